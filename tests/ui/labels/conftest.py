"""The page Etiketten over an open data file."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.labels.page import LabelsPage
from tests.ui.shell import NotedShell


@pytest.fixture
def show(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Callable[[], LabelsPage]:
    """Opens the page, after a test put people in the file."""

    def made() -> LabelsPage:
        page = LabelsPage(context)
        qtbot.addWidget(page)
        page.resize(1150, 730)
        page.show()
        return page

    return made
