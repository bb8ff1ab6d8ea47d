"""Labels, badges and tent cards as documents: made in one command, with what needs attention."""

from datetime import date
from typing import Any

import pytest

from noaber.cooperative.queries import stationery
from noaber.events.operations import add_event
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.events.registering import register
from noaber.labels.content import AddressContent, BadgeContent, TentContent
from noaber.labels.operations import save_sheet
from noaber.labels.papers import parse_tables
from noaber.labels.sheets import find_sheet
from noaber.office import document
from noaber.paper.document import Printed, produce
from noaber.paper.label_sheets import SHEETS
from noaber.paper.options import OptionError, parse
from noaber.people.operations import add_person, record_death
from noaber.people.record import PersonRecord
from noaber.store.datafile import DataFile
from tests.builders import TODAY, member, person
from tests.labels.homes import HOME
from tests.paper.reading import read

pytestmark = pytest.mark.usefixtures("data")


def printed(name: str, subject: int = 0, /, **options: str) -> tuple[Printed, Any]:
    declared = document(name)
    wanted = parse(declared.options, options)
    content = declared.gather(subject, wanted)
    return produce(declared, content, wanted, stationery(today=TODAY)), content


def texts(found: Printed) -> list[str]:
    return [remark.text for remark in found.remarks]


def test_labels_of_members_in_one_command() -> None:
    member("A. Bos", number=1, **HOME)
    dead = member("B. Dood", number=2, **HOME)
    record_death(dead, date(2026, 1, 1))
    found, content = printed("address_labels", start="21", sheet="L7163")
    assert isinstance(content, AddressContent)
    assert content.sheet is SHEETS["L7163"]
    assert any("Eén persoon is overleden" in text for text in texts(found))
    assert any("niet zeker" in text for text in texts(found))
    assert any("14 etiketten" in text for text in texts(found))
    assert "A. Bos" in read(found.pdf).pages[0]
    assert printed("address_labels", start="21", sheet="L7163")[0].pdf == found.pdf


@pytest.mark.parametrize("options", [{"start": "0"}, {"sheet": "L9999"}, {"right": "veel"}, {"who": "vrienden"}])
def test_an_option_that_cannot_be_is_refused(options: dict[str, str]) -> None:
    with pytest.raises(OptionError):
        printed("address_labels", **options)


def meeting() -> int:
    event = add_event(EventRecord("Zorg, wie?", date=date(2026, 12, 1), capacity=2))
    helper = add_person(PersonRecord(kind="organisation", organisation_name="Welzijn Hoogdorp"))
    register(event, person("Annie van den Berg"), RegistrationRecord(helper, "vrijwilliger", table="2"), today=TODAY)
    register(event, person("P. 't Hart"), RegistrationRecord(table="1"), today=TODAY)
    register(event, person("Wim Wacht"), today=TODAY)
    return event


def test_badges_are_made_from_the_registrations_of_a_meeting() -> None:
    found, content = printed("badges", meeting(), blank="1", role="ja", sort="table", sheet="CUT-90")
    assert isinstance(content, BadgeContent)
    assert [badge.call_name for badge in content.badges] == ["P. ’t Hart", "Annie", ""]
    page = read(found.pdf).pages[0]
    for text in ("Annie van den Berg", "Welzijn Hoogdorp", "Tafel 2", "vrijwilliger"):
        assert text in page
    assert "Wim" not in page
    assert texts(found) == ["Van één persoon is geen roepnaam bekend; op de badge staat de hele naam."]


@pytest.mark.parametrize(
    "options, cards",
    [
        ({}, ["Annie van den Berg", "P. ’t Hart"]),
        ({"name": "call"}, ["Annie", "P. ’t Hart"]),
        ({"who": "not_cancelled"}, ["Annie van den Berg", "P. ’t Hart", "Wim Wacht"]),
        ({"kind": "tables"}, ["1", "2"]),
        ({"kind": "tables", "tables": "4 Samen eten; Bestuur"}, ["4", "Bestuur"]),
    ],
)
def test_tent_cards_and_table_signs(options: dict[str, str], cards: list[str]) -> None:
    found, content = printed("tent_cards", meeting(), **options)
    assert isinstance(content, TentContent)
    assert [card.large for card in content.cards] == cards
    assert found.pages == len(cards)


@pytest.mark.parametrize(
    "typed, expected",
    [
        ("", []),
        ("1-3", [("1", ""), ("2", ""), ("3", "")]),
        ("1 Vervoer; 2: Samen eten;", [("1", "Vervoer"), ("2", "Samen eten")]),
        ("12b = Wonen", [("12b", "Wonen")]),
        ("Bestuur; 7", [("Bestuur", ""), ("7", "")]),
    ],
)
def test_tables_are_typed_as_people_write_them(typed: str, expected: list[tuple[str, str]]) -> None:
    assert parse_tables(typed) == expected


def test_an_own_sheet_can_be_named_on_the_command_line(data: DataFile) -> None:
    from dataclasses import replace

    save_sheet(None, replace(SHEETS["L7160"], name="Onze oude etiketten", left=8.25))
    _found, content = printed("address_labels", own_sheet="onze OUDE etiketten")
    assert content.sheet == find_sheet("", "Onze oude etiketten")
    assert content.sheet.left == 8.25
