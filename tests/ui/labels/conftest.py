"""The page Etiketten over an open data file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import stationery
from noaber.office import connect_features
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext
from noaber.ui.labels.page import LabelsPage
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
    made = connect(context, data)
    context.data.stationery = lambda: stationery(today=context.clock.today())
    return made


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
