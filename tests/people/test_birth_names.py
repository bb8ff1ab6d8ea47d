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
