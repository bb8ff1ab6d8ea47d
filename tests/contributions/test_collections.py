"""Collecting by direct debit: whom, when, booked, returned, withdrawn."""

from datetime import date, timedelta

import pytest

from noaber.contributions import collections, operations, queries
from noaber.contributions.collection_file import collection_file
from noaber.contributions.mandates import delete_mandate, end_mandate, mandates_of
from noaber.contributions.payments import record_payment
from noaber.core.errors import NoaberError
from noaber.store import undo
from tests.builders import NOW, TODAY, member
from tests.contributions.builders import balance, claim, claimed, ready_to_collect, with_mandate

pytestmark = pytest.mark.usefixtures("data")

DAY = date(2026, 11, 26)


def _collect(*claims: int, day: date = DAY) -> int:
    return collections.make_collection(list(claims), day, now=NOW, announced_on=TODAY)


@pytest.fixture
def bill(data: object) -> int:
    """A claim that can be collected."""
    ready_to_collect()
    found = claimed(method="debit", number=12)
    with_mandate(claim(found).person.id)
    return found


def test_whom_can_be_collected_from(bill: int) -> None:
    claimed("P. Overboeker", method="transfer")
    claimed("G. Geen", method="debit")
    gone = claimed("I. Ingetrokken", method="debit")
    end_mandate(with_mandate(claim(gone).person.id), date(2026, 10, 1))
    old = claimed("O. Oud", method="debit")
    with_mandate(claim(old).person.id, signed_on=date(2020, 1, 1), reference="OUD-1")
    found, without = collections.preview_collection(DAY, today=TODAY)
    assert [(row.claim.name, row.mandate.reference, row.sequence) for row in found] == [
        ("Berg, A.B. van den", "M00012-1", "RCUR")
    ]
    assert [(row.claim.name, row.why.partition(":")[2].strip() or row.why) for row in without] == [
        ("Geen, G.", "geen machtiging"),
        ("Ingetrokken, I.", "ingetrokken"),
        ("Oud, O.", "vervallen: 36 maanden niet gebruikt"),
    ]


def test_a_batch_from_file_to_money(bill: int) -> None:
    batch = _collect(bill)
    assert claim(bill).status == "collecting"
    assert collections.preview_collection(DAY, today=TODAY) == ([], [])
    row = collections.get_collection(batch)
    assert (row.message_id, row.count, row.cents) == ("NOABER-20261102-0001", 1, 2000)
    collections.book_collection(batch, DAY)
    assert (claim(bill).status, balance(bill).paid) == ("paid", 2000)
    assert mandates_of(claim(bill).person.id, today=TODAY)[0].last_used == DAY
    with pytest.raises(NoaberError, match="al geboekt"):
        collections.book_collection(batch, DAY)
    with pytest.raises(NoaberError, match="al geboekt"):
        collections.withdraw_collection(batch, today=TODAY)


def test_a_debit_that_comes_back_opens_the_claim(bill: int) -> None:
    batch = _collect(bill)
    collections.book_collection(batch, DAY)
    (item,) = collections.items_of(batch)
    collections.return_debit(item.id, DAY + timedelta(days=3), "AM04")
    assert (balance(bill).paid, balance(bill).open, balance(bill).reversed) == (0, 2000, 2000)
    assert queries.entries_of(bill)[-1].note == "er stond te weinig op de rekening"
    row = collections.get_collection(batch)
    assert (row.returned, row.returned_cents) == (1, 2000)
    with pytest.raises(NoaberError, match="al teruggeboekt"):
        collections.return_debit(item.id, DAY)
    undo.undo()
    assert claim(bill).status == "paid"


