"""What the dialogs take from people's hands, the settings, and what a letter is told."""

from dataclasses import replace
from datetime import date

import pytest

from noaber.contributions import collections, forms, queries
from noaber.contributions.letters import letter_values, qr_text
from noaber.contributions.mandates import end_mandate
from noaber.contributions.operations import remind
from noaber.contributions.payments import record_payment
from noaber.contributions.settings import ContributionSettings, contribution_settings, save_contribution_settings
from noaber.core.errors import NoaberError
from tests.builders import NOW, TODAY
from tests.contributions.builders import (
    CREDITOR_ID,
    IBANS,
    OWN_IBAN,
    claim,
    claimed,
    ready_to_collect,
    settings,
    usual_amounts,
    with_mandate,
)

pytestmark = pytest.mark.usefixtures("data")


def test_the_amounts_of_a_year() -> None:
    usual_amounts()
    form = forms.AmountsForm.from_rows(2026, queries.amounts(2026))
    assert list(form.texts.values())[:2] == ["20,00", "10,00"]
    first = next(iter(form.texts))
    form.texts[first] = "€ 22,50"
    assert form.to_amounts()[first] == 2250
    form.texts[first] = "-1"
    assert form.errors() == {str(first): "Een bedrag kan niet minder zijn dan nul."}
    form.texts[first] = "veel"
    with pytest.raises(NoaberError, match="geen bedrag"):
        form.to_amounts()


@pytest.mark.parametrize(
    "amount, day, hint",
    [
        ("20", "1-11-2026", "Daarmee is alles betaald."),
        ("5,00", "gisteren", "Daarna staat nog € 15,00 open."),
        ("25", "vandaag", "Dat is € 5,00 te veel; dat blijft als tegoed staan."),
    ],
)
def test_a_payment(amount: str, day: str, hint: str) -> None:
    form = forms.PaymentForm.for_claim(claim(claimed()), TODAY)
    assert (form.amount, form.means, form.errors()) == ("20,00", "bank", {})
    form.amount, form.day = amount, day
    assert form.hints()["amount"] == hint


@pytest.mark.parametrize(
    "amount, day, field",
    [
        ("0", "2-11-2026", "amount"),
        ("x", "2-11-2026", "amount"),
        ("20", "3-11-2026", "day"),
        ("20", "ooit", "day"),
    ],
)
def test_what_is_no_payment(amount: str, day: str, field: str) -> None:
    form = replace(forms.PaymentForm.for_claim(claim(claimed()), TODAY), amount=amount, day=day)
    assert list(form.errors()) == [field]
    assert form.hints() == {}


def test_a_mandate() -> None:
    form = forms.MandateForm(TODAY, IBANS[0], "A. Berg", "15 januari 2026")
    assert form.errors() == {}
    assert form.hints() == {"signed_on": "donderdag 15 januari 2026"}
    assert form.to_record().signed_on == date(2026, 1, 15)
    empty = forms.MandateForm(TODAY)
    assert set(empty.errors()) == {"iban", "holder", "signed_on"}
    wrong = forms.MandateForm(TODAY, "NL00X", "A", "3-11-2026", reference="a b")
    assert set(wrong.errors()) == {"iban", "signed_on", "reference"}


def test_a_collection_begins_with_a_day_that_can_be() -> None:
    form = forms.CollectionForm.beginning(ContributionSettings(), TODAY, 2026)
    assert (form.day, form.errors()) == ("16-11-2026", {})
    form.day = "25-12-2026"
    assert "werken de banken niet" in form.errors()["day"]


def test_terms_and_reasons() -> None:
    assert forms.TermsForm("reduced", "7,50", "cash").to_terms().reduced_cents == 750
    assert set(forms.TermsForm("reduced", "").errors()) == {"reduced"}
    assert forms.TermsForm("exempt", "onzin").errors() == {}
    assert set(forms.ReasonForm("", "x", with_amount=True).errors()) == {"amount", "reason"}
    assert forms.ReasonForm("omdat", "12", with_amount=True).cents() == 1200
    assert forms.creditor_id_problem(CREDITOR_ID) == forms.creditor_id_problem(" ") == ""
    assert "klopt niet" in forms.creditor_id_problem("NL78ZZZ999999990000")


@pytest.mark.parametrize(
    "values",
    [
        {"first_year": "soms"},
        {"method": "schelpen"},
        {"due_days": -1},
        {"reminder_days": (1, -2, 3)},
        {"free_after_month": 2, "free_after_day": 29},
        {"creditor_id": "NL78ZZZ999999990000"},
    ],
)
def test_settings_that_cannot_be(values: dict[str, object]) -> None:
    with pytest.raises(NoaberError):
        settings(**values)
    assert contribution_settings() == ContributionSettings()


def test_settings_travel_with_the_file() -> None:
    wanted = ContributionSettings(first_year="free_after", free_after_month=9, reminder_days=(7, 8, 9), due_days=21)
    save_contribution_settings(wanted)
    assert contribution_settings() == wanted


def test_a_letter_about_a_transfer() -> None:
    ready_to_collect()
    bill = claimed()
    record_payment([(bill, 500)], TODAY)
    remind([bill], today=TODAY)
    values = letter_values(bill, today=TODAY)
    assert values["payment_block"] == (
        "Maak € 15,00 vóór of op woensdag 2 december 2026 over naar Dorpscoöperatie Hoogdorp U.A., rekening "
        f"NL57 INGB 9733 8156 19. Vermeld daarbij kenmerk {claim(bill).reference}."
    )
    assert (values["amount"], values["paid"], values["reminder"]) == ("€ 20,00", "€ 5,00", "eerste herinnering")
    assert values["qr"].splitlines()[5:8] == ["Dorpscoöperatie Hoogdorp U.A.", OWN_IBAN, "EUR15.00"]
    assert qr_text("x", OWN_IBAN, 0, "r") == qr_text("x", "", 5, "r") == ""


def test_a_reminder_asks_to_pay_by_a_day_to_come() -> None:
    ready_to_collect()
    bill = claimed()
    assert "woensdag 2 december 2026" in letter_values(bill, today=date(2026, 12, 2))["payment_block"]
    values = letter_values(bill, today=date(2027, 1, 4))
    assert values["due_on"] == "maandag 18 januari 2027"
    assert "vóór of op maandag 18 januari 2027" in values["payment_block"]


def test_a_letter_before_a_direct_debit() -> None:
    ready_to_collect()
    bill = claimed(method="debit", number=12)
    with_mandate(claim(bill).person.id)
    collections.make_collection([bill], date(2026, 11, 26), now=NOW, announced_on=TODAY)
    values = letter_values(bill, today=TODAY)
    assert values["payment_block"] == (
        "Wij schrijven € 20,00 op donderdag 26 november 2026 af van rekening NL.. …4300. Machtigingskenmerk: "
        f"M00012-1. Incassant-ID: {CREDITOR_ID}."
    )
    assert values["qr"] == ""


def test_a_letter_before_the_day_of_a_direct_debit_is_known() -> None:
    ready_to_collect()
    bill = claimed(method="debit", number=12)
    assert "over naar" in letter_values(bill, today=TODAY)["payment_block"]
    mandate = with_mandate(claim(bill).person.id)
    assert letter_values(bill, today=TODAY)["payment_block"] == (
        "Wij schrijven € 20,00 af van rekening NL.. …4300. U hoort van tevoren op welke dag. Machtigingskenmerk: "
        f"M00012-1. Incassant-ID: {CREDITOR_ID}."
    )
    end_mandate(mandate, TODAY)
    assert "over naar" in letter_values(bill, today=TODAY)["payment_block"]
