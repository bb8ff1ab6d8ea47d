"""Times of day and last days to register."""

from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.core.dates import (
    DateError,
    deadline_text,
    first_not_rising,
    parse_deadline,
    parse_time,
    parse_time_range,
    time_range_text,
    time_text,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "typed, moment",
    [
        ("16.00", time(16)),
        ("16:00", time(16)),
        ("16u", time(16)),
        ("16 u", time(16)),
        ("16u30", time(16, 30)),
        ("16.00 uur", time(16)),
        ("1630", time(16, 30)),
        ("20", time(20)),
        ("9.30", time(9, 30)),
        ("20 uur", time(20)),
        ("om 20.00", time(20)),
        ("8 pm", time(20)),
        ("8:15 am", time(8, 15)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("12:39:00", time(12, 39)),
        ("24.00", time(0)),
        ("00.00", time(0)),
        (0.5, time(12)),
        (0.8125, time(19, 30)),
        (time(19, 45, 3), time(19, 45)),
        (datetime(2026, 11, 2, 19, 45), time(19, 45)),
    ],
)
def test_every_usual_way_of_writing_a_time(typed: object, moment: time) -> None:
    assert parse_time(typed) == moment


@pytest.mark.parametrize("typed", ["", "?", " - ", "n.t.b.", "onbekend", None])
def test_a_time_may_be_unknown(typed: object) -> None:
    assert parse_time(typed) is None


@pytest.mark.parametrize("typed", ["25.00", "16.60", "half acht", "24.01", "16.0", "13 pm", "abc"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(DateError, match="geen tijd"):
        parse_time(typed)


@pytest.mark.parametrize(
    "typed, printed",
    [
        ("16.00 -19.00", "16.00-19.00 uur"),
        ("16:00-19:00", "16.00-19.00 uur"),
        ("16-19u", "16.00-19.00 uur"),
        ("16u30-19u", "16.30-19.00 uur"),
        ("van 16.00 tot 19.00 uur", "16.00-19.00 uur"),
        ("19.45 – 22.00 uur", "19.45-22.00 uur"),
        ("16.00/19.00", "16.00-19.00 uur"),
        ("9 t/m 12 uur", "09.00-12.00 uur"),
        ("7-9 pm", "19.00-21.00 uur"),
        ("11-1 pm", "11.00-13.00 uur"),
        ("from 7 pm to 9 pm", "19.00-21.00 uur"),
        ("20.00 uur", "20.00 uur"),
        ("vanaf 19.45", "19.45 uur"),
        ("20.00-?", "20.00 uur"),
        ("tot 22.00", "tot 22.00 uur"),
        ("20.00-24.00", "20.00-24.00 uur"),
        ("?", ""),
        ("", ""),
    ],
)
def test_a_range_of_times_is_read_and_printed(typed: str, printed: str) -> None:
    assert time_range_text(*parse_time_range(typed)) == printed


@pytest.mark.parametrize(
    "typed, says", [("20.00-19.00", "niet na het begin"), ("20.00-20.00", "niet na het begin"), ("20-x", "geen tijd")]
)
def test_an_end_comes_after_the_start(typed: str, says: str) -> None:
    with pytest.raises(DateError, match=says):
        parse_time_range(typed)


@given(st.times(), st.times())
def test_a_printed_range_reads_back(one: time, other: time) -> None:
    start, end = sorted(moment.replace(second=0, microsecond=0) for moment in (one, other))
    if start < end:
        assert parse_time_range(time_range_text(start, end)) == (start, end)


@given(st.text(max_size=20))
def test_no_text_breaks_it(typed: str) -> None:
    with suppress(DateError):
        parse_time_range(typed)


def test_an_unknown_time_prints_as_nothing() -> None:
    assert time_text(None) == time_range_text(None, None) == ""
    assert time_text(time(20)) == "20.00 uur"


@pytest.mark.parametrize(
    "times, place",
    [
        ([time(19, 45), time(20), None, time(22)], None),
        ([time(19), time(19)], 1),
        ([time(20), None, time(19), time(21)], 2),
        ([time(20), time(0)], None),
        ([time(0), time(1)], None),
        ([time(20), time(0), time(1)], 1),
        ([], None),
        ([None], None),
    ],
)
def test_the_times_of_a_programme_rise(times: list[time | None], place: int | None) -> None:
    assert first_not_rising(times) == place


@pytest.mark.parametrize(
    "typed, day, meant_before",
    [
        ("voor 25 januari", date(2027, 1, 24), True),
        ("vóór 25 jan 2027", date(2027, 1, 24), True),
        ("Graag aanmelden voor 25 januari", date(2027, 1, 24), True),
        ("before 25 January", date(2027, 1, 24), True),
        ("tot 25 januari", date(2027, 1, 24), True),
        ("voor maandag 25 januari", date(2027, 1, 24), True),
        ("voor 22 november", date(2027, 11, 21), True),
        ("voor 1-3-2028", date(2028, 2, 29), True),
        ("t/m 24 januari", date(2027, 1, 24), False),
        ("tot en met 24 januari", date(2027, 1, 24), False),
        ("uiterlijk 24 jan", date(2027, 1, 24), False),
        ("uiterlijk op 24 januari", date(2027, 1, 24), False),
        ("by 24 January", date(2027, 1, 24), False),
        ("no later than 24 January", date(2027, 1, 24), False),
        ("24-1-2019", date(2019, 1, 24), False),
        ("24 januari", date(2027, 1, 24), False),
    ],
)
def test_a_last_day_is_read_and_a_day_before_is_known_as_such(typed: str, day: date, meant_before: bool) -> None:
    assert parse_deadline(typed, today=TODAY) == (day, meant_before)


def test_a_last_day_is_printed_so_that_nobody_misreads_it() -> None:
    assert deadline_text(parse_deadline("voor 25 januari 2019", today=TODAY).day) == "t/m donderdag 24 januari"


def test_a_deadline_that_is_no_date_says_so() -> None:
    with pytest.raises(DateError, match="geen datum"):
        parse_deadline("voor de vakantie", today=TODAY)
