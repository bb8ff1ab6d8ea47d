"""The cards beside the claims: what is still to come in, who is late, what can be collected."""

from collections.abc import Callable, Sequence

from noaber.contributions.queries import ClaimRow
from noaber.contributions.totals import CategoryTotal
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import FigureCard


class YearCard(FigureCard):
    """What came in of what was asked."""

    def __init__(self) -> None:
        super().__init__(_("Ontvangen"))

    def show_total(self, total: CategoryTotal) -> None:
        """Show the sums of a year."""
        parts = [_("van {amount}", amount=money_text(total.balance.owed))]
        if total.balance.written_off:
            parts.append(_("{amount} afgeboekt", amount=money_text(total.balance.written_off)))
        if total.overpaid:
            parts.append(_("{amount} te veel betaald", amount=money_text(total.overpaid)))
        self.show_figure(money_text(total.balance.paid), " · ".join(parts))


class OpenCard(FigureCard):
    """What is still to come in, and the way to the reminders."""

    def __init__(self, remind: Callable[[], object]) -> None:
        super().__init__(_("Nog te ontvangen"))
        self.remind = button(_("Herinneren"), remind, "letters")
        self.column.addSpacing(4)
        self.column.addWidget(self.remind)

    def show_claims(self, claims: Sequence[ClaimRow], to_remind: int) -> None:
        """Show what is open of these claims; ``to_remind`` is for how many a reminder may be sent."""
        due = [claim for claim in claims if claim.balance.open]
        late = sum(claim.status == "overdue" for claim in due)
        told = [ngettext("van {n} lid", "van {n} leden", len(due))] if due else [_("alles is betaald")]
        if late:
            told.append(ngettext("{n} te laat", "{n} te laat", late))
        self.show_figure(money_text(sum(claim.balance.open for claim in due)), " · ".join(told), warn=late > 0)
        self.remind.setEnabled(to_remind > 0)
        self.remind.setText(
            ngettext("Herinneren ({n})", "Herinneren ({n})", to_remind) if to_remind else _("Niemand te herinneren")
        )


class CollectCard(FigureCard):
    """What can be collected by direct debit; hidden where nobody pays so."""

    def __init__(self, collect: Callable[[], object]) -> None:
        super().__init__(_("Te incasseren"))
        self.column.addSpacing(4)
        self.column.addWidget(button(_("Incasso’s"), collect, "collect"))

    def show_claims(self, claims: Sequence[ClaimRow]) -> None:
        """Show what is open of the claims that are paid by direct debit."""
        debits = [claim for claim in claims if claim.method == "debit"]
        waiting = [claim for claim in debits if claim.balance.open and not claim.collecting]
        under_way = sum(claim.collecting for claim in debits)
        self.setVisible(bool(debits))
        told = ngettext("van {n} lid", "van {n} leden", len(waiting))
        if under_way:
            told = _("{more} · {count} onderweg", more=told, count=under_way)
        self.show_figure(money_text(sum(claim.balance.open for claim in waiting)), told)
