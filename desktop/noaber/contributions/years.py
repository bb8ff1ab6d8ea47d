"""The year of a contribution: the financial year of the statutes, called after the calendar year in which it begins."""

from datetime import date, timedelta

from noaber.cooperative.statutes import statutes
from noaber.members.leaving import financial_year_end, month_end


def year_span(year: int, end_month: int = 12) -> tuple[date, date]:
    """The first and last day of the year that begins in ``year`` and ends with the month ``end_month``, 1 to 12."""
    if end_month == 12:
        return date(year, 1, 1), date(year, 12, 31)
    return month_end(year, end_month) + timedelta(days=1), month_end(year + 1, end_month)


def span_of(year: int) -> tuple[date, date]:
    """The first and last day of a year by the statutes of this file."""
    return year_span(year, statutes().year_end_month)


def year_name(year: int) -> str:
    """``2026``, or ``2026-2027`` where the statutes have another year than that of the calendar."""
    return str(year) if statutes().year_end_month == 12 else f"{year}-{year + 1}"


def year_of(day: date) -> int:
    """The year that a day lies in."""
    rules = statutes()
    return financial_year_end(day, rules).year - (rules.year_end_month != 12)
