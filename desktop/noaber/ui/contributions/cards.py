"""The card with contributions beside somebody in the register of people: what is owed, what was agreed, the mandate."""

from functools import partial

from PySide6.QtWidgets import QWidget

from noaber.contributions.mandates import MandateRow, mandates_of
from noaber.contributions.queries import ClaimRow, list_claims, terms_of
from noaber.contributions.record import CLAIM_STATUSES, MANDATE_STATUSES, METHODS, TermsRecord
from noaber.contributions.years import year_name
from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.members.queries import memberships_of
from noaber.ui.context import AppContext
from noaber.ui.contributions import dialogs
from noaber.ui.contributions.claim_dialog import ClaimDialog
from noaber.ui.contributions.mandates_dialog import MandatesDialog
from noaber.ui.kit.card_parts import links, text_line, titled_card
from noaber.ui.kit.cards import Card

_YEARS_SHOWN = 3


def contribution_cards(context: AppContext, page: QWidget, person_id: int) -> list[Card]:
    """What somebody owes and owed lately; nothing for whoever never was a member and never paid."""
    today = context.clock.today()
    claims = sorted(list_claims(today=today, person_id=person_id), key=lambda claim: (claim.year, claim.id))[::-1]
    found = mandates_of(person_id, today=today)
    if not claims and not found and not memberships_of(person_id):
        return []
    parts: list[QWidget] = []
    for claim in _shown(claims):
        parts += _claim_parts(context, page, claim)
    if not claims:
        parts.append(text_line(_("Nog niets gevraagd.")))
    lines = [agreed_text(terms_of(person_id)), *(mandate_text(mandate) for mandate in found[:1])]
    parts += [text_line(line, "hint") for line in lines if line]
    parts.append(
        links(
            (_("Afspraken"), lambda: dialogs.terms_dialog(context, page, person_id).open()),
            (_("Machtigingen"), lambda: MandatesDialog(context, page, person_id).open()),
            about=_("Contributie"),
        )
    )
    return [titled_card(_("Contributie"), parts)]


def _shown(claims: list[ClaimRow]) -> list[ClaimRow]:
    """The latest, and whatever older ones are still to be paid: the latest first."""
    return [claim for place, claim in enumerate(claims) if place < _YEARS_SHOWN or claim.balance.open]


def _claim_parts(context: AppContext, page: QWidget, claim: ClaimRow) -> list[QWidget]:
    late = claim.status == "overdue"
    shown = (_("Bekijken"), partial(_show, context, page, claim))
    pay = (_("Betaling boeken"), lambda: dialogs.payment_dialog(context, page, claim).open())
    line = text_line(claim_text(claim).replace("€ ", "€\N{NO-BREAK SPACE}"), "warn" if late else "")
    return [line, links(*([pay, shown] if claim.balance.open else [shown]), about=str(claim.year))]


def _show(context: AppContext, page: QWidget, claim: ClaimRow) -> None:
    ClaimDialog(context, page, claim.id).open()


def claim_text(claim: ClaimRow) -> str:
    """One year in a line: what is owed and how it stands, with what is open where only a part was paid."""
    known = {
        "year": year_name(claim.year),
        "amount": money_text(claim.balance.owed),
        "status": _(CLAIM_STATUSES[claim.status]),
    }
    text = _("{year}: {amount}, {status}", **known)
    if claim.balance.open and claim.balance.paid:
        text = _("{text}, nog {open} open", text=text, open=money_text(claim.balance.open))
    if claim.reminders and claim.balance.open:
        text = ngettext("{text}; {n} keer herinnerd", "{text}; {n} keer herinnerd", claim.reminders, text=text)
    return text


def agreed_text(terms: TermsRecord) -> str:
    """What was agreed that is unlike what others pay; "" for nothing."""
    parts = []
    if terms.treatment == "exempt":
        parts.append(_("vrijgesteld"))
    elif terms.treatment == "reduced":
        parts.append(_("verlaagd bedrag: {amount}", amount=money_text(terms.reduced_cents or 0)))
    if terms.method:
        parts.append(_("betaalt met {method}", method=_(METHODS[terms.method])))
    return " · ".join(parts)


def mandate_text(mandate: MandateRow) -> str:
    """The latest mandate in a line: its reference, since when, and how it stands."""
    return _(
        "machtiging {reference} van {day}: {status}",
        reference=mandate.reference,
        day=short_date(mandate.signed_on),
        status=_(MANDATE_STATUSES[mandate.status]),
    )
