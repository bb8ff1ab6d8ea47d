"""Who in the register looks like the person that is being typed: said while typing, never decided by the program."""

from rapidfuzz import fuzz

from noaber.core.text import fold, squeeze
from noaber.people.addresses import house_line
from noaber.people.names import list_name, surname_parts
from noaber.people.organisation_names import sorting_name
from noaber.people.queries import COLUMNS, PersonRow, person_from
from noaber.people.record import PersonRecord
from noaber.store.fields import database

SURNAMES_ALIKE, ORGANISATIONS_ALIKE, CALL_NAMES_ALIKE = 84, 88, 60
"""From which likeness, of 100, two names may be the same typed by different people: Bergh and Berg, Anny and Annie."""

_SHORTEST = 3  # letters typed of a name before others are looked for
_MOST = 2000


def resembling(record: PersonRecord, *, except_id: int | None = None, limit: int = 3) -> list[PersonRow]:
    """The people who may be the same as the one typed, most alike first; nobody while little is typed.

    Names count when surnames are alike and nothing in the given names speaks against it; the same address makes up
    for a given name that is missing. ``except_id`` is the person being edited.
    """
    core = _core(record)
    if len(core) < _SHORTEST:
        return []
    scored = [(_likeness(record, core, other), other) for other in _candidates(record, core) if other.id != except_id]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
    return [other for _score, other in best[:limit]]


def one_line(person: PersonRecord) -> str:
    """Name and address on one line, to tell people apart: ``Berg, A.B. van den (Annie), Dorpsstraat 1, Hoogdorp``."""
    street = house_line(person.street, person.house_number, person.house_addition)
    return ", ".join(part for part in (list_name(person), street, person.city) if part)


def _core(person: PersonRecord) -> str:
    if person.kind == "organisation":
        return squeeze(sorting_name(person.organisation_name or person.short_name))
    parts = surname_parts(person)
    return squeeze(parts[0][1]) if parts else ""


def _candidates(record: PersonRecord, core: str) -> list[PersonRow]:
    """Those whose sort key begins alike, and those at the same address."""
    begin = fold(core)[:2]
    rows = database.execute_sql(
        f"SELECT p.id, p.died_on, {COLUMNS} FROM person p "
        "WHERE p.kind = :kind AND p.sort_key >= :low AND p.sort_key < :high "
        f"UNION SELECT p.id, p.died_on, {COLUMNS} FROM person p "
        "WHERE p.kind = :kind AND p.postcode <> '' AND p.postcode = :postcode AND p.house_number = :number LIMIT :most",
        {
            "kind": record.kind,
            "low": begin,
            "high": begin + "\x7f",
            "postcode": record.postcode,
            "number": record.house_number,
            "most": _MOST,
        },
    )
    return [person_from(row) for row in rows]


def _likeness(record: PersonRecord, core: str, other: PersonRow) -> float:
    """How alike, 0 for another person."""
    alike = fuzz.ratio(core, _core(other))
    if record.kind == "organisation":
        return alike if alike >= ORGANISATIONS_ALIKE else 0
    if alike < SURNAMES_ALIKE:
        return 0
    given = _given_likeness(record, other)
    address = (record.postcode, record.house_number)
    same_address = bool(record.postcode) and address == (other.postcode, other.house_number)
    if given < 0 or (given == 0 and not same_address):
        return 0
    return alike + 40 * given + 20 * same_address


def _given_likeness(one: PersonRecord, other: PersonRecord) -> float:
    """1 for the same call name or initials, 0.5 for the same first letter, 0 where nothing is known, -1 for others."""
    called = fold(one.call_name), fold(other.call_name)
    if all(called):
        alike = called[0][0] == called[1][0] and fuzz.ratio(*called) >= CALL_NAMES_ALIKE
        return 1 if called[0] == called[1] else 0.5 if alike else -1
    initials = squeeze(one.initials.replace(".", "")), squeeze(other.initials.replace(".", ""))
    if all(initials):
        if initials[0] == initials[1]:
            return 1
        return 0.5 if initials[0][0] == initials[1][0] else -1
    first = [known for known in (_first_letter(one), _first_letter(other)) if known]
    if len(first) < 2:
        return 0
    return 0.5 if first[0] == first[1] else 0


def _first_letter(person: PersonRecord) -> str:
    return fold(person.initials or person.call_name or person.first_names)[:1]
