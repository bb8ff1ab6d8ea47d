"""The register of shares as the board writes it: issue, payment, transfer, redemption, and what can never be."""

from datetime import date, timedelta

import pytest

from noaber.core.errors import NoaberError
from noaber.shares import kind_operations, operations, queries
from noaber.shares.operations import Payment
from noaber.shares.record import Deed, KindRecord
from noaber.shares.rows import Figures
from tests.builders import TODAY, member, person
from tests.shares.builders import (
    JANUARY,
    MARCH,
    MAY,
    held,
    issued,
    kind,
    moved,
    numbers,
    redeemed,
    transferred,
)

pytestmark = pytest.mark.usefixtures("data")


def test_shares_are_issued_and_paid_in_parts() -> None:
    annie, share = member(), kind()
    issued(annie, share, 4, paid=5000)
    operations.pay(annie, share, Payment(2500, MARCH, "cash"), today=TODAY)
    assert held(annie, share, JANUARY) == (4, "", 5000)
    assert held(annie, share) == (4, "", 7500)
    (row,) = queries.holdings()
    assert (row.name, row.value, row.paid, row.unpaid, row.since) == ("Berg, A.B. van den", 20000, 7500, 12500, JANUARY)
    with pytest.raises(NoaberError, match="125,00"):
        operations.pay(annie, share, Payment(12501, MAY), today=TODAY)
    assert queries.figures() == Figures(4, 1, 20000, 7500, 12500, 0)


def test_a_holder_is_a_person_or_an_organisation_member_or_not() -> None:
    share = kind()
    bakery = person("Bakkerij", kind="organisation", organisation_name="Bakkerij De Korst")
    friend, annie = person("C. Smit"), member("A. Berg", number=12)
    for holder in (bakery, friend, annie):
        issued(holder, share, 1)
    assert [(row.name, row.member_number) for row in queries.holdings()] == [
        ("Bakkerij De Korst", None),
        ("Berg, A.", 12),
        ("Smit, C.", None),
    ]


def test_numbers_go_along_from_holder_to_holder() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(numbered=True)
    issued(annie, share, 25)
    issued(bram, share, 10)
    transferred(annie, bram, share, 5)
    assert held(annie, share)[1] == "6–25"
    assert held(bram, share)[1] == "1–5, 26–35"
    transferred(bram, annie, share, 2, MAY, "3, 30")
    assert held(bram, share)[1] == "1–2, 4–5, 26–29, 31–35"
    redeemed(annie, share, 2, MAY)
    assert held(annie, share)[1] == "7–25, 30"
    issued(annie, share, 1, MAY)
    assert held(annie, share)[1] == "7–25, 30, 36", "a number that was taken back is not used again"


def test_what_was_paid_goes_along_in_proportion() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(cents=100)
    issued(annie, share, 3, paid=200)
    transferred(annie, bram, share, 1)
    assert (held(annie, share)[2], held(bram, share)[2]) == (134, 66)
    assert queries.figures().paid == 200


def test_shares_are_taken_back_and_repaid_in_parts() -> None:
    annie, share = member(), kind()
    issued(annie, share, 4, paid=20000)
    line = redeemed(annie, share, 3, cents=15000, due_on=date(2027, 3, 1))
    assert held(annie, share) == (1, "", 5000)
    operations.repay(line, Payment(5000, MAY), today=TODAY)
    (row,) = queries.open_repayments()
    assert (row.name, row.left, row.line.due_on) == ("Berg, A.B. van den", 10000, date(2027, 3, 1))
    with pytest.raises(NoaberError, match="meer worden terugbetaald"):
        operations.repay(line, Payment(10001, MAY), today=TODAY)
    operations.repay(line, Payment(10000, MAY), today=TODAY)
    assert queries.open_repayments() == []
    assert [row.left for row in queries.open_repayments(MARCH)] == [15000]


def test_a_redemption_with_money_needs_a_day() -> None:
    annie, share = member(), kind()
    issued(annie, share, 1)
    with pytest.raises(NoaberError, match="voor wanneer"):
        redeemed(annie, share, 1, cents=100)


def test_nobody_parts_with_more_than_owned_on_any_day() -> None:
    """Source of the wish: shares are never more than owned, also when something older is written afterwards."""
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    issued(annie, share, 5, JANUARY)
    issued(annie, share, 5, MAY)
    with pytest.raises(NoaberError, match="heeft op 01-03-2026 5 aandelen"):
        transferred(annie, bram, share, 6, MARCH)
    transferred(annie, bram, share, 8, MAY)
    with pytest.raises(NoaberError, match="Dan klopt regel 3 van 01-05-2026 niet meer"):
        transferred(annie, bram, share, 4, MARCH)
    with pytest.raises(NoaberError, match="Dan klopt regel 3 van 01-05-2026 niet meer"):
        redeemed(annie, share, 4, MARCH)
    transferred(annie, bram, share, 2, MARCH)
    assert held(annie, share, JANUARY)[0] == 5
    assert held(annie, share, MARCH)[0] == 3
    assert held(annie, share)[0] == 0


