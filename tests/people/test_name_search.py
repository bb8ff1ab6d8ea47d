"""Whatever part of a name, address or number somebody types finds the person."""

import pytest

from noaber.people.names import search_text, search_words
from noaber.people.record import PersonRecord

ANNIE = PersonRecord(
    initials="A.B.",
    call_name="Annie",
    prefix="van den",
    surname="Berg",
    street="Burg. van Houtlaan",
    house_number=12,
    house_addition="a",
    postcode="1234AB",
    city="Beek en Donk",
    phone="06-12345678",
    phone2="0497-123456",
    email="annie.b@voorbeeld.example",
)
MIA = PersonRecord(prefix="van", surname="Dijk", partner_prefix="van der", partner_surname="Ven", first_names="Maria")
WELZIJN = PersonRecord(kind="organisation", organisation_name="Stichting Zorg voor 't Dorp", short_name="S.Z.D.")


def found(query: str, person: PersonRecord) -> bool:
    """Whether each word typed begins a word of the index, as the search of the data file does it."""
    words = search_text(person).split()
    return all(any(word.startswith(typed) for word in words) for typed in search_words(query))


@pytest.mark.parametrize(
    "query",
    [
        "van den berg",
        "Van den Berg",
        "vandenberg",
        "vandenb",
        "vanden berg",
        "berg",
        "ber",
        "Annie",
        "berg annie",
        "Berg, A.B.",
        "a.b. van den berg",
        "AB",
        "v.d. Berg",
        "vd berg",
        "vdberg",
        "v/d berg",
        "v d berg",
        "1234AB",
        "1234 AB",
        "1234ab 12",
        "1234 AB 12",
        "1234AB12",
        "1234 AB 12a",
        "1234 a",
        "1234",
        "houtlaan 12",
        "burg van houtlaan",
        "beek",
        "06-12345678",
        "0612345678",
        "06 12 34 56 78",
        "06 12 3",
        "+31 6 12345678",
        "+31612345678",
        "0031 6 1234",
        "12345678",
        "0497-123456",
        "0497",
        "annie.b@voorbeeld.example",
        "annie.b@voor",
        "  ",
        "bérg",
        "BERG",
    ],
)
def test_everything_known_of_annie_finds_her(query: str) -> None:
    assert found(query, ANNIE)


@pytest.mark.parametrize("query", ["van der berg", "bergen", "annie jansen", "1234 AC", "06-12345679", "vandeberg"])
def test_another_name_or_number_does_not_find_her(query: str) -> None:
    assert not found(query, ANNIE)


@pytest.mark.parametrize("query", ["dijk", "ven", "van der ven", "vanderven", "vdven", "vandijk", "maria"])
def test_both_surnames_find_somebody_with_a_partner(query: str) -> None:
    assert found(query, MIA)


@pytest.mark.parametrize(
    "query", ["zorg", "dorp", "'t dorp", "SZD", "s.z.d.", "zorgvoor", "stichting zorg", "zorg voor ’t"]
)
def test_name_and_abbreviation_find_an_organisation(query: str) -> None:
    assert found(query, WELZIJN)


@pytest.mark.parametrize(
    "surname, query",
    [
        ("IJsselstein", "ijsselstein"),
        ("ĳzer", "ijzer"),
        ("Şahin", "sahin"),
        ("O'Brien", "obrien"),
        ("O’Brien", "o'brien"),
        ("Janssen-de Graaf", "graaf"),
        ("Janssen-de Graaf", "janssen de graaf"),
        ("Janssen-de Graaf", "degraaf"),
        ("Y?ld?z", "y?ld?z"),
        ("Müller", "Muller"),
    ],
)
def test_a_name_is_found_without_its_special_letters(surname: str, query: str) -> None:
    assert found(query, PersonRecord(surname=surname))


def test_every_word_stands_in_the_index_once() -> None:
    words = search_text(ANNIE).split()
    assert len(words) == len(set(words))
