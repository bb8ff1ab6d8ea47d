"""Addresses taken apart as typed, and printed the way the post wants them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.people.contact import (
    ContactError,
    address_lines,
    format_postcode,
    house_line,
    parse_house_number,
    parse_postcode,
    split_postcode_place,
    split_street,
    tidy_place,
)
from noaber.people.record import PersonRecord


@pytest.mark.parametrize(
    "typed, street, number, addition, line",
    [
        ("Dwarsgracht 41", "Dwarsgracht", 41, "", "Dwarsgracht 41"),
        ("Jonenweg 11a", "Jonenweg", 11, "a", "Jonenweg 11 a"),
        ("Dorpsstraat 12 a", "Dorpsstraat", 12, "a", "Dorpsstraat 12 a"),
        ("Levantkade 170-3", "Levantkade", 170, "-3", "Levantkade 170-3"),
        ("Mgr. Zwijsenstraat 200 -2", "Mgr. Zwijsenstraat", 200, "-2", "Mgr. Zwijsenstraat 200-2"),
        ("1e Dwarsweg 93bis", "1e Dwarsweg", 93, "bis", "1e Dwarsweg 93 bis"),
        ("2e Kruisstraat 12", "2e Kruisstraat", 12, "", "2e Kruisstraat 12"),
        ("Plein 1940-1945 12", "Plein 1940-1945", 12, "", "Plein 1940-1945 12"),
        ("Plein '40-'45 12", "Plein '40-'45", 12, "", "Plein ’40-’45 12"),
        ("Plein 1944 5", "Plein 1944", 5, "", "Plein 1944 5"),
        ("Laan van 1813 4 a", "Laan van 1813", 4, "a", "Laan van 1813 4 a"),
        ("E3-laan 12", "E3-laan", 12, "", "E3-laan 12"),
        ("Burg. van Houtlaan 186a", "Burg. van Houtlaan", 186, "a", "Burg. van Houtlaan 186 a"),
        ("St. Jansplein 55 II", "St. Jansplein", 55, "II", "St. Jansplein 55 II"),
        ("Aan 't Water 39", "Aan 't Water", 39, "", "Aan ’t Water 39"),
        ("Postbus 12", "Postbus", 12, "", "Postbus 12"),
        ("Antwoordnummer 123", "Antwoordnummer", 123, "", "Antwoordnummer 123"),
        ("Straat 12-14", "Straat", 12, "-14", "Straat 12-14"),
        ("Kanaal 12 3", "Kanaal", 12, "3", "Kanaal 12-3"),
        ("Kerkstraat 12 hs", "Kerkstraat", 12, "hs", "Kerkstraat 12 hs"),
        ("Kerkstraat 12 3 hoog", "Kerkstraat", 12, "3 hoog", "Kerkstraat 12 3 hoog"),
        ("Dorpsstraat 12/3", "Dorpsstraat", 12, "/3", "Dorpsstraat 12/3"),
        ("Dorpsstraat 12-A", "Dorpsstraat", 12, "-A", "Dorpsstraat 12-A"),
        ("Dorpsstraat 12 A-3", "Dorpsstraat", 12, "A-3", "Dorpsstraat 12 A-3"),
        ("Dorpsstraat 12A02", "Dorpsstraat", 12, "A02", "Dorpsstraat 12 A02"),
        ("Dorpsstraat 12 bis a", "Dorpsstraat", 12, "bis a", "Dorpsstraat 12 bis a"),
        ("Dorpsstraat t/o 12", "Dorpsstraat t/o", 12, "", "Dorpsstraat t/o 12"),
        ("Kerkstraat, 12", "Kerkstraat", 12, "", "Kerkstraat 12"),
        ("Kerkstraat nr. 12", "Kerkstraat", 12, "", "Kerkstraat 12"),
        ("Kerkstraat12a", "Kerkstraat", 12, "a", "Kerkstraat 12 a"),
        ("Dorpsstr.12", "Dorpsstr.", 12, "", "Dorpsstr. 12"),
        ("Dorpsstraat", "Dorpsstraat", None, "", "Dorpsstraat"),
        ("1e Dwarsweg", "1e Dwarsweg", None, "", "1e Dwarsweg"),
        ("12 Main Street", "12 Main Street", None, "", "12 Main Street"),
        ("", "", None, "", ""),
    ],
)
def test_a_street_line_is_taken_apart_and_printed(
    typed: str, street: str, number: int | None, addition: str, line: str
) -> None:
    assert split_street(typed) == (street, number, addition)
    assert house_line(street, number, addition) == line


@given(
    st.sampled_from(
        ["Dorpsstraat", "1e Dwarsweg", "Plein 1940-1945", "Aan 't Water", "Burg. van Houtlaan", "St. Jansplein"]
    ),
    st.integers(1, 99_999),
    st.sampled_from(["", "a", "B", "-2", "bis", "II", "hs", "A02", "-A", "-14"]),
)
def test_a_printed_street_line_reads_back(street: str, number: int, addition: str) -> None:
    again = split_street(house_line(street, number, addition).replace("’", "'"))
    assert again == (street, number, addition)


@given(st.text(max_size=40))
def test_no_street_line_breaks(typed: str) -> None:
    _street, number, addition = split_street(typed)
    assert number is None or 0 < number < 100_000
    assert number is not None or not addition


@pytest.mark.parametrize(
    "value, number, addition",
    [
        ("185a", 185, "a"),
        (66.0, 66, ""),
        ("66.0", 66, ""),
        (7, 7, ""),
        ("12 -2", 12, "-2"),
        ("12-14", 12, "-14"),
        ("nr. 3", 3, ""),
        ("93 bis", 93, "bis"),
        ("", None, ""),
        (None, None, ""),
    ],
)
def test_a_cell_with_a_house_number_is_taken_apart(value: object, number: int | None, addition: str) -> None:
    assert parse_house_number(value) == (number, addition)


@pytest.mark.parametrize("value", ["a12", "0", "geen"])
def test_a_cell_without_a_house_number_is_refused(value: str) -> None:
    with pytest.raises(ContactError, match="geen huisnummer"):
        parse_house_number(value)


@pytest.mark.parametrize("typed", ["1234AB", "1234 ab", " 1234  AB ", "1234-ab", "1234.AB"])
def test_a_postcode_is_kept_in_one_form(typed: str) -> None:
    assert parse_postcode(typed) == "1234AB"
    assert format_postcode(parse_postcode(typed)) == "1234 AB"


@pytest.mark.parametrize(
    "typed", ["0123AB", "1234SA", "1234 sd", "1234SS", "1234", "12345", "1234A", "1234ABC", "AB1234", "geen"]
)
def test_a_postcode_that_cannot_be_is_refused(typed: str) -> None:
    with pytest.raises(ContactError, match="geen postcode"):
        parse_postcode(typed)


def test_a_foreign_postcode_stays_as_typed() -> None:
    assert parse_postcode("B-2300", "België") == "B-2300"
    assert parse_postcode("", "") == ""
    assert parse_postcode("1234 ab", "Nederland") == "1234AB"


@pytest.mark.parametrize(
    "typed, postcode, place",
    [
        ("5529 EL  HOOGELOON", "5529EL", "Hoogeloon"),
        ("5529EL Hoogeloon", "5529EL", "Hoogeloon"),
        ("5529el, hoogeloon", "5529EL", "Hoogeloon"),
        ("HOOGELOON 5529EL", "5529EL", "Hoogeloon"),
        ("5741 DN  BEEK EN DONK", "5741DN", "Beek en Donk"),
        ("4697 CK  SINT-ANNALAND", "4697CK", "Sint-Annaland"),
        ("Hoogeloon", "", "Hoogeloon"),
        ("5529EL", "5529EL", ""),
        ("B-2300 Turnhout", "B-2300", "Turnhout"),
        ("46397 BOCHOLT", "46397", "Bocholt"),
        ("", "", ""),
    ],
)
def test_postcode_and_place_in_one_cell(typed: str, postcode: str, place: str) -> None:
    assert split_postcode_place(typed) == (postcode, place)


@pytest.mark.parametrize(
    "typed, place",
    [
        ("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"),
        ("ijsselstein", "IJsselstein"),
        ("'S-HERTOGENBOSCH", "'s-Hertogenbosch"),
        ("DEN HAAG", "Den Haag"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
        ("'T HARDE", "'t Harde"),
        ("DE BILT", "De Bilt"),
        ("Den haag", "Den haag"),
        ("HENDRIK-IDO-AMBACHT", "Hendrik-Ido-Ambacht"),
    ],
)
def test_a_place_gets_its_capitals(typed: str, place: str) -> None:
    assert tidy_place(typed) == place


def test_an_address_is_printed_as_the_post_wants_it() -> None:
    home = PersonRecord(
        street="Aan 't Water", house_number=11, house_addition="a", postcode="3401AB", city="IJsselstein"
    )
    assert address_lines(home) == ["Aan ’t Water 11 a", "3401 AB  IJSSELSTEIN"]
    assert address_lines(replace(home, country="Nederland")) == address_lines(home)
    assert address_lines(replace(home, street="", house_number=None, house_addition="")) == ["3401 AB  IJSSELSTEIN"]
    assert address_lines(PersonRecord()) == []


def test_a_foreign_address_ends_with_its_country() -> None:
    abroad = PersonRecord(street="Kerkstraat", house_number=5, postcode="2300", city="Turnhout", country="België")
    assert address_lines(abroad) == ["Kerkstraat 5", "2300 TURNHOUT", "BELGIË"]
