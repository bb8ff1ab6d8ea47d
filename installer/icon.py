"""The icon of the Windows program, drawn from ``resources/noaber.svg`` when it is built.

    python installer/icon.py TO.ico

An .ico file is a short list of sizes followed by the pictures themselves, here PNG, as Windows has read them since
Vista: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "noaber.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: what Windows asks for at 100, 125, 150 and 200 percent."""


def draw(size: int) -> bytes:
    """The drawing as a square PNG of ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QIcon(str(DRAWING)).paint(painter, image.rect())
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes a text, whatever its types say
    return bytes(buffer.data().data())


def icon_file(pictures: dict[int, bytes]) -> bytes:
    """The pictures, PNG by their size in pixels, as one .ico file."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + b"".join(pictures.values())


def main(target: Path) -> int:
    """Write the icon; returns the exit code."""
    application = QGuiApplication([])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(icon_file({size: draw(size) for size in SIZES}))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
