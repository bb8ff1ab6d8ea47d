"""Any file somebody picks: read by what it is, or told in one sentence why not."""

import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from noaber.core.errors import FileProblem
from noaber.exchange import extent
from noaber.exchange.spreadsheet import Cell, open_spreadsheet
from tests.exchange.files import Row, write_ods, write_ods_xml, write_text, write_xls, write_xlsx

Writer = Callable[[Path, Sequence[Row]], Path]
ROWS: list[list[object]] = [
    ["Naam", "Plaats", "Geboren"],
    ["J. Jansen", "Beek en Donk", 1950],
    [],
    ["Ş. Yıldız", "Hoogeloon", 1961],
]


def cells(path: Path) -> list[tuple[int, tuple[Cell, ...]]]:
    """The lines of the first sheet."""
    return [(line.number, line.cells) for line in open_spreadsheet(path).sheets[0].lines]


@pytest.mark.parametrize("write", [write_xlsx, write_ods, write_xls])
def test_every_kind_of_workbook_gives_the_same_lines(tmp_path: Path, write: Writer) -> None:
    expected = [
        (1, ("Naam", "Plaats", "Geboren")),
        (2, ("J. Jansen", "Beek en Donk", 1950.0)),
        (4, ("Ş. Yıldız", "Hoogeloon", 1961.0)),
    ]
    assert cells(write(tmp_path / "lijst.xlsx", ROWS)) == expected


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_in_any_encoding_and_with_any_separator(tmp_path: Path, separator: str, encoding: str) -> None:
    text = "\r\n".join(separator.join(row) for row in (["Naam", "Plaats"], ["René Müller", "Sint-Annaland"]))
    assert cells(write_text(tmp_path / "lijst.csv", text, encoding))[1] == (2, ("René Müller", "Sint-Annaland"))


def test_quoted_cells_may_hold_separators_quotes_and_new_lines(tmp_path: Path) -> None:
    text = 'Naam;Opmerking\n"Berg, A. van den";"zegt ""ja""\nen komt; altijd"\nJ. Bos;\n'
    assert cells(write_text(tmp_path / "lijst.csv", text)) == [
        (1, ("Naam", "Opmerking")),
        (2, ("Berg, A. van den", 'zegt "ja"\nen komt; altijd')),
        (3, ("J. Bos",)),
    ]


def test_a_quote_that_never_closes_does_not_swallow_the_list(tmp_path: Path) -> None:
    text = 'Naam;Plaats\n"J. Bos;Hapert\n' + "".join(f"P. Smit{n};Hapert\n" for n in range(40))
    assert len(cells(write_text(tmp_path / "lijst.csv", text))) == 42


def test_lines_that_were_quoted_as_a_whole(tmp_path: Path) -> None:
    text = '"Naam;Plaats"\n"J. Bos;Hapert"\n"P. Smit;Hapert"\n'
    assert cells(write_text(tmp_path / "lijst.csv", text))[1] == (2, ("J. Bos", "Hapert"))


def test_names_with_commas_do_not_make_the_comma_the_separator(tmp_path: Path) -> None:
    text = "Naam;Adres\nBerg, A. van den;Kerkweg 1\nBos, P.;Kerkweg 2\n"
    assert cells(write_text(tmp_path / "lijst.csv", text))[2] == (3, ("Bos, P.", "Kerkweg 2"))


def test_the_separator_that_excel_notes_on_the_first_line(tmp_path: Path) -> None:
    assert cells(write_text(tmp_path / "lijst.csv", "sep=;\nNaam;Plaats\n"))[0] == (2, ("Naam", "Plaats"))


def test_two_lists_in_different_encodings_pasted_together(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes("Naam;Plaats\nZoë Bos;Hapert\n".encode() + "René Bos;Hapert\n".encode("cp1252"))
    assert [line[1][0] for line in cells(path)] == ["Naam", "Zoë Bos", "René Bos"]


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    assert cells(write_text(tmp_path / "lijst.xlsx", "Naam;Plaats\nJ. Bos;Hapert\n"))[1] == (2, ("J. Bos", "Hapert"))
    assert cells(write_xlsx(tmp_path / "lijst.csv", ROWS))[0][1][0] == "Naam"


@pytest.mark.parametrize("write", [write_xlsx, write_ods, write_xls])
def test_a_list_that_begins_far_down_keeps_its_line_numbers_and_columns(tmp_path: Path, write: Writer) -> None:
    rows: list[list[object]] = [[] for _line in range(9)]
    path = write(tmp_path / "lijst", [*rows, [None, None, "Naam"], [None, None, "J. Bos"]])
    assert cells(path) == [(10, (None, None, "Naam")), (11, (None, None, "J. Bos"))]


def test_dates_in_workbooks_are_dates(tmp_path: Path) -> None:
    for write in (write_xlsx, write_ods):
        path = write(tmp_path / "lijst", [["Naam", "Geboren"], ["J. Bos", date(1950, 3, 12)]])
        assert cells(path)[1] == (2, ("J. Bos", date(1950, 3, 12)))


def test_separated_text_that_was_opened_as_one_column(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "leden.xlsx", [["Naam;Plaats"], [], ["J. Bos;Hapert"], ["Smit, P.;Bladel"]])
    assert cells(path) == [(1, ("Naam", "Plaats")), (3, ("J. Bos", "Hapert")), (4, ("Smit, P.", "Bladel"))]
    names = write_xlsx(tmp_path / "namen.xlsx", [["Naam"], ["Bos, J."], ["Smit, P."]])
    assert cells(names)[1] == (2, ("Bos, J.",))


def test_several_sheets_are_offered_and_empty_ones_left_out(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "lijst.xlsx", ROWS, sheet="Leden", others={"Leeg": [], "Uitleg": [["Let op"]]})
    assert [sheet.name for sheet in open_spreadsheet(path).sheets] == ["Uitleg", "Leden"]


ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 600


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "leeg"),
        (b"\xef\xbb\xbf\r\n \r\n", "leeg"),
        (b";;;\n;;;\n", "geen gegevens"),
        (b"%PDF-1.7 ...", "een PDF"),
        (b"\x89PNG\r\n\x1a\n....", "een afbeelding"),
        (b"\xff\xd8\xff\xe0....JFIF", "een afbeelding"),
        (b"{\\rtf1 Ledenlijst}", "een tekstdocument"),
        (b"SQLite format 3\x00....", "een database"),
        (b"BEGIN:VCARD\nFN:J. Bos\nEND:VCARD", "vCard"),
        (b"<html><body><table><tr><td>Naam</td></tr></table></body></html>", "een webpagina"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><table></table>", "een webpagina"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "XML"),
        (ENCRYPTED, "wachtwoord"),
        (b"PK\x03\x04 broken", "beschadigd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + b"\x00" * 2000, "beschadigd"),
        (bytes(range(256)) * 20, "geen ledenlijst"),
    ],
)
def test_what_is_no_list_gets_a_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "leden.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileProblem, match=words):
        open_spreadsheet(path)


