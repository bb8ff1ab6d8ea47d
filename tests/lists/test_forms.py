"""Conditions as rows that a secretary types."""

from datetime import date

import pytest
from hypothesis import given

from noaber.core.errors import NoaberError
from noaber.lists.conditions import EVERYBODY, Condition, Group, Node, all_of, any_of
from noaber.lists.fields import OPERATORS, all_fields
from noaber.lists.forms import ConditionForm, ListNameForm, conditions_of_rows, rows_of_conditions
from tests.builders import TODAY
from tests.lists.test_conditions import TREES

TYPED = [
    (ConditionForm("postcode", "begins", first=" 5529 "), Condition("postcode", "begins", ("5529",))),
    (
        ConditionForm("age", "between", first="60", second="70", on="1-1-2027"),
        Condition("age", "between", (60, 70), date(2027, 1, 1)),
    ),
    (ConditionForm("birth_date", "before", first="01-01-46"), Condition("birth_date", "before", (date(1946, 1, 1),))),
    (ConditionForm("owes", "at_least", first="12,50"), Condition("owes", "at_least", (1250,))),
    (
        ConditionForm("admitted_on", "before", True, first="1 jan 2016"),
        Condition("admitted_on", "before", (date(2016, 1, 1),), negated=True),
    ),
    (ConditionForm("email", "filled", True, first="oud"), Condition("email", "filled", negated=True)),
    (
        ConditionForm("role", "any_of", chosen=("volunteer",), on="1-1-2020"),
        Condition("role", "any_of", ("volunteer",), date(2020, 1, 1)),
    ),
]


@pytest.mark.parametrize("row, condition", TYPED, ids=[row.field for row, _condition in TYPED])
def test_what_is_typed_becomes_a_condition_and_comes_back(row: ConditionForm, condition: Condition) -> None:
    assert row.condition(TODAY) == condition
    shown = ConditionForm.from_condition(condition, "and")
    assert shown.condition(TODAY) == condition


UNFINISHED = [
    (ConditionForm("note", "contains"), "Vul nog iets in bij “Notitie”."),
    (ConditionForm("age", "between", first="60"), "Vul nog iets in bij “Leeftijd”."),
    (ConditionForm("age", "at_least", first="oud"), "“oud” is geen heel getal."),
    (ConditionForm("role", "any_of"), "Kies iets bij “Rol”."),
    (ConditionForm("age", "between", first="70", second="60"), "Bij “Leeftijd” ligt het begin na het einde."),
]


@pytest.mark.parametrize("row, told", UNFINISHED, ids=[told for _row, told in UNFINISHED])
def test_a_row_that_is_not_finished_does_not_count_yet(row: ConditionForm, told: str) -> None:
    with pytest.raises(NoaberError, match="^" + told.replace("?", r"\?")):
        row.condition(TODAY)
    mail = ConditionForm("email", "filled")
    assert conditions_of_rows([mail, row], TODAY) == (all_of(Condition("email", "filled")), [told])


def test_of_begins_another_alternative() -> None:
    rows = [
        ConditionForm("email", "filled"),
        ConditionForm("phone", "filled"),
        ConditionForm("large_print", "yes", joined="or"),
        ConditionForm("died", "yes", True),
    ]
    node, missing = conditions_of_rows(rows, TODAY)
    assert not missing
    assert node == any_of(
        all_of(Condition("email", "filled"), Condition("phone", "filled")),
        all_of(Condition("large_print", "yes"), Condition("died", "yes", negated=True)),
    )
    assert rows_of_conditions(node) == rows
    assert conditions_of_rows([], TODAY) == (EVERYBODY, [])
    assert rows_of_conditions(EVERYBODY) == []


@given(TREES)
def test_whatever_is_stored_can_be_shown_as_rows(tree: Node) -> None:
    try:
        rows = rows_of_conditions(tree)
    except NoaberError:
        return
    node, missing = conditions_of_rows(rows, TODAY)
    assert not missing
    assert isinstance(node, Group)


def test_every_field_begins_with_a_row_that_can_be_shown() -> None:
    for spec in all_fields():
        row = ConditionForm.of_field(spec.name)
        assert row.operator in OPERATORS[spec.kind]
        assert row.compared.label != row.compared.denied


def test_a_name_is_asked_for_once() -> None:
    assert ListNameForm("  ").errors() == {"name": "Geef de lijst een naam."}
    assert ListNameForm("per POST", ("Per post",)).errors() == {"name": "Er is al een lijst “per POST”."}
    assert ListNameForm("Per post").errors() == {}
