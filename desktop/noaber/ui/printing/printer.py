"""The printers of this computer, and a PDF onto one of them at its actual size, put right where it prints askew."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.core.progress import Progress
from noaber.paper.correction import Correction, correction_from
from noaber.ui.kit.window_state import Settings
from noaber.ui.printing.pages import PageSize, open_pdf, page_sizes, print_image

SIDES = {"": N_("Eén kant"), "long": N_("Beide kanten"), "short": N_("Beide kanten, over de korte kant")}
_DUPLEX = {
    "": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}
_TRAYS = {
    "Auto": N_("Lade: zoals de printer kiest"),
    "OnlyOne": N_("Enige lade"),
    "Lower": N_("Onderste lade"),
    "Middle": N_("Middelste lade"),
    "Manual": N_("Handmatige invoer"),
    "Envelope": N_("Enveloppen"),
    "EnvelopeManual": N_("Enveloppen, handmatig"),
    "Tractor": N_("Kettingpapier"),
    "SmallFormat": N_("Klein papier"),
    "LargeFormat": N_("Groot papier"),
    "LargeCapacity": N_("Grote lade"),
    "Cassette": N_("Cassette"),
    "FormSource": N_("Formulieren"),
}
_REMEMBERED = "printers"


@dataclass(frozen=True)
class Abilities:
    """What a printer offers: printing both sides, and its trays as (name for the printer, text)."""

    both_sides: bool = False
    trays: tuple[tuple[str, str], ...] = ()


class Printers(Protocol):
    """Which printers there are; tests have one that prints to a file."""

    def names(self) -> list[str]:
        """All printers, the usual one first."""

    def make(self, name: str) -> QPrinter:
        """A fresh printer object for a name."""

    def abilities(self, name: str) -> Abilities:
        """What a printer offers."""


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

    def abilities(self, name: str) -> Abilities:
        """What a printer offers, as far as it tells; only Windows tells of trays."""
        modes = QPrinterInfo.printerInfo(name).supportedDuplexModes()
        read = getattr(self.make(name), "supportedPaperSources", None)
        return Abilities(
            any(mode != QPrinter.DuplexMode.DuplexNone for mode in modes),
            trays_of([source.name for source in read()] if read else []),
        )


def trays_of(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The trays with these names in words, the printer's own choice first; nothing to choose for one."""
    known = [name for name in names if name in _TRAYS and name != "Auto"]
    return tuple((name, _(_TRAYS[name])) for name in ("Auto", *known)) if len(known) > 1 else ()


@dataclass(frozen=True)
class PrintJob:
    """What to print: the PDF, the name it has in the printer's queue, and how.

    ``pages`` are numbers from 0, None for all. ``sides`` is a key of SIDES, ``tray`` a name of :class:`Abilities`.
    """

    pdf: bytes
    title: str
    copies: int = 1
    pages: tuple[int, ...] | None = None
    sides: str = ""
    tray: str = ""
    correction: Correction = field(default_factory=Correction)


def known_correction(settings: Settings, printer: str) -> Correction:
    """How this computer puts a printer right."""
    kept = settings.get(_REMEMBERED, {})
    return correction_from(kept.get(printer)) if isinstance(kept, dict) else Correction()


def keep_correction(settings: Settings, printer: str, correction: Correction) -> None:
    """Remember on this computer how a printer is put right."""
    kept = settings.get(_REMEMBERED, {})
    others = {name: values for name, values in kept.items() if name != printer} if isinstance(kept, dict) else {}
    settings.put(_REMEMBERED, {**others, printer: correction.as_values()} if correction else others)


def print_pdf(progress: Progress, job: PrintJob, printer: QPrinter) -> int:
    """Print the pages at actual size; gives how many. Runs on the worker's thread.

    Raises NoaberError when the printer refuses and Cancelled when the user stops it; a stopped print is aborted.
    """
    sizes = page_sizes(job.pdf)
    wanted = job.pages if job.pages is not None else tuple(range(len(sizes)))
    _prepare(printer, job)
    rounds = 1 if printer.supportsMultipleCopies() else job.copies
    _set_page(printer, sizes[wanted[0]])
    painter = QPainter()
    if not painter.begin(printer):
        raise NoaberError(_("De printer ‘{name}’ geeft geen antwoord. Staat hij aan?", name=printer.printerName()))
    try:
        _print_pages(progress, job, printer, painter, list(wanted) * rounds, sizes)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(wanted)


def _prepare(printer: QPrinter, job: PrintJob) -> None:
    printer.setDocName(job.title)
    printer.setFullPage(True)
    printer.setCopyCount(job.copies if printer.supportsMultipleCopies() else 1)
    if job.sides:
        printer.setDuplex(_DUPLEX[job.sides])
    if job.tray and job.tray != "Auto":
        printer.setPaperSource(QPrinter.PaperSource[job.tray])


def _print_pages(
    progress: Progress,
    job: PrintJob,
    printer: QPrinter,
    painter: QPainter,
    numbers: list[int],
    sizes: tuple[PageSize, ...],
) -> None:
    with open_pdf(job.pdf) as document:
        for done, number in enumerate(numbers):
            progress.report(done, len(numbers), _("Pagina {n} van {total}", n=done + 1, total=len(numbers)))
            if done:
                _set_page(printer, sizes[number])
                if not printer.newPage():
                    raise NoaberError(_("De printer ‘{name}’ is gestopt.", name=printer.printerName()))
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            image, dots = print_image(document, number, printer.resolution(), job.correction)
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
