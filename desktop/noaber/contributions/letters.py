"""What a letter about a contribution says, as plain values: the letter itself is laid out elsewhere."""

from collections.abc import Sequence
from datetime import date, timedelta

from noaber.contributions.mandates import MandateRow, mandates_on
from noaber.contributions.queries import ClaimRow, get_claim
from noaber.contributions.record import METHODS, REMINDER_STEPS
from noaber.contributions.settings import contribution_settings
from noaber.contributions.years import year_name
from noaber.cooperative.queries import get_cooperative
from noaber.cooperative.record import CooperativeRecord
from noaber.core.dates import long_date
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.people.contact import format_iban
from noaber.store.fields import database

MORE_TIME = timedelta(days=14)


def letter_values(claim_id: int, *, today: date) -> dict[str, str]:
    """The fields of a letter about a claim, all texts; those that do not apply are "".

    year, category, amount (owed), paid, open, reference, due_on, method, iban, payee, reminder (its name, when one is
    due next or was sent last), collected_on, mandate, mandate_iban, creditor_id, payment_block (a sentence that can be
    printed as it is) and qr (what a QR code for the bank's app holds, EPC069-12).
    """
    return values_of([get_claim(claim_id, today=today)], today=today)[claim_id]


def values_of(claims: Sequence[ClaimRow], *, today: date) -> dict[int, dict[str, str]]:
    """The values of :func:`letter_values` for many claims, by their id, in the current language."""
    cooperative, mandates, collections = get_cooperative(), mandates_on(today), _collecting()
    creditor_id = contribution_settings().creditor_id
    return {
        claim.id: _values(
            claim,
            cooperative,
            mandates.get(claim.person.id),
            collections.get(claim.id),
            creditor_id,
            _pay_by(claim, today),
        )
        for claim in claims
    }


def _pay_by(claim: ClaimRow, today: date) -> date:
    """Until when a letter of today asks to pay: who is late gets a new term, since a reminder gives a reasonable one.

    Source: article 6:82 BW.
    """
    return today + MORE_TIME if claim.status == "overdue" else claim.due_on


def _values(
    claim: ClaimRow,
    cooperative: CooperativeRecord,
    mandate: MandateRow | None,
    collection: date | None,
    creditor_id: str,
    pay_by: date,
) -> dict[str, str]:
    debit = claim.method == "debit" and mandate is not None and mandate.status == "valid"
    mandate = mandate if debit else None
    values = {
        "year": year_name(claim.year),
        "category": claim.category,
        "amount": money_text(claim.balance.owed),
        "paid": money_text(claim.balance.paid),
        "open": money_text(claim.balance.open),
        "reference": claim.reference,
        "due_on": long_date(pay_by),
        "method": _(METHODS[claim.method]),
        "iban": format_iban(cooperative.iban),
        "payee": cooperative.full_name,
        "reminder": _(REMINDER_STEPS[claim.reminders]) if claim.reminders else "",
        "collected_on": long_date(collection) if collection else "",
        "mandate": mandate.reference if mandate else "",
        "creditor_id": creditor_id,
        "mandate_iban": _hidden(mandate.iban) if mandate else "",
    }
    values["payment_block"] = _payment_block(claim, values)
    to_transfer = 0 if claim.status in ("to_collect", "collecting") else claim.balance.open
    values["qr"] = qr_text(cooperative.full_name, cooperative.iban, to_transfer, claim.reference)
    return values


def _payment_block(claim: ClaimRow, values: dict[str, str]) -> str:
    """How to pay, in a few sentences; whose debit came back is asked to transfer."""
    if values["mandate"] and values["collected_on"]:
        return _(
            "Wij schrijven {open} op {collected_on} af van rekening {mandate_iban}. Machtigingskenmerk: {mandate}. "
            "Incassant-ID: {creditor_id}.",
            **values,
        )
    if values["mandate"] and claim.status == "to_collect":
        return _(
            "Wij schrijven {open} af van rekening {mandate_iban}. U hoort van tevoren op welke dag. "
            "Machtigingskenmerk: {mandate}. Incassant-ID: {creditor_id}.",
            **values,
        )
    if claim.method == "cash":
        return _("U kunt {open} contant betalen. Noem daarbij kenmerk {reference}.", **values)
    return _(
        "Maak {open} vóór of op {due_on} over naar {payee}, rekening {iban}. Vermeld daarbij kenmerk {reference}.",
        **values,
    )


def _collecting() -> dict[int, date]:
    """The claims that wait in a batch, with the day on which they are collected."""
    rows = database.execute_sql(
        "SELECT i.claim_id, b.day FROM collection b JOIN collection_item i ON i.collection_id = b.id "
        "WHERE b.booked_on IS NULL AND b.withdrawn_on IS NULL AND i.returned_on IS NULL"
    )
    return {claim_id: date.fromisoformat(day) for claim_id, day in rows}


def _hidden(iban: str) -> str:
    """An account number of which a letter shows only the end."""
    return f"{iban[:2]}.. …{iban[-4:]}"


def qr_text(payee: str, iban: str, cents: int, reference: str) -> str:
    """What a QR code for a transfer holds; "" where there is nothing to pay or no account.

    Source: EPC069-12, Quick Response Code guidelines to enable data capture for the initiation of a SEPA transfer.
    """
    if cents <= 0 or not iban:
        return ""
    amount = f"EUR{cents // 100}.{cents % 100:02d}"
    return "\n".join(("BCD", "002", "1", "SCT", "", payee[:70], iban, amount, "", "", reference, ""))
