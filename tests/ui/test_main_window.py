"""The window around the pages: going about, undo, search, help, and working without a mouse."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from noaber.core.errors import Conflict
from noaber.ui import icons
from noaber.ui.actions import ACTIONS, make_action
from noaber.ui.context import AppContext, DataFileFace, SearchHit
from noaber.ui.kit.page import Page
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES, PageSpec


class PlainPage(Page):
    """A page with a field and an action."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.field = QLineEdit()
        self.set_body(self.field)
        self.targets: list[dict[str, Any]] = []
        self.news = 0
        self.reads = 0
        self.leave = True
        self.header.add(self.action("new", self.add, text="Iemand"), primary=True)

    def refresh(self) -> None:
        self.reads += 1

    def add(self) -> None:
        self.news += 1

    def open_target(self, **target: Any) -> None:
        self.targets.append(target)

    def focus_first(self) -> None:
        self.field.setFocus()

    def may_leave(self) -> bool:
        return self.leave


class History:
    """A data file as far as undo goes."""

    def __init__(self) -> None:
        self.done = ["Lid toegevoegd: Annie", "Lid gewijzigd: Piet"]
        self.undone: list[str] = []
        self.conflict = ""

    def undo(self) -> None:
        if self.conflict:
            raise Conflict(self.conflict)
        self.undone.append(self.done.pop())

    def redo(self) -> None:
        self.done.append(self.undone.pop())

    def face(self) -> DataFileFace:
        return DataFileFace(
            cooperative_name=lambda: "Dorpscoöperatie Hoogdorp",
            undo=self.undo,
            redo=self.redo,
            undo_title=lambda: self.done[-1] if self.done else "",
            redo_title=lambda: self.undone[-1] if self.undone else "",
            status_line=lambda: "Reservekopie: vandaag 14.02",
            search=lambda text: [SearchHit("members", 7, "Berg, A.B. van den (Annie)", "lid 212")],
        )


HERE = f"{__name__}:PlainPage"
SPECS = (
    PageSpec("start", "Start", "start", HERE),
    PageSpec("members", "Leden", "members", HERE),
    PageSpec("settings", "Instellingen", "settings", HERE, bottom=True),
    PageSpec("help", "Hulp", "help", HERE, bottom=True),
)


@pytest.fixture
def history() -> History:
    return History()


