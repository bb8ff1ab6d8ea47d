"""What a list or page shows when there is nothing yet: a sentence, and a button that helps on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from noaber.ui.kit.button import Button


class EmptyState(QWidget):
    """A sentence in the middle, with at most one button under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_click: Callable[[], object] | None = None
        self.label = QLabel()
        self.label.setProperty("role", "muted")
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button()
        self.button.clicked.connect(self._click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 20, 40, 20)
        layout.setSpacing(14)
        layout.addStretch()
        layout.addWidget(self.label)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()
        self.say("")

    def say(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Replace the sentence and the button; without button text there is none."""
        self._on_click = on_click
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def _click(self) -> None:
        if self._on_click:
            self._on_click()
