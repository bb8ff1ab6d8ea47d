"""What is owed: the first year, exemptions, who is left out, how a claim stands, when a reminder follows."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.contributions.rules import (
    Balance,
    Candidate,
    claim_status,
    first_year,
    next_reminder,
    part,
    plan_run,
    split_payment,
)
from noaber.contributions.settings import ContributionSettings

USUAL = ContributionSettings()
ANNIE = Candidate(1, "Berg, A.B. van den", 7, "Gewoon lid")


@pytest.mark.parametrize(
    "rule, since, cents, why",
    [
        ("full", None, 2000, ""),
        ("full", date(2026, 12, 31), 2000, ""),
        ("monthly", date(2025, 6, 1), 2000, ""),
        ("monthly", date(2026, 1, 31), 2000, ""),
        ("monthly", date(2026, 2, 1), 1833, "lid sinds 01-02-2026: 11 maanden"),
        ("monthly", date(2026, 12, 31), 167, "lid sinds 31-12-2026: 1 maand"),
        ("quarterly", date(2026, 3, 31), 2000, ""),
        ("quarterly", date(2026, 4, 1), 1500, "lid sinds 01-04-2026: 3 kwartalen"),
        ("quarterly", date(2026, 10, 1), 500, "lid sinds 01-10-2026: 1 kwartaal"),
        ("free_after", date(2026, 9, 30), 2000, ""),
        ("free_after", date(2026, 10, 1), 0, "lid sinds 01-10-2026: dit jaar nog gratis"),
        ("free_after", date(2025, 10, 1), 2000, ""),
    ],
)
def test_the_first_year(rule: str, since: date | None, cents: int, why: str) -> None:
    assert first_year(2000, since, date(2026, 1, 1), replace(USUAL, first_year=rule)) == (cents, why)


@pytest.mark.parametrize(
    "cents, share, whole, expected",
    [
        (2000, 11, 12, 1833),
        (2000, 1, 12, 167),
        (1, 6, 12, 1),
        (1, 5, 12, 0),
        (999, 3, 4, 749),
        (0, 1, 4, 0),
    ],
)
def test_parts_of_an_amount_round_half_up(cents: int, share: int, whole: int, expected: int) -> None:
    assert part(cents, share, whole) == expected


@given(st.integers(0, 10**7), st.integers(0, 12))
def test_two_parts_are_the_whole_or_a_cent_more(cents: int, share: int) -> None:
    assert part(cents, share, 12) + part(cents, 12 - share, 12) - cents in (0, 1)


@pytest.mark.parametrize(
    "person, cents, why",
    [
        (ANNIE, 2000, ""),
        (replace(ANNIE, category_id=8), 0, "voor deze soort is geen bedrag ingevuld"),
        (replace(ANNIE, category_id=9), 0, "hoeft niets te betalen"),
        (replace(ANNIE, treatment="exempt"), 0, "vrijgesteld"),
        (replace(ANNIE, treatment="reduced", reduced_cents=500), 500, "verlaagd bedrag"),
        (replace(ANNIE, treatment="reduced", reduced_cents=0), 0, "hoeft niets te betalen"),
        (replace(ANNIE, treatment="reduced", reduced_cents=9900), 2000, ""),
        (
            replace(ANNIE, treatment="reduced", reduced_cents=600, since=date(2026, 7, 1)),
            300,
            "verlaagd bedrag; lid sinds 01-07-2026: 6 maanden",
        ),
        (replace(ANNIE, died_on=date(2025, 12, 31)), 0, "overleden op 31-12-2025"),
        (replace(ANNIE, died_on=date(2026, 1, 1)), 2000, ""),
        (replace(ANNIE, has_claim=True), 0, "heeft al een contributie voor 2026"),
        (replace(ANNIE, has_claim=True, treatment="exempt"), 0, "heeft al een contributie voor 2026"),
    ],
)
def test_who_owes_what(person: Candidate, cents: int, why: str) -> None:
    run = plan_run(2026, [person], {7: 2000, 9: 0}, replace(USUAL, first_year="monthly"))
    assert [(row.cents, row.why) for row in run.rows] + [(0, row.why) for row in run.left_out] == [(cents, why)]
    assert run.total == cents


def test_how_somebody_pays_is_agreed_or_as_usual() -> None:
    people = [ANNIE, replace(ANNIE, person_id=2, method="cash")]
    run = plan_run(2026, people, {7: 2000}, replace(USUAL, method="debit"))
    assert [row.method for row in run.rows] == ["debit", "cash"]


@pytest.mark.parametrize(
    "balance, due, collecting, status",
    [
        (Balance(2000), date(2026, 11, 2), False, "open"),
        (Balance(2000), date(2026, 11, 1), False, "overdue"),
        (Balance(2000), date(2026, 11, 1), True, "collecting"),
        (Balance(2000, paid_in=500), date(2026, 11, 2), False, "partly"),
        (Balance(2000, paid_in=500), date(2026, 11, 1), False, "overdue"),
        (Balance(2000, paid_in=2000), date(2026, 11, 1), False, "paid"),
        (Balance(2000, paid_in=2000, reversed=2000), date(2026, 11, 2), False, "open"),
        (Balance(2000, paid_in=2500), date(2026, 11, 1), False, "overpaid"),
        (Balance(2000, paid_in=2500, refunded=500), date(2026, 11, 1), False, "paid"),
        (Balance(2000, credited=2000), date(2026, 11, 1), False, "cancelled"),
        (Balance(2000, credited=1000, paid_in=1000), date(2026, 11, 1), False, "paid"),
        (Balance(2000, paid_in=500, written_off=1500), date(2026, 11, 1), False, "written_off"),
        (Balance(2000, charged=500, paid_in=2000), date(2026, 11, 2), False, "partly"),
    ],
)
def test_how_a_claim_stands(balance: Balance, due: date, collecting: bool, status: str) -> None:
    assert claim_status(balance, due, date(2026, 11, 2), collecting=collecting) == status


@pytest.mark.parametrize(
    "balance, collecting, status",
    [
        (Balance(2000), False, "to_collect"),
        (Balance(2000, paid_in=500), False, "to_collect"),
        (Balance(2000), True, "collecting"),
        (Balance(2000, paid_in=2000), False, "paid"),
    ],
)
def test_who_waits_for_a_direct_debit_is_not_late(balance: Balance, collecting: bool, status: str) -> None:
    day = date(2026, 11, 2)
    assert claim_status(balance, date(2026, 1, 1), day, collecting=collecting, to_collect=True) == status


@pytest.mark.parametrize(
    "sent, expected",
    [
        ([], (1, date(2026, 3, 15))),
        ([date(2026, 4, 1)], (2, date(2026, 4, 15))),
        ([date(2026, 4, 1), date(2026, 5, 1)], (3, date(2026, 5, 8))),
        ([date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)], None),
    ],
)
def test_the_next_reminder(sent: list[date], expected: tuple[int, date] | None) -> None:
    assert next_reminder(date(2026, 3, 1), sent, replace(USUAL, reminder_days=(14, 14, 7))) == expected


@pytest.mark.parametrize(
    "cents, items, parts",
    [
        (2000, [(1, 2000)], [(1, 2000)]),
        (500, [(1, 2000), (2, 1000)], [(1, 500)]),
        (3000, [(1, 2000), (2, 1000)], [(1, 2000), (2, 1000)]),
        (3500, [(1, 2000), (2, 1000)], [(1, 2000), (2, 1500)]),
        (100, [(1, 0)], [(1, 100)]),
    ],
)
def test_dividing_a_payment(cents: int, items: list[tuple[int, int]], parts: list[tuple[int, int]]) -> None:
    assert split_payment(cents, items) == parts


@given(st.integers(1, 10**6), st.lists(st.integers(0, 10**5), min_size=1, max_size=5))
def test_a_divided_payment_is_all_of_it(cents: int, due: list[int]) -> None:
    parts = split_payment(cents, list(enumerate(due)))
    assert sum(share for _claim, share in parts) == cents
    assert all(share > 0 for _claim, share in parts)
