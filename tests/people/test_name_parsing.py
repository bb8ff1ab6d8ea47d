"""Names as people type them in one column, and what is read from them."""

from dataclasses import asdict

import pytest

from noaber.people.name_parsing import parse_person_name, read_name
from noaber.people.record import PersonRecord

_UNKNOWN = asdict(PersonRecord())


def fields(text: str) -> dict[str, object]:
    """Only the fields that were filled."""
    return {name: value for name, value in asdict(parse_person_name(text)).items() if value != _UNKNOWN[name]}


@pytest.mark.parametrize(
    "typed, initials, call_name, prefix, surname",
    [
        ("J. van der Berg", "J.", "", "van der", "Berg"),
        ("Berg, J. van der", "J.", "", "van der", "Berg"),
        ("Berg, A.B. van den (Annie)", "A.B.", "Annie", "van den", "Berg"),
        ("A.B. (Annie) van den Berg", "A.B.", "Annie", "van den", "Berg"),
        ("A.B. van den Berg (Annie)", "A.B.", "Annie", "van den", "Berg"),
        ('A.B. "Annie" van den Berg', "A.B.", "Annie", "van den", "Berg"),
        ("Annie van den Berg", "", "Annie", "van den", "Berg"),
        ("Annie B. van den Berg", "A.B.", "Annie", "van den", "Berg"),
        ("Van den Berg, A.B.", "A.B.", "", "van den", "Berg"),
        ("Berg, van den, A.B.", "A.B.", "", "van den", "Berg"),
        ("Berg A.B. van den", "A.B.", "", "van den", "Berg"),
        ("Berg van den A.B.", "A.B.", "", "van den", "Berg"),
        ("Berg van den", "", "", "van den", "Berg"),
        ("Berg (van den)", "", "", "van den", "Berg"),
        ("Boer (P. den)", "P.", "", "den", "Boer"),
        ("van den Berg", "", "", "van den", "Berg"),
        ("Van den Berg", "", "", "van den", "Berg"),
        ("AB van den Berg", "A.B.", "", "van den", "Berg"),
        ("A B Jansen", "A.B.", "", "", "Jansen"),
        ("A.B.van den Berg", "A.B.", "", "van den", "Berg"),
        ("J.Jansen", "J.", "", "", "Jansen"),
        ("Jansen P.", "P.", "", "", "Jansen"),
        ("Jansen, Piet", "", "Piet", "", "Jansen"),
        ("Jansen, Jan Willem", "", "Jan Willem", "", "Jansen"),
        ("Jan Willem de Boer", "", "Jan Willem", "de", "Boer"),
        ("Jan Peter Bakker", "", "Jan Peter", "", "Bakker"),
        ("Daniel Giltay Veth", "", "Daniel", "", "Giltay Veth"),
        ("F.M. Giltay Veth", "F.M.", "", "", "Giltay Veth"),
        ("Marie-José Bos", "", "Marie-José", "", "Bos"),
        ("Annie Boven", "", "Annie", "", "Boven"),
        ("Th.J. van Dijk", "Th.J.", "", "van", "Dijk"),
        ("J.-P. van Dam", "J.-P.", "", "van", "Dam"),
        ("Ł.A.J. Şahin", "Ł.A.J.", "", "", "Şahin"),
        ("M.M. O'Brien", "M.M.", "", "", "O'Brien"),
        ("?. Y?ld?z", "?.", "", "", "Y?ld?z"),
        ("Y. d'Hondt", "Y.", "", "d'", "Hondt"),
        ("Hondt, A. d'", "A.", "", "d'", "Hondt"),
        ("P. l'Ami", "P.", "", "l'", "Ami"),
        ("P.M. in 't Veld", "P.M.", "", "in 't", "Veld"),
        ("P.M. in't Veld", "P.M.", "", "in 't", "Veld"),
        ("D. van ’t Hoff", "D.", "", "van 't", "Hoff"),
        ("D. v. 't Hoff", "D.", "", "van 't", "Hoff"),
        ("'t Hart", "", "", "'t", "Hart"),
        ("A. van 's-Gravesande", "A.", "", "van", "'s-Gravesande"),
        ("op den Kamp", "", "", "op den", "Kamp"),
        ("Op den Kamp, C.M.", "C.M.", "", "op den", "Kamp"),
        ("I. ten Have", "I.", "", "ten", "Have"),
        ("K. von Müller", "K.", "", "von", "Müller"),
        ("Kees de la Rue", "", "Kees", "de la", "Rue"),
        ("P. v. Dijk", "P.", "", "van", "Dijk"),
        ("V. Dijk", "V.", "", "", "Dijk"),
    ],
)
def test_a_name_is_read_whichever_way_round(
    typed: str, initials: str, call_name: str, prefix: str, surname: str
) -> None:
    person = parse_person_name(typed)
    assert (person.initials, person.call_name, person.prefix, person.surname) == (initials, call_name, prefix, surname)
    assert person.kind == "person"


