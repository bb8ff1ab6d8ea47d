"""Pictures of windows, for ``dev.py screens`` and for looking at what one made."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from noaber.ui.kit.button import Button


def take_picture(widget: QWidget, path: Path, size: tuple[int, int] | None = None) -> Path:
    """Save a picture (.png) of a widget as it stands, in this size in pixels; icons are drawn first."""
    if size:
        widget.resize(*size)
    widget.ensurePolished()
    for made in widget.findChildren(Button):
        made.draw_icon()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"cannot write {path}")
    return path
