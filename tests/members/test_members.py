"""Memberships: joining, leaving, numbers, categories, and the register with its groups and orders."""

from datetime import date

import pytest

from noaber.core.errors import NoaberError
from noaber.members.operations import (
    add_member,
    admit,
    delete_category,
    end_membership,
    insert_memberships,
    next_member_number,
    record_passing,
    save_category,
    update_membership,
)
from noaber.members.queries import (
    FILTERS,
    categories,
    count_register,
    group_counts,
    list_register,
    member_numbers,
    memberships_of,
    place_in_register,
    register_row,
)
from noaber.members.rules import MembershipRecord, check_dates, status_on, votes_on
from noaber.people.operations import delete_person, record_death
from noaber.people.queries import get_person
from noaber.store.journal import action
from noaber.store.undo import undo
from tests.builders import TODAY, category, member, named, person

DAY = date(2026, 11, 2)


def names(**wanted: object) -> list[str]:
    return [row.name for row in list_register(today=TODAY, **wanted)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "admitted_on, left_on, is_member, status",
    [
        (date(2020, 1, 1), None, True, "member"),
        (None, None, True, "member"),
        (DAY, None, True, "member"),
        (date(2026, 11, 3), None, True, "future"),
        (date(2020, 1, 1), DAY, True, "member"),
        (date(2020, 1, 1), date(2026, 11, 1), True, "former"),
        (None, date(2026, 11, 1), True, "former"),
        (DAY, DAY, True, "member"),
        (date(2020, 1, 1), date(2026, 12, 31), True, "member"),
        (date(2020, 1, 1), None, False, "participant"),
        (date(2020, 1, 1), date(2026, 11, 1), False, "former"),
    ],
)
def test_the_last_day_of_a_membership_still_counts(
    admitted_on: date | None,
    left_on: date | None,
    is_member: bool,
    status: str,
) -> None:
    assert status_on(DAY, admitted_on, left_on, is_member) == status
    assert votes_on(DAY, admitted_on, left_on, is_member, 1) == (1 if status == "member" else 0)


def test_nobody_leaves_before_being_admitted() -> None:
    check_dates(DAY, DAY)
    check_dates(None, DAY)
    with pytest.raises(NoaberError, match="vóór de datum van toelating"):
        check_dates(DAY, date(2026, 11, 1))


def test_numbers_go_on_after_the_highest_that_was_ever_given() -> None:
    member("A. Berg", number=40, left_on=date(2022, 1, 1))
    member("B. Boer", number=7)
    assert next_member_number() == 41
    new = member("C. Cornelis")
    assert [row.member_number for row in memberships_of(new)] == [41]


def test_a_number_belongs_to_one_person_for_ever() -> None:
    first = member("A. Berg", number=7, left_on=date(2022, 1, 1))
    with pytest.raises(NoaberError, match="Lidnummer 7 is van Berg, A\\."):
        member("B. Boer", number=7)
    assert names() == ["Berg, A."]  # nothing half made
    admit(first, MembershipRecord(category(), 7, date(2025, 1, 1)))
    assert [row.member_number for row in memberships_of(first)] == [7, 7]


def test_who_is_a_member_cannot_become_one_again_before_leaving() -> None:
    somebody = member("A. Berg")
    with pytest.raises(NoaberError, match="is al lid"):
        admit(somebody, MembershipRecord(category()))
    end_membership(memberships_of(somebody)[0].id, date(2025, 12, 31), "opgezegd")
    admit(somebody, MembershipRecord(category(), None, date(2026, 6, 1)))
    rows = memberships_of(somebody)
    assert [(row.admitted_on, row.left_on) for row in rows] == [
        (date(2026, 6, 1), None),
        (date(2020, 1, 1), date(2025, 12, 31)),
    ]
    assert rows[1].leaving_reason == "opgezegd"


def test_leaving_before_joining_changes_nothing() -> None:
    somebody = member("A. Berg", admitted_on=date(2026, 1, 1))
    with pytest.raises(NoaberError, match="vóór de datum van toelating"):
        end_membership(memberships_of(somebody)[0].id, date(2025, 12, 31), "opgezegd")
    assert memberships_of(somebody)[0].left_on is None


def test_a_membership_is_corrected_and_keeps_its_number_when_none_is_given() -> None:
    somebody = member("A. Berg", number=12)
    identifier = memberships_of(somebody)[0].id
    update_membership(identifier, MembershipRecord(category("Erelid"), None, date(2019, 5, 5)))
    row = memberships_of(somebody)[0]
    assert (row.member_number, row.category, row.admitted_on) == (12, "Erelid", date(2019, 5, 5))
    undo()
    assert memberships_of(somebody)[0].category == "Gewoon lid"


def test_adding_a_member_is_one_action() -> None:
    add_member(named("A. Berg"), MembershipRecord(category()))
    assert undo().title == "Lid toegevoegd: Berg, A."
    assert names() == []


def test_death_ends_the_membership_that_runs_as_one_action() -> None:
    somebody = member("A. Berg")
    record_passing(somebody, date(2026, 10, 30), end_membership=True)
    row = memberships_of(somebody)[0]
    assert (row.left_on, row.leaving_reason) == (date(2026, 10, 30), "overleden")
    undo()
    assert memberships_of(somebody)[0].left_on is None
    assert get_person(somebody).died_on is None


def test_death_leaves_a_membership_alone_where_it_passes_on() -> None:
    somebody = member("A. Berg")
    record_passing(somebody, date(2026, 10, 30), end_membership=False)
    assert memberships_of(somebody)[0].left_on is None
    record_passing(person("B. Boer"), date(2026, 10, 30), end_membership=True)  # no member: nothing to end


def test_categories_are_added_changed_and_only_deleted_when_nobody_has_them() -> None:
    identifier = save_category(None, "  Vriend van het dorp ", 0, False)
    assert [(row.name, row.votes, row.is_member, row.in_use) for row in categories()][-1] == (
        "Vriend van het dorp",
        0,
        False,
        0,
    )
    save_category(identifier, "Dorpsvriend", 0, False)
    member("A. Berg", kind="Dorpsvriend")
    with pytest.raises(NoaberError, match="“Dorpsvriend” is nog in gebruik"):
        delete_category(identifier)
    unused = save_category(None, "Proeflid", 1, True)
    delete_category(unused)
    assert "Proeflid" not in [row.name for row in categories()]


@pytest.mark.parametrize("name, sentence", [("", "een naam"), ("  ", "een naam"), ("Erelid", "Er is al een categorie")])
def test_a_category_needs_a_name_of_its_own(name: str, sentence: str) -> None:
    with pytest.raises(NoaberError, match=sentence):
        save_category(None, name, 1, True)


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


def test_many_memberships_at_once_get_the_numbers_that_are_missing() -> None:
    people = [person(f"P. Jansen{number}") for number in range(4)]
    numbers = [None, 30, None, 2]
    with action("Ingelezen"):
        insert_memberships(
            [(who, MembershipRecord(category(), number)) for who, number in zip(people, numbers, strict=True)]
        )
    assert member_numbers() == {31: people[0], 30: people[1], 32: people[2], 2: people[3]}


def test_the_dead_stay_in_the_register_as_they_were() -> None:
    somebody = member("A. Berg")
    record_death(somebody, date(2026, 10, 1))
    row = register_row(somebody, today=TODAY)
    assert row is not None
    assert row.person.died_on == date(2026, 10, 1)
