"""Lists that other programs made, and headings in groups: Outlook, Google, programs for clubs, online forms."""

import pytest

from noaber.exchange.headings import field_of_heading
from tests.exchange.reading import fields_of, people


@pytest.mark.parametrize(
    "heading, field",
    [
        ("Phone 1 - Type", "skip"),
        ("Phone 1 - Value", "phone"),
        ("E-mail 1 - Value", "email"),
        ("E-mail-type", "skip"),
        ("E-mailweergavenaam", "skip"),
        ("Address 1 - City", "city"),
        ("Address 1 - Postal Code", "postcode"),
        ("Address 1 - Formatted", "address"),
        ("Adres: plaats", "city"),
        ("Partner: telefoon", "keep"),
        ("Wat is uw achternaam?", "surname"),
        ("Wat is uw voorletter(s)?", "initials"),
        ("Tijdstempel", "skip"),
        ("Naam en adres", "address"),
        ("Naam, adres, postcode en plaats", "address"),
        ("Voorv. meisjesnaam", "birth_surname"),
        ("Rekening.naam", "account_holder"),
        ("Relatiecode", "member_number"),
        ("Soort lid", "category"),
        ("Type", "category"),
    ],
)
def test_what_a_heading_of_a_program_means(heading: str, field: str) -> None:
    assert field_of_heading(heading) == field


def test_the_address_at_home_counts_and_that_at_work_is_a_note() -> None:
    lines = people("""Voornaam|Achternaam|Straat werk|Plaats werk|Postcode werk|Straat huis|Plaats huis|Postcode huis
Piet|Bos|Markt 1|Bladel|5531 BA|Kerkweg 3|Hapert|5741 LA
Jan|Smit||||Kerkweg 4|Hapert|5741 LA
Mia|Mulder||||Kerkweg 5|Hapert|5741 LA""")
    first = lines[0].record
    assert (first.street, first.house_number, first.postcode, first.city) == ("Kerkweg", 3, "5741LA", "Hapert")
    assert "Straat werk: Markt 1" in first.note


def test_an_address_at_work_counts_where_there_is_no_other() -> None:
    record = people("Naam|Straat werk|Plaats werk\nJ. Bos|Markt 1|Bladel\nP. Smit|Markt 2|Bladel")[0].record
    assert (record.street, record.house_number, record.city) == ("Markt", 1, "Bladel")


def test_name_and_address_together_on_lines_of_one_cell() -> None:
    record = people(
        "Naam en adres|Tel\nMevr. A. Bos↵Kerkweg 3↵5741 LA Hapert|06-12345678\n"
        "P. Smit↵Kerkweg 4↵5741 LA Hapert|06-12345679"
    )[0].record
    assert (record.initials, record.surname, record.street, record.house_number, record.city) == (
        "A.",
        "Bos",
        "Kerkweg",
        3,
        "Hapert",
    )


def test_headings_below_a_wider_heading() -> None:
    found = fields_of("""Naam||Lidmaatschap||Partner|
        Voorletters|Achternaam|Nummer|Datum|Naam|Telefoon
        J.|Bos|12|1-2-2003|Kee Vos|06-12345678
        P.|Smit|17|1-2-2004|Mia Mol|06-12345679""")
    assert found == ["initials", "surname", "member_number", "admitted_on", "keep", "keep"]


def test_the_prefix_of_a_maiden_name_in_a_column_of_its_own() -> None:
    record = people("Achternaam|Voorv.|Meisjesnaam|Voorv. meisjesnaam|Voorl.\nBerg|van den|Vries|de|A.B.\nBos||||P.")[
        0
    ].record
    assert (record.prefix, record.surname, record.partner_prefix, record.partner_surname) == (
        "de",
        "Vries",
        "van den",
        "Berg",
    )


def test_a_status_says_who_is_a_member() -> None:
    lines = people("Naam|Status\nJ. Bos|lid\nP. Smit|oud-lid\nM. Mulder|opgezegd\nA. de Wit|donateur")
    assert [line.membership.is_member for line in lines] == [True, False, False, True]
    assert lines[3].membership.category == "donateur"


