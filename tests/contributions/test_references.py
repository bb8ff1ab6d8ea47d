"""The payment reference: written by the program, found again in what people and banks make of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.contributions.references import reference, references_in

KNOWN = reference(2026, 12)


def test_a_reference_can_be_read_out_on_the_phone() -> None:
    assert KNOWN[:-1] == "2026-0012-"
    assert reference(2026, 12345).startswith("2026-12345-")


@pytest.mark.parametrize(
    "text",
    [
        KNOWN,
        f"contributie {KNOWN} A. Berg",
        KNOWN.replace("-", " "),
        KNOWN.replace("-", ""),
        KNOWN.replace("-", "."),
        f"kenmerk:{KNOWN}.",
        KNOWN.replace("-", " - "),
        f"CONTR 2026 {KNOWN}",
        KNOWN[:6] + "\n" + KNOWN[6:],
        "20 26 0012 " + KNOWN[-1],
    ],
)
def test_it_is_found_however_it_was_typed(text: str) -> None:
    assert (2026, 12) in references_in(text)


def test_two_in_one_payment_are_both_found() -> None:
    assert references_in(f"{KNOWN} en {reference(2026, 13)}")[:2] == [(2026, 12), (2026, 13)]


@given(st.integers(2000, 2100), st.integers(1, 99_999), st.integers(0, 8), st.integers(0, 9))
def test_one_wrong_digit_is_noticed(year: int, number: int, place: int, digit: int) -> None:
    right = reference(year, number)
    digits = [spot for spot, sign in enumerate(right) if sign.isdigit()]
    spot = digits[place]
    wrong = f"{right[:spot]}{digit}{right[spot + 1 :]}"
    assert wrong == right or (year, number) not in references_in(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "huur 2026",
        "2026-0012",
        "factuur 202600120",
        "NL91ABNA0417164300",
        "06-12345678",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    wrong_digit = "0" if KNOWN[-1] != "0" else "1"
    assert references_in(text.replace("202600120", f"20260012{wrong_digit}")) == []
