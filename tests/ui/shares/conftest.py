"""The window with the page about shares, over the open data file of a new cooperative."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import stationery
from noaber.core.i18n import _
from noaber.shares.settings import NAMES, share_settings
from noaber.store import undo
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext, DataFileFace
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES
from tests.builders import TODAY
from tests.ui.meetings import data

__all__ = ["data", "window"]


@pytest.fixture
def window(qtbot: QtBot, context: AppContext, data: DataFile) -> Iterator[MainWindow]:
    """The window with the pages about people and shares, on that about shares."""
    data.journal.listen(context.hub.announce)
    context.data = DataFileFace(
        undo=undo.undo,
        path=data.path,
        stationery=lambda: stationery(today=TODAY),
        page_names=lambda: {"shares": _(NAMES[share_settings().word])},
    )
    made = MainWindow(context, [page for page in PAGES if page.id in ("members", "shares")])
    qtbot.addWidget(made)
    made.open_page("shares")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