@pytest.fixture
def window(
    qtbot: QtBot,
    context: AppContext,
    history: History,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    monkeypatch.setattr(PageSpec, "make", lambda spec, context: PlainPage(context))
    context.data = history.face()
    made = MainWindow(context, SPECS)
    qtbot.addWidget(made)
    made.open_page("start")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    for page in made.pages.values():
        assert isinstance(page, PlainPage)
        page.leave = True


def page_of(window: MainWindow, name: str = "") -> PlainPage:
    page = window.pages[name] if name else window.current_page
    assert isinstance(page, PlainPage)
    return page


def press(window: MainWindow, key: Qt.Key, *, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, key, modifiers | Qt.KeyboardModifier.ShiftModifier if shift else modifiers)


def test_pages_are_built_when_they_are_first_opened(window: MainWindow) -> None:
    assert list(window.pages) == ["start"]
    press(window, Qt.Key.Key_2)
    assert list(window.pages) == ["start", "members"]
    assert window.current_page is window.pages["members"]
    assert window.side_bar.buttons["members"].isChecked()
    assert window.windowTitle() == "Leden – Dorpscoöperatie Hoogdorp"
    window.side_bar.buttons["start"].click()
    assert window.current_page is window.pages["start"]
    assert [page.reads for page in (page_of(window, "start"), page_of(window, "members"))] == [1, 1]


def test_a_target_is_shown_on_its_page(window: MainWindow, context: AppContext) -> None:
    context.open_page("members", id=7)
    assert page_of(window).targets == [{"id": 7}]


def test_undo_and_redo_by_key_name_what_they_do(window: MainWindow, history: History, context: AppContext) -> None:
    assert window.window_actions["undo"].text() == "Ongedaan maken: Lid gewijzigd: Piet"
    assert not window.window_actions["redo"].isEnabled()
    press(window, Qt.Key.Key_Z)
    assert history.done == ["Lid toegevoegd: Annie"]
    assert window.toast_line.label.text() == "Ongedaan gemaakt: Lid gewijzigd: Piet"
    assert window.window_actions["undo"].text() == "Ongedaan maken: Lid toegevoegd: Annie"
    press(window, Qt.Key.Key_Y)
    assert history.undone == []
    press(window, Qt.Key.Key_Z)
    window.toast_line.button.click()
    assert history.done == ["Lid toegevoegd: Annie", "Lid gewijzigd: Piet"]
    history.done.clear()
    context.hub.announce(["journal"])
    assert window.window_actions["undo"].text() == "Ongedaan maken"
    assert not window.window_actions["undo"].isEnabled()


def test_a_conflict_with_later_work_is_explained(
    window: MainWindow,
    history: History,
    interaction: ScriptedInteraction,
) -> None:
    history.conflict = "Piet is daarna nog gewijzigd."
    press(window, Qt.Key.Key_Z)
    assert interaction.errors == ["Piet is daarna nog gewijzigd."]
    assert len(history.done) == 2


def test_undo_in_a_field_is_the_fields_own(window: MainWindow, history: History) -> None:
    field = page_of(window).field
    field.setFocus()
    QTest.keyClicks(field, "Annie")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() != "Annie"
    assert len(history.done) == 2


def test_undo_in_an_empty_search_field_is_the_windows(window: MainWindow, history: History) -> None:
    search = page_of(window).header.search
    search.setFocus()
    QTest.keyClicks(search, "b")
    QTest.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (search.text(), len(history.done)) == ("", 2)
    QTest.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(history.done) == 1


def test_the_search_field_opens_what_was_found(window: MainWindow) -> None:
    press(window, Qt.Key.Key_K)
    search = page_of(window).header.search
    assert search.hasFocus()
    QTest.keyClicks(search, "berg")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.current_page is window.pages["members"]
    assert page_of(window).targets == [{"id": 7}]


def test_f1_explains_the_page(window: MainWindow) -> None:
    window.open_page("members")
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.current_page is window.pages["help"]
    assert page_of(window).targets == [{"topic": "members", "under": ""}]


def test_the_same_key_works_for_the_page_that_is_open(window: MainWindow) -> None:
    window.open_page("members")
    press(window, Qt.Key.Key_N)
    assert [page_of(window, "members").news, page_of(window, "start").news] == [1, 0]
    assert [action.text() for action in window.file_menu.actions() if action.text()] == ["Iemand", "Afsluiten"]


def test_f6_goes_round_the_areas_and_the_arrows_through_the_pages(window: MainWindow) -> None:
    page_of(window).field.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.side_bar.buttons["start"].hasFocus()
    QTest.keyClick(window.side_bar.buttons["start"], Qt.Key.Key_Down)
    assert window.side_bar.buttons["members"].hasFocus()
    assert window.current_page is window.pages["members"]
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert page_of(window).header.search.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert page_of(window).field.hasFocus()


def test_every_control_is_reached_by_tab_and_has_a_name(window: MainWindow) -> None:
    page_of(window).field.setFocus()
    reached: set[QWidget] = set()
    for _step in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
    expected = {window.side_bar.buttons["start"], page_of(window).header.search, page_of(window).field}
    assert expected <= reached
    unnamed = [
        widget
        for widget in reached - {page_of(window).field}
        if not widget.accessibleName() and not getattr(widget, "text", str)()
    ]
    assert unnamed == []


@pytest.mark.parametrize("width, narrow", [(1366, False), (910, True)])
def test_the_side_bar_makes_room_in_a_small_window(window: MainWindow, width: int, narrow: bool) -> None:
    window.resize(width, 512)
    assert window.side_bar.narrow == narrow
    assert window.side_bar.buttons["members"].accessibleName() == "Leden"
    press(window, Qt.Key.Key_B)
    assert window.side_bar.narrow != narrow


def test_the_window_stays_while_a_page_has_something_to_finish(window: MainWindow) -> None:
    page_of(window).leave = False
    window.close()
    assert window.isVisible()
    page_of(window).leave = True
    window.close()
    assert not window.isVisible()


def test_f5_reads_the_page_again(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert page_of(window).reads == 2


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_every_action_has_a_text_a_tip_and_an_icon_that_exists(qtbot: QtBot, spec: Any) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    pushed: list[bool] = []
    action = make_action(owner, spec.id, lambda: pushed.append(True))
    action.trigger()
    assert pushed == [True]
    assert action.text()
    assert action.toolTip()
    assert not spec.icon or spec.icon in icons.names()


def test_no_two_actions_have_one_shortcut() -> None:
    shortcuts = [spec.shortcut for spec in ACTIONS if spec.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", sorted(icons.names()))
def test_every_icon_can_be_drawn(name: str) -> None:
    assert not icons.icon(name, "#22352c").pixmap(18, 18).isNull()


def test_every_page_has_an_icon_and_a_place_of_its_own() -> None:
    assert {page.icon for page in PAGES} <= icons.names()
    assert len({page.id for page in PAGES}) == len(PAGES)
