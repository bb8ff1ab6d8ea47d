"""What comes out of the printer: all pages, at actual size, upright or on their side."""

from dataclasses import replace
from io import BytesIO

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.progress import Progress
from noaber.ui.printing.pages import open_pdf, page_image, page_sizes, print_image
from noaber.ui.printing.printer import PrintJob, print_pdf
from tests.ui.printing.conftest import SENDER, FilePrinters, GuestListOptions, draw

pytestmark = pytest.mark.usefixtures("qapp")


def pdf_of(**chosen: object) -> bytes:
    out = BytesIO()
    draw("gasten", replace(GuestListOptions(), **chosen), SENDER, out, Progress())  # type: ignore[arg-type]
    return out.getvalue()


def black_box(pdf: bytes, number: int) -> tuple[float, float, float, float]:
    """Left, top, width and height of the black square in millimetres from the corner of the paper."""
    image = page_image(pdf, number, 4)
    rows = [y for y in range(image.height()) if image.pixelColor(int(30 / 25.4 * 288), y).lightness() < 60]
    columns = [x for x in range(image.width()) if image.pixelColor(x, int(30 / 25.4 * 288)).lightness() < 60]
    factor = 25.4 / 288
    return (columns[0] * factor, rows[0] * factor, len(columns) * factor, len(rows) * factor)


@pytest.mark.parametrize("wide", [False, True])
def test_it_is_printed_at_actual_size_in_the_right_place(printers: FilePrinters, wide: bool) -> None:
    assert print_pdf(Progress(), PrintJob(pdf_of(pages=2, wide=wide), "Gastenlijst"), printers.make("Kantoor")) == 2
    printed = printers.paper.read_bytes()
    assert len(page_sizes(printed)) == 2
    assert {page.landscape for page in page_sizes(printed)} == {wide}
    for number in (0, 1):
        assert black_box(printed, number) == pytest.approx((20, 20, 50, 50), abs=0.2)


def test_copies_are_printed_one_after_another(printers: FilePrinters) -> None:
    print_pdf(Progress(), PrintJob(pdf_of(pages=2), "Gastenlijst", copies=2), printers.make("Kantoor"))
    assert len(page_sizes(printers.paper.read_bytes())) == 4


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_named(printers: FilePrinters) -> None:
    printers.broken = True
    with pytest.raises(NoaberError, match="geeft geen antwoord"):
        print_pdf(Progress(), PrintJob(pdf_of(), "Gastenlijst"), printers.make("Kantoor"))


def test_a_print_can_be_stopped(printers: FilePrinters) -> None:
    progress = Progress()
    progress.cancelled = True
    with pytest.raises(Cancelled):
        print_pdf(progress, PrintJob(pdf_of(pages=3), "Gastenlijst"), printers.make("Kantoor"))


def test_a_page_without_colour_is_printed_in_grey(qapp: QApplication) -> None:
    for colour, kind in (("black", QImage.Format.Format_Grayscale8), ("green", QImage.Format.Format_RGB32)):
        out = BytesIO()
        canvas = Canvas(out, pagesize=(200, 100))
        canvas.setFillColor(colour)
        canvas.rect(20, 20, 60, 60, fill=1)
        canvas.save()
        with open_pdf(out.getvalue()) as document:
            image, dots = print_image(document, 0, 144)
            assert print_image(document, 0, 2400)[1] < 600
        assert (dots, image.format(), image.width(), image.height()) == (144, kind, 400, 200)
        assert image.pixelColor(100, 100).lightness() < 100
        assert image.pixelColor(300, 100).lightness() == 255
