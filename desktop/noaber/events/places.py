"""The places of an event in the data file: who waits, who moves up, who comes next. Always inside an action."""

from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events import rules
from noaber.events.models import Event, Registration
from noaber.events.record import Promoted
from noaber.people import names
from noaber.people.queries import get_person
from noaber.store.fields import database


def event_of(event_id: int) -> Event:
    """The event; raises NoaberError when it is no longer there."""
    event = Event.get_or_none(Event.id == event_id)
    if event is None:
        raise NoaberError(_("Deze bijeenkomst is er niet meer."))
    found: Event = event
    return found


def registration_of(registration_id: int) -> Registration:
    """The registration; raises NoaberError when it is no longer there."""
    registration = Registration.get_or_none(Registration.id == registration_id)
    if registration is None:
        raise NoaberError(_("Deze aanmelding is er niet meer."))
    found: Registration = registration
    return found


def called(person_id: int) -> str:
    """The name as somebody is called, for titles and sentences."""
    return names.badge_name(get_person(person_id))


def confirmed_count(event_id: int) -> int:
    """How many places are taken; who walked in takes none."""
    sql = "SELECT count(*) FROM registration WHERE event_id = ? AND status = 'confirmed' AND walk_in = 0"
    return int(database.execute_sql(sql, (event_id,)).fetchone()[0])


def waiting_ids(event_id: int) -> list[int]:
    """The registrations on the waiting list in order of arrival."""
    sql = "SELECT id FROM registration WHERE event_id = ? AND status = 'waiting' ORDER BY arrival"
    return [row[0] for row in database.execute_sql(sql, (event_id,))]


def next_arrival(event_id: int) -> int:
    """The number in order of arrival of whoever comes now."""
    sql = "SELECT coalesce(max(arrival), 0) + 1 FROM registration WHERE event_id = ?"
    return int(database.execute_sql(sql, (event_id,)).fetchone()[0])


def promote_free(event_id: int, today: date) -> tuple[Promoted, ...]:
    """Give the places that are free to the first of the waiting list; after the event nobody moves up any more."""
    event = event_of(event_id)
    if not rules.still_promotes(event.date, today):
        return ()
    chosen = rules.promoted(waiting_ids(event_id), event.capacity, confirmed_count(event_id))
    return tuple(confirm(registration_id) for registration_id in chosen)


def confirm(registration_id: int) -> Promoted:
    """Give this registration a place and tell whom to phone."""
    registration = registration_of(registration_id)
    registration.status = rules.CONFIRMED
    registration.save(only=[Registration.status])
    person = get_person(registration.person_id)
    return Promoted(registration_id, person.id, names.badge_name(person), person.phone or person.phone2)