def test_a_debit_that_is_refused_beforehand_is_never_booked(bill: int) -> None:
    other = claimed("P. 't Hart", method="debit")
    with_mandate(claim(other).person.id)
    batch = _collect(bill, other)
    (refused,) = [item for item in collections.items_of(batch) if item.claim_id == other]
    collections.return_debit(refused.id, DAY - timedelta(days=1), "AC04")
    assert claim(other).status == "open"
    collections.book_collection(batch, DAY)
    assert (claim(bill).status, claim(other).status) == ("paid", "open")
    assert undo.entries(1)[0].title == "Incasso bijgeschreven: 1 betaling, € 20,00"


def test_a_returned_debit_can_be_collected_again_under_another_reference(bill: int) -> None:
    first = _collect(bill)
    collections.book_collection(first, DAY)
    collections.return_debit(collections.items_of(first)[0].id, DAY)
    second = _collect(bill, day=date(2026, 12, 10))
    ends = [collections.items_of(batch)[0].end_to_end for batch in (first, second)]
    assert ends == [f"{claim(bill).reference}-1", f"{claim(bill).reference}-2"]


def test_a_batch_that_was_not_sent_is_withdrawn(bill: int) -> None:
    batch = _collect(bill)
    collections.withdraw_collection(batch, today=TODAY)
    assert claim(bill).status == "to_collect"
    assert mandates_of(claim(bill).person.id, today=TODAY)[0].last_used is None
    for attempt in (
        lambda: collections.book_collection(batch, DAY),
        lambda: collection_file(batch),
        lambda: collections.return_debit(collections.items_of(batch)[0].id, DAY),
    ):
        with pytest.raises(NoaberError):
            attempt()


def test_a_one_off_mandate_collects_once() -> None:
    ready_to_collect()
    bill = claimed(method="debit")
    person = claim(bill).person.id
    with_mandate(person, kind="one_off")
    claimed("X. Ander", year=2025)
    found, without = collections.preview_collection(DAY, today=TODAY)
    assert ([row.sequence for row in found], len(without)) == (["OOFF"], 1)
    batch = _collect(found[0].claim.id)
    collections.book_collection(batch, DAY)
    assert mandates_of(person, today=TODAY)[0].status == "used"


def test_the_first_collection_may_be_told_as_such(bill: int) -> None:
    ready_to_collect(sequence="FRST")
    batch = _collect(bill)
    assert collections.items_of(batch)[0].sequence == "FRST"
    collections.book_collection(batch, DAY)
    usual = operations.add_claim(claim(bill).person.id, claim(bill).category_id, 2027, 2000, today=TODAY)
    assert collections.items_of(_collect(usual, day=date(2026, 12, 10)))[0].sequence == "RCUR"


def test_what_is_left_after_a_part_payment_is_collected(bill: int) -> None:
    record_payment([(bill, 500)], TODAY)
    assert collections.get_collection(_collect(bill)).cents == 1500


def test_a_claim_being_collected_is_not_corrected_or_reminded(bill: int) -> None:
    _collect(bill)
    with pytest.raises(NoaberError, match="incasso"):
        operations.correct_claim(bill, 1000, "minder", today=TODAY)
    with pytest.raises(NoaberError, match="niets open"):
        operations.write_off(bill, "weg", today=TODAY)
    assert operations.to_remind(today=date(2027, 6, 1)) == []


def test_what_cannot_be_collected() -> None:
    bill = claimed(method="debit")
    with pytest.raises(NoaberError, match="incassant-ID"):
        _collect(bill)
    ready_to_collect()
    with pytest.raises(NoaberError, match=r"Van Berg, A.B. van den kan niet worden geïncasseerd"):
        _collect(bill)
    with pytest.raises(NoaberError, match="niets om te incasseren"):
        _collect()
    with pytest.raises(NoaberError, match="werken de banken niet"):
        _collect(bill, day=date(2026, 12, 25))


def test_a_used_mandate_is_kept(bill: int) -> None:
    _collect(bill)
    (mandate,) = mandates_of(claim(bill).person.id, today=TODAY)
    with pytest.raises(NoaberError, match="bewaard"):
        delete_mandate(mandate.id)
    assert member("Z. Ander")
