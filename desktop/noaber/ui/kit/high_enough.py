"""What lies in a scroll area and holds texts that wrap."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class HighEnough(QWidget):
    """As high as its layout needs at the width it has; a scroll area by itself would squeeze texts that wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")

    def event(self, event: QEvent) -> bool:
        """After every change of the layout or the width the height is asked for again."""
        done = super().event(event)
        layout = self.layout()
        if layout is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            wraps = layout.hasHeightForWidth()
            needed = layout.heightForWidth(self.width()) if wraps else layout.minimumSize().height()
            self.setMinimumHeight(max(0, needed))
        return done
