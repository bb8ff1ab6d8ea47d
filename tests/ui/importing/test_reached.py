"""Where the assistant is found: in the menu Bestand of every page."""

import pytest
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.importing.page import ImportPage
from noaber.ui.main_window import MainWindow


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
