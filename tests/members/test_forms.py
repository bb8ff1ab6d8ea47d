"""The dialogs of memberships and categories, as typed."""

from datetime import date
from typing import Any

import pytest

from noaber.core.errors import NoaberError
from noaber.members.forms import CategoryForm, MembershipForm, NewMemberForm
from noaber.members.operations import add_member
from noaber.members.queries import categories, memberships_of
from noaber.members.rules import MembershipRecord
from tests.builders import TODAY, category, member


def test_a_new_member_is_typed_in_one_go() -> None:
    form = NewMemberForm(TODAY, surname="van den berg", initials="ab", category_id=category(), admitted_on="vandaag")
    person_id = add_member(form.to_record(), form.to_membership())
    row = memberships_of(person_id)[0]
    assert (row.member_number, row.admitted_on) == (1, TODAY)
    assert form.hints()["admitted_on"] == "maandag 2 november 2026"


@pytest.mark.parametrize(
    "typed, field",
    [
        ({"category_id": None}, "category_id"),
        ({"member_number": "abc"}, "member_number"),
        ({"member_number": "0"}, "member_number"),
        ({"admitted_on": "31-2-2026"}, "admitted_on"),
        ({"left_on": "x"}, "left_on"),
        ({"admitted_on": "1-1-2026", "left_on": "31-12-2025"}, "left_on"),
    ],
)
def test_what_is_wrong_with_a_membership(typed: dict[str, object], field: str) -> None:
    values: dict[str, Any] = {"category_id": 1, **typed}
    for form in (MembershipForm(TODAY, **values), NewMemberForm(TODAY, surname="Berg", **values)):
        assert list(form.errors()) == [field]
        with pytest.raises(NoaberError):
            form.to_membership()


def test_a_new_member_needs_a_name_too() -> None:
    assert list(NewMemberForm(TODAY, category_id=1).errors()) == ["surname"]


def test_a_stored_membership_comes_back_as_it_was() -> None:
    identifier = member("A. Berg", number=7, left_on=date(2025, 12, 31))
    form = MembershipForm.from_row(memberships_of(identifier)[0], TODAY)
    assert form.to_membership() == MembershipRecord(category(), 7, date(2020, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize("name, wrong", [("Proeflid", False), ("", True), ("erelid ", True)])
def test_a_category_has_a_name_of_its_own(name: str, wrong: bool) -> None:
    form = CategoryForm(name, taken=("Erelid",))
    assert bool(form.errors()) is wrong


def test_a_category_of_no_members_with_a_vote_is_remarked_on() -> None:
    row = next(row for row in categories() if not row.is_member)
    form = CategoryForm.from_row(row, ())
    assert form.hints() == {}
    form.votes = 1
    assert list(form.hints()) == ["votes"]
