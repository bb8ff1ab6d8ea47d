"""The page Bankafschrift: the lines that are not booked yet, what each may be, and booking what the user ticks."""

from dataclasses import replace

from PySide6.QtCore import Qt

from noaber.contributions import statements
from noaber.contributions.matching import CERTAIN, Proposal
from noaber.contributions.statement_files import read_statement
from noaber.contributions.statements import Matched
from noaber.core.dates import long_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.people.contact import format_iban
from noaber.ui.context import AppContext
from noaber.ui.contributions.assign_dialog import AssignDialog
from noaber.ui.contributions.columns import bank_columns
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card, FigureCard
from noaber.ui.kit.labels import label
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView

_OTHERS = 2


class BankPage(Page):
    """Nothing is booked that the user did not tick or choose; what is certain is ticked beforehand."""

    tables = frozenset({"bank_entry", "claim", "claim_entry", "collection", "person", "mandate"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._matched: dict[int, Matched] = {}
        self._ticked: set[int] = set()
        self._seen: set[int] = set()
        self._chosen: dict[int, Proposal] = {}
        self.header.add_back(_("Terug naar de contributie"), lambda: context.open_page("contributions"))
        self.header.add(
            self.action(
                "import",
                self.read,
                text=_("Afschrift lezen"),
                icon="bank",
                tip=_("Lees een afschrift van de bank (Ctrl+I)"),
            )
        )
        self._book_action = self.action("save", self.book, text=_("Boeken"), icon="check")
        self.header.add(self._book_action, primary=True)
        self.table = TableView(bank_columns(lambda row: row.row.id in self._ticked), name=_("Regels van het afschrift"))
        self.table.check_asked.connect(lambda row, _wanted: self.toggle(row))
        self.table.opened.connect(self.choose)
        self.table.chosen.connect(self._tell)
        self.table.delete_asked.connect(self.put_aside)
        on_line = [self.action("assign", self._choose_current), self.action("put_aside", self.put_aside)]
        self.table.addActions(on_line)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.card = ListCard(self.table)
        self.card.chips.hide()
        self.figure = FigureCard(_("Aangevinkt"))
        self.set_body(self.card, figures=[self.figure, self._line_card()])

    def refresh(self) -> None:
        """Read the lines that are not booked, with what each may be."""
        found = statements.match_entries(today=self.context.clock.today())
        self._matched = {line.row.id: self._as_chosen(line) for line in found}
        self._ticked = {
            identifier
            for identifier, line in self._matched.items()
            if identifier in self._ticked or (identifier not in self._seen and _is_certain(line))
        } - {identifier for identifier, line in self._matched.items() if line.best is None}
        self._seen = set(self._matched)
        waiting = len(self._matched)
        self.header.show_title(
            _("Bankafschrift"),
            ngettext("{n} regel te verwerken", "{n} regels te verwerken", waiting)
            if waiting
            else _("alles is verwerkt"),
        )
        self.table.set_empty(_("Haal bij uw bank een afschrift op: CAMT.053 of CSV."), _("Afschrift lezen"), self.read)
        self._show_lines()

    def focus_first(self) -> None:
        """Work begins in the list."""
        self.table.setFocus()

    def read(self) -> None:
        """Read a file of the bank."""
        kinds = _("Afschriften (*.xml *.csv *.tab *.txt *.zip)")
        path = self.context.interaction.open_path(self, _("Afschrift van de bank"), kinds)
        if path is None:
            return
        try:
            taken = statements.take_in(read_statement(path))
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        if taken.new:
            self.context.toast(ngettext("{n} nieuwe regel.", "{n} nieuwe regels.", taken.new))
        else:
            self.context.toast(_("Dit afschrift is al gelezen; er is niets nieuws."))

    def toggle(self, line: Matched) -> None:
        """Turn the tick of a line; one without a proposal has none."""
        if line.best is not None:
            self._ticked ^= {line.row.id}
            self._show_lines()

    def choose(self, line: Matched) -> None:
        """Let the user say for whom a payment is."""
        if line.row.entry.cents <= 0:
            self.context.toast(_("Dit bedrag is afgeschreven; het kan geen betaling van een lid zijn."))
            return
        dialog = AssignDialog(self.context, self, line.row)
        dialog.picked.connect(lambda proposal: self._take_choice(line.row.id, proposal))
        dialog.open()

    def put_aside(self) -> None:
        """The chosen line is no contribution."""
        line = self.table.current_row()
        if line is not None:
            statements.ignore([line.row.id])
            self.say_deleted(_("De regel is terzijde gelegd."))

    def book(self) -> None:
        """Book what is ticked, as one action."""
        chosen = [(line.row.id, line.best) for line in self._lines() if line.row.id in self._ticked and line.best]
        try:
            statements.confirm_many(chosen)
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self.context.toast(
            ngettext("{n} regel is geboekt.", "{n} regels zijn geboekt.", len(chosen)),
            _("Ongedaan maken"),
            self.context.data.undo,
        )

    def _take_choice(self, entry_id: int, proposal: Proposal) -> None:
        self._chosen[entry_id] = proposal
        self._ticked.add(entry_id)
        self.reread()

    def _as_chosen(self, line: Matched) -> Matched:
        chosen = self._chosen.get(line.row.id)
        others = tuple(proposal for proposal in line.proposals if proposal != chosen)
        return replace(line, proposals=(chosen, *others)) if chosen else line

    def _choose_current(self) -> None:
        line = self.table.current_row()
        if line is not None:
            self.choose(line)

    def _lines(self) -> list[Matched]:
        return list(self._matched.values())

    def _show_lines(self) -> None:
        self.table.show_rows(self._lines())
        count = len(self._ticked)
        total = sum(self._matched[identifier].row.entry.cents for identifier in self._ticked)
        self._book_action.setText(ngettext("{n} regel boeken", "{n} regels boeken", count) if count else _("Boeken"))
        self._book_action.setEnabled(count > 0)
        self.figure.show_figure(money_text(total), ngettext("in {n} regel", "in {n} regels", count))
        self._tell(self.table.current_row())

    def _line_card(self) -> Card:
        card = Card()
        self.line_title, self.line_text = label(_("Gekozen regel"), role="muted"), label()
        self.assign_button = button(_("Zelf kiezen…"), self._choose_current)
        self.aside_button = button(_("Terzijde"), self.put_aside)
        self.others = [Button(role="link") for _number in range(_OTHERS)]
        for place, made in enumerate(self.others):
            made.clicked.connect(lambda _on=False, place=place: self._take_other(place))
        for part in (self.line_title, self.line_text, *self.others, self.assign_button, self.aside_button):
            card.column.addWidget(part)
        return card

    def _tell(self, line: Matched | None) -> None:
        for made in (self.assign_button, self.aside_button):
            made.setEnabled(line is not None)
        self._offer_others(line)
        if line is None:
            self.line_text.setText(_("Kies een regel om alles te zien wat de bank vertelt."))
            return
        entry = line.row.entry
        parts = (
            entry.counter_name,
            format_iban(entry.counter_iban),
            long_date(entry.day),
            entry.description,
            entry.end_to_end,
            line.best.reason if line.best else "",
        )
        self.line_text.setText("\n".join(filter(None, parts)))

    def _offer_others(self, line: Matched | None) -> None:
        """What else the line may be, as links."""
        others = line.proposals[1:] if line is not None else ()
        for place, made in enumerate(self.others):
            shown = place < len(others)
            made.setVisible(shown)
            if shown:
                made.setText(_("Of: {name}", name=others[place].shown))
                made.setToolTip(others[place].reason)

    def _take_other(self, place: int) -> None:
        line = self.table.current_row()
        if line is not None:
            self._take_choice(line.row.id, line.proposals[place + 1])


def _is_certain(line: Matched) -> bool:
    return line.best is not None and line.best.score >= CERTAIN
