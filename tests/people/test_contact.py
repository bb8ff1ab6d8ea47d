"""Phone numbers, mail addresses, account numbers, and a citizen service number that may not be kept."""

import pytest

from noaber.people.contact import (
    ContactError,
    check_email,
    contains_bsn,
    format_iban,
    parse_iban,
    phone_digits,
    phone_problem,
    split_phones,
    tidy_phone,
)


@pytest.mark.parametrize(
    "value, kept",
    [
        ("06 12 34 56 78", "06-12345678"),
        ("0612345678", "06-12345678"),
        ("06-12 34 56 78", "06-12345678"),
        ("06.12.34.56.78", "06-12345678"),
        ("06/12345678", "06-12345678"),
        ("+31 6 12345678", "06-12345678"),
        ("+31612345678", "06-12345678"),
        ("0031 6 12345678", "06-12345678"),
        ("31612345678", "06-12345678"),
        ("+31 (0)497 123456", "0497-123456"),
        ("(0497) 12 34 56", "0497-123456"),
        ("0497/123456", "0497-123456"),
        ("020 1234567", "020-1234567"),
        ("tel. 0201234567", "020-1234567"),
        ("088 123 45 67", "088-1234567"),
        ("0900-1234", "0900-1234"),
        ("08001234567", "0800-1234567"),
        ("612345678", "06-12345678"),
        (612345678, "06-12345678"),
        (612345678.0, "06-12345678"),
        ("612345678.0", "06-12345678"),
        ("497123456", "0497-123456"),
        (201234567.0, "020-1234567"),
        ("06-12345678 (dochter)", "06-12345678 (dochter)"),
        ("0612345678 na 18 uur", "06-12345678 na 18 uur"),
        ("+32 14 12 34 56", "+32 14 12 34 56"),
        ("12345", "12345"),
        ("geen", "geen"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_phone_number_is_written_the_dutch_way(value: object, kept: str) -> None:
    assert tidy_phone(value) == kept
    assert tidy_phone(kept) == kept


@pytest.mark.parametrize(
    "text, digits",
    [
        ("06-12345678", "0612345678"),
        ("+31 6 12345678", "0612345678"),
        ("497123456", "0497123456"),
        ("+32 14 12 34 56", "003214123456"),
        ("", ""),
    ],
)
def test_the_digits_of_a_phone_number_compare(text: str, digits: str) -> None:
    assert phone_digits(text) == digits


@pytest.mark.parametrize(
    "value, kept",
    [
        ("06-12345678 / 0497-123456", ["06-12345678", "0497-123456"]),
        ("0612345678 of 0497123456", ["06-12345678", "0497-123456"]),
        ("0612345678; 0687654321", ["06-12345678", "06-87654321"]),
        ("06/12345678", ["06-12345678"]),
        ("", []),
        (None, []),
    ],
)
def test_two_phone_numbers_in_one_cell(value: object, kept: list[str]) -> None:
    assert split_phones(value) == kept


@pytest.mark.parametrize(
    "text, says",
    [
        ("12345", "tien cijfers"),
        ("123456", "netnummer"),
        ("0123-456789", "geen bekend"),
        ("geen", "geen bekend"),
    ],
)
def test_a_strange_phone_number_gets_a_sentence(text: str, says: str) -> None:
    assert says in phone_problem(text)


@pytest.mark.parametrize("text", ["06-12345678", "+32 14 12 34 56", "0900-1234", "", "06-12345678 (dochter)"])
def test_a_good_phone_number_gets_none(text: str) -> None:
    assert phone_problem(text) == ""


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("annie@voorbeeld.nl", "annie@voorbeeld.nl"),
        ("Annie <A.Bos@Voorbeeld.NL>", "A.Bos@voorbeeld.nl"),
        ("mailto:annie@voorbeeld.example;", "annie@voorbeeld.example"),
        ("zoë@café.nl", "zoë@café.nl"),
        ("  ", ""),
    ],
)
def test_a_mail_address_is_kept_bare(typed: str, kept: str) -> None:
    assert check_email(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "annie",
        "annie@voorbeeld",
        "annie@voorbeeld,nl",
        "an nie@voorbeeld.nl",
        "a..b@voorbeeld.nl",
        "@voorbeeld.nl",
        "a@b@voorbeeld.nl",
        ".a@voorbeeld.nl",
    ],
)
def test_what_is_no_mail_address_is_refused(typed: str) -> None:
    with pytest.raises(ContactError, match="geen e-mailadres"):
        check_email(typed)


@pytest.mark.parametrize(
    "typed, printed",
    [
        ("NL26 INGB 3698 0617 93", "NL26 INGB 3698 0617 93"),
        ("nl26ingb3698061793", "NL26 INGB 3698 0617 93"),
        ("NL26.INGB.3698.0617.93", "NL26 INGB 3698 0617 93"),
        ("IBAN NL26INGB3698061793", "NL26 INGB 3698 0617 93"),
        ("BE68 5390 0754 7034", "BE68 5390 0754 7034"),
        ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
        ("", ""),
    ],
)
def test_an_account_number_is_printed_in_fours(typed: str, printed: str) -> None:
    kept = parse_iban(typed)
    assert " " not in kept
    assert format_iban(kept) == printed


@pytest.mark.parametrize(
    "typed, says",
    [
        ("NL26INGB3698061794", "ergens een teken verkeerd"),
        ("NL26INGB369806179", "17 tekens"),
        ("12.34.56.789", "oud rekening"),
        ("P1234567", "oud rekening"),
        ("geen", "geen IBAN"),
    ],
)
def test_a_wrong_account_number_says_what_is_wrong(typed: str, says: str) -> None:
    with pytest.raises(ContactError, match=says):
        parse_iban(typed)


@pytest.mark.parametrize(
    "note",
    [
        "111222333",
        "BSN 111.222.333",
        "bsn: 1112 22 333",
        "lidnr 12 en 111222333 op kaart",
        "Bsn 012345672",
        "bsn 12345672",
    ],
)
def test_a_citizen_service_number_in_a_note_is_noticed(note: str) -> None:
    assert contains_bsn(note)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "bezorgt dorpsblad",
        "111222334",
        "06-12345678",
        "tel 111222333",
        "NL26 INGB 3698 0617 93",
        "25-01-2027",
        "12345672",
        "20270125",
        "1234567890",
        "€ 111.222,333",
        "lid sinds 1987, 12 keer",
    ],
)
def test_another_number_in_a_note_is_not(note: str) -> None:
    assert not contains_bsn(note)
