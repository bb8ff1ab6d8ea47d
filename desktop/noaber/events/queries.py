"""What screens and papers read about events and registrations: frozen rows, never models."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events import rules
from noaber.events.registration_queries import (
    SORTS,
    STATUSES,
    RegistrationRow,
    events_of_person,
    find_organisation,
    get_registration,
    is_registered,
    list_registrations,
    registration_as_json,
)
from noaber.people import names
from noaber.people.queries import Hit, day
from noaber.store.fields import database

__all__ = [
    "PERIODS",
    "SORTS",
    "STATUSES",
    "EventFigures",
    "EventRow",
    "RegistrationRow",
    "count_events",
    "event_as_json",
    "event_hits",
    "events_of_person",
    "figures",
    "find_organisation",
    "get_event",
    "get_registration",
    "is_registered",
    "known_roles",
    "latest_event",
    "list_events",
    "list_registrations",
    "next_events",
    "registration_as_json",
]

PERIODS = {
    "upcoming": ("(e.date IS NULL OR e.date >= :today)", "e.date IS NULL, e.date, e.start_time, e.id"),
    "past": ("e.date < :today", "e.date DESC, e.start_time DESC, e.id DESC"),
    "all": ("1", "e.date IS NULL DESC, e.date DESC, e.start_time DESC, e.id DESC"),
}
"""Which events a list shows, and in which order."""

_EVENT = (
    "e.id, e.title, e.subtitle, e.date, e.start_time, e.end_time, e.venue, e.room, e.venue_address, "
    "e.provisional, e.capacity, e.last_registration_day, e.contact, e.contact_phone, e.contact_email, e.note, "
    "e.anonymous"
)
_COUNTS = (
    "total(r.status = 'confirmed' AND r.walk_in = 0), total(r.status = 'waiting'), "
    "total(r.status = 'cancelled'), total(r.walk_in = 1 AND r.present = 1), total(r.present), "
    "total(r.late AND r.status <> 'cancelled')"
)


@dataclass(frozen=True)
class EventRow:
    """An event with its counts.

    ``registered`` are those with a place, ``walk_ins`` came without registering, ``present`` are noted by name and
    ``anonymous`` only counted. Fields of :class:`noaber.events.record.EventRecord` mean the same here.
    """

    id: int
    title: str
    subtitle: str
    date: dt.date | None
    start_time: dt.time | None
    end_time: dt.time | None
    venue: str
    room: str
    venue_address: str
    provisional: bool
    capacity: int | None
    last_registration_day: dt.date | None
    contact: str
    contact_phone: str
    contact_email: str
    note: str
    anonymous: int
    registered: int
    waiting: int
    cancelled: int
    walk_ins: int
    present: int
    late: int

    @property
    def free(self) -> int | None:
        """Places left; None without a limit."""
        return rules.places_free(self.capacity, self.registered)

    @property
    def attended(self) -> int:
        """Everybody who was there, named or only counted."""
        return self.present + self.anonymous

    @property
    def when(self) -> str:
        """Day and time in words."""
        return rules.when_text(self)

    @property
    def where(self) -> str:
        """Venue and room in words."""
        return rules.where_text(self)


@dataclass(frozen=True)
class EventFigures:
    """Counts of those who have a place or walked in, by background, table and organisation; names with numbers."""

    roles: tuple[tuple[str, int], ...]
    tables: tuple[tuple[str, int], ...]
    organisations: tuple[tuple[str, int], ...]


def list_events(
    search: str = "", period: str = "all", *, today: dt.date, limit: int = -1, offset: int = 0
) -> list[EventRow]:
    """Events of a period (a key of PERIODS) that every typed word finds; ``limit`` -1 gives all."""
    condition, order = PERIODS[period]
    words = names.search_words(search)
    for number in range(len(words)):
        condition += f" AND ' ' || e.search_text LIKE :word{number}"
    rows = database.execute_sql(
        f"SELECT {_EVENT}, {_COUNTS} FROM "
        f"(SELECT * FROM event e WHERE {condition} ORDER BY {order} LIMIT :limit OFFSET :offset) e "
        f"LEFT JOIN registration r ON r.event_id = e.id GROUP BY e.id ORDER BY {order}",
        {
            "today": today.isoformat(),
            "limit": limit,
            "offset": offset,
            **{f"word{number}": f"% {word}%" for number, word in enumerate(words)},
        },
    )
    return [_event_from(row) for row in rows]


def count_events(period: str = "all", *, today: dt.date) -> int:
    """How many events a period has."""
    sql = f"SELECT count(*) FROM event e WHERE {PERIODS[period][0]}"
    return int(database.execute_sql(sql, {"today": today.isoformat()}).fetchone()[0])


def next_events(today: dt.date, n: int = 5) -> list[EventRow]:
    """The first events from today on; those without a date come last."""
    return list_events(period="upcoming", today=today, limit=n)


def latest_event(today: dt.date) -> EventRow | None:
    """The event that somebody most likely means: the next one, or else the last that was held."""
    coming = list_events(period="upcoming", today=today, limit=1)
    found = [*coming, *list_events(period="past", today=today, limit=1)]
    return next((event for event in found if event.date is not None), None)


def get_event(event_id: int) -> EventRow:
    """The event with its counts; raises NoaberError when it is no longer there."""
    row = database.execute_sql(
        f"SELECT {_EVENT}, {_COUNTS} FROM event e LEFT JOIN registration r ON r.event_id = e.id "
        "WHERE e.id = ? GROUP BY e.id",
        (event_id,),
    ).fetchone()
    if row is None:
        raise NoaberError(_("Deze bijeenkomst is er niet meer."))
    return _event_from(row)


def figures(event_id: int) -> EventFigures:
    """The counts beside an event, largest first; what nobody filled in is left out."""
    return EventFigures(
        _counts(event_id, "r.role"),
        _counts(event_id, "r.table_name"),
        _counts(
            event_id,
            "CASE WHEN o.id IS NULL AND p.kind = 'organisation' THEN p.organisation_name "
            "ELSE coalesce(o.organisation_name, '') END",
        ),
    )


def known_roles(limit: int = 30) -> list[str]:
    """The roles used so far, the most used first: suggestions while typing."""
    sql = "SELECT role FROM registration WHERE role <> '' GROUP BY role ORDER BY count(*) DESC, role LIMIT ?"
    return [row[0] for row in database.execute_sql(sql, (limit,))]


def event_hits(search: str, *, today: dt.date, limit: int = 8) -> list[Hit]:
    """What the search field shows for events: title, and when and where."""
    if not names.search_words(search):
        return []
    found = list_events(search, "upcoming", today=today, limit=limit)
    found += list_events(search, "past", today=today, limit=limit - len(found))
    return [Hit(event.id, event.title, rules.heading_line(event)) for event in found]


def event_as_json(event: EventRow) -> dict[str, object]:
    """An event as plain values for the command line; dates are ISO text."""
    return {
        "id": event.id,
        "title": event.title,
        "subtitle": event.subtitle,
        "date": event.date.isoformat() if event.date else None,
        "start_time": event.start_time.isoformat("minutes") if event.start_time else None,
        "end_time": event.end_time.isoformat("minutes") if event.end_time else None,
        "venue": event.venue,
        "room": event.room,
        "provisional": event.provisional,
        "capacity": event.capacity,
        "last_registration_day": event.last_registration_day.isoformat() if event.last_registration_day else None,
        "registered": event.registered,
        "waiting": event.waiting,
        "cancelled": event.cancelled,
        "walk_ins": event.walk_ins,
        "attended": event.attended,
    }


def _event_from(row: tuple[Any, ...]) -> EventRow:
    values = list(row)
    values[3], values[11] = day(row[3]), day(row[11])
    values[4], values[5] = _time(row[4]), _time(row[5])
    values[9] = bool(row[9])
    values[17:] = [int(count) for count in row[17:]]
    return EventRow(*values)


def _time(text: str | None) -> dt.time | None:
    return dt.time.fromisoformat(text) if text else None


def _counts(event_id: int, column: str) -> tuple[tuple[str, int], ...]:
    rows = database.execute_sql(
        f"SELECT {column} AS label, count(*) FROM registration r JOIN person p ON p.id = r.person_id "
        "LEFT JOIN person o ON o.id = r.organisation_id WHERE r.event_id = ? AND r.status = 'confirmed' "
        "GROUP BY label HAVING label <> '' ORDER BY count(*) DESC, label",
        (event_id,),
    )
    return tuple((label, count) for label, count in rows)
