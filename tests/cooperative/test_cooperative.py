"""The cooperative's own data: kept, shown on paper, edited as texts."""

from dataclasses import replace

import pytest

from noaber.cooperative.forms import CooperativeForm, legal_ending_choices, parse_kvk
from noaber.cooperative.operations import save_cooperative, save_setting
from noaber.cooperative.queries import get_cooperative, setting, stationery
from noaber.cooperative.record import LEGAL_ENDINGS, CooperativeRecord
from noaber.core.errors import NoaberError
from noaber.store.undo import undo
from tests.builders import TODAY

FULL = CooperativeRecord(
    "Dorpscoöperatie Hoogdorp",
    "U.A.",
    "Dorpsstraat",
    1,
    "a",
    "5529AB",
    "Hoogdorp",
    "0497-123456",
    "info@hoogdorp.nl",
    "www.hoogdorp.nl",
    "12345678",
    "NL91ABNA0417164300",
    b"\x89PNG",
)


def test_everything_is_kept_and_undone() -> None:
    before = get_cooperative()
    save_cooperative(FULL)
    assert get_cooperative() == FULL
    undo()
    assert get_cooperative() == before


def test_a_cooperative_has_a_name() -> None:
    with pytest.raises(NoaberError, match="naam van de coöperatie"):
        save_cooperative(replace(FULL, name=" "))


@pytest.mark.parametrize(
    "name, ending, printed",
    [
        ("Dorpscoöperatie Hoogdorp", "U.A.", "Dorpscoöperatie Hoogdorp U.A."),
        ("Dorpscoöperatie Hoogdorp U.A.", "U.A.", "Dorpscoöperatie Hoogdorp U.A."),
        ("Stichting Hoogdorp", "", "Stichting Hoogdorp"),
    ],
)
def test_the_name_ends_as_the_law_wants_it(name: str, ending: str, printed: str) -> None:
    assert CooperativeRecord(name, ending).full_name == printed


def test_paper_shows_address_contact_and_numbers() -> None:
    save_cooperative(FULL)
    paper = stationery(today=TODAY)
    assert paper.name == "Dorpscoöperatie Hoogdorp U.A."
    assert paper.address_lines == ("Dorpsstraat 1 a", "5529 AB  HOOGDORP")
    assert paper.contact_lines == ("0497-123456", "info@hoogdorp.nl", "www.hoogdorp.nl")
    assert (paper.iban, paper.kvk, paper.logo) == ("NL91 ABNA 0417 1643 00", "12345678", b"\x89PNG")


def test_paper_of_a_cooperative_that_told_nothing_but_its_name() -> None:
    save_cooperative(CooperativeRecord("Hoogdorp"))
    paper = stationery(today=TODAY, language="en")
    assert (paper.address_lines, paper.contact_lines, paper.language) == ((), (), "en")


def test_settings_travel_with_the_file() -> None:
    assert setting("ij_as_y", "0") == "0"
    save_setting("ij_as_y", "1", "Volgorde van ij")
    save_setting("ij_as_y", "2", "Volgorde van ij")
    assert setting("ij_as_y") == "2"
    assert undo().title == "Volgorde van ij"
    assert setting("ij_as_y") == "1"


def test_the_form_gives_back_what_it_was_filled_with() -> None:
    assert CooperativeForm.from_record(FULL).to_record() == FULL
    assert CooperativeForm.from_record(CooperativeRecord("Hoogdorp")).to_record() == CooperativeRecord("Hoogdorp")


def test_texts_are_put_in_order_when_their_field_is_left() -> None:
    form = CooperativeForm(
        name="Dorpscoöperatie",
        street="Dorpsstraat 12a",
        postcode="5529ab hoogdorp",
        phone="0497 123456",
        iban="nl91abna0417164300",
    )
    assert all(form.tidy(name) for name in ("street", "postcode", "phone", "iban"))
    assert (form.street, form.house, form.postcode, form.city) == ("Dorpsstraat", "12 a", "5529 AB", "Hoogdorp")
    assert (form.phone, form.iban) == ("0497-123456", "NL91 ABNA 0417 1643 00")
    assert not form.tidy("street")
    assert form.paper_lines() == ["Dorpscoöperatie", "Dorpsstraat 12 a", "5529 AB  HOOGDORP", "0497-123456"]


@pytest.mark.parametrize(
    "field, text, sentence",
    [
        ("name", " ", "Vul de naam"),
        ("house", "abc", "geen huisnummer"),
        ("email", "info", "geen e-mailadres"),
        ("kvk", "1234", "acht cijfers"),
        ("iban", "NL91ABNA0417164301", "klopt niet"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(field: str, text: str, sentence: str) -> None:
    form = CooperativeForm(name="Dorpscoöperatie")
    setattr(form, field, text)
    assert sentence in form.errors()[field]
    with pytest.raises(NoaberError, match=sentence):
        form.to_record()


def test_what_is_odd_is_only_remarked_on() -> None:
    form = CooperativeForm(name="Hoogdorp", legal_ending="U.A.", phone="123456", postcode="99")
    assert form.errors() == {}
    assert set(form.hints()) == {"name", "phone", "postcode"}
    assert form.to_record().postcode == "99"


@pytest.mark.parametrize("text, number", [("12345678", "12345678"), ("1234 5678", "12345678"), ("", ""), (" ", "")])
def test_numbers_of_the_trade_register(text: str, number: str) -> None:
    assert parse_kvk(text) == number


def test_every_legal_ending_is_offered() -> None:
    assert [ending for ending, _text in legal_ending_choices()] == list(LEGAL_ENDINGS)
