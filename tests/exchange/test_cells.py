"""What single cells are read as, and what is said about those that cannot be read."""

from datetime import date

import pytest

from noaber.exchange.spreadsheet import Cell
from tests.exchange.reading import one, people, reading, sentences


@pytest.mark.parametrize(
    "cell, expected",
    [
        ("12-3-1950", date(1950, 3, 12)),
        ("12/03/50", date(1950, 3, 12)),
        ("12.3.1950", date(1950, 3, 12)),
        ("1950-03-12", date(1950, 3, 12)),
        ("12 maart 1950", date(1950, 3, 12)),
        ("12 mrt '50", date(1950, 3, 12)),
        ("12-mrt-50", date(1950, 3, 12)),
        ("27-9-32", date(1932, 9, 27)),
        ("7-7-02", date(2002, 7, 7)),
        ("3/13/1961", date(1961, 3, 13)),
        (18264, date(1950, 1, 1)),
        ("18264", date(1950, 1, 1)),
        (date(1950, 3, 12), date(1950, 3, 12)),
        ("1950-03-12 00:00:00", date(1950, 3, 12)),
        ("12031950", date(1950, 3, 12)),
    ],
)
def test_birth_dates(cell: Cell, expected: date) -> None:
    line = one("Geboortedatum", cell)
    assert line.record.birth_date == expected
    assert line.record.note == ""


@pytest.mark.parametrize(
    "cell", ["1950", 1950, "mei 1950", "12 mei", "31-02-1950", "01-01-2090", "01-01-1850", "vroeger", True]
)
def test_birth_dates_that_are_none_are_kept_as_a_note_with_a_sentence(cell: Cell) -> None:
    line = one("Geboortedatum", cell)
    assert line.record.birth_date is None
    assert line.record.note == f"Geboortedatum: {'ja' if cell is True else cell}"
    assert line.problems[0].column == "Geboortedatum"


@pytest.mark.parametrize("cell", ["-", "n.v.t.", "onbekend", "?", 0, "00-00-0000", date(1899, 12, 31), "#N/B", " "])
def test_cells_that_say_nothing_are_nothing(cell: Cell) -> None:
    line = one("Geboortedatum", cell)
    assert (line.record.birth_date, line.record.note, line.problems) == (None, "", ())


def test_a_young_birth_year_in_two_digits_is_asked_about() -> None:
    assert sentences(one("Geboortedatum", "1-2-22")) == ["Het jaar 22 is gelezen als 2022. Klopt dat?"]


@pytest.mark.parametrize(
    "cell, phone, second",
    [
        ("06-12 34 56 78", "06-12345678", ""),
        ("0612345678", "06-12345678", ""),
        (612345678.0, "06-12345678", ""),
        ("+31 6 12345678", "06-12345678", ""),
        ("0497 - 12 34 56", "0497-123456", ""),
        (497123456, "0497-123456", ""),
        ("0497-123456 / 06-12345678", "0497-123456", "06-12345678"),
        ("0497-123456\n0612345678", "0497-123456", "06-12345678"),
        ("x", "", ""),
        ("geen", "", ""),
    ],
)
def test_phones(cell: Cell, phone: str, second: str) -> None:
    record = one("Telefoon", cell).record
    assert (record.phone, record.phone2) == (phone, second)


def test_more_phones_than_two_become_a_note() -> None:
    record = people("Naam|Tel|Mobiel|Tel 2\nJ. Bos|0497-123456|06-12345678|06-12345679")[0].record
    assert (record.phone, record.phone2, record.note) == ("0497-123456", "06-12345678", "Tel 2: 06-12345679")


def test_a_phone_that_is_too_short_is_kept_and_told() -> None:
    line = one("Telefoon", "06-1234567")
    assert line.record.phone == "06-1234567"
    assert "geen tien cijfers" in line.problems[0].message


@pytest.mark.parametrize(
    "cell, email, note",
    [
        ("Annie@Voorbeeld.NL", "Annie@voorbeeld.nl", ""),
        ("Annie <annie@voorbeeld.nl>", "annie@voorbeeld.nl", ""),
        ("mailto:a@b.nl", "a@b.nl", ""),
        ("a@b.nl; c@d.nl", "a@b.nl", "E-mail: c@d.nl"),
        ("annie(at)b.nl", "", "E-mail: annie(at)b.nl"),
    ],
)
def test_mail_addresses(cell: str, email: str, note: str) -> None:
    record = one("E-mail", cell).record
    assert (record.email, record.note) == (email, note)


@pytest.mark.parametrize(
    "cell, iban, holder",
    [
        ("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", ""),
        ("nl91abna0417164300", "NL91ABNA0417164300", ""),
        ("NL91ABNA0417164300 t.n.v. A. Bos", "NL91ABNA0417164300", "A. Bos"),
        ("BE68 5390 0754 7034", "BE68539007547034", ""),
    ],
)
def test_accounts(cell: str, iban: str, holder: str) -> None:
    record = one("Rekeningnummer", cell).record
    assert (record.iban, record.account_holder) == (iban, holder)


