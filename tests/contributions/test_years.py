"""The year of a contribution is the financial year of the statutes."""

from dataclasses import replace
from datetime import date

import pytest

from noaber.contributions import operations, queries
from noaber.contributions.rules import first_year
from noaber.contributions.settings import ContributionSettings
from noaber.contributions.years import span_of, year_name, year_of, year_span
from noaber.cooperative.statutes import Statutes, save_statutes
from tests.builders import TODAY, member
from tests.contributions.builders import settings, usual_amounts

pytestmark = pytest.mark.usefixtures("data")

SCHOOL = date(2026, 7, 1)
"""The first day of a year that ends with June."""


@pytest.mark.parametrize(
    ("end_month", "first", "last"),
    [
        (12, date(2026, 1, 1), date(2026, 12, 31)),
        (6, date(2026, 7, 1), date(2027, 6, 30)),
        (2, date(2026, 3, 1), date(2027, 2, 28)),
        (1, date(2026, 2, 1), date(2027, 1, 31)),
    ],
)
def test_the_days_of_a_year(end_month: int, first: date, last: date) -> None:
    assert year_span(2026, end_month) == (first, last)


@pytest.mark.parametrize("end_month", range(1, 13))
def test_every_day_lies_in_the_year_that_it_is_said_to_lie_in(end_month: int) -> None:
    save_statutes(replace(Statutes(), financial_year_end=str(end_month)))
    for month in range(1, 13):
        for day in (date(2026, month, 1), date(2026, month, 28)):
            first, last = span_of(year_of(day))
            assert first <= day <= last


def test_its_name() -> None:
    assert year_name(2026) == "2026"
    save_statutes(replace(Statutes(), financial_year_end="6"))
    assert year_name(2026) == "2026-2027"


@pytest.mark.parametrize(
    ("rule", "since", "cents"),
    [
        ("monthly", date(2026, 7, 1), 2000),
        ("monthly", date(2027, 1, 15), 1000),
        ("monthly", date(2027, 6, 30), 167),
        ("quarterly", date(2026, 9, 30), 2000),
        ("quarterly", date(2027, 4, 1), 500),
        ("free_after", date(2027, 4, 1), 0),
        ("free_after", date(2027, 3, 31), 2000),
        ("full", date(2027, 6, 1), 2000),
        ("monthly", date(2026, 6, 30), 2000),
    ],
)
def test_the_first_year_runs_from_its_own_first_day(rule: str, since: date, cents: int) -> None:
    chosen = replace(ContributionSettings(), first_year=rule, free_after_month=4, free_after_day=1)
    assert first_year(2000, since, SCHOOL, chosen)[0] == cents


def test_the_run_asks_whoever_is_a_member_in_the_financial_year() -> None:
    save_statutes(replace(Statutes(), financial_year_end="6"))
    settings(first_year="monthly")
    usual_amounts(2026)
    member("A. Vertrok", left_on=date(2026, 6, 30))
    member("B. Nieuw", admitted_on=date(2027, 4, 1))
    member("C. Altijd")
    member("D. Later", admitted_on=date(2027, 7, 1))
    run = operations.preview_run(2026)
    assert [(row.name, row.cents) for row in run.rows] == [("Altijd, C.", 2000), ("Nieuw, B.", 500)]
    operations.write_run(run, today=TODAY)
    assert queries.list_claims(today=TODAY, search="nieuw")[0].note == "lid sinds 01-04-2027: 3 maanden"
