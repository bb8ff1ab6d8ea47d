"""Where the assistant is found, and that it is gone through without a mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.importing.course import COLUMNS, RESULT
from noaber.ui.importing.page import ImportPage
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from tests.builders import person
from tests.ui.importing.conftest import Assistant


@pytest.mark.parametrize("before", ["help", "import"])
def test_the_menu_offers_it_once_wherever_one_is(before: str, context: AppContext, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.open_page(before)
    texts = [action.text() for action in window.file_menu.actions()]
    assert sum(text.startswith("Lijst") for text in texts) == 1


def test_the_menu_opens_it(context: AppContext, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.open_page("help")
    next(action for action in window.file_menu.actions() if action.text() == "Lijst inlezen").trigger()
    assert isinstance(window.current_page, ImportPage)
    assert window.side_bar.buttons["members"].isChecked()


def test_the_whole_way_goes_by_keyboard(
    assistant: Assistant, members_list: Path, interaction: ScriptedInteraction
) -> None:
    person("P. 't Hart", street="Kerkweg", house_number=3, postcode="5529AC", city="Hoogeloon")
    page = assistant.page
    page.activateWindow()
    page.focus_first()

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(page.focusWidget() or page, key, modifier)
        assistant.rest()

    interaction.paths.append(members_list)
    press(Qt.Key.Key_Return)
    assert page.focusWidget() is page.columns_step.table.combos[0]
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.proof_step.table
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.step == COLUMNS
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert assistant.shown() == [("Hart, P. ’t", "wordt aangevuld")]
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.step == RESULT
    assert page.focusWidget() is page.next
