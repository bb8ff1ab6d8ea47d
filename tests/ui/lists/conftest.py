"""The page Lijsten over an open data file."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.lists.page import ListsPage
from tests.ui.shell import NotedShell


@pytest.fixture
def show(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Callable[[], ListsPage]:
    """Opens the page, after a test put people in the file."""

    def made() -> ListsPage:
        page = ListsPage(context)
        qtbot.addWidget(page)
        page.resize(1150, 730)
        page.show()
        return page

    return made