def test_a_status_beside_the_kind_of_member_does_not_replace_it() -> None:
    lines = people("Naam|Soort lid|Status\nJ. Bos|Gezinslid|actief\nP. Smit|Gezinslid|opgezegd\nM. Mol|Erelid|lid")
    assert [line.membership.category for line in lines] == ["Gezinslid", "Gezinslid", "Erelid"]
    assert [line.membership.is_member for line in lines] == [True, False, True]


def test_a_status_that_is_about_something_else_is_a_note() -> None:
    assert fields_of("Naam|Status\nJ. Bos|formulier terug\nP. Smit|nog bellen\nM. Mol|gebeld") == ["full_name", "keep"]


def test_member_numbers_with_a_letter_and_group_headings_between() -> None:
    lines = people(
        "Nr|Naam|Plaats\nBestuur||\nL-0012|J. Bos|Hapert\nLeden||\nL-0013|P. Smit|Hapert\nL-0021|M. Mol|Hapert"
    )
    assert [line.membership.member_number for line in lines] == [12, 13, 21]


def test_names_below_tav_are_the_names() -> None:
    lines = people("T.a.v.|Adres|Plaats\nJ. Bos|Kerkweg 1|Hapert\nP. de Wit|Kerkweg 2|Hapert")
    assert [(line.record.prefix, line.record.surname) for line in lines] == [("", "Bos"), ("de", "Wit")]


def test_a_couple_in_the_column_of_forms_of_address() -> None:
    lines = people("Aanhef|Naam|Plaats\nDhr. en Mevr.|J. de Boer|Hapert\nFam.|Smit|Hapert\nDhr.|P. Bos|Hapert")
    assert [line.record.address_name for line in lines] == ["De heer en mevrouw J. de Boer", "Familie Smit", ""]
    in_columns = people("Aanhef|Voornaam|Achternaam\nDhr. en Mevr.|Jan|de Boer\nMevr.|Mia|Bos")[0].record
    assert (in_columns.call_name, in_columns.prefix, in_columns.surname) == ("Jan", "de", "Boer")
    assert in_columns.address_name.startswith("De heer en mevrouw")


@pytest.mark.parametrize(
    "typed, street",
    [
        ("DORPSSTRAAT", "Dorpsstraat"),
        ("BURG. VAN HOUTLAAN", "Burg. van Houtlaan"),
        ("1E DWARSWEG", "1e Dwarsweg"),
        ("J.F. KENNEDYLAAN", "J.F. Kennedylaan"),
        ("WILLEM III STRAAT", "Willem III Straat"),
        ("IJSSELKADE", "IJsselkade"),
        ("'T ZAND", "'t Zand"),
        ("kerkweg", "Kerkweg"),
        ("OUDE  WEG", "Oude Weg"),
        ("Dr. Schaepmanlaan", "Dr. Schaepmanlaan"),
    ],
)
def test_streets_in_capitals_get_small_letters(typed: str, street: str) -> None:
    assert people(f"Naam|Straat|Nr\nJ. Bos|{typed}|1\nP. Smit|{typed}|2")[0].record.street == street


def test_a_list_all_in_capitals_has_short_first_names_too() -> None:
    record = people("NAAM|VOORNAAM|PLAATS\nVAN DEN BERG|WIM|EDE\nBOS|MIA|EDE")[0].record
    assert (record.call_name, record.prefix, record.surname) == ("Wim", "van den", "Berg")


def test_a_second_list_beside_the_first_does_not_lend_it_its_phones() -> None:
    record = people(
        "Naam|Telefoon||Naam|Telefoon\nJ. Bos|06-12345678||K. Vos|06-12345679\nM. Mol|||P. Tas|06-12345671"
    )[0].record
    assert (record.surname, record.phone, record.phone2) == ("Bos", "06-12345678", "")
    assert record.note == "Naam: K. Vos\nTelefoon: 06-12345679"


def test_an_unknown_form_of_address_says_nothing() -> None:
    lines = people("Naam|Geslacht\nJ. Bos|onbekend\nK. Vos|Unspecified\nM. Mol|v")
    assert [(line.record.salutation_form, line.record.note) for line in lines] == [
        ("onbekend", ""),
        ("onbekend", ""),
        ("mevrouw", ""),
    ]
