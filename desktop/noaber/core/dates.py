"""Dates, times and deadlines: read as people type them, shown as paper wants them: the door to three modules."""

from noaber.core.date_reading import DateError, excel_date, parse_date
from noaber.core.date_texts import (
    day_month,
    long_date,
    month_year,
    short_date,
    week_text,
    weekday_day_month,
    weekday_short_date,
)
from noaber.core.times import (
    Deadline,
    clock_text,
    deadline_text,
    first_not_rising,
    parse_deadline,
    parse_time,
    parse_time_range,
    time_range_text,
    time_text,
)

__all__ = [
    "DateError",
    "Deadline",
    "clock_text",
    "day_month",
    "deadline_text",
    "excel_date",
    "first_not_rising",
    "long_date",
    "month_year",
    "parse_date",
    "parse_deadline",
    "parse_time",
    "parse_time_range",
    "short_date",
    "time_range_text",
    "time_text",
    "week_text",
    "weekday_day_month",
    "weekday_short_date",
]
