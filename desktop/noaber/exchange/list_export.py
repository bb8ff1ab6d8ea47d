"""A list of the user's own as a spreadsheet or as address cards, with its columns and its filter in the heading."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.exchange import cards, tables
from noaber.exchange.export import write_as
from noaber.lists.columns import Cell, ColumnSpec, chosen_columns
from noaber.lists.definition import ListDefinition
from noaber.lists.queries import heading, list_rows, saved_list_named


def export_list(
    name: str,
    definition: ListDefinition,
    to: Path,
    *,
    today: date,
    only: Sequence[int] | None = None,
) -> int:
    """Write a list to a file whose ending says the kind (xlsx, csv, vcf); returns how many people are in it.

    Above the columns stand the name of the list, its filter in words, and how many on which day. The file appears
    whole or not at all. Raises NoaberError for another ending, FileProblem when the file cannot be written.
    """
    rows = list_rows(definition, today=today, only=only)
    columns = chosen_columns(definition.columns)
    cells = tuple(tuple(_cell(column, cell) for column, cell in zip(columns, row.cells, strict=True)) for row in rows)
    table = tables.Table(
        tuple(_(column.label) for column in columns),
        cells,
        (
            name or _("Lijst"),
            heading(definition),
            ngettext("{n} naam op {day}", "{n} namen op {day}", len(rows), day=short_date(today)),
        ),
    )
    writers: dict[str, Callable[[], bytes]] = {
        "xlsx": lambda: tables.as_xlsx(table, name),
        "csv": lambda: tables.as_csv(table),
        "vcf": lambda: cards.as_vcards([row.person for row in rows]),
    }
    return write_as(to, writers, len(rows))


def export_saved(name: str, to: Path, *, today: date) -> int:
    """Write a saved list by its name, as :func:`export_list` does; raises NoaberError when there is none."""
    row = saved_list_named(name)
    assert row.definition is not None
    return export_list(row.name, row.definition, to, today=today)


def _cell(column: ColumnSpec, cell: Cell) -> tables.Cell:
    """An amount in euros, so that a spreadsheet can add it up; all else as it is."""
    if isinstance(cell, int) and column.field is not None and column.field.kind == "money":
        return Decimal(cell) / 100
    return cell
