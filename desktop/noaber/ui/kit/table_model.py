"""A table as a list of columns over frozen rows: the model. No sorting or filtering here; that is done in SQL.

Rows are any objects with an ``id``. Short lists are given whole; long ones as a :class:`Pages`, which reads them a
page at a time as they are shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont

from noaber.ui.kit.theme import LIGHT, Scheme

Index = QModelIndex | QPersistentModelIndex
PAGE = 50
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_ALIGN = {"left": int(_LEFT), "right": int(_RIGHT), "centre": int(_CENTRE)}
_NOWHERE = QModelIndex()
_CELL = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TICK_BOX = _CELL | Qt.ItemFlag.ItemIsUserCheckable


class HasId(Protocol):
    """A row: anything with an identity that stays the same when it is read again."""

    @property
    def id(self) -> int:
        """The identity."""


@dataclass(frozen=True)
class Column:
    """One column.

    ``value`` is the name of an attribute of the row, or a function of the row that gives the text. ``sort`` is the
    name under which the page's query sorts; "" if it cannot. ``width`` is in pixels; ``stretch`` takes what is left.
    ``tone`` gives the name of a colour of the scheme for a row ("" for the usual). With ``checked`` the column holds
    a tick box; a click or the space bar then asks for a change through ``TableView.check_asked``.
    """

    title: str
    value: str | Callable[[Any], Any] = ""
    width: int = 120
    stretch: bool = False
    align: str = "left"
    sort: str = ""
    tone: Callable[[Any], str] | None = None
    bold: bool = False
    tip: Callable[[Any], str] | None = None
    checked: Callable[[Any], bool] | None = None

    def text(self, row: Any) -> str:
        """What stands in the cell; None becomes an empty cell."""
        if not self.value:
            return ""
        found = getattr(row, self.value) if isinstance(self.value, str) else self.value(row)
        return "" if found is None else str(found)


@dataclass
class Pages:
    """A long list: how many rows, and a function that reads some of them.

    ``place_of`` gives the place (from 0) of an id in the present order, or None; without it the selection of a long
    list is not kept when it is read again.
    """

    count: int
    fetch: Callable[[int, int], Sequence[Any]]
    place_of: Callable[[int], int | None] | None = None
    _kept: dict[int, Sequence[Any]] = field(default_factory=dict)

    def row(self, place: int) -> Any:
        """The row at a place; reads its page when first needed and keeps the last twenty pages. None past the end."""
        number, rest = divmod(place, PAGE)
        page = self._kept.get(number)
        if page is None:
            if len(self._kept) >= 20:
                del self._kept[next(iter(self._kept))]
            page = self._kept[number] = self.fetch(number * PAGE, PAGE)
        return page[rest] if rest < len(page) else None

    def find(self, identifier: int) -> int | None:
        """The place of an id, or None."""
        return self.place_of(identifier) if self.place_of else None


class _Whole(Pages):
    """A short list, all of it in memory."""

    def __init__(self, rows: Sequence[Any]) -> None:
        super().__init__(len(rows), lambda offset, limit: rows[offset : offset + limit])
        self.rows = rows

    def row(self, place: int) -> Any:
        return self.rows[place] if place < len(self.rows) else None

    def find(self, identifier: int) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row.id == identifier), None)


class RowsModel(QAbstractTableModel):
    """The rows under the columns, for Qt."""

    check_asked = Signal(object, bool)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._pages: Pages = _Whole(())
        self._scheme = LIGHT
        self._bold = QFont()
        self._bold.setBold(True)

    def show_rows(self, rows: Sequence[Any] | Pages) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._pages = rows if isinstance(rows, Pages) else _Whole(rows)
        self.endResetModel()

    def row_at(self, place: int) -> Any:
        """The row at a place, or None."""
        return self._pages.row(place) if 0 <= place < self._pages.count else None

    def find(self, identifier: int) -> int | None:
        """Where the row with this id is, or None."""
        return self._pages.find(identifier)

    def set_scheme(self, scheme: Scheme) -> None:
        """Take the colours of tones from this scheme."""
        self._scheme = scheme

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else self._pages.count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The contents of a cell; roles that nothing is known for return at once, as Qt asks for seven per cell."""
        if role not in _ROLES or not index.isValid():
            return None
        column = self.columns[index.column()]
        row = self._pages.row(index.row())
        if row is None:
            return None
        return _ROLES[role](self, column, row)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, aligned as their columns."""
        if way != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return _ALIGN[self.columns[section].align] if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells can be selected, and ticked where the column has tick boxes."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TICK_BOX if self.columns[index.column()].checked else _CELL

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick: nothing changes here, the page is asked to change it in the data file."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.check_asked.emit(self._pages.row(index.row()), Qt.CheckState(value) == Qt.CheckState.Checked)
        return False

    def _tone(self, column: Column, row: Any) -> QBrush | None:
        name = column.tone(row) if column.tone else ""
        return QBrush(QColor(getattr(self._scheme, name))) if name else None

    def _check(self, column: Column, row: Any) -> Qt.CheckState | None:
        if column.checked is None:
            return None
        return Qt.CheckState.Checked if column.checked(row) else Qt.CheckState.Unchecked


_Reader = Callable[[RowsModel, Column, Any], Any]
_ROLES: dict[int, _Reader] = {
    Qt.ItemDataRole.DisplayRole: lambda model, column, row: column.text(row),
    Qt.ItemDataRole.TextAlignmentRole: lambda model, column, row: _ALIGN[column.align],
    Qt.ItemDataRole.ForegroundRole: lambda model, column, row: model._tone(column, row),
    Qt.ItemDataRole.FontRole: lambda model, column, row: model._bold if column.bold else None,
    Qt.ItemDataRole.ToolTipRole: lambda model, column, row: column.tip(row) if column.tip else None,
    Qt.ItemDataRole.CheckStateRole: lambda model, column, row: model._check(column, row),
}
