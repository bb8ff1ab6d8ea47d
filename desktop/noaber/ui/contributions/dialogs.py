"""The small dialogs of contributions: paying, adjusting, writing off, amounts, agreements, settings, a mandate."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from noaber.contributions import mandates, operations, payments, queries
from noaber.contributions.forms import AmountsForm, MandateForm, PaymentForm, ReasonForm, TermsForm, amount_text
from noaber.contributions.queries import ClaimRow, EntryRow
from noaber.contributions.record import ENTRY_KINDS, MANDATE_KINDS, METHODS, TREATMENTS
from noaber.contributions.settings import FIRST_YEARS, contribution_settings, save_contribution_settings
from noaber.contributions.settings_form import SettingsForm
from noaber.contributions.years import year_name
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.people.names import full_name, list_name
from noaber.people.queries import get_person
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import COMBO, DATE, LINE, SPIN, SUGGEST, Field, Section
from noaber.ui.kit.form_dialog import FormDialog

_WIDTH = 560


def _dialog(context: AppContext, parent: QWidget, **how: Any) -> FormDialog:
    return FormDialog(context, parent, **{"width": _WIDTH, **how})


def payment_dialog(context: AppContext, parent: QWidget, claim: ClaimRow) -> FormDialog:
    """Book a payment."""
    means = [("bank", _("via de bank")), ("cash", _("contant"))]
    return _dialog(
        context,
        parent,
        title=_("Betaling boeken"),
        save_text=_("Boeken"),
        subtitle=_("{name} · {amount} open", name=claim.name, amount=money_text(claim.balance.open)),
        form=PaymentForm.for_claim(claim, context.clock.today()),
        fields=[
            Field(_("Bedrag"), LINE, "amount", width=130),
            Field(_("Ontvangen op"), DATE, "day", width=150),
            Field(_("Hoe"), COMBO, "means", choices=means, width=200),
            Field(_("Notitie"), LINE, "note"),
        ],
        save=lambda form: payments.record_payment(
            [(claim.id, form.cents())], form.paid_on(), means=form.means, note=form.note.strip()
        ),
    )


def correct_dialog(context: AppContext, parent: QWidget, claim: ClaimRow) -> FormDialog:
    """Raise or lower what is owed; 0 lets the claim lapse."""
    today = context.clock.today()
    return _dialog(
        context,
        parent,
        title=_("Bedrag bijstellen"),
        subtitle=_("{name} · nu {amount}", name=claim.name, amount=money_text(claim.balance.owed)),
        form=ReasonForm(amount=amount_text(claim.balance.owed), with_amount=True),
        fields=[
            Field(_("Wordt"), LINE, "amount", width=130, hint=_("Vul 0 in om de contributie te laten vervallen.")),
            Field(_("Reden"), LINE, "reason"),
        ],
        save=lambda form: operations.correct_claim(claim.id, form.cents(), form.reason.strip(), today=today),
    )


def write_off_dialog(context: AppContext, parent: QWidget, claim: ClaimRow) -> FormDialog:
    """Give up what is open."""
    today = context.clock.today()
    reasons = [(text, text) for text in (_("overleden"), _("vertrokken, adres onbekend"), _("besluit van het bestuur"))]
    return _dialog(
        context,
        parent,
        title=_("Afboeken"),
        save_text=_("Afboeken"),
        subtitle=_(
            "{name} · {amount} wordt niet meer gevraagd", name=claim.name, amount=money_text(claim.balance.open)
        ),
        form=ReasonForm(),
        fields=[Field(_("Reden"), SUGGEST, "reason", choices=reasons)],
        save=lambda form: operations.write_off(claim.id, form.reason.strip(), today=today),
    )


def refund_dialog(context: AppContext, parent: QWidget, claim: ClaimRow) -> FormDialog:
    """Book that what was paid too much went back."""
    return _dialog(
        context,
        parent,
        title=_("Terugbetaald"),
        save_text=_("Boeken"),
        form=PaymentForm.for_refund(claim, context.clock.today()),
        subtitle=_("{name} · {amount} te veel betaald", name=claim.name, amount=money_text(claim.balance.overpaid)),
        fields=[Field(_("Bedrag"), LINE, "amount", width=130), Field(_("Betaald op"), DATE, "day", width=150)],
        save=lambda form: payments.refund(claim.id, form.cents(), form.paid_on()),
    )


def take_back_dialog(context: AppContext, parent: QWidget, entry: EntryRow) -> FormDialog:
    """Book the opposite of a mistake."""
    today = context.clock.today()
    return _dialog(
        context,
        parent,
        title=_("Boeking terugdraaien"),
        save_text=_("Terugdraaien"),
        form=ReasonForm(),
        subtitle=_(
            "{what} van {amount}; beide boekingen blijven staan",
            what=_(ENTRY_KINDS[entry.kind]),
            amount=money_text(entry.cents),
        ),
        fields=[Field(_("Reden"), LINE, "reason")],
        save=lambda form: payments.take_back(entry.id, form.reason.strip(), today=today),
    )


@dataclass
class MethodForm:
    """How one claim is paid."""

    method: str

    def errors(self) -> dict[str, str]:
        """Nothing can be wrong."""
        return {}


def method_dialog(context: AppContext, parent: QWidget, claim: ClaimRow) -> FormDialog:
    """Have one claim paid in another way; what was agreed for later years stays."""
    return _dialog(
        context,
        parent,
        title=_("Anders betalen"),
        form=MethodForm(claim.method),
        subtitle=_("{name} · alleen voor {year}", name=claim.name, year=year_name(claim.year)),
        fields=[
            Field(
                _("Betaalt met"), COMBO, "method", width=220, choices=[(key, _(text)) for key, text in METHODS.items()]
            )
        ],
        save=lambda form: operations.change_method([claim.id], form.method),
    )


class AmountFields:
    """The amounts of a year as one attribute per category, as a form view wants them."""

    def __init__(self, form: AmountsForm) -> None:
        self._form = form
        for row in form.rows:
            setattr(self, f"category{row.category_id}", form.texts[row.category_id])

    def fields(self) -> list[Field | Section]:
        """A field per category."""
        return [Field(row.category, LINE, f"category{row.category_id}", width=130) for row in self._form.rows]

    def errors(self) -> dict[str, str]:
        """What is wrong, by field."""
        return {f"category{name}": text for name, text in self.current().errors().items()}

    def current(self) -> AmountsForm:
        """The form with what is typed now."""
        for row in self._form.rows:
            self._form.texts[row.category_id] = getattr(self, f"category{row.category_id}")
        return self._form


def amounts_dialog(context: AppContext, parent: QWidget, year: int) -> FormDialog:
    """What each kind of member owes in a year; where nothing is known it begins with last year's amounts."""
    rows, before = queries.amounts(year), queries.amounts_by_category(year - 1)
    form = AmountsForm.from_rows(year, rows)
    fresh = not any(form.texts.values()) and bool(before)
    if fresh:
        form.texts = {row.category_id: amount_text(before.get(row.category_id)) for row in rows}
    fields = AmountFields(form)
    subtitle = (
        _("Overgenomen van {year}. Leeg: geen contributie.", year=year_name(year - 1))
        if fresh
        else _("Leeg: geen contributie.")
    )
    return _dialog(
        context,
        parent,
        title=_("Contributie {year} per soort lid", year=year_name(year)),
        subtitle=subtitle,
        form=fields,
        fields=fields.fields(),
        save=lambda form: operations.save_amounts(year, form.current().to_amounts()),
    )


