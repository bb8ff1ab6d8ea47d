"""How an event heads its papers: title, day, time and place as texts, without what is not known."""

from noaber.attendance.paper_content import EventHeading
from noaber.core.dates import long_date, short_date, time_range_text
from noaber.core.i18n import _


def event_title(event: EventHeading) -> str:
    """Title and subtitle in one line."""
    return " – ".join(filter(None, (event.title.strip(), event.subtitle.strip())))


def day_text(event: EventHeading) -> str:
    """The day in words; says so when it is provisional or not known."""
    if event.day is None:
        return _("datum nog niet bekend")
    day = long_date(event.day)
    return _("{text} (voorlopig)", text=day) if event.day_provisional else day


def time_and_place(event: EventHeading) -> str:
    """The time and the place, each only if it is known: an unknown time is never printed as 00.00."""
    place = ", ".join(filter(None, (event.venue.strip(), event.room.strip())))
    if place and event.venue_provisional:
        place = _("{text} (voorlopig)", text=place)
    hours = time_range_text(event.start, event.end) if event.start else ""
    return " · ".join(filter(None, (hours, place)))


def short_heading(event: EventHeading) -> str:
    """Title and date in short, for the pages after the first."""
    return " · ".join(filter(None, (event_title(event), short_date(event.day) if event.day else "")))


def document_title(title: str, event: EventHeading) -> str:
    """The title in the properties of the PDF."""
    return " – ".join(filter(None, (title, event.title.strip())))
