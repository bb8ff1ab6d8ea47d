"""The page Instellingen over an open data file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from noaber.office import connect_features
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext
from noaber.ui.settings.page import SettingsPage
from tests.builders import new_file
from tests.ui.shell import NotedShell, connect


@pytest.fixture
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def shell(context: AppContext, data: DataFile) -> NotedShell:
    """The window around the page."""
    return connect(context, data)


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
