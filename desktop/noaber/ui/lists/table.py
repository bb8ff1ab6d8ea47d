"""The table of a list: its columns are those that the user chose, after a column to tick people."""

from collections.abc import Callable, Sequence
from typing import Any

from noaber.core.i18n import _
from noaber.lists.columns import ColumnSpec, cell_text
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column

_PIXELS_PER_MM = 3.2
_PIXELS = {"name": 320, "phone": 122, "phone2": 122, "iban": 204}


class ListTable(TableView):
    """``ticked(row)`` tells whether somebody is ticked. :meth:`show_columns` replaces the columns."""

    def __init__(self, ticked: Callable[[Any], bool]) -> None:
        self._ticked = ticked
        super().__init__([self._tick_column()], name=_("Lijst"))

    def show_columns(self, columns: Sequence[ColumnSpec], sort: str, descending: bool) -> None:
        """Replace the columns; rows must be shown anew after this."""
        self.rows.beginResetModel()
        self.rows.columns = (self._tick_column(), *(_column(place, one) for place, one in enumerate(columns)))
        self.rows.endResetModel()
        header = self.horizontalHeader()
        for place, column in enumerate(self.rows.columns):
            header.resizeSection(place, column.width)
        self.set_sort(sort, descending)
        self.hide_columns(())

    def _tick_column(self) -> Column:
        return Column("", width=40, checked=lambda row: self._ticked(row))


def _column(place: int, spec: ColumnSpec) -> Column:
    width = _PIXELS.get(spec.name) or max(int(spec.wide * _PIXELS_PER_MM), 42 + 9 * len(_(spec.label)))
    return Column(
        _(spec.label),
        lambda row: cell_text(spec, row.cells[place]),
        width,
        stretch=spec.name == "name",
        align="right" if spec.right else "left",
        sort=spec.name,
        tip=lambda row: cell_text(spec, row.cells[place]),
    )
