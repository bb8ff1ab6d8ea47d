"""The only file that knows which pictures the icons are: the rest of the program names them by meaning.

The pictures come from Phosphor, of which qtawesome holds the font. Loading it takes a tenth of a second, so
:class:`~noaber.ui.kit.button.Button` draws its icon only after its first paint.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

ICON_PIXELS = 18

_NAMES = {
    "start": "house",
    "members": "users-three",
    "services": "handshake",
    "events": "calendar-blank",
    "assembly": "scales",
    "letters": "envelope-simple",
    "actions": "check-square",
    "figures": "chart-bar",
    "settings": "gear",
    "help": "question",
    "print": "printer",
    "new": "plus",
    "search": "magnifying-glass",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
    "delete": "trash",
    "edit": "pencil-simple",
    "import": "download-simple",
    "export": "upload-simple",
    "pdf": "file-pdf",
    "close": "x",
    "open": "folder-open",
    "save": "floppy-disk",
    "show": "eye",
    "person": "user",
    "organisation": "buildings",
    "event": "calendar-blank",
    "document": "clipboard-text",
    "warning": "warning",
    "information": "info",
    "check": "check",
    "outside": "arrow-square-out",
    "history": "clock-counter-clockwise",
    "previous": "caret-left",
    "next": "caret-right",
    "more": "dots-three",
    "menu": "list",
    "minus": "minus",
    "figures-column": "chart-bar",
    "copy": "copy",
    "labels": "tag",
    "cancel": "user-minus",
    "phone": "phone",
    "lists": "list-bullets",
    "filter": "funnel",
    "follow": "bell",
    "photo": "camera",
    "attach": "paperclip",
    "money": "currency-eur",
    "bank": "bank",
    "collect": "arrows-left-right",
    "shares": "chart-pie-slice",
}


def names() -> frozenset[str]:
    """The meanings that have an icon."""
    return frozenset(_NAMES)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, off: str = "", gap: int = 0) -> QIcon:
    """The icon for a meaning, in a colour ``#rrggbb``; ``off`` is the colour when disabled, ``gap`` the room in
    pixels to keep at its right.

    An unknown meaning raises KeyError: a mistake of the programmer.
    """
    result = QIcon()
    for mode, paint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, off or colour)):
        drawn = _font().icon(f"ph.{_NAMES[name]}", color=QColor(paint))
        for scale in (1, 2):
            result.addPixmap(_with_gap(drawn.pixmap(QSize(ICON_PIXELS, ICON_PIXELS), scale), gap, scale), mode)
    return result


def blank(gap: int = 0) -> QIcon:
    """An empty icon of the usual size, that keeps the place until the real one is drawn."""
    pixmap = QPixmap(ICON_PIXELS + gap, ICON_PIXELS)
    pixmap.fill(QColor(0, 0, 0, 0))
    return QIcon(pixmap)


def _with_gap(drawn: QPixmap, gap: int, scale: int) -> QPixmap:
    wide = QPixmap((ICON_PIXELS + gap) * scale, ICON_PIXELS * scale)
    wide.setDevicePixelRatio(scale)
    wide.fill(QColor(0, 0, 0, 0))
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


@lru_cache(maxsize=1)
def _font():  # type: ignore[no-untyped-def]
    """The one font that is used, instead of all twelve that qtawesome would load."""
    import qtawesome
    from qtawesome.iconic_font import IconicFont

    folder = Path(qtawesome.__file__).parent / "fonts"
    letters = next(folder.glob("phosphor-*.ttf")).name
    charmap = next(folder.glob("phosphor-charmap-*.json")).name
    return IconicFont(("ph", letters, charmap, str(folder)))
