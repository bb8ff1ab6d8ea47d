"""Line numbers as they are typed from a signed sheet."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.attendance.rules import BlankRow, SheetNumbers, means_everybody, parse_line_numbers
from noaber.core.errors import NoaberError

SHEET = SheetNumbers(frozenset(range(1, 41)) - {30}, frozenset(range(41, 47)), frozenset({30}))
ALL = SHEET.filled


@pytest.mark.parametrize(
    "typed, expected",
    [
        ("17", {17}),
        (" 17. ", {17}),
        ("017", {17}),
        ("1-4", {1, 2, 3, 4}),
        ("1 - 4", {1, 2, 3, 4}),
        ("1–3", {1, 2, 3}),
        ("1 t/m 3", {1, 2, 3}),
        ("1 tot en met 3", {1, 2, 3}),
        ("1 to 3", {1, 2, 3}),
        ("1-3, 17", {1, 2, 3, 17}),
        ("1-3,17,", {1, 2, 3, 17}),
        ("1 2 3", {1, 2, 3}),
        ("1 en 3", {1, 3}),
        ("1, 2 and 3", {1, 2, 3}),
        ("4;9", {4, 9}),
        ("17 17", {17}),
        ("regel 17", {17}),
        ("nrs. 4 en 9", {4, 9}),
        ("alles", ALL),
        ("Iedereen", ALL),
        ("all", ALL),
        ("alles behalve 4,9", ALL - {4, 9}),
        ("alles, behalve 4 en 9.", ALL - {4, 9}),
        ("iedereen behalve nummer 4", ALL - {4}),
        ("iedereen op 4 na", ALL - {4}),
        ("alles zonder 1-3", ALL - {1, 2, 3}),
        ("allemaal m.u.v. 4", ALL - {4}),
        ("behalve 4, 9", ALL - {4, 9}),
        ("all except 4, 9", ALL - {4, 9}),
        ("everybody but 4", ALL - {4}),
        ("alles behalve 41", ALL),  # a blank row that nobody wrote in
    ],
)
def test_what_is_meant(typed: str, expected: set[int]) -> None:
    assert parse_line_numbers(typed, SHEET) == expected


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("57", "Regel 57 staat niet op deze lijst; de laatste regel is 46."),
        ("40-57", "Regel 57 staat niet op deze lijst; de laatste regel is 46."),
        ("1-999999", "Regel 999999 staat niet op deze lijst; de laatste regel is 46."),
        ("alles behalve 57", "Regel 57 staat niet op deze lijst; de laatste regel is 46."),
        ("0", "Regel 0 staat niet op deze lijst; de laatste regel is 46."),
        ("12-1", "“12-1” loopt terug. Bedoelt u 1-12?"),
        ("30", "De aanmelding op regel 30 is verwijderd. Vul deze persoon op naam in."),
    ],
)
def test_what_cannot_be(typed: str, sentence: str) -> None:
    with pytest.raises(NoaberError) as caught:
        parse_line_numbers(typed, SHEET)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "piet",
        "1-2-3",
        "alles behalve",
        "alles 4",
        "-",
        "²",
        "1,5x",
        "1-",
        "alles behalve piet",
    ],
)
def test_what_is_no_number(typed: str) -> None:
    with pytest.raises(NoaberError, match="is geen regelnummer"):
        parse_line_numbers(typed, SHEET)


@pytest.mark.parametrize("typed, line", [("43", 43), ("38-43", 41), ("1, 46", 46)])
def test_a_blank_row_asks_for_the_name(typed: str, line: int) -> None:
    with pytest.raises(BlankRow) as caught:
        parse_line_numbers(typed, SHEET)
    assert caught.value.line == line
    assert str(caught.value) == f"Regel {line} is een lege regel: vul de naam in."


@given(st.text(max_size=30) | st.text("0123456789-, almnevtb/", max_size=20))
def test_whatever_is_typed_gives_lines_of_the_sheet_or_a_sentence(typed: str) -> None:
    with contextlib.suppress(NoaberError):
        assert parse_line_numbers(typed, SHEET) <= SHEET.filled


@pytest.mark.parametrize("typed, everybody", [("alles", True), ("behalve 4", True), ("4", False), ("1-12", False)])
def test_whether_all_are_meant(typed: str, everybody: bool) -> None:
    assert means_everybody(typed) is everybody
