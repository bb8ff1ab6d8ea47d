"""What becomes of contributions when a person or a category goes."""

import pytest

from noaber.contributions import mandates, queries
from noaber.contributions.operations import save_terms
from noaber.contributions.record import TermsRecord
from noaber.core.errors import NoaberError
from noaber.members.operations import delete_category, save_category
from noaber.people.operations import delete_person
from noaber.store import integrity, undo
from tests.builders import TODAY, member
from tests.contributions.builders import claim, claimed, usual_amounts, with_mandate

pytestmark = pytest.mark.usefixtures("data")


def test_who_has_books_is_not_deleted() -> None:
    bill = claimed()
    with pytest.raises(NoaberError, match="zeven jaar"):
        delete_person(claim(bill).person.id)
    assert claim(bill).status == "open"


def test_agreements_go_with_a_person_and_come_back() -> None:
    person = member()
    save_terms(person, TermsRecord("exempt"))
    mandates.attach_form(with_mandate(person), "a.pdf", b"x")
    delete_person(person)
    assert integrity.problems() == []
    undo.undo()
    assert queries.terms_of(person).treatment == "exempt"
    (row,) = mandates.mandates_of(person, today=TODAY)
    assert mandates.signed_form(row.id) == ("a.pdf", b"x")


def test_a_category_goes_with_its_amounts_unless_it_was_claimed() -> None:
    free = save_category(None, "Proeflid", 0, False)
    usual_amounts()
    from noaber.contributions.operations import save_amounts

    save_amounts(2026, {free: 500})
    delete_category(free)
    assert free not in queries.amounts_by_category(2026)
    bill = claimed()
    person = claim(bill).person.id
    from noaber.store.fields import database

    database.execute_sql("DELETE FROM membership WHERE person_id = ?", (person,))
    with pytest.raises(NoaberError, match="is contributie geboekt"):
        delete_category(claim(bill).category_id)
