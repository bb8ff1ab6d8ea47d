"""Events as a calendar file (iCalendar)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from noaber.core.ids import moment_of
from noaber.events.queries import EventRow


def as_calendar(events: Sequence[EventRow]) -> bytes:
    """The events that have a date; without a time they take the whole day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Noaber//NL")
    calendar.add("version", "2.0")
    for event in events:
        if event.date is not None:
            calendar.add_component(_entry(event))
    return bytes(calendar.to_ical())


def _entry(event: EventRow) -> Event:
    assert event.date is not None
    entry = Event()
    entry.add("uid", f"noaber-{event.id}")
    entry.add("dtstamp", datetime.fromtimestamp(int(moment_of(event.id))))
    entry.add("summary", event.title)
    if event.start_time is None:
        entry.add("dtstart", event.date)
        entry.add("dtend", event.date + timedelta(days=1))
    else:
        start = datetime.combine(event.date, event.start_time)
        entry.add("dtstart", start)
        if event.end_time is not None:
            entry.add("dtend", datetime.combine(event.date, event.end_time))
    if event.where:
        entry.add("location", event.where)
    if event.subtitle:
        entry.add("description", event.subtitle)
    return entry
