"""The three tables of the page about shares: who holds what, the register line by line, and what is to be repaid."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.shares.rows import HoldingRow, KindRow, LineRow, RepaymentRow
from noaber.shares.words import line_text
from noaber.ui.kit.table import TableView
from noaber.ui.shares.columns import holding_columns, line_columns, repayment_columns

_KIND, _NUMBERS = 2, 4  # the columns that are hidden where there is one kind, and where none is numbered


class ShareViews:
    """The tables, of which one is shown at a time; ``tables`` has them by the key of their chip."""

    def __init__(self, today: date) -> None:
        self.holders = TableView(holding_columns(), name=_("Houders"))
        self.lines = TableView(line_columns(), name=_("Register"))
        self.repayments = TableView(repayment_columns(today), name=_("Terug te betalen"))
        self.tables = {"holders": self.holders, "lines": self.lines, "repayments": self.repayments}

    def show_view(self, view: str) -> TableView:
        """Show one of the tables and return it."""
        for name, table in self.tables.items():
            table.setVisible(name == view)
        return self.tables[view]

    def show_rows(
        self,
        kinds: Sequence[KindRow],
        held: Sequence[HoldingRow],
        lines: Sequence[LineRow],
        left: Sequence[RepaymentRow],
        *,
        search: str,
    ) -> None:
        """Fill the tables with what has all words of the search, the last line first; useless columns are hidden."""
        hidden = [_KIND] if len(kinds) < 2 else []
        hidden += [] if any(kind.numbered for kind in kinds) else [_NUMBERS]
        self.holders.hide_columns(hidden)
        self.lines.hide_columns([place + 1 for place in hidden])
        words = fold(search).split()
        self.holders.show_rows(_found(held, lambda row: f"{row.name} {row.member_number or ''} {row.kind.name}", words))
        self.lines.show_rows(_found(lines[::-1], lambda row: f"{line_text(row)} {row.line.number}", words))
        self.repayments.show_rows(_found(left, lambda row: row.name, words))


def _found(rows: Sequence[Any], told: Callable[[Any], str], words: list[str]) -> list[Any]:
    return list(rows) if not words else [row for row in rows if all(word in fold(told(row)) for word in words)]
