"""Bank statements in the data file: taking them in, what each line may be, and booking what the user confirms."""

from dataclasses import dataclass
from datetime import date, timedelta

from noaber.contributions import queries
from noaber.contributions.collections import book_collection, items_of, list_collections, return_debit
from noaber.contributions.matching import Batch, Debited, Ledger, OpenItem, Proposal, proposals
from noaber.contributions.models import BankEntry
from noaber.contributions.payments import record_payment
from noaber.contributions.record import Statement, StatementEntry
from noaber.contributions.references import references_in
from noaber.cooperative.queries import get_cooperative
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.ids import new_id
from noaber.core.numbers import money_text
from noaber.people import names
from noaber.people.contact import format_iban
from noaber.people.queries import PersonRow
from noaber.store.fields import database, insert_rows
from noaber.store.journal import action

_FIELDS = (
    "day",
    "cents",
    "counter_iban",
    "counter_name",
    "description",
    "end_to_end",
    "mandate_reference",
    "batch",
    "return_code",
)

_RETURNED_WITHIN = timedelta(days=425)
"""How long a debit can come back: 13 months where there was no mandate (EPC016-06, 4.3.4), and some days to book it."""


@dataclass(frozen=True)
class TakenIn:
    """What came of taking in a statement: how many lines are new, were known, and are of no concern here."""

    new: int
    known: int
    passed_over: int = 0


@dataclass(frozen=True)
class BankRow:
    """A line of a statement as kept: ``status`` is new, booked or ignored."""

    id: int
    account: str
    source: str
    status: str
    entry: StatementEntry


@dataclass(frozen=True)
class Matched:
    """A line that is not booked yet, with what it may be, the likeliest first."""

    row: BankRow
    proposals: tuple[Proposal, ...]

    @property
    def id(self) -> int:
        """The id of the line."""
        return self.row.id

    @property
    def best(self) -> Proposal | None:
        """The likeliest."""
        return self.proposals[0] if self.proposals else None


def take_in(statement: Statement) -> TakenIn:
    """Keep the lines of a statement that are not known yet, as one action; raises NoaberError for another's account.

    What the cooperative paid to others is not kept, since nothing here needs it.
    """
    own = get_cooperative().iban
    if own and statement.account and statement.account != own:
        raise NoaberError(
            _("Dit afschrift is van rekening {iban}, niet van de coöperatie.", iban=format_iban(statement.account))
        )
    known = {row[0] for row in database.execute_sql("SELECT entry_key FROM bank_entry")}
    concerned = [entry for entry in statement.entries if _concerns_us(entry)]
    fresh = {entry.key: entry for entry in concerned if entry.key not in known}
    if fresh:
        with action(ngettext("Afschrift: {n} regel", "Afschrift: {n} regels", len(fresh))):
            columns = ("id", "entry_key", "account", "source", "status", *_FIELDS)
            insert_rows(BankEntry, columns, (_stored(entry, statement) for entry in fresh.values()))
    return TakenIn(len(fresh), len(concerned) - len(fresh), len(statement.entries) - len(concerned))


def _concerns_us(entry: StatementEntry) -> bool:
    """What came in, and of what went out only debits that came back."""
    named = references_in(f"{entry.description} {entry.end_to_end}")
    return entry.cents > 0 or bool(entry.return_code or entry.mandate_reference or named)


def _stored(entry: StatementEntry, statement: Statement) -> tuple[object, ...]:
    values = {name: getattr(entry, name) for name in _FIELDS}
    values["day"] = entry.day.isoformat()
    return (new_id(), entry.key, statement.account, statement.source, "new", *values.values())


def bank_rows(status: str = "new") -> list[BankRow]:
    """The kept lines with this status, by day."""
    rows = database.execute_sql(
        f"SELECT id, account, source, status, entry_key, {', '.join(_FIELDS)} FROM bank_entry WHERE status = ? "
        "ORDER BY day, id",
        (status,),
    )
    return [
        BankRow(id, account, source, state, StatementEntry(key, date.fromisoformat(on), *values))
        for id, account, source, state, key, on, *values in rows
    ]


def match_entries(*, today: date) -> list[Matched]:
    """Every line that is not booked yet, with its proposals; what no proposal is for comes last."""
    rows = bank_rows()
    ledger = _ledger(today, rows)
    found = [Matched(row, tuple(proposals(row.entry, ledger))) for row in rows]
    return sorted(found, key=lambda matched: (-(matched.best.score if matched.best else 0), matched.row.entry.day))


