"""What comes out of the printer: all pages, at actual size, upright or on their side."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.progress import Progress
from noaber.paper.correction import Correction
from noaber.ui.kit.window_state import Settings
from noaber.ui.printing.pages import open_pdf, page_image, page_sizes, print_image
from noaber.ui.printing.printer import (
    PrintJob,
    SystemPrinters,
    keep_correction,
    known_correction,
    print_pdf,
    trays_of,
)
from noaber.ui.printing.ranges import parse_pages
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


@pytest.mark.parametrize("pages, expected", [((1,), 1), ((0, 2), 2), (None, 3)])
def test_a_range_of_pages_is_printed(printers: FilePrinters, pages: tuple[int, ...] | None, expected: int) -> None:
    job = PrintJob(pdf_of(pages=3), "Gastenlijst", pages=pages, sides="long", tray="Manual")
    assert print_pdf(Progress(), job, printers.make("Kantoor")) == expected
    assert len(page_sizes(printers.paper.read_bytes())) == expected


@pytest.mark.parametrize(
    "typed, pages",
    [
        ("", (0, 1, 2, 3, 4)),
        ("2", (1,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("4-", (3, 4)),
        ("-2", (0, 1)),
        ("3 1", (0, 2)),
        ("2 - 3; 2", (1, 2)),
        ("4–9", (3, 4)),
    ],
)
def test_pages_are_typed_as_people_write_them(typed: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(typed, 5) == pages


@pytest.mark.parametrize("typed", ["a", "0", "3-1", "6", "1-2-3", "-", "9999999999999999"])
def test_pages_that_are_not_there_get_a_sentence(typed: str) -> None:
    with pytest.raises(NoaberError):
        parse_pages(typed, 5)


@pytest.mark.parametrize(
    "correction",
    [
        Correction(),
        Correction(10, -5),
        Correction(across=1650, along=2550),
        Correction(3, 4, 1750, 2400),
    ],
)
def test_a_printer_is_put_right_while_printing(correction: Correction) -> None:
    with open_pdf(pdf_of()) as document:
        image, dots = print_image(document, 0, 400, correction)
    unit = 25.4 / dots
    left, right = edges([image.pixelColor(x, round(40 / unit)).lightness() for x in range(image.width())])
    top, bottom = edges([image.pixelColor(round(40 / unit), y).lightness() for y in range(round(90 / unit))])
    assert (left * unit, top * unit) == pytest.approx(correction.place(20, 20), abs=0.1)
    assert (right * unit, bottom * unit) == pytest.approx(correction.place(70, 70), abs=0.12)


def test_the_correction_reaches_the_paper(printers: FilePrinters) -> None:
    job = PrintJob(pdf_of(), "Gastenlijst", correction=Correction(right=50, down=-40))
    print_pdf(Progress(), job, printers.make("Kantoor"))
    left, top, _wide, _high = black_box(printers.paper.read_bytes(), 0)
    assert (left, top) == pytest.approx((25, 16), abs=0.3)


def edges(lightness: list[int]) -> tuple[float, float]:
    """Where the ink begins and ends; a half dark dot counts as half."""
    ink = [(255 - value) / 255 for value in lightness]
    dark = [place for place, value in enumerate(ink) if value > 0.01]
    return dark[0] + 1 - ink[dark[0]], dark[-1] + ink[dark[-1]]


def test_what_is_known_of_a_printer_stays_on_this_computer(tmp_path: Path) -> None:
    keep_correction(Settings(tmp_path / "window.json"), "Kantoor", Correction(5, -3))
    keep_correction(Settings(tmp_path / "window.json"), "Thuis", Correction(across=1690))
    again = Settings(tmp_path / "window.json")
    assert known_correction(again, "Kantoor") == Correction(5, -3)
    assert known_correction(again, "Elders") == Correction()
    keep_correction(again, "Kantoor", Correction())
    assert known_correction(Settings(tmp_path / "window.json"), "Kantoor") == Correction()
    assert known_correction(Settings(tmp_path / "window.json"), "Thuis") == Correction(across=1690)


def test_trays_are_named_and_one_tray_is_no_choice() -> None:
    assert trays_of(["Auto", "Lower", "Manual", "Onbekend"]) == (
        ("Auto", "Lade: zoals de printer kiest"),
        ("Lower", "Onderste lade"),
        ("Manual", "Handmatige invoer"),
    )
    assert trays_of(["OnlyOne"]) == trays_of([]) == ()


def test_the_printers_of_this_computer_tell_what_they_offer() -> None:
    printers = SystemPrinters()
    for name in [*printers.names(), "Bestaat niet"]:
        assert isinstance(printers.abilities(name).both_sides, bool)


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
