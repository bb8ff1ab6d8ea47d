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
from noaber.members.queries import categories, list_register, member_numbers, memberships_of
from noaber.members.rules import MembershipRecord, check_dates, status_on, votes_on
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


def test_many_memberships_at_once_get_the_numbers_that_are_missing() -> None:
    people = [person(f"P. Jansen{number}") for number in range(4)]
    numbers = [None, 30, None, 2]
    with action("Ingelezen"):
        insert_memberships(
            [(who, MembershipRecord(category(), number)) for who, number in zip(people, numbers, strict=True)]
        )
    assert member_numbers() == {31: people[0], 30: people[1], 32: people[2], 2: people[3]}
