"""Identifiers rise, fit into SQLite, and tell when they were made."""

import threading
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.core import ids


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins as a new process does."""
    monkeypatch.setattr(ids, "_last", 0)


def test_ten_thousand_in_a_moment_rise_strictly() -> None:
    made = [ids.new_id() for _ in range(10_000)]
    assert all(one < next_one for one, next_one in pairwise(made))


def test_many_at_once_follow_each_other_and_come_after_the_last() -> None:
    last = ids.new_id()
    made = ids.new_ids(5_000)
    assert made[0] > last
    assert list(made) == list(range(made[0], made[0] + 5_000))
    assert ids.new_id() > made[-1]
    assert list(ids.new_ids(0)) == []


def test_threads_never_get_the_same() -> None:
    made: list[list[int]] = [[] for _ in range(4)]
    jobs = [threading.Thread(target=lambda mine=mine: mine.extend(ids.new_id() for _ in range(5_000))) for mine in made]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    assert len({number for mine in made for number in mine}) == 20_000
    assert all(mine == sorted(mine) for mine in made)


def test_an_id_tells_when_it_was_made() -> None:
    before = time.time()
    made = ids.moment_of(ids.new_id())
    assert before - 0.002 <= made <= time.time() + 0.002


@pytest.mark.parametrize("year", [2020, 2026, 2100, 2159])
def test_ids_fit_into_a_column_of_sqlite(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    seconds = (year - 1970) * 31_556_952 + 86_400
    monkeypatch.setattr("noaber.core.ids.time.time_ns", lambda: seconds * 1_000_000_000)
    made = ids.new_id()
    assert 0 < made < 2**63
    assert ids.moment_of(made) == seconds


def test_before_the_beginning_of_time_there_are_ids_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("noaber.core.ids.time.time_ns", lambda: 0)
    assert 0 < ids.new_id() < ids.new_id()


def test_two_laptops_in_the_same_millisecond_rarely_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("noaber.core.ids.time.time_ns", lambda: 1_800_000_000_000_000_000)
    first = {_of_another_laptop(monkeypatch) for _ in range(200)}
    assert len(first) > 190


def _of_another_laptop(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(ids, "_last", 0)
    return ids.new_id()


@given(floor=st.integers(0, 2**62))
def test_ids_stay_above_what_a_file_holds(floor: int) -> None:
    ids._last = 0
    ids.stay_above(floor)
    first = ids.new_id()
    assert first > floor
    ids.stay_above(floor)
    assert ids.new_id() > first
