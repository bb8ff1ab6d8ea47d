"""Names that came in columns: initials, surnames, prefixes and forms of address, each by itself."""

import pytest

from noaber.people.name_parsing import parse_salutation_form, parse_surname, tidy_initials, tidy_prefix


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("AB", "A.B."),
        ("A B", "A.B."),
        ("a.b.", "A.B."),
        ("ab", "A.B."),
        ("A. B.", "A.B."),
        ("A.B", "A.B."),
        ("a", "A."),
        ("Th.", "Th."),
        ("th.j.", "Th.J."),
        ("ThJ", "Th.J."),
        ("J.Th.", "J.Th."),
        ("Chr.", "Chr."),
        ("IJ", "IJ."),
        ("ij.m.", "IJ.M."),
        ("J-P", "J.-P."),
        ("M.-J.A.", "M.-J.A."),
        ("Ł.A.J.", "Ł.A.J."),
        ("JAM", "J.A.M."),
        ("?.", "?."),
        ("Annie", "Annie"),
        ("", ""),
    ],
)
def test_initials_get_capitals_and_full_stops(typed: str, kept: str) -> None:
    assert tidy_initials(typed) == kept
    assert tidy_initials(kept) == kept


@pytest.mark.parametrize(
    "typed, prefix, surname",
    [
        ("van den Berg", "van den", "Berg"),
        ("Berg, van den", "van den", "Berg"),
        ("VAN 'T HOFF", "van 't", "Hoff"),
        ("d'Hondt", "d'", "Hondt"),
        ("Berg v.d.", "v.d.", "Berg"),
        ("Jansen", "", "Jansen"),
        ("El Hamdaoui", "", "El Hamdaoui"),
        ("Giltay Veth", "", "Giltay Veth"),
        ("Vries (de)", "de", "Vries"),
        ("Boven", "", "Boven"),
        ("van Boven", "van", "Boven"),
        ("", "", ""),
    ],
)
def test_a_column_of_surnames_is_taken_apart(typed: str, prefix: str, surname: str) -> None:
    assert parse_surname(typed) == (prefix, surname)


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("van den", "van den"),
        ("VAN DEN", "van den"),
        ("V/D", "v.d."),
        ("v/d", "v.d."),
        ("`t", "'t"),
        ("'T", "'t"),
        ("v.d", "v.d."),
        ("Van der", "Van der"),
        ("  de ", "de"),
        ("d'", "d'"),
        ("in't", "in 't"),
        ("", ""),
    ],
)
def test_a_column_of_prefixes_is_tidied(typed: str, kept: str) -> None:
    assert tidy_prefix(typed) == kept


@pytest.mark.parametrize(
    "typed, form",
    [
        ("M", "heer"),
        ("V", "mevrouw"),
        ("man", "heer"),
        ("vrouw", "mevrouw"),
        ("dhr.", "heer"),
        ("Mevr.", "mevrouw"),
        ("De heer", "heer"),
        ("Mw", "mevrouw"),
        ("X", "neutraal"),
        ("non-binair", "neutraal"),
        ("", "onbekend"),
        ("heer/mevrouw", "onbekend"),
        ("Geachte mevrouw", "mevrouw"),
        ("female", "mevrouw"),
        ("?", "onbekend"),
        ("mr", "heer"),
    ],
)
def test_a_column_of_forms_of_address_is_read(typed: str, form: str) -> None:
    assert parse_salutation_form(typed) == form
