"""Names as they stand in lists, on badges, on envelopes and at the head of a letter."""

from dataclasses import replace

import pytest

from noaber.people import names
from noaber.people.record import PersonRecord

ANNIE = PersonRecord(salutation_form="mevrouw", initials="A.B.", call_name="Annie", prefix="van den", surname="Berg")
PIET = PersonRecord(salutation_form="heer", initials="P.", call_name="Piet", prefix="'t", surname="Hart")
KEES = PersonRecord(salutation_form="heer", initials="K.", call_name="Kees", prefix="in 't", surname="Veld")
MIA = PersonRecord(
    salutation_form="mevrouw",
    initials="M.",
    call_name="Mia",
    prefix="van",
    surname="Dijk",
    partner_prefix="van der",
    partner_surname="Ven",
    name_usage="partner-eigen",
)
KIM = PersonRecord(salutation_form="neutraal", initials="K.", call_name="Kim", surname="Verbeek")
DANIEL = PersonRecord(initials="D.", call_name="Daniel", surname="Giltay Veth")
YVES = PersonRecord(salutation_form="heer", title_before="dr.", initials="Y.", prefix="d'", surname="Hondt")
WELZIJN = PersonRecord(kind="organisation", organisation_name="Stichting Welzijn 't Dorp", short_name="SWD")


# The table of Dutch cases: address line, salutation, name as sorted.
@pytest.mark.parametrize(
    "person, address, salutation, sorted_as",
    [
        (ANNIE, "Mevrouw A.B. van den Berg", "Geachte mevrouw Van den Berg,", "Berg, A.B. van den"),
        (PIET, "De heer P. ’t Hart", "Geachte heer ’t Hart,", "Hart, P. ’t"),
        (KEES, "De heer K. in ’t Veld", "Geachte heer In ’t Veld,", "Veld, K. in ’t"),
        (MIA, "Mevrouw M. van der Ven-van Dijk", "Geachte mevrouw Van der Ven,", "Ven, M. van der"),
        (KIM, "Kim Verbeek", "Geachte Kim Verbeek,", "Verbeek, K."),
        (DANIEL, "D. Giltay Veth", "Geachte heer of mevrouw Giltay Veth,", "Giltay Veth, D."),
        (YVES, "De heer dr. Y. d’Hondt", "Geachte heer d’Hondt,", "Hondt, Y. d’"),
        (WELZIJN, "Stichting Welzijn ’t Dorp", "Geachte heer of mevrouw,", "Stichting Welzijn ’t Dorp"),
    ],
)
def test_a_letter_and_a_list_name_somebody_right(
    person: PersonRecord, address: str, salutation: str, sorted_as: str
) -> None:
    assert names.address_name(person) == address
    assert names.salutation(person) == salutation
    assert names.sort_name(person) == sorted_as


@pytest.mark.parametrize(
    "person, listed, badge",
    [
        (ANNIE, "Berg, A.B. van den (Annie)", "Annie van den Berg"),
        (PIET, "Hart, P. ’t (Piet)", "Piet ’t Hart"),
        (KEES, "Veld, K. in ’t (Kees)", "Kees in ’t Veld"),
        (MIA, "Ven, M. van der (Mia)", "Mia van der Ven-van Dijk"),
        (YVES, "Hondt, dr. Y. d’", "Y. d’Hondt"),
        (replace(ANNIE, initials=""), "Berg, Annie van den", "Annie van den Berg"),
        (replace(ANNIE, call_name=""), "Berg, A.B. van den", "A.B. van den Berg"),
        (PersonRecord(surname="Jansen"), "Jansen", "Jansen"),
        (PersonRecord(prefix="van den", surname="Berg"), "Berg, van den", "Van den Berg"),
        (PersonRecord(call_name="Annie"), "Annie", "Annie"),
        (PersonRecord(first_names="Anna Maria", surname="Bos"), "Bos, Anna Maria", "Anna Bos"),
        (WELZIJN, "Stichting Welzijn ’t Dorp", "Stichting Welzijn ’t Dorp"),
        (PersonRecord(kind="organisation", short_name="DOCK"), "DOCK", "DOCK"),
    ],
)
def test_a_sheet_and_a_badge_name_somebody_right(person: PersonRecord, listed: str, badge: str) -> None:
    assert names.list_name(person) == listed
    assert names.badge_name(person) == badge


@pytest.mark.parametrize(
    "usage, full, salutation, sorted_as",
    [
        ("eigen", "M. van Dijk", "Geachte mevrouw Van Dijk,", "Dijk, M. van"),
        ("partner", "M. van der Ven", "Geachte mevrouw Van der Ven,", "Ven, M. van der"),
        ("eigen-partner", "M. van Dijk-van der Ven", "Geachte mevrouw Van Dijk,", "Dijk, M. van"),
        ("partner-eigen", "M. van der Ven-van Dijk", "Geachte mevrouw Van der Ven,", "Ven, M. van der"),
    ],
)
def test_a_partners_name_is_used_in_four_ways(usage: str, full: str, salutation: str, sorted_as: str) -> None:
    person = replace(MIA, name_usage=usage)
    assert names.full_name(person) == full
    assert names.salutation(person) == salutation
    assert names.sort_name(person) == sorted_as


