"""The day on which a membership ends, by the law and by statutes of all kinds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.cooperative.statutes import MOMENTS, UNITS, Statutes
from noaber.core.dates import parse_date
from noaber.members.leaving import explanation, financial_year_end, leaving_day

LAW = Statutes()
MONTHS_2 = replace(LAW, notice_length=2, notice_unit="months")
JULY = replace(LAW, financial_year_end="6")
ANY = replace(LAW, leaving_moment="any_day")
MONTH = replace(LAW, leaving_moment="month_end", notice_length=1, notice_unit="months")
LONG = replace(LAW, notice_length=18, notice_unit="months")
TODAY = date(2026, 11, 2)


def day(text: str) -> date:
    return parse_date(text, today=TODAY)


@pytest.mark.parametrize(
    "rules, received, ends",
    [
        # BW2:36 lid 1: end of the financial year, four weeks' notice; 31 December less 28 days is 3 December
        (LAW, "2-12-2026", "31-12-2026"),
        (LAW, "3-12-2026", "31-12-2026"),
        (LAW, "4-12-2026", "31-12-2027"),
        (LAW, "31-12-2026", "31-12-2027"),
        (LAW, "1-1-2027", "31-12-2027"),
        (LAW, "29-2-2028", "31-12-2028"),
        # a financial year that ends elsewhere
        (JULY, "2-6-2026", "30-6-2026"),
        (JULY, "3-6-2026", "30-6-2027"),
        (replace(LAW, financial_year_end="2"), "1-2-2028", "29-2-2028"),
        # two months, end of the year (statutes of a neighbourhood cooperative)
        (MONTHS_2, "31-10-2026", "31-12-2026"),
        (MONTHS_2, "1-11-2026", "31-12-2027"),
        # end of any month; a month from the 31st is the last of a shorter month
        (MONTH, "31-1-2027", "28-2-2027"),
        (MONTH, "1-2-2027", "31-3-2027"),
        (MONTH, "30-11-2026", "31-12-2026"),
        # any day
        (ANY, "2-11-2026", "30-11-2026"),
        (replace(ANY, notice_length=0), "2-11-2026", "2-11-2026"),
        # BW2:36 lid 1, in any case: the end of the financial year after that of the notice
        (LONG, "1-3-2026", "31-12-2027"),
        (LONG, "1-12-2026", "31-12-2027"),
        (replace(ANY, notice_length=12, notice_unit="months"), "15-2-2026", "15-2-2027"),
        (replace(ANY, notice_length=36, notice_unit="months"), "15-2-2026", "31-12-2027"),
    ],
)
def test_the_last_day_follows_from_notice_and_statutes(rules: Statutes, received: str, ends: str) -> None:
    assert leaving_day(day(received), rules).day == day(ends)


@pytest.mark.parametrize(
    "rules, received, wished, ends",
    [
        (LAW, "1-3-2026", "1-2-2026", "31-12-2026"),  # too early: the first permitted moment (BW2:36 lid 2)
        (LAW, "1-3-2026", "31-12-2026", "31-12-2026"),
        (LAW, "1-3-2026", "31-12-2028", "31-12-2028"),  # who asks to stay longer, stays longer
        (LAW, "1-3-2026", "1-6-2027", "31-12-2027"),
        (ANY, "1-3-2026", "1-6-2027", "1-6-2027"),
    ],
)
def test_a_later_day_that_was_asked_for_counts(rules: Statutes, received: str, wished: str, ends: str) -> None:
    assert leaving_day(day(received), rules, day(wished)).day == day(ends)


RULES = st.builds(
    Statutes,
    notice_length=st.integers(0, 52),
    notice_unit=st.sampled_from(list(UNITS)),
    leaving_moment=st.sampled_from(list(MOMENTS)),
    financial_year_end=st.integers(1, 12).map(str),
)


@given(RULES, st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 400))
def test_later_notice_never_ends_a_membership_earlier(rules: Statutes, received: date, later: int) -> None:
    first = leaving_day(received, rules)
    assert first.day >= received
    assert leaving_day(received + timedelta(days=later), rules).day >= first.day
    next_year = financial_year_end(financial_year_end(received, rules) + timedelta(days=1), rules)
    assert first.day <= next_year
    assert first.capped or first.day >= first.earliest


@pytest.mark.parametrize(
    "rules, received, sentence",
    [
        (
            LAW,
            "10-12-2026",
            (
                "De opzegtermijn is 4 weken en is voorbij op donderdag 7 januari 2027. Het lidmaatschap loopt "
                "tot het einde van het boekjaar: tot en met vrijdag 31 december 2027."
            ),
        ),
        (
            replace(ANY, notice_length=0),
            "2-11-2026",
            ("Er is geen opzegtermijn. Het lidmaatschap loopt tot en met maandag 2 november 2026."),
        ),
        (
            MONTH,
            "15-1-2027",
            (
                "De opzegtermijn is één maand en is voorbij op maandag 15 februari 2027. Het lidmaatschap "
                "loopt tot het einde van de maand: tot en met zondag 28 februari 2027."
            ),
        ),
        (
            LONG,
            "1-12-2026",
            (
                "De opzegtermijn is 18 maanden en is voorbij op donderdag 1 juni 2028. Langer dan tot het "
                "einde van het volgende boekjaar, vrijdag 31 december 2027, hoeft een lid volgens de wet niet "
                "te blijven."
            ),
        ),
    ],
)
def test_the_day_is_explained(rules: Statutes, received: str, sentence: str) -> None:
    assert explanation(leaving_day(day(received), rules), rules) == sentence
