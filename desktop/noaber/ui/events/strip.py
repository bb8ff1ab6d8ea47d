"""Under the registrations: who is chosen, how to reach her, and what can be done."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from noaber.events.queries import RegistrationRow
from noaber.ui.events.columns import registration_detail
from noaber.ui.kit.button import ActionButton
from noaber.ui.kit.labels import ElidedLabel

_FOR: Mapping[str, Callable[[RegistrationRow], bool]] = {
    "edit": lambda row: True,
    "promote": lambda row: row.status == "waiting",
    "cancel": lambda row: row.status != "cancelled" and not row.walk_in and not row.present,
    "register_again": lambda row: row.status == "cancelled" and not row.present,
}
"""Which action fits which registration."""


class RegistrationStrip(QFrame):
    """The line under the list; it is hidden while nobody is chosen. ``actions`` by their ids of actions.py."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
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
        self.buttons = [ActionButton(action) for action in actions.values()]
        for made in self.buttons:
            row.addWidget(made)
        self.show_registration(None)

    def show_registration(self, row: RegistrationRow | None) -> None:
        """Tell about this registration and offer what fits it; None hides the line."""
        for name, action in self._actions.items():
            fits = row is not None and _FOR[name](row)
            action.setVisible(fits)
            action.setEnabled(fits)
        self.setHidden(row is None)
        if row is not None:
            self.name.setText(row.name)
            self.detail.setText(registration_detail(row))
