"""The days of the sample's meetings: the next one on a Monday one or two weeks from today, the others around it."""

from datetime import date, timedelta

from noaber.core.dates import parse_time_range
from noaber.events.record import EventRecord
from noaber.sample.programme import MeetingText

CONTACT_MAIL = "secretariaat@hoogdorp.voorbeeld.example"


def day_of(text: MeetingText, today: date) -> date:
    """The day of a meeting; not on the days around Christmas, King's day or Remembrance day."""
    monday = today + timedelta(days=7 + (-today.weekday()) % 7)
    step = timedelta(weeks=1 if text.week >= 0 else -1)
    while text.week >= 0 and _is_holiday(monday):
        monday += step
    day = monday + timedelta(weeks=text.week, days=text.weekday)
    while _is_holiday(day):
        day += step
    return day


def event_record(text: MeetingText, today: date, contact: str, contact_phone: str) -> EventRecord:
    """The meeting as it is kept."""
    day = day_of(text, today)
    start, end = parse_time_range(text.hours) if text.hours else (None, None)
    venue, room, address = text.place
    return EventRecord(
        title=text.title,
        subtitle=text.subtitle,
        date=day,
        start_time=start,
        end_time=end,
        venue=venue,
        room=room,
        venue_address=address,
        provisional=text.provisional,
        capacity=text.capacity,
        last_registration_day=None if text.closes is None else day - timedelta(days=text.closes),
        contact=contact,
        contact_phone=contact_phone,
        contact_email=CONTACT_MAIL,
        note=text.note,
    )


def _is_holiday(day: date) -> bool:
    """Days on which no village meets: around Christmas and New Year, 27 April, 4 and 5 May."""
    return (
        (day.month, day.day) in {(4, 27), (5, 4), (5, 5)}
        or (day.month == 12 and day.day > 23)
        or (day.month == 1 and day.day < 3)
    )
