"""What screens and papers read about members: the register, the counts, one person's memberships."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.members.rules import status_on
from noaber.members.voting import without_vote
from noaber.people import names
from noaber.people.queries import COLUMNS, Matching, PersonRow, day, matching, person_from
from noaber.store.fields import database
from noaber.store.search import match_expression

# Of somebody with several memberships the one that runs, or else the last, stands in the register.
_FROM = """
FROM {people}
LEFT JOIN membership m ON m.id = (
    SELECT id FROM membership WHERE person_id = p.id
    ORDER BY left_on IS NOT NULL, left_on DESC, admitted_on DESC, id DESC LIMIT 1)
LEFT JOIN member_category c ON c.id = m.category_id
"""

_COLUMNS = (
    "m.member_number, c.name, m.admitted_on, m.left_on, c.is_member, c.votes, m.id IN (SELECT membership_id FROM "
    "suspension WHERE from_date <= :today AND (to_date IS NULL OR to_date >= :today)), p.id, p.died_on, " + COLUMNS
)

_IS_NOW = "(m.admitted_on IS NULL OR m.admitted_on <= :today) AND (m.left_on IS NULL OR m.left_on >= :today)"

FILTERS = {
    "all": "1",
    "members": f"m.id IS NOT NULL AND c.is_member = 1 AND {_IS_NOW}",
    "participants": f"m.id IS NOT NULL AND c.is_member = 0 AND {_IS_NOW}",
    "former": "m.left_on < :today",
    "requests": "p.id IN (SELECT person_id FROM membership_application WHERE outcome = '')",
    "others": "m.id IS NULL AND p.kind = 'person'",
    "organisations": "p.kind = 'organisation'",
}
"""The groups of the register, by which the list is filtered."""

SORTS = {
    "name": "p.sort_key",
    "number": "m.member_number IS NULL, m.member_number",
    "category": "c.position IS NULL, c.position, p.sort_key",
    "city": "p.city, p.street, p.house_number, p.sort_key",
    "admitted": "m.admitted_on IS NULL, m.admitted_on, p.sort_key",
}
"""The columns by which the register can be sorted."""


@dataclass(frozen=True)
class RegisterRow:
    """A line of the register: the person, and the membership that counts today, if any."""

    person: PersonRow
    member_number: int | None
    category: str
    admitted_on: date | None
    left_on: date | None
    status: str
    votes: int

    @property
    def id(self) -> int:
        """The id of the person."""
        return self.person.id

    @property
    def name(self) -> str:
        """The list name."""
        return names.list_name(self.person)


@dataclass(frozen=True)
class MembershipRow:
    """A membership of one person."""

    id: int
    member_number: int
    category_id: int
    category: str
    is_member: bool
    votes: int
    admitted_on: date | None
    left_on: date | None
    leaving_reason: str


@dataclass(frozen=True)
class CategoryRow:
    """A category of members."""

    id: int
    name: str
    votes: int
    is_member: bool
    in_use: int


def list_register(
    *,
    today: date,
    search: str | Matching = "",
    group: str = "all",
    sort: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int = 100_000,
) -> list[RegisterRow]:
    """The people of the group that the search finds, in order; ``group`` is of FILTERS, ``sort`` of SORTS."""
    found = found_by(search)
    order = _descending(SORTS[sort]) if descending else SORTS[sort]
    place = {"today": today, "limit": limit, "offset": offset}
    rows = _read(found.early, group, order, place) if found.early and order == SORTS["name"] else []
    if len(rows) < limit:
        rows = _read(found, group, order, place)
    silent = without_vote(today)
    return [_register_row(row, today, silent) for row in rows]


def _read(found: Matching, group: str, order: str, place: dict[str, Any]) -> list[tuple[Any, ...]]:
    sql = f"SELECT {_COLUMNS} {_FROM.format(people=found.source)} WHERE {FILTERS[group]} AND {found.condition}"
    rows = database.execute_sql(f"{sql} ORDER BY {order}, p.id LIMIT :limit OFFSET :offset", {**found.values, **place})
    return list(rows)


def count_register(*, today: date, search: str | Matching = "", group: str = "all") -> int:
    """How many lines :func:`list_register` has."""
    found = found_by(search)
    if group == "all" and found.count is not None:
        return found.count
    if group == "all":
        sql = f"SELECT count(*) FROM {found.source} WHERE {found.condition}"
        row = database.execute_sql(sql, found.values).fetchone()
    else:
        row = database.execute_sql(
            f"SELECT count(*) {_FROM.format(people=found.source)} WHERE {FILTERS[group]} AND {found.condition}",
            {**found.values, "today": today},
        ).fetchone()
    return int(row[0])


def place_in_register(
    person_id: int,
    *,
    today: date,
    search: str | Matching = "",
    group: str = "all",
    sort: str = "name",
    descending: bool = False,
) -> int | None:
    """The place, from 0, of a person among the lines of :func:`list_register`; None when it is not among them."""
    found = found_by(search)
    order = _descending(SORTS[sort]) if descending else SORTS[sort]
    rows = database.execute_sql(
        f"SELECT p.id {_FROM.format(people=found.source)} WHERE {FILTERS[group]} AND {found.condition} "
        f"ORDER BY {order}, p.id",
        {**found.values, "today": today},
    )
    return next((place for place, (identifier,) in enumerate(rows) if identifier == person_id), None)


def group_counts(*, today: date) -> dict[str, int]:
    """How many people each group of FILTERS has."""
    sums = ", ".join(f"coalesce(sum({condition}), 0)" for condition in FILTERS.values())
    row = database.execute_sql(f"SELECT {sums} {_FROM.format(people='person p')}", {"today": today}).fetchone()
    return dict(zip(FILTERS, (int(value) for value in row), strict=True))


def register_row(person_id: int, *, today: date) -> RegisterRow | None:
    """One line of the register."""
    row = database.execute_sql(
        f"SELECT {_COLUMNS} {_FROM.format(people='person p')} WHERE p.id = :id",
        {"id": person_id, "today": today},
    ).fetchone()
    return _register_row(row, today, without_vote(today)) if row else None


def memberships_of(person_id: int) -> list[MembershipRow]:
    """The memberships of a person, the latest first."""
    rows = database.execute_sql(
        "SELECT m.id, m.member_number, c.id, c.name, c.is_member, c.votes, m.admitted_on, m.left_on, m.leaving_reason "
        "FROM membership m JOIN member_category c ON c.id = m.category_id WHERE m.person_id = ? "
        "ORDER BY m.left_on IS NOT NULL, m.left_on DESC, m.admitted_on DESC, m.id DESC",
        (person_id,),
    )
    return [
        MembershipRow(id, number, category_id, name, bool(member), votes, day(admitted), day(left), reason)
        for id, number, category_id, name, member, votes, admitted, left, reason in rows
    ]


def categories() -> list[CategoryRow]:
    """The categories in the order of the settings."""
    rows = database.execute_sql(
        "SELECT c.id, c.name, c.votes, c.is_member, (SELECT count(*) FROM membership WHERE category_id = c.id) "
        "FROM member_category c ORDER BY c.position, c.id"
    )
    return [CategoryRow(id, name, votes, bool(member), used) for id, name, votes, member, used in rows]


def member_numbers() -> dict[int, int]:
    """Which person has which member number: {number: id of the person}."""
    rows = database.execute_sql("SELECT member_number, person_id FROM membership ORDER BY id")
    return {int(number): int(person_id) for number, person_id in rows}


def found_by(search: str | Matching) -> Matching:
    """The people that a search finds; a number finds the member who has it as well.

    Working it out asks the index; whoever counts and lists the same search does it once and passes it on.
    """
    if isinstance(search, Matching):
        return search
    plan = matching(search)
    number = search.strip()
    if not number.isdecimal():
        return plan
    members = "SELECT person_id FROM membership WHERE member_number = :number"
    values = {"match": match_expression([number]), **plan.values, "number": int(number[:9])}
    if plan.count is None:  # far too many: only the names that begin with it
        either = f"p.id IN (SELECT p.id FROM person p WHERE {plan.condition} UNION {members})"
        return Matching("person p", either, values)
    count = plan.count + _only_by_number(values)
    if plan.source == "person p":
        early = plan.early and Matching(
            "person p",
            f"p.sort_key < :last AND ({plan.early.condition} OR +p.id IN ({members}))",
            {**plan.early.values, "number": values["number"]},
        )
        return Matching("person p", f"({plan.condition} OR +p.id IN ({members}))", values, count, early)
    found = f"p.id IN (SELECT rowid FROM search_person WHERE search_person MATCH :match UNION {members})"
    return Matching("person p", found, values, count)


def _only_by_number(values: dict[str, Any]) -> int:
    """How many people have the member number, but nothing else that was searched for."""
    row = database.execute_sql(
        "SELECT count(DISTINCT person_id) FROM membership WHERE member_number = :number AND NOT EXISTS "
        "(SELECT 1 FROM search_person WHERE search_person MATCH :match AND rowid = person_id)",
        {"number": values["number"], "match": values["match"]},
    ).fetchone()
    return int(row[0])


def _descending(order: str) -> str:
    return ", ".join(f"{part} DESC" if "IS NULL" not in part else part for part in order.split(", "))


def _register_row(row: tuple[Any, ...], today: date, silent: Container[int]) -> RegisterRow:
    number, category, admitted, left, is_member, votes, suspended = row[:7]
    person = person_from(row[7:])
    if number is None:
        return RegisterRow(person, None, "", None, None, "none", 0)
    admitted_on, left_on = day(admitted), day(left)
    status = status_on(today, admitted_on, left_on, bool(is_member))
    if status == "member" and suspended:
        status = "suspended"
    votes = votes if status == "member" and person.id not in silent and person.died_on is None else 0
    return RegisterRow(person, number, category, admitted_on, left_on, status, votes)
