"""Lists of people by their shares agree with the register, also after corrections and on an earlier day."""

from collections import Counter

import pytest

from noaber.lists.conditions import Condition
from noaber.lists.definition import ListDefinition
from noaber.lists.queries import count_list, list_rows
from noaber.lists.sentences import sentence
from noaber.shares import operations, queries
from tests.builders import TODAY, member
from tests.shares.builders import JANUARY, MAY, issued, kind, redeemed, transferred

pytestmark = pytest.mark.usefixtures("data")

HOLDERS = Condition("shares", "filled", ())


def test_who_has_shares_can_be_listed() -> None:
    annie, bram, kees = member("A. Een"), member("B. Twee"), member("C. Drie")
    first, second = kind("Aandeel"), kind("Participatie")
    issued(annie, first, 5, paid=10000)
    issued(annie, second, 2, MAY)
    transferred(annie, bram, first, 3)
    mistake = issued(kees, first, 4)
    operations.correct(mistake, "verkeerde", today=TODAY)
    redeemed(bram, first, 1, MAY)
    rows = list_rows(ListDefinition(HOLDERS, ("shares",)), today=TODAY)
    found = {row.id: row.cells[0] for row in rows}
    held = Counter[int]()
    for holding in queries.holdings(TODAY):
        held[holding.person.id] += holding.count
    assert found == dict(held) == {annie: 4, bram: 2}
    assert count_list(Condition("shares", "at_least", (3,)), today=TODAY) == 1
    assert count_list(HOLDERS, today=JANUARY) == 1
    assert sentence(HOLDERS) == "met aandelen"
