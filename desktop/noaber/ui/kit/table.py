"""The table that screens show: keyboard, sorting by the page's query, an empty state, and a selection that stays."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from noaber.ui.kit.empty import EmptyState
from noaber.ui.kit.table_model import Column, Pages, RowsModel
from noaber.ui.kit.theme import ROW_HEIGHT, current_scheme

_ORDERS = {False: Qt.SortOrder.AscendingOrder, True: Qt.SortOrder.DescendingOrder}
_SORT_KEYS = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class TableView(QTableView):
    """Rows under columns.

    ``opened(row)``: Enter or a double click. ``chosen(row or None)``: another row became current.
    ``sort_asked(name, descending)``: the title of a column with ``sort`` was clicked; the page reads anew and calls
    :meth:`show_rows`. ``check_asked(row, wanted)``: a tick box. ``typed(text)``: the user types while the table has
    the focus, which a list card passes on to its search field. ``delete_asked()``: the Delete key.
    """

    opened = Signal(object)
    chosen = Signal(object)
    sort_asked = Signal(str, bool)
    check_asked = Signal(object, bool)
    typed = Signal(str)
    delete_asked = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        name: str,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns, self)
        self.rows.check_asked.connect(self.check_asked)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.empty = EmptyState(self.viewport())
        self._dress(several)
        self._prepare_header()
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._tell_opened)
        self._sort = next((column.sort for column in self.rows.columns if column.sort), "")
        self._descending = False
        self._show_sort()

    def _dress(self, several: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(36)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place, column in enumerate(self.rows.columns):
            header.resizeSection(place, column.width)
        header.sectionClicked.connect(self._tell_sort)

    def show_rows(self, rows: Sequence[Any] | Pages, *, select: int | None = None) -> None:
        """Show these rows; selection, current row and scroll position stay by id. ``select`` picks another id."""
        kept = [row.id for row in self.selected_rows()[:200]]
        current = self.current_row()
        offset = self.verticalScrollBar().value()
        self.rows.show_rows(rows)
        self.empty.setVisible(self.rows.rowCount() == 0)
        wanted = select if select is not None else (current.id if current is not None else None)
        self._choose([wanted] if select is not None else kept, wanted, scroll=select is not None)
        if select is None:
            self.updateGeometries()
            self.verticalScrollBar().setValue(offset)
        if current is not None and self.current_row() is None:
            self.chosen.emit(None)

    def select_id(self, identifier: int) -> bool:
        """Make the row with this id current and visible; False if it is not in the list."""
        self.clearSelection()
        self._choose([identifier], identifier, scroll=True)
        row = self.current_row()
        return row is not None and row.id == identifier

    def current_row(self) -> Any:
        """The row the cursor is on, or None."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[Any]:
        """The selected rows, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for row in map(self.rows.row_at, places) if row is not None]

    def set_empty(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """What stands there when there are no rows: a sentence and a button that helps on."""
        self.empty.say(text, button, on_click)
        self.empty.setVisible(self.rows.rowCount() == 0)

    def hide_columns(self, places: Collection[int]) -> None:
        """Hide the columns at these places, counted from 0, and show the others."""
        for place in range(self.rows.columnCount()):
            self.setColumnHidden(place, place in places)
        self._stretch()

    @property
    def sort(self) -> tuple[str, bool]:
        """The name to sort by and whether from high to low, for the page's query."""
        return self._sort, self._descending

    def set_sort(self, name: str, descending: bool = False) -> None:
        """Show this order in the header without asking the page."""
        self._sort, self._descending = name, descending
        self._show_sort()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to delete, Home and End go to the first and last row, letters go to the search.

        Ctrl+Left and Ctrl+Right sort by another column, Ctrl+Up from low to high, Ctrl+Down from high to low.
        """
        key, plain = event.key(), event.modifiers() in _PLAIN
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_opened(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self._go_to(0 if key == Qt.Key.Key_Home else self.rows.rowCount() - 1)
        elif key in _SORT_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._sort_by_key(_SORT_KEYS[Qt.Key(key)])
        elif key == Qt.Key.Key_Space and plain:
            self._tick()
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        """Arriving by keyboard selects the row of the cursor, or the first one; Qt only puts an unseen cursor there."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.selectionModel().hasSelection():
            self._go_to(max(self.currentIndex().row(), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left to the column that stretches, and keep the empty state in the middle."""
        super().resizeEvent(event)
        self._stretch()
        self.empty.setGeometry(self.viewport().rect())

    def changeEvent(self, event: QEvent) -> None:
        """Take new colours for tones when light becomes dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            self.rows.set_scheme(current_scheme())

    def _stretch(self) -> None:
        header = self.horizontalHeader()
        stretching = [
            place
            for place, column in enumerate(self.rows.columns)
            if column.stretch and not header.isSectionHidden(place)
        ]
        if not stretching:
            return
        fixed = sum(header.sectionSize(i) for i in range(header.count()) if i not in stretching)
        share = (self.viewport().width() - fixed) // len(stretching)
        for place in stretching:
            least = self.rows.columns[place].width * 2 // 3
            header.resizeSection(place, max(share, least))

    def _choose(self, selected: Sequence[int | None], current: int | None, *, scroll: bool) -> None:
        model = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        place = self.rows.find(current) if current is not None else None
        if place is not None:
            index = self.rows.index(place, 0)
            model.setCurrentIndex(index, flags.NoUpdate)
            if scroll:
                self.scrollTo(index)
        for identifier in selected:
            found = self.rows.find(identifier) if identifier is not None else None
            if found is not None:
                model.select(self.rows.index(found, 0), flags.Select | flags.Rows)

    def _go_to(self, place: int) -> None:
        if 0 <= place < self.rows.rowCount():
            self.selectRow(place)
            self.scrollTo(self.rows.index(place, 0))

    def _tick(self) -> None:
        row = self.current_row()
        column = next((column for column in self.rows.columns if column.checked), None)
        if row is not None and column is not None and column.checked is not None:
            self.check_asked.emit(row, not column.checked(row))

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(self.rows.row_at(current.row()) if current.isValid() else None)

    def _tell_opened(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def _tell_sort(self, section: int) -> None:
        name = self.rows.columns[section].sort
        if name:
            self.set_sort(name, not self._descending if name == self._sort else False)
            self.sort_asked.emit(self._sort, self._descending)

    def _sort_by_key(self, way: str) -> None:
        names = [column.sort for column in self.rows.columns if column.sort]
        if not names:
            return
        if way in ("up", "down"):
            self.set_sort(self._sort, way == "down")
        else:
            step = 1 if way == "right" else -1
            self.set_sort(names[(names.index(self._sort) + step) % len(names)])
        self.sort_asked.emit(self._sort, self._descending)

    def _show_sort(self) -> None:
        place = next((i for i, column in enumerate(self.rows.columns) if column.sort and column.sort == self._sort), -1)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(place >= 0)
        if place >= 0:
            header.setSortIndicator(place, _ORDERS[self._descending])
