"""What screens and papers read about people: frozen rows, never models."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people import names
from noaber.people.record import PersonRecord
from noaber.store.fields import database
from noaber.store.search import count_matches, match_expression

FIELDS = tuple(field.name for field in fields(PersonRecord))
COLUMNS = ", ".join(f"p.{name}" for name in FIELDS)
FEW, MANY, SHORT_QUERY = 1_000, 20_000, 2
"""Up to FEW finds each is looked up; past MANY a query of SHORT_QUERY letters searches surnames only (see matching)."""

COMMON, BEGINNING = 3_000, 2_000
"""Past COMMON finds there is a good chance that a page of them stands among the BEGINNING of the list."""


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
    sql = f"SELECT p.id, p.died_on, {COLUMNS} FROM person p WHERE p.id = ?"
    row = database.execute_sql(sql, (person_id,)).fetchone()
    if row is None:
        raise NoaberError(_("Deze persoon is er niet meer."))
    return person_from(row)


def person_from(row: tuple[Any, ...]) -> PersonRow:
    """A PersonRow from ``id, died_on`` and then COLUMNS."""
    return person_of({"id": row[0], "died_on": day(row[1]), **record_values(row[2:])})


def person_of(values: dict[str, Any]) -> PersonRow:
    """A PersonRow from a value for each of its fields; lists have thousands, and this is twice as quick as the class.

    A frozen class sets its fields one by one, past its own lock.
    """
    person = PersonRow.__new__(PersonRow)
    person.__dict__.update(values)
    return person


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


@dataclass(frozen=True)
class Matching:
    """How to read the people that typed words find: ``FROM {source} WHERE {condition}`` with named ``values``.

    ``count`` is how many they are, where the search index knows. ``early`` reads those of them that stand at the
    beginning of the list by name: when that gives a full page, it is the same page and many times as quick.
    """

    source: str
    condition: str
    values: dict[str, Any]
    count: int | None = None
    early: "Matching | None" = None


def matching(query: str) -> Matching:
    """The people that the typed words find, read in the way that is quick for as many as there are.

    Few are looked up one by one. Many are met in the order of the list. Where one or two letters find far too many,
    only the names that begin with them count.
    """
    words = names.search_words(query)
    if not words:
        return Matching("person p", "1", {})
    found = count_matches(words, "person")
    values = {"match": match_expression(words)}
    if found <= FEW:
        source = "search_person s CROSS JOIN person p ON p.id = s.rowid"
        return Matching(source, "search_person MATCH :match", values, found)
    if found <= MANY or len(words) > 1 or len(words[0]) > SHORT_QUERY:
        found_ids = "SELECT rowid FROM search_person WHERE search_person MATCH :match"
        early = _early(words) if found > COMMON else None
        return Matching("person p", f"+p.id IN ({found_ids})", values, found, early)
    return Matching("person p", _NAME_BEGINS, _name_range(words[0]))


def _early(words: list[str]) -> Matching | None:
    """The words looked for in the rows themselves, in the first of the list."""
    sql = "SELECT sort_key FROM person ORDER BY sort_key LIMIT 1 OFFSET ?"
    last = database.execute_sql(sql, (BEGINNING,)).fetchone()
    if last is None:
        return None
    holds = "".join(f" AND instr(' ' || p.search_text, :word{number})" for number in range(len(words)))
    values = {f"word{number}": f" {word}" for number, word in enumerate(words)}
    return Matching("person p", f"p.sort_key < :last{holds}", {**values, "last": last[0]})


_NAME_BEGINS = "p.sort_key >= :low AND p.sort_key < :high"


def _name_range(word: str) -> dict[str, Any]:
    """The bounds between which the sort keys lie that begin with the word."""
    return {"low": word, "high": word[:-1] + chr(ord(word[-1]) + 1)}


def _search(query: str, limit: int, condition: str) -> list[tuple[Any, ...]]:
    """In order of name, but for one word: whose surname begins with it comes first, Jansen before Jan de Boer."""
    words = names.search_words(query)
    found: list[tuple[Any, ...]] = []
    if len(words) == 1:  # whose surname begins with it is found by it as well: no need to ask the index
        found = _read(Matching("person p", _NAME_BEGINS, _name_range(words[0])), condition, limit)
    if len(found) < limit:
        known = {row[0] for row in found}
        plan = matching(query)
        rows = _read(plan.early, condition, limit) if plan.early else []
        if len(rows) < limit:
            rows = _read(plan, condition, limit)
        found += [row for row in rows if row[0] not in known]
    return found[:limit]


def _read(plan: Matching, condition: str, limit: int) -> list[tuple[Any, ...]]:
    sql = f"SELECT p.id, p.died_on, {COLUMNS} FROM {plan.source} WHERE {plan.condition}{condition} "
    return list(database.execute_sql(f"{sql}ORDER BY p.sort_key, p.id LIMIT :limit", {**plan.values, "limit": limit}))
