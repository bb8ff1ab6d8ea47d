"""Finding the list in a sheet: its line of headings, and what every column holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from noaber.core.text import squeeze
from noaber.exchange import guessing
from noaber.exchange.content import STRONG, Content, content_of, kind_of_cell, text_of
from noaber.exchange.fields import ADDRESS, BSN, KEEP, NAMING, SKIP
from noaber.exchange.headings import field_of_heading, is_of_somebody_else
from noaber.exchange.spreadsheet import Cell, Sheet, SheetLine, Spreadsheet, is_blank
from noaber.exchange.synonyms import NAME

_SEARCHED = 40
_SAMPLES = 3


@dataclass(frozen=True)
class Column:
    """A column: ``heading`` as in the file (``""`` if none), its ``field``, and whether the program is sure of that."""

    index: int
    heading: str
    field: str
    sure: bool
    filled: int
    samples: tuple[str, ...]

    @property
    def letter(self) -> str:
        """``A``, ``B``, … ``AA`` as spreadsheets count."""
        return column_letter(self.index)

    @property
    def name(self) -> str:
        """What to call the column in a sentence: its heading, or else its letter."""
        return self.heading or self.letter


@dataclass(frozen=True)
class Recognised:
    """A sheet read as a list: ``header_line`` is the number of the line of headings, 0 when there is none.

    ``other_lists`` names the sheets of the same file that look like lists of people as well.
    """

    sheet: Sheet
    header_line: int
    columns: tuple[Column, ...]
    lines: tuple[SheetLine, ...]
    other_lists: tuple[str, ...] = ()

    @property
    def has_names(self) -> bool:
        """Whether any column says who somebody is; without one nothing can be imported."""
        return any(column.field in NAMING or column.field == ADDRESS for column in self.columns)

    def with_field(self, index: int, field: str) -> "Recognised":
        """The same with another field for one column; a column of citizen numbers stays skipped."""
        columns = list(self.columns)
        if columns[index].field != BSN:
            columns[index] = replace(columns[index], field=field, sure=True)
        return replace(self, columns=tuple(columns))


class _Header(NamedTuple):
    """Which line of a sheet has the headings (-1 when none has), how many lines they take, and their texts."""

    position: int
    height: int
    headings: list[str]


def column_letter(index: int) -> str:
    """The letter of a column counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def best_list(spreadsheet: Spreadsheet, today: date) -> Recognised:
    """The sheet that looks most like a list of people, recognised."""
    found = [recognise(sheet, today) for sheet in spreadsheet.sheets]
    best = max(found, key=_likeness)
    others = (each.sheet.name for each in found if each is not best and _likeness(each)[0])
    return replace(best, other_lists=tuple(others))


def _likeness(found: Recognised) -> tuple[bool, int]:
    useful = sum(1 for column in found.columns if column.filled and column.field not in guessing.UNKNOWN)
    return found.has_names and useful > 1, useful * min(len(found.lines), 5000)


def recognise(sheet: Sheet, today: date, header_line: int | None = None) -> Recognised:
    """Find the headings of a sheet and say what every column holds, by heading and by content.

    ``today`` tells birth dates from dates of admission where no heading does. ``header_line`` is the number of the
    line of headings when somebody pointed at it, 0 for none.
    """
    header = _find_header(sheet) if header_line is None else _header_at(sheet, header_line)
    below = header.position + header.height
    lines = sheet.lines[below:] if header.position >= 0 else _without_titles(sheet.lines)
    width = max((len(line.cells) for line in lines), default=0)
    headings = (header.headings + [""] * width)[: max(width, len(header.headings))]
    cells = _by_column(lines, len(headings))
    contents = [content_of(column) for column in cells]
    meant = [field_of_heading(heading) for heading in headings]
    guesses = guessing.decide(guessing.Columns(headings, meant, contents, cells, today))
    columns = tuple(
        Column(
            index,
            heading,
            field if contents[index].filled or field == BSN else SKIP,
            sure,
            contents[index].filled,
            _samples(cells[index]),
        )
        for index, (heading, (field, sure)) in enumerate(zip(headings, guesses, strict=True))
    )
    number = sheet.lines[header.position].number if header.position >= 0 else 0
    return Recognised(sheet, number, columns, lines)


def _by_column(lines: Sequence[SheetLine], width: int) -> list[list[Cell]]:
    """The filled cells of each column, with a limit that keeps a long sheet quick."""
    columns: list[list[Cell]] = [[] for _index in range(width)]
    for line in lines[:2000]:
        for column, cell in zip(columns, line.cells, strict=False):
            if not is_blank(cell):
                column.append(cell)
    for index in (index for index, column in enumerate(columns) if not column):
        columns[index] = [
            line.cells[index] for line in lines[2000:] if index < len(line.cells) and not is_blank(line.cells[index])
        ][:1]
    return columns


