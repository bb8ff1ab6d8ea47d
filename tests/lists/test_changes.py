"""Changing many at once: the review says what will happen, and one undo takes all of it back."""

from datetime import date

import pytest

from noaber.core.errors import NoaberError
from noaber.core.progress import Progress
from noaber.lists.changes import CHANGES, apply_change, plan_change
from noaber.lists.conditions import Value
from noaber.members.queries import memberships_of, register_row
from noaber.people.operations import RoleRecord, add_role
from noaber.people.queries import get_person, roles_of
from noaber.store.fields import database
from noaber.store.undo import undo
from tests.builders import TODAY, category, member, person


def _apply(name: str, value: Value, *people: int) -> int:
    return apply_change(name, value, people, today=TODAY, progress=Progress())


CASES = [
    ("language", "en", "Nederlands", "Engels"),
    ("large_print", 1, "nee", "ja"),
    ("salutation_form", "neutraal", "mevrouw", "neutraal"),
    ("street", " Kerkstraat ", "Dorpsstraat", "Kerkstraat"),
    ("postcode", "5529 cd", "5529 AB", "5529 CD"),
    ("city", "HOOGELOON", "Hoogdorp", "Hoogeloon"),
    ("note", "Gebeld.", "Slecht ter been.", "Slecht ter been.\nGebeld."),
    ("role", "volunteer", "", "vrijwilliger"),
]


@pytest.mark.parametrize("name, value, before, after", CASES, ids=[case[0] for case in CASES])
def test_the_review_says_what_happens_and_undo_takes_it_back(name: str, value: Value, before: str, after: str) -> None:
    annie = member("Mevr. A. Jansen", street="Dorpsstraat", postcode="5529AB", city="Hoogdorp", note="Slecht ter been.")
    (row,) = plan_change(name, value, [annie], today=TODAY)
    assert (row.name, row.before, row.after, row.changes) == ("Jansen, A.", before, after, True)
    stored = get_person(annie), roles_of(annie)
    assert _apply(name, value, annie) == 1
    (again,) = plan_change(name, value, [annie], today=TODAY)
    assert again.before == after
    undo()
    assert (get_person(annie), roles_of(annie)) == stored


def test_only_those_for_whom_it_differs_are_changed() -> None:
    dutch, english = member("A. Jansen"), member("B. Smith", language="en")
    rows = plan_change("language", "en", [english, dutch], today=TODAY)
    assert [(row.name, row.changes) for row in rows] == [("Jansen, A.", True), ("Smith, B.", False)]
    assert _apply("language", "en", dutch, english) == 1
    title = database.execute_sql("SELECT title FROM journal ORDER BY id DESC LIMIT 1").fetchone()[0]
    assert title == "Taal gewijzigd bij 1 persoon"
    with pytest.raises(NoaberError, match="Er verandert niets"):
        _apply("language", "en", dutch, english)


def test_another_category_is_for_members_only() -> None:
    annie, guest = member("A. Jansen"), person("G. Gast")
    new = member("N. Nieuw", admitted_on=TODAY)
    honorary = category("Erelid")
    rows = {row.id: row for row in plan_change("category", honorary, [annie, guest, new], today=TODAY)}
    assert (rows[annie].before, rows[annie].after) == ("Gewoon lid", "Erelid")
    assert rows[guest].problem == "geen lid"
    assert rows[new].problem == "vandaag pas lid geworden"
    assert _apply("category", honorary, annie, guest, new) == 1
    assert memberships_of(annie)[0].category == "Erelid"
    assert register_row(guest, today=TODAY).category == ""  # type: ignore[union-attr]


def test_a_role_ends_today_and_what_ended_before_stays() -> None:
    annie = member("A. Jansen")
    add_role(annie, RoleRecord("volunteer", from_date=date(2015, 1, 1), to_date=date(2016, 1, 1)))
    add_role(annie, RoleRecord("volunteer", from_date=date(2020, 1, 1)))
    assert _apply("end_role", "volunteer", annie) == 1
    assert sorted(str(row.to_date) for row in roles_of(annie)) == ["2016-01-01", "2026-11-01"]
    (row,) = plan_change("end_role", "volunteer", [annie], today=TODAY)
    assert not row.changes


@pytest.mark.parametrize(
    "name, value",
    [
        ("language", "fr"),
        ("category", 5),
        ("note", " "),
        ("postcode", "12345678"),
        ("shoe_size", "42"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_changes(name: str, value: Value) -> None:
    annie = member("A. Jansen")
    before = get_person(annie)
    with pytest.raises(NoaberError):
        _apply(name, value, annie)
    assert get_person(annie) == before


def test_everything_that_can_be_changed_has_words() -> None:
    for change in CHANGES.values():
        assert change.label
        assert change.kind in ("choice", "flag", "text")
        assert (change.options is not None) == (change.kind == "choice")
