"""Spreadsheet files of every kind, written by hand where no library writes them."""

import struct
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl

Row = Sequence[object]


def write_xlsx(
    path: Path, rows: Sequence[Row], *, sheet: str = "Blad1", others: dict[str, Sequence[Row]] | None = None
) -> Path:
    """An xlsx file with one sheet of these rows, after the ``others`` ({name: rows})."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, lines in {**(others or {}), sheet: rows}.items():
        page = workbook.create_sheet(name)
        for line in lines:
            page.append(list(line))
    workbook.save(path)
    return path


def write_text(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file in an encoding; line ends stay as given."""
    path.write_bytes(text.encode(encoding))
    return path


def write_ods(path: Path, rows: Sequence[Row], *, sheet: str = "Blad1", mimetype: str | None = None) -> Path:
    """An OpenDocument spreadsheet, its content written as plain XML."""
    lines = "".join(f"<table:table-row>{''.join(_ods_cell(cell) for cell in row)}</table:table-row>" for row in rows)
    return write_ods_xml(path, f'<table:table table:name="{escape(sheet)}">{lines}</table:table>', mimetype)


def write_ods_xml(path: Path, tables: str, mimetype: str | None = None) -> Path:
    """An OpenDocument file around these tables."""
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mimetype or "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return path


def _ods_cell(cell: object) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'


def write_xls(path: Path, rows: Sequence[Row], *, sheet: str = "Blad1") -> Path:
    """An Excel 97 file: the records of MS-XLS for one sheet in the compound file of MS-CFB."""
    path.write_bytes(_compound_file("Workbook", _biff8(rows, sheet)))
    return path


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _text(text: str, length: str) -> bytes:
    return struct.pack(length, len(text)) + b"\x01" + text.encode("utf-16-le")


def _biff8(rows: Sequence[Row], sheet: str) -> bytes:
    bof, eof = 0x0809, _record(0x000A, b"")
    start = _record(bof, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    length = len(start) + 4 + len(struct.pack("<IBB", 0, 0, 0) + _text(sheet, "<B")) + len(eof)
    globals_ = start + _record(0x0085, struct.pack("<IBB", length, 0, 0) + _text(sheet, "<B")) + eof
    cells = b"".join(_biff_cell(line, column, cell) for line, row in enumerate(rows) for column, cell in enumerate(row))
    size = struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows), default=0), 0)
    page = _record(bof, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + _record(0x0200, size) + cells + eof
    return globals_ + page


def _biff_cell(line: int, column: int, cell: object) -> bytes:
    if cell is None or cell == "":
        return b""
    place = struct.pack("<HHH", line, column, 0)
    if isinstance(cell, (int, float)):
        return _record(0x0203, place + struct.pack("<d", cell))
    return _record(0x0204, place + _text(str(cell), "<H"))


def _compound_file(name: str, data: bytes) -> bytes:
    """One stream in a compound file with sectors of 512 bytes: header, allocation table, directory, stream."""
    data = data.ljust(4096, b"\x00")
    sectors = -(-len(data) // 512)
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    tables = struct.pack("<128I", *(chain + [0xFFFFFFFF] * (128 - len(chain))))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    directory = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry(name, 2, 0xFFFFFFFF, 2, len(data)) + b"\x00" * 256
    return header + tables + directory + data.ljust(sectors * 512, b"\x00")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\x00\x00"
    links = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
    return text.ljust(64, b"\x00") + struct.pack("<H", len(text)) + links + bytes(36) + struct.pack("<IQ", start, size)
