"""Dates as people type them and as spreadsheets keep them.

The day always comes first, as in the Netherlands. Failing raises a :class:`DateError`, a sentence for whoever typed.
"""

import math
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from noaber.core.date_texts import day_month
from noaber.core.date_words import read_month, read_weekday, weekday_name
from noaber.core.errors import NoaberError
from noaber.core.i18n import _

FIRST_YEAR = 1850
LAST_YEAR = 2200
YEARS_AHEAD = 20
"""Of a year in two digits: how far ahead it may lie before it is taken for the last century."""

_EXCEL_ZERO = date(1899, 12, 30)
_EXCEL_FALSE_LEAP_DAY = 60
_HIGHEST_SERIAL = 2_958_465  # 31-12-9999

_TIME_BEHIND = re.compile(
    r"(?:^|[\s,t])(?:om\s+)?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:uur|u|h)?(?:z|[+-]\d{2}:?\d{2})?$"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COMPACT = re.compile(r"(\d{2})(\d{2})(\d{4})|(\d{4})(\d{2})(\d{2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[\s.-]*([^\W\d_]{3,})\.?(?:[\s.-]*(\d{4}|\d{2}))?")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s*(\d{1,2})(?:e|ste|de|st|nd|rd|th)?\s+(\d{4})")
_MONTH_ONLY = re.compile(r"([^\W\d_]{3,})\.?[\s-]*\d{4}|\d{1,2}[-/]\d{4}")


class DateError(NoaberError):
    """A date or time that cannot be read; the sentence says why."""


class _Parts(NamedTuple):
    day: int
    month: int
    year: int | None


def parse_date(value: object, *, today: date, past: bool = False, near: bool = False) -> date:
    """The date that a text, a date or the number of a spreadsheet cell means. Raises DateError.

    ``today`` decides a missing year (the next such day, today included) and a year of two digits (up to twenty years
    ahead). ``past`` is for dates that have been, such as a birth date: then neither ever lies in the future.
    ``near`` is for dates that may be either, such as the first day of a membership: a missing year is then the one
    that brings the day nearest to today.
    A number is a day in the count of Excel.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_cell(value)
    typed = " ".join(str(value if value is not None else "").split())
    text, weekday = _bare(typed)
    if not text:
        raise DateError(_("Vul een datum in, bijvoorbeeld 25-01-2027."))
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", text):
        return _from_cell(float(text.replace(",", ".")))
    relative = _RELATIVE.get(text)
    if relative is not None:
        return today + timedelta(days=relative)
    parts = _read(text, typed)
    found = _built(parts, typed, today, past)
    if near and parts.year is None:
        found = min(found, _built(parts, typed, today, not past), key=lambda day: abs(day - today))
    if weekday is not None and found.weekday() != weekday:
        raise DateError(
            _(
                "{date} is een {right}, geen {wrong}.",
                date=day_month(found, year=True),
                right=weekday_name(found.weekday()),
                wrong=weekday_name(weekday),
            )
        )
    return found


_RELATIVE = {
    "vandaag": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
    "gisteren": -1,
    "yesterday": -1,
    "eergisteren": -2,
}


def _bare(typed: str) -> tuple[str, int | None]:
    """The text in small letters without a time behind and a day of the week in front, and that day."""
    text = typed.lower().replace("'", "").replace("’", "").replace(",", " ")
    if not re.fullmatch(r"[\d.]+", text):
        text = _TIME_BEHIND.sub("", text).strip()
    text = re.sub(r"^\s*(?:op|on)\s+", "", text)
    first, _space, rest = text.strip().partition(" ")
    weekday = read_weekday(first)
    text = rest if weekday is not None and rest else text
    return " ".join(re.sub(r"\bde\b(?=\s\d)|\bof\b", " ", text).split()).strip(" .-"), weekday


def _read(text: str, typed: str) -> _Parts:
    for pattern, reader in _READERS:
        match = pattern.fullmatch(text)
        parts = reader(match) if match else None
        if parts:
            return parts
    if _MONTH_ONLY.fullmatch(text) or re.fullmatch(r"\d{4}", text):
        raise DateError(_("“{text}” is geen hele datum: de dag ontbreekt.", text=typed))
    raise DateError(_("“{text}” is geen datum. Schrijf bijvoorbeeld 25-01-2027.", text=typed))


def _iso(match: re.Match[str]) -> _Parts:
    return _Parts(int(match[3]), int(match[2]), int(match[1]))


def _compact(match: re.Match[str]) -> _Parts:
    if match[1] and not (match[0][:2] in ("19", "20") and int(match[0][4:6]) <= 12 and int(match[3]) < FIRST_YEAR):
        return _Parts(int(match[1]), int(match[2]), int(match[3]))
    return _Parts(int(match[0][6:]), int(match[0][4:6]), int(match[0][:4]))


def _numbers(match: re.Match[str]) -> _Parts:
    return _Parts(int(match[1]), int(match[2]), _year(match[3]))


def _day_month(match: re.Match[str]) -> _Parts | None:
    month = read_month(match[2])
    return _Parts(int(match[1]), month, _year(match[3])) if month else None


def _month_day(match: re.Match[str]) -> _Parts | None:
    month = read_month(match[1])
    return _Parts(int(match[2]), month, int(match[3])) if month else None


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Parts | None]], ...] = (
    (_ISO, _iso),
    (_COMPACT, _compact),
    (_NUMBERS, _numbers),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
)


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _built(parts: _Parts, typed: str, today: date, past: bool) -> date:
    day, month, year = parts
    if month > 12:
        if day <= 12 and month <= 31:
            raise DateError(_("“{text}”: de dag komt eerst, dan de maand.", text=typed))
        raise DateError(_("“{text}” bestaat niet: er zijn twaalf maanden.", text=typed))
    if year is None:
        return _nearest(day, month, typed, today, past)
    if year < 100:
        year = _with_century(day, month, year, today, past)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(_("“{text}”: klopt het jaar {year}?", text=typed, year=year))
    return _exact(year, month, day, typed)


def _exact(year: int, month: int, day: int, typed: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(_("“{text}” bestaat niet.", text=typed)) from None


def _with_century(day: int, month: int, year: int, today: date, past: bool) -> int:
    if past:
        century = today.year - today.year % 100
        future = (century + year, month, day) > (today.year, today.month, today.day)
        return century + year - (100 if future else 0)
    latest = today.year + YEARS_AHEAD
    return latest - (latest - year) % 100


def _nearest(day: int, month: int, typed: str, today: date, past: bool) -> date:
    """The next such day from today on, or for ``past`` the last one; 29 February looks on to a leap year."""
    _exact(2000, month, day, typed)
    for distance in range(9):
        year = today.year + (-distance if past else distance)
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if (found <= today) if past else (found >= today):
            return found
    raise DateError(_("“{text}” bestaat niet.", text=typed))


def _from_cell(number: float) -> date:
    if FIRST_YEAR <= number <= LAST_YEAR and number == int(number):
        raise DateError(_("{year} is alleen een jaar, geen datum.", year=int(number)))
    return excel_date(number)


def excel_date(serial: float) -> date:
    """The date of a day number in the 1900 count of Excel: 1 is 1-1-1900, 61 is 1-3-1900. Raises DateError.

    Excel believes that 1900 had a 29 February, day 60; the days before it lie one further on than the count says.
    """
    whole = math.floor(serial) if math.isfinite(serial) else 0
    if not 1 <= whole <= _HIGHEST_SERIAL or whole == _EXCEL_FALSE_LEAP_DAY:
        raise DateError(_("Het getal {number} is geen datum.", number=serial))
    return _EXCEL_ZERO + timedelta(days=whole + (1 if whole < _EXCEL_FALSE_LEAP_DAY else 0))