def terms_dialog(context: AppContext, parent: QWidget, person_id: int) -> FormDialog:
    """What was agreed with one member."""
    usual = _("zoals gewoonlijk ({method})", method=_(METHODS[contribution_settings().method]))
    return _dialog(
        context,
        parent,
        title=_("Afspraken over betalen"),
        subtitle=list_name(get_person(person_id)),
        form=TermsForm.from_terms(queries.terms_of(person_id)),
        fields=[
            Field(_("Betaalt"), COMBO, "treatment", choices=[(key, _(text)) for key, text in TREATMENTS.items()]),
            Field(
                _("Verlaagd bedrag"),
                LINE,
                "reduced",
                width=130,
                hint=_("Per jaar. Schrijf niet op waarom; dat hoeft niemand te weten."),
            ),
            Field(
                _("Manier"), COMBO, "method", choices=[("", usual), *((key, _(text)) for key, text in METHODS.items())]
            ),
        ],
        save=lambda form: operations.save_terms(person_id, form.to_terms()),
    )


def mandate_dialog(context: AppContext, parent: QWidget, person_id: int) -> FormDialog:
    """A mandate that was signed."""
    person = get_person(person_id)
    form = MandateForm(
        context.clock.today(),
        person.iban,
        person.account_holder or full_name(person),
        reference=mandates.free_reference(person_id),
    )
    return _dialog(
        context,
        parent,
        title=_("Machtiging toevoegen"),
        subtitle=list_name(person),
        form=form,
        fields=[
            Field(_("IBAN"), LINE, "iban"),
            Field(_("Rekening van"), LINE, "holder"),
            Field(_("Getekend op"), DATE, "signed_on", width=150),
            Field(_("Kenmerk"), LINE, "reference", hint=_("Zoals het op het getekende formulier staat.")),
            Field(
                _("Soort"), COMBO, "kind", width=200, choices=[(key, _(text)) for key, text in MANDATE_KINDS.items()]
            ),
            Field(_("Bewaard in"), LINE, "form_place", placeholder=_("bijvoorbeeld: map incasso 2026")),
        ],
        save=lambda form: mandates.add_mandate(person_id, form.to_record()),
    )


def settings_dialog(context: AppContext, parent: QWidget) -> FormDialog:
    """How this cooperative claims and collects."""

    def days(text: str, name: str) -> Field:
        return Field(text, SPIN, name, maximum=365, suffix=_("dagen"), width=150)

    sequences = [("RCUR", _("als doorlopend (gewoon)")), ("FRST", _("als eerste (als de bank dat vraagt)"))]
    return FormDialog(
        context,
        parent,
        title=_("Instellingen van de contributie"),
        form=SettingsForm.from_settings(contribution_settings()),
        fields=[
            Section(_("Contributie")),
            Field(_("Eerste jaar"), COMBO, "first_year", choices=[(key, _(text)) for key, text in FIRST_YEARS.items()]),
            Field(_("Gratis vanaf"), LINE, "free_after", width=150, hint=_("Alleen bij de laatste keus hierboven.")),
            Field(
                _("Meestal met"), COMBO, "method", choices=[(key, _(text)) for key, text in METHODS.items()], width=200
            ),
            Section(_("Incasso"), column=1),
            Field(_("Incassant-ID"), LINE, "creditor_id", hint=_("Staat in het contract met uw bank.")),
            days(_("Vooraf melden"), "announce_days"),
            Field(_("Eerste incasso"), COMBO, "sequence", choices=sequences),
            Section(_("Termijnen")),
            days(_("Betalen binnen"), "due_days"),
            days(_("1e herinnering na"), "first_reminder"),
            days(_("2e herinnering na"), "second_reminder"),
            days(_("Laatste na"), "last_reminder"),
        ],
        save=lambda form: save_contribution_settings(form.to_settings()),
    )
