"""Files that old programs and busy people left: encodings of before Unicode, quotes and apostrophes, loose remarks."""

from datetime import date
from pathlib import Path

import pytest

from noaber.core.progress import Progress
from noaber.exchange.interpret import interpret
from noaber.exchange.recognise import best_list
from noaber.exchange.spreadsheet import open_spreadsheet
from tests.exchange.files import write_text
from tests.exchange.reading import TODAY, fields_of, one, people, reading

ACCENTS = "Naam;Straat;Nr\nJosé Müller;Coöperatieweg;1\nZoë Çelik;Kerkweg;2\nRené O’Brien;Kerkweg;3\n"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850", "utf-8", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_accents_survive_every_encoding_that_spreadsheets_write(tmp_path: Path, encoding: str, line_end: str) -> None:
    text = ACCENTS if encoding != "cp850" else ACCENTS.replace("’", "'")
    path = write_text(tmp_path / "leden.csv", text.replace("\n", line_end), encoding)
    lines = interpret(Progress(), best_list(open_spreadsheet(path), TODAY), TODAY).lines
    names = [(line.record.call_name, line.record.surname) for line in lines]
    assert names == [("José", "Müller"), ("Zoë", "Çelik"), ("René", "O'Brien")]
    assert lines[0].record.street == "Coöperatieweg"


@pytest.mark.parametrize("name", ["Tomáš Müller", "Jan van ’t Hoff", "Ženja Bos", "Åsa Bos", "Strauß", "Søren Bos"])
def test_a_few_strange_letters_in_windows_1252_stay_what_they_are(tmp_path: Path, name: str) -> None:
    path = write_text(tmp_path / "leden.csv", f"Naam;Plaats\n{name};Ede\nJ. Bos;Ede\n", "cp1252")
    assert open_spreadsheet(path).sheets[0].lines[1].cells[0] == name


def test_a_file_with_every_line_in_quotes_as_a_whole(tmp_path: Path) -> None:
    path = write_text(tmp_path / "leden.csv", '"Naam,Plaats,PC"\n"J. Bos,Ede,5741 LA"\n"""Vos, K."",Ede,5741 LB"\n')
    lines = interpret(Progress(), best_list(open_spreadsheet(path), TODAY), TODAY).lines
    assert [(line.line, line.record.surname, line.record.postcode) for line in lines] == [
        (2, "Bos", "5741LA"),
        (3, "Vos", "5741LB"),
    ]


def test_an_apostrophe_that_keeps_a_figure_as_it_is_falls_away() -> None:
    line = people(
        "Naam|Tel|Huisnr|Pc|Straat|Geboren\nJ. Bos|'0612345678|'12a|'5741 LA|'t Zand|'03-05-1951\n"
        "K. 't Hart|’+31612345679|12|5741 LB|'s-Gravenweg|"
    )
    first, second = (each.record for each in line)
    assert (first.phone, first.house_number, first.house_addition, first.postcode, first.street, first.birth_date) == (
        "06-12345678",
        12,
        "a",
        "5741LA",
        "'t Zand",
        date(1951, 5, 3),
    )
    assert (second.phone, second.prefix, second.street) == ("06-12345679", "'t", "'s-Gravenweg")


@pytest.mark.parametrize("total", ["Som|||400", "T O T A A L|||4", "Gem.|||100", "Totale inleg|||4", "Saldo|||€ 4,00"])
def test_totals_in_other_words(total: str) -> None:
    lines = reading(f"Achternaam|Voorl|Plaats|Inleg\nBos|J.|Ede|100\nSom|K.|Ede|100\nVos|K.|Ede|200\n{total}").lines
    assert [bool(line.skipped) for line in lines] == [False, False, False, True]


def test_a_remark_below_a_member_is_nobody() -> None:
    lines = reading("Naam|Plaats|Tel\nJ. Bos|Ede|06-12345678\nverhuisd naar Arnhem||\nvan den Berg||\n").lines
    assert [bool(line.skipped) for line in lines] == [False, True, False]


def test_house_letter_and_addition_in_two_columns_go_together() -> None:
    record = people("Naam|Straat|Huisnr.|Huisletter|Toev.\nJ. Bos|Kerkweg|12|A|2\nK. Vos|Kerkweg|14|B|")[0].record
    assert (record.house_number, record.house_addition) == (12, "A 2")


def test_dates_below_an_unknown_heading_are_no_dates_of_joining() -> None:
    rows = "Naam|{}\nJ. Bos|01-02-2019\nK. Vos|01-02-2019\nM. Mol|01-02-2019"
    assert fields_of(rows.format("Datum inleg"))[1] == "keep"
    assert fields_of(rows.format("Datum aanm. lid"))[1] == "admitted_on"


def test_the_one_first_name_below_voornamen_is_the_call_name() -> None:
    record = people("Gezin|Voornamen|Plaats\nvan Dijk|Kees|Ede\nJansen|Jan & Mia|Ede")[0].record
    assert (record.call_name, record.prefix, record.surname) == ("Kees", "van", "Dijk")
    assert fields_of("Voorl.|Voornamen|Achternaam\nK.|Kees|Bos\nP.|Piet|Vos")[1] == "first_names"


def test_ij_is_one_initial() -> None:
    assert one("Opmerking", None).record.initials == "A."
    assert people("Voorl.|Achternaam\nIJ.|IJzerman\nIJ.A.|Bos")[0].record.initials == "IJ."


@pytest.mark.parametrize(
    "cell",
    [
        "tel. 0497-123456, mob. 06-12345678",
        "T: 0497-123456 M: 06-12345678",
        "0497-123456 06-12345678",
        "0497 12 34 56 b.g.g. 06 12 34 56 78",
        "(0497) 123456 +31 6 12345678",
        "0497-123456 en 06-12345678",
    ],
)
def test_two_phones_however_they_are_joined(cell: str) -> None:
    record = one("Telefoon", cell).record
    assert (record.phone, record.phone2) == ("0497-123456", "06-12345678")


@pytest.mark.parametrize(
    "cell, street, number, addition",
    [
        ("Plein 1813 nr 4", "Plein 1813", 4, ""),
        ("Plein 1813 nr. 4", "Plein 1813", 4, ""),
        ("Kerkweg 3, kamer 12", "Kerkweg", 3, "kamer 12"),
        ("Kerkweg 3 app. 4", "Kerkweg", 3, "app. 4"),
        ("12, Kerkweg", "Kerkweg", 12, ""),
        ("Kerkweg, 12", "Kerkweg", 12, ""),
        ("Kerkweg nr. 12", "Kerkweg", 12, ""),
    ],
)
def test_house_numbers_among_other_words(cell: str, street: str, number: int, addition: str) -> None:
    record = one("Adres", cell).record
    assert (record.street, record.house_number, record.house_addition) == (street, number, addition)


def test_the_name_of_a_building_in_front_of_the_street_is_a_note() -> None:
    record = one("Adres", "Zorghuis De Wiek, Kerkweg 3").record
    assert (record.street, record.house_number, record.note) == ("Kerkweg", 3, "Adres: Zorghuis De Wiek")


def test_mail_and_phone_in_one_column() -> None:
    lines = people("Naam|E-mail / telefoon\nJ. Bos|a@b.nl / 06-12345678\nK. Vos|06-12345679\nM. Mol|m@b.nl")
    found = [(line.record.email, line.record.phone) for line in lines]
    assert found == [("a@b.nl", "06-12345678"), ("", "06-12345679"), ("m@b.nl", "")]