@pytest.mark.parametrize(
    "typed, prefix, surname",
    [
        ("W.M. El Hamdaoui", "", "El Hamdaoui"),
        ("El Hamdaoui, W.M.", "", "El Hamdaoui"),
        ("F. Da Silva", "", "Da Silva"),
        ("F. da Silva", "da", "Silva"),
        ("J. Van der Meeren", "Van der", "Meeren"),
    ],
)
def test_a_capital_that_belongs_to_the_name_stays(typed: str, prefix: str, surname: str) -> None:
    person = parse_person_name(typed)
    assert (person.prefix, person.surname) == (prefix, surname)


@pytest.mark.parametrize(
    "typed, prefix, surname",
    [
        ("Janssen-de Graaf", "", "Janssen-de Graaf"),
        ("Annie Janssen-de Graaf", "", "Janssen-de Graaf"),
        ("A. de Vries-van 't Hoff", "de", "Vries-van 't Hoff"),
        ("A. van Dijk - de Boer", "van", "Dijk-de Boer"),
        ("A. Vries – van 't Hoff", "", "Vries-van 't Hoff"),
        ("Mevr. A.B. van den Berg-de Vries", "van den", "Berg-de Vries"),
    ],
)
def test_a_double_name_stays_whole(typed: str, prefix: str, surname: str) -> None:
    person = parse_person_name(typed)
    assert (person.prefix, person.surname, person.partner_surname) == (prefix, surname, "")


@pytest.mark.parametrize(
    "typed, call_name, prefix, surname",
    [
        ("BERG, A. VAN DEN", "", "van den", "Berg"),
        ("JANSEN", "", "", "Jansen"),
        ("jansen", "", "", "Jansen"),
        ("ANNIE VAN DEN BERG", "Annie", "van den", "Berg"),
        ("annie van den berg", "Annie", "van den", "Berg"),
        ("A. ten HAVE", "", "ten", "Have"),
        ("Annie JANSEN", "Annie", "", "Jansen"),
        ("IJSSELSTEIN", "", "", "IJsselstein"),
        ("ijsbrand ijsselstein", "IJsbrand", "", "IJsselstein"),
        ("Ijsbrandy, P.", "", "", "IJsbrandy"),
        ("D'HONDT", "", "d'", "Hondt"),
        ("O'BRIEN", "", "", "O'Brien"),
        ("MARIE-JOSÉ BOS", "Marie-José", "", "Bos"),
        ("DE VRIES-VAN 'T HOFF", "", "de", "Vries-van 't Hoff"),
        ("JANSSEN-DE GRAAF", "", "", "Janssen-de Graaf"),
        ("J. VAN 'S-GRAVESANDE", "", "van", "'s-Gravesande"),
        ("EL HAMDAOUI, W.", "", "", "El Hamdaoui"),
        ("OS, A.", "", "", "Os"),
    ],
)
def test_a_name_all_in_capitals_or_all_small_gets_its_own_letters(
    typed: str, call_name: str, prefix: str, surname: str
) -> None:
    person = parse_person_name(typed)
    assert (person.call_name, person.prefix, person.surname) == (call_name, prefix, surname)


