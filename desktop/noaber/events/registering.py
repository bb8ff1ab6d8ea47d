"""Registering people for an event and what follows from it: each a recorded action that one undo takes back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.events import rules
from noaber.events.models import Event, Registration
from noaber.events.places import (
    called,
    confirm,
    confirmed_count,
    event_of,
    next_arrival,
    promote_free,
    registration_of,
    waiting_ids,
)
from noaber.events.queries import is_registered
from noaber.events.record import ManyRegistered, Promoted, Registered, RegistrationRecord
from noaber.people import names
from noaber.people import operations as people
from noaber.people.queries import PersonRow, get_person, people_by_id
from noaber.people.record import PersonRecord
from noaber.store.fields import database
from noaber.store.journal import action, current_journal

NOTHING_MORE = RegistrationRecord()

when_deleting_registrations: list[Callable[[list[int]], None]] = []
"""Features above add what must happen before registrations (ids) are deleted; same action."""


def register(event_id: int, person_id: int, record: RegistrationRecord = NOTHING_MORE, *, today: date) -> Registered:
    """Register a person or organisation: a place if there is one, else the end of the waiting list.

    Somebody who had cancelled comes in again at the end. After the last day the registration is marked late.
    Raises NoaberError when this person is registered already, or has died.
    """
    event, person = event_of(event_id), get_person(person_id)
    with action(_("Aanmelding: {name} voor {event}", name=names.badge_name(person), event=event.title)):
        return _place(event, person, record, today)


def register_guest(
    event_id: int, guest: PersonRecord, record: RegistrationRecord = NOTHING_MORE, *, today: date
) -> Registered:
    """Add somebody to the register of people and register her, as one action; raises like :func:`register`."""
    event = event_of(event_id)
    with action(_("Aanmelding: {name} voor {event}", name=names.badge_name(guest), event=event.title)):
        return _place(event, get_person(people.add_person(guest)), record, today)


def register_many(
    event_id: int, person_ids: Sequence[int], record: RegistrationRecord = NOTHING_MORE, *, today: date
) -> ManyRegistered:
    """Register people in this order as one action; who is registered already is passed over and named."""
    event = event_of(event_id)
    title = ngettext(
        "Aanmelding van {n} persoon voor {event}",
        "Aanmelding van {n} personen voor {event}",
        len(person_ids),
        event=event.title,
    )
    before = is_registered(event_id)
    chosen = list(dict.fromkeys(person_ids))
    known = people_by_id(chosen)
    already = [person for person in chosen if person in before]
    with action(title):
        turn = _Turn.at(event)
        placed = [
            _place(event, known.get(person) or get_person(person), record, today, turn)
            for person in chosen
            if person not in before
        ]
    return ManyRegistered(tuple(placed), tuple(called(person) for person in already))


def change_registration(registration_id: int, record: RegistrationRecord) -> None:
    """Replace organisation, role, channel, table and note; the place in the order stays."""
    registration = registration_of(registration_id)
    with action(_("Aanmelding gewijzigd: {name}", name=called(registration.person_id))):
        values = _values(record, registration.person_id)
        Registration.update(**values).where(Registration.id == registration_id).execute()


def cancel_registration(registration_id: int, *, today: date) -> tuple[Promoted, ...]:
    """Cancel; the freed place goes to the first of the waiting list, who is returned, to be phoned.

    Raises NoaberError when it was cancelled already, or when this person is noted as present.
    """
    registration = registration_of(registration_id)
    name = called(registration.person_id)
    if registration.status == rules.CANCELLED:
        raise NoaberError(_("{name} is al afgemeld.", name=name))
    _not_present(registration, name)
    if registration.walk_in:
        raise NoaberError(_("{name} kwam zonder aanmelding en kan niet worden afgemeld.", name=name))
    with action(_("Afmelding: {name} voor {event}", name=name, event=registration.event.title)):
        Registration.update(status=rules.CANCELLED, cancelled_on=today).where(
            Registration.id == registration_id
        ).execute()
        return promote_free(registration.event_id, today)


def delete_registration(registration_id: int, *, today: date) -> tuple[Promoted, ...]:
    """Take away a registration made by mistake, as if it never was; returns who moves up.

    Raises NoaberError when this person is noted as present.
    """
    registration = registration_of(registration_id)
    name = called(registration.person_id)
    _not_present(registration, name)
    with action(_("Aanmelding verwijderd: {name} voor {event}", name=name, event=registration.event.title)):
        return _delete([registration], today)


def promote(registration_id: int) -> Promoted:
    """Give this person of the waiting list a free place, before those who came earlier.

    Raises NoaberError when no place is free; make more places first.
    """
    registration = registration_of(registration_id)
    name = called(registration.person_id)
    event = registration.event
    if registration.status != rules.WAITING:
        raise NoaberError(_("{name} staat niet op de wachtlijst.", name=name))
    if rules.places_free(event.capacity, confirmed_count(event.id)) == 0:
        raise NoaberError(
            _("Er is geen plaats vrij. Verhoog eerst het aantal plaatsen van “{event}”.", event=event.title)
        )
    with action(_("Plaats gegeven aan {name}: {event}", name=name, event=event.title)):
        return confirm(registration_id)


def move_in_waiting_list(registration_id: int, number: int) -> None:
    """Put this person at another number of the waiting list, from 1; the others keep their order."""
    registration = registration_of(registration_id)
    name = called(registration.person_id)
    order = waiting_ids(registration.event_id)
    if registration_id not in order:
        raise NoaberError(_("{name} staat niet op de wachtlijst.", name=name))
    arrivals = sorted(Registration.get_by_id(one).arrival for one in order)
    order.remove(registration_id)
    order.insert(min(max(number, 1), len(arrivals)) - 1, registration_id)
    with action(_("Wachtlijst gewijzigd: {name} voor {event}", name=name, event=registration.event.title)):
        for one, arrival in zip(order, arrivals, strict=True):
            Registration.update(arrival=arrival).where(Registration.id == one).execute()


def delete_registrations_of(person_id: int) -> None:
    """Before a person is deleted: her registrations go, the places they free are given away."""
    Registration.update(organisation=None).where(Registration.organisation == person_id).execute()
    _delete(list(Registration.select().where(Registration.person == person_id)), current_journal().clock.today())


@dataclass
class _Turn:
    """How full an event is, counted on while people come in."""

    capacity: int | None
    confirmed: int
    waiting: int
    arrival: int

    @classmethod
    def at(cls, event: Event) -> "_Turn":
        return cls(event.capacity, confirmed_count(event.id), len(waiting_ids(event.id)), next_arrival(event.id))

    def take(self) -> tuple[str, int, int | None]:
        """Status, arrival and waiting number of who comes next."""
        status, arrival = rules.placing(self.capacity, self.confirmed, self.waiting), self.arrival
        self.arrival += 1
        if status == rules.CONFIRMED:
            self.confirmed += 1
            return status, arrival, None
        self.waiting += 1
        return status, arrival, self.waiting


def _place(
    event: Event, person: PersonRow, record: RegistrationRecord, today: date, turn: _Turn | None = None
) -> Registered:
    name = names.badge_name(person)
    before = _earlier(event.id, person.id)
    _may_register(event.id, before, person)
    status, arrival, number = (turn or _Turn.at(event)).take()
    late = rules.is_late(today, event.last_registration_day)
    values = _values(record, person.id) | {
        "status": status,
        "arrival": arrival,
        "registered_on": today,
        "cancelled_on": None,
        "late": late,
    }
    if before is None:
        registration_id = Registration.create(event=event.id, person=person.id, **values).id
    else:
        registration_id = before[0]
        Registration.update(**values).where(Registration.id == registration_id).execute()
    return Registered(registration_id, person.id, name, status, number, late)


def _earlier(event_id: int, person_id: int) -> tuple[int, str] | None:
    """Id and status of the registration that somebody has already."""
    sql = "SELECT id, status FROM registration WHERE event_id = ? AND person_id = ?"
    row: tuple[int, str] | None = database.execute_sql(sql, (event_id, person_id)).fetchone()
    return row


def _may_register(event_id: int, before: tuple[int, str] | None, person: PersonRow) -> None:
    name = names.badge_name(person)
    if person.died_on is not None:
        raise NoaberError(_("{name} is overleden en kan niet worden aangemeld.", name=name))
    if before is not None and before[1] == rules.WAITING:
        number = waiting_ids(event_id).index(before[0]) + 1
        raise NoaberError(_("{name} staat al op de wachtlijst, op nummer {number}.", name=name, number=number))
    if before is not None and before[1] == rules.CONFIRMED:
        raise NoaberError(_("{name} is al aangemeld voor deze bijeenkomst.", name=name))


def _values(record: RegistrationRecord, person_id: int) -> dict[str, Any]:
    if record.organisation_id is not None:
        organisation = get_person(record.organisation_id)
        if organisation.kind != "organisation" or organisation.id == person_id:
            raise NoaberError(
                _(
                    "Kies een organisatie voor wie iemand komt; “{name}” kan dat niet zijn.",
                    name=names.badge_name(organisation),
                )
            )
    return {
        "organisation": record.organisation_id,
        "role": record.role.strip(),
        "channel": record.channel,
        "table_name": record.table.strip(),
        "note": record.note.strip(),
    }


def _not_present(registration: Registration, name: str) -> None:
    if registration.present:
        raise NoaberError(_("{name} is genoteerd als aanwezig. Haal dat eerst weg.", name=name))


def _delete(registrations: list[Registration], today: date) -> tuple[Promoted, ...]:
    identifiers = [registration.id for registration in registrations]
    for prepare in when_deleting_registrations:
        prepare(identifiers)
    for registration in registrations:
        registration.delete_instance()
    events = dict.fromkeys(registration.event_id for registration in registrations)
    return tuple(moved for event_id in events for moved in promote_free(event_id, today))
