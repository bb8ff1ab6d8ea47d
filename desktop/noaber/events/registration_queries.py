"""What screens and papers read about the registrations of an event: frozen rows, never models."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.people import names
from noaber.people.queries import COLUMNS, PersonRow, day, find_people, person_from
from noaber.store.fields import database

SORTS = {
    "name": "p.sort_key, r.id",
    "arrival": "r.arrival, r.id",
    "organisation": "o.id IS NULL, o.sort_key, p.sort_key, r.id",
    "role": "r.role = '', r.role, p.sort_key, r.id",
    "table": "r.table_name = '', length(r.table_name), r.table_name, p.sort_key, r.id",
    "status": "r.status = 'cancelled', r.status, r.waiting_number, p.sort_key, r.id",
    "registered_on": "r.registered_on, r.arrival, r.id",
}
"""The columns by which registrations can be sorted."""

STATUSES = {
    "all": "1",
    "confirmed": "r.status = 'confirmed'",
    "waiting": "r.status = 'waiting'",
    "cancelled": "r.status = 'cancelled'",
    "not_cancelled": "r.status <> 'cancelled'",
    "present": "r.present = 1",
    "late": "r.late = 1 AND r.status <> 'cancelled'",
}
"""The groups by which registrations can be filtered."""

_COLUMNS = (
    "r.id, r.event_id, r.person_id, r.organisation_id, r.role, r.channel, r.table_name, r.note, r.status, "
    "r.waiting_number, r.late, r.walk_in, r.present, r.registered_on, r.cancelled_on, "
    "coalesce(nullif(o.short_name, ''), o.organisation_name, ''), "
    # The number of the membership that ran on the day of the event.
    "(SELECT m.member_number FROM membership m WHERE m.person_id = p.id AND (m.left_on IS NULL OR m.left_on >= "
    "e.date) ORDER BY m.left_on IS NOT NULL, m.admitted_on DESC, m.id DESC LIMIT 1)"
)
_FROM = (
    "FROM (SELECT *, CASE WHEN status = 'waiting' THEN "
    "row_number() OVER (PARTITION BY event_id, status ORDER BY arrival) END AS waiting_number "
    "FROM registration WHERE {which}) r JOIN event e ON e.id = r.event_id JOIN person p ON p.id = r.person_id "
    "LEFT JOIN person o ON o.id = r.organisation_id"
)
_EXTRA = 17


@dataclass(frozen=True)
class RegistrationRow:
    """A registration with its person.

    ``status`` is confirmed, waiting or cancelled; ``waiting_number`` counts from 1 on the waiting list. ``channel`` is
    a key of CHANNELS. ``present`` is None while nobody has noted it. ``organisation`` is the short name of for whom
    somebody comes.
    """

    id: int
    event_id: int
    person_id: int
    organisation_id: int | None
    role: str
    channel: str
    table: str
    note: str
    status: str
    waiting_number: int | None
    late: bool
    walk_in: bool
    present: bool | None
    registered_on: date | None
    cancelled_on: date | None
    organisation: str
    member_number: int | None
    person: PersonRow

    @property
    def list_name(self) -> str:
        """``Berg, A.B. van den (Annie)``."""
        return names.list_name(self.person)

    @property
    def name(self) -> str:
        """``Annie van den Berg``."""
        return names.badge_name(self.person)

    @property
    def phone(self) -> str:
        """A phone number to reach this person, or ``""``."""
        return self.person.phone or self.person.phone2


def list_registrations(
    event_id: int, search: str = "", status: str = "all", sort: str = "name"
) -> list[RegistrationRow]:
    """The registrations of an event whose person or organisation every typed word finds.

    ``status`` is a key of STATUSES, ``sort`` one of SORTS.
    """
    condition, values = STATUSES[status], [event_id]
    words: list[Any] = [f"% {word}%" for word in names.search_words(search)]
    condition += " AND ' ' || p.search_text || ' ' || coalesce(o.search_text, '') LIKE ?" * len(words)
    rows = database.execute_sql(
        f"SELECT {_COLUMNS}, p.id, p.died_on, {COLUMNS} {_FROM.format(which='event_id = ?')} "
        f"WHERE {condition} ORDER BY {SORTS[sort]}",
        (*values, *words),
    )
    return [_registration_from(row) for row in rows]


def get_registration(registration_id: int) -> RegistrationRow:
    """The registration; raises NoaberError when it is no longer there."""
    which = "event_id = (SELECT event_id FROM registration WHERE id = ?)"
    row = database.execute_sql(
        f"SELECT {_COLUMNS}, p.id, p.died_on, {COLUMNS} {_FROM.format(which=which)} WHERE r.id = ?",
        (registration_id, registration_id),
    ).fetchone()
    if row is None:
        raise NoaberError(_("Deze aanmelding is er niet meer."))
    return _registration_from(row)


def events_of_person(person_id: int) -> list[RegistrationRow]:
    """The registrations of one person, the newest event first."""
    which = "event_id IN (SELECT event_id FROM registration WHERE person_id = ?)"
    rows = database.execute_sql(
        f"SELECT {_COLUMNS}, p.id, p.died_on, {COLUMNS} {_FROM.format(which=which)} "
        "WHERE r.person_id = ? ORDER BY e.date IS NULL DESC, e.date DESC, r.id DESC",
        (person_id, person_id),
    )
    return [_registration_from(row) for row in rows]


def is_registered(event_id: int) -> set[int]:
    """The people (ids) who have a place or wait, for marking them where people are chosen."""
    sql = "SELECT person_id FROM registration WHERE event_id = ? AND status <> 'cancelled'"
    return {row[0] for row in database.execute_sql(sql, (event_id,))}


def find_organisation(name: str) -> int | None:
    """The organisation in the register with exactly this name or abbreviation, apart from capitals and accents."""
    wanted = fold(name)
    for one in find_people(name, kind="organisation"):
        if wanted in (fold(one.organisation_name), fold(one.short_name)):
            return one.id
    return None


def registration_as_json(row: RegistrationRow) -> dict[str, object]:
    """A registration as plain values for the command line; dates are ISO text."""
    return {
        "id": row.id,
        "event_id": row.event_id,
        "person_id": row.person_id,
        "list_name": row.list_name,
        "organisation": row.organisation,
        "role": row.role,
        "table": row.table,
        "channel": row.channel,
        "status": row.status,
        "waiting_number": row.waiting_number,
        "late": row.late,
        "walk_in": row.walk_in,
        "present": row.present,
        "phone": row.phone,
        "member_number": row.member_number,
        "note": row.note,
        "registered_on": row.registered_on.isoformat() if row.registered_on else None,
        "cancelled_on": row.cancelled_on.isoformat() if row.cancelled_on else None,
    }


def _registration_from(row: tuple[Any, ...]) -> RegistrationRow:
    values: list[Any] = list(row[:_EXTRA])
    values[10], values[11] = bool(row[10]), bool(row[11])
    values[12] = None if row[12] is None else bool(row[12])
    values[13], values[14] = day(row[13]), day(row[14])
    values.append(person_from(row[_EXTRA:]))
    return RegistrationRow(*values)
