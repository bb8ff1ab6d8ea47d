"""Who may collect and with which mandate."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.contributions import mandates
from noaber.contributions.mandate_rules import (
    MandateError,
    check_collection_day,
    check_creditor_id,
    check_mandate_reference,
    first_collection_day,
    lapses_on,
    mandate_status,
    sequence_of,
)
from noaber.core.errors import NoaberError
from tests.builders import TODAY, member
from tests.contributions.builders import CREDITOR_ID, IBANS, with_mandate

JANUARY = date(2026, 1, 15)


@pytest.mark.parametrize(
    "typed",
    [
        CREDITOR_ID,
        "nl79 zzz 9999 9999 0000",
        "NL79.ZZZ.99999999.0000",
        "NL79ABC999999990000",
    ],
)
def test_an_incassant_id(typed: str) -> None:
    assert check_creditor_id(typed)[7:] == "999999990000"


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("NL78ZZZ999999990000", "er is ergens een teken verkeerd"),
        ("NL79ZZZ999999991000", "er is ergens een teken verkeerd"),
        ("NL79ZZZ99999999000", "19 tekens"),
        ("NL79ZZZ9999999900001", "19 tekens"),
        ("NL91ABNA0417164300", "19 tekens"),
        ("wat?", "geen incassant-ID"),
    ],
)
def test_what_is_no_incassant_id(typed: str, sentence: str) -> None:
    with pytest.raises(MandateError, match=sentence):
        check_creditor_id(typed)


@pytest.mark.parametrize("reference", ["M00012-1", "A", "2026/12", "x" * 35, "(1),2.3'4+5?6:7"])
def test_references_of_mandates(reference: str) -> None:
    assert check_mandate_reference(f" {reference} ") == reference


@pytest.mark.parametrize("reference", ["", "x" * 36, "/1", "1/", "1//2", "een twee", "één", "a_b", "a&b"])
def test_references_that_no_bank_takes(reference: str) -> None:
    with pytest.raises(MandateError):
        check_mandate_reference(reference)


@pytest.mark.parametrize(
    "used, ended, kind, day, status",
    [
        (None, None, "recurrent", JANUARY, "valid"),
        (None, None, "recurrent", date(2029, 1, 14), "valid"),
        (None, None, "recurrent", date(2029, 1, 15), "lapsed"),
        (date(2028, 2, 1), None, "recurrent", date(2029, 1, 15), "valid"),
        (date(2028, 2, 1), None, "recurrent", date(2031, 2, 1), "lapsed"),
        (None, date(2026, 6, 1), "recurrent", date(2026, 5, 31), "valid"),
        (None, date(2026, 6, 1), "recurrent", date(2026, 6, 1), "ended"),
        (None, None, "one_off", JANUARY, "valid"),
        (date(2026, 2, 1), None, "one_off", date(2026, 3, 1), "used"),
    ],
)
def test_how_a_mandate_stands(used: date | None, ended: date | None, kind: str, day: date, status: str) -> None:
    assert mandate_status(JANUARY, used, ended, kind, day) == status


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_mandate_lapses_after_three_years(signed: date) -> None:
    assert timedelta(days=1095) <= lapses_on(signed, None) - signed <= timedelta(days=1096)


@pytest.mark.parametrize(
    "kind, used, setting, sequence",
    [
        ("recurrent", False, "RCUR", "RCUR"),
        ("recurrent", True, "RCUR", "RCUR"),
        ("recurrent", False, "FRST", "FRST"),
        ("recurrent", True, "FRST", "RCUR"),
        ("one_off", False, "FRST", "OOFF"),
    ],
)
def test_the_sequence(kind: str, used: bool, setting: str, sequence: str) -> None:
    assert sequence_of(kind, used, setting) == sequence


@pytest.mark.parametrize(
    "day, announced, sentence",
    [
        (date(2026, 11, 16), TODAY, ""),
        (date(2026, 11, 15), TODAY, "Op 15-11-2026 werken de banken niet. Kies 16-11-2026"),
        (date(2026, 12, 25), TODAY, "Kies 28-12-2026"),
        (date(2026, 11, 13), TODAY, "14 dagen van tevoren .* Kies 16-11-2026"),
        (date(2026, 11, 3), date(2026, 10, 1), "Kies 04-11-2026"),
        (date(2026, 11, 4), date(2026, 10, 1), ""),
    ],
)
def test_the_day_of_collection(day: date, announced: date, sentence: str) -> None:
    if not sentence:
        check_collection_day(day, today=TODAY, announced_on=announced, announce_days=14)
        return
    with pytest.raises(MandateError, match=sentence):
        check_collection_day(day, today=TODAY, announced_on=announced, announce_days=14)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.integers(0, 40))
def test_the_day_that_is_proposed_can_be_taken(today: date, announce: int) -> None:
    check_collection_day(first_collection_day(today, announce), today=today, announced_on=today, announce_days=announce)


@pytest.mark.usefixtures("data")
def test_a_mandate_with_its_signed_form() -> None:
    person = member(number=12)
    first = with_mandate(person)
    mandates.attach_form(first, "machtiging.pdf", b"%PDF getekend")
    (row,) = mandates.mandates_of(person, today=TODAY)
    assert (row.reference, row.status, row.form_name, row.last_used) == ("M00012-1", "valid", "machtiging.pdf", None)
    assert mandates.signed_form(first) == ("machtiging.pdf", b"%PDF getekend")
    second = with_mandate(person, signed_on=date(2026, 6, 1), iban=IBANS[1])
    assert mandates.mandates_on(TODAY)[person].id == second
    mandates.end_mandate(second, date(2026, 9, 1))
    assert mandates.mandates_on(TODAY)[person].id == first
    mandates.delete_mandate(first)
    assert mandates.mandates_on(TODAY)[person].status == "ended"
    with pytest.raises(NoaberError, match="er niet meer"):
        mandates.get_mandate(first, today=TODAY)


@pytest.mark.usefixtures("data")
def test_what_cannot_be_a_mandate() -> None:
    person = member(number=12)
    with_mandate(person, reference="Lid-12")
    with pytest.raises(MandateError, match="LID-12 is al van"):
        with_mandate(member("P. Ander"), reference="LID-12")
    with pytest.raises(NoaberError, match="er is ergens een teken verkeerd"):
        with_mandate(person, iban="NL91ABNA0417164301")
    with pytest.raises(MandateError, match="IBAN"):
        with_mandate(person, iban="")
    with pytest.raises(NoaberError, match="te groot"):
        mandates.attach_form(with_mandate(person), "film.mp4", b"x" * (mandates.LARGEST_FORM + 1))
    with pytest.raises(MandateError, match="later getekend"):
        mandates.end_mandate(with_mandate(person), date(2025, 1, 1))


@pytest.mark.usefixtures("data")
def test_a_mandate_of_an_earlier_program_knows_its_last_use() -> None:
    person = member()
    with_mandate(person, signed_on=date(2012, 1, 1), used_before=date(2025, 1, 31))
    assert mandates.mandates_on(TODAY)[person].status == "valid"
    assert mandates.mandates_on(date(2028, 1, 31))[person].status == "lapsed"
