"""A small spreadsheet of every kind that can be read, with two people each, made on the spot."""

import zipfile
import zlib
from base64 import b85decode
from collections.abc import Callable
from pathlib import Path

PEOPLE_IN_EACH = 2

_HEADS = ("Lidnr", "Achternaam", "Plaats")
_EXCEL_97 = (
    "c-rliO-chn5QSg$^o+?Y#2*w?1UGI4FQ8EnTnI`wt|uxQMn{Q1-~l{{NAM(i1U-"
    "n3uiH*&146P>sV~%YQ(gTk>8k0xJWszqJ}tgshz%t8sGG<lp9J$vf$Mecrv1@TD}Rc2nyX*J+F4pkb2Xo!HE7LHU*&(&#w9;DSiu"
    "e|jy>FC9OjWqUrR>Z6W<qy%-"
    "%zZj{hDd#$^UZ;@>mM9uw{_h3|KR2a%=Ud=EU;H9t#b8|Nr+jCJIL=%J%ClYU4BPitnwQVQ8am)k2A*_!3>2a-"
    "d!aD+4V+X)vcW+-"
    "sMfVohe407NT7Yw;Z!W40HZMLjgrN{ZWa>uZW9lVcQrs{ajZqT=8fnmnqX0q#>?36*S>8`x4iF8}kU7|<)#V2hlm9&bQU#H;I%ui"
    "~$c9WtgilQirq9}^;TloYI$=qZ"
)
"""A sheet with members 31 and 32, as Excel 97 wrote them, packed: nothing we have writes this kind."""


def _lines(first: int, *surnames: str) -> list[tuple[object, ...]]:
    return [_HEADS, *((first + place, name, "Hoogdorp") for place, name in enumerate(surnames))]


def _text(path: Path, encoding: str, divider: str, first: int, *surnames: str) -> None:
    lines = [divider.join(map(str, line)) for line in _lines(first, *surnames)]
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))


def _xlsx(path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in _lines(11, "van den Rekenblad", "Grootboek"):
        sheet.append(list(line))
    book.save(path)


def _xls(path: Path) -> None:
    path.write_bytes(zlib.decompress(b85decode(_EXCEL_97)))


def _ods(path: Path) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>' for c in line)
        + "</table:table-row>"
        for line in _lines(41, "Opendocument", "van der Kantoor")
    )
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {spaces} office:version="1.2">'
            f'<office:body><office:spreadsheet><table:table table:name="Blad1">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


SHEETS: dict[str, Callable[[Path], None]] = {
    "list.xlsx": _xlsx,
    "list.xls": _xls,
    "list.ods": _ods,
    "utf-8.csv": lambda path: _text(path, "utf-8-sig", ";", 51, "Ünïcode", "Ωμέγα"),
    "windows.csv": lambda path: _text(path, "cp1252", ";", 61, "Façade", "Coöperatie"),
    "dos.csv": lambda path: _text(path, "cp850", ";", 71, "Ruïne", "Geëmigreerd"),
    "excel.txt": lambda path: _text(path, "utf-16", "\t", 81, "Tabblad", "Knippen"),
}
"""What makes each kind, by the name of its file."""
