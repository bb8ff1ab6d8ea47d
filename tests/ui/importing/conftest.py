"""The assistant on an open data file, and lists such as secretaries keep."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from noaber.store import undo
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext, DataFileFace
from noaber.ui.importing.page import ImportPage
from tests.builders import new_file
from tests.exchange.files import write_xlsx

HEADINGS = ["Naam", "Adres", "Postcode", "Woonplaats", "Telefoon", "Geboren"]
PEOPLE = [
    ["A.B. van den Berg", "Dorpsstraat 12a", "5529AB", "Hoogeloon", "06-12345678", "1-2-1950"],
    ["P. 't Hart", "Kerkweg 3", "5529 AC", "Hoogeloon", "0497-123456", "3 maart 1948"],
    ["Y. d'Hondt", "Lange Brug 9", "5529AD", "Hoogeloon", "", "31-31-1961"],
]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DataFile]:
    """The open data file of a new cooperative."""
    opened = new_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def assistant(file: DataFile, context: AppContext, qtbot: QtBot) -> Iterator["Assistant"]:
    """The page as the secretary sees it."""
    context.data = DataFileFace(
        undo=undo.undo,
        redo=undo.redo,
        undo_title=lambda: _title(undo.last_undoable()),
        redo_title=lambda: _title(undo.last_redoable()),
        path=file.path,
    )
    stop = file.journal.listen(context.hub.announce)
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.resize(1150, 736)
    page.show()
    yield Assistant(page, qtbot)
    stop()


def _title(entry: undo.Entry | None) -> str:
    return entry.title if entry else ""


class Assistant:
    """What a secretary does, and waiting for the worker in between."""

    def __init__(self, page: ImportPage, qtbot: QtBot) -> None:
        self.page = page
        self.qtbot = qtbot

    def read(self, path: Path) -> None:
        """Point at a file."""
        self.page.read(path)
        self.rest()

    def go_on(self) -> None:
        """Press the green button."""
        QTest.mouseClick(self.page.next, Qt.MouseButton.LeftButton)
        self.rest()

    def prove(self, path: Path) -> None:
        """From the file to the trial."""
        self.read(path)
        if self.page.step == 0:
            self.go_on()
        self.go_on()

    def pick_field(self, heading: str, field: str) -> None:
        """Say what a column is."""
        assert self.page.session is not None
        index = next(column.index for column in self.page.session.found.columns if column.name == heading)
        combo = self.page.columns_step.table.combos[index]
        combo.setCurrentIndex(combo.findData(field))
        combo.activated.emit(combo.currentIndex())

    def shown(self) -> list[tuple[str, ...]]:
        """The lines of the trial that are shown: name and what becomes of it."""
        table = self.page.proof_step.table.rows
        return [(row.name, row.fate) for row in map(table.row_at, range(table.rowCount()))]

    def rest(self) -> None:
        """Wait until the worker is done and the page has heard."""
        self.qtbot.waitUntil(lambda: not self.page.context.worker.busy and not self.page.busy)


@pytest.fixture
def members_list(tmp_path: Path) -> Path:
    """Three people under headings, with one date that does not exist."""
    return write_xlsx(tmp_path / "ledenlijst.xlsx", [HEADINGS, *PEOPLE])


def changed(person: list[str], **values: str) -> list[str]:
    """A line of PEOPLE with other values, by heading."""
    return [values.get(heading, value) for heading, value in zip(HEADINGS, person, strict=True)]
