"""Reading a logo: a PNG or JPEG file, made smaller where it is larger than paper needs."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap

from noaber.core.errors import FileProblem
from noaber.core.i18n import _

LARGEST_SIDE = 1000
"""Pixels: 8 cm on paper at 300 dots per inch."""

LARGEST_FILE = 400_000
"""Bytes: what is larger is written again, smaller."""

_KINDS = (b"png", b"jpeg")


def read_logo(path: Path) -> bytes:
    """The content of a picture file, fit to be kept in the data file. Raises FileProblem when it is none."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _KINDS:
        raise FileProblem(_("“{name}” is geen PNG- of JPEG-afbeelding. Kies een ander bestand.", name=path.name))
    size = reader.size()
    small = _within(size)
    if size == small and path.stat().st_size <= LARGEST_FILE:
        content = path.read_bytes()
        if not QImage.fromData(content).isNull():
            return content
    reader.setScaledSize(small)
    image = reader.read()
    if image.isNull():
        raise FileProblem(_("De afbeelding “{name}” is beschadigd. Kies een ander bestand.", name=path.name))
    return _png(image)


def picture_of(logo: bytes, room: QSize, scale: float = 1.0) -> QPixmap:
    """The logo to show on the screen in so much room; empty when it cannot be read. ``scale`` is that of the screen."""
    image = QImage.fromData(logo)
    if image.isNull():
        return QPixmap()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    shown = QPixmap.fromImage(image.scaled(room * scale, keep, smooth))
    shown.setDevicePixelRatio(scale)
    return shown


def _within(size: QSize) -> QSize:
    """The size itself, or the largest of the same shape that fits."""
    if max(size.width(), size.height()) <= LARGEST_SIDE:
        return size
    return size.scaled(QSize(LARGEST_SIDE, LARGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio)


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(content.data())
