"""The printers of this computer, and a PDF onto one of them at its actual size."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.ui.printing.pages import PageSize, open_pdf, page_sizes, print_image


class Printers(Protocol):
    """Which printers there are; tests have one that prints to a file."""

    def names(self) -> list[str]:
        """All printers, the usual one first."""

    def make(self, name: str) -> QPrinter:
        """A fresh printer object for a name."""


class SystemPrinters:
    """The printers that this computer knows."""

    def names(self) -> list[str]:
        """All printers, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))

    def make(self, name: str) -> QPrinter:
        """A printer at its own best resolution."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        return printer


@dataclass(frozen=True)
class PrintJob:
    """What to print: the PDF, the name it has in the printer's queue, and how many copies."""

    pdf: bytes
    title: str
    copies: int = 1


def print_pdf(progress: Progress, job: PrintJob, printer: QPrinter) -> int:
    """Print all pages at actual size; gives the number of pages. Runs on the worker's thread.

    Raises NoaberError when the printer refuses and Cancelled when the user stops it; a stopped print is aborted.
    """
    sizes = page_sizes(job.pdf)
    printer.setDocName(job.title)
    printer.setFullPage(True)
    printer.setCopyCount(job.copies if printer.supportsMultipleCopies() else 1)
    rounds = 1 if printer.supportsMultipleCopies() else job.copies
    _set_page(printer, sizes[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise NoaberError(_("De printer ‘{name}’ geeft geen antwoord. Staat hij aan?", name=printer.printerName()))
    try:
        numbers = [number for _round in range(rounds) for number in range(len(sizes))]
        _print_pages(progress, job.pdf, printer, painter, numbers, sizes)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(sizes)


def _print_pages(
    progress: Progress, pdf: bytes, printer: QPrinter, painter: QPainter, numbers: list[int],
    sizes: tuple[PageSize, ...],
) -> None:
    with open_pdf(pdf) as document:
        for done, number in enumerate(numbers):
            progress.report(done, len(numbers), _("Pagina {n} van {total}", n=done + 1, total=len(numbers)))
            if done:
                _set_page(printer, sizes[number])
                if not printer.newPage():
                    raise NoaberError(_("De printer ‘{name}’ is gestopt.", name=printer.printerName()))
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            image, dots = print_image(document, number, printer.resolution())
            painter.scale(printer.resolution() / dots, printer.resolution() / dots)
            painter.drawImage(0, 0, image)
            painter.restore()
    progress.report(len(numbers), len(numbers))


def _set_page(printer: QPrinter, size: PageSize) -> None:
    """Paper of the page's size, upright or on its side, without margins: those are in the PDF."""
    upright = QSizeF(min(size.width, size.height), max(size.width, size.height))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if size.landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(), QPageLayout.Unit.Point))
