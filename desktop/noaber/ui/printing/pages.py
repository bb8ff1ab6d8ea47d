"""Pages of a PDF as pictures, by pypdfium2. Only to be called on the worker's thread: PDFium serves one at a time."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QImage

from noaber.paper.correction import Correction

POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4
_GREY_DOTS, _COLOUR_DOTS = 400, 300


@dataclass(frozen=True)
class PageSize:
    """Width and height of a page in points of 1/72 inch."""

    width: float
    height: float

    @property
    def landscape(self) -> bool:
        """Wider than high."""
        return self.width > self.height


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """The sizes of all pages."""
    with _opened(pdf) as document:
        return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))


def page_image(pdf: bytes, number: int, scale: float) -> QImage:
    """Page ``number`` (from 0) in ``scale`` pixels per point."""
    with _opened(pdf) as document:
        page = document[number]
        try:
            return _image(page.render(scale=scale, prefer_bgrx=True))
        finally:
            page.close()


def print_image(
    document: Any,
    number: int,
    finest: int,
    correction: Correction | None = None,
) -> tuple[QImage, int]:
    """Page ``number`` of an opened document for a printer of ``finest`` dots per inch, and the dots that it has.

    With a correction the page is moved and scaled for the printer, which must be given upright pages for that.

    Without colour it comes in grey: then a page in 400 dots takes 15 MB; in colour and 300 dots it takes 35, and so
    much again on its way to the printer. Finer hardly shows on paper, and a mailing of hundreds of letters must not
    fill the disk of an old laptop.
    """
    page = document[number]
    try:
        grey = _image(page.render(scale=0.5, prefer_bgrx=True)).allGray()
        dots = min(finest, _GREY_DOTS if grey else _COLOUR_DOTS)
        if correction:
            return _image(_moved(page, dots / POINTS_PER_INCH, correction, grey)), dots
        bitmap = page.render(scale=dots / POINTS_PER_INCH, grayscale=grey, prefer_bgrx=True, optimize_mode="print")
        return _image(bitmap), dots
    finally:
        page.close()


def _moved(page: Any, scale: float, correction: Correction, grey: bool) -> Any:
    """The page drawn moved and scaled, by PDFium itself, so that it stays as sharp as it was."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    wide, high = (math.ceil(side * scale) for side in page.get_size())
    # PDFium first draws the page on a whole number of points, of which the fraction is lost.
    lost_across, lost_along = (side / math.floor(side) for side in page.get_size())
    kind = pdfium.FPDFBitmap_Gray if grey else pdfium.FPDFBitmap_BGRx
    bitmap = pypdfium2.PdfBitmap.new_native(wide, high, kind)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, wide, high)
    (across, along), (right, down) = correction.scale, correction.move
    dots = scale * POINTS_PER_INCH / _MM_PER_INCH
    matrix = pdfium.FS_MATRIX(across * scale * lost_across, 0, 0, along * scale * lost_along, right * dots, down * dots)
    clip = pdfium.FS_RECTF(0, 0, wide, high)
    flags = pdfium.FPDF_PRINTING | pdfium.FPDF_ANNOT | (pdfium.FPDF_GRAYSCALE if grey else 0)
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, flags)
    return bitmap


def open_pdf(pdf: bytes) -> Any:
    """The document for :func:`print_image`; a context manager."""
    return _opened(pdf)


def _image(bitmap: Any) -> QImage:
    try:
        kind = QImage.Format.Format_Grayscale8 if bitmap.n_channels == 1 else QImage.Format.Format_RGB32
        return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, kind).copy()
    finally:
        bitmap.close()
