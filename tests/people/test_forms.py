"""The form of a person: typed texts put in order, what is wrong, what is remarked, and how the name will be printed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.core.errors import NoaberError
from noaber.people.forms import NAME_USAGES, SALUTATION_FORMS, PersonForm
from noaber.people.record import NAME_USAGES as USAGES
from noaber.people.record import SALUTATION_FORMS as FORMS
from noaber.people.record import PersonRecord
from tests.builders import TODAY

ANNIE = PersonRecord(
    salutation_form="mevrouw",
    initials="A.B.",
    call_name="Annie",
    prefix="van den",
    surname="Berg",
    street="Dorpsstraat",
    house_number=12,
    house_addition="a",
    postcode="5529AB",
    city="Hoogdorp",
    phone="06-12345678",
    iban="NL91ABNA0417164300",
    email="annie@voorbeeld.nl",
    birth_date=date(1948, 3, 12),
    large_print=True,
    note="Belt liever.",
)


def form(**typed: object) -> PersonForm:
    return PersonForm(TODAY, **typed)  # type: ignore[arg-type]


def test_a_form_gives_back_what_it_was_filled_with() -> None:
    assert PersonForm.from_record(ANNIE, TODAY).to_record() == ANNIE
    organisation = PersonRecord("organisation", organisation_name="Stichting Welzijn", short_name="SW")
    assert PersonForm.from_record(organisation, TODAY).to_record() == organisation


@pytest.mark.parametrize(
    "typed, prefix, surname",
    [
        ({"surname": "van den Berg"}, "van den", "Berg"),
        ({"surname": "Van den Berg"}, "van den", "Berg"),
        ({"surname": "berg"}, "", "Berg"),
        ({"surname": "d'Hondt"}, "d'", "Hondt"),
        ({"surname": "Berg, van den"}, "van den", "Berg"),
        ({"surname": "El Hamdaoui"}, "", "El Hamdaoui"),
        ({"surname": "Giltay Veth"}, "", "Giltay Veth"),
        ({"surname": "VAN DER VEN"}, "van der", "Ven"),
        ({"surname": "Berg", "prefix": "van den"}, "van den", "Berg"),
        ({"surname": "van den Berg", "prefix": "van den"}, "van den", "Berg"),
        ({"surname": "de Graaf", "prefix": "van"}, "van", "de Graaf"),
        ({"surname": " "}, "", ""),
    ],
)
def test_a_prefix_typed_with_the_surname_goes_to_its_own_field(
    typed: dict[str, str],
    prefix: str,
    surname: str,
) -> None:
    made = form(**typed)
    made.tidy("surname")
    assert (made.prefix, made.surname) == (prefix, surname)


def test_a_whole_name_in_the_surname_field_is_taken_apart() -> None:
    made = form(surname="A.B. van den Berg")
    assert made.tidy("surname")
    assert (made.initials, made.prefix, made.surname) == ("A.B.", "van den", "Berg")
    assert not made.tidy("surname")


@pytest.mark.parametrize(
    "name, typed, tidied",
    [
        ("initials", "ab", "A.B."),
        ("call_name", "annie", "Annie"),
        ("prefix", "VAN DEN", "van den"),
        ("postcode", "5529 ab", "5529 AB"),
        ("city", "HOOGDORP", "Hoogdorp"),
        ("phone", "0612345678", "06-12345678"),
        ("phone2", "+31 497 123456", "0497-123456"),
        ("email", " Annie@Voorbeeld.NL ", "Annie@voorbeeld.nl"),
        ("iban", "nl91abna0417164300", "NL91 ABNA 0417 1643 00"),
        ("birth_date", "12 mrt 48", "12-03-1948"),
        ("house", " 12  a ", "12 a"),
        ("postcode", "99", "99"),
        ("email", "annie", "annie"),
        ("birth_date", "", ""),
    ],
)
def test_a_field_is_put_in_order_when_it_is_left(name: str, typed: str, tidied: str) -> None:
    made = form(**{name: typed})
    assert made.tidy(name) is (typed != tidied)
    assert getattr(made, name) == tidied


def test_house_number_and_place_may_be_typed_with_what_comes_before() -> None:
    made = form(street="Dorpsstraat 12a", postcode="5529ab hoogdorp")
    made.tidy("street")
    made.tidy("postcode")
    assert (made.street, made.house, made.postcode, made.city) == ("Dorpsstraat", "12 a", "5529 AB", "Hoogdorp")
    made.street = "Dorpsstraat 14"
    made.tidy("street")  # a number was typed already: nothing is guessed
    assert (made.street, made.house) == ("Dorpsstraat 14", "12 a")


@pytest.mark.parametrize(
    ("typed", "street"),
    [
        ("dorpsstraat 12", "Dorpsstraat"),
        ("'t zand 3", "'t zand"),
        ("de Hoef 3", "de Hoef"),
    ],
)
def test_a_street_typed_fast_gets_its_capital(typed: str, street: str) -> None:
    made = form(street=typed)
    made.tidy("street")
    assert made.street == street


def test_saving_at_once_puts_everything_in_order() -> None:
    made = form(
        initials="ab", surname="van den berg", street="Kerkweg 3", postcode="5529ab hoogdorp", phone="0612345678"
    )
    record = made.to_record()
    assert (record.initials, record.prefix, record.surname) == ("A.B.", "van den", "Berg")
    assert (record.street, record.house_number, record.postcode, record.city) == ("Kerkweg", 3, "5529AB", "Hoogdorp")
    assert record.phone == "06-12345678"
    assert made.surname == "van den berg"  # what is on the screen stays until the dialog closes


@pytest.mark.parametrize(
    "typed, field, sentence",
    [
        ({}, "surname", "Vul een achternaam in"),
        ({"kind": "organisation", "surname": "Berg"}, "organisation_name", "naam van de organisatie"),
        ({"surname": "Berg", "house": "huis"}, "house", "geen huisnummer"),
        ({"surname": "Berg", "email": "annie"}, "email", "geen e-mailadres"),
        ({"surname": "Berg", "iban": "NL91ABNA0417164301"}, "iban", "klopt niet"),
        ({"surname": "Berg", "iban": "1234567"}, "iban", "oud rekeningnummer"),
        ({"surname": "Berg", "birth_date": "31-2-1948"}, "birth_date", ""),
        ({"surname": "Berg", "birth_date": "1-1-2030"}, "birth_date", "in de toekomst"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(typed: dict[str, object], field: str, sentence: str) -> None:
    made = form(**typed)
    assert list(made.errors()) == [field]
    assert sentence in made.errors()[field]
    with pytest.raises(NoaberError):
        made.to_record()


@pytest.mark.parametrize(
    "typed",
    [
        {"surname": "Berg"},
        {"call_name": "Annie"},
        {"first_names": "Anna"},
        {"partner_surname": "Vries"},
        {"kind": "organisation", "short_name": "SWH"},
    ],
)
def test_little_is_enough(typed: dict[str, object]) -> None:
    assert form(**typed).errors() == {}


@pytest.mark.parametrize(
    "field, text, remark",
    [
        ("postcode", "99", "geen postcode"),
        ("phone", "123456", "netnummer"),
        ("phone2", "06123", "tien cijfers"),
        ("birth_date", "12-3-1948", "vrijdag 12 maart 1948, 78 jaar"),
        ("note", "bsn 123456782", "burgerservicenummer"),
    ],
)
def test_what_is_odd_is_only_remarked_on(field: str, text: str, remark: str) -> None:
    made = form(surname="Berg", **{field: text})
    assert remark in made.hints()[field]
    made.to_record()


def test_a_foreign_postcode_is_nothing_odd() -> None:
    made = form(surname="Peeters", postcode="B-2300", country="België")
    assert "postcode" not in made.hints()
    assert made.to_record().postcode == "B-2300"


def test_what_was_stored_before_may_stay_however_odd() -> None:
    stored = replace(ANNIE, email="annie", iban="1234567")
    made = PersonForm.from_record(stored, TODAY)
    assert made.errors() == {}
    assert {"email", "iban"} <= set(made.hints())
    assert made.to_record() == stored
    made.email = "annie@"
    assert list(made.errors()) == ["email"]


@pytest.mark.parametrize(
    "typed, preview",
    [
        (
            {"initials": "ab", "surname": "van den berg", "salutation_form": "mevrouw", "call_name": "Annie"},
            ("Berg, A.B. van den (Annie)", "Mevrouw A.B. van den Berg", "Geachte mevrouw Van den Berg,"),
        ),
        (
            {"initials": "P", "surname": "'t hart", "salutation_form": "heer"},
            ("Hart, P. ’t", "De heer P. ’t Hart", "Geachte heer ’t Hart,"),
        ),
        (
            {
                "initials": "M",
                "surname": "van Dijk",
                "partner_surname": "van der Ven",
                "name_usage": "partner-eigen",
                "salutation_form": "mevrouw",
            },
            ("Ven, M. van der", "Mevrouw M. van der Ven-van Dijk", "Geachte mevrouw Van der Ven,"),
        ),
        (
            {"kind": "organisation", "organisation_name": "Stichting Welzijn"},
            ("Stichting Welzijn", "Stichting Welzijn", "Geachte heer of mevrouw,"),
        ),
        ({"initials": "A"}, ("A", "A", "Geachte heer of mevrouw,")),
        ({}, ("", "", "")),
    ],
)
def test_while_typing_it_shows_how_the_name_will_be_printed(
    typed: dict[str, object],
    preview: tuple[str, str, str],
) -> None:
    made = form(**typed)
    assert made.preview() == preview or not made.surname
    assert made == form(**typed)  # showing changes nothing


def test_the_usage_of_a_partners_name_is_shown() -> None:
    made = form(surname="van Dijk", partner_surname="van der Ven", name_usage="eigen-partner")
    made.tidy("surname")
    made.tidy("partner_surname")
    assert made.hints()["name_usage"] == "Heet dan: Van Dijk-van der Ven"


def test_every_form_and_usage_is_offered() -> None:
    assert tuple(SALUTATION_FORMS) == FORMS
    assert tuple(NAME_USAGES) == USAGES


@given(
    st.fixed_dictionaries(
        {
            name: st.text(max_size=20)
            for name in (
                "initials",
                "call_name",
                "prefix",
                "surname",
                "partner_surname",
                "street",
                "house",
                "postcode",
                "city",
                "country",
                "phone",
                "email",
                "iban",
                "birth_date",
                "note",
            )
        }
    )
)
def test_whatever_is_typed_the_form_answers(typed: dict[str, str]) -> None:
    made = form(**typed)
    made.preview()
    made.hints()
    for name in typed:
        made.tidy(name)
    if not made.errors():
        record = made.to_record()
        again = PersonForm.from_record(record, TODAY)
        assert again.errors() == {}
