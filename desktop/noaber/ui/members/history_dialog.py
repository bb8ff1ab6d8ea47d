"""The dialog with the history of a person: who changed what, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.dates import long_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members.history import history_of_member
from noaber.members.queries import RegisterRow
from noaber.people.history import HistoryRow, take_back
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.labels import label

_SHOWN = 100


class HistoryDialog(QDialog):
    """Shows the actions on a person, newest first; each that is in force can be taken back."""

    def __init__(self, context: AppContext, parent: QWidget | None, row: RegisterRow) -> None:
        super().__init__(parent)
        self._context = context
        self._person_id = row.id
        self.setWindowTitle(_("Geschiedenis"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.problem = NoticeBox("danger")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button(_("Sluiten"), role="primary")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(_("Geschiedenis"), role="title"))
        column.addWidget(label(row.name, role="muted"))
        column.addWidget(self.problem)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
        self.resize(640, 560)
        self.show_history()
        close.setFocus()

    def show_history(self) -> None:
        """Read the history and show it."""
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        self.rows = history_of_member(self._person_id)[:_SHOWN]
        if not self.rows:
            column.addWidget(label(_("Er is nog niets gewijzigd."), role="muted"))
        for row in self.rows:
            column.addWidget(self._card(row))
        column.addStretch()
        self._area.setWidget(inside)

    def take_back(self, row: HistoryRow) -> None:
        """Undo one action; later work that is in the way is named."""
        try:
            title = take_back(row.id)
        except NoaberError as error:
            self.problem.say(str(error))
            return
        self.problem.say("")
        self.show_history()
        self._context.toast(_("Ongedaan gemaakt: {title}", title=title))

    def _card(self, row: HistoryRow) -> Card:
        card = Card()
        card.column.setSpacing(3)
        when = _("{day}, {time} uur", day=long_date(row.at.date()), time=row.at.strftime("%H.%M"))
        card.column.addWidget(label(row.title, role="heading"))
        card.column.addWidget(label(f"{when} · {row.who}", role="hint"))
        for sentence in row.lines:
            card.column.addWidget(label(sentence))
        if row.undone:
            card.column.addWidget(label(_("Ongedaan gemaakt."), role="muted"))
        else:
            line = QHBoxLayout()
            back = button(_("Ongedaan maken"), lambda: self.take_back(row), role="link")
            back.setAccessibleDescription(row.title)
            line.addWidget(back)
            line.addStretch()
            card.column.addLayout(line)
        return card
