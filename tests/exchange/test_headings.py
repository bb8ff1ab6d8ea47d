"""Headings as secretaries type them."""

import pytest

from noaber.exchange.headings import field_of_heading
from tests.exchange.reading import fields_of


@pytest.mark.parametrize(
    "heading, field",
    [
        ("Achternaam", "surname"),
        ("Fam.naam", "surname"),
        ("FAMILIENAAM", "surname"),
        ("Surname", "surname"),
        ("Voorl.", "initials"),
        ("Voorletter(s)", "initials"),
        ("Roepnaam", "call_name"),
        ("Tussenv.", "prefix"),
        ("tv", "prefix"),
        ("Tussenvoegsel(s)", "prefix"),
        ("Straat", "street"),
        ("Adres", "street"),
        ("Straatnaam + nr", "street"),
        ("Straat en huisnummer", "street"),
        ("Adres (straat + huisnr)", "street"),
        ("Huisnr", "house_number"),
        ("Huis-nr.", "house_number"),
        ("Toev.", "house_addition"),
        ("PC", "postcode"),
        ("Post code", "postcode"),
        ("Postocde", "postcode"),
        ("Postcode / woonplaats", "postcode"),
        ("Zip", "postcode"),
        ("Woonplaats", "city"),
        ("Plaats:", "city"),
        ("City", "city"),
        ("Tel", "phone"),
        ("Tel.nr.", "phone"),
        ("TELEFOON (PRIVÉ)", "phone"),
        ("Tel. 2", "phone"),
        ("Mobiel", "phone"),
        ("GSM", "phone"),
        ("06-nummer", "phone"),
        ("Telefoon overdag", "phone"),
        ("E-mail", "email"),
        ("E-mail\nadres", "email"),
        ("Mailadres", "email"),
        ("Geb.datum", "birth_date"),
        ("geb. dat.", "birth_date"),
        ("Geboren", "birth_date"),
        ("Date of birth", "birth_date"),
        ("Geboortedatum (dd-mm-jjjj)", "birth_date"),
        ("M/V", "salutation_form"),
        ("Geslacht M/V", "salutation_form"),
        ("Dhr./Mevr.", "salutation_form"),
        ("Aanhef", "salutation_form"),
        ("Lidnr", "member_number"),
        ("lid_nr", "member_number"),
        ("Member no.", "member_number"),
        ("Lid sinds", "admitted_on"),
        ("Datum in", "admitted_on"),
        ("Uit per", "left_on"),
        ("Opgezegd", "left_on"),
        ("Soort lid", "category"),
        ("IBAN", "iban"),
        ("Rek. nr.", "iban"),
        ("t.n.v.", "account_holder"),
        ("Opm.", "note"),
        ("Bijzonderheden", "note"),
        ("Remarks", "note"),
        ("Contactpersoon", "contact_person"),
        ("Organisatie", "organisation_name"),
        ("Meisjesnaam", "birth_surname"),
        ("Achternaam, voorletters tussenvoegsel", "full_name"),
        ("Voornaam en achternaam", "full_name"),
        ("Straat, huisnr., postcode, plaats", "address"),
        ("BSN", "bsn"),
        ("Sofi-nummer", "bsn"),
        ("Contributie 2026", "keep"),
        ("Telefoon partner", "keep"),
        ("Geboorteplaats", "keep"),
        ("Leeftijd", "skip"),
        ("Zomaar iets", ""),
        ("x" * 200, ""),
        ("", ""),
    ],
)
def test_what_a_heading_means(heading: str, field: str) -> None:
    assert field_of_heading(heading) == field


@pytest.mark.parametrize(
    "headings, fields",
    [
        ("Naam|Adres|Plaats", ["full_name", "street", "city"]),
        ("Naam|Voorletters|Plaats", ["surname", "initials", "city"]),
        ("Naam|Achternaam|Plaats", ["call_name", "surname", "city"]),
        ("Voornaam|Achternaam|Plaats", ["call_name", "surname", "city"]),
        ("Voornaam|Roepnaam|Achternaam", ["first_names", "call_name", "surname"]),
        ("Straat|Nr|Plaats", ["street", "house_number", "city"]),
    ],
)
def test_what_the_other_headings_make_of_it(headings: str, fields: list[str]) -> None:
    assert fields_of(f"{headings}\nDe Wit|Bakker|Hapert\nPiet|Smit|Hapert\nMia|Bos|Hapert") == fields


def test_a_heading_that_is_wrong_about_its_column() -> None:
    found = fields_of("""Naam|Telefoon|E-mail
        J. Bos|j.bos@voorbeeld.example|06-12345678
        P. Smit|p.smit@voorbeeld.example|06-12345679
        M. Jansen|m.jansen@voorbeeld.example|06-12345670""")
    assert found == ["full_name", "email", "phone"]


def test_a_column_of_numbers_that_only_counts_is_skipped_and_a_number_of_its_own_is_the_member_number() -> None:
    assert fields_of("Nr|Naam\n1|J. Bos\n2|P. Smit\n3|M. Jansen")[0] == "skip"
    assert fields_of("Nr|Naam\n12|J. Bos\n27|P. Smit\n31|M. Jansen")[0] == "member_number"


def test_a_second_address_is_kept_as_a_note() -> None:
    found = fields_of("Naam|Plaats|Tel|Tel 2|Plaats\nJ. Bos|Hapert|06-12345678|0497-123456|Bladel")
    assert found == ["full_name", "city", "phone", "phone", "keep"]
