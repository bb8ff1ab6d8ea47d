"""When banks settle payments."""

from datetime import date, timedelta

import pytest

from noaber.core.bank_days import bank_days_later, easter, is_bank_day, next_bank_day


@pytest.mark.parametrize(
    "sunday",
    [
        date(1818, 3, 22),
        date(1943, 4, 25),
        date(2000, 4, 23),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2028, 4, 16),
        date(2029, 4, 1),
        date(2030, 4, 21),
        date(2038, 4, 25),
        date(2285, 3, 22),
    ],
)
def test_easter(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_easter_is_a_sunday_between_22_march_and_25_april() -> None:
    for year in range(1900, 2200):
        assert easter(year).weekday() == 6
        assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    "day, open_day",
    [
        (date(2027, 1, 1), False),  # New Year
        (date(2027, 3, 26), False),  # Good Friday
        (date(2027, 3, 29), False),  # Easter Monday
        (date(2026, 5, 1), False),  # Labour Day, a Friday
        (date(2026, 12, 25), False),
        (date(2028, 12, 26), False),
        (date(2026, 11, 21), False),  # a Saturday
        (date(2026, 11, 22), False),  # a Sunday
        (date(2027, 4, 27), True),  # King's Day: Dutch offices are closed, banks settle
        (date(2027, 5, 5), True),
        (date(2027, 5, 6), True),  # Ascension
        (date(2027, 5, 17), True),  # Whit Monday
        (date(2026, 12, 24), True),
        (date(2026, 11, 23), True),
    ],
)
def test_bank_days(day: date, open_day: bool) -> None:
    assert is_bank_day(day) == open_day


def test_a_year_has_some_256_bank_days() -> None:
    for year in range(2020, 2040):
        days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
        assert 251 <= sum(map(is_bank_day, days)) <= 259


@pytest.mark.parametrize(
    "start, count, end",
    [
        (date(2027, 3, 25), 0, date(2027, 3, 25)),
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # over Easter
        (date(2026, 12, 24), 2, date(2026, 12, 29)),  # over Christmas, of which one day is a Saturday
        (date(2026, 11, 21), 0, date(2026, 11, 23)),
        (date(2026, 11, 21), 2, date(2026, 11, 25)),
    ],
)
def test_counting_bank_days(start: date, count: int, end: date) -> None:
    assert bank_days_later(start, count) == end
    assert next_bank_day(end) == end
