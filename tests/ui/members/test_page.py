"""The page Leden: finding, choosing, and what the card tells."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from noaber.events.operations import add_event, register
from noaber.events.record import EventRecord
from noaber.people.operations import RoleRecord, add_role
from noaber.ui.context import AppContext
from noaber.ui.kit.page import FIGURES_WIDTH
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.members.page import MembersPage
from tests.builders import TODAY, person
from tests.ui.members.steps import dialog_of, listed, told, trigger, village
from tests.ui.shell import NotedShell

Show = Callable[[], MembersPage]


def test_the_list_shows_everybody_and_qt_finds_no_fault(show: Show) -> None:
    village()
    page = show()
    tester = QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is page.table.rows
    expected = ["Berg, A.B. van den (Annie)", "Boer, E. de", "Dekker, D.", "Hart, P. ’t", "Stichting Welzijn"]
    assert listed(page) == expected
    row = [page.table.rows.index(0, column).data() for column in range(7)]
    assert row[1:] == ["3", "Dorpsstraat 12", "Hoogdorp", "06-12345678", "Gewoon lid", "01-01-2020"]


def test_typing_finds_and_escape_shows_everybody_again(show: Show) -> None:
    village()
    page = show()
    QTest.keyClicks(page.card.field, "vandenb")
    assert listed(page) == ["Berg, A.B. van den (Annie)"]
    QTest.keyClick(page.card.field, Qt.Key.Key_Escape)
    assert len(listed(page)) == 5


@pytest.mark.parametrize(
    "chip, text, expected",
    [
        ("members", "Leden 1", ["Berg, A.B. van den (Annie)"]),
        ("former", "Oud-leden 1", ["Hart, P. ’t"]),
        ("participants", "Deelnemers 1", ["Dekker, D."]),
        ("others", "Contacten 1", ["Boer, E. de"]),
        ("organisations", "Organisaties 1", ["Stichting Welzijn"]),
    ],
)
def test_chips_count_and_filter(show: Show, chip: str, text: str, expected: list[str]) -> None:
    village()
    page = show()
    assert text in [made.text() for made in page.card.chips.findChildren(QPushButton)]
    page.card.chips.pick(chip)
    assert listed(page) == expected


def test_a_click_on_a_title_sorts(show: Show) -> None:
    village()
    page = show()
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert listed(page)[:3] == ["Hart, P. ’t", "Dekker, D.", "Berg, A.B. van den (Annie)"]
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert listed(page)[0] == "Berg, A.B. van den (Annie)"


def test_in_a_narrow_window_columns_give_way(show: Show) -> None:
    page = show()
    page.resize(1500, 700)
    assert not page.table.isColumnHidden(2)
    page.resize(760, 460)
    assert page.table.isColumnHidden(2)
    assert not page.table.isColumnHidden(0)


def test_choosing_somebody_tells_about_them(show: Show) -> None:
    annie = village()
    add_role(annie, RoleRecord("board", "penningmeester", from_date=date(2024, 1, 1)))
    event = add_event(EventRecord("Zorgcafé", date=date(2026, 12, 1)))
    register(event, annie, today=TODAY)
    page = show()
    assert "Kies iemand in de lijst" in told(page)
    page.table.select_id(annie)
    for text in (
        "Annie van den Berg",
        "Gewoon lid, nummer 3",
        "06-12345678",
        "Mevrouw A.B. van den Berg\nDorpsstraat 12\n5529 AB  HOOGDORP",
        "geboren 12-03-1948, 78 jaar",
        "sinds 01-01-2020",
        "bestuurslid: penningmeester, sinds 01-01-2024",
        "01-12-2026 Zorgcafé (aangemeld)",
        "Neemt appeltaart mee.",
    ):
        assert text in told(page)


def test_a_word_that_is_too_long_does_not_widen_the_cards(show: Show, qtbot: QtBot) -> None:
    long = "een.heel.lang.adres.dat.nergens.in.past@een.heel.lang.domein.nl"
    who = person("A. Berg", email=long, note=f"Stuur alles naar {long} en niet naar huis.")
    page = show()
    page.table.select_id(who)
    qtbot.waitUntil(lambda: page.cards.cards[0].width() > 100)
    assert page.cards.width() <= FIGURES_WIDTH
    assert long in told(page)


def test_a_new_file_offers_the_two_ways_to_begin(show: Show, shell: NotedShell) -> None:
    page = show()
    assert page.table.empty.isVisible()
    QTest.mouseClick(page.table.empty.button, Qt.MouseButton.LeftButton)
    assert shell.opened == [("import", {})]
    second = next(made for made in page.table.empty.findChildren(QPushButton) if made.text() == "Lid toevoegen")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert dialog_of(page).windowTitle() == "Lid toevoegen"


def test_nobody_found_offers_everybody(show: Show) -> None:
    village()
    page = show()
    page.card.field.setText("zzz")
    assert page.table.empty.label.text() == "Niemand gevonden met “zzz”."
    QTest.mouseClick(page.table.empty.button, Qt.MouseButton.LeftButton)
    assert len(listed(page)) == 5


def test_a_page_that_was_never_shown_can_be_pointed_at(context: AppContext, shell: NotedShell, qtbot: QtBot) -> None:
    annie = village()
    page = MembersPage(context)
    qtbot.addWidget(page)
    page.open_target(person_id=annie)
    row = page.chosen()
    assert row is not None
    assert row.id == annie


@pytest.mark.parametrize("key", ["person_id", "id"])
def test_another_page_can_point_at_somebody_whatever_is_searched(show: Show, key: str) -> None:
    annie = village()
    page = show()
    page.card.field.setText("boer")
    page.open_target(**{key: annie})
    row = page.chosen()
    assert row is not None
    assert row.id == annie
    assert page.card.field.text() == ""
    page.open_target()  # a target without a person changes nothing
    assert page.chosen() == row


def test_work_elsewhere_is_seen_at_once(show: Show) -> None:
    village()
    page = show()
    person("Z. Zwart")
    assert listed(page)[-1] == "Zwart, Z."


def test_what_is_shown_is_saved_as_a_spreadsheet(show: Show, interaction: ScriptedInteraction, tmp_path: Path) -> None:
    village()
    page = show()
    page.card.chips.pick("members")
    interaction.paths = [tmp_path / "leden.csv"]
    trigger(page, "export")
    lines = (tmp_path / "leden.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Ledenregister op 02-11-2026 · Leden 1")
    assert [line.split(";")[:2] for line in lines[-2:]] == [["Naam", "Lidnr"], ["Berg, A.B. van den (Annie)", "3"]]
