"""Names in one column that tell under which surname somebody was born, and initials in brackets."""

import pytest

from noaber.people.name_parsing import parse_person_name


@pytest.mark.parametrize(
    "typed, own, partner",
    [
        ("Mevr. A. van den Berg geb. de Vries", ("de", "Vries"), ("van den", "Berg")),
        ("A. Jansen, geboren Bos", ("", "Bos"), ("", "Jansen")),
        ("Berg, A. van den geb. Vries", ("", "Vries"), ("van den", "Berg")),
        ("A. de Vries e.v. Jansen", ("de", "Vries"), ("", "Jansen")),
        ("Mw. A. de Vries e/v van den Berg", ("de", "Vries"), ("van den", "Berg")),
    ],
)
def test_a_name_with_the_surname_of_birth(typed: str, own: tuple[str, str], partner: tuple[str, str]) -> None:
    record = parse_person_name(typed)
    assert (record.initials, record.prefix, record.surname) == ("A.", *own)
    assert (record.partner_prefix, record.partner_surname, record.name_usage) == (*partner, "partner-eigen")


@pytest.mark.parametrize("typed, surname", [("K. Smit-Vos geb. Vos", "Smit-Vos"), ("J. Gebben", "Gebben")])
def test_no_surname_of_birth_is_made_twice_or_up(typed: str, surname: str) -> None:
    record = parse_person_name(typed)
    assert (record.surname, record.partner_surname, record.name_usage) == (surname, "", "eigen")


def test_initials_in_brackets_behind_the_call_name() -> None:
    record = parse_person_name("Annie (A.B.) van den Berg")
    assert (record.initials, record.call_name, record.prefix, record.surname, record.note) == (
        "A.B.",
        "Annie",
        "van den",
        "Berg",
        "",
    )


@pytest.mark.parametrize(
    "typed, form, initials, prefix, surname",
    [
        ("J. de Heer", "onbekend", "J.", "de", "Heer"),
        ("Heer, J. de", "onbekend", "J.", "de", "Heer"),
        ("de Heer, J.", "onbekend", "J.", "de", "Heer"),
        ("J. DE HEER", "onbekend", "J.", "de", "Heer"),
        ("Dhr. J. de Heer", "heer", "J.", "de", "Heer"),
        ("De heer J. de Heer", "heer", "J.", "de", "Heer"),
        ("De heer J. Bos", "heer", "J.", "", "Bos"),
        ("Bos, de heer J.", "heer", "J.", "", "Bos"),
        ("Mevrouw de Weduwe J. Bos", "mevrouw", "J.", "", "Bos"),
    ],
)
def test_de_heer_is_a_form_of_address_and_a_surname(
    typed: str, form: str, initials: str, prefix: str, surname: str
) -> None:
    record = parse_person_name(typed)
    assert (record.salutation_form, record.initials, record.prefix, record.surname) == (form, initials, prefix, surname)


def test_marks_behind_a_name_do_not_become_part_of_it() -> None:
    assert parse_person_name("J. Bos*").surname == "Bos"
    died = parse_person_name("A.M. Vos †")
    assert (died.surname, died.note) == ("Vos", "†")


@pytest.mark.parametrize(
    "typed, initials, surname",
    [("Vos JP", "J.P.", "Vos"), ("van den Berg A", "A.", "Berg"), ("Annie VOS", "", "Vos"), ("Bos A B", "A.B.", "Bos")],
)
def test_initials_without_full_stops_behind_a_surname(typed: str, initials: str, surname: str) -> None:
    record = parse_person_name(typed)
    assert (record.initials, record.surname) == (initials, surname)