def test_a_wrong_account_is_kept_as_a_note() -> None:
    line = one("IBAN", "NL91ABNA0417164301")
    assert (line.record.iban, line.record.note) == ("", "IBAN: NL91ABNA0417164301")
    assert "klopt niet" in line.problems[0].message


@pytest.mark.parametrize(
    "cell, street, number, addition",
    [
        ("Dorpsstraat 12a", "Dorpsstraat", 12, "a"),
        ("1e Dwarsweg 93bis", "1e Dwarsweg", 93, "bis"),
        ("Lange Brug 159 -2", "Lange Brug", 159, "-2"),
        ("Plein 1944 5", "Plein 1944", 5, ""),
        ("Postbus 12", "Postbus", 12, ""),
        ("Kerkweg", "Kerkweg", None, ""),
        ("Kerkweg 12 t/m 14", "Kerkweg", 12, "-14"),
        ("12 Kerkweg", "Kerkweg", 12, ""),
        ("4 Meiplein", "4 Meiplein", None, ""),
    ],
)
def test_streets(cell: str, street: str, number: int | None, addition: str) -> None:
    record = one("Adres", cell).record
    assert (record.street, record.house_number, record.house_addition) == (street, number, addition)


def test_a_number_in_a_street_name_stays_there_when_the_house_number_has_its_own_column() -> None:
    record = people("Naam|Straat|Huisnummer\nJ. Bos|Plein 1944|5")[0].record
    assert (record.street, record.house_number) == ("Plein 1944", 5)


@pytest.mark.parametrize(
    "cell, postcode, city, country",
    [
        ("5529 ab", "5529AB", "", ""),
        ("5529AB HOOGELOON", "5529AB", "Hoogeloon", ""),
        ("B-2300 Turnhout", "2300", "Turnhout", "België"),
    ],
)
def test_postcodes(cell: str, postcode: str, city: str, country: str) -> None:
    record = one("Postcode", cell).record
    assert (record.postcode, record.city, record.country) == (postcode, city, country)


@pytest.mark.parametrize("cell", ["5529", "5529 SS", "ABCD 12"])
def test_what_is_no_postcode_is_kept_as_a_note(cell: str) -> None:
    line = one("Postcode", cell)
    assert (line.record.postcode, line.record.note) == ("", f"Postcode: {cell}")


@pytest.mark.parametrize(
    "heading, cell, form, title",
    [
        ("M/V", "m", "heer", ""),
        ("M/V", "V", "mevrouw", ""),
        ("Geslacht", "Vrouw", "mevrouw", ""),
        ("Geslacht", "X", "neutraal", ""),
        ("Aanhef", "Dhr.", "heer", ""),
        ("Aanhef", "Geachte mevrouw Bos", "mevrouw", ""),
        ("Aanhef", "heer/mevrouw", "onbekend", ""),
        ("Titel", "dr.", "onbekend", "dr."),
        ("Title", "Mrs", "mevrouw", ""),
        ("Title", "Mr", "heer", ""),
        ("Titel", "mr.", "onbekend", "mr."),
    ],
)
def test_forms_of_address_and_titles(heading: str, cell: str, form: str, title: str) -> None:
    record = one(heading, cell).record
    assert (record.salutation_form, record.title_before) == (form, title)


def test_nobody_is_called_a_man_or_woman_for_a_first_name() -> None:
    assert people("Roepnaam|Achternaam\nAnnie|Bos\nPiet|Smit")[0].record.salutation_form == "onbekend"


@pytest.mark.parametrize(
    "voornaam, initials, called",
    [
        ("Annie", "", "Annie"),
        ("A.B.", "A.B.", ""),
        ("A.B. (Annie)", "A.B.", "Annie"),
        ("annie", "", "Annie"),
        ("A", "A.", ""),
    ],
)
def test_initials_and_first_names_may_stand_in_each_others_column(voornaam: str, initials: str, called: str) -> None:
    for heading in ("Voornaam", "Voorletters"):
        record = people([[heading, "Achternaam"], [voornaam, "Bos"], ["Piet", "Smit"]])[0].record
        assert (record.initials, record.call_name, record.surname) == (initials, called, "Bos")


@pytest.mark.parametrize(
    "text, number", [("12", 12), ("0012", 12), ("L-12", 12), ("12a", 12), ("2024-12", None), ("geen", None)]
)
def test_member_numbers(text: str, number: int | None) -> None:
    assert one("Lidnummer", text).membership.member_number == number


def test_kinds_of_member_and_people_who_have_left() -> None:
    lines = people("""Naam|Soort lid|Lid sinds|Uit per
A. Bos|donateur|1-1-2010|
B. Bos|oud-lid|1-1-2010|31-12-2020
C. Bos|geen lid||
D. Bos|lid|1-1-2015|1-1-2010""")
    assert [line.membership.category for line in lines] == ["donateur", "", "", "lid"]
    assert [line.membership.is_member for line in lines] == [True, True, False, True]
    assert lines[1].membership.left_on == date(2020, 12, 31)
    assert sentences(lines[3]) == ["Lid tot ligt vóór lid sinds; lid sinds is niet overgenomen."]


def test_letters_that_were_lost_are_told() -> None:
    assert "vraagtekens" in reading("Naam|Plaats\nB. Y?ld?z|Hapert").lines[0].problems[0].message
