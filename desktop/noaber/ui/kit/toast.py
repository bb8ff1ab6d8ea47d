"""A line that passes: "Verwijderd." with one button, at the bottom of the window, away by itself after a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import Button

SHOWN_MS = 9000


class Toast(QFrame):
    """Lies over the bottom of its parent; the pointer or the focus on it keeps it there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("toast")
        self._on_click: Callable[[], object] | None = None
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = Button()
        self.button.clicked.connect(self._click)
        self.close_button = Button("✕")
        self.close_button.setAccessibleName(_("Melding sluiten"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 8, 8)
        row.setSpacing(10)
        for part in (self.label, self.button, self.close_button):
            row.addWidget(part)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Show a text, and a button that does something and takes the line away."""
        self._on_click = on_click
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes size."""
        if watched is self._parent and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self._parent
        self.adjustSize()
        self.resize(min(self.width(), parent.width() - 32), self.height())
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 24)

    def _leave(self) -> None:
        if self.underMouse() or self.button.hasFocus() or self.close_button.hasFocus():
            self.timer.start()
        else:
            self.hide()

    def _click(self) -> None:
        self.hide()
        if self._on_click:
            self._on_click()
