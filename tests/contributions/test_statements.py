"""From the bank's file to the books: taken in once, proposed, confirmed, undone; a collection there and back."""

from datetime import date

import pytest

from noaber.contributions import collections, queries, statements
from noaber.contributions.collection_file import collection_file
from noaber.contributions.payments import take_back
from noaber.contributions.statement_files import statement_from
from noaber.contributions.totals import totals
from noaber.core.errors import NoaberError
from noaber.store import undo
from tests.builders import NOW, TODAY
from tests.contributions.builders import IBANS, balance, claim, claimed, ready_to_collect, with_mandate
from tests.contributions.statement_builders import answer_of_the_bank, camt, line, returned

pytestmark = pytest.mark.usefixtures("data")

DAY = date(2026, 11, 26)


def _take_in(*lines: str) -> statements.TakenIn:
    return statements.take_in(statement_from(camt(*lines), "afschrift.xml"))


def _confirm_best() -> statements.Matched:
    matched = statements.match_entries(today=TODAY)[0]
    assert matched.best is not None
    statements.confirm(matched.row.id, matched.best)
    return matched


def test_a_statement_is_taken_in_once() -> None:
    assert _take_in(line(), line(key="R2")) == statements.TakenIn(2, 0)
    assert _take_in(line(), line(key="R2"), line(key="R3")) == statements.TakenIn(1, 2)
    assert len(statements.bank_rows()) == 3
    assert undo.entries(1)[0].title == "Afschrift: 1 regel"


def test_what_the_cooperative_paid_to_others_is_not_kept() -> None:
    bill = claimed()
    storno = line(-2000, key="4", text=f"storno {claim(bill).reference}")
    taken = _take_in(line(-9900, name="Drukkerij"), line(key="2"), returned(2000, "x", key="3"), storno)
    assert taken == statements.TakenIn(3, 0, 1)
    assert "Drukkerij" not in {row.entry.counter_name for row in statements.bank_rows()}


def test_the_user_confirms_what_is_proposed() -> None:
    bill = claimed()
    _take_in(line(text=f"contributie {claim(bill).reference}"), line(99, key="R2", name="Onbekend"))
    first, second = statements.match_entries(today=TODAY)
    assert first.best is not None
    assert first.best.shown == "Berg, A.B. van den"
    assert second.best is None
    assert balance(bill).paid == 0
    statements.confirm(first.row.id, first.best)
    assert claim(bill).status == "paid"
    assert [matched.row.id for matched in statements.match_entries(today=TODAY)] == [second.row.id]
    with pytest.raises(NoaberError, match="al verwerkt"):
        statements.confirm(first.row.id, first.best)
    _take_in(line(text=f"contributie {claim(bill).reference}"))
    assert balance(bill).paid == 2000


def test_confirming_is_undone_as_one() -> None:
    bill = claimed()
    _take_in(line(text=claim(bill).reference))
    _confirm_best()
    undo.undo()
    assert claim(bill).status == "open"
    assert len(statements.bank_rows()) == 1
    undo.redo()
    assert claim(bill).status == "paid"


def test_a_payment_that_is_taken_back_can_be_booked_elsewhere() -> None:
    bill = claimed()
    _take_in(line(text=claim(bill).reference))
    _confirm_best()
    take_back(queries.entries_of(bill)[0].id, "was van zijn broer", today=TODAY)
    assert len(statements.bank_rows()) == 1
    _confirm_best()
    assert claim(bill).status == "paid"


def test_the_account_of_an_earlier_payment_is_known_the_next_year() -> None:
    bill = claimed()
    _take_in(line(text=claim(bill).reference, name="Bewindvoerder BV", iban=IBANS[2]))
    _confirm_best()
    following = claimed("X. Ander", year=2027)
    assert following
    _take_in(line(key="R2", text="", name="Bewindvoerder BV", iban=IBANS[2]))
    best = statements.match_entries(today=TODAY)[0].best
    assert best is not None
    assert (best.score, best.shown) == (90, "Berg, A.B. van den")


def test_who_pays_twice_is_found_too_and_keeps_a_credit() -> None:
    bill = claimed()
    _take_in(line(text=claim(bill).reference), line(key="R2", text=claim(bill).reference))
    _confirm_best()
    (again,) = statements.match_entries(today=TODAY)
    assert again.best is not None
    assert (again.best.score, again.best.parts) == (60, ((bill, 2000),))
    assert "al betaald" in again.best.reason
    _confirm_best()
    assert balance(bill).overpaid == 2000


def test_what_is_no_contribution_is_put_aside() -> None:
    _take_in(line(9900, name="Gemeente Hoogdorp", text="subsidie", iban=""))
    (matched,) = statements.match_entries(today=TODAY)
    statements.ignore([matched.row.id])
    assert statements.match_entries(today=TODAY) == []
    statements.consider_again(matched.row.id)
    assert len(statements.match_entries(today=TODAY)) == 1


def test_many_are_confirmed_as_one_action() -> None:
    bills = [claimed("A. Een"), claimed("B. Twee")]
    _take_in(*(line(key=f"K{bill}", text=claim(bill).reference) for bill in bills))
    chosen = [(found.row.id, found.best) for found in statements.match_entries(today=TODAY) if found.best]
    statements.confirm_many(chosen)
    assert [claim(bill).status for bill in bills] == ["paid", "paid"]
    assert undo.entries(1)[0].title == "Afschrift geboekt: 2 regels"
    undo.undo()
    assert [claim(bill).status for bill in bills] == ["open", "open"]


def test_a_statement_of_another_account_is_refused() -> None:
    ready_to_collect()
    with pytest.raises(NoaberError, match="NL02 ABNA 0123 4567 89"):
        statements.take_in(statement_from(camt(line(), account=IBANS[2]), "x.xml"))


def test_a_collection_there_and_back() -> None:
    """pain.008 to the bank, CAMT.053 back: one sum, one debit that failed, and nothing twice."""
    ready_to_collect()
    bills = [claimed(name, method="debit") for name in ("A. Een", "B. Twee", "C. Drie")]
    for bill in bills:
        with_mandate(claim(bill).person.id)
    batch = collections.make_collection(bills, DAY, now=NOW, announced_on=TODAY)
    failed = collections.items_of(batch)[1].end_to_end
    answer = statement_from(answer_of_the_bank(collection_file(batch), refused=(failed,)), "camt.xml")
    assert statements.take_in(answer) == statements.TakenIn(2, 0)
    kinds = []
    while found := [matched for matched in statements.match_entries(today=DAY) if matched.best]:
        found.sort(key=lambda matched: matched.row.entry.cents, reverse=True)
        best = found[0].best
        assert best is not None
        assert best.score == 100
        statements.confirm(found[0].row.id, best)
        kinds.append(best.kind)
    assert kinds == ["collection", "return"]
    assert [claim(bill).status for bill in bills] == ["paid", "open", "paid"]
    year = totals(2026).total
    assert (year.balance.paid_in, year.balance.reversed, year.open) == (6000, 2000, 2000)
    assert collections.get_collection(batch).booked_on == DAY
    assert statements.take_in(answer) == statements.TakenIn(0, 2)
    assert statements.match_entries(today=DAY) == []
    for _action in kinds:
        undo.undo()
    assert [claim(bill).status for bill in bills] == ["collecting"] * 3
