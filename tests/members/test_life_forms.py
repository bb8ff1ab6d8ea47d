"""What the dialogs of membership life say while somebody types, and the values for letters."""

from datetime import date
from typing import Any

import pytest

from noaber.core.errors import NoaberError
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.members.letter_values import NAMES, letter_values, more_values
from noaber.members.life import resign
from noaber.members.life_forms import (
    AdmitForm,
    ApplicationForm,
    CategoryChangeForm,
    DecisionForm,
    ResignForm,
    SuspendForm,
)
from noaber.members.queries import memberships_of
from tests.builders import TODAY, category, member, person

LAST = date(2026, 12, 31)


@pytest.mark.parametrize(
    "typed, wrong",
    [
        ({"received_on": "2-11-2026"}, set()),
        ({"received_on": "gisteren ofzo"}, {"received_on"}),
        ({"received_on": ""}, {"received_on"}),
        ({"received_on": "2-11-2026", "left_on": "1-1-2020"}, {"override_reason"}),
        ({"received_on": "2-11-2026", "left_on": "31-12-2018"}, {"left_on"}),
        ({"received_on": "2-11-2026", "left_on": "31-12-2026"}, set()),
        ({"received_on": "20-12-2026", "left_on": "31-12-2026"}, {"override_reason"}),
        ({"received_on": "20-12-2026", "left_on": "31-12-2026", "override_reason": "ziek"}, set()),
        ({"received_on": "2-11-2026", "wished_on": "zomer"}, {"wished_on"}),
        ({"received_on": "2-11-2026", "wished_on": "1-6-2027"}, set()),
    ],
)
def test_the_notice_dialog_says_what_is_wrong(typed: dict[str, Any], wrong: set[str]) -> None:
    form = ResignForm(TODAY, member("A. Berg"), date(2019, 1, 1), **typed)
    assert set(form.errors()) == wrong
    form.hints()


def test_the_notice_dialog_explains_and_offers() -> None:
    somebody = member("A. Berg")
    register(add_event(EventRecord(title="Voorjaar", date=date(2027, 3, 1))), somebody, today=TODAY)
    form = ResignForm(TODAY, somebody, received_on="2-11-2026")
    hints = form.hints()
    assert hints["received_on"].endswith("tot en met donderdag 31 december 2026.")
    assert hints["free"] == "Er is één aanmelding voor een bijeenkomst na die dag."
    assert form.to_notice().computed_on == form.last_day() == LAST
    form.left_on = "30-6-2026"
    with pytest.raises(NoaberError, match="waarom"):
        form.to_notice()


def test_a_decision_of_last_week_typed_without_a_year_is_of_last_week() -> None:
    form = AdmitForm(date(2026, 11, 22), 1, admitted_on="17-11", requested_on=date(2026, 11, 10))
    assert form.to_membership().admitted_on == date(2026, 11, 17)
    assert form.hints()["admitted_on"] == "dinsdag 17 november 2026"


def test_dialogs_of_the_board() -> None:
    asked = date(2026, 10, 1)
    assert set(ApplicationForm(TODAY).errors()) >= {"category_id", "requested_on"}
    admit = AdmitForm(TODAY, category(), admitted_on="30-9-2026", requested_on=asked)
    assert "vóór de aanvraag" in admit.errors()["admitted_on"]
    assert AdmitForm(TODAY, category(), admitted_on="1-10-2026", requested_on=asked).errors() == {}
    assert "decided_on" in DecisionForm(TODAY, asked, "30-9-2026").errors()
    assert DecisionForm(TODAY, asked, "vandaag").errors() == {}
    assert set(SuspendForm(TODAY, "1-11-2026", "30-10-2026").errors()) == {"to_date"}
    assert SuspendForm(TODAY, "1-11-2026").days() == (date(2026, 11, 1), None)
    assert SuspendForm(TODAY, "1-11-2026").hints()["to_date"] == "Leeg is tot nader order."
    assert set(CategoryChangeForm(TODAY, None, "x").errors()) == {"category_id", "from_date"}
    later = CategoryChangeForm(TODAY, category(), "1-1-2027")
    assert (later.errors(), later.is_later) == ({}, True)
    assert later.hints()["from_date"].startswith("vrijdag 1 januari 2027. Dat is nog niet")


def test_a_letter_can_say_everything_of_a_membership() -> None:
    somebody = member(
        "Mevr. A.B. van den Berg", number=12, street="Dorpsstraat", house_number=4, postcode="5529AB", city="Hoogdorp"
    )
    identifier = memberships_of(somebody)[0].id
    notice = ResignForm(TODAY, somebody, received_on="2-11-2026").to_notice()
    resign(identifier, notice, LAST, today=TODAY)
    values = letter_values(somebody, today=TODAY)
    assert set(values) >= set(NAMES)
    assert values["address"] == "Mevrouw A.B. van den Berg\nDorpsstraat 4\n5529 AB  HOOGDORP"
    assert (values["salutation"], values["member_number"]) == ("Geachte mevrouw Van den Berg,", "12")
    assert values["member_until"] == "donderdag 31 december 2026"
    assert values["notice_explained"].startswith("De opzegtermijn is 4 weken")
    resign(identifier, notice, date(2026, 11, 30), override_reason="verhuisd", today=TODAY)
    assert letter_values(somebody, today=TODAY)["notice_explained"] == ""


def test_a_letter_to_who_is_no_member_leaves_lines_out(monkeypatch: pytest.MonkeyPatch) -> None:
    more = [*more_values, lambda _id, _day: {"open": "€ 15,00"}]
    monkeypatch.setattr("noaber.members.letter_values.more_values", more)
    values = letter_values(person("B. Boer"), today=TODAY)
    assert values["member_number"] == values["member_since"] == ""
    assert values["open"] == "€ 15,00"
