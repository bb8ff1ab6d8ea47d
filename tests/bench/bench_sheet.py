"""The sign-in sheet of 500 and of 5,000 names, against a bare canvas that draws the same lines already prepared."""

from collections.abc import Callable
from datetime import date, time
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from noaber.attendance.paper_content import EventHeading, SheetContent, SheetEntry
from noaber.attendance.sheet_drawing import draw_sheet
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.core.progress import Progress
from noaber.paper.document import Stationery
from noaber.paper.fonts import face
from tests.bench.measure import Row, compare

MM = 72 / 25.4
STATIONERY = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 10, 30), ("Dorpsstraat 1", "5529 AB  HOOGDORP"))
EVENT = EventHeading(
    "Zorg, een bewonersonderneming?", "werkavond 2", date(2026, 11, 2), time(19, 45), time(22), "Dorpshuis", "rode zaal"
)
SURNAMES = (
    "Berg, A.B. van den",
    "Boer, E. de",
    "Çelik, M.",
    "Giltay Veth, D.",
    "Hart, P. ’t",
    "Şahin, L.",
    "Veld, K. in ’t",
)


def ours(count: int) -> Callable[[], bytes]:
    """Our sheet of ``count`` names, from plain values to the bytes of the PDF."""
    entries = tuple(
        SheetEntry(
            number,
            f"{SURNAMES[number % 7]} (Annie {number})",
            f"{number:05d}",
            "ABCDEFG"[number * 7 // count],
            organisation="Stg. Welzijn Hoogdorp" if number % 3 == 0 else "",
            table=str(number % 8 + 1),
        )
        for number in range(count)
    )
    content = SheetContent(EVENT, entries, registered=count, capacity=count)

    def work() -> bytes:
        out = BytesIO()
        draw_sheet(content, AttendanceSheetOptions(), STATIONERY, out, Progress())
        return out.getvalue()

    return work


def limit(count: int) -> Callable[[], bytes]:
    """The same lines, measured and placed beforehand, drawn with nothing but reportlab's canvas."""
    fonts = {weight: face(weight).main.fontName for weight in ("regular", "bold")}
    pages = [list(range(min(count, 21)))]
    while pages[-1][-1] + 1 < count:
        pages.append(list(range(pages[-1][-1] + 1, min(count, pages[-1][-1] + 25))))
    prepared = [_prepared_page(rows, number, len(pages)) for number, rows in enumerate(pages, 1)]

    def work() -> bytes:
        out = BytesIO()
        canvas: Any = Canvas(out, pagesize=(210 * MM, 297 * MM), invariant=1, pageCompression=1)
        for texts, shades, lines in prepared:
            canvas.setFillGray(0.955)
            for x, y, wide, high in shades:
                canvas.rect(x, y, wide, high, stroke=0, fill=1)
            canvas.setFillGray(0.12)
            canvas.setStrokeGray(0.6)
            for x1, y1, x2, y2 in lines:
                canvas.line(x1, y1, x2, y2)
            for weight, size, x, y, text in texts:
                canvas.setFont(fonts[weight], size)
                canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return work


Text = tuple[str, float, float, float, str]
Box = tuple[float, float, float, float]


def _prepared_page(rows: list[int], number: int, total: int) -> tuple[list[Text], list[Box], list[Box]]:
    texts: list[Text] = [
        ("bold", 22, 22 * MM, 255 * MM, "Presentielijst"),
        ("regular", 8.5, 22 * MM, 12 * MM, f"afgedrukt 30-10-2026, pagina {number} van {total}"),
    ]
    texts += [
        ("bold", 9, x * MM, 240 * MM, heading)
        for x, heading in ((22, "nr"), (33, "naam"), (92, "organisatie"), (130, "tafel"), (144, "handtekening"))
    ]
    shades: list[Box] = []
    lines: list[Box] = [(22 * MM, 238 * MM, 195 * MM, 238 * MM), (22 * MM, 17 * MM, 195 * MM, 17 * MM)]
    for place, row in enumerate(rows):
        y = (260 - place * 10) * MM
        if place % 2:
            shades.append((22 * MM, y - 3 * MM, 173 * MM, 10 * MM))
        texts += [
            ("regular", 11, 24 * MM, y, str(row + 1)),
            ("regular", 11.5, 33 * MM, y, f"{SURNAMES[row % 7]} (Annie {row})"),
            ("regular", 11.5, 130 * MM, y, str(row % 8 + 1)),
        ]
        if row % 3 == 0:
            texts.append(("regular", 10, 92 * MM, y, "Stg. Welzijn Hoogdorp"))
        lines.append((144 * MM, y - 2 * MM, 195 * MM, y - 2 * MM))
    return texts, shades, lines


def rows() -> list[Row]:
    """The rows of this subject."""
    return [
        compare(f"sign-in sheet, {count} names", ours(count), limit(count), target=1.25, rounds=rounds)
        for count, rounds in ((500, 9), (5000, 3))
    ]
