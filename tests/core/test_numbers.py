"""Amounts and whole numbers as people type them and as paper shows them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.core.i18n import language
from noaber.core.numbers import NumberError, money_text, number_text, parse_cents, parse_whole


@pytest.mark.parametrize(
    "typed, cents",
    [
        ("12,50", 1250),
        ("12.50", 1250),
        ("12,5", 1250),
        ("12", 1200),
        ("€ 1.234,56", 123456),
        ("1234.56", 123456),
        ("1,234.56", 123456),
        ("1.234", 123400),
        ("1.234.567", 123456700),
        ("1 234,50", 123450),
        ("12,-", 1200),
        ("12,--", 1200),
        ("€12", 1200),
        ("EUR 12,50", 1250),
        ("12,50 euro", 1250),
        ("-12,50", -1250),
        ("€ -12,50", -1250),
        ("12,50-", -1250),
        ("0", 0),
        ("0,05", 5),
        (12.5, 1250),
        (12, 1200),
        (0.1 + 0.2, 30),
        (1.005, 101),
        (-3, -300),
    ],
)
def test_an_amount_is_read_in_cents(typed: object, cents: int) -> None:
    assert parse_cents(typed) == cents


@pytest.mark.parametrize(
    "typed, says",
    [
        ("abc", "geen bedrag"),
        ("", "geen bedrag"),
        (None, "geen bedrag"),
        ("1.23,45", "geen bedrag"),
        ("1,234", "twee cijfers"),
        ("12,505", "twee cijfers"),
        ("-12-", "geen bedrag"),
        (float("inf"), "geen bedrag"),
        (float("nan"), "geen bedrag"),
        (True, "geen bedrag"),
        ("1,2,3", "twee cijfers"),
        ("1.2.3", "geen bedrag"),
    ],
)
def test_what_is_no_amount_says_why(typed: object, says: str) -> None:
    with pytest.raises(NumberError, match=says):
        parse_cents(typed)


@pytest.mark.parametrize(
    "cents, dutch, english",
    [
        (123456, "€ 1.234,56", "€1,234.56"),
        (5, "€ 0,05", "€0.05"),
        (0, "€ 0,00", "€0.00"),
        (-1250, "€ -12,50", "-€12.50"),
        (123456789000, "€ 1.234.567.890,00", "€1,234,567,890.00"),
    ],
)
def test_an_amount_on_paper(cents: int, dutch: str, english: str) -> None:
    assert money_text(cents) == dutch
    with language("en"):
        assert money_text(cents) == english


@given(st.integers(-(10**12), 10**12))
def test_a_printed_amount_reads_back(cents: int) -> None:
    assert parse_cents(money_text(cents)) == cents
    with language("en"):
        assert parse_cents(money_text(cents)) == cents


@given(st.text(max_size=20))
def test_no_text_breaks_it(typed: str) -> None:
    for read in (parse_cents, parse_whole):
        with suppress(NumberError):
            assert isinstance(read(typed), int)


@pytest.mark.parametrize(
    "typed, number",
    [("46", 46), (" 46 ", 46), ("1.000", 1000), ("1 000", 1000), ("12.0", 12), ("12,0", 12), (12.0, 12), (7, 7)],
)
def test_a_whole_number_is_read(typed: object, number: int) -> None:
    assert parse_whole(typed) == number


@pytest.mark.parametrize(
    "typed, says",
    [
        ("a", "geen heel getal"),
        ("", "geen heel getal"),
        ("12,5", "geen heel getal"),
        ("-3", "te weinig"),
        ("501", "te veel"),
        (1.5, "geen heel getal"),
        ("٣", "geen heel getal"),
    ],
)
def test_what_is_no_whole_number_says_why(typed: object, says: str) -> None:
    with pytest.raises(NumberError, match=says):
        parse_whole(typed, least=0, most=500)


def test_a_whole_number_on_paper() -> None:
    assert number_text(2500) == "2.500"
    with language("en"):
        assert number_text(2500) == "2,500"
