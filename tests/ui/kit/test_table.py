"""Tables: what they show, how they are walked through, and what stays when they are read again."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column, Pages, RowsModel
from noaber.ui.kit.theme import Appearance

pytestmark = pytest.mark.usefixtures("look")


@dataclass(frozen=True)
class Guest:
    id: int
    name: str
    seats: int = 1
    came: bool = False


COLUMNS = (
    Column("Naam", "name", 200, sort="name", stretch=True),
    Column("Plaatsen", lambda row: f"{row.seats} st.", 80, align="right", sort="seats"),
    Column("Er", checked=lambda row: row.came, width=50, tone=lambda row: "good"),
)
GUESTS = tuple(Guest(number, f"Gast {number:02}") for number in range(1, 41))


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    made = TableView(COLUMNS, name="Gasten")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_rows(GUESTS)
    made.show()
    return made


def texts(model: RowsModel, place: int) -> list[str]:
    return [model.index(place, column).data() for column in range(model.columnCount())]


@pytest.mark.parametrize("rows", [(), GUESTS[:1], GUESTS])
def test_qt_finds_no_fault_with_the_model(look: Appearance, rows: Sequence[Guest]) -> None:
    model = RowsModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(GUESTS)
    model.show_rows(rows)
    model.show_rows(Pages(len(rows), lambda offset, limit: rows[offset : offset + limit]))
    assert tester.model() is model
    assert model.rowCount() == len(rows)


def test_cells_show_attributes_functions_and_ticks(table: TableView) -> None:
    assert texts(table.rows, 0) == ["Gast 01", "1 st.", ""]
    table.show_rows([Guest(1, "Gast 01", came=True)])
    assert Qt.CheckState(table.rows.index(0, 2).data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked


def test_a_click_on_a_title_asks_the_page_to_sort_and_a_second_turns_round(table: TableView, qtbot: QtBot) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda name, down: asked.append((name, down)))
    for section in (1, 1, 0, 2):
        table.horizontalHeader().sectionClicked.emit(section)
    assert asked == [("seats", False), ("seats", True), ("name", False)]
    assert table.sort == ("name", False)


def test_sorting_goes_by_key_too(table: TableView) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda name, down: asked.append((name, down)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("name", True), ("seats", False), ("seats", False), ("name", False), ("seats", False)]


def test_the_chosen_row_and_the_scroll_position_stay_when_rows_are_read_again(table: TableView) -> None:
    table.select_id(30)
    scrolled = table.verticalScrollBar().value()
    assert scrolled > 0
    table.show_rows([Guest(0, "Nieuw"), *GUESTS])
    assert table.current_row() == GUESTS[29]
    assert [row.id for row in table.selected_rows()] == [30]
    assert table.verticalScrollBar().value() == scrolled


def test_a_chosen_row_that_is_gone_is_reported(table: TableView) -> None:
    table.select_id(30)
    chosen: list[Guest | None] = []
    table.chosen.connect(chosen.append)
    table.show_rows(GUESTS[:10])
    assert chosen == [None]
    assert table.selected_rows() == []


def test_enter_opens_and_letters_go_to_the_search(table: TableView, qtbot: QtBot) -> None:
    opened: list[Guest] = []
    typed: list[str] = []
    table.opened.connect(opened.append)
    table.typed.connect(typed.append)
    table.select_id(2)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_B)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert [row.id for row in opened] == [3]
    assert typed == ["b"]
    assert table.current_row() == GUESTS[-1]


def test_the_space_bar_asks_for_a_tick(table: TableView, qtbot: QtBot) -> None:
    asked: list[tuple[int, bool]] = []
    table.check_asked.connect(lambda row, wanted: asked.append((row.id, wanted)))
    table.select_id(4)
    QTest.keyClick(table, Qt.Key.Key_Space)
    index = table.rows.index(4, 2)
    table.rows.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert asked == [(4, True), (5, True)]


def test_an_empty_table_says_what_to_do(table: TableView, qtbot: QtBot) -> None:
    pushed: list[bool] = []
    table.set_empty("Er is nog niemand.", "Iemand aanmelden", lambda: pushed.append(True))
    assert not table.empty.isVisible()
    table.show_rows([])
    assert table.empty.isVisible()
    QTest.mouseClick(table.empty.button, Qt.MouseButton.LeftButton)
    assert pushed == [True]


def test_a_long_list_is_read_a_page_at_a_time(table: TableView) -> None:
    read: list[int] = []

    def fetch(offset: int, limit: int) -> list[Guest]:
        read.append(offset)
        return [Guest(number, f"Gast {number}") for number in range(offset, min(offset + limit, 100_000))]

    table.show_rows(Pages(100_000, fetch, lambda identifier: identifier))
    table.grab()
    assert set(read) == {0}
    assert table.select_id(99_999)
    table.grab()
    assert table.current_row().name == "Gast 99999"
    assert len(read) <= 4


def test_arriving_by_key_selects_a_row(table: TableView) -> None:
    table.clearFocus()
    table.clearSelection()
    assert table.selected_rows() == []
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.selected_rows() == [GUESTS[0]]
