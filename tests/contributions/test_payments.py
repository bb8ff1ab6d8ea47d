"""Payments: in parts, too much, back again, and taken back when they were a mistake."""

import pytest

from noaber.contributions import queries
from noaber.contributions.operations import correct_claim, write_off
from noaber.contributions.payments import record_payment, refund, take_back
from noaber.core.errors import NoaberError
from noaber.store import undo
from tests.builders import TODAY
from tests.contributions.builders import balance, claim, claimed

pytestmark = pytest.mark.usefixtures("data")


def _entry(bill: int, kind: str) -> int:
    return next(row.id for row in queries.entries_of(bill) if row.kind == kind)


def test_paying_in_parts() -> None:
    bill = claimed()
    record_payment([(bill, 500)], TODAY, means="cash")
    assert (claim(bill).status, balance(bill).open) == ("partly", 1500)
    record_payment([(bill, 1500)], TODAY)
    assert (claim(bill).status, balance(bill).open) == ("paid", 0)
    assert [row.means for row in queries.entries_of(bill)] == ["cash", "bank"]
    assert undo.entries(1)[0].title == "Betaling van Berg, A.B. van den: € 15,00"


def test_paying_for_two_at_once() -> None:
    annie, piet = claimed("A. van den Berg"), claimed("P. 't Hart")
    record_payment([(annie, 2000), (piet, 2000)], TODAY)
    assert (claim(annie).status, claim(piet).status) == ("paid", "paid")
    undo.undo()
    assert (claim(annie).status, claim(piet).status) == ("open", "open")


def test_too_much_can_be_paid_back() -> None:
    bill = claimed()
    record_payment([(bill, 2500)], TODAY)
    with pytest.raises(NoaberError, match="€ 5,00 te veel"):
        refund(bill, 600, TODAY)
    refund(bill, 500, TODAY)
    assert claim(bill).status == "paid"
    with pytest.raises(NoaberError, match="€ 0,00 te veel"):
        refund(bill, 1, TODAY)


@pytest.mark.parametrize("cents", [0, -500])
def test_nothing_cannot_be_paid(cents: int) -> None:
    bill = claimed()
    with pytest.raises(NoaberError, match="meer is dan nul"):
        record_payment([(bill, cents)], TODAY)
    assert queries.entries_of(bill) == []


def test_a_mistaken_payment_is_taken_back_and_both_stay_in_the_books() -> None:
    bill = claimed()
    record_payment([(bill, 2000)], TODAY)
    take_back(_entry(bill, "payment"), "verkeerde persoon", today=TODAY)
    assert [(row.kind, row.cents, row.taken_back) for row in queries.entries_of(bill)] == [
        ("payment", 2000, True),
        ("reversal", 2000, False),
    ]
    assert claim(bill).status == "open"
    for kind in ("payment", "reversal"):
        with pytest.raises(NoaberError, match="al teruggedraaid"):
            take_back(_entry(bill, kind), "nog eens", today=TODAY)


def test_what_was_written_off_can_be_asked_for_again() -> None:
    bill = claimed()
    write_off(bill, "verhuisd", today=TODAY)
    take_back(_entry(bill, "write_off"), "adres gevonden", today=TODAY)
    assert (claim(bill).status, balance(bill).written_off, balance(bill).open) == ("open", 0, 2000)


def test_a_raise_cannot_be_taken_back_when_the_claim_has_lapsed() -> None:
    bill = claimed()
    correct_claim(bill, 2500, "entree erbij", today=TODAY)
    correct_claim(bill, 0, "vergissing", today=TODAY)
    with pytest.raises(NoaberError, match="verder geboekt"):
        take_back(_entry(bill, "charge"), "terug", today=TODAY)


def test_a_payment_that_was_paid_back_cannot_be_taken_back() -> None:
    bill = claimed()
    record_payment([(bill, 2500)], TODAY)
    refund(bill, 500, TODAY)
    with pytest.raises(NoaberError, match="verder geboekt"):
        take_back(_entry(bill, "payment"), "terug", today=TODAY)
    take_back(_entry(bill, "refund"), "toch niet", today=TODAY)
    assert balance(bill).overpaid == 500


def test_what_went_back_counts_where_open_items_are_found() -> None:
    bill = claimed()
    record_payment([(bill, 2500)], TODAY)
    refund(bill, 500, TODAY)
    assert queries.open_claims(today=TODAY) == []
    correct_claim(bill, 2300, "entree erbij", today=TODAY)
    assert [row.balance.open for row in queries.open_claims(today=TODAY)] == [300]
