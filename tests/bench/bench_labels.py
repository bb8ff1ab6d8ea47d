"""Address labels of 2,000 people, against a bare canvas that draws the same lines already prepared."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from noaber.core.progress import Progress
from noaber.labels.address_drawing import draw_addresses
from noaber.labels.content import AddressContent
from noaber.labels.options import AddressRunOptions
from noaber.labels.recipients import Addressed, AddressLabel
from noaber.paper.document import Stationery
from noaber.paper.fonts import face
from noaber.paper.label_sheets import SHEETS
from noaber.people import names
from noaber.people.contact import address_lines
from tests.bench.many_people import people
from tests.bench.measure import Row, compare

MM = 72 / 25.4
STATIONERY = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 11, 2), ("Dorpsstraat 1", "5529 AB  HOOGDORP"))
SHEET = SHEETS["L7160"]
Lines = list[tuple[str, ...]]


def label_lines(count: int) -> Lines:
    """The lines of the labels of ``count`` people."""
    return [(names.address_name(person), *address_lines(person)) for person in people(count)]


def ours(labels: Lines) -> Callable[[], bytes]:
    """Our sheets, from lines of text to the bytes of the PDF."""
    content = AddressContent(Addressed(tuple(AddressLabel(lines) for lines in labels)), SHEET)

    def work() -> bytes:
        out = BytesIO()
        draw_addresses(content, AddressRunOptions(), STATIONERY, out, Progress())
        return out.getvalue()

    return work


def limit(labels: Lines) -> Callable[[], bytes]:
    """The same lines, placed beforehand, drawn with nothing but reportlab's canvas."""
    font = face("regular").main.fontName
    placed = []
    for number, lines in enumerate(labels):
        x, y = SHEET.corner(number % SHEET.count)
        placed.append([((x + 3) * MM, (297 - y - 14 - 4.23 * line) * MM, text) for line, text in enumerate(lines)])

    def work() -> bytes:
        out = BytesIO()
        canvas: Any = Canvas(out, pagesize=(210 * MM, 297 * MM), invariant=1, pageCompression=1)
        for first in range(0, len(placed), SHEET.count):
            canvas.setFont(font, 10)
            for lines in placed[first : first + SHEET.count]:
                for x, y, text in lines:
                    canvas.drawString(x, y, text)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return work


def rows() -> list[Row]:
    """The rows of this subject."""
    return [
        compare(f"address labels, {count}", ours(labels), limit(labels), target=1.25, rounds=rounds)
        for count, rounds in ((2000, 9), (10_000, 5))
        for labels in [label_lines(count)]
    ]
