"""The order of names in a list, and the letters they stand under."""

import random

import pytest

from noaber.people.name_parsing import parse_person_name
from noaber.people.names import letter_of, list_name, sort_key
from noaber.people.record import PersonRecord


def _organisation(name: str) -> PersonRecord:
    return PersonRecord(kind="organisation", organisation_name=name)


def test_names_stand_in_the_order_of_the_telephone_book() -> None:
    order = [
        "Z. Aalders",
        "A. de Berg",
        "B. de Berg",
        "A. van den Berg",
        "A.B. van den Berg",
        "A. Berg-de Vries",
        "E. de Boer",
        "Đ. Çelik",
        "A. El Hamdaoui",
        "D. Giltay Veth",
        "P. 't Hart",
        "Y. d'Hondt",
        "A. IJsselstein",
        "C. Janssen-de Graaf",
        "M. O'Brien",
        "L. Şahin",
        "A. van Sambeek",
        "K. in 't Veld",
        "M. van der Ven",
        "Z. Yıldız",
    ]
    shuffled = [parse_person_name(name) for name in order]
    random.Random(1).shuffle(shuffled)
    assert [list_name(person) for person in sorted(shuffled, key=sort_key)] == [
        list_name(parse_person_name(name)) for name in order
    ]


def test_the_key_is_plain_text_that_any_database_sorts() -> None:
    assert sort_key(parse_person_name("Ł.A. van 't Şahin-Çelik")).isascii()


def test_ij_sorts_as_i_and_j_or_as_y_for_who_wants() -> None:
    people = [parse_person_name(f"A. {name}") for name in ("IJsselstein", "Ilja", "Yıldız", "Yk")]
    assert [person.surname for person in sorted(people, key=sort_key)] == ["IJsselstein", "Ilja", "Yıldız", "Yk"]
    as_y = sorted(people, key=lambda person: sort_key(person, ij_as_y=True))
    assert [person.surname for person in as_y] == ["Ilja", "Yıldız", "Yk", "IJsselstein"]


def test_organisations_sort_on_what_tells_them_apart() -> None:
    found = [
        _organisation(name)
        for name in (
            "Stichting Welzijn",
            "De Dorpsraad",
            "Het 8ste Werk",
            "Het 10de Werk",
            "Coöperatie Austerlitz Zorgt",
            "'t Zonnetje",
        )
    ]
    assert [one.organisation_name for one in sorted(found, key=sort_key)] == [
        "Het 8ste Werk",
        "Het 10de Werk",
        "Coöperatie Austerlitz Zorgt",
        "De Dorpsraad",
        "Stichting Welzijn",
        "'t Zonnetje",
    ]
    as_written = sorted(found, key=lambda one: sort_key(one, skip_leading=False))
    assert as_written[0].organisation_name == "Coöperatie Austerlitz Zorgt"
    assert as_written[-1].organisation_name == "'t Zonnetje"


@pytest.mark.parametrize("name", ["Stichting", "De", "Het"])
def test_an_organisation_that_is_only_such_a_word_keeps_it(name: str) -> None:
    assert sort_key(_organisation(name)).strip() == name.lower()


@pytest.mark.parametrize(
    "name, letter",
    [
        ("A. van den Berg", "B"),
        ("L. Şahin", "S"),
        ("A. IJsselstein", "I"),
        ("A. Łukasz", "L"),
        ("P. 't Hart", "H"),
        ("A. d'Hondt", "H"),
        ("Stichting Welzijn", "W"),
        ("A. Ørsted", "O"),
        ("?. ?", "#"),
    ],
)
def test_a_name_stands_under_the_letter_people_look_for(name: str, letter: str) -> None:
    assert letter_of(parse_person_name(name)) == letter


def test_a_number_or_nothing_stands_under_no_letter() -> None:
    assert letter_of(_organisation("Het 8ste Werk")) == letter_of(PersonRecord()) == "#"
