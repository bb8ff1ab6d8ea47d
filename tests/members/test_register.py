"""The register of members: its groups, orders, pages and searches."""

from datetime import date

import pytest

from noaber.members.operations import admit
from noaber.members.queries import FILTERS, count_register, group_counts, list_register, place_in_register, register_row
from noaber.members.rules import MembershipRecord
from noaber.people.operations import delete_person, record_death
from tests.builders import TODAY, category, member, person


def names(**wanted: object) -> list[str]:
    return [row.name for row in list_register(today=TODAY, **wanted)]  # type: ignore[arg-type]


def village() -> dict[str, int]:
    """One of each kind."""
    return {
        "member": member("A.B. (Annie) van den Berg", number=3, city="Hoogdorp", street="Kerkweg", house_number=2),
        "former": member("P. 't Hart", number=1, left_on=date(2025, 12, 31), city="Hoogdorp"),
        "future": member("C. Cornelis", number=9, admitted_on=date(2027, 1, 1), city="Elders"),
        "participant": member("D. Dekker", number=2, kind="Deelnemer", city="Elders"),
        "contact": person("E. de Boer"),
        "organisation": person("Stichting Welzijn"),
        "organisation member": member("Dorpshuis BV", number=4, kind="Organisatie"),
    }


@pytest.mark.parametrize(
    "group, expected",
    [
        ("members", ["Berg, A.B. van den (Annie)", "Dorpshuis BV"]),
        ("participants", ["Dekker, D."]),
        ("former", ["Hart, P. ’t"]),
        ("others", ["Boer, E. de"]),
        ("organisations", ["Dorpshuis BV", "Stichting Welzijn"]),
    ],
)
def test_each_group_shows_its_own(group: str, expected: list[str]) -> None:
    village()
    assert names(group=group) == expected
    assert count_register(today=TODAY, group=group) == len(expected) == group_counts(today=TODAY)[group]


def test_counts_and_pages_agree_with_the_list() -> None:
    village()
    assert group_counts(today=TODAY).keys() == FILTERS.keys()
    assert group_counts(today=TODAY)["all"] == count_register(today=TODAY) == 7
    assert names(offset=0, limit=3) + names(offset=3, limit=50) == names()
    assert count_register(today=TODAY, search="elders") == len(names(search="elders")) == 2


@pytest.mark.parametrize(
    "sort, descending, first",
    [
        ("name", False, "Berg, A.B. van den (Annie)"),
        ("name", True, "Stichting Welzijn"),
        ("number", False, "Hart, P. ’t"),
        ("number", True, "Cornelis, C."),
        ("admitted", True, "Cornelis, C."),
        ("city", True, "Hart, P. ’t"),
        ("category", False, "Berg, A.B. van den (Annie)"),
    ],
)
def test_the_register_sorts_by_its_columns(sort: str, descending: bool, first: str) -> None:
    village()
    listed = list_register(today=TODAY, sort=sort, descending=descending)
    if sort == "city" and descending:
        assert {row.person.city for row in listed[:2]} == {"Hoogdorp"}
    else:
        assert listed[0].name == first


def test_who_has_no_number_comes_last_either_way() -> None:
    village()
    for descending in (False, True):
        last = list_register(today=TODAY, sort="number", descending=descending)[-2:]
        assert {row.member_number for row in last} == {None}


@pytest.mark.parametrize("sort", ["name", "number", "city", "admitted", "category"])
def test_everybody_has_a_place_in_the_register(sort: str) -> None:
    ids = village()
    listed = [row.id for row in list_register(today=TODAY, sort=sort, descending=True, group="members")]
    for identifier in ids.values():
        place = place_in_register(identifier, today=TODAY, sort=sort, descending=True, group="members")
        assert place == (listed.index(identifier) if identifier in listed else None)


@pytest.mark.parametrize(
    "search, expected",
    [
        ("17", "Berg, A."),
        ("vandenbroek", "Broek, B. van den"),
        ("hoogdorp", "Berg, A."),
    ],
)
def test_the_register_is_searched_by_member_number_name_and_place(search: str, expected: str) -> None:
    member("A. Berg", number=17, city="Hoogdorp")
    member("B. van den Broek", number=18)
    assert names(search=search) == [expected]
    assert count_register(today=TODAY, search=search) == 1


def test_a_number_finds_the_member_and_the_house() -> None:
    member("A. Berg", number=17)
    member("B. Boer", number=3, street="Kerkweg", house_number=17)
    assert names(search="17") == ["Berg, A.", "Boer, B."]


def test_one_line_of_the_register() -> None:
    ids = village()
    row = register_row(ids["member"], today=TODAY)
    assert row is not None
    assert row.id == ids["member"]
    assert (row.member_number, row.category, row.status, row.votes) == (3, "Gewoon lid", "member", 1)
    former, contact = (register_row(ids[key], today=TODAY) for key in ("former", "contact"))
    assert former is not None
    assert (former.status, former.votes) == ("former", 0)
    assert contact is not None
    assert (contact.status, contact.member_number) == ("none", None)
    delete_person(ids["contact"])
    assert register_row(ids["contact"], today=TODAY) is None


def test_of_several_memberships_the_one_that_runs_stands_in_the_register() -> None:
    somebody = member("A. Berg", number=5, left_on=date(2022, 12, 31))
    admit(somebody, MembershipRecord(category("Erelid"), 5, date(2024, 1, 1)))
    row = register_row(somebody, today=TODAY)
    assert row is not None
    assert (row.category, row.admitted_on, row.left_on) == ("Erelid", date(2024, 1, 1), None)
    assert count_register(today=TODAY) == 1


def test_the_dead_stay_in_the_register_as_they_were() -> None:
    somebody = member("A. Berg")
    record_death(somebody, date(2026, 10, 1))
    row = register_row(somebody, today=TODAY)
    assert row is not None
    assert row.person.died_on == date(2026, 10, 1)
