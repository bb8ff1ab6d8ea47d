"""For whom is this payment? The user picks the open claim; the amount may be less or more than what is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.contributions import queries
from noaber.contributions.matching import Proposal
from noaber.contributions.queries import ClaimRow
from noaber.contributions.statements import BankRow
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.ui.context import AppContext
from noaber.ui.contributions.dialog_parts import fit_on_screen
from noaber.ui.kit.button import button
from noaber.ui.kit.labels import label
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column


class AssignDialog(QDialog):
    """``picked(Proposal)`` when the user chose."""

    picked = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget, row: BankRow) -> None:
        super().__init__(parent)
        self.row = row
        today = context.clock.today()
        self._claims = {
            "open": queries.open_claims(today=today),
            "year": queries.list_claims(today=today, year=queries.last_year_claimed() or today.year),
        }
        self.setWindowTitle(_("Voor wie is deze betaling?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table = TableView(self._columns(), name=_("Openstaande contributies"))
        self.table.opened.connect(self.pick)
        chips = [("open", _("Nog te betalen")), ("year", _("Iedereen"))]
        self.card = ListCard(
            self.table, search=_("Zoek op naam, kenmerk of lidnummer"), chips=chips, chips_name=_("Wie u ziet")
        )
        self.card.asked.connect(self.show_claims)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), role="title"))
        entry = row.entry
        told = " · ".join(filter(None, (money_text(entry.cents), entry.counter_name, entry.description)))
        column.addWidget(label(told, role="muted"))
        column.addWidget(self.card, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(button(_("Annuleren"), self.reject))
        buttons.addWidget(button(_("Voor deze persoon"), self._pick_current, role="primary"))
        column.addLayout(buttons)
        fit_on_screen(self, 760, 560)
        self.show_claims()
        self.card.field.setFocus()

    def show_claims(self) -> None:
        """Show the open claims that the search finds."""
        found = queries.found_among(self._claims[self.card.chips.key], search=self.card.search_text)
        self.table.set_empty(_("Niemand gevonden die nog moet betalen."))
        self.table.show_rows(found)

    def pick(self, claim: ClaimRow) -> None:
        """The payment is for this claim."""
        cents = self.row.entry.cents
        proposal = Proposal("payment", 100, _("zelf gekozen"), claim.name, ((claim.id, cents),))
        super().accept()
        self.picked.emit(proposal)
        self.close()

    def _pick_current(self) -> None:
        claim = self.table.current_row()
        if claim is not None:
            self.pick(claim)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(_("Naam"), "name", 240, stretch=True),
            Column(_("Jaar"), "year", 70),
            Column(_("Kenmerk"), "reference", 130, tone=lambda _row: "muted"),
            Column(_("Open"), lambda row: money_text(row.balance.open), 110, align="right"),
        )
