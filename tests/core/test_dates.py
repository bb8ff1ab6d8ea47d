"""Dates as people type them, as spreadsheets keep them, and as paper shows them."""

from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.core import dates
from noaber.core.dates import DateError, excel_date, parse_date
from noaber.core.i18n import language

TODAY = date(2026, 11, 22)
THE_DAY = date(2027, 1, 25)


@pytest.mark.parametrize(
    "typed",
    [
        "25-1-2027",
        "25-01-2027",
        "25/1/27",
        "25.1.2027",
        "25 1 2027",
        "25-1-27",
        "25 jan",
        "25-1",
        "25/1",
        "25.1",
        "25 jan.",
        "25 jan 2027",
        "25 januari 2027",
        "25 Januari '27",
        "25-jan-27",
        "25jan2027",
        "25e januari 2027",
        "januari 25, 2027",
        "Jan 25 2027",
        "January 25th, 2027",
        "25 January 2027",
        "25th of January 2027",
        "2027-01-25",
        "2027/1/25",
        "20270125",
        "25012027",
        "maandag 25 januari 2027",
        "ma 25 jan",
        "ma. 25-1-2027",
        "Monday 25 January",
        "op maandag 25 januari",
        "de 25 januari",
        "25-01-2027 12:39",
        "2027-01-25T20:00:00",
        "2027-01-25 00:00:00",
        "maandag 25 jan 2027, 00.00",
        "25 januari 2027 om 20.00 uur",
        " 25  januari  2027 ",
        "46412",
        46412,
        46412.0,
        46412.75,
        THE_DAY,
        datetime(2027, 1, 25, 20, 0),
    ],
)
def test_every_usual_way_of_writing_a_day(typed: object) -> None:
    assert parse_date(typed, today=TODAY) == THE_DAY


@pytest.mark.parametrize(
    "typed, month",
    [
        ("1 mrt 2027", 3),
        ("1 maart 2027", 3),
        ("1 march 2027", 3),
        ("1 mei 2027", 5),
        ("1 may 2027", 5),
        ("1 aug 2027", 8),
        ("1 okt 2027", 10),
        ("1 oct 2027", 10),
        ("1 sept. 2027", 9),
        ("1 juni 2027", 6),
        ("1 july 2027", 7),
        ("1 december 2027", 12),
    ],
)
def test_months_in_dutch_and_english(typed: str, month: int) -> None:
    assert parse_date(typed, today=TODAY) == date(2027, month, 1)


@pytest.mark.parametrize(
    "typed, coming, past",
    [
        ("22 nov", date(2026, 11, 22), date(2026, 11, 22)),
        ("23-11", date(2026, 11, 23), date(2025, 11, 23)),
        ("21 nov", date(2027, 11, 21), date(2026, 11, 21)),
        ("29 feb", date(2028, 2, 29), date(2024, 2, 29)),
        ("vandaag", TODAY, TODAY),
        ("morgen", TODAY + timedelta(1), TODAY + timedelta(1)),
    ],
)
def test_a_day_without_a_year_is_the_next_one_or_the_last(typed: str, coming: date, past: date) -> None:
    assert parse_date(typed, today=TODAY) == coming
    assert parse_date(typed, today=TODAY, past=True) == past


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("22-11", date(2026, 11, 22)),
        ("17-11", date(2026, 11, 17)),
        ("1 januari", date(2027, 1, 1)),
        ("zo 31 mei", date(2026, 5, 31)),
        ("17-11-2027", date(2027, 11, 17)),
        ("gisteren", date(2026, 11, 21)),
    ],
)
def test_a_day_without_a_year_may_also_be_the_nearest(typed: str, meant: date) -> None:
    assert parse_date(typed, today=date(2026, 11, 22), near=True) == meant


