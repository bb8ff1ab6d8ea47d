"""What is typed in the dialogs of shares, and what is said about it."""

import pytest

from noaber.core.errors import NoaberError
from noaber.shares import queries
from noaber.shares.form_checks import Holder
from noaber.shares.forms import IssueForm, RedeemForm, TransferForm
from noaber.shares.kind_forms import CorrectionForm, KindForm, SettingsForm
from noaber.shares.payment_form import PaymentForm
from noaber.shares.record import Deed, KindRecord
from noaber.shares.settings import NAMES, ShareSettings, counted, save_share_settings, share_settings
from noaber.shares.words import held_text
from tests.builders import TODAY, member
from tests.shares.builders import issued, kind

pytestmark = pytest.mark.usefixtures("data")


def _issue(**values: object) -> IssueForm:
    form = IssueForm(TODAY, queries.list_kinds(), holder=Holder(1, "A. Een"))
    for name, value in values.items():
        assert hasattr(form, name)
        setattr(form, name, value)
    return form


@pytest.mark.parametrize(
    "typed, field, sentence",
    [
        ({"count": ""}, "count", "Vul het aantal in."),
        ({"count": "twee"}, "count", "“twee” is geen heel getal."),
        ({"count": "0"}, "count", "0 is te weinig; het minste is 1."),
        ({"count": "2", "day": "3-11-2026"}, "day", "Deze dag moet nog komen."),
        ({"count": "2", "numbers": "5"}, "numbers", "Dit is 1 nummer, maar het aantal is 2."),
        ({"count": "2", "numbers": "x"}, "numbers", "“x” zijn geen nummers. Schrijf bijvoorbeeld 1-25, 31."),
        ({"count": "2", "paid": "100,01"}, "paid", "Dat is meer dan € 100,00, wat ze samen waard zijn."),
        ({"count": "2", "holder": Holder()}, "holder", "Kies wie de houder wordt."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(typed: dict[str, object], field: str, sentence: str) -> None:
    kind(numbered=True)
    assert _issue(**typed).errors()[field] == sentence


def test_an_issue_becomes_a_movement_and_a_payment() -> None:
    share = kind(numbered=True)
    issued(member(), share, 5)
    form = _issue(count="2", paid="75", note=" eerste ronde ")
    assert form.hints()["numbers"] == "leeg: 6–7, de eerste vrije"
    assert form.hints()["count"] == "samen € 100,00"
    movement, payment = form.to_movement(), form.payment()
    assert (movement.kind_id, movement.count, movement.note, movement.day) == (share, 2, "eerste ronde", TODAY)
    assert payment is not None
    assert payment.cents == 7500
    assert _issue(count="2").payment() is None


def test_a_company_asks_for_the_deed() -> None:
    kind("BV-aandeel", notarial=True)
    assert set(_issue(count="1").errors()) == {"notary", "deed"}
    form = _issue(count="1", notary="mr. De Wit", deed="2026.1")
    assert form.to_movement().deed == Deed("mr. De Wit", "2026.1")


def test_without_a_kind_nothing_can_be_issued() -> None:
    with pytest.raises(NoaberError, match="Kies een soort"):
        _issue(count="1").to_movement()


def test_nobody_gives_more_than_there_is_nor_to_himself() -> None:
    annie = member()
    issued(annie, kind(), 4)
    (row,) = queries.holdings()
    form = TransferForm(TODAY, [row.kind], giver=row, count="5", taker=Holder(annie, "A. Een"))
    assert form.errors() == {
        "count": "Berg, A.B. van den heeft er 4.",
        "taker": "Dit is dezelfde houder. Kies een andere.",
    }


@pytest.mark.parametrize("amount, cents", [("", 5000), ("0", 0), ("62,50", 6250)])
def test_what_was_paid_is_repaid_unless_another_amount_is_typed(amount: str, cents: int) -> None:
    issued(member(), kind(), 4, paid=10000)
    (row,) = queries.holdings()
    form = RedeemForm(TODAY, [row.kind], giver=row, count="2", amount=amount, due_on="1-5-2027")
    assert form.errors() == {}
    assert form.cents() == cents


@pytest.mark.parametrize("due, sentence", [("1-1-2026", "Deze dag ligt vóór de inkoop."), ("ooit", "ooit")])
def test_it_is_repaid_afterwards(due: str, sentence: str) -> None:
    issued(member(), kind(), 4)
    (row,) = queries.holdings()
    assert sentence in RedeemForm(TODAY, [row.kind], giver=row, count="2", due_on=due).errors()["due_on"]


@pytest.mark.parametrize(
    "amount, said",
    [
        ("100", "Daarmee is alles betaald."),
        ("25", "Daarna staat nog € 75,00 open."),
        ("101", None),
        ("0", None),
    ],
)
def test_a_payment_tells_what_is_left(amount: str, said: str | None) -> None:
    form = PaymentForm(TODAY, 10000, amount, "2-11-2026")
    assert form.hints().get("amount") == said
    assert ("amount" in form.errors()) == (said is None)


def test_a_kind_comes_back_as_it_was_typed() -> None:
    form = KindForm("Aandeel", "50", True, "25")
    assert form.to_record() == KindRecord("Aandeel", 5000, True, 25)
    share = kind("Participatie", 25000, numbered=True)
    assert KindForm.from_row(queries.get_kind(share)).nominal == "250,00"
    assert set(KindForm("", "niets", most="-1").errors()) == {"name", "nominal", "most"}


def test_a_correction_needs_a_reason() -> None:
    assert set(CorrectionForm(" ").errors()) == {"reason"}
    assert CorrectionForm("vergissing").errors() == {}


def test_settings_stay() -> None:
    form = SettingsForm.from_settings(share_settings())
    assert form.errors() == {}
    form.word, form.second_signer = "capital", " secretaris "
    save_share_settings(form.to_settings())
    assert share_settings() == ShareSettings("capital", 24, "voorzitter", "secretaris")
    assert [counted(count, "capital") for count in (1, 2)] == ["1 deel", "2 delen"]
    assert set(NAMES) == {"shares", "participations", "capital", "certificates"}


def test_what_somebody_has_in_one_line() -> None:
    issued(member("A. Een"), kind(numbered=True), 1)
    issued(member("B. Twee"), queries.list_kinds()[0].id, 2)
    assert [held_text(row) for row in queries.holdings()] == [
        "Een, A. · Aandeel · 1 aandeel, nummer 1",
        "Twee, B. · Aandeel · 2 aandelen, nummers 2–3",
    ]
