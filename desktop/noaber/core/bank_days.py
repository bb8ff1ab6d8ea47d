"""On which days European banks settle payments."""

from datetime import date, timedelta


def easter(year: int) -> date:
    """Easter Sunday of a year, by the Gregorian rule (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, (century, short) = year % 19, divmod(year, 100)
    leap, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (short // 4) - epact - short % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def is_bank_day(day: date) -> bool:
    """Whether banks settle on this day.

    Source: the calendar of T2 and TARGET of the European Central Bank: not in weekends, on 1 January, Good Friday,
    Easter Monday, 1 May, 25 and 26 December. Dutch days off such as King's Day are bank days.
    """
    if day.weekday() > 4 or (day.month, day.day) in {(1, 1), (5, 1), (12, 25), (12, 26)}:
        return False
    return (day - easter(day.year)).days not in (-2, 1)


def next_bank_day(day: date) -> date:
    """The day itself if banks settle then, else the first on which they do."""
    while not is_bank_day(day):
        day += timedelta(days=1)
    return day


def bank_days_later(day: date, count: int) -> date:
    """The bank day that comes ``count`` bank days after a day; for 0 as :func:`next_bank_day`."""
    day = next_bank_day(day)
    for _number in range(count):
        day = next_bank_day(day + timedelta(days=1))
    return day
