"""What is read from a name prints as that name, and what is printed is read as the same person."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from noaber.people.name_parsing import parse_person_name, read_name
from noaber.people.names import address_name, full_name, list_name, salutation, search_text, sort_key
from noaber.people.record import PersonRecord

PREFIXES = [
    "",
    "van",
    "van den",
    "van der",
    "de",
    "'t",
    "in 't",
    "op den",
    "ten",
    "d'",
    "l'",
    "van 't",
    "von",
    "Van der",
    "de la",
    "den",
    "ter",
    "te",
    "v.d.",
    "'s",
    "uit den",
    "van de",
    "da",
]
SURNAMES = [
    "Berg",
    "Hart",
    "Hondt",
    "Giltay Veth",
    "Janssen-de Graaf",
    "IJsselstein",
    "Şahin",
    "Berg-van 't Hoff",
    "Bos",
    "Os",
    "Y?ld?z",
    "Boven",
    "Vries-d'Hondt",
    "Li",
    "McDonald",
    "Ven-van der Berg",
]
OWN_CAPITALS = ["El Hamdaoui", "Da Silva", "O'Brien", "'s-Gravesande"]
INITIALS = ["A.", "A.B.", "Th.J.", "IJ.", "J.-P.", "Ł.A.J.", "Chr.", "M.J.A.J."]
CALL_NAMES = ["", "Annie", "Jan Willem", "Marie-José", "IJsbrand", "Jo", "Đorđe"]


@st.composite
def people(draw: st.DrawFn) -> PersonRecord:
    """Somebody with initials and a surname, as a register keeps them."""
    plain = draw(st.booleans())
    return PersonRecord(
        salutation_form=draw(st.sampled_from(["mevrouw", "heer", "onbekend"])),
        title_before=draw(st.sampled_from(["", "dr.", "prof. dr."])),
        initials=draw(st.sampled_from(INITIALS)),
        call_name=draw(st.sampled_from(CALL_NAMES)),
        prefix=draw(st.sampled_from(PREFIXES)) if plain else "",
        surname=draw(st.sampled_from(SURNAMES if plain else OWN_CAPITALS)),
    )


@given(people())
def test_a_printed_list_reads_back_as_the_same_person(person: PersonRecord) -> None:
    assert parse_person_name(list_name(person)) == replace(person, salutation_form="onbekend")


@given(people())
def test_a_printed_address_reads_back_as_the_same_person(person: PersonRecord) -> None:
    assert parse_person_name(address_name(person)) == replace(person, call_name="")


@given(people())
def test_a_name_in_capitals_reads_as_the_same_surname(person: PersonRecord) -> None:
    shouted = parse_person_name(list_name(replace(person, title_before="", call_name="")).upper())
    assert search_text(shouted) == search_text(replace(person, call_name=""))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60))
def test_whatever_is_typed_is_read_and_printed(typed: str) -> None:
    record = read_name(typed).record
    printed = [list_name(record), full_name(record), address_name(record), salutation(record), sort_key(record)]
    assert all("\n" not in text for text in printed)


LAYOUTS = [
    "{i} {p} {s}",
    "{s}, {i} {p}",
    "{p} {s}, {i}",
    "{s} {i} {p}",
    "{s} {p} {i}",
    "{s}, {p}, {i}",
    "{s} {i}, {p}",
    "{c} {p} {s}",
    "{i} ({c}) {p} {s}",
    "{p} {s} ({i})",
    "{s} ({p})",
    "Mevr. {i} {p} {s}",
    "{s}, dhr. {i} {p}",
    "{i}{p} {s}",
    "{p} {s}",
]


@given(people(), st.sampled_from(LAYOUTS), st.sampled_from([str, str.upper, str.lower]))
def test_a_name_typed_in_any_layout_settles(person: PersonRecord, layout: str, case: Callable[[str], str]) -> None:
    """Printed and read again, a name no longer changes, however it was typed."""
    typed = case(layout.format(i=person.initials, c=person.call_name, p=person.prefix, s=person.surname))
    once = parse_person_name(full_name(parse_person_name(typed)))
    assert parse_person_name(full_name(once)) == once
