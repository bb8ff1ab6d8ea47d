"""How large a spreadsheet is, measured before it is loaded: a small file can unfold into gigabytes.

The reading library lays a sheet out as one block from its first to its last filled cell, so one stray cell at the far
corner costs as much memory as a full sheet. Here the compressed parts are read as a stream and only counted.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.exchange.filekind import ZIP_TROUBLE, damaged

MAX_LINES = 50_000
MAX_COLUMNS = 250
MAX_UNPACKED = 600_000_000
MAX_BLOCK = 20_000_000
_CHUNK = 1 << 20
_ROW = re.compile(rb"row\s[^>]*?\br=\"(\d{1,7})\"")
_WIDE = re.compile(rb"r=\"(?:[A-Z]{3}|[B-Z][A-Z])\d")
_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^>]*(?<!/)>")
_NARROW = 52  # columns A to AZ, which need no closer look
_ODS = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=\"(\d{1,9})\"")


def too_many_lines() -> FileProblem:
    """The sentence for a list that no village cooperative has."""
    return FileProblem(
        _(
            "Dit bestand heeft meer dan {limit} regels. Is dit wel een ledenlijst? Knip hem zo nodig in delen.",
            limit=f"{MAX_LINES:,}".replace(",", "."),
        )
    )


def too_many_columns() -> FileProblem:
    """The sentence for a list with an impossible number of columns."""
    return FileProblem(
        _(
            "Dit bestand heeft meer dan {limit} kolommen. Bewaar alleen de kolommen van de ledenlijst en "
            "probeer het opnieuw.",
            limit=MAX_COLUMNS,
        )
    )


def too_large() -> FileProblem:
    """The sentence for a file that would fill the memory."""
    return FileProblem(
        _(
            "Dit bestand is te groot om te lezen. Bewaar alleen het blad met de ledenlijst, zonder "
            "plaatjes, en probeer het opnieuw."
        )
    )


def check_extent(data: bytes, kind: str) -> None:
    """Raise FileProblem when the sheets of this xlsx, xlsb or ods file hold more than Noaber will load."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_parts(archive, kind)
    except ZIP_TROUBLE as error:
        raise damaged() from error


def _check_parts(archive: zipfile.ZipFile, kind: str) -> None:
    left = MAX_UNPACKED
    for part in archive.infolist():
        name = part.filename.casefold()
        if not name.endswith((".xml", ".bin", ".rels")):
            continue
        measure: _XlsxExtent | _OdsExtent | None = None
        if kind == "xlsx" and "worksheets/" in name:
            measure = _XlsxExtent()
        elif kind == "ods" and name == "content.xml":
            measure = _OdsExtent()
        for chunk in _chunks(archive, part):
            left -= len(chunk)
            if left < 0:
                raise too_large()
            if measure:
                measure.add(chunk)


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part in pieces that end at the end of a tag, so that no tag is cut in two."""
    rest = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            chunk = rest + chunk
            end = chunk.rfind(b">") + 1
            rest = chunk[end:] if end else chunk
            if end:
                yield chunk[:end]
            elif len(rest) > 4 * _CHUNK:
                raise damaged()
    if rest:
        yield rest


@dataclass
class _XlsxExtent:
    """The filled block of one sheet; looks at every cell only where a glance does not settle it."""

    first_line: int = 0
    last_line: int = 0
    last_column: int = _NARROW
    filled: set[int] = field(default_factory=set)

    def add(self, chunk: bytes) -> None:
        first, last = _ROW.search(chunk), _ROW.match(chunk, max(chunk.rfind(b"row "), 0))
        line = int(last[1]) if last else self.last_line
        if line <= MAX_LINES and not _WIDE.search(chunk):
            self._widen(int(first[1]) if first else line, line, _NARROW)
            return
        columns: set[bytes] = set()
        lines: set[bytes] = set()
        for column, line in _CELL.findall(chunk):
            columns.add(column)
            lines.add(line)
        if not lines:
            return
        numbers = {int(line) for line in lines}
        self.filled |= numbers
        if len(self.filled) > MAX_LINES:
            raise too_many_lines()
        self._widen(min(numbers), max(numbers), max(_column_number(column) for column in columns))

    def _widen(self, first: int, last: int, column: int) -> None:
        self.first_line = min(self.first_line or first, first)
        self.last_line = max(self.last_line, last)
        self.last_column = max(self.last_column, column)
        _check_block(self.last_line - self.first_line + 1, self.last_column)


def _check_block(lines: int, columns: int) -> None:
    if lines * columns > MAX_BLOCK and columns > MAX_COLUMNS:
        raise too_many_columns()
    if lines * columns > 4 * MAX_BLOCK:
        raise too_large()


def _column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


@dataclass
class _OdsExtent:
    """The filled block of the sheets of an OpenDocument file, where one tag can stand for a million cells."""

    line: int = 0
    lines_at_once: int = 1
    column: int = 0
    filled: int = 0

    def add(self, chunk: bytes) -> None:
        for tag, attributes in _ODS.findall(chunk):
            repeated = _REPEATED.search(attributes) if b"repeated" in attributes else None
            times = int(repeated[1]) if repeated else 1
            if tag == b"table":
                self.line, self.filled = 0, 0
            elif tag == b"table-row":
                self.line += self.lines_at_once
                self.lines_at_once, self.column = times, 0
            else:
                self.column += times
                if b"value-type=" in attributes:
                    self._count(times)

    def _count(self, times: int) -> None:
        self.filled += times * self.lines_at_once
        if self.lines_at_once > MAX_LINES or self.filled > MAX_LINES * 40:
            raise too_many_lines()
        if times > MAX_COLUMNS:
            raise too_many_columns()
        _check_block(self.line + self.lines_at_once, self.column)
