"""Several people of the register registered at once: tick them in the list."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.events.operations import register_many
from noaber.events.queries import get_event, is_registered
from noaber.events.record import ManyRegistered
from noaber.events.rules import places_text
from noaber.members.queries import RegisterRow, list_register
from noaber.people.contact import house_line
from noaber.people.names import list_name
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.labels import label
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column

_MOST = 500


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be ticked; ``taken`` is registered already."""

    id: int
    name: str
    address: str
    number: int | None
    taken: bool


def many_text(outcome: ManyRegistered) -> str:
    """What came of registering several people."""
    waiting = sum(one.status == "waiting" for one in outcome.registered)
    placed = len(outcome.registered) - waiting
    if waiting:
        return _("{placed} aangemeld, {waiting} op de wachtlijst.", placed=placed, waiting=waiting)
    return ngettext("{n} persoon is aangemeld.", "{n} mensen zijn aangemeld.", placed)


class ManyDialog(QDialog):
    """``registered(ManyRegistered)`` when it is done. Ticks stay while the search changes."""

    registered = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget, event_id: int) -> None:
        super().__init__(parent)
        self.context = context
        self.event_id = event_id
        self.chosen: list[int] = []
        self._taken = is_registered(event_id)
        self.setWindowTitle(_("Meerdere mensen aanmelden"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.problem = NoticeBox("danger")
        self.table = TableView(self._columns(), name=_("Wie kunt u aanmelden"))
        self.table.check_asked.connect(lambda row, _wanted: self.toggle(row))
        self.table.opened.connect(self.toggle)
        chips = [("members", _("Leden")), ("all", _("Iedereen")), ("organisations", _("Organisaties"))]
        self.card = ListCard(
            self.table, search=_("Zoek op naam, adres of lidnummer"), chips=chips, chips_name=_("Wie u ziet")
        )
        self.card.asked.connect(self.show_people)
        self.register_button = button("", self.accept, role="primary")
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        self.resize(760, 620)
        self.show_people()
        self.card.field.setFocus()

    def toggle(self, row: Candidate) -> None:
        """Turn a tick; who is registered already has none to turn."""
        if row.taken:
            return
        if row.id in self.chosen:
            self.chosen.remove(row.id)
        else:
            self.chosen.append(row.id)
        self.show_people()

    def show_people(self) -> None:
        """Show whom the search finds, with their ticks."""
        found = list_register(
            today=self.context.clock.today(), search=self.card.search_text, group=self.card.chips.key, limit=_MOST
        )
        typed = self.card.search_text
        self.table.set_empty(
            _("Niemand gevonden met “{text}”.", text=typed) if typed else _("In deze groep staat niemand.")
        )
        self.table.show_rows([self._candidate(line) for line in found if line.person.died_on is None])
        count = len(self.chosen)
        self.register_button.setText(ngettext("{n} persoon aanmelden", "{n} mensen aanmelden", count))
        self.register_button.setEnabled(count > 0)

    def accept(self) -> None:
        """Register everybody who is ticked, in the order in which they were."""
        if not self.chosen:
            return
        try:
            outcome = register_many(self.event_id, self.chosen, today=self.context.clock.today())
        except NoaberError as error:
            self.problem.say(str(error))
            return
        super().accept()
        self.registered.emit(outcome)
        self.close()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("", "", 44, checked=lambda row: row.taken or row.id in self.chosen),
            Column(_("Naam"), "name", 250, stretch=True, tone=lambda row: "faint" if row.taken else ""),
            Column(_("Lidnr"), "number", 66, align="right", tone=lambda _row: "muted"),
            Column(_("Adres"), "address", 200, tone=lambda _row: "muted"),
            Column("", lambda row: _("al aangemeld") if row.taken else "", 120, tone=lambda _row: "muted"),
        )

    def _candidate(self, line: RegisterRow) -> Candidate:
        person = line.person
        address = house_line(person.street, person.house_number, person.house_addition)
        return Candidate(person.id, list_name(person), address, line.member_number, person.id in self._taken)

    def _lay_out(self) -> None:
        event = get_event(self.event_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), role="title"))
        column.addWidget(
            label(
                _(
                    "{event} · {places}",
                    event=event.title,
                    places=places_text(event.capacity, event.registered, event.waiting),
                ),
                role="muted",
            )
        )
        column.addWidget(self.problem)
        column.addWidget(self.card, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(button(_("Annuleren"), self.reject))
        buttons.addWidget(self.register_button)
        column.addLayout(buttons)
