"""A document with every kind of option, and a printer that prints to a file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from noaber.core.errors import NoaberError
from noaber.core.progress import Progress
from noaber.paper import options as ask
from noaber.paper.document import Document, Drawn, Remark, Stationery
from noaber.paper.letter_ranges import tidy_letters
from noaber.ui.printing.printer import Abilities

SENDER = Stationery("Dorpscoöperatie Hoogdorp U.A.", date(2026, 10, 30))


@dataclass(frozen=True)
class GuestListOptions:
    """Every kind of option there is."""

    sort: str = ask.choice("Volgorde", {"surname": "Achternaam", "table": "Tafel"})
    letters: str = ask.letters("Letters", {"": "A–Z op één lijst", "A-K,L-Z": "A–K en L–Z apart"}, tidy_letters)
    pages: int = ask.number("Pagina’s", 1, 9)
    heading: str = ask.text("Kopje")
    wide: bool = ask.flag("Liggend", group="Kolommen")


@dataclass
class Guests:
    """The feature behind the document: what it was asked, and what was recorded as printed."""

    refuse: str = ""
    gathered: list[GuestListOptions] = field(default_factory=list)
    printed: list[tuple[int, str, GuestListOptions]] = field(default_factory=list)

    def gather(self, subject: int, options: GuestListOptions) -> str:
        self.gathered.append(options)
        if self.refuse:
            raise NoaberError(self.refuse)
        return f"gasten van {subject}"

    def record(self, subject: int, content: str, options: GuestListOptions) -> None:
        self.printed.append((subject, content, options))

    def document(self) -> Document[GuestListOptions, str]:
        return Document(
            "guest_list",
            "Gastenlijst",
            "event",
            GuestListOptions,
            self.gather,
            draw,
            remarks,
            lambda content: "Zorg: wie? · 2 november",
            self.record,
        )


def draw(content: str, options: GuestListOptions, stationery: Stationery, out: BinaryIO, progress: Progress) -> Drawn:
    """A page with a black square of 50 × 50 mm, 20 mm from the left and top, and the content."""
    size = landscape(A4) if options.wide else A4
    canvas = Canvas(out, pagesize=size, invariant=True)
    for number in progress.over(range(options.pages), options.pages, every=1):
        canvas.rect(20 / 25.4 * 72, size[1] - 70 / 25.4 * 72, 50 / 25.4 * 72, 50 / 25.4 * 72, stroke=0, fill=1)
        canvas.drawString(72, 72, f"{content} {options.heading} {number + 1}")
        canvas.showPage()
    canvas.save()
    return Drawn(options.pages)


def remarks(content: str, options: GuestListOptions) -> Sequence[Remark]:
    """One remark, about two people."""
    return [Remark("Van 2 gasten is geen organisatie bekend.", (4, 9))] if options.sort == "surname" else []


@dataclass
class FilePrinters:
    """Printers that put what they print in a PDF file."""

    folder: Path
    known: tuple[str, ...] = ("Kantoor", "Secretariaat")
    broken: bool = False
    offers: Abilities = field(default_factory=Abilities)

    def abilities(self, name: str) -> Abilities:
        return self.offers

    def names(self) -> list[str]:
        return list(self.known)

    def make(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setResolution(150)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "missing" / "x.pdf" if self.broken else self.paper))
        return printer

    @property
    def paper(self) -> Path:
        return self.folder / "printed.pdf"


@pytest.fixture
def guests() -> Guests:
    return Guests()


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)
