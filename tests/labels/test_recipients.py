"""Who gets a label, with which lines and in which order."""

from datetime import date
from typing import Any

import pytest

from noaber.core.errors import NoaberError
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import cancel_registration, register
from noaber.labels.recipients import Addressed, Selection, addressed, chosen_people
from noaber.letters.post import choose_post
from noaber.lists.conditions import Condition, Group
from noaber.lists.definition import ListDefinition
from noaber.lists.operations import save_list
from noaber.people.household_operations import form_household, set_household
from noaber.people.operations import add_person, record_death
from noaber.people.queries import people_by_id
from noaber.people.record import PersonRecord
from tests.builders import TODAY, member, person
from tests.labels.homes import HOME

pytestmark = pytest.mark.usefixtures("data")


def made(*ids: int, per: str = "person", sort: str = "name") -> Addressed:
    known = people_by_id(list(ids))
    return addressed([known[one] for one in ids], per=per, sort=sort, today=TODAY)


def lines(*ids: int, per: str = "person", sort: str = "name") -> list[tuple[str, ...]]:
    return [label.lines for label in made(*ids, per=per, sort=sort).labels]


@pytest.mark.parametrize(
    "name, values, expected",
    [
        ("Mevr. A.B. van den Berg", HOME, ("Mevrouw A.B. van den Berg", "Dorpsstraat 12", "5529 AB  HOOGDORP")),
        (
            "K. Peeters",
            {**HOME, "postcode": "2300", "city": "Turnhout", "country": "België"},
            ("K. Peeters", "Dorpsstraat 12", "2300 TURNHOUT", "BELGIË"),
        ),
        (
            "Dhr. P. 't Hart",
            {**HOME, "house_addition": "bis"},
            ("De heer P. ’t Hart", "Dorpsstraat 12 bis", "5529 AB  HOOGDORP"),
        ),
        ("<b>Jansen</b>", HOME, None),
    ],
)
def test_a_label_has_the_lines_that_the_post_wants(
    name: str, values: dict[str, Any], expected: tuple[str, ...] | None
) -> None:
    (found,) = lines(person(name, **values))
    assert found == expected if expected else "<b>" in found[0]


def test_an_organisation_has_its_name_and_whose_attention() -> None:
    one = add_person(
        PersonRecord(
            kind="organisation",
            organisation_name="Welzijn Hoogdorp",
            salutation_form="mevrouw",
            initials="B.",
            surname="Jansen",
            **HOME,
        )
    )
    assert lines(one, per="household") == [
        ("Welzijn Hoogdorp", "T.a.v. mevrouw B. Jansen", "Dorpsstraat 12", "5529 AB  HOOGDORP")
    ]


def couple() -> tuple[int, int]:
    return person("Dhr. A. de Vries", **HOME), person("Mevr. E. de Boer", **HOME)


@pytest.mark.parametrize(
    "per, expected",
    [
        ("person", ["Mevrouw E. de Boer", "De heer A. de Vries"]),
        ("household", ["De heer A. de Vries en mevrouw E. de Boer"]),
        ("address", ["De heer A. de Vries en mevrouw E. de Boer"]),
    ],
)
def test_one_label_per_person_household_or_address(per: str, expected: list[str]) -> None:
    both = couple()
    form_household(both, today=TODAY)
    assert [label[0] for label in lines(*both, per=per)] == expected


def test_a_household_of_which_one_is_chosen_gets_that_name() -> None:
    both = couple()
    form_household(both, today=TODAY)
    assert lines(both[1], per="household")[0][0] == "Mevrouw E. de Boer"


def test_a_household_with_an_own_name_has_that_on_its_label() -> None:
    both = couple()
    home = form_household(both, today=TODAY)
    set_household(home, both, address_name="Huize Zonnehoek")
    assert lines(*both, per="household")[0][0] == "Huize Zonnehoek"


def test_without_any_household_in_the_file_an_address_counts_as_one() -> None:
    assert len(lines(*couple(), per="household")) == 1


def test_neighbours_in_a_flat_keep_their_own_label() -> None:
    one, other = person("A. Bos", **HOME, house_addition="1"), person("B. Bos", **HOME, house_addition="2")
    assert len(lines(one, other, per="address")) == 2