@pytest.mark.parametrize(
    "typed, coming, past",
    [
        ("1-1-27", 2027, 1927),
        ("22-11-26", 2026, 2026),
        ("23-11-26", 2026, 1926),
        ("1-1-46", 2046, 1946),
        ("1-1-47", 1947, 1947),
        ("7-7-02", 2002, 2002),
        ("1-1-00", 2000, 2000),
        ("31-12-99", 1999, 1999),
    ],
)
def test_a_year_in_two_digits_depends_on_what_the_date_means(typed: str, coming: int, past: int) -> None:
    assert parse_date(typed, today=TODAY).year == coming
    assert parse_date(typed, today=TODAY, past=True).year == past


@pytest.mark.parametrize(
    "typed, says",
    [
        ("01/25/2027", "dag komt eerst"),
        ("13/25/2027", "dag komt eerst|twaalf maanden"),
        ("25/13/2027", "twaalf maanden"),
        ("31-2-2027", "bestaat niet"),
        ("29-2-2027", "bestaat niet"),
        ("30 feb", "bestaat niet"),
        ("00-00-0000", "bestaat niet"),
        ("januari 2027", "dag ontbreekt"),
        ("2027", "dag ontbreekt"),
        ("01-2027", "dag ontbreekt"),
        (2019, "alleen een jaar"),
        ("25 foo", "geen datum"),
        ("?", "geen datum"),
        ("januari 25", "geen datum"),
        ("25-1-027", "geen datum"),
        ("", "Vul een datum in"),
        (None, "Vul een datum in"),
        ("25-1-1027", "klopt het jaar"),
        ("di 25 jan 2027", "is een maandag, geen dinsdag"),
        (float("nan"), "geen datum"),
        (-3, "geen datum"),
        (10**9, "geen datum"),
    ],
)
def test_what_is_no_date_says_why(typed: object, says: str) -> None:
    with pytest.raises(DateError, match=says):
        parse_date(typed, today=TODAY)


@pytest.mark.parametrize(
    "serial, day",
    [
        (1, date(1900, 1, 1)),
        (59, date(1900, 2, 28)),
        (61, date(1900, 3, 1)),
        (45678, date(2025, 1, 21)),
        (45678.99, date(2025, 1, 21)),
        (2_958_465, date(9999, 12, 31)),
    ],
)
def test_excel_counts_days_with_a_leap_day_too_many(serial: float, day: date) -> None:
    assert excel_date(serial) == day


def test_the_leap_day_that_never_was_is_refused() -> None:
    with pytest.raises(DateError, match="60 is geen datum"):
        excel_date(60)


@given(st.dates(date(1900, 3, 1), date(2100, 12, 31)))
def test_a_printed_date_reads_back(day: date) -> None:
    for printed in (dates.short_date(day), dates.long_date(day), dates.day_month(day, year=True), day.isoformat()):
        assert parse_date(printed, today=TODAY) == day
    with language("en"):
        assert parse_date(dates.long_date(day), today=TODAY) == day


@given(st.dates(date(1930, 1, 1), TODAY), st.dates(TODAY, date(2060, 1, 1)))
def test_a_birth_date_never_lies_ahead(born: date, today: date) -> None:
    assert parse_date(f"{born:%d-%m-%y}", today=today, past=True) <= today


@given(st.text(max_size=30))
def test_no_text_breaks_it(typed: str) -> None:
    with suppress(DateError):
        assert isinstance(parse_date(typed, today=TODAY), date)


def test_dates_on_paper() -> None:
    assert dates.short_date(THE_DAY) == "25-01-2027"
    assert dates.long_date(THE_DAY) == "maandag 25 januari 2027"
    assert dates.day_month(THE_DAY) == "25 januari"
    assert dates.weekday_day_month(THE_DAY) == "maandag 25 januari"
    assert dates.weekday_short_date(THE_DAY) == "ma 25-01-2027"
    assert dates.month_year(THE_DAY) == "januari 2027"
    assert dates.week_text(THE_DAY) == "week 4"
    assert dates.week_text(date(2027, 1, 1)) == "week 53"


def test_dates_on_english_paper() -> None:
    with language("en"):
        assert dates.long_date(THE_DAY) == "Monday 25 January 2027"
        assert dates.weekday_short_date(THE_DAY) == "Mon 25-01-2027"
        assert dates.short_date(THE_DAY) == "25-01-2027"
