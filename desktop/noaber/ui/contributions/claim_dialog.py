"""One claim: how it stands, what was booked on it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.contributions import queries
from noaber.contributions.queries import ClaimRow
from noaber.contributions.record import METHODS, REMINDER_STEPS
from noaber.contributions.years import year_name
from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.ui.context import AppContext
from noaber.ui.contributions.columns import entry_columns, status_text
from noaber.ui.contributions.dialog_parts import fit_on_screen
from noaber.ui.contributions.dialogs import (
    correct_dialog,
    payment_dialog,
    refund_dialog,
    take_back_dialog,
    write_off_dialog,
)
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label
from noaber.ui.kit.table import TableView

ClaimDialogMaker = Callable[[AppContext, QWidget, ClaimRow], FormDialog]


class ClaimDialog(QDialog):
    """Follows what changes while it is open; closes when the claim is gone."""

    def __init__(self, context: AppContext, parent: QWidget, claim_id: int) -> None:
        super().__init__(parent)
        self.context = context
        self.claim_id = claim_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title, self.facts, self.sums = label(role="title"), label(role="muted"), label(role="heading")
        self.table = TableView(entry_columns(), name=_("Boekingen"))
        self.table.set_empty(_("Er is nog niets geboekt."))
        self.pay = button(_("Betaling boeken"), lambda: self._open(payment_dialog), role="primary")
        self.correct = button(_("Bedrag bijstellen"), lambda: self._open(correct_dialog))
        self.write_off = button(_("Afboeken"), lambda: self._open(write_off_dialog))
        self.refund = button(_("Terugbetaald"), lambda: self._open(refund_dialog))
        self.take_back = button(_("Terugdraaien"), self._take_back)
        self.table.chosen.connect(self._see_what_can_be)
        self._lay_out()
        fit_on_screen(self, 820, 500)
        context.hub.changed.connect(self._hear)
        self.show_claim()

    def show_claim(self) -> None:
        """Read the claim again."""
        today = self.context.clock.today()
        try:
            claim = self.claim = queries.get_claim(self.claim_id, today=today)
        except NoaberError:  # it was undone
            self.close()
            return
        self.setWindowTitle(_("Contributie {year} van {name}", year=year_name(claim.year), name=claim.name))
        self.title.setText(claim.name)
        self.facts.setText(self._facts(claim))
        self.sums.setText(
            _(
                "{owed} te betalen · {paid} betaald · {status}",
                owed=money_text(claim.balance.owed),
                paid=money_text(claim.balance.paid),
                status=status_text(claim),
            )
        )
        self.table.show_rows(queries.entries_of(self.claim_id))
        self._see_what_can_be()

    def _facts(self, claim: ClaimRow) -> str:
        parts = [
            _("contributie {year}", year=year_name(claim.year)),
            claim.category,
            _("kenmerk {reference}", reference=claim.reference),
            _(METHODS[claim.method]),
            _("gevraagd op {day}", day=short_date(claim.claimed_on)),
            _("uiterlijk {day}", day=short_date(claim.due_on)),
            claim.note,
            *(
                _("{reminder} op {day}", reminder=_(REMINDER_STEPS[step]), day=short_date(day))
                for step, day in queries.reminders_of(claim.id)
            ),
        ]
        return " · ".join(filter(None, parts))

    def _see_what_can_be(self, *_ignored: object) -> None:
        balance = self.claim.balance
        self.correct.setEnabled(not self.claim.collecting)
        self.write_off.setEnabled(balance.open > 0 and not self.claim.collecting)
        self.refund.setVisible(balance.overpaid > 0)
        entry = self.table.current_row()
        self.take_back.setEnabled(entry is not None and not entry.taken_back and entry.takes_back_id is None)

    def _open(self, make: ClaimDialogMaker) -> None:
        make(self.context, self, self.claim).open()

    def _take_back(self) -> None:
        entry = self.table.current_row()
        if entry is not None:
            take_back_dialog(self.context, self, entry).open()

    @Slot(frozenset)
    def _hear(self, tables: frozenset[str]) -> None:
        if tables & {"claim", "claim_entry", "reminder", "collection", "collection_item"}:
            self.show_claim()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        for part in (self.title, self.facts, self.sums):
            column.addWidget(part)
        card = Card(margin=4)
        card.column.addWidget(self.table)
        column.addWidget(card, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for made in (self.take_back, self.refund, self.write_off, self.correct):
            buttons.addWidget(made)
        buttons.addStretch()
        close = Button(_("Sluiten"))
        close.clicked.connect(self.close)
        buttons.addWidget(close)
        buttons.addWidget(self.pay)
        column.addLayout(buttons)
