"""The register: adding, finding, changing, deleting people and organisations, and what they are for others."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from noaber.core.errors import NoaberError
from noaber.events.operations import add_event, register
from noaber.events.queries import events_of_person
from noaber.events.record import EventRecord
from noaber.members.queries import memberships_of
from noaber.office import connect_features
from noaber.people.names import list_name
from noaber.people.operations import (
    RoleRecord,
    add_role,
    delete_person,
    delete_role,
    end_role,
    insert_people,
    record_death,
    update_person,
)
from noaber.people.queries import all_people, find_people, get_person, people_by_id, roles_of
from noaber.store.datafile import DataFile
from noaber.store.journal import action
from noaber.store.search import added_in_bulk
from noaber.store.undo import last_undoable, undo
from tests.builders import TODAY, member, named, new_file, person


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    opened.close()


def annie() -> int:
    return person(
        "Mevr. A.B. (Annie) van den Berg",
        street="Dorpsstraat",
        house_number=12,
        postcode="1234AB",
        city="Hoogdorp",
        phone="06-12345678",
        email="annie@voorbeeld.nl",
    )


def found(query: str) -> list[str]:
    return [list_name(row) for row in find_people(query)]


@pytest.mark.parametrize(
    "query",
    [
        "vandenberg",
        "van den berg",
        "berg annie",
        "annie berg",
        "Annie van den Berg",
        "VAN DEN BERG",
        "berg",
        "ber",
        "v.d. berg",
        "vdberg",
        "a.b. van den berg",
        "1234AB 12",
        "1234 ab 12",
        "1234ab",
        "dorpsstraat 12",
        "06 12 34 56 78",
        "0612345678",
        "+31612345678",
        "annie@voorbeeld",
        "bérg",
    ],
)
def test_annie_is_found_however_she_is_typed(query: str) -> None:
    annie()
    person("J. de Vries", postcode="5529XY", house_number=3)
    assert found(query) == ["Berg, A.B. van den (Annie)"]


@pytest.mark.parametrize("query", ["annie vries", "berg 99", "1234AC", "xyz"])
def test_all_words_must_fit(query: str) -> None:
    annie()
    assert found(query) == []


def test_without_words_the_list_begins_at_the_beginning_by_core_of_the_surname() -> None:
    for name in ("P. 't Hart", "A.B. van den Berg", "Y. d'Hondt", "L. Şahin", "IJ. IJsbrandy", "B. de Boer"):
        person(name)
    expected = ["Berg, A.B. van den", "Boer, B. de", "Hart, P. ’t", "Hondt, Y. d’", "IJsbrandy, IJ.", "Şahin, L."]
    assert found("") == expected
    assert [list_name(row) for row in all_people()] == found("")


def test_who_types_a_surname_gets_surnames_first() -> None:
    person("J. (Jan) de Boer")
    person("K. Jansen")
    assert found("jan") == ["Jansen, K.", "Boer, J. de (Jan)"]


def test_organisations_are_found_by_name_and_abbreviation() -> None:
    person("Stichting Welzijn Hoogdorp (SWH)")
    person("A. Welzijn")
    assert [row.kind for row in find_people("swh")] == ["organisation"]
    assert [list_name(row) for row in find_people("welzijn", kind="organisation")] == ["Stichting Welzijn Hoogdorp"]


def test_a_change_is_found_under_the_new_name_only() -> None:
    identifier = annie()
    update_person(identifier, named("A.B. Jansen"))
    assert found("berg") == []
    assert found("jansen") == ["Jansen, A.B."]
    assert get_person(identifier).postcode == ""


def test_deleting_takes_memberships_roles_and_registrations_along_and_undo_brings_them_back() -> None:
    identifier = member("A.B. (Annie) van den Berg", number=17)
    add_role(identifier, RoleRecord("board", "penningmeester", from_date=date(2024, 1, 1)))
    event = add_event(EventRecord("Zorgcafé", date=date(2026, 12, 1)))
    register(event, identifier, today=TODAY)
    delete_person(identifier)
    assert found("berg") == []
    assert memberships_of(identifier) == []
    assert events_of_person(identifier) == []
    assert undo().title == "Verwijderd: Berg, A.B. van den (Annie)"
    assert found("berg annie") == ["Berg, A.B. van den (Annie)"]
    assert [row.member_number for row in memberships_of(identifier)] == [17]
    assert [row.title for row in roles_of(identifier)] == ["penningmeester"]
    assert len(events_of_person(identifier)) == 1


def test_deleting_an_organisation_takes_the_roles_for_it_along() -> None:
    organisation, somebody = person("Stichting Welzijn"), annie()
    add_role(somebody, RoleRecord("representative", organisation_id=organisation))
    delete_person(organisation)
    assert roles_of(somebody) == []
    undo()
    assert [row.organisation for row in roles_of(somebody)] == ["Stichting Welzijn"]


def test_somebody_who_is_gone_is_said_to_be_gone() -> None:
    identifier = annie()
    delete_person(identifier)
    for attempt in (
        lambda: get_person(identifier),
        lambda: delete_person(identifier),
        lambda: update_person(identifier, named("A. Berg")),
    ):
        with pytest.raises(NoaberError, match="is er niet meer"):
            attempt()
    assert people_by_id([identifier]) == {}


def test_death_is_noted_and_can_be_taken_back() -> None:
    identifier = annie()
    record_death(identifier, date(2026, 10, 30))
    assert get_person(identifier).died_on == date(2026, 10, 30)
    record_death(identifier, None)
    assert get_person(identifier).died_on is None
    assert undo().title == "Toch niet overleden: Berg, A.B. van den (Annie)"
    assert undo().title == "Overleden: Berg, A.B. van den (Annie)"


def test_roles_that_run_come_first_and_end_on_a_day() -> None:
    identifier, organisation = annie(), person("Gemeente Kempen")
    first = add_role(identifier, RoleRecord("board", "voorzitter", from_date=date(2020, 1, 1)))
    add_role(identifier, RoleRecord("contact", organisation_id=organisation, from_date=date(2024, 1, 1)))
    end_role(first, date(2025, 12, 31))
    rows = roles_of(identifier)
    assert [(row.kind, row.organisation, row.to_date) for row in rows] == [
        ("contact", "Gemeente Kempen", None),
        ("board", "", date(2025, 12, 31)),
    ]
    delete_role(first)
    assert [row.kind for row in roles_of(identifier)] == ["contact"]


def test_a_role_cannot_end_before_it_begins() -> None:
    identifier = annie()
    role = add_role(identifier, RoleRecord("volunteer", from_date=date(2026, 5, 1)))
    with pytest.raises(NoaberError, match="vóór de begindatum"):
        end_role(role, date(2026, 4, 30))
    with pytest.raises(NoaberError, match="vóór de begindatum"):
        add_role(identifier, RoleRecord("volunteer", from_date=date(2026, 5, 1), to_date=date(2026, 4, 30)))


def test_many_people_at_once_are_one_action_and_are_found() -> None:
    with action("Ingelezen"), added_in_bulk():
        identifiers = insert_people([named(f"P. Jansen{number:03}") for number in range(300)])
    assert identifiers == sorted(identifiers)
    assert found("jansen299") == ["Jansen299, P."]
    last = last_undoable()
    assert last is not None
    assert undo(last.id).title == "Ingelezen"
    assert found("jansen") == []