def zipped(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A zip file of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    "parts, words",
    [
        ({"word/document.xml": "<w/>"}, "een tekstdocument"),
        ({"ppt/presentation.xml": "<p/>"}, "een presentatie"),
        ({"foto.jpg": b"\xff\xd8"}, "ingepakt archief"),
        ({"Index/Document.iwa": b"x"}, "Apple Numbers"),
        ({"xl/workbook.xml": "<workbook><sheets>"}, "beschadigd"),
        ({"META-INF/manifest.xml": "<manifest:encryption-data/>", "content.xml": b"\x01\x02"}, "wachtwoord"),
    ],
)
def test_what_is_packed_is_unpacked_first(tmp_path: Path, parts: dict[str, str | bytes], words: str) -> None:
    with pytest.raises(FileProblem, match=words):
        open_spreadsheet(zipped(tmp_path / "leden.xlsx", parts))


def test_a_letter_of_openoffice_is_no_list(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "brief.odt", ROWS, mimetype="application/vnd.oasis.opendocument.text")
    with pytest.raises(FileProblem, match="tekstdocument"):
        open_spreadsheet(path)


def test_a_workbook_cut_off_halfway_is_damaged(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "leden.xlsx", ROWS)
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(FileProblem, match="beschadigd"):
        open_spreadsheet(path)


def test_a_damaged_workbook_leaves_no_trace_on_the_screen(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = write_xls(tmp_path / "leden.xls", ROWS).read_bytes()
    for place in range(0, len(whole), 41):
        path = tmp_path / "kapot.xls"
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with suppress(FileProblem):
            open_spreadsheet(path)
    assert capfd.readouterr().err == ""


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is er niet"):
        open_spreadsheet(tmp_path / "weg.xlsx")
    with pytest.raises(FileProblem, match="is een map"):
        open_spreadsheet(tmp_path)


def test_a_million_lines_of_text(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"50\.000 regels"):
        open_spreadsheet(write_text(tmp_path / "leden.csv", "Naam;Plaats\n" + "J. Bos;Hapert\n" * 1_000_000))


def sheet_xml(path: Path, rows: str) -> Path:
    """An xlsx file whose only sheet holds these rows of XML."""
    write_xlsx(path, ROWS)
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    return zipped(path, parts)


def test_a_million_lines_in_a_workbook(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 200_000))
    with pytest.raises(FileProblem, match=r"50\.000 regels"):
        open_spreadsheet(sheet_xml(tmp_path / "leden.xlsx", rows))


def test_a_million_empty_lines_with_a_colour_are_no_lines(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row>' + "".join(
        f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(2, 300_000)
    )
    assert cells(sheet_xml(tmp_path / "leden.xlsx", rows)) == [(1, ("Naam",))]


def test_one_stray_cell_in_the_last_corner_does_not_fill_the_memory(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(FileProblem, match="kolommen"):
        open_spreadsheet(sheet_xml(tmp_path / "leden.xlsx", rows))


def test_one_tag_of_openoffice_that_stands_for_a_million_cells(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/>'
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    with pytest.raises(FileProblem, match=r"regels|kolommen"):
        open_spreadsheet(write_ods_xml(tmp_path / "leden.ods", f'<table:table table:name="a">{row}</table:table>'))


def test_the_empty_rest_of_a_sheet_of_openoffice_costs_nothing(tmp_path: Path) -> None:
    text = '<table:table-cell office:value-type="string"><text:p>Naam</text:p></table:table-cell>'
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = (
        f"<table:table-row>{text}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048575">{empty}</table:table-row>'
    )
    path = write_ods_xml(tmp_path / "leden.ods", f'<table:table table:name="a">{rows}</table:table>')
    assert cells(path) == [(1, ("Naam",))]


def test_a_small_file_that_unfolds_into_gigabytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MAX_UNPACKED", 30_000_000)
    path = zipped(tmp_path / "leden.xlsx", {"xl/workbook.xml": b"<a/>" * 10_000_000})
    assert path.stat().st_size < 100_000
    with pytest.raises(FileProblem, match="te groot"):
        open_spreadsheet(path)


def test_hundreds_of_columns(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="250 kolommen"):
        open_spreadsheet(write_text(tmp_path / "leden.csv", ";".join(f"Kolom{n}" for n in range(400))))
