"""What is looked over before it is done: the yearly run, the reminders, a batch of direct debits."""

from PySide6.QtWidgets import QWidget

from noaber.contributions import collections, operations, queries
from noaber.contributions.forms import CollectionForm
from noaber.contributions.record import REMINDER_STEPS
from noaber.contributions.rules import total_text
from noaber.contributions.settings import contribution_settings
from noaber.contributions.years import year_name
from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.ui.context import AppContext
from noaber.ui.contributions.tick_dialog import TickDialog, TickRow, TickTexts
from noaber.ui.kit.fields import DATE, LINE, Field
from noaber.ui.kit.form import FormView


def _money_total(count: int, cents: int) -> str:
    return total_text(cents, count) if count else ""


def run_dialog(context: AppContext, parent: QWidget, year: int) -> TickDialog:
    """The yearly run: who will owe what and why, and who is left out and why."""
    today = context.clock.today()
    run = operations.preview_run(year)
    rows = [TickRow(row.person_id, row.name, row.category, row.cents, row.why) for row in run.rows]
    rows += [TickRow(row.person_id, row.name, row.category, 0, row.why, left_out=True) for row in run.left_out]
    everyone = {row.person_id for row in run.rows}
    texts = TickTexts(
        _("Contributie {year} vragen", year=year_name(year)),
        _("Kijk na wie wat betaalt. Haal een vinkje weg bij wie u overslaat; later vragen kan altijd."),
        _("Soort lid"),
        _("Bijzonderheden"),
        lambda count: ngettext("Vraag aan {n} lid", "Vraag aan {n} leden", count),
        _money_total,
    )
    return TickDialog(
        context,
        parent,
        texts,
        rows,
        save=lambda ids: operations.write_run(run, today=today, leave_out=frozenset(everyone - set(ids))),
    )


def reminder_dialog(context: AppContext, parent: QWidget, year: int) -> TickDialog:
    """The reminders of a year that may be sent today; noting that they were."""
    today = context.clock.today()
    claims = queries.list_claims(today=today, year=year)
    rows = [
        TickRow(
            claim.id,
            claim.name,
            _(REMINDER_STEPS[step]),
            claim.balance.open,
            _("uiterlijk {day}", day=short_date(claim.due_on)),
        )
        for claim, step in operations.remindable(claims, today=today)
    ]
    texts = TickTexts(
        _("Herinneren"),
        _("Deze leden zijn te laat. Noaber onthoudt wie welke herinnering kreeg."),
        _("Herinnering"),
        _("Moest betalen"),
        lambda count: ngettext("{n} herinnering vastleggen", "{n} herinneringen vastleggen", count),
        lambda count, cents: _("Samen {amount}", amount=money_text(cents)) if count else "",
    )
    return TickDialog(context, parent, texts, rows, save=lambda ids: operations.remind(ids, today=today))


def collection_dialog(context: AppContext, parent: QWidget, year: int) -> TickDialog:
    """A new batch of direct debits; ``saved`` tells its id."""
    now = context.clock.now()
    form = CollectionForm.beginning(contribution_settings(), now.date(), year)
    view = FormView(
        form,
        [
            Field(_("Incasseren op"), DATE, "day", width=150),
            Field(_("Leden weten het sinds"), DATE, "announced_on", width=150, beside=True),
            Field(_("Omschrijving"), LINE, "description"),
        ],
    )
    texts = TickTexts(
        _("Incasso maken"),
        _("Van wie met incasso betaalt en nog iets open heeft staan."),
        _("Machtiging"),
        _("Bijzonderheden"),
        lambda count: ngettext("Incasseer van {n} lid", "Incasseer van {n} leden", count),
        _money_total,
    )

    def save(ids: list[int]) -> int:
        return collections.make_collection(
            ids, form.collected_on(), now=now, announced_on=form.told_on(), description=form.description
        )

    dialog = TickDialog(context, parent, texts, [], save=save, form=view)

    def reread() -> None:
        if "day" not in form.errors():
            dialog.set_rows(_collectable(form, year))

    view.edited.connect(reread)
    dialog.set_rows(_collectable(form, year))
    return dialog


def _collectable(form: CollectionForm, year: int) -> list[TickRow]:
    """Who can be collected from; what is of another year than ``year`` is told, since the batch has one description."""
    found, without = collections.preview_collection(form.collected_on(), today=form.today)
    sequences = {"FRST": _("eerste keer"), "OOFF": _("eenmalig")}

    def note(row: collections.Collectable) -> str:
        other = "" if row.claim.year == year else _("contributie {year}", year=year_name(row.claim.year))
        return " · ".join(filter(None, (other, sequences.get(row.sequence, ""))))

    rows = [
        TickRow(row.claim.id, row.claim.name, row.mandate.reference, row.claim.balance.open, note(row)) for row in found
    ]
    return rows + [
        TickRow(row.claim.id, row.claim.name, "", row.claim.balance.open, row.why, left_out=True) for row in without
    ]
