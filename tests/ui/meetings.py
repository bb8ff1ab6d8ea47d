"""The window with its screens about meetings, over the open data file of a new cooperative."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import stationery
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.office import connect_features
from noaber.store.datafile import DataFile
from noaber.store.undo import undo
from noaber.ui.context import AppContext, DataFileFace
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.page import Page
from noaber.ui.kit.picker import Picker
from noaber.ui.kit.table import TableView
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES
from tests.builders import TODAY, new_file

D = TypeVar("D", bound=QDialog)
P = TypeVar("P", bound=Page)

__all__ = ["data", "window"]


@pytest.fixture
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, context: AppContext, data: DataFile) -> Iterator[MainWindow]:
    """The window with the pages about meetings, on the list of events."""
    data.journal.listen(context.hub.announce)
    context.data = DataFileFace(undo=undo, path=data.path, stationery=lambda: stationery(today=TODAY))
    made = MainWindow(context, [page for page in PAGES if "events" in (page.id, page.under)])
    qtbot.addWidget(made)
    made.open_page("events")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()  # with its dialogs, while the data file is still open
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def meeting(title: str = "Zorg, een bewonersonderneming?", **values: Any) -> int:
    """An event a week from today; returns its id."""
    return add_event(EventRecord(title, **{"date": date(2026, 11, 9), **values}))


def page_of(window: MainWindow, kind: type[P]) -> P:
    """The page that is open, which must be of this kind."""
    page = window.current_page
    assert isinstance(page, kind), page
    return page


def dialog_of(window: QWidget, kind: type[D]) -> D:
    """The dialog of this kind that is open."""
    [found] = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    return found


def fill(dialog: FormDialog, **texts: str) -> None:
    """Type texts in fields, over what stood there."""
    for name, text in texts.items():
        widget = dialog.view.editors[name].widget
        edit = widget.lineEdit() if isinstance(widget, QComboBox) else widget
        assert isinstance(edit, QLineEdit | QPlainTextEdit)
        edit.selectAll()
        QTest.keyClicks(edit, text)


def pick(dialog: FormDialog, name: str, text: str, line: int = 0) -> None:
    """Type in a field that offers names, go down some lines and press Enter; line -1 is the last."""
    field = dialog.view.editors[name].widget
    assert isinstance(field, Picker)
    field.selectAll()
    QTest.keyClicks(field, text)
    for _step in range(abs(line)):
        QTest.keyClick(field, Qt.Key.Key_Down if line > 0 else Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)


def offered(dialog: FormDialog, name: str, text: str) -> list[str]:
    """What a field offers for a typed text: names with what tells them apart."""
    field = dialog.view.editors[name].widget
    assert isinstance(field, Picker)
    field.selectAll()
    QTest.keyClicks(field, text)
    hits = [field.hits.item(place).data(Qt.ItemDataRole.UserRole + 1) for place in range(field.hits.rowCount())]
    return [f"{hit.title} | {hit.detail}" for hit in hits]


def cells(table: TableView, *columns: int) -> list[list[str]]:
    """The texts in the table, of some columns."""
    model = table.rows
    wanted = columns or range(model.columnCount())
    return [[model.index(row, column).data() for column in wanted] for row in range(model.rowCount())]


def select(table: TableView, name: str) -> None:
    """Choose the row in which a name stands."""
    place = next(place for place, row in enumerate(cells(table)) if name in row)
    table.selectRow(place)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(widget, key, modifier)
