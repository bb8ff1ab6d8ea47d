"""Dates as paper and screen show them, in the current language; days and months are written small in Dutch."""

from datetime import date

from noaber.core.date_words import month_name, short_weekday_name, weekday_name
from noaber.core.i18n import _


def short_date(day: date) -> str:
    """``25-01-2027``, in every language."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def long_date(day: date) -> str:
    """``maandag 25 januari 2027``; English ``Monday 25 January 2027``."""
    return f"{weekday_name(day.weekday())} {day_month(day, year=True)}"


def day_month(day: date, *, year: bool = False) -> str:
    """``25 januari``, or with the year ``25 januari 2027``."""
    return f"{day.day} {month_name(day.month)}" + (f" {day.year}" if year else "")


def weekday_day_month(day: date) -> str:
    """``maandag 25 januari``."""
    return f"{weekday_name(day.weekday())} {day_month(day)}"


def weekday_short_date(day: date) -> str:
    """For narrow columns: ``ma 25-01-2027``."""
    return f"{short_weekday_name(day.weekday())} {short_date(day)}"


def month_year(day: date) -> str:
    """``januari 2027``."""
    return f"{month_name(day.month)} {day.year}"


def week_text(day: date) -> str:
    """The week by ISO 8601, in which weeks begin on Monday: ``week 4``."""
    return _("week {number}", number=day.isocalendar().week)