@pytest.mark.parametrize(
    "typed, form, title",
    [
        ("Mevr. A.B. Bos", "mevrouw", ""),
        ("Dhr. K.A.J. Bos", "heer", ""),
        ("de heer Bos", "heer", ""),
        ("Mw A. Bos", "mevrouw", ""),
        ("mw. drs. A. Bos", "mevrouw", "drs."),
        ("Dhr./Mevr. Bos", "onbekend", ""),
        ("Bos, mevr. A.", "mevrouw", ""),
        ("Bos, dhr.", "heer", ""),
        ("A. Bos (mevr.)", "mevrouw", ""),
        ("dr. Y. Bos", "onbekend", "dr."),
        ("Prof.dr. A. Bos", "onbekend", "prof. dr."),
        ("mr. A. Bos", "onbekend", "mr."),
        ("Bos, ir. A.", "onbekend", "ir."),
        ("Mrs. Annie Bos", "mevrouw", ""),
        ("Mr A. Bos", "heer", ""),
        ("Mx. A. Bos", "neutraal", ""),
        ("Annie Bos", "onbekend", ""),
    ],
)
def test_a_form_of_address_and_titles_are_taken_apart(typed: str, form: str, title: str) -> None:
    person = parse_person_name(typed)
    assert (person.salutation_form, person.title_before, person.surname) == (form, title, "Bos")


@pytest.mark.parametrize(
    "typed",
    [
        "v.d. Berg",
        "J. v.d. Berg",
        "J.v.d.Berg",
        "vd Berg",
        "J. v/d Berg",
        "Berg, J. v.d.",
        "BERG, J. V.D.",
        "J. V.D. BERG",
        "Annie v d Berg",
    ],
)
def test_a_shortened_prefix_stays_short_and_is_mentioned(typed: str) -> None:
    reading = read_name(typed)
    assert (reading.record.prefix, reading.record.surname) == ("v.d.", "Berg")
    assert any("van der" in remark for remark in reading.remarks)


@pytest.mark.parametrize(
    "typed, surname, address, salutation",
    [
        ("de heer en mevrouw Jansen", "Jansen", "De heer en mevrouw Jansen", "Geachte heer en mevrouw Jansen,"),
        (
            "Dhr. en mevr. A. van den Berg",
            "Berg",
            "De heer en mevrouw A. van den Berg",
            "Geachte heer en mevrouw Van den Berg,",
        ),
        ("fam. de Vries", "Vries", "Familie De Vries", "Geachte familie De Vries,"),
        ("Jan en Mia de Vries", "Vries", "Jan en Mia de Vries", ""),
        ("J. & M. Jansen", "Jansen", "J. & M. Jansen", ""),
        ("de heer A. de Vries en mevrouw E. de Boer", "Vries", "De heer A. de Vries en mevrouw E. de Boer", ""),
    ],
)
def test_two_people_in_one_line_are_kept_and_mentioned(typed: str, surname: str, address: str, salutation: str) -> None:
    reading = read_name(typed)
    record = reading.record
    assert (record.surname, record.address_name, record.salutation) == (surname, address, salutation)
    assert record.salutation_form == "onbekend"
    assert "meer mensen" in reading.remarks[0]


def test_what_is_no_name_becomes_a_note() -> None:
    reading = read_name("Jansen, A. (overleden)")
    assert (reading.record.surname, reading.record.call_name, reading.record.note) == ("Jansen", "", "overleden")
    assert reading.remarks
    assert parse_person_name("prof.dr. A. Bos MSc").note == "MSc"
    assert parse_person_name("A. Bos, Hoogeloon").note == "Hoogeloon"


def test_many_first_names_are_official_names() -> None:
    assert fields("Anna Maria Johanna de Vries") == {
        "first_names": "Anna Maria Johanna",
        "prefix": "de",
        "surname": "Vries",
    }


@pytest.mark.parametrize("typed", ["", "   ", ",", "()", "-"])
def test_nothing_is_nobody(typed: str) -> None:
    assert parse_person_name(typed) == PersonRecord()


def test_a_number_in_a_name_is_mentioned() -> None:
    assert "180 leden" in read_name("180 leden").remarks[0]
    assert read_name("Annie van den Berg").remarks == ()
