"""Saving what a table shows as a spreadsheet: its columns, its rows in their order, and above them which these are."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.ui.context import AppContext
from noaber.ui.kit.table import TableView

_MONEY = re.compile(r"€ (-?[\d.]+),(\d\d)")
_DAY = re.compile(r"(?:\w\w )?(\d\d)-(\d\d)-(\d{4})")
_WHOLE = re.compile(r"-?[1-9]\d{0,8}|0")


def export_shown(context: AppContext, page: QWidget, table: TableView, name: str, above: Sequence[str] = ()) -> None:
    """Ask where, and save the rows that the table shows; ``above`` are lines over the headings, such as the filter."""
    from noaber.exchange import tables  # it brings in all that exports; seldom needed
    from noaber.exchange.export import write_as

    path = context.interaction.save_path(
        page, _("Naar Excel"), Path.home() / f"{name}.xlsx", _("Excel (*.xlsx);;CSV (*.csv)")
    )
    if path is None:
        return
    target = path if path.suffix else path.with_name(path.name + ".xlsx")
    headings, rows = shown(table)
    made = tables.Table(headings, rows, tuple(filter(None, above)))
    try:
        writers = {"xlsx": lambda: tables.as_xlsx(made, name), "csv": lambda: tables.as_csv(made)}
        count = write_as(target, writers, len(rows))
    except NoaberError as error:
        context.interaction.error(page, str(error))
        return
    said = ngettext("{n} regel opgeslagen in {file}.", "{n} regels opgeslagen in {file}.", count, file=target.name)
    context.toast(said, _("Openen"), lambda: context.interaction.show_outside(target))


def shown(table: TableView) -> tuple[tuple[str, ...], tuple[tuple[str | int | Decimal | date | None, ...], ...]]:
    """The headings and the cells of the columns with a heading; amounts, days and numbers as what they are."""
    rows = table.rows
    across = Qt.Orientation.Horizontal
    titles = {place: str(rows.headerData(place, across) or "") for place in range(rows.columnCount())}
    places = [place for place, title in titles.items() if title]
    cells = tuple(
        tuple(_cell(str(rows.index(line, place).data() or "")) for place in places) for line in range(rows.rowCount())
    )
    return tuple(titles[place] for place in places), cells


def _cell(text: str) -> str | int | Decimal | date | None:
    """What a text on the screen stands for."""
    if money := _MONEY.fullmatch(text):
        return Decimal(f"{money[1].replace('.', '')}.{money[2]}")
    if day := _DAY.fullmatch(text):
        return date(int(day[3]), int(day[2]), int(day[1]))
    if _WHOLE.fullmatch(text):
        return int(text)
    return None if text in ("", "–") else text
