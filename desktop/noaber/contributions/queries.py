"""What screens and papers read about contributions: claims and how they stand, totals, amounts, what was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from noaber.contributions.record import TermsRecord
from noaber.contributions.references import reference, references_in
from noaber.contributions.rules import Balance, Candidate, claim_status
from noaber.contributions.years import span_of
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.people import names
from noaber.people.queries import COLUMNS, PersonRow, day, person_from
from noaber.store.fields import database

ENTRY_SUMS = ", ".join(
    f"coalesce(sum(CASE WHEN e.kind = '{kind}' THEN e.cents END), 0)"
    for kind in ("charge", "credit", "payment", "reversal", "refund", "write_off")
)
"""The sums of the entries ``e`` of a claim, in the order of Balance."""

_COLLECTING = (
    "EXISTS (SELECT 1 FROM collection_item i JOIN collection b ON b.id = i.collection_id WHERE i.claim_id = c.id "
    "AND b.booked_on IS NULL AND b.withdrawn_on IS NULL AND i.returned_on IS NULL)"
)
_RETURNED = "EXISTS (SELECT 1 FROM collection_item i WHERE i.claim_id = c.id AND i.returned_on IS NOT NULL)"
_MEMBER_NUMBER = (
    "(SELECT member_number FROM membership WHERE person_id = p.id "
    "ORDER BY left_on IS NOT NULL, left_on DESC, admitted_on DESC, id DESC LIMIT 1)"
)
_CLAIMS = f"""
SELECT c.id, c.year, c.number, c.category_id, k.name, c.method, c.claimed_on, c.due_on, c.note,
    {_COLLECTING}, {_RETURNED},
    (SELECT count(*) FROM reminder r WHERE r.claim_id = c.id),
    (SELECT max(day) FROM reminder r WHERE r.claim_id = c.id),
    {_MEMBER_NUMBER}, c.cents, {ENTRY_SUMS}, p.id, p.died_on, {COLUMNS}
FROM claim c JOIN person p ON p.id = c.person_id JOIN member_category k ON k.id = c.category_id
LEFT JOIN claim_entry e ON e.claim_id = c.id
WHERE {{condition}} GROUP BY c.id ORDER BY p.sort_key, p.id, c.year, c.number
"""

GROUPS = ("all", "open", "overdue", "paid")
"""The groups by which the list of claims is filtered."""

_PAID = frozenset({"paid", "overpaid", "cancelled", "written_off"})


@dataclass(frozen=True)
class ClaimRow:
    """A claim and how it stands; ``member_number`` is the person's latest, ``reminded_on`` the last reminder."""

    id: int
    year: int
    number: int
    category_id: int
    category: str
    method: str
    claimed_on: date
    due_on: date
    note: str
    collecting: bool
    reminders: int
    reminded_on: date | None
    member_number: int | None
    balance: Balance
    status: str
    stored_person: tuple[Any, ...]
    """The person as stored, made into a row when asked for: a list shows few of its lines at a time."""

    @cached_property
    def person(self) -> PersonRow:
        """The person of whom it is claimed."""
        return person_from(self.stored_person)

    @property
    def name(self) -> str:
        """The list name."""
        return names.list_name(self.person)

    @property
    def reference(self) -> str:
        """The payment reference."""
        return reference(self.year, self.number)


@dataclass(frozen=True)
class EntryRow:
    """Something booked on a claim; ``taken_back`` when a later entry undoes it."""

    id: int
    kind: str
    cents: int
    day: date
    means: str
    note: str
    takes_back_id: int | None
    taken_back: bool
    bank_entry_id: int | None


@dataclass(frozen=True)
class AmountRow:
    """What a category owes in a year, None when that was not filled in."""

    category_id: int
    category: str
    cents: int | None


def list_claims(
    *, today: date, year: int | None = None, person_id: int | None = None, group: str = "all", search: str = ""
) -> list[ClaimRow]:
    """The claims of a year, of a person, or all; ``group`` is of GROUPS, ``search`` words of a name or reference."""
    values = {name: value for name, value in (("year", year), ("person_id", person_id)) if value is not None}
    condition = " AND ".join(f"c.{name} = :{name}" for name in values) or "1"
    rows = [_claim_from(row, today) for row in _read(condition, values)]
    return found_among(rows, group=group, search=search)


def found_among(rows: Sequence[ClaimRow], *, group: str = "all", search: str = "") -> list[ClaimRow]:
    """Those of the rows that are in the group and have all words of the search."""
    words = fold(search).split()
    return [row for row in rows if in_group(row, group) and (not words or _has(row, words))]


def get_claim(claim_id: int, *, today: date) -> ClaimRow:
    """One claim; raises NoaberError when it is no longer there."""
    for row in _read("c.id = :id", {"id": claim_id}):
        return _claim_from(row, today)
    raise NoaberError(_("Deze contributie is er niet meer."))


def claim_with(year: int, number: int, *, today: date) -> ClaimRow | None:
    """The claim with this payment reference."""
    rows = _read("c.year = :year AND c.number = :number", {"year": year, "number": number})
    return next((_claim_from(row, today) for row in rows), None)


def claim_hits(text: str, *, today: date) -> list[ClaimRow]:
    """The claims of which a payment reference is typed, as the search field finds them."""
    claims = (claim_with(year, number, today=today) for year, number in references_in(text))
    return [claim for claim in claims if claim is not None]


def open_claims(*, today: date) -> list[ClaimRow]:
    """Every claim of any year on which something is still to be paid, by name."""
    sums = "SELECT coalesce(sum(CASE WHEN kind IN ('charge', 'reversal', 'refund') THEN cents ELSE -cents END), 0)"
    unpaid = f"c.cents + ({sums} FROM claim_entry WHERE claim_id = c.id) > 0"
    return [_claim_from(row, today) for row in _read(unpaid, {})]


