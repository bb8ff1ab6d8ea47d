"""Pages: when they read, what stands on them, and what folds away where there is little room."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.kit.button import ActionButton, Button
from noaber.ui.kit.cards import FigureCard, NoticeBox
from noaber.ui.kit.chips import FilterChips
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.kit.toast import Toast


@dataclass(frozen=True)
class Guest:
    id: int
    name: str


class GuestPage(Page):
    """A page as a feature would write one."""

    tables: ClassVar[frozenset[str]] = frozenset({"guest"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.reads = 0
        self.added = 0
        self.header.add(self.action("new", self.add, text="Gast"), primary=True)
        self.table = TableView([Column("Naam", "name", stretch=True)], name="Gasten")
        chips = [("", "Iedereen"), ("waiting", "Wachtlijst 3")]
        self.card = ListCard(self.table, search="Zoek in gasten", chips=chips, chips_name="Toon")
        self.card.asked.connect(self.refresh)
        self.seats = FigureCard("Plaatsen", on_click=self.add)
        self.set_body(self.card, [self.seats])

    def add(self) -> None:
        self.added += 1

    def refresh(self) -> None:
        self.reads += 1
        names = [name for name in ("Annie", "Piet", "Kim") if self.card.search_text.lower() in name.lower()]
        self.table.show_rows([Guest(number, name) for number, name in enumerate(names, 1)])


@pytest.fixture
def page(qtbot: QtBot, context: AppContext) -> GuestPage:
    made = GuestPage(context)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    return made


def test_a_page_reads_when_it_is_shown_and_when_its_tables_change(page: GuestPage, context: AppContext) -> None:
    context.hub.announce(["guest"])
    assert page.reads == 0
    page.show()
    assert page.reads == 1
    context.hub.announce(["event"])
    assert page.reads == 1
    context.hub.announce(["event", "guest"])
    assert page.reads == 2
    page.hide()
    context.hub.announce(["guest"])
    context.hub.announce(["guest"])
    assert page.reads == 2
    page.show()
    assert page.reads == 3
    page.hide()
    page.show()
    assert page.reads == 3


def test_an_announcement_from_the_worker_arrives_on_the_main_thread(
    page: GuestPage,
    context: AppContext,
    qtbot: QtBot,
) -> None:
    page.show()
    context.worker.start(lambda progress: context.hub.announce(["guest"]))
    qtbot.waitUntil(lambda: page.reads == 2)


def test_figures_fold_away_where_there_is_little_room(page: GuestPage) -> None:
    page.show()
    assert page.seats.isVisible()
    assert not page.header.fold.isVisible()
    page.resize(690, 512)
    assert not page.seats.isVisible()
    page.header.fold.click()
    assert page.seats.isVisible()
    page.resize(1150, 700)
    assert page.seats.isVisible()


def show(qtbot: QtBot, page: GuestPage) -> None:
    """Show it as the window that has the keyboard."""
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def test_the_green_button_the_shortcut_and_the_card_do_the_action(page: GuestPage, qtbot: QtBot) -> None:
    show(qtbot, page)
    button = page.header.findChild(ActionButton)
    assert isinstance(button, ActionButton)
    assert (button.text(), button.property("role")) == ("Gast", "primary")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.mouseClick(page.seats, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.seats, Qt.Key.Key_Space)
    assert page.added == 5
    button.action.setEnabled(False)
    assert not button.isEnabled()


def test_typing_searches_and_the_keys_go_from_field_to_list(page: GuestPage, qtbot: QtBot) -> None:
    show(qtbot, page)
    opened: list[str] = []
    page.table.opened.connect(lambda row: opened.append(row.name))
    QTest.keyClicks(page.card.field, "i")
    assert page.table.rows.rowCount() == 3
    QTest.keyClicks(page.card.field, "e")
    assert [page.table.rows.row_at(place).name for place in range(page.table.rows.rowCount())] == ["Annie", "Piet"]
    QTest.keyClick(page.card.field, Qt.Key.Key_Return)
    QTest.keyClick(page.card.field, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClick(page.table, Qt.Key.Key_T)
    assert page.card.field.text() == "iet"
    assert opened == ["Annie", "Piet"]
    QTest.keyClick(page.card.field, Qt.Key.Key_Escape)
    assert page.table.rows.rowCount() == 3


def test_one_chip_is_down_and_another_asks_anew(page: GuestPage) -> None:
    page.show()
    assert page.card.chips.key == ""
    page.card.chips.pick("waiting")
    assert (page.card.chips.key, page.reads) == ("waiting", 2)


def test_the_arrow_keys_go_from_chip_to_chip(page: GuestPage, qtbot: QtBot) -> None:
    show(qtbot, page)
    page.card.chips.findChildren(Button)[0].setFocus()
    QTest.keyClick(page.card.chips.findChildren(Button)[0], Qt.Key.Key_Right)
    assert page.card.chips.key == "waiting"


def test_chips_keep_what_is_chosen_when_their_numbers_change(qtbot: QtBot) -> None:
    chips = FilterChips([("", "Iedereen"), ("waiting", "Wachtlijst 3")], name="Toon")
    qtbot.addWidget(chips)
    chips.pick("waiting")
    chips.show_chips([("", "Iedereen"), ("waiting", "Wachtlijst 2"), ("left", "Afgemeld 1")])
    assert chips.key == "waiting"
    chips.show_chips([("", "Iedereen"), ("left", "Afgemeld 1")])
    assert chips.key == ""


def test_a_notice_is_there_only_when_there_is_something_to_say(qtbot: QtBot) -> None:
    pushed: list[bool] = []
    box = NoticeBox()
    qtbot.addWidget(box)
    assert box.isHidden()
    box.say("Van 2 gasten is geen organisatie bekend.", "Bekijk", lambda: pushed.append(True))
    assert not box.isHidden()
    box.link.click()
    assert pushed == [True]
    box.say("")
    assert box.isHidden()


def test_a_toast_offers_the_way_back_once_and_leaves_by_itself(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 500)
    parent.show()
    toast = Toast(parent)
    undone: list[bool] = []
    toast.say("Annie is verwijderd.", "Ongedaan maken", lambda: undone.append(True))
    assert toast.isVisible()
    assert parent.rect().contains(toast.geometry())
    parent.resize(300, 400)
    assert parent.rect().contains(toast.geometry())
    toast.button.click()
    assert undone == [True]
    assert not toast.isVisible()
    toast.say("Opgeslagen.")
    assert not toast.button.isVisible()
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_what_was_deleted_can_be_brought_back_from_the_toast(page: GuestPage, context: AppContext) -> None:
    said: list[tuple[str, str]] = []
    undone: list[bool] = []

    class Window:
        """Notes what pages ask."""

        def open_page(self, page: str, **target: object) -> None:
            raise AssertionError(page)

        def toast(self, text: str, button: str = "", on_click: object = None) -> None:
            said.append((text, button))
            assert callable(on_click)
            on_click()

    context.window = Window()
    context.data.undo = lambda: undone.append(True)
    page.say_deleted("Annie is verwijderd.")
    assert said == [("Annie is verwijderd.", "Ongedaan maken")]
    assert undone == [True]
