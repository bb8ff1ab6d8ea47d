"""The foot of the assistant: back, what to know, and the one green button that goes on."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import Button
from noaber.ui.kit.labels import ElidedLabel


class Footer(QWidget):
    """The page says what its parts do and when they can be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(_("Vorige"), "previous")
        self.back.setToolTip(_("Terug naar de vorige stap (Alt+pijl links)"))
        self.advice = ElidedLabel(role="muted")
        self.save = Button(_("Problemen opslaan…"), "save", role="plain")
        self.next = Button(_("Volgende"), role="primary")
        self.next.setToolTip(_("Ga verder (Ctrl+Enter)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.advice, 1)
        row.addWidget(self.save)
        row.addWidget(self.next)
