"""The tables of events; private to this feature and to those above it."""

from typing import TYPE_CHECKING

from noaber.people.models import Person
from noaber.store.fields import ClockTime, Day, Flag, Link, StoredModel, Text, Whole


class Event(StoredModel):
    """An event; the fields are those of :class:`noaber.events.record.EventRecord`.

    ``anonymous`` counts people who were there without being named.
    """

    title = Text()
    subtitle = Text()
    date = Day(null=True, index=True)
    start_time = ClockTime(null=True)
    end_time = ClockTime(null=True)
    venue = Text()
    room = Text()
    venue_address = Text()
    provisional = Flag(default=False)
    capacity = Whole(null=True)
    last_registration_day = Day(null=True)
    contact = Text()
    contact_phone = Text()
    contact_email = Text()
    note = Text()
    anonymous = Whole(default=0)
    search_text = Text()

    class Meta:
        table_name = "event"


class Registration(StoredModel):
    """One person or organisation at one event: registered, waiting or cancelled, and afterwards present or not.

    ``arrival`` orders the waiting list. ``present`` is None while nobody has said so. ``walk_in`` is somebody who
    came without being registered, and takes no place.
    """

    if TYPE_CHECKING:
        event_id: int
        person_id: int
        organisation_id: int | None

    event = Link(Event, backref="registrations", index=False)  # the index below begins with it
    person = Link(Person, backref="registrations")
    organisation = Link(Person, null=True, backref="sent")
    role = Text()
    channel = Text()
    table_name = Text()
    note = Text()
    status = Text()
    arrival = Whole()
    registered_on = Day()
    cancelled_on = Day(null=True)
    late = Flag(default=False)
    walk_in = Flag(default=False)
    present = Flag(null=True)

    class Meta:
        table_name = "registration"
        indexes = ((("event", "person"), True),)