def _samples(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(text_of(cell)[:60] for cell in cells[:_SAMPLES])


def known_headings(cells: Sequence[Cell]) -> tuple[int, int]:
    """How many of the filled cells are headings we know, and how many are filled."""
    known = filled = 0
    for cell in cells:
        if is_blank(cell):
            continue
        filled += 1
        if isinstance(cell, str) and len(cell) <= 80 and field_of_heading(cell) and kind_of_cell(cell) not in STRONG:
            known += 1
    return known, filled


def _find_header(sheet: Sheet) -> _Header:
    best, position = 0.0, -1
    for index, line in enumerate(sheet.lines[:_SEARCHED]):
        known, filled = known_headings(line.cells)
        score = known + known / max(filled, 1)
        better = score >= best if index == position + 1 else score > best
        if known >= 2 and known >= 0.4 * filled and better:
            best, position = score, index
    if position < 0:
        position = _only_heading(sheet) if sheet.width <= 2 else _heading_by_contrast(sheet)
    return _header_from(sheet, position)


def _header_at(sheet: Sheet, number: int) -> _Header:
    """The line with this number as the line of headings; none when there is no such line."""
    return _header_from(sheet, next((i for i, line in enumerate(sheet.lines) if line.number == number), -1))


def _header_from(sheet: Sheet, position: int) -> _Header:
    """The headings at a place in the lines, with what stands right above or below them."""
    if position < 0:
        return _Header(-1, 0, [])
    line = sheet.lines[position]
    headings = [" ".join(text_of(cell).split()) for cell in line.cells]
    if position and sheet.lines[position - 1].number == line.number - 1:
        _complete(headings, sheet.lines[position - 1])
        _tell_groups(headings, sheet.lines[position - 1])
    height = 1
    if position + 1 < len(sheet.lines):
        known, filled = known_headings(sheet.lines[position + 1].cells)
        if known >= 2 and known == filled:
            _complete(headings, sheet.lines[position + 1])
            height = 2
    return _Header(position, height, headings)


def _complete(headings: list[str], line: SheetLine) -> None:
    """Headings over two lines: what is empty in the one may stand right above or below it."""
    for index, cell in enumerate(line.cells):
        text = " ".join(text_of(cell).split())
        if index >= len(headings):
            headings += [""] * (index + 1 - len(headings))
        if not headings[index] and field_of_heading(text):
            headings[index] = text


def _tell_groups(headings: list[str], line: SheetLine) -> None:
    """Headings below a wider one: Datum below Lidmaatschap is that of joining, Telefoon below Partner not one's own."""
    texts = [text_of(cell) for cell in line.cells]
    if sum(map(bool, texts)) < 2:
        return
    group = ""
    for index, heading in enumerate(headings):
        group = (texts[index] if index < len(texts) else "") or group
        together = f"{heading} {group}"
        if not heading or not group or heading == group:
            continue
        if is_of_somebody_else(group) or (field_of_heading(heading) in (KEEP, "") and field_of_heading(together)):
            headings[index] = together


def _only_heading(sheet: Sheet) -> int:
    """A list of one or two columns: a single heading such as Naam is enough."""
    for index, line in enumerate(sheet.lines[:5]):
        for cell in line.cells:
            if isinstance(cell, str) and field_of_heading(cell) in (NAME, ADDRESS, "email", *NAMING):
                return index
    return -1


def _heading_by_contrast(sheet: Sheet) -> int:
    """A line of words above columns of dates, postcodes or numbers, though we know none of the words."""
    for index, line in enumerate(sheet.lines[:3]):
        filled = [cell for cell in line.cells if not is_blank(cell)]
        if len(filled) < max(2, 0.6 * sheet.width) or any(not _is_word(cell) for cell in filled):
            continue
        contents = [content_of(column) for column in _by_column(sheet.lines[index + 1 : index + 60], sheet.width)]
        if sum(_contrasts(content) for content in contents) >= 1:
            return index
    return -1


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= 40 and not any(c.isdigit() or c == "@" for c in cell)


def _contrasts(content: Content) -> bool:
    return content.kind in STRONG | {"integer", "house_number"} and content.share >= 0.7


def _without_titles(lines: tuple[SheetLine, ...]) -> tuple[SheetLine, ...]:
    """The lines of a list without headings, from the first that is as filled as the rest."""
    filled: Callable[[SheetLine], int] = lambda line: sum(not is_blank(cell) for cell in line.cells)  # noqa: E731
    counts = sorted(filled(line) for line in lines[:200])
    usual = counts[len(counts) // 2] if counts else 0
    start = next((i for i, line in enumerate(lines) if filled(line) >= min(2, usual) and filled(line) * 2 >= usual), 0)
    return lines[start:]


def is_heading_again(cells: Sequence[Cell], columns: Sequence[Column]) -> bool:
    """Whether a line in the list is the line of headings, printed once more for the next page."""
    same = filled = 0
    for index, cell in enumerate(cells):
        if is_blank(cell):
            continue
        filled += 1
        heading = columns[index].heading if index < len(columns) else ""
        same += bool(heading) and isinstance(cell, str) and squeeze(cell) == squeeze(heading)
    return filled > 0 and same * 2 > filled and same >= min(2, filled)