def test_before_the_first_share_there_is_nothing() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    issued(annie, share, 5, MARCH)
    with pytest.raises(NoaberError, match="heeft op 15-01-2026 niets"):
        transferred(annie, bram, share, 1, JANUARY)
    with pytest.raises(NoaberError, match="niets van de soort"):
        operations.pay(annie, share, Payment(100, JANUARY), today=TODAY)
    assert queries.holdings(JANUARY) == []


def test_numbers_are_those_of_the_giver_and_issued_once() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(numbered=True)
    issued(annie, share, 5, numbers="101-105")
    with pytest.raises(NoaberError, match=r"niet alle nummers 105–106, maar 101–105"):
        transferred(annie, bram, share, 2, numbers="105-106")
    with pytest.raises(NoaberError, match="maar één keer"):
        issued(bram, share, 1, numbers="103")
    with pytest.raises(NoaberError, match="zijn het er 2, maar het aantal is 3"):
        transferred(annie, bram, share, 3, numbers="101-102")
    with pytest.raises(NoaberError, match="heeft op 01-03-2026 5 aandelen"):
        transferred(annie, bram, share, 6)
    with pytest.raises(NoaberError, match="geen nummers"):
        issued(annie, kind("Los"), 1, numbers="1")


def test_a_number_that_a_later_line_issues_cannot_be_issued_before() -> None:
    annie, share = member(), kind(numbered=True)
    issued(annie, share, 3, MAY)
    with pytest.raises(NoaberError, match="Dan klopt regel 1"):
        issued(annie, share, 1, MARCH, "2")


def test_nobody_gets_more_than_the_most_there_may_be() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(most=10)
    issued(annie, share, 8, MAY)
    with pytest.raises(NoaberError, match="het hoogste aantal per houder is 10"):
        issued(annie, share, 3, JANUARY)
    issued(bram, share, 10)
    with pytest.raises(NoaberError, match="het hoogste aantal per houder is 10"):
        transferred(bram, annie, share, 3, MAY)
    transferred(bram, annie, share, 2, MAY)
    kind_operations.update_kind(share, KindRecord("Aandeel", 5000, most=5))
    redeemed(annie, share, 1, MAY)
    assert held(annie, share)[0] == 9, "a limit that is set later undoes nothing"


@pytest.mark.parametrize("count", [0, -3])
def test_a_count_is_at_least_one(count: int) -> None:
    with pytest.raises(NoaberError, match="ten minste 1"):
        issued(member(), kind(), count)


def test_what_is_still_to_happen_is_not_written() -> None:
    with pytest.raises(NoaberError, match="moet nog komen"):
        issued(member(), kind(), 1, TODAY + timedelta(days=1))


def test_nobody_gives_to_himself() -> None:
    annie, share = member(), kind()
    issued(annie, share, 1)
    with pytest.raises(NoaberError, match="andere nieuwe houder"):
        transferred(annie, annie, share, 1)


def test_shares_of_a_company_need_the_deed_of_a_notary() -> None:
    """BW2:196: a notary passes the deed; the register only tells of it."""
    annie, share = member(), kind("BV-aandeel", notarial=True)
    with pytest.raises(NoaberError, match="akte van de notaris"):
        issued(annie, share, 1)
    deed = Deed("mr. P. de Wit, Eersel", "2026.0145")
    line = operations.issue(annie, moved(share, 1, deed=deed), today=TODAY)
    assert queries.get_line(line).line.deed == deed


def test_a_kind_is_fixed_once_the_register_knows_it() -> None:
    share = kind_operations.update_kind(kind(), KindRecord("Aandeel A", 10000, numbered=True))
    issued(member(), share, 1)
    with pytest.raises(NoaberError, match="liggen vast"):
        kind_operations.update_kind(share, KindRecord("Aandeel A", 5000, numbered=True))
    with pytest.raises(NoaberError, match="kan de soort niet weg"):
        kind_operations.delete_kind(share)
    kind_operations.update_kind(share, KindRecord("Aandeel B", 10000, numbered=True, most=20))
    assert queries.get_kind(share).name == "Aandeel B"


@pytest.mark.parametrize(
    "record",
    [
        KindRecord(" ", 100),
        KindRecord("aandeel", 100),
        KindRecord("Nul", 0),
        KindRecord("Geen", 100, most=0),
    ],
)
def test_a_kind_has_a_name_of_its_own_and_a_value(record: KindRecord) -> None:
    kind("Aandeel")
    with pytest.raises(NoaberError):
        kind_operations.add_kind(record)


def test_numbers_typed_with_a_count_agree() -> None:
    assert numbers("1-3, 7").count == 4
