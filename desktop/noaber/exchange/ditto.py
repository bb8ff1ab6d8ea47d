"""Ditto marks: a cell that says ``idem`` or ``"`` means what stands above it."""

from collections.abc import Iterable, Iterator

from noaber.exchange.spreadsheet import Cell, SheetLine

_WORDS = ("idem", "id.", "dito", "ditto")
_MARKS = ('"', '""', "''", "”", "„", ",,", "〃")
_DITTO = frozenset((*_MARKS, *_WORDS, *map(str.upper, _WORDS), *map(str.capitalize, _WORDS)))


def repeated_by_ditto(lines: Iterable[SheetLine]) -> Iterator[SheetLine]:
    """The lines, with what stands above in place of every ditto mark; without anything above a mark is left out."""
    above: tuple[Cell, ...] = ()
    for line in lines:
        if not _DITTO.isdisjoint(line.cells):
            cells = (
                (above[index] if index < len(above) else None) if isinstance(cell, str) and cell in _DITTO else cell
                for index, cell in enumerate(line.cells)
            )
            line = SheetLine(line.number, tuple(cells))
        above = line.cells
        yield line