def test_a_partners_name_that_is_unknown_is_left_out() -> None:
    assert names.full_name(replace(MIA, partner_surname="", name_usage="partner")) == "M. van Dijk"
    assert names.full_name(replace(MIA, surname="", name_usage="eigen")) == "M. van der Ven"


@pytest.mark.parametrize(
    "person, formal, informal",
    [
        (ANNIE, "Geachte mevrouw Van den Berg,", "Beste Annie,"),
        (replace(ANNIE, call_name=""), "Geachte mevrouw Van den Berg,", "Beste mevrouw Van den Berg,"),
        (replace(PIET, call_name=""), "Geachte heer ’t Hart,", "Beste heer ’t Hart,"),
        (replace(DANIEL, call_name=""), "Geachte heer of mevrouw Giltay Veth,", "Beste heer of mevrouw Giltay Veth,"),
        (replace(KIM, call_name=""), "Geachte K. Verbeek,", "Beste K. Verbeek,"),
        (replace(KIM, prefix="van der"), "Geachte Kim van der Verbeek,", "Beste Kim,"),
        (PersonRecord(call_name="Annie"), "Geachte Annie,", "Beste Annie,"),
        (PersonRecord(salutation_form="mevrouw"), "Geachte mevrouw,", "Beste mevrouw,"),
        (PersonRecord(salutation_form="heer"), "Geachte heer,", "Beste heer,"),
        (WELZIJN, "Geachte heer of mevrouw,", "Beste heer of mevrouw,"),
        (replace(ANNIE, salutation="Lieve tante Annie,"), "Lieve tante Annie,", "Lieve tante Annie,"),
        (
            PersonRecord(surname="El Hamdaoui", salutation_form="heer"),
            "Geachte heer El Hamdaoui,",
            "Beste heer El Hamdaoui,",
        ),
        (
            PersonRecord(prefix="Da", surname="Silva", salutation_form="heer"),
            "Geachte heer Da Silva,",
            "Beste heer Da Silva,",
        ),
        (PersonRecord(prefix="l'", surname="Ami", salutation_form="heer"), "Geachte heer l’Ami,", "Beste heer l’Ami,"),
        (
            PersonRecord(prefix="op den", surname="Kamp", salutation_form="mevrouw"),
            "Geachte mevrouw Op den Kamp,",
            "Beste mevrouw Op den Kamp,",
        ),
    ],
)
def test_a_letter_begins_politely_with_whatever_is_known(person: PersonRecord, formal: str, informal: str) -> None:
    assert names.salutation(person) == formal
    assert names.salutation(person, informal=True) == informal


@pytest.mark.parametrize(
    "person, address",
    [
        (replace(ANNIE, initials=""), "Mevrouw Annie van den Berg"),
        (replace(ANNIE, initials="", call_name=""), "Mevrouw Van den Berg"),
        (replace(YVES, prefix="van den", surname="Berg", initials=""), "De heer dr. Van den Berg"),
        (replace(KIM, title_before="ir.", prefix="ten"), "ir. Kim ten Verbeek"),
        (replace(KIM, call_name=""), "K. Verbeek"),
        (PersonRecord(call_name="Annie"), "Annie"),
        (replace(ANNIE, address_name="Familie Van den Berg"), "Familie Van den Berg"),
        (PersonRecord(prefix="Van der", surname="Meeren", initials="J."), "J. Van der Meeren"),
        (PersonRecord(surname="Ijsbrandy", initials="J.", salutation_form="heer"), "De heer J. IJsbrandy"),
        (PersonRecord(surname="ĳzer", initials="J."), "J. ijzer"),
        (PersonRecord(), ""),
    ],
)
def test_an_envelope_uses_whatever_is_known(person: PersonRecord, address: str) -> None:
    assert names.address_name(person) == address


@pytest.mark.parametrize("mark", "'`´‘’")
def test_every_apostrophe_is_printed_the_same(mark: str) -> None:
    assert names.address_name(replace(PIET, prefix=f"{mark}t")) == "De heer P. ’t Hart"
    assert names.full_name(replace(YVES, prefix=f"d{mark}")) == "Y. d’Hondt"


def test_an_organisation_is_written_to_the_attention_of_its_contact() -> None:
    contact = replace(ANNIE, kind="organisation", organisation_name="Gemeente Eersel")
    assert names.address_name(contact) == "Gemeente Eersel"
    assert names.attention_line(contact) == "T.a.v. mevrouw A.B. van den Berg"
    assert names.attention_line(replace(contact, salutation_form="heer")) == "T.a.v. de heer A.B. van den Berg"
    assert names.attention_line(replace(contact, salutation_form="onbekend")) == "T.a.v. A.B. van den Berg"
    assert names.salutation(contact) == "Geachte mevrouw Van den Berg,"
    assert names.attention_line(WELZIJN) == names.attention_line(ANNIE) == ""
