"""Households: suggested from addresses, confirmed, changed, and who agreed to what."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from noaber.core.errors import NoaberError
from noaber.people.consents import agreed, consents_of, give_consent, withdraw_consent
from noaber.people.household_operations import (
    confirm_suggestions,
    dissolve_household,
    form_household,
    join_household,
    keep_apart,
    leave_household,
    set_household,
)
from noaber.people.household_queries import household_of, households, suggestions
from noaber.people.operations import delete_person, record_death
from noaber.store.undo import undo
from tests.builders import TODAY, new_file, person

HOME = {"street": "Dorpsstraat", "house_number": 4, "postcode": "5529AB", "city": "Hoogdorp"}
TOMORROW = date(2026, 11, 3)


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[None]:
    """The data file of a new cooperative."""
    opened = new_file(tmp_path)
    yield
    opened.close()


def at_home(name: str, **values: object) -> int:
    return person(name, **{**HOME, **values})


def suggested() -> list[list[int]]:
    return [[one.id for one in suggestion.people] for suggestion in suggestions(day=TODAY)]


def people_of(person_id: int, day: date = TODAY) -> list[int]:
    home = household_of(person_id, day=day)
    return [] if home is None else [one.id for one in home.people]


def test_people_at_one_address_are_suggested_the_oldest_first() -> None:
    child = at_home("Kim Berg", birth_date=date(2001, 1, 1))
    bert = at_home("Dhr. B. Berg", birth_date=date(1960, 1, 1))
    annie = at_home("Mevr. A. Berg", birth_date=date(1958, 1, 1))
    at_home("C. Buur", house_addition="a")
    at_home("D. Overkant", house_number=5)
    at_home("E. Elders", postcode="5529AC")
    at_home("", kind="organisation", organisation_name="Fanfare")
    record_death(at_home("F. Dood"), date(2020, 1, 1))
    assert suggested() == [[annie, bert, child]]
    (found,) = suggestions(day=TODAY)
    assert (found.address, found.address_name) == ("Dorpsstraat 4, Hoogdorp", "Familie Berg")


def test_what_was_confirmed_or_refused_is_not_suggested_again() -> None:
    annie, bert = at_home("A. Berg"), at_home("B. Boer")
    keep_apart([bert, annie])
    assert suggested() == []
    new = at_home("C. Cornelis")
    assert suggested() == [[annie, bert, new]]
    confirm_suggestions([([annie, new], None)], today=TODAY)
    assert suggestions(day=TODAY)[0].household_id == household_of(annie, day=TODAY).id  # type: ignore[union-attr]
    keep_apart([bert, new])
    assert suggested() == []
    undo()
    undo()
    assert household_of(annie, day=TODAY) is None


def test_a_household_and_its_letters() -> None:
    annie, bert = at_home("Mevr. A. Berg"), at_home("Dhr. B. Boer")
    home = form_household([bert, annie], today=TODAY)
    (row,) = households(day=TODAY)
    assert (row.address_name, row.salutation) == (
        "De heer B. Boer en mevrouw A. Berg",
        "Geachte heer Boer, geachte mevrouw Berg,",
    )
    set_household(home, [annie, bert], address_name="Familie Berg-Boer", salutation="Lieve mensen,", voter_id=bert)
    (row,) = households(day=TODAY)
    assert [one.id for one in row.people] == [annie, bert]
    assert (row.address_name, row.salutation, row.voter_id) == ("Familie Berg-Boer", "Lieve mensen,", bert)
    with pytest.raises(NoaberError, match="moet bij het huishouden horen"):
        set_household(home, [annie, bert], voter_id=at_home("C. Buur"))


def test_people_come_and_go() -> None:
    annie, bert, child = at_home("A. Berg"), at_home("B. Berg"), at_home("C. Berg")
    home = form_household([annie, bert], from_date=date(2020, 1, 1), today=TODAY)
    join_household(home, child, from_date=TOMORROW, today=TODAY)
    assert people_of(annie) == [annie, bert]
    assert people_of(annie, TOMORROW) == [annie, bert, child]
    leave_household(home, bert, today=TODAY)
    assert people_of(annie) == [annie]
    assert people_of(annie, date(2026, 11, 1)) == [annie, bert]
    dissolve_household(home, today=TODAY)
    assert households(day=TODAY) == []
    assert people_of(annie, date(2019, 12, 31)) == []


def test_a_household_that_cannot_be() -> None:
    annie, bert = at_home("A. Berg"), at_home("B. Berg")
    with pytest.raises(NoaberError, match="ten minste twee"):
        form_household([annie, annie], today=TODAY)
    home = form_household([annie, bert], today=TODAY)
    with pytest.raises(NoaberError, match="Berg hoort al bij een huishouden"):
        form_household([annie, at_home("C. Buur")], today=TODAY)
    with pytest.raises(NoaberError, match="hoort al bij een huishouden"):
        join_household(home, bert, today=TODAY)


def test_who_dies_or_is_deleted_is_no_longer_named() -> None:
    annie, bert, child = at_home("Mevr. A. Berg"), at_home("Dhr. B. Berg"), at_home("C. Berg")
    home = form_household([annie, bert, child], today=date(2020, 1, 1))
    set_household(home, [annie, bert, child], voter_id=annie)
    record_death(bert, date(2026, 10, 1))
    assert people_of(child) == [annie, child]
    delete_person(annie)
    assert households(day=TODAY)[0].voter_id is None
    undo()
    assert households(day=TODAY)[0].voter_id == annie


def test_consent_is_given_and_withdrawn_on_a_day() -> None:
    annie = person("A. Berg")
    give_consent(annie, "contact_list", date(2026, 1, 1), "mail")
    with pytest.raises(NoaberError, match="is er al"):
        give_consent(annie, "contact_list", TODAY)
    withdraw_consent(annie, "contact_list", date(2026, 6, 1))
    days = {date(2025, 12, 31): set(), date(2026, 1, 1): {annie}, date(2026, 5, 31): {annie}, date(2026, 6, 1): set()}
    assert {day: set(agreed("contact_list", day=day)) for day in days} == days
    give_consent(annie, "contact_list", TODAY)
    assert [(row.given_on, row.how, row.withdrawn_on) for row in consents_of(annie)] == [
        (TODAY, "form", None),
        (date(2026, 1, 1), "mail", date(2026, 6, 1)),
    ]
    undo()
    assert len(consents_of(annie)) == 1
