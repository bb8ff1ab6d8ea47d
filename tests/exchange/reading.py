"""Short ways to read a list in a test."""

from collections.abc import Sequence
from datetime import date

from noaber.core.progress import Progress
from noaber.exchange.interpret import Reading, interpret
from noaber.exchange.lines import Interpreted
from noaber.exchange.recognise import Recognised, recognise
from noaber.exchange.spreadsheet import Cell, make_sheet

TODAY = date(2026, 11, 22)


def rows_of(text: str) -> list[list[Cell]]:
    """Lines of a list, its cells between upright strokes; ``↵`` stands for a new line within a cell."""
    return [[cell.strip().replace("↵", "\n") for cell in line.split("|")] for line in text.strip("\n").split("\n")]


def recognised(rows: str | Sequence[Sequence[Cell]]) -> Recognised:
    """The list recognised."""
    return recognise(make_sheet("", rows_of(rows) if isinstance(rows, str) else rows), TODAY)


def reading(rows: str | Sequence[Sequence[Cell]]) -> Reading:
    """The list read."""
    return interpret(Progress(), recognised(rows), TODAY)


def people(rows: str | Sequence[Sequence[Cell]]) -> list[Interpreted]:
    """The lines of the list that hold somebody."""
    return [line for line in reading(rows).lines if not line.skipped]


def fields_of(rows: str | Sequence[Sequence[Cell]]) -> list[str]:
    """The field of every column."""
    return [column.field for column in recognised(rows).columns]


def one(heading: str, cell: Cell) -> Interpreted:
    """Somebody called A. Bos with one more column."""
    return people([["Voorletters", "Achternaam", heading], ["A.", "Bos", cell], ["B.", "Mulder", None]])[0]


def sentences(line: Interpreted) -> list[str]:
    """What is said about a line."""
    return [problem.message for problem in line.problems]
