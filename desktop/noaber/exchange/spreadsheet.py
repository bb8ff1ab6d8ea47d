"""Opening any file a secretary may have: out come sheets of raw cells, or one clear sentence."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import python_calamine

from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.exchange import extent, separated
from noaber.exchange.filekind import damaged, kind_of, locked

MAX_FILE_BYTES = 64_000_000
MAX_SHEETS = 60
Cell = str | int | float | bool | date | datetime | time | timedelta | None


class SheetLine(NamedTuple):
    """One filled line: its number as the user's own program shows it (from 1), and its cells from column A on."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """The filled lines of one sheet; ``width`` is the number of columns of the widest line."""

    name: str
    lines: tuple[SheetLine, ...]
    width: int


@dataclass(frozen=True)
class Spreadsheet:
    """An opened file: its path and those of its sheets that hold anything, at least one, in the order of the file."""

    path: Path
    kind: str
    sheets: tuple[Sheet, ...]


def open_spreadsheet(path: Path) -> Spreadsheet:
    """Read xlsx, xls, ods or separated text, judged by its content and not by its name.

    Raises FileProblem with one sentence when the file is missing, empty, damaged, locked with a password, larger than
    any member list, or something else altogether.
    """
    data = _bytes_of(path)
    kind = kind_of(data)
    sheets = [_text_sheet(data)] if kind == "text" else _workbook_sheets(data, kind)
    filled = tuple(sheet for sheet in sheets if sheet.lines)
    if not filled:
        raise FileProblem(_("In dit bestand staan geen gegevens."))
    return Spreadsheet(path, kind, filled)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileProblem(_("{name} is een map. Kies het bestand met de ledenlijst.", name=path.name))
        if path.stat().st_size > MAX_FILE_BYTES:
            raise extent.too_large()
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileProblem(_("Het bestand {name} is er niet.", name=path.name)) from error
    except (OSError, ValueError) as error:
        raise FileProblem(
            _("Het bestand {name} kan niet worden gelezen. Is het in een ander programma open?", name=path.name)
        ) from error


def is_blank(cell: Cell) -> bool:
    """Whether a cell holds nothing, or only spaces."""
    return cell is None or cell == "" or (type(cell) is str and cell.isspace())


def make_sheet(name: str, rows: Iterable[Sequence[Cell]], first_column: int = 0) -> Sheet:
    """A sheet of these rows; empty cells at the end and empty rows fall away, the numbers of the lines stay.

    ``first_column`` empty cells are put in front. Raises FileProblem above the limits of ``extent``.
    """
    lines: list[SheetLine] = []
    width = 0
    padding = (None,) * first_column
    for number, row in enumerate(rows, 1):
        cells = list(row)
        while cells and is_blank(cells[-1]):
            cells.pop()
        if not cells:
            continue
        width = max(width, first_column + len(cells))
        if width > extent.MAX_COLUMNS:
            raise extent.too_many_columns()
        if len(lines) >= extent.MAX_LINES:
            raise extent.too_many_lines()
        lines.append(SheetLine(number, (*padding, *cells)))
    return Sheet(name, tuple(lines), width)


def _text_sheet(data: bytes) -> Sheet:
    sheet = make_sheet("", separated.records(separated.decode(data)))
    return _split_again(sheet) if sheet.width == 1 else sheet  # every line in quotes as a whole


def _workbook_sheets(data: bytes, kind: str) -> list[Sheet]:
    if kind != "xls":
        extent.check_extent(data, kind)
    try:
        with _standard_error_shut():
            return _load(data)
    except python_calamine.PasswordError as error:
        raise locked() from error
    except (python_calamine.CalamineError, OSError, ValueError, TypeError, OverflowError) as error:
        raise damaged() from error
    except BaseException as error:
        # A damaged file can make the reading library panic, which it reports outside the ordinary exceptions.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged() from error


def _split_again(sheet: Sheet) -> Sheet:
    """A sheet of which one column holds whole lines of separated text, as a csv file does that was opened wrongly."""
    texts = [line.cells[-1] for line in sheet.lines]
    joined = "\n".join(text for text in texts if isinstance(text, str))
    separator = separated.find_separator(joined)
    pieces = sum(isinstance(text, str) and text.count(separator) >= (2 if separator == "," else 1) for text in texts)
    if pieces < 2 or pieces < 0.7 * len(texts):
        return sheet
    rows = {line.number: next(separated.records(str(line.cells[-1]), separator), []) for line in sheet.lines}
    return make_sheet(sheet.name, (rows.get(number, []) for number in range(1, max(rows) + 1)))


@contextmanager
def _standard_error_shut() -> Iterator[None]:
    """When it panics the reading library writes a trace to the standard error, past Python; no user should see that."""
    try:
        kept = os.dup(2)
    except OSError:  # a program with a window has none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _load(data: bytes) -> list[Sheet]:
    sheets: list[Sheet] = []
    with python_calamine.CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
        for about in workbook.sheets_metadata[:MAX_SHEETS]:
            if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            with suppress(python_calamine.WorksheetNotFound):
                sheet = workbook.get_sheet_by_name(about.name)
                if sheet.start is not None:
                    # Rows come from the first line of the sheet on, but from the first filled column.
                    made = make_sheet(about.name, sheet.iter_rows(), sheet.start[1])
                    sheets.append(_split_again(made) if sheet.width == 1 else made)
    return sheets