def confirm(entry_id: int, proposal: Proposal) -> None:
    """Book a line as the user confirmed it; raises NoaberError when it was booked meanwhile."""
    entry = _still_new(entry_id)
    if proposal.kind == "return":
        return_debit(proposal.target, entry.day, entry.return_code, bank_entry=entry_id)
        return
    with action(_("Afschrift geboekt: {who}, {amount}", who=proposal.shown, amount=money_text(entry.cents))):
        if proposal.kind == "collection":
            book_collection(proposal.target, entry.day, bank_entry=entry_id)
        else:
            if sum(cents for _claim, cents in proposal.parts) != entry.cents:
                raise NoaberError(_("De delen zijn samen niet het bedrag dat de bank noemt."))
            note = entry.description
            record_payment(proposal.parts, entry.day, means="bank", note=note, bank_entry=entry_id)
        BankEntry.update(status="booked").where(BankEntry.id == entry_id).execute()


def confirm_many(chosen: list[tuple[int, Proposal]]) -> None:
    """Book several lines as one action."""
    with action(ngettext("Afschrift geboekt: {n} regel", "Afschrift geboekt: {n} regels", len(chosen))):
        for entry_id, proposal in chosen:
            confirm(entry_id, proposal)


def ignore(entry_ids: list[int]) -> None:
    """Put lines aside that are no contribution: rent, a grant, costs of the bank."""
    with action(ngettext("Afschrift: {n} regel terzijde", "Afschrift: {n} regels terzijde", len(entry_ids))):
        for entry_id in entry_ids:
            _still_new(entry_id)
            BankEntry.update(status="ignored").where(BankEntry.id == entry_id).execute()


def consider_again(entry_id: int) -> None:
    """Take a line up again that was put aside."""
    with action(_("Afschrift: regel weer bekijken")):
        changed = BankEntry.update(status="new").where((BankEntry.id == entry_id) & (BankEntry.status == "ignored"))
        changed.execute()


def _still_new(entry_id: int) -> BankEntry:
    entry = BankEntry.get_or_none((BankEntry.id == entry_id) & (BankEntry.status == "new"))
    if entry is None:
        raise NoaberError(_("Deze regel van het afschrift is al verwerkt."))
    return entry


# --- what a statement may settle --------------------------------------------------------------------------------------


def _ledger(today: date, rows: list[BankRow]) -> Ledger:
    accounts = _known_accounts()
    items = [
        _open_item(claim, accounts.get(claim.person.id, frozenset())) for claim in queries.open_claims(today=today)
    ]
    may_be_return = any(row.entry.cents < 0 or row.entry.return_code for row in rows)
    batches, debits = [], []
    for batch in list_collections():
        if batch.withdrawn_on is None and batch.booked_on is None:
            batches.append(Batch(batch.id, batch.message_id, batch.day, batch.cents - batch.returned_cents))
        if may_be_return and batch.withdrawn_on is None and today - batch.day <= _RETURNED_WITHIN:
            debits += [
                Debited(item.id, item.end_to_end, item.reference, item.cents, item.name)
                for item in items_of(batch.id)
                if item.returned_on is None
            ]
    return Ledger(items, batches, debits, _settled(rows, {(item.year, item.number) for item in items}, today))


def _settled(rows: list[BankRow], still_open: set[tuple[int, int]], today: date) -> list[OpenItem]:
    """The claims that lines name but on which nothing is open any more."""
    named = {found for row in rows for found in references_in(f"{row.entry.description} {row.entry.end_to_end}")}
    claims = (queries.claim_with(year, number, today=today) for year, number in sorted(named - still_open))
    return [_open_item(claim, frozenset()) for claim in claims if claim is not None]


def _open_item(claim: queries.ClaimRow, accounts: frozenset[str]) -> OpenItem:
    person = claim.person
    home = f"{person.postcode}{person.house_number}{person.house_addition}" if person.postcode else ""
    return OpenItem(
        claim.id,
        person.id,
        claim.name,
        claim.year,
        claim.number,
        claim.balance.open,
        _payer_names(person),
        accounts | {person.iban} - {""},
        home,
    )


def _payer_names(person: PersonRow) -> tuple[str, ...]:
    """The names under which somebody may pay: banks give initials, members their call name."""
    if person.kind == "organisation":
        return tuple(filter(None, (person.organisation_name, person.short_name)))
    found = (names.full_name(person), names.badge_name(person), person.account_holder)
    return tuple(dict.fromkeys(filter(None, found)))


def _known_accounts() -> dict[int, frozenset[str]]:
    """The accounts from which was paid for somebody before, and those of mandates."""
    rows = database.execute_sql(
        "SELECT c.person_id, b.counter_iban FROM claim_entry e JOIN bank_entry b ON b.id = e.bank_entry_id "
        "JOIN claim c ON c.id = e.claim_id WHERE b.counter_iban <> '' AND e.kind = 'payment' "
        "UNION SELECT person_id, iban FROM mandate"
    )
    found: dict[int, set[str]] = {}
    for person_id, iban in rows:
        found.setdefault(person_id, set()).add(iban)
    return {person_id: frozenset(ibans) for person_id, ibans in found.items()}
