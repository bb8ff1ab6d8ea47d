"""Under the list: what is chosen, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from noaber.ui.kit.button import ActionButton
from noaber.ui.kit.labels import ElidedLabel


class ChosenStrip(QFrame):
    """The line under the list; it is hidden while nothing is chosen. Of ``actions`` only those that fit are shown."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.name = ElidedLabel(role="heading")
        self.detail = ElidedLabel(role="muted")
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.name)
        texts.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 2)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        for action in actions:
            row.addWidget(ActionButton(action))
        self.show_chosen("", "", ())

    def show_chosen(self, name: str, detail: str, fitting: Sequence[QAction]) -> None:
        """Tell what is chosen and offer what fits it; no name hides the line."""
        for action in self._actions:
            action.setVisible(action in fitting)
            action.setEnabled(action in fitting)
        self.setHidden(not name)
        self.name.setText(name)
        self.detail.setText(detail)