def in_group(row: ClaimRow, group: str) -> bool:
    """Whether a claim belongs to a group of GROUPS."""
    if group == "open":
        return row.balance.open > 0
    if group == "overdue":
        return row.status == "overdue"
    return group == "all" or row.status in _PAID


def entries_of(claim_id: int) -> list[EntryRow]:
    """What was booked on a claim, in order."""
    rows = database.execute_sql(
        "SELECT e.id, e.kind, e.cents, e.day, e.means, e.note, e.takes_back_id, e.bank_entry_id, "
        "EXISTS (SELECT 1 FROM claim_entry t WHERE t.takes_back_id = e.id) "
        "FROM claim_entry e WHERE e.claim_id = ? ORDER BY e.id",
        (claim_id,),
    )
    return [
        EntryRow(id, kind, cents, date.fromisoformat(on), means, note, takes_back, bool(taken), bank)
        for id, kind, cents, on, means, note, takes_back, bank, taken in rows
    ]


def reminders_of(claim_id: int) -> list[tuple[int, date]]:
    """The reminders that were sent for a claim: (step, day)."""
    rows = database.execute_sql("SELECT step, day FROM reminder WHERE claim_id = ? ORDER BY step", (claim_id,))
    return [(step, date.fromisoformat(on)) for step, on in rows]


def reminder_days() -> dict[int, list[date]]:
    """When reminders were sent, per claim and in order."""
    found: dict[int, list[date]] = {}
    for claim_id, on in database.execute_sql("SELECT claim_id, day FROM reminder ORDER BY claim_id, step"):
        found.setdefault(claim_id, []).append(date.fromisoformat(on))
    return found


def years() -> list[int]:
    """The years for which there are claims or amounts, the latest first."""
    rows = database.execute_sql(
        "SELECT DISTINCT year FROM claim UNION SELECT DISTINCT year FROM contribution_amount ORDER BY year DESC"
    )
    return [row[0] for row in rows]


def last_year_claimed() -> int | None:
    """The latest year for which something was claimed."""
    found: int | None = database.execute_sql("SELECT max(year) FROM claim").fetchone()[0]
    return found


def amounts(year: int) -> list[AmountRow]:
    """What every category owes in a year, in the order of the settings."""
    rows = database.execute_sql(
        "SELECT k.id, k.name, a.cents FROM member_category k "
        "LEFT JOIN contribution_amount a ON a.category_id = k.id AND a.year = ? ORDER BY k.position, k.id",
        (year,),
    )
    return [AmountRow(*row) for row in rows]


def amounts_by_category(year: int) -> dict[int, int]:
    """Cents per category, of those that were filled in."""
    return {row.category_id: row.cents for row in amounts(year) if row.cents is not None}


def terms_of(person_id: int) -> TermsRecord:
    """What was agreed with a member; the usual when nothing was."""
    row = database.execute_sql(
        "SELECT treatment, reduced_cents, method FROM contribution_terms WHERE person_id = ?", (person_id,)
    ).fetchone()
    return TermsRecord(*row) if row else TermsRecord()


def candidates(year: int) -> list[Candidate]:
    """Everybody with a membership in the year, by name; who has several in it counts by the last, since the first."""
    first, last = span_of(year)
    rows = database.execute_sql(
        "SELECT m.category_id, k.name, m.admitted_on, t.treatment, t.reduced_cents, t.method, "
        f"EXISTS (SELECT 1 FROM claim c WHERE c.person_id = p.id AND c.year = :year), p.id, p.died_on, {COLUMNS} "
        "FROM membership m JOIN person p ON p.id = m.person_id JOIN member_category k ON k.id = m.category_id "
        "LEFT JOIN contribution_terms t ON t.person_id = p.id "
        "WHERE (m.admitted_on IS NULL OR m.admitted_on <= :last) AND (m.left_on IS NULL OR m.left_on >= :first) "
        "ORDER BY p.sort_key, p.id, m.left_on IS NULL, m.left_on, m.id",
        {"year": year, "first": first, "last": last},
    )
    found: dict[int, Candidate] = {}
    for category_id, category, admitted, treatment, reduced, method, has_claim, *person in rows:
        row = person_from(tuple(person))
        earlier = found.get(row.id)
        since = day(admitted)
        if earlier is not None:
            since = None if since is None or earlier.since is None else min(since, earlier.since)
        found[row.id] = Candidate(
            row.id,
            names.list_name(row),
            category_id,
            category,
            since,
            row.died_on,
            treatment or "normal",
            reduced,
            method or "",
            bool(has_claim),
        )
    return list(found.values())


def _read(condition: str, values: dict[str, Any]) -> Any:
    return database.execute_sql(_CLAIMS.format(condition=condition), values)


def _claim_from(row: tuple[Any, ...], today: date) -> ClaimRow:
    identifier, year, number, category_id, category, method, claimed, due, note, collecting, returned = row[:11]
    reminders, reminded, member_number = row[11:14]
    balance = Balance(*row[14:21])
    due_on = date.fromisoformat(due)
    status = claim_status(
        balance, due_on, today, collecting=bool(collecting), to_collect=method == "debit" and not returned
    )
    return ClaimRow(
        identifier,
        year,
        number,
        category_id,
        category,
        method,
        date.fromisoformat(claimed),
        due_on,
        note,
        bool(collecting),
        reminders,
        day(reminded),
        member_number,
        balance,
        status,
        row[21:],
    )


def _has(row: ClaimRow, words: list[str]) -> bool:
    text = " ".join((fold(row.name), names.search_text(row.person), fold(row.reference), str(row.member_number or "")))
    return all(word in text for word in words)
