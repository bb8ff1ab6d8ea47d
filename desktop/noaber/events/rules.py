"""The rules of events: who gets a place, who moves up, what is late, and how an event reads on paper."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from noaber.core.dates import first_not_rising, long_date, time_range_text, weekday_day_month
from noaber.core.i18n import _
from noaber.events.record import EventRecord

CONFIRMED, WAITING, CANCELLED = "confirmed", "waiting", "cancelled"
SENSITIVE_ROLES = frozenset({"cliënt", "client", "naaste", "mantelzorger", "patiënt", "carer", "patient"})
"""Roles that may tell something about somebody's health: counted, never printed beside a name (GDPR article 9)."""


class Announced(Protocol):
    """What the heading of an event is made from: an EventRecord or a row."""

    @property
    def date(self) -> dt.date | None:
        """The day, None while unknown."""

    @property
    def start_time(self) -> dt.time | None:
        """When it begins, None while unknown."""

    @property
    def end_time(self) -> dt.time | None:
        """When it ends, None while unknown."""

    @property
    def venue(self) -> str:
        """The building."""

    @property
    def room(self) -> str:
        """The room in it."""

    @property
    def provisional(self) -> bool:
        """Whether the venue is still uncertain."""


def places_free(capacity: int | None, confirmed: int) -> int | None:
    """How many places are left, never below 0; None without a limit."""
    return None if capacity is None else max(capacity - confirmed, 0)


def placing(capacity: int | None, confirmed: int, waiting: int) -> str:
    """CONFIRMED or WAITING for who arrives now: nobody passes those who already wait."""
    free = places_free(capacity, confirmed)
    return CONFIRMED if free is None or (free and not waiting) else WAITING


def promoted(waiting: Sequence[int], capacity: int | None, confirmed: int) -> list[int]:
    """Who of the waiting (ids in order of arrival) gets a place now: exactly as many as there are places free."""
    free = places_free(capacity, confirmed)
    return list(waiting if free is None else waiting[:free])


def still_promotes(day: dt.date | None, today: dt.date) -> bool:
    """Whether a freed place is still given away: up to and including the day itself."""
    return day is None or today <= day


def is_late(registered_on: dt.date, last_day: dt.date | None) -> bool:
    """Whether a registration came after the last day for it; it counts all the same, with a mark."""
    return last_day is not None and registered_on > last_day


def role_beside_name(role: str) -> str:
    """The role as it may stand beside a name on paper: empty for one that tells about somebody's health."""
    return "" if role.strip().casefold() in SENSITIVE_ROLES else role


def when_text(event: Announced) -> str:
    """Day and time as far as known: ``maandag 2 november 2026 · 19.45-22.00 uur``; never a made-up time."""
    return _joined(long_date(event.date) if event.date else "", time_range_text(event.start_time, event.end_time))


def where_text(event: Announced) -> str:
    """Venue and room: ``Dorpshuis, rode zaal (voorlopig)``; empty while unknown."""
    place = ", ".join(part for part in (event.venue, event.room) if part)
    return _("{place} (voorlopig)", place=place) if place and event.provisional else place


def heading_line(event: Announced) -> str:
    """When and where on one line: ``maandag 2 november 2026 · 19.45-22.00 uur · Dorpshuis, rode zaal (voorlopig)``."""
    return _joined(when_text(event), where_text(event))


def deadline_text(last_day: dt.date | None, day: dt.date | None = None) -> str:
    """``aanmelden t/m donderdag 24 januari``; with the year when it is not that of the event on ``day``; or empty."""
    if last_day is None:
        return ""
    same_year = day is not None and day.year == last_day.year
    written = weekday_day_month(last_day) if same_year else long_date(last_day)
    return _("aanmelden t/m {day}", day=written)


def full_text(capacity: int | None) -> str:
    """What is printed where places are limited: ``Vol = vol``; or empty."""
    return _("Vol = vol") if capacity is not None else ""


def places_text(capacity: int | None, confirmed: int, waiting: int) -> str:
    """How full it is, for the screen: ``46 van 50 plaatsen bezet``, with the waiting list when there is one."""
    if capacity is None:
        return _("{confirmed} aangemeld, geen maximum", confirmed=confirmed)
    if waiting:
        return _(
            "{confirmed} van {capacity} plaatsen bezet, {waiting} op de wachtlijst",
            confirmed=confirmed,
            capacity=capacity,
            waiting=waiting,
        )
    return _("{confirmed} van {capacity} plaatsen bezet", confirmed=confirmed, capacity=capacity)


def event_errors(event: EventRecord) -> dict[str, str]:
    """What is wrong with an event: field names with a sentence each."""
    errors = {}
    if not event.title.strip():
        errors["title"] = _("Vul een titel in.")
    if first_not_rising([event.start_time, event.end_time]) is not None:
        errors["times"] = _("De eindtijd ligt niet na de begintijd.")
    if event.capacity is not None and event.capacity < 1:
        errors["capacity"] = _("Het aantal plaatsen is minstens 1. Laat het leeg als er geen maximum is.")
    if event.date and event.last_registration_day and event.last_registration_day > event.date:
        errors["last_registration_day"] = _("De laatste dag om aan te melden ligt na de bijeenkomst.")
    return errors


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
