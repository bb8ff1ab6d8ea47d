"""Times of day and last days to register, as people type them and as paper shows them.

A time may be unknown: that is None and prints as nothing, never as 00.00.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from noaber.core.date_reading import DateError, parse_date
from noaber.core.date_texts import weekday_day_month
from noaber.core.i18n import _, current_language

_UNKNOWN = frozenset({"", "?", "-", "??", "onbekend", "n.t.b.", "ntb", "nnb", "n.n.b.", "tba", "unknown"})
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.uh,]\s*(?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?)?\s*(?:uur|u|h|hrs|o'clock)?\s*"
    r"(?P<half>[ap]\.?m\.?)?"
)
_JOINED = re.compile(r"(\d{2})(\d{2})\s*(?:uur|u|h)?")
_BETWEEN = re.compile(r"\s*(?:-|–|—|(?<!t)/(?!m)|\btot en met\b|\btot\b|\bt/m\b|\bto\b|\btill?\b|\buntil\b)\s*")
_FROM = re.compile(r"^(?:van|vanaf|om|from|at|start)\s+")
_HALF_DAY = re.compile(r"[ap]\.?m\.?$")
_BEFORE = re.compile(r"^(?:(?:aanmelden|graag|uiterlijk|opgeven)\s+)*(?:voor|vóór|before|tot|until)\s+(?!en met)(.+)$")
_UP_TO = re.compile(
    r"^(?:(?:aanmelden|graag|opgeven)\s+)*(?:t/m|tot en met|uiterlijk(?:\s+(?:op|t/m|tot en met))?|op|by|no later than|"
    r"through|at the latest)\s+(.+)$"
)


class Deadline(NamedTuple):
    """A last day to register; ``meant_before`` when it was typed as before the next day: worth showing for a check."""

    day: date
    meant_before: bool


def parse_time(value: object) -> time | None:
    """A time of day; None for nothing, ``?`` and the like. Raises DateError.

    Reads ``16.00``, ``16:00``, ``16u``, ``1600``, ``20.00 uur``, ``8 pm``, a time, and the part of a day that
    a spreadsheet keeps. ``24.00`` is midnight, 00.00.
    """
    if isinstance(value, datetime):
        return value.time().replace(second=0, microsecond=0)
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    if isinstance(value, float) and 0 <= value < 1:
        minutes = round(value * 24 * 60) % (24 * 60)
        return time(minutes // 60, minutes % 60)
    typed = " ".join(str(value if value is not None else "").split())
    text = typed.lower()
    if text in _UNKNOWN:
        return None
    match = _JOINED.fullmatch(text) or _TIME.fullmatch(_FROM.sub("", text))
    if match is None:
        raise DateError(_("“{text}” is geen tijd. Schrijf bijvoorbeeld 20.00.", text=typed))
    return _built(match, typed)


def _built(match: re.Match[str], typed: str) -> time:
    hour, minute = int(match[1]), int(match[2] or 0)
    half = (match.groupdict().get("half") or "").replace(".", "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif half:
        hour = 99
    if (hour, minute) == (24, 0):
        hour = 0
    if hour > 23 or minute > 59:
        raise DateError(_("“{text}” is geen tijd. Schrijf bijvoorbeeld 20.00.", text=typed))
    return time(hour, minute)


def parse_time_range(text: str) -> tuple[time | None, time | None]:
    """Start and end: ``16.00 -19.00``, ``16-19u``, ``van 16.00 tot 19.00 uur``, ``20.00 uur``; either may be None.

    Raises DateError for what cannot be read and for an end that does not come after the start (midnight does).
    """
    plain = " ".join(text.lower().split())
    if plain in _UNKNOWN:
        return None, None
    parts = _BETWEEN.split(_FROM.sub("", plain), maxsplit=1)
    if len(parts) == 1:
        return parse_time(parts[0]), None
    first, last = parts
    half = _HALF_DAY.search(last)
    if half and first and not _HALF_DAY.search(first):
        first = _same_half(first, last, half[0])
    start, end = parse_time(first), parse_time(last)
    if first_not_rising([start, end]) is not None:
        raise DateError(_("“{text}”: het einde komt niet na het begin.", text=text.strip()))
    return start, end


def _same_half(first: str, last: str, half: str) -> str:
    """``7-9 pm`` begins at 7 pm, but ``11-1 pm`` at 11 am."""
    start, end = parse_time(f"{first} {half}"), parse_time(last)
    later = start is not None and end is not None and start >= end
    return f"{first} am" if later and half.startswith("p") else f"{first} {half}"


def first_not_rising(times: Sequence[time | None]) -> int | None:
    """The place of the first time that does not come after the known one before it, None when all rise.

    Midnight as the last time is the end of the day.
    """
    before: time | None = None
    for place, moment in enumerate(times):
        if moment is None:
            continue
        ends_day = place == len(times) - 1 and moment == time(0)
        if before is not None and moment <= before and not ends_day:
            return place
        before = moment
    return None


def parse_deadline(text: str, *, today: date) -> Deadline:
    """The last day to register: ``voor 25 januari`` is the 24th, ``t/m``, ``uiterlijk`` and a bare date that day.

    Also ``before``, ``by`` and ``no later than``. Raises DateError.
    """
    plain = " ".join(text.lower().split())
    before = _BEFORE.match(plain)
    if before:
        return Deadline(parse_date(before[1], today=today + timedelta(days=1)) - timedelta(days=1), True)
    inclusive = _UP_TO.match(plain)
    return Deadline(parse_date(inclusive[1] if inclusive else text, today=today), False)


def deadline_text(day: date) -> str:
    """The last day as printed, which nobody can misread: ``t/m donderdag 24 januari``."""
    return _("t/m {date}", date=weekday_day_month(day))


def clock_text(moment: time) -> str:
    """A time without a word behind, for tables: ``20.00``; English ``20:00``."""
    return f"{moment.hour:02d}{':' if current_language() == 'en' else '.'}{moment.minute:02d}"


def time_text(moment: time | None) -> str:
    """``20.00 uur``; English ``20:00``; nothing when unknown."""
    return "" if moment is None else _("{time} uur", time=clock_text(moment))


def time_range_text(start: time | None, end: time | None) -> str:
    """``19.45-22.00 uur``; only a start ``19.45 uur``; only an end ``tot 22.00 uur``; nothing when both are unknown."""
    if start is None:
        return "" if end is None else _("tot {time} uur", time=clock_text(end))
    if end is None:
        return time_text(start)
    # A meeting that ends at midnight ends at 24.00; 00.00 would look like a time that nobody filled in.
    last = clock_text(end) if end > time(0) else clock_text(end).replace("00", "24", 1)
    return _("{start}-{end} uur", start=clock_text(start), end=last)
