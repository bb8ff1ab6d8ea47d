"""What a line of a statement may be, with a score and a reason."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.contributions.matching import CERTAIN, Batch, Debited, Ledger, OpenItem, proposals
from noaber.contributions.record import StatementEntry
from noaber.contributions.references import reference

DAY = date(2026, 11, 10)
ANNIE = OpenItem(
    1,
    11,
    "Berg, A.B. van den",
    2026,
    1,
    2000,
    ("A.B. van den Berg", "Annie van den Berg"),
    frozenset({"NL91ABNA0417164300"}),
    "5529AB12",
)
PIET = OpenItem(
    2, 12, "Berg, P. van den", 2026, 2, 1000, ("P. van den Berg", "Piet van den Berg"), frozenset(), "5529AB12"
)
KIM = OpenItem(3, 13, "Verbeek, K.", 2026, 3, 2000, ("K. Verbeek", "Kim Verbeek"), frozenset(), "5529AB40")
BATCH = Batch(7, "NOABER-20261102-0001", date(2026, 11, 9), 8000)
DEBIT = Debited(8, "2026-0005-3-1", "M00005-1", 2000, "Smit, J.")
LEDGER = Ledger((ANNIE, PIET, KIM), (BATCH,), (DEBIT,))
LINE = StatementEntry("k", DAY, 2000)
ONE, TWO = reference(2026, 1), reference(2026, 2)


@pytest.mark.parametrize(
    "entry, parts, least, most, words",
    [
        (replace(LINE, description=f"contributie {ONE}"), ((1, 2000),), 100, 100, "kenmerk en bedrag"),
        (replace(LINE, end_to_end=ONE), ((1, 2000),), 100, 100, "kenmerk en bedrag"),
        (replace(LINE, description=f"{ONE} {TWO}", cents=3000), ((1, 2000), (2, 1000)), 100, 100, "kenmerk"),
        (replace(LINE, description=ONE, cents=500), ((1, 500),), 75, 89, "er blijft € 15,00 open"),
        (replace(LINE, description=ONE, cents=2500), ((1, 2500),), 70, 89, "€ 5,00 te veel"),
        (replace(LINE, counter_iban="NL91ABNA0417164300"), ((1, 2000),), 90, 90, "rekening en bedrag"),
        (replace(LINE, counter_iban="NL91ABNA0417164300", cents=700), ((1, 700),), 50, 60, "bedrag niet"),
        (replace(LINE, counter_name="K VERBEEK"), ((3, 2000),), 70, 80, "naam en bedrag"),
        (replace(LINE, counter_name="Hr KIM VERBEEK e/o"), ((3, 2000),), 70, 80, "naam en bedrag"),
        (replace(LINE, counter_name="VERBEEK K"), ((3, 2000),), 70, 80, "naam en bedrag"),
        (
            replace(LINE, counter_name="P. van den Berg", cents=3000),
            ((1, 2000), (2, 1000)),
            60,
            70,
            "van dit huis samen",
        ),
        (replace(LINE, counter_name="Kim Verbeek", cents=700, description="contributie"), ((3, 700),), 45, 55, "naam"),
    ],
)
def test_payments(entry: StatementEntry, parts: tuple[tuple[int, int], ...], least: int, most: int, words: str) -> None:
    best = proposals(entry, LEDGER)[0]
    assert (best.kind, best.parts) == ("payment", parts)
    assert least <= best.score <= most
    assert words in best.reason


@pytest.mark.parametrize(
    "entry",
    [
        LINE,
        replace(LINE, counter_name="Gemeente Hoogdorp"),
        replace(LINE, counter_name="Kim Verbeek", cents=700),
        replace(LINE, cents=-2000, counter_name="Kim Verbeek"),
        replace(LINE, counter_name="L. Verbiest", cents=2000),
        replace(LINE, description=reference(2025, 1)),
        replace(LINE, counter_name=""),
    ],
)
def test_what_is_nothing_is_not_guessed_at(entry: StatementEntry) -> None:
    assert proposals(entry, LEDGER) == []


@pytest.mark.parametrize(
    "entry, score",
    [
        (replace(LINE, cents=8000, batch="NOABER-20261102-0001-1"), 100),
        (replace(LINE, cents=8000, description="Incasso NOABER-20261102-0001"), 100),
        (replace(LINE, cents=8000), 85),
    ],
)
def test_a_batch_in_one_sum(entry: StatementEntry, score: int) -> None:
    (best,) = proposals(entry, LEDGER)
    assert (best.kind, best.target, best.score) == ("collection", 7, score)


def test_a_batch_of_another_day_or_sum_is_not_proposed() -> None:
    assert proposals(replace(LINE, cents=8001, batch=BATCH.message_id), LEDGER) == []
    assert proposals(replace(LINE, cents=8000, day=date(2026, 12, 1)), LEDGER) == []


@pytest.mark.parametrize(
    "entry, score",
    [
        (replace(LINE, cents=-2000, end_to_end="2026-0005-3-1", return_code="AM04"), 100),
        (replace(LINE, cents=-2150, end_to_end="2026-0005-3-1", return_code="AM04"), 70),
        (replace(LINE, cents=-2000, mandate_reference="M00005-1", return_code="MD06"), 85),
        (replace(LINE, cents=-2000, description="storno 2026-0005-3-1"), 95),
    ],
)
def test_a_debit_that_came_back(entry: StatementEntry, score: int) -> None:
    (best,) = proposals(entry, LEDGER)
    assert (best.kind, best.target, best.score) == ("return", 8, score)


def test_two_namesakes_are_not_certain() -> None:
    twin = replace(KIM, claim_id=4, person_id=14, number=4)
    found = proposals(replace(LINE, counter_name="K. Verbeek"), Ledger((KIM, twin)))
    assert [proposal.parts[0][0] for proposal in found] == [3, 4]
    assert all(proposal.score < CERTAIN for proposal in found)
    assert all("kan ook een ander zijn" in proposal.reason for proposal in found)


def test_the_same_account_for_two_open_years_is_not_certain() -> None:
    before = replace(ANNIE, claim_id=5, year=2025)
    found = proposals(replace(LINE, counter_iban="NL91ABNA0417164300"), Ledger((before, ANNIE)))
    assert len(found) == 2
    assert found[0].score < CERTAIN
    (both,) = proposals(replace(LINE, counter_iban="NL91ABNA0417164300", cents=4000), Ledger((before, ANNIE)))
    assert both.parts == ((5, 2000), (1, 2000))


@given(
    st.integers(-(10**5), 10**5),
    st.text(max_size=40),
    st.text(max_size=40),
    st.sampled_from(["", "NL91ABNA0417164300", "x"]),
)
def test_a_proposal_always_divides_the_whole_amount(cents: int, name: str, text: str, iban: str) -> None:
    entry = StatementEntry("k", DAY, cents, iban, name, text)
    for proposal in proposals(entry, LEDGER):
        assert 0 < proposal.score <= 100
        assert proposal.reason
        assert proposal.kind != "payment" or sum(share for _claim, share in proposal.parts) == cents
