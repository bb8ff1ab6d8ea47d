"""The history of a person in words, taking an action back, and who looks like the one being typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from noaber.core.errors import Conflict
from noaber.members.history import history_of_member
from noaber.members.operations import end_membership
from noaber.members.queries import memberships_of
from noaber.office import connect_features
from noaber.people.history import history_of_person, take_back
from noaber.people.operations import RoleRecord, add_role, delete_role, record_death, update_person
from noaber.people.queries import get_person
from noaber.people.record import PersonRecord
from noaber.people.resembling import one_line, resembling
from noaber.store.datafile import DataFile
from tests.builders import member, named, new_file, person


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    opened.close()


def test_a_new_person_tells_what_was_filled_in() -> None:
    identifier = person("A.B. van den Berg", postcode="5529AB", birth_date=date(1948, 3, 12), large_print=True)
    row = history_of_person(identifier)[0]
    assert row.title == "Toegevoegd: Berg, A.B. van den"
    assert set(row.lines) == {
        "Voorletters: A.B.",
        "Tussenvoegsel: van den",
        "Achternaam: Berg",
        "Postcode: 5529 AB",
        "Geboren op: 12-03-1948",
        "Grote letters: ja",
    }


def test_a_change_tells_from_what_to_what() -> None:
    identifier = person("A. Berg", phone="06-1", email="a@b.nl", city="")
    update_person(identifier, named("A. Berg", phone="06-2", email="", city="Hoogdorp", salutation_form="mevrouw"))
    newest = history_of_person(identifier)[0]
    assert set(newest.lines) == {
        "Telefoon: “06-1” werd “06-2”",
        "E-mail: “a@b.nl” is leeggemaakt",
        "Plaats: Hoogdorp",
        "Aanspreken met: “onbekend” werd “mevrouw”",
    }
    assert newest.who


def test_roles_and_memberships_belong_to_the_history() -> None:
    identifier, organisation = member("A. Berg", number=3), person("Stichting Welzijn")
    role = add_role(identifier, RoleRecord("representative", organisation_id=organisation, from_date=date(2024, 1, 1)))
    end_membership(memberships_of(identifier)[0].id, date(2026, 12, 31), "verhuisd")
    delete_role(role)
    lines = [row.lines for row in history_of_member(identifier)]
    assert lines[0] == ("Rol verwijderd.",)
    assert lines[1] == ("Lid tot en met: 31-12-2026", "Reden: verhuisd")
    assert lines[2] == ("Rol: vertegenwoordiger", "Voor: Stichting Welzijn", "Vanaf: 01-01-2024")
    assert {"Lidnummer: 3", "Soort lid: Gewoon lid", "Lid sinds: 01-01-2020"} <= set(lines[3])


def test_an_older_action_is_taken_back_on_its_own() -> None:
    identifier, other = person("A. Berg"), person("B. Boer")
    record_death(identifier, date(2026, 10, 1))
    update_person(other, named("B. de Boer"))
    assert take_back(history_of_person(identifier)[0].id) == "Overleden: Berg, A."
    assert get_person(identifier).died_on is None
    assert history_of_person(identifier)[0].undone


def test_what_was_changed_again_since_is_not_taken_back() -> None:
    identifier = person("A. Berg", phone="06-1")
    update_person(identifier, named("A. Berg", phone="06-2"))
    first = history_of_person(identifier)[0].id
    update_person(identifier, named("A. Berg", phone="06-3"))
    with pytest.raises(Conflict):
        take_back(first)
    assert get_person(identifier).phone == "06-3"


ANNIE = {"street": "Dorpsstraat", "house_number": 1, "postcode": "5529AB", "city": "Hoogdorp"}


@pytest.mark.parametrize(
    "typed, alike",
    [
        (named("A.B. van den Berg"), True),
        (named("A. Berg"), True),
        (named("Annie van den Bergh"), True),
        (named("Anny van der Berg"), True),
        (named("B. van den Berg"), False),
        (named("Piet van den Berg"), False),
        (named("van den Berg"), False),
        (named("van den Berg", postcode="5529AB", house_number=1), True),
        (named("Piet van den Berg", postcode="5529AB", house_number=1), False),
        (named("A.B. Bakker"), False),
        (named("A. Be"), False),
        (PersonRecord(), False),
    ],
)
def test_who_looks_like_annie(typed: PersonRecord, alike: bool) -> None:
    annie = person("A.B. (Annie) van den Berg", **ANNIE)
    person("A.B. Berends")
    assert [row.id for row in resembling(typed)] == ([annie] if alike else [])
    assert resembling(typed, except_id=annie) == []


def test_organisations_look_alike_without_stichting() -> None:
    known = person("Stichting Welzijn Hoogdorp")
    assert [row.id for row in resembling(named("Stichting Welzijn Hoogdorp"))] == [known]
    assert [row.id for row in resembling(PersonRecord("organisation", organisation_name="Welzijn Hoogdorp"))] == [known]
    for other in ("Stichting Zorg", "Wereldwinkel", "Welkom in Hoogdorp"):
        assert resembling(PersonRecord("organisation", organisation_name=other)) == []


def test_the_likeliest_comes_first_with_an_address_to_know_them_by() -> None:
    person("A. van den Bergh", city="Elders")
    person("A.B. (Annie) van den Berg", **ANNIE)
    found = resembling(named("A.B. van den Berg", **ANNIE))
    assert [one_line(row) for row in found] == [
        "Berg, A.B. van den (Annie), Dorpsstraat 1, Hoogdorp",
        "Bergh, A. van den, Elders",
    ]
