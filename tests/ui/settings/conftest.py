"""The page Instellingen over an open data file."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.settings.page import SettingsPage
from tests.ui.shell import NotedShell


@pytest.fixture
def page(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Iterator[SettingsPage]:
    """The page, shown in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    made = SettingsPage(context)
    made.setParent(window)
    made.resize(1150, 730)
    window.show()
    made.show()
    yield made
    window.close()
