"""Who gets a place, what is late, and how an event reads."""

from dataclasses import replace
from datetime import date, time

import pytest

from noaber.events import rules
from noaber.events.record import EventRecord

EVENING = EventRecord(
    "Zorg",
    date=date(2026, 11, 2),
    start_time=time(19, 45),
    end_time=time(22),
    venue="Dorpshuis",
    room="rode zaal",
    provisional=True,
)


@pytest.mark.parametrize(
    "capacity, confirmed, waiting, expected",
    [
        (None, 500, 0, "confirmed"),
        (2, 0, 0, "confirmed"),
        (2, 1, 0, "confirmed"),
        (2, 2, 0, "waiting"),
        (2, 3, 0, "waiting"),  # the number of places was lowered
        (2, 1, 1, "waiting"),  # nobody passes those who wait
        (None, 1, 1, "confirmed"),
    ],
)
def test_a_place_or_the_waiting_list(capacity: int | None, confirmed: int, waiting: int, expected: str) -> None:
    assert rules.placing(capacity, confirmed, waiting) == expected


@pytest.mark.parametrize(
    "capacity, confirmed, moves_up",
    [
        (3, 3, []),
        (3, 2, [7]),
        (3, 1, [7, 5]),
        (9, 0, [7, 5, 6]),
        (3, 5, []),
        (None, 5, [7, 5, 6]),
    ],
)
def test_exactly_the_free_places_are_given_away(capacity: int | None, confirmed: int, moves_up: list[int]) -> None:
    assert rules.promoted([7, 5, 6], capacity, confirmed) == moves_up


@pytest.mark.parametrize(
    "day, last, late",
    [
        (date(2027, 1, 24), date(2027, 1, 24), False),
        (date(2027, 1, 25), date(2027, 1, 24), True),
        (date(2027, 1, 25), None, False),
    ],
)
def test_late_is_after_the_last_day(day: date, last: date | None, late: bool) -> None:
    assert rules.is_late(day, last) is late


@pytest.mark.parametrize(
    "values, expected",
    [
        ({}, "maandag 2 november 2026 · 19.45-22.00 uur · Dorpshuis, rode zaal (voorlopig)"),
        ({"start_time": None, "end_time": None}, "maandag 2 november 2026 · Dorpshuis, rode zaal (voorlopig)"),
        ({"end_time": None, "provisional": False, "room": ""}, "maandag 2 november 2026 · 19.45 uur · Dorpshuis"),
        ({"date": None, "start_time": None, "end_time": None, "venue": "", "room": ""}, ""),
        ({"date": None, "provisional": False}, "19.45-22.00 uur · Dorpshuis, rode zaal"),
    ],
)
def test_heading(values: dict[str, object], expected: str) -> None:
    assert rules.heading_line(replace(EVENING, **values)) == expected  # type: ignore[arg-type]


def test_midnight_is_the_end_of_the_day() -> None:
    ball = replace(EVENING, start_time=time(20), end_time=time(0))
    assert rules.event_errors(ball) == {}
    assert "20.00-24.00 uur" in rules.heading_line(ball)


@pytest.mark.parametrize(
    "last, day, expected",
    [
        (None, None, ""),
        (date(2019, 1, 24), date(2019, 1, 29), "aanmelden t/m donderdag 24 januari"),
        (date(2026, 12, 28), date(2027, 1, 5), "aanmelden t/m maandag 28 december 2026"),
        (date(2026, 12, 28), None, "aanmelden t/m maandag 28 december 2026"),
    ],
)
def test_deadline(last: date | None, day: date | None, expected: str) -> None:
    assert rules.deadline_text(last, day) == expected


@pytest.mark.parametrize(
    "values, field",
    [
        ({"title": " "}, "title"),
        ({"start_time": time(20), "end_time": time(19)}, "times"),
        ({"start_time": time(20), "end_time": time(20)}, "times"),
        ({"capacity": 0}, "capacity"),
        ({"last_registration_day": date(2026, 11, 3)}, "last_registration_day"),
    ],
)
def test_what_is_wrong_with_an_event(values: dict[str, object], field: str) -> None:
    assert list(rules.event_errors(replace(EVENING, **values))) == [field]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "role, beside_a_name",
    [
        ("bewoner", "bewoner"),
        ("Cliënt", ""),
        (" naaste ", ""),
        ("", ""),
    ],
)
def test_a_role_that_tells_about_health_stays_off_paper(role: str, beside_a_name: str) -> None:
    assert rules.role_beside_name(role) == beside_a_name


@pytest.mark.parametrize(
    "capacity, confirmed, waiting, expected",
    [
        (None, 12, 0, "12 aangemeld, geen maximum"),
        (50, 46, 0, "46 van 50 plaatsen bezet"),
        (50, 50, 3, "50 van 50 plaatsen bezet, 3 op de wachtlijst"),
    ],
)
def test_how_full_it_is(capacity: int | None, confirmed: int, waiting: int, expected: str) -> None:
    assert rules.places_text(capacity, confirmed, waiting) == expected
