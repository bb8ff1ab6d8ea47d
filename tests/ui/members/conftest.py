"""The page Leden over an open data file."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.members.page import MembersPage
from tests.ui.shell import NotedShell


@pytest.fixture
def show(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Callable[[], MembersPage]:
    """Opens the page, after a test put people in the file."""

    def made() -> MembersPage:
        page = MembersPage(context)
        qtbot.addWidget(page)
        page.resize(1150, 730)
        page.show()
        return page

    return made
