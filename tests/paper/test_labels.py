"""Where every label of every sheet lies, measured in the PDF itself in millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from noaber.core.errors import Cancelled
from noaber.core.progress import Progress
from noaber.paper.correction import Correction, correction_from, millimetres, tenths
from noaber.paper.document import Stationery
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition, SheetPdf, SheetRun, pages_of, place_items
from noaber.paper.pdf import A4
from noaber.paper.text import Style
from tests.paper.reading import MM, Text, read

SENDER = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 11, 2))
L7160 = SHEETS["L7160"]

# What the makers' templates and others tell, apart from how the program keeps it: width, height, columns, rows, and
# the corners of the first and the last label.
MEASURES = {
    "L7160": (63.5, 38.1, 3, 7, (7.2, 15.15), (139.28, 243.75)),
    "L7159": (63.5, 33.9, 3, 8, (7.2, 12.9), (139.28, 250.2)),
    "L7161": (63.5, 46.6, 3, 6, (7.2, 8.7), (139.28, 241.7)),
    "L7162": (99.1, 33.9, 2, 8, (4.65, 12.9), (106.25, 250.2)),
    "L7163": (99.1, 38.1, 2, 7, (4.65, 15.15), (106.25, 243.75)),
    "L7165": (99.1, 67.7, 2, 4, (4.65, 13.1), (106.25, 216.2)),
    "L7173": (99.1, 57.0, 2, 5, (4.65, 6.0), (106.25, 234.0)),
    "L7651": (38.1, 21.2, 5, 13, (4.7, 10.7), (167.1, 265.1)),
    "3474": (70.0, 37.0, 3, 8, (0.0, 0.5), (140.0, 259.5)),
    "3475": (70.0, 36.0, 3, 8, (0.0, 4.5), (140.0, 256.5)),
    "L4785": (80.0, 50.0, 2, 5, (17.5, 13.5), (112.5, 233.5)),
    "L7418": (86.5, 55.5, 2, 4, (18.5, 37.5), (105.0, 204.0)),
    "C32011": (85.0, 54.0, 2, 5, (15.0, 13.5), (110.0, 229.5)),
    "C32015": (85.0, 54.0, 2, 4, (17.0, 31.5), (108.0, 211.5)),
}


@dataclass(frozen=True)
class Box:
    """The outline of a label on a page, in mm from the top left corner."""

    page: int
    left: float
    top: float
    wide: float
    high: float


def boxes(pdf: bytes) -> list[Box]:
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document):
        high = page.get_height()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = item.get_bounds()
            found.append(Box(number, left * MM, (high - top) * MM, (right - left) * MM, (top - bottom) * MM))
    document.close()
    return found


def sheets(
    sheet: SheetDefinition, items: Sequence[str], run: SheetRun | None = None, correction: Correction | None = None
) -> bytes:
    """Sheets with the items written at the corners of their labels."""
    out = BytesIO()
    pdf = SheetPdf(out, "Etiketten", SENDER, correction)
    place_items(
        pdf,
        sheet,
        items,
        lambda item, _place, x, y: pdf.text(x, y, item, Style(8)),
        Progress(),
        "Etiketten",
        run or SheetRun(),
    )
    pdf.finish()
    return out.getvalue()


def numbers(count: int) -> list[str]:
    return [f"n{number}" for number in range(1, count + 1)]


def texts(pdf: bytes) -> list[Text]:
    return read(pdf).texts


@pytest.mark.parametrize("name", MEASURES)
def test_sheets_have_the_measures_of_their_makers(name: str) -> None:
    sheet = SHEETS[name]
    wide, high, columns, rows, first, last = MEASURES[name]
    assert (sheet.wide, sheet.high, sheet.columns, sheet.rows) == (wide, high, columns, rows)
    assert sheet.corner(0) == pytest.approx(first, abs=0.05)
    assert sheet.corner(sheet.count - 1) == pytest.approx(last, abs=0.05)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.id)
def test_every_label_of_every_sheet_lies_in_its_place(sheet: SheetDefinition) -> None:
    pdf = sheets(sheet, numbers(sheet.count), SheetRun(frames=True))
    outlines, written = boxes(pdf), texts(pdf)
    assert len(outlines) == len(written) == sheet.count
    for place, (outline, text) in enumerate(zip(outlines, written, strict=True)):
        row, column = place // sheet.columns, place % sheet.columns
        left, top = sheet.left + column * sheet.pitch_x, sheet.top + row * sheet.pitch_y
        hair = 0.13  # the outline of a line counts its thickness
        assert (outline.left, outline.top) == pytest.approx((left, top), abs=hair)
        assert (outline.wide, outline.high) == pytest.approx((sheet.wide, sheet.high), abs=2 * hair)
        assert (text.x, text.baseline) == pytest.approx((left, top), abs=0.01)
        assert text.text == f"n{place + 1}"


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.id)
def test_every_sheet_fits_on_a4_and_no_label_lies_over_another(sheet: SheetDefinition) -> None:
    assert sheet.problems() == {}
    assert sheet.left + (sheet.columns - 1) * sheet.pitch_x + sheet.wide <= A4[0] + 0.01
    assert sheet.top + (sheet.rows - 1) * sheet.pitch_y + sheet.high <= A4[1] + 0.01


@pytest.mark.parametrize(
    "change, field",
    [
        ({"wide": 5.0}, "wide"),
        ({"high": 9.9}, "high"),
        ({"left": -1.0}, "left"),
        ({"top": -0.1}, "top"),
        ({"pitch_x": 60.0}, "pitch_x"),
        ({"pitch_y": 38.0}, "pitch_y"),
        ({"left": 8.5}, None),
        ({"left": 14.5}, "columns"),
        ({"rows": 8}, "rows"),
    ],
)
def test_a_sheet_that_cannot_be_gets_a_sentence_beside_its_measure(change: dict[str, float], field: str | None) -> None:
    found = replace(L7160, **change).problems()  # type: ignore[arg-type]
    assert (field in found) if field else not found


@pytest.mark.parametrize(
    "start, items, pages, first",
    [(1, 21, 1, 0), (4, 18, 1, 3), (4, 19, 2, 3), (21, 1, 1, 20), (21, 22, 2, 20), (99, 1, 1, 20)],
)
def test_a_sheet_that_was_begun_is_used_up(start: int, items: int, pages: int, first: int) -> None:
    pdf = sheets(L7160, numbers(items), SheetRun(start))
    found = texts(pdf)
    assert len(read(pdf).pages) == pages == pages_of(L7160, items, SheetRun(start))
    assert (found[0].x, found[0].baseline) == pytest.approx(L7160.corner(first), abs=0.01)
    assert [text.text for text in found] == numbers(items)
    if pages == 2:
        assert (found[21 - first].x, found[21 - first].baseline) == pytest.approx(L7160.corner(0), abs=0.01)


def test_after_a_paper_jam_it_goes_on_where_it_was() -> None:
    found = texts(sheets(L7160, numbers(40), SheetRun(start=3, resume=23)))
    assert [text.text for text in found] == numbers(40)[22:]
    assert found[0].x == pytest.approx(L7160.corner(2)[0], abs=0.01)


@pytest.mark.parametrize(
    "correction, across, along, right, down",
    [
        (Correction(), 1, 1, 0, 0),
        (Correction(right=12, down=-7), 1, 1, 1.2, -0.7),
        (Correction(right=-1, down=1), 1, 1, -0.1, 0.1),
        (Correction(across=1693, along=2508), 170 / 169.3, 250 / 250.8, 0, 0),
        (Correction(3, 4, 1690, 2520), 170 / 169, 250 / 252, 0.3, 0.4),
    ],
)
def test_a_printer_is_put_right_to_a_tenth_of_a_millimetre(
    correction: Correction, across: float, along: float, right: float, down: float
) -> None:
    found = texts(sheets(L7160, numbers(21), None, correction))
    for place, text in enumerate(found):
        x, y = L7160.corner(place)
        wanted = 20 + (x - 20) * across + right, 20 + (y - 20) * along + down
        assert (text.x, text.baseline) == pytest.approx(wanted, abs=0.02)
        assert correction.place(x, y) == pytest.approx(wanted, abs=0.001)


def test_a_printer_that_prints_small_gives_true_measures_after_correction() -> None:
    """Printed by a printer that makes 169.3 mm of 170 and 248.9 of 250, the corrected page measures right."""
    correction = Correction(across=1693, along=2489)
    for x, y in ((20.0, 20.0), (190.0, 270.0), (7.2, 243.75)):
        drawn_x, drawn_y = correction.place(x, y)
        printed = 20 + (drawn_x - 20) * 169.3 / 170, 20 + (drawn_y - 20) * 248.9 / 250
        assert printed == pytest.approx((x, y), abs=0.001)


@pytest.mark.parametrize(
    "values, known",
    [
        ({"right": 5, "down": -3, "across": 1699, "along": 2500}, True),
        ({}, True),
        (None, False),
        ("kapot", False),
        ({"right": "veel"}, True),
        ({"right": 101}, False),
        ({"across": 1000}, False),
    ],
)
def test_what_was_kept_of_a_printer_comes_back_or_counts_as_nothing(values: object, known: bool) -> None:
    made = correction_from(values)
    assert made.errors() == {}
    if values == {"right": 5, "down": -3, "across": 1699, "along": 2500}:
        assert made == Correction(5, -3, 1699, 2500) == correction_from(made.as_values())
    else:
        assert not made
    assert known or made == Correction()


@pytest.mark.parametrize("typed, value", [("1,5", 15), ("-0.3", -3), ("", 0), (" 169,4 mm ", 1694), ("−2", -20)])
def test_millimetres_are_typed_with_comma_or_point(typed: str, value: int) -> None:
    assert tenths(typed) == value
    assert tenths(millimetres(value)) == value


@pytest.mark.parametrize(
    "sheet, place, wanted",
    [
        ("L7160", 0, (3, 3)),
        ("3474", 0, (5, 3)),
        ("3474", 1, (3, 3)),
        ("3475", 2, (3, 5)),
        ("L7162", 0, (3, 3)),
        ("A4-10", 0, (5, 3)),
        ("A4-10", 1, (3, 5)),
    ],
)
def test_labels_at_the_edge_of_the_paper_keep_more_free(sheet: str, place: int, wanted: tuple[float, float]) -> None:
    assert SHEETS[sheet].padding(place) == wanted


def test_what_stands_on_its_head_is_turned_around_its_middle() -> None:
    out = BytesIO()
    pdf = SheetPdf(out, "Bord", SENDER)
    with pdf.upside_down(105, 74.25):
        pdf.text(80, 100, "Annie", Style(40))
    pdf.text(80, 100, "Piet", Style(40))
    pdf.end_page()
    pdf.finish()
    turned, upright = texts(out.getvalue())
    assert (turned.x, turned.baseline) == pytest.approx((130, 48.5), abs=0.01)
    assert turned.bottom > turned.baseline > upright.top - 90
    assert turned.right <= 130.5
    assert (upright.x, upright.baseline) == pytest.approx((80, 100), abs=0.01)


def test_it_can_be_stopped() -> None:
    progress = Progress()
    progress.cancelled = True
    pdf = SheetPdf(BytesIO(), "Etiketten", SENDER)
    with pytest.raises(Cancelled):
        place_items(pdf, L7160, numbers(3), lambda item, _place, x, y: None, progress, "Etiketten", SheetRun())
