"""Short forms about somebody: a role, the day it ends, a death; and ages."""

from datetime import date

import pytest

from noaber.core.errors import NoaberError
from noaber.people.ages import age_on
from noaber.people.role_forms import DayForm, DeathForm, RoleForm
from tests.builders import TODAY


@pytest.mark.parametrize(
    "born, age",
    [
        (date(1948, 11, 2), 78),
        (date(1948, 11, 3), 77),
        (date(2026, 11, 2), 0),
        (date(1948, 2, 29), 78),
    ],
)
def test_ages(born: date, age: int) -> None:
    assert age_on(TODAY, born) == age


def test_a_role_as_typed() -> None:
    made = RoleForm(TODAY, "board", " penningmeester ", None, "1-1-2024", "")
    record = made.to_record()
    assert (record.title, record.from_date, record.to_date) == ("penningmeester", date(2024, 1, 1), None)
    assert made.hints()["from_date"] == "maandag 1 januari 2024"


@pytest.mark.parametrize(
    "typed, field",
    [
        ({"from_date": "32-1-2024"}, "from_date"),
        ({"from_date": "1-1-2024", "to_date": "31-12-2023"}, "to_date"),
        ({"kind": "other"}, "title"),
    ],
)
def test_a_role_that_cannot_be(typed: dict[str, str], field: str) -> None:
    made = RoleForm(TODAY, **typed)  # type: ignore[arg-type]
    assert list(made.errors()) == [field]
    with pytest.raises(NoaberError):
        made.to_record()


def test_the_day_a_role_ends_is_not_before_it_began() -> None:
    assert DayForm(TODAY, "31-12-2025", date(2024, 1, 1)).date() == date(2025, 12, 31)
    assert list(DayForm(TODAY, "31-12-2023", date(2024, 1, 1)).errors()) == ["day"]
    assert list(DayForm(TODAY, "").errors()) == ["day"]


def test_nobody_dies_in_the_future() -> None:
    assert DeathForm(TODAY, "30 okt").date() == date(2026, 10, 30)
    assert list(DeathForm(TODAY, "3-11-2026").errors()) == ["day"]
