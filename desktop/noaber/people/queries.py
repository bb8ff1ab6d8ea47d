"""What screens and papers read about people: frozen rows, never models."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people import names
from noaber.people.record import PersonRecord
from noaber.store.fields import database
from noaber.store.search import match_expression

FIELDS = tuple(field.name for field in fields(PersonRecord))
COLUMNS = ", ".join(f"p.{name}" for name in FIELDS)
SHORT_QUERY = 2
"""Up to this many letters a search finds the names that begin with them; that stays quick at any size."""

_DAYS = {"birth_date"}
_FLAGS = {"large_print"}


@dataclass(frozen=True, kw_only=True)
class PersonRow(PersonRecord):
    """A person as stored: all of PersonRecord, with identity."""

    id: int
    died_on: date | None = None


@dataclass(frozen=True)
class RoleRow:
    """A role of a person: ``kind`` as in operations.ROLE_KINDS, ``organisation`` the list name of for whom."""

    id: int
    kind: str
    title: str
    organisation_id: int | None
    organisation: str
    from_date: date | None
    to_date: date | None
    note: str


@dataclass(frozen=True)
class Hit:
    """A person found by the search field: list name, and a line that tells namesakes apart."""

    id: int
    name: str
    detail: str


def get_person(person_id: int) -> PersonRow:
    """The person; raises NoaberError when it is no longer there."""
    row = database.execute_sql(f"SELECT p.id, p.died_on, {COLUMNS} FROM person p WHERE p.id = ?", (person_id,)).fetchone()
    if row is None:
        raise NoaberError(_("Deze persoon is er niet meer."))
    return person_from(row)


def person_from(row: tuple[Any, ...]) -> PersonRow:
    """A PersonRow from ``id, died_on`` and then COLUMNS."""
    return PersonRow(id=row[0], died_on=day(row[1]), **record_values(row[2:]))


def record_values(values: tuple[Any, ...]) -> dict[str, Any]:
    """The fields of a PersonRecord from stored values in the order of COLUMNS."""
    named = dict(zip(FIELDS, values, strict=True))
    named["birth_date"] = day(named["birth_date"])
    named["large_print"] = bool(named["large_print"])
    return named


def day(text: str | None) -> date | None:
    """A stored date."""
    return date.fromisoformat(text) if text else None


def all_people() -> list[PersonRow]:
    """Everybody in the order of the list."""
    rows = database.execute_sql(f"SELECT p.id, p.died_on, {COLUMNS} FROM person p ORDER BY p.sort_key, p.id")
    return [person_from(row) for row in rows]


def people_by_id(identifiers: list[int]) -> dict[int, PersonRow]:
    """The people with these ids, as far as they are there."""
    found: dict[int, PersonRow] = {}
    for start in range(0, len(identifiers), 500):
        part = identifiers[start : start + 500]
        marks = ",".join("?" * len(part))
        rows = database.execute_sql(f"SELECT p.id, p.died_on, {COLUMNS} FROM person p WHERE p.id IN ({marks})", part)
        found.update((row[0], person_from(row)) for row in rows)
    return found


def find_people(query: str, limit: int = 50, kind: str | None = None) -> list[PersonRow]:
    """The first people that the typed words find, by name; nothing typed gives the first of the list."""
    found = _search(query, limit, "" if kind is None else f" AND p.kind = '{kind}'")
    return [person_from(row) for row in found]


def hits(query: str, limit: int = 8) -> list[Hit]:
    """What the search field shows for people."""
    return [Hit(person.id, names.list_name(person), _detail(person)) for person in find_people(query, limit)]


def roles_of(person_id: int) -> list[RoleRow]:
    """The roles of a person, those that still run first."""
    rows = database.execute_sql(
        f"SELECT r.id, r.kind, r.title, r.organisation_id, r.from_date, r.to_date, r.note, {COLUMNS} "
        "FROM person_role r LEFT JOIN person p ON p.id = r.organisation_id WHERE r.person_id = ? "
        "ORDER BY r.to_date IS NOT NULL, r.from_date, r.id",
        (person_id,),
    )
    return [_role_from(row) for row in rows]


def _role_from(row: tuple[Any, ...]) -> RoleRow:
    identifier, kind, title, organisation_id, from_date, to_date, note = row[:7]
    organisation = names.list_name(PersonRecord(**record_values(row[7:]))) if organisation_id else ""
    return RoleRow(identifier, kind, title, organisation_id, organisation, day(from_date), day(to_date), note)


def name_prefix(query: str) -> str | None:
    """The folded beginning of a name when so little is typed that only names are searched, else None."""
    words = names.search_words(query)
    return words[0] if len(words) == 1 and len(words[0]) <= SHORT_QUERY and not words[0].isdigit() else None


def prefix_range(prefix: str) -> tuple[str, str]:
    """The bounds between which the sort keys lie that begin with the prefix."""
    return prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1)


def _search(query: str, limit: int, condition: str) -> list[tuple[Any, ...]]:
    select = f"SELECT p.id, p.died_on, {COLUMNS} FROM person p"
    words = names.search_words(query)
    if not words:
        sql = f"{select} WHERE 1{condition} ORDER BY p.sort_key LIMIT ?"
        return list(database.execute_sql(sql, (limit,)))
    found: list[tuple[Any, ...]] = []
    prefix = name_prefix(query)
    if prefix:
        sql = f"{select} WHERE p.sort_key >= ? AND p.sort_key < ?{condition} ORDER BY p.sort_key LIMIT ?"
        found = list(database.execute_sql(sql, (*prefix_range(prefix), limit)))
    if len(found) < limit:
        found += _search_words(words, limit - len(found), condition, {row[0] for row in found})
    return found


def _search_words(words: list[str], limit: int, condition: str, known: set[int]) -> list[tuple[Any, ...]]:
    """People by the words of the index; of very many only the first found are put in order."""
    rows = database.execute_sql(
        f"SELECT p.id, p.died_on, {COLUMNS} FROM (SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 2000) s "
        f"CROSS JOIN person p ON p.id = s.rowid WHERE 1{condition} ORDER BY p.sort_key LIMIT ?",
        (match_expression(words), limit + len(known)),
    )
    return [row for row in rows if row[0] not in known][:limit]


def _detail(person: PersonRow) -> str:
    return " · ".join(part for part in (person.street and f"{person.street} {person.house_number or ''}".strip(),
                                        person.city, person.phone) if part)
