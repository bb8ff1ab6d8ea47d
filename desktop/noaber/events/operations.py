"""What a user does with events: each a recorded action. Registering people is in :mod:`noaber.events.registering`."""

from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from noaber.core.dates import long_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, language
from noaber.core.text import fold
from noaber.events import rules
from noaber.events.models import Event, Registration
from noaber.events.places import event_of, promote_free
from noaber.events.record import EventRecord, Promoted
from noaber.events.registering import (
    cancel_registration,
    change_registration,
    delete_registration,
    delete_registrations_of,
    move_in_waiting_list,
    promote,
    register,
    register_guest,
    register_many,
    when_deleting_registrations,
)
from noaber.store.fields import database
from noaber.store.journal import action

__all__ = [
    "add_event",
    "cancel_registration",
    "change_registration",
    "copy_event",
    "delete_event",
    "delete_registration",
    "delete_registrations_of",
    "move_in_waiting_list",
    "promote",
    "register",
    "register_guest",
    "register_many",
    "update_event",
    "when_deleting_event",
    "when_deleting_registrations",
]

when_deleting_event: list[Callable[[int], None]] = []
"""Features above add what must go with a deleted event (printed sheets); same action."""


def add_event(record: EventRecord) -> int:
    """Add an event and return its id; raises NoaberError with the first thing that is wrong with it."""
    _check(record)
    with action(_("Bijeenkomst toegevoegd: {event}", event=record.title)):
        return int(Event.create(**_values(record)).id)


def update_event(event_id: int, record: EventRecord, *, today: date) -> tuple[Promoted, ...]:
    """Replace what is known about an event; who gets a place through more capacity is returned, to be phoned.

    With less capacity nobody loses a place. Another last day to register marks late registrations anew.
    Raises NoaberError with the first thing that is wrong.
    """
    _check(record)
    event = event_of(event_id)
    with action(_("Bijeenkomst gewijzigd: {event}", event=record.title)):
        Event.update(**_values(record)).where(Event.id == event_id).execute()
        if event.last_registration_day != record.last_registration_day:
            _mark_late(event_id, record.last_registration_day)
        if (event.capacity, event.date) == (record.capacity, record.date):
            return ()
        return promote_free(event_id, today)


def delete_event(event_id: int) -> None:
    """Delete an event with its registrations; undo brings it back.

    Raises NoaberError when it is noted who was there: that is what the cooperative accounts for.
    """
    event = event_of(event_id)
    attended = Registration.select().where(Registration.event == event_id, Registration.present == 1).count()
    if attended or event.anonymous:
        raise NoaberError(
            _(
                "Van “{event}” is genoteerd wie er waren. Daarom kan deze bijeenkomst niet worden verwijderd.",
                event=event.title,
            )
        )
    with action(_("Bijeenkomst verwijderd: {event}", event=event.title)):
        for prepare in when_deleting_event:
            prepare(event_id)
        database.execute_sql("DELETE FROM registration WHERE event_id = ?", (event_id,))
        event.delete_instance()


def copy_event(event_id: int, day: date | None = None) -> int:
    """Make a follow-up: the same event on another day (unknown if None), without registrations; returns its id."""
    event = event_of(event_id)
    values = {field.name: getattr(event, field.name) for field in fields(EventRecord)}
    record = EventRecord(**{**values, "date": day, "last_registration_day": None, "provisional": bool(event.venue)})
    with action(_("Vervolg gemaakt op {event}", event=event.title)):
        return int(Event.create(**_values(record)).id)


def _check(record: EventRecord) -> None:
    for sentence in rules.event_errors(record).values():
        raise NoaberError(sentence)


def _mark_late(event_id: int, last_day: date | None) -> None:
    database.execute_sql(
        "UPDATE registration SET late = (walk_in = 0 AND ?1 IS NOT NULL AND registered_on > ?1) "
        "WHERE event_id = ?2 AND late <> (walk_in = 0 AND ?1 IS NOT NULL AND registered_on > ?1)",
        (last_day, event_id),
    )


def _values(record: EventRecord) -> dict[str, Any]:
    return {**asdict(record), "search_text": _search_text(record)}


def _search_text(record: EventRecord) -> str:
    """All that an event is found by, each word once; its day in figures and in both languages."""
    parts = [record.title, record.subtitle, record.venue, record.room, record.venue_address, record.contact]
    if record.date:
        parts.append(f"{record.date.day}-{record.date.month}-{record.date.year} {record.date:%d-%m-%Y %d%m%Y}")
        for code in ("nl", "en"):
            with language(code):
                parts.append(long_date(record.date))
    return " ".join(dict.fromkeys(fold(" ".join(parts)).split()))
