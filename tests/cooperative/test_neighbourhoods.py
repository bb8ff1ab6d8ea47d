"""Neighbourhoods: typed as lines, found again as lines, and searched on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.cooperative.neighbourhoods import (
    PostcodeRange,
    as_text,
    neighbourhoods,
    parse_neighbourhoods,
    save_neighbourhoods,
)
from noaber.core.errors import NoaberError
from noaber.lists.conditions import Condition
from noaber.lists.definition import ListDefinition
from noaber.lists.queries import list_rows
from noaber.lists.sentences import sentence
from noaber.store.undo import undo
from tests.builders import TODAY, member

TYPED = [
    ("Dorpskern: 5529 AA - 5529 CZ", (PostcodeRange("Dorpskern", "5529AA", "5529CZ"),)),
    ("Buiten: 5531", (PostcodeRange("Buiten", "5531AA", "5531ZZ"),)),
    ("Buiten: 5531-5533", (PostcodeRange("Buiten", "5531AA", "5533ZZ"),)),
    (
        "Kern: 5529ab t/m 5529ad; 5530 XX\n\nRand : 5540",
        (
            PostcodeRange("Kern", "5529AB", "5529AD"),
            PostcodeRange("Kern", "5530XX", "5530XX"),
            PostcodeRange("Rand", "5540AA", "5540ZZ"),
        ),
    ),
    ("", ()),
]


@pytest.mark.parametrize("text, ranges", TYPED)
def test_lines_are_read_and_written(text: str, ranges: tuple[PostcodeRange, ...]) -> None:
    assert parse_neighbourhoods(text) == ranges
    assert parse_neighbourhoods(as_text(ranges)) == ranges


WRONG = ["Dorpskern", ": 5529", "Kern:", "Kern: 0529", "Kern: 5529 CZ - 5529 AA", "Kern: 5529A"]


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_read_is_said_and_nothing_is_stored(text: str) -> None:
    with pytest.raises(NoaberError):
        save_neighbourhoods(text)
    assert neighbourhoods() == ()


_code = st.builds("{}{}".format, st.integers(1000, 9999), st.text("ABCXYZ", min_size=2, max_size=2))
_range = st.tuples(_code, _code).map(sorted).map(lambda ends: PostcodeRange("Kern", *ends))


@given(st.lists(_range, max_size=4).map(tuple))
def test_any_ranges_come_back(ranges: tuple[PostcodeRange, ...]) -> None:
    assert parse_neighbourhoods(as_text(ranges)) == ranges


def test_lists_are_made_on_them() -> None:
    save_neighbourhoods("Kern: 5529 AA - 5529 CZ\nHeel het dorp: 5529")
    member("A. Aalders", postcode="5529AB")
    member("B. Bakker", postcode="5529XX")
    member("C. Claassen")
    rows = list_rows(ListDefinition(columns=("name", "neighbourhood")), today=TODAY)
    assert [row.cells for row in rows] == [
        ("Aalders, A.", "Kern"),
        ("Bakker, B.", "Heel het dorp"),
        ("Claassen, C.", None),
    ]
    kern = Condition("neighbourhood", "any_of", ("Kern",))
    assert [row.name for row in list_rows(ListDefinition(kern), today=TODAY)] == ["Aalders, A."]
    assert sentence(kern) == "buurt Kern"
    undo()
    undo()
    undo()
    undo()
    assert neighbourhoods() == ()
