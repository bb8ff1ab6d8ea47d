"""Numbers of shares: as typed, kept and shown, and as the sets that they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.core.errors import NoaberError
from noaber.shares.numbers import Numbers, from_stored, of_stretches, parse_numbers

SETS = st.sets(st.integers(1, 40))


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("", ""),
        ("7", "7"),
        ("1-25", "1–25"),
        ("1 t/m 25, 31", "1–25, 31"),
        ("31; 1–25", "1–25, 31"),
        ("1-10 en 11-20", "1–20"),
        ("5, 4, 3", "3–5"),
        ("1 to 3 and 9", "1–3, 9"),
        (" 12 - 12 ", "12"),
    ],
)
def test_numbers_are_read_as_people_type_them(typed: str, shown: str) -> None:
    assert parse_numbers(typed).text() == shown


@pytest.mark.parametrize("typed", ["a", "1-", "0-4", "9-3", "1,5-", "1-5, 5", "12345678", "-3", "1.5"])
def test_what_are_no_numbers_is_refused(typed: str) -> None:
    with pytest.raises(NoaberError):
        parse_numbers(typed)


def _of(members: set[int]) -> Numbers:
    return of_stretches((member, member) for member in members)


def _members(numbers: Numbers) -> set[int]:
    return {member for first, last in numbers.stretches for member in range(first, last + 1)}


@given(SETS, SETS, st.integers(0, 45))
def test_they_are_sets(one: set[int], other: set[int], count: int) -> None:
    left, right = _of(one), _of(other)
    assert _members(left | right) == one | other
    assert _members(left & right) == one & other
    assert _members(left - right) == one - other
    assert left.count == len(one)
    assert left.highest == max(one, default=0)
    assert _members(left.lowest(count)) == set(sorted(one)[:count])
    assert from_stored(left.stored()) == parse_numbers(left.text()) == left
    for gap in zip(left.stretches, left.stretches[1:], strict=False):
        assert gap[0][1] + 1 < gap[1][0]
