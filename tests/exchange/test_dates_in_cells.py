"""Dates as they stand in old lists: with words around them, without separators, with a Roman month."""

from datetime import date

import pytest

from noaber.exchange.spreadsheet import Cell
from tests.exchange.reading import one


@pytest.mark.parametrize(
    "cell",
    [
        "per 1-1-2015",
        "sinds 1 jan 2015",
        "v.a. 1-1-2015",
        "vanaf 01/01/15",
        "m.i.v. 1-1-2015",
        "lid sinds 1-1-2015",
        "* 1-1-2015",
        "1-1-2015 *",
        "1-1-2015 (via Truus)",
        "met ingang van 1 januari 2015",
        "1-I-2015",
        "010115",
        "1012015",
        "20150101",
        "01-01-2015",
    ],
)
def test_the_date_is_found_among_what_stands_around_it(cell: Cell) -> None:
    line = one("Lid sinds", cell)
    assert (line.membership.admitted_on, line.record.note) == (date(2015, 1, 1), "")


@pytest.mark.parametrize(
    "cell, day",
    [
        ("3-V-51", date(1951, 5, 3)),
        ("13.XII.1948", date(1948, 12, 13)),
        ("030551", date(1951, 5, 3)),
        (130551, date(1951, 5, 13)),
        (3051951, date(1951, 5, 3)),
        (13051951, date(1951, 5, 13)),
        ("03-05-1951 (75)", date(1951, 5, 3)),
        ("geb. 3 mei 1951", date(1951, 5, 3)),
    ],
)
def test_birth_dates_without_separators_and_with_roman_months(cell: Cell, day: date) -> None:
    assert one("Geboortedatum", cell).record.birth_date == day


@pytest.mark.parametrize("cell", ["0/0/00", "00.00.0000", "0-0-0000", "0"])
def test_a_date_of_noughts_is_no_date(cell: str) -> None:
    line = one("Geboortedatum", cell)
    assert (line.record.birth_date, line.record.note, line.problems) == (None, "", ())


@pytest.mark.parametrize("cell", ["sinds 2015", "per 1/2015", "311315"])
def test_what_is_no_whole_date_stays_a_note_as_typed(cell: str) -> None:
    line = one("Lid sinds", cell)
    assert (line.membership.admitted_on, line.record.note) == (None, f"Lid sinds: {cell}")


@pytest.mark.parametrize("cell, addition", [("12-mei", "-5"), ("12-mrt", "-3"), ("12-dec.", "-12"), ("12-bis", "-bis")])
def test_a_house_number_that_a_spreadsheet_showed_as_a_day(cell: str, addition: str) -> None:
    record = one("Huisnummer", cell).record
    assert (record.house_number, record.house_addition) == (12, addition)