def test_many_at_one_address_are_its_residents() -> None:
    many = [person(f"{letter}. {name}", **HOME) for letter, name in zip("ABC", ("Bos", "Smit", "Vos"), strict=True)]
    assert [label[0] for label in lines(*many, per="address")] == ["De bewoners"]


def test_nobody_is_left_out_in_silence() -> None:
    living, dead = person("A. Bos", **HOME), person("B. Dood", **HOME)
    record_death(dead, date(2026, 1, 1))
    homeless, half = person("C. Weg"), person("D. Half", street="Beek", city="Hoogdorp")
    private, moved = person("E. Rust", **HOME), person("F. Elders", **HOME)
    choose_post(private, "none", today=TODAY)
    choose_post(moved, "moved", today=TODAY)
    found = made(living, dead, homeless, half, private, moved)
    assert [(one.id, one.reason) for one in found.left_out] == [
        (dead, "deceased"),
        (homeless, "no_address"),
        (private, "none"),
        (moved, "moved"),
    ]
    assert [one.id for one in found.incomplete] == [half]
    assert [label.people for label in found.labels] == [(living,), (half,)]


@pytest.mark.parametrize(
    "sort, expected",
    [
        ("name", ["A. Smit", "B. Vos", "C. Zand"]),
        ("postcode", ["C. Zand", "A. Smit", "B. Vos"]),
        ("walking", ["C. Zand", "B. Vos", "A. Smit"]),
    ],
)
def test_labels_come_in_the_order_that_was_chosen(sort: str, expected: list[str]) -> None:
    where: dict[str, Any] = {"street": "Kerkplein", "city": "Hoogdorp"}
    ids = (
        person("A. Smit", postcode="5529AC", house_number=2, **where),
        person("B. Vos", postcode="5529AC", house_number=4, **where),
        person("C. Zand", postcode="5529AA", house_number=1, **where),
    )
    assert [label[0] for label in lines(*ids, sort=sort)] == expected


def test_merging_by_household_keeps_the_order() -> None:
    """As everybody's, by the first of each: CiviCRM loses it."""
    last = person("Z. Aalbers", street="Beek", house_number=1, postcode="5529AA", city="Hoogdorp")
    both = couple()
    form_household(both, today=TODAY)
    assert [label[0] for label in lines(*both, last, per="household", sort="postcode")] == [
        "Z. Aalbers",
        "De heer A. de Vries en mevrouw E. de Boer",
    ]


# --- who is chosen ----------------------------------------------------------------------------------------------------


def chosen(who: str, text: str = "") -> list[int]:
    return [row.id for row in chosen_people(Selection(who, text), today=TODAY)]


def test_people_are_chosen_from_the_register_a_list_a_meeting_or_a_search() -> None:
    annie, giver, former = (
        member("Annie Bos", number=1),
        member("F. Vriend", kind="Donateur of vriend"),
        member("O. Oud", left_on=date(2025, 12, 31)),
    )
    other = person("G. Gast", city="Elders")
    save_list(None, "Van elders", ListDefinition(Group("all", (Condition("city", "is", ("Elders",)),))))
    event = add_event(EventRecord("Zorg, wie?", date=date(2026, 12, 1)))
    register(event, other, today=TODAY)
    gone = register(event, annie, today=TODAY)
    cancel_registration(gone.registration_id, today=TODAY)
    assert chosen("members") == [annie]
    assert chosen("participants") == [annie, giver]
    assert set(chosen("everybody")) == {annie, giver, former, other}
    assert chosen("organisations") == []
    assert chosen("list", "van elders") == [other]
    assert chosen("event", "zorg, WIE?") == chosen("event", str(event)) == chosen("event") == [other]
    assert chosen("search", "annie") == [annie]
    assert chosen("search") == []


@pytest.mark.parametrize("who, text", [("list", "Bestaat niet"), ("event", "Bestaat niet"), ("event", "latest")])
def test_what_is_not_there_gets_a_sentence(who: str, text: str) -> None:
    with pytest.raises(NoaberError, match="Er is geen"):
        chosen(who, text)
