"""What a user does with payments: each a recorded action."""

from collections.abc import Sequence
from datetime import date

from noaber.contributions.models import BankEntry, ClaimEntry
from noaber.contributions.operations import book, fit_write_off
from noaber.contributions.queries import get_claim
from noaber.contributions.record import ENTRY_KINDS
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.store.journal import action


def record_payment(
    parts: Sequence[tuple[int, int]], day: date, *, means: str = "bank", note: str = "", bank_entry: int | None = None
) -> None:
    """Book a payment on one claim or divided over several (claim id, cents); too much or too little is allowed.

    Raises NoaberError for an amount that is not more than nothing, or a day that is yet to come for its claim.
    """
    if not parts or any(cents <= 0 for _claim, cents in parts):
        raise NoaberError(_("Vul een bedrag in dat meer is dan nul."))
    claims = [get_claim(claim_id, today=day) for claim_id, _cents in parts]
    amount = money_text(sum(cents for _claim, cents in parts))
    with action(
        ngettext(
            "Betaling van {name}: {amount}",
            "Betaling van {name} en anderen: {amount}",
            len(parts),
            name=claims[0].name,
            amount=amount,
        )
    ):
        for claim_id, cents in parts:
            book(claim_id, "payment", cents, day, means=means, note=note, bank_entry=bank_entry)


def refund(claim_id: int, cents: int, day: date, *, means: str = "bank", note: str = "") -> None:
    """Book that money was paid back to a member; raises NoaberError for more than was paid too much."""
    claim = get_claim(claim_id, today=day)
    if not 0 < cents <= claim.balance.overpaid:
        raise NoaberError(
            _(
                "{name} heeft {amount} te veel betaald; meer kan niet terug.",
                name=claim.name,
                amount=money_text(claim.balance.overpaid),
            )
        )
    with action(_("Terugbetaald aan {name}: {amount}", name=claim.name, amount=money_text(cents))):
        book(claim_id, "refund", cents, day, means=means, note=note)


def take_back(entry_id: int, reason: str, *, today: date) -> None:
    """Book the opposite of an entry that was a mistake; a payment becomes open again. Raises NoaberError.

    The entry itself stays, so that the books show both.
    """
    entry = ClaimEntry.get_by_id(entry_id)
    if not reason.strip():
        raise NoaberError(_("Vul een reden in."))
    if entry.takes_back_id is not None or ClaimEntry.get_or_none(ClaimEntry.takes_back == entry_id) is not None:
        raise NoaberError(_("Deze boeking is al teruggedraaid."))
    claim = get_claim(entry.claim_id, today=today)
    _must_stay_whole(entry, claim.balance.owed, claim.balance.paid)
    kind, cents = ("reversal", entry.cents) if entry.kind == "payment" else (entry.kind, -entry.cents)
    with action(
        _(
            "Teruggedraaid: {what} van {name}, {amount}",
            what=_(ENTRY_KINDS[entry.kind]),
            name=claim.name,
            amount=money_text(entry.cents),
        )
    ):
        book(entry.claim_id, kind, cents, today, note=reason, takes_back=entry_id)
        fit_write_off(entry.claim_id, reason, today=today)
        if entry.bank_entry_id is not None:
            _free(entry.bank_entry_id)


def _must_stay_whole(entry: ClaimEntry, owed: int, paid: int) -> None:
    """What is owed and what was paid cannot fall below nothing."""
    least = {"charge": owed, "payment": paid}.get(entry.kind)
    if least is not None and least < entry.cents:
        raise NoaberError(_("Dit kan niet worden teruggedraaid: er is later al op verder geboekt."))


def _free(bank_entry_id: int) -> None:
    """A line of the bank of which nothing stands any more can be booked anew."""
    standing = ClaimEntry.select().where(ClaimEntry.bank_entry == bank_entry_id)
    back = {entry.takes_back_id for entry in ClaimEntry.select().where(ClaimEntry.takes_back.is_null(False))}
    if all(entry.id in back for entry in standing):
        BankEntry.update(status="new").where(BankEntry.id == bank_entry_id).execute()
