"""The window with the pages about letters, over the open data file of a new cooperative with two members."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import stationery
from noaber.store.datafile import DataFile
from noaber.store.undo import undo
from noaber.ui.context import AppContext, DataFileFace
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES
from tests.builders import TODAY
from tests.letters.builders import annie, piet
from tests.ui.meetings import data

__all__ = ["data", "people", "window"]


@pytest.fixture
def people(data: DataFile) -> list[int]:
    """Annie, who has mail, and Piet, who has none."""
    return [annie(), piet()]


@pytest.fixture
def window(qtbot: QtBot, context: AppContext, data: DataFile, people: list[int]) -> Iterator[MainWindow]:
    """The window on the list of letters."""
    data.journal.listen(context.hub.announce)
    context.data = DataFileFace(undo=undo, path=data.path, stationery=lambda: stationery(today=TODAY))
    made = MainWindow(context, [page for page in PAGES if "letters" in (page.id, page.under)])
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.open_page("letters")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
