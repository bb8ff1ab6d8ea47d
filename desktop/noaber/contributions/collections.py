"""Batches of direct debits: whom to collect from, the batch itself, and what becomes of it. Each write is an action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from noaber.contributions import queries
from noaber.contributions.mandate_rules import MandateError, check_collection_day, sequence_of
from noaber.contributions.mandates import MandateRow, mandates_on
from noaber.contributions.models import BankEntry, ClaimEntry, Collection, CollectionItem
from noaber.contributions.operations import book
from noaber.contributions.record import MANDATE_STATUSES
from noaber.contributions.return_codes import return_reason
from noaber.contributions.settings import contribution_settings
from noaber.cooperative.queries import get_cooperative
from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.people import names
from noaber.people.queries import people_by_id
from noaber.store.fields import database
from noaber.store.journal import action


@dataclass(frozen=True)
class Collectable:
    """A claim that can be collected, with the mandate for it."""

    claim: queries.ClaimRow
    mandate: MandateRow
    sequence: str


@dataclass(frozen=True)
class NotCollectable:
    """A claim that should be collected but cannot be, and why."""

    claim: queries.ClaimRow
    why: str


@dataclass(frozen=True)
class ItemRow:
    """A direct debit of a batch."""

    id: int
    claim_id: int
    person_id: int
    name: str
    cents: int
    sequence: str
    end_to_end: str
    iban: str
    holder: str
    reference: str
    signed_on: date
    returned_on: date | None
    return_code: str


@dataclass(frozen=True)
class CollectionRow:
    """A batch: ``cents`` and ``count`` of all its debits, ``returned`` and ``returned_cents`` of what came back."""

    id: int
    number: int
    day: date
    made_at: datetime
    description: str
    booked_on: date | None
    withdrawn_on: date | None
    count: int
    cents: int
    returned: int
    returned_cents: int

    @property
    def message_id(self) -> str:
        """The identification of the file, which the bank may name on the statement."""
        return f"NOABER-{self.made_at:%Y%m%d}-{self.number:04d}"


def preview_collection(
    day: date, *, today: date, year: int | None = None
) -> tuple[list[Collectable], list[NotCollectable]]:
    """What can be collected on a day of all that is open and paid by direct debit, and what cannot be and why."""
    mandates, setting = mandates_on(day), contribution_settings().sequence
    found: list[Collectable] = []
    without: list[NotCollectable] = []
    used_up: set[int] = set()
    for claim in queries.open_claims(today=today):
        if claim.method != "debit" or claim.collecting or year not in (None, claim.year):
            continue
        mandate = mandates.get(claim.person.id)
        why = _why_not(mandate) if mandate is None or mandate.id not in used_up else _("de machtiging is voor één keer")
        if why or mandate is None:
            without.append(NotCollectable(claim, why))
            continue
        if mandate.kind == "one_off":
            used_up.add(mandate.id)
        found.append(Collectable(claim, mandate, sequence_of(mandate.kind, mandate.last_used is not None, setting)))
    return found, without


def _why_not(mandate: MandateRow | None) -> str:
    if mandate is None:
        return _("geen machtiging")
    if mandate.status == "valid":
        return ""
    return _(
        "machtiging {reference}: {status}", reference=mandate.reference, status=_(MANDATE_STATUSES[mandate.status])
    )


def make_collection(
    claim_ids: Sequence[int], day: date, *, now: datetime, announced_on: date, description: str = ""
) -> int:
    """Make a batch of these claims to be collected on a day; returns its id.

    Raises MandateError when the cooperative cannot collect, the day cannot be, or a claim has no valid mandate.
    """
    today, settings = now.date(), contribution_settings()
    if not settings.creditor_id or not get_cooperative().iban:
        raise MandateError(_("Vul eerst het incassant-ID en het IBAN van de coöperatie in bij de instellingen."))
    check_collection_day(day, today=today, announced_on=announced_on, announce_days=settings.announce_days)
    collectable = {row.claim.id: row for row in preview_collection(day, today=today)[0]}
    missing = [claim_id for claim_id in claim_ids if claim_id not in collectable]
    if missing or not claim_ids:
        name = queries.get_claim(missing[0], today=today).name if missing else ""
        raise MandateError(
            _("Van {name} kan niet worden geïncasseerd.", name=name) if missing else _("Er is niets om te incasseren.")
        )
    rows = [collectable[claim_id] for claim_id in claim_ids]
    total = money_text(sum(row.claim.balance.open for row in rows))
    with action(ngettext("Incasso: {n} lid, {total}", "Incasso: {n} leden, {total}", len(rows), total=total)):
        number = int(database.execute_sql("SELECT coalesce(max(number), 0) + 1 FROM collection").fetchone()[0])
        batch = Collection.create(number=number, day=day, made_at=now, description=description.strip())
        for row in rows:
            _add_item(batch.id, number, row)
    return int(batch.id)


def _add_item(collection_id: int, number: int, row: Collectable) -> None:
    CollectionItem.create(
        collection=collection_id,
        claim=row.claim.id,
        mandate=row.mandate.id,
        cents=row.claim.balance.open,
        sequence=row.sequence,
        end_to_end=f"{row.claim.reference}-{number}",
        iban=row.mandate.iban,
        holder=row.mandate.holder,
        reference=row.mandate.reference,
        signed_on=row.mandate.signed_on,
        return_code="",
    )


def list_collections() -> list[CollectionRow]:
    """The batches, the latest first."""
    rows = database.execute_sql(
        "SELECT b.id, b.number, b.day, b.made_at, b.description, b.booked_on, b.withdrawn_on, count(i.id), "
        "coalesce(sum(i.cents), 0), count(i.returned_on), "
        "coalesce(sum(CASE WHEN i.returned_on IS NOT NULL THEN i.cents END), 0) "
        "FROM collection b LEFT JOIN collection_item i ON i.collection_id = b.id GROUP BY b.id ORDER BY b.number DESC"
    )
    return [
        CollectionRow(
            id, number, date.fromisoformat(on), datetime.fromisoformat(made), text, _day(booked), _day(withdrawn), *sums
        )
        for id, number, on, made, text, booked, withdrawn, *sums in rows
    ]


def get_collection(collection_id: int) -> CollectionRow:
    """One batch; raises NoaberError when it is no longer there."""
    for row in list_collections():
        if row.id == collection_id:
            return row
    raise NoaberError(_("Deze incasso is er niet meer."))


def items_of(collection_id: int) -> list[ItemRow]:
    """The direct debits of a batch, in the order in which they were put in it."""
    rows = database.execute_sql(
        "SELECT i.id, i.claim_id, c.person_id, i.cents, i.sequence, i.end_to_end, i.iban, i.holder, i.reference, "
        "i.signed_on, i.returned_on, i.return_code FROM collection_item i JOIN claim c ON c.id = i.claim_id "
        "WHERE i.collection_id = ? ORDER BY i.id",
        (collection_id,),
    ).fetchall()
    people = people_by_id([row[2] for row in rows])
    return [
        ItemRow(
            id,
            claim_id,
            person,
            names.list_name(people[person]),
            cents,
            sequence,
            end_to_end,
            iban,
            holder,
            reference,
            date.fromisoformat(signed),
            _day(back),
            code,
        )
        for id, claim_id, person, cents, sequence, end_to_end, iban, holder, reference, signed, back, code in rows
    ]


def withdraw_collection(collection_id: int, *, today: date) -> None:
    """Take a batch back that was not offered to the bank; raises NoaberError when it was booked."""
    batch = _standing(collection_id)
    with action(_("Incasso ingetrokken: {number}", number=batch.number)):
        Collection.update(withdrawn_on=today).where(Collection.id == collection_id).execute()


def book_collection(collection_id: int, day: date, *, bank_entry: int | None = None) -> None:
    """Book that the bank has paid a batch: a payment on every claim in it but those that were refused before.

    Raises NoaberError when it was booked or withdrawn already.
    """
    batch = _standing(collection_id)
    total = money_text(batch.cents - batch.returned_cents)
    title = ngettext(
        "Incasso bijgeschreven: {n} betaling, {total}",
        "Incasso bijgeschreven: {n} betalingen, {total}",
        batch.count - batch.returned,
        total=total,
    )
    with action(title):
        for item in items_of(collection_id):
            if item.returned_on is None:
                book(item.claim_id, "payment", item.cents, day, means="debit", bank_entry=bank_entry, item=item.id)
        Collection.update(booked_on=day).where(Collection.id == collection_id).execute()


def return_debit(item_id: int, day: date, code: str = "", *, bank_entry: int | None = None) -> None:
    """Note that a direct debit came back, which opens its claim again; ``code`` is the bank's (``AM04``).

    Raises NoaberError when it came back already.
    """
    item = CollectionItem.get_by_id(item_id)
    batch = get_collection(item.collection_id)
    claim = queries.get_claim(item.claim_id, today=day)
    if item.returned_on is not None or batch.withdrawn_on is not None:
        raise NoaberError(_("Deze incasso is al teruggeboekt."))
    payment = ClaimEntry.get_or_none((ClaimEntry.item == item_id) & (ClaimEntry.kind == "payment"))
    if payment is not None and ClaimEntry.get_or_none(ClaimEntry.takes_back == payment.id) is not None:
        raise NoaberError(_("Deze boeking is al teruggedraaid."))
    reason = return_reason(code)
    with action(_("Incasso teruggeboekt: {name}, {amount}", name=claim.name, amount=money_text(item.cents))):
        CollectionItem.update(returned_on=day, return_code=code).where(CollectionItem.id == item_id).execute()
        if payment is not None:
            book(
                item.claim_id,
                "reversal",
                item.cents,
                day,
                means="debit",
                note=reason,
                takes_back=payment.id,
                bank_entry=bank_entry,
                item=item_id,
            )
        if bank_entry is not None:
            BankEntry.update(status="booked").where(BankEntry.id == bank_entry).execute()


def _standing(collection_id: int) -> CollectionRow:
    batch = get_collection(collection_id)
    if batch.booked_on is not None:
        raise NoaberError(_("De incasso van {day} is al geboekt.", day=short_date(batch.day)))
    if batch.withdrawn_on is not None:
        raise NoaberError(_("Deze incasso is ingetrokken."))
    return batch


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
