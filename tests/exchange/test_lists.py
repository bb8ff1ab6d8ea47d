"""Whole lists as they are found: where they begin, what the columns are, and who is in them."""

from datetime import date

import pytest

from noaber.exchange.lines import Interpreted
from tests.exchange.reading import fields_of, one, people, reading, recognised


def short(line: Interpreted) -> str:
    """A person in one line: name and address."""
    each = line.record
    name = " ".join(filter(None, (each.initials or each.call_name, each.prefix, each.surname)))
    house = f"{each.street} {each.house_number or ''}{each.house_addition}".strip()
    return ", ".join(filter(None, (name, house, each.postcode, each.city)))


ANNIE = "A.B. van den Berg, Dorpsstraat 12a, 5529AB, Hoogeloon"
PIET = "P. Bos, Kerkweg 3, 5741LA, Beek en Donk"

LISTS = {
    "title lines, blank lines, a total": """
        LEDENLIJST dorpscoöperatie 2024||||||
        bijgewerkt door Truus||||||
        ||||||
        Voorl.|Tussenv.|Achternaam|Adres|PC|Plaats
        A.B.|van den|Berg|Dorpsstraat 12a|5529AB|Hoogeloon
        |||||
        P.||Bos|Kerkweg 3|5741LA|Beek en Donk
        Totaal||2 leden|||""",
    "one column for the name, one for street and number, one for postcode and place": """
        Naam;|Adres|Postcode en plaats
        Mevr. A.B. van den Berg|Dorpsstraat 12 a|5529 ab  HOOGELOON
        Bos, P.|Kerkweg 3|5741 LA Beek en Donk""",
    "place in front of the postcode": """
        Naam|Straat|Woonplaats
        Berg, A.B. van den|Dorpsstraat 12a|Hoogeloon 5529 AB
        P. Bos|Kerkweg 3|Beek en Donk, 5741LA""",
    "everything in one address": """
        Leden|Adresgegevens
        A.B. van den Berg|Dorpsstraat 12a, 5529 AB Hoogeloon
        P. Bos|Kerkweg 3↵5741 LA  BEEK EN DONK""",
    "no headings at all": """
        A.B.|van den|Berg|Dorpsstraat|12|a|5529 AB|Hoogeloon
        P.||Bos|Kerkweg|3||5741 LA|Beek en Donk""",
    "no headings, and the name whole": """
        A.B. van den Berg|Dorpsstraat 12a|5529 AB|Hoogeloon
        P. Bos|Kerkweg 3|5741 LA|Beek en Donk""",
    "headings repeated for each page, group headings, footnotes": """
        Naam|Straat|Nr|Postcode|Plaats
        Bestuur:||||
        A.B. van den Berg|Dorpsstraat|12a|5529AB|Hoogeloon
        Naam|Straat|Nr|Postcode|Plaats
        Donateurs||||
        P. Bos|Kerkweg|3|5741LA|Beek en Donk
        * = lid van verdienste||||
        Pagina 1 van 1||||""",
    "headings over two lines": """
        Naam||Adres||Postcode|Woonplaats
        Voorletters|Achternaam|Straat|Nr||
        A.B.|van den Berg|Dorpsstraat|12a|5529AB|Hoogeloon
        P.|Bos|Kerkweg|3|5741LA|Beek en Donk""",
    "columns in another order, a counter in front, one without heading": """
        #|Plaats|PC||Huisnr.|Straat|Voorletters|Naam|tv
        1|Hoogeloon|5529AB||12a|Dorpsstraat|A B|Berg|van den
        2|Beek en Donk|5741LA||3|Kerkweg|P|Bos|""",
    "English headings": """
        First name|Last name|House number|Street|Zip code|Town
        A.B.|van den Berg|12a|Dorpsstraat|5529 AB|Hoogeloon
        P|Bos|3|Kerkweg|5741 LA|Beek en Donk""",
    "all in capitals": """
        NAAM|ADRES|POSTCODE|WOONPLAATS
        A.B. VAN DEN BERG|Dorpsstraat 12a|5529AB|HOOGELOON
        BOS P.|Kerkweg 3|5741LA|BEEK EN DONK""",
    "the surname with its prefix behind a comma": """
        Achternaam|Voorl|Straat + huisnr|Postcode|Plaats
        Berg, van den|AB|Dorpsstraat 12-a|5529 AB|Hoogeloon
        Bos|P.|Kerkweg 3|5741 LA|Beek en Donk""",
    "street and number apart with the number already in the street": """
        Naam|Straat|Huisnummer|Toevoeging|Postcode|Plaats
        A.B. van den Berg|Dorpsstraat 12a|12||5529AB|Hoogeloon
        P. Bos|Kerkweg|3||5741LA|Beek en Donk""",
    "postcode in two columns": """
        Naam|Straat|Nr|Postcode cijfers|Postcode letters|Plaats
        A.B. van den Berg|Dorpsstraat|12a|5529|AB|Hoogeloon
        P. Bos|Kerkweg|3|5741|LA|Beek en Donk""",
    "name and address together in one column": """
        NAW-gegevens
        A.B. van den Berg, Dorpsstraat 12a, 5529 AB Hoogeloon
        P. Bos, Kerkweg 3, 5741 LA Beek en Donk""",
    "mended encoding": """
        Naam|Straat|Nr|Postcode|Plaats|Partner
        A.B. van den Berg|Dorpsstraat|12a|5529AB|Hoogeloon|ZoÃ«
        P. Bos|Kerkweg|3|5741LA|Beek en Donk|René""",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_everybody_is_found_with_the_right_name_and_address(text: str) -> None:
    lines = people("\n".join(line.strip() for line in text.split("\n")[1:]))
    assert [short(line).replace("12-a", "12a") for line in lines] == [ANNIE, PIET]


def test_a_list_of_names_alone() -> None:
    assert [short(line) for line in people("Naam\nJ. Bos\nP. de Vries")] == ["J. Bos", "P. de Vries"]
    assert [short(line) for line in people("J. Bos\nP. de Vries\nM. Smit")] == ["J. Bos", "P. de Vries", "M. Smit"]


def test_lines_keep_the_number_they_have_in_the_file() -> None:
    lines = people([["Leden"], [], ["Naam", "Plaats"], ["J. Bos", "Hapert"], [], ["P. Smit", "Hapert"]])
    assert [line.line for line in lines] == [4, 6]


def test_what_is_passed_over_is_told() -> None:
    lines = reading("Naam|Plaats|Tel\nJ. Bos|Hapert|06-12345678\n|Hapert|06-12345679\nTotaal|1|").lines
    assert [line.skipped for line in lines] == [
        "",
        "Op deze regel staat geen naam: Hapert · 06-12345679",
        "Dit is een totaalregel: Totaal 1",
    ]


def test_numbers_that_a_spreadsheet_made_of_text() -> None:
    line = people(
        [
            ["Naam", "Huisnr", "Straat", "Tel", "Geb.datum", "Lidnr", "Postcode"],
            ["J. Bos", 66.0, "Kerkweg", 662979298.0, 18264.0, 12.0, "5529AB"],
            ["P. Smit", 7.0, "Kerkweg", 497495713.0, "18264", 13.0, "5529AB"],
        ]
    )
    assert [(each.record.house_number, each.record.phone, each.record.birth_date) for each in line] == [
        (66, "06-62979298", date(1950, 1, 1)),
        (7, "0497-495713", date(1950, 1, 1)),
    ]
    assert [each.membership.member_number for each in line] == [12, 13]


def test_a_house_number_that_became_a_date_comes_back_with_a_question() -> None:
    line = people([["Naam", "Straat", "Nr"], ["J. Bos", "Kerkweg", date(2024, 3, 12)], ["P. Smit", "Kerkweg", 3]])[0]
    assert (line.record.house_number, line.record.house_addition) == (12, "-3")
    assert "een datum" in line.problems[0].message


def test_ditto_marks_mean_what_stands_above() -> None:
    lines = people("""Naam|Straat|Nr|Plaats
J. Bos|Kerkweg|12|Hapert
M. Smit|idem|"|Idem
P. Mulder|"|14|,,""")
    assert [short(line) for line in lines] == [
        "J. Bos, Kerkweg 12, Hapert",
        "M. Smit, Kerkweg 12, Hapert",
        "P. Mulder, Kerkweg 14, Hapert",
    ]


def test_a_column_that_says_who_is_a_member() -> None:
    lines = people([["Lid", "Naam"], ["ja", "J. Bos"], ["nee", "P. Smit"], [True, "M. Mulder"], [False, "A. de Wit"]])
    assert [line.membership.is_member for line in lines] == [True, False, True, False]


def test_initials_of_a_couple_in_two_columns_stay_apart() -> None:
    record = people("Achternaam|Voorletters man|Voorletters vrouw\nde Vries|J.|M.\nBos|P.|")[0].record
    assert (record.initials, record.note) == ("J.", "Voorletters vrouw: M.")


def test_a_name_with_a_contact_person_is_an_organisation() -> None:
    lines = people("Naam|Contactpersoon|Plaats\nDe Eetkamer|P. Smit|Hapert\nJ. Bos||Hapert")
    assert [line.record.kind for line in lines] == ["organisation", "person"]
    assert (lines[0].record.organisation_name, lines[0].record.surname) == ("De Eetkamer", "Smit")


def test_households_stay_one_line_with_a_question() -> None:
    lines = people("""Naam|Plaats
A.B. en C. de Vries|Hapert
Fam. Jansen|Hapert
Dhr. en mevr. Bos|Hapert""")
    assert [line.record.surname for line in lines] == ["Vries", "Jansen", "Bos"]
    assert all("zijn meer mensen" in line.problems[0].message for line in lines)
    couple = people("Voornaam|Achternaam\nJan en Mia|de Vries")[0]
    assert (couple.record.call_name, couple.record.surname, couple.record.address_name) == (
        "Jan",
        "Vries",
        "Jan en Mia de Vries",
    )


def test_organisations_with_and_without_a_contact_person() -> None:
    lines = people("""Organisatie|Contactpersoon|Plaats
Stichting Dorpsbelang (SDB)|mevr. A. Bos|Hapert
Bakkerij Smit||Hapert""")
    assert [line.record.kind for line in lines] == ["organisation", "organisation"]
    first = lines[0].record
    assert (first.short_name, first.surname, first.salutation_form) == ("SDB", "Bos", "mevrouw")


def test_a_column_of_organisations_that_tells_where_people_belong_is_a_note() -> None:
    lines = people("""Naam|Organisatie|Plaats
J. Bos|DOCK|Hapert
P. Smit|DOCK|Hapert
M. Mulder|Buurtteam|Hapert
A. de Wit|Buurtteam|Hapert""")
    assert [line.record.kind for line in lines] == ["person"] * 4
    assert lines[0].record.note == "Organisatie: DOCK"


def test_a_maiden_name_in_its_own_column() -> None:
    record = people("Voorl|Achternaam|Meisjesnaam\nM.|van der Ven|van Dijk\nP.|Bos|")[0].record
    assert (record.prefix, record.surname, record.partner_prefix, record.partner_surname, record.name_usage) == (
        "van",
        "Dijk",
        "van der",
        "Ven",
        "partner-eigen",
    )


def test_citizen_service_numbers_are_never_taken_over() -> None:
    text = "Naam|BSN|Opmerking\nJ. Bos|123456782|heeft bsn 123456782\nP. Smit|111222333|"
    found = reading(text)
    assert "123456782" not in repr([line.record for line in found.lines])
    assert "burgerservicenummers" in found.notices[0].message
    assert "burgerservicenummer" in found.lines[0].problems[0].message
    unnamed = "Naam|Code|Plaats\n" + "\n".join(f"J. Bos{n}|123456782|Hapert" for n in "abcde")
    assert fields_of(unnamed)[1] == "bsn"
    assert fields_of(unnamed) == [column.field for column in recognised(unnamed).with_field(1, "keep").columns]


def test_unknown_columns_are_kept_as_a_note_or_skipped() -> None:
    text = "Naam|Favoriete taart\nJ. Bos|appel\nP. Smit|"
    assert people(text)[0].record.note == "Favoriete taart: appel"
    assert one("Favoriete taart", "appel").record.note == "Favoriete taart: appel"


def test_dates_with_the_month_first_are_recognised_by_column() -> None:
    found = reading("Name|Date of birth\nJ. Bos|03/04/1950\nP. Smit|05/28/1961")
    assert [line.record.birth_date for line in found.lines] == [date(1950, 3, 4), date(1961, 5, 28)]
    assert "de maand vóór de dag" in found.notices[0].message
