"""The measuring itself: both sides in turn, medians, and a table that says what is over."""

import pytest

from tests.bench.measure import Row, compare, percentile, table


def test_both_sides_run_in_turn_and_the_first_round_does_not_count() -> None:
    order: list[str] = []
    row = compare("work", lambda: order.append("ours"), lambda: order.append("limit"), rounds=2)
    assert order == ["ours", "limit"] * 3
    assert row.value > 0
    assert row.limit > 0


def test_what_is_cleared_away_before_each_run_is_not_forgotten() -> None:
    made: list[str] = []
    compare("work", lambda: made.append("file"), lambda: None, rounds=3, before=made.clear)
    assert made == []


@pytest.mark.parametrize(("percent", "value"), [(50, 50), (99, 99), (100, 100), (0, 1)])
def test_percentile(percent: float, value: float) -> None:
    assert percentile([*range(1, 101)], percent) == value


def test_table_names_what_is_over() -> None:
    lines = table([Row("fast", 0.011, 0.010, 1.25), Row("slow", 0.020, 0.010, 1.25)]).splitlines()
    assert lines[1].split() == ["fast", "11.0", "ms", "10.0", "ms", "1.10", "≤", "1.25"]
    assert lines[2].endswith("OVER")


def test_json_has_the_ratio() -> None:
    assert Row("sheet", 3.0, 2.0).as_json() == {
        "name": "sheet", "value": 3.0, "limit": 2.0, "target": 0.0, "unit": "s", "ratio": 1.5,
    }  # fmt: skip
