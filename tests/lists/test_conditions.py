"""Conditions: whatever is asked, the data file gives the same people as going through them one by one."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noaber.core.errors import NoaberError
from noaber.core.i18n import language
from noaber.lists.conditions import (
    EVERYBODY,
    Condition,
    Group,
    Node,
    all_of,
    any_of,
    as_blocks,
    from_blocks,
    from_plain,
    negation,
    to_plain,
)
from noaber.lists.definition import ListDefinition, as_json, from_json
from noaber.lists.fields import problems
from noaber.lists.queries import count_list, list_ids
from noaber.lists.sentences import sentence
from noaber.people.operations import RoleRecord, add_role
from tests.builders import TODAY, category, member, person
from tests.lists.evaluating import meets

TEXTS = ("", "Berg", "bergen", "Zoë", "van den Bérg", "%", "_", "'; DROP TABLE person; --")
DAYS = (date(1946, 2, 28), date(1964, 2, 29), date(1990, 11, 2), date(2010, 11, 3))
ADMITTED = (None, date(1999, 12, 31), date(2016, 2, 29), date(2016, 11, 2), date(2030, 1, 1))
ROLES = ("volunteer", "board", "contact")


@pytest.fixture
def people() -> dict[int, dict[str, Any]]:
    """Twenty-four people of every sort, with what is known of each."""
    known: dict[int, dict[str, Any]] = {}
    for number in range(24):
        note, city = TEXTS[number % len(TEXTS)], TEXTS[(number * 3 + 1) % 5]
        born = (None, *DAYS)[number % 5]
        values: dict[str, Any] = {
            "note": note,
            "city": city,
            "birth_date": born,
            "large_print": number % 3 == 0,
            "house_number": (None, 1, 12)[number % 3],
            "language": ("nl", "en")[number % 2],
        }
        admitted, left = ADMITTED[number % 5], (date(2020, 5, 5) if number % 5 < 4 and number % 4 == 1 else None)
        kind = ("Gewoon lid", "Donateur of vriend")[number % 2]
        if number % 6 == 5:
            identifier, status = person(f"P. Persoon{number}", **values), "none"
            admitted = left = None
        else:
            identifier = member(f"L. Lid{number}", admitted_on=admitted, left_on=left, kind=kind, **values)
            status = _status(admitted, left, kind == "Gewoon lid")
        roles = frozenset(ROLES[: number % 3])
        for role in roles:
            add_role(identifier, RoleRecord(role, from_date=date(2020, 1, 1)))
        known[identifier] = {
            **values,
            "age": born,
            "role": roles,
            "status": status,
            "admitted_on": admitted,
            "left_on": left,
            "category": category(kind) if status != "none" else None,
        }
    return known


def _status(admitted: date | None, left: date | None, is_member: bool) -> str:
    if admitted and admitted > TODAY:
        return "future"
    if left and left < TODAY:
        return "former"
    return "member" if is_member else "participant"


def _condition(field: str, operator: str, *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    return st.builds(Condition, st.just(field), st.just(operator), st.tuples(*values), negated=st.booleans())


def _between(field: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    pair = st.tuples(values, values).map(sorted).map(tuple)
    return st.builds(Condition, st.just(field), st.just("between"), pair, negated=st.booleans())


def _any_of(field: str, *choices: Any) -> st.SearchStrategy[Condition]:
    chosen = st.lists(st.sampled_from(choices), min_size=1, max_size=3).map(tuple)
    return st.builds(Condition, st.just(field), st.just("any_of"), chosen, negated=st.booleans())


_typed = st.sampled_from(["berg", "BÉRG", "zoe", "drop table", "van d", "ë", "n"])
_day = st.dates(date(1940, 1, 1), date(2035, 12, 31)) | st.sampled_from(DAYS) | st.just(TODAY)
_age = st.builds(
    Condition,
    st.just("age"),
    st.sampled_from(["at_least", "at_most", "is"]),
    st.tuples(st.integers(0, 90)),
    st.none() | _day,
    st.booleans(),
)
CONDITIONS = st.one_of(
    *(_condition(field, operator, _typed) for field in ("note", "city") for operator in ("contains", "begins", "is")),
    *(_condition(field, "filled") for field in ("note", "role", "birth_date", "age", "admitted_on", "house_number")),
    *(_condition("birth_date", operator, _day) for operator in ("before", "since")),
    *(_condition("left_on", operator, _day) for operator in ("before", "since")),
    _between("admitted_on", _day),
    _between("house_number", st.integers(0, 20)),
    _age,
    _condition("large_print", "yes"),
    _any_of("language", "nl", "en"),
    _any_of("role", *ROLES, "other"),
    _any_of("status", "member", "former", "future", "participant", "none"),
)
TREES = st.recursive(
    CONDITIONS,
    lambda parts: st.builds(
        Group, st.sampled_from(["and", "or"]), st.lists(parts, max_size=3).map(tuple), st.booleans()
    ),
    max_leaves=8,
)


def test_the_data_file_finds_whom_going_through_them_finds(people: dict[int, dict[str, Any]]) -> None:
    @settings(max_examples=500)
    @given(CONDITIONS | TREES)
    def check(tree: Node) -> None:
        expected = {identifier for identifier, known in people.items() if meets(tree, known, TODAY)}
        assert set(list_ids(ListDefinition(tree), today=TODAY)) == expected
        assert count_list(tree, today=TODAY) == len(expected)
        assert count_list(negation(tree), today=TODAY) == len(people) - len(expected)

    check()


@given(TREES)
def test_what_is_stored_comes_back(tree: Node) -> None:
    assert from_plain(to_plain(tree)) == tree
    definition = ListDefinition(tree, ("name", "age"), "age", True, True)
    assert from_json(as_json(definition)) == definition


def test_rows_of_the_screen_mean_the_same(people: dict[int, dict[str, Any]]) -> None:
    @given(TREES)
    def check(tree: Node) -> None:
        try:
            blocks = as_blocks(tree)
        except NoaberError:
            return
        for known in people.values():
            held = any(all(meets(part, known, TODAY) for part in block) for block in blocks)
            assert held == meets(tree, known, TODAY)
            if all(blocks):
                assert not blocks or meets(from_blocks(blocks), known, TODAY) == held

    check()


@given(TREES)
def test_every_filter_can_be_told(tree: Node) -> None:
    assert sentence(tree)
    with language("en"):
        assert sentence(tree)


def test_a_filter_in_words() -> None:
    no_mail = Condition("email", "filled", negated=True)
    filtered = all_of(
        Condition("status", "any_of", ("member",)),
        Condition("postcode", "begins", ("5529",)),
        no_mail,
        Condition("member_years", "at_least", (10,)),
    )
    assert sentence(filtered) == "leden, postcode 5529, zonder e-mailadres, 10 jaar lid of langer"
    assert sentence(EVERYBODY) == "iedereen"
    older = Condition("age", "at_least", (65,), date(2027, 1, 1))
    large = Condition("large_print", "yes")
    assert sentence(all_of(any_of(older, large), no_mail)) == (
        "(65 jaar of ouder (op 01-01-2027) of grote letters), zonder e-mailadres"
    )


WRONG = [
    (Condition("shoe_size", "is", (42,)), "Er is geen gegeven “shoe_size” om op te zoeken."),
    (Condition("note", "sounds_like", ("x",)), "Zo kunt u niet zoeken op “Notitie”."),
    (Condition("note", "contains"), "Vul iets in bij “Notitie”."),
    (Condition("note", "contains", ("  ",)), "Vul in waarnaar u zoekt bij “Notitie”."),
    (Condition("age", "at_least", ("oud",)), "Vul bij “Leeftijd” iets in wat daar past."),
    (Condition("age", "between", (70, 60)), "Bij “Leeftijd” ligt het begin na het einde."),
    (Condition("role", "any_of"), "Kies iets bij “Rol”."),
]


@pytest.mark.parametrize("condition, told", WRONG, ids=[told for _condition, told in WRONG])
def test_a_condition_that_cannot_be_says_why(condition: Condition, told: str) -> None:
    assert problems(all_of(condition)) == [told]
    with pytest.raises(NoaberError, match="^" + told.replace("?", r"\?")):
        count_list(condition, today=TODAY)


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"conditions": {"all": [3]}}'])
def test_what_is_no_definition_is_refused(text: str) -> None:
    with pytest.raises(NoaberError):
        from_json(text)


def test_a_death_keeps_somebody_out_of_lists() -> None:
    from noaber.people.operations import record_death

    gone = member("J. Jansen")
    record_death(gone, date(2026, 10, 1))
    assert count_list(EVERYBODY, today=TODAY) == 0
    assert count_list(EVERYBODY, today=TODAY, with_died=True) == 1
    assert count_list(Condition("died", "yes"), today=TODAY) == 1
