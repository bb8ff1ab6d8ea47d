"""White cards, figure cards and tinted boxes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from noaber.ui.kit.button import Button
from noaber.ui.kit.labels import label


class Card(QFrame):
    """A white rounded card; put widgets in ``card.column``."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 18) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, 14, margin, 16)
        self.column.setSpacing(8)


class FigureCard(Card):
    """A card with a small title, one large figure and a sentence under it; ``on_click`` makes it a button."""

    def __init__(
        self,
        title: str,
        figure: str = "",
        detail: str = "",
        *,
        warn: bool = False,
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._on_click = on_click
        self.title = label(title, role="muted")
        self.figure = label(figure)
        self.detail = label(detail, role="muted")
        for part in (self.title, self.figure, self.detail):
            self.column.addWidget(part)
        self.show_figure(figure, detail, warn=warn)
        if on_click:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_figure(self, figure: str, detail: str = "", *, warn: bool = False) -> None:
        """Replace the figure and the sentence; ``warn`` colours a figure that asks for attention."""
        self.figure.setText(figure)
        self.figure.setProperty("role", "figureWarn" if warn else "figure")
        self.figure.style().polish(self.figure)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{self.title.text()}: {figure}")
        self.setAccessibleDescription(detail)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card."""
        super().mouseReleaseEvent(event)
        if self._on_click and self.rect().contains(event.position().toPoint()):
            self._on_click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar click."""
        if self._on_click and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_click()
        else:
            super().keyPressEvent(event)


class NoticeBox(QFrame):
    """A tinted box with a sentence that needs attention, and at most one link under or ``beside`` it; hidden while
    empty.

    ``kind`` is ``notice`` (amber), ``danger`` (red) or ``good`` (green).
    """

    def __init__(self, kind: str = "notice", parent: QWidget | None = None, *, beside: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", kind)
        self._on_click: Callable[[], object] | None = None
        self.label = label()
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link = Button(role="link")
        self.link.clicked.connect(self._click)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(4)
        row = QHBoxLayout()
        if beside:
            row.addWidget(self.label, 1)
            row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        else:
            column.addWidget(self.label)
            row.addWidget(self.link)
            row.addStretch()
        column.addLayout(row)
        self.say("")

    def say(self, text: str, link: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Replace the text and the link; an empty text hides the box."""
        self._on_click = on_click
        self.label.setText(text)
        self.setAccessibleName(text)
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.setHidden(not text)

    def _click(self) -> None:
        if self._on_click:
            self._on_click()
