"""Pages of a PDF as pictures, by pypdfium2. Only to be called on the worker's thread: PDFium serves one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_BAND_PIXELS = 640


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


def bands(document: Any, number: int, scale: float) -> Iterator[tuple[int, QImage]]:
    """Page ``number`` of an opened document in strips from top to bottom, each with its y in pixels.

    A page for a good printer takes over 100 MB in one piece, a strip about 10.
    """
    page = document[number]
    try:
        height = ceil(page.get_height() * scale)
        for top in range(0, height, _BAND_PIXELS):
            bottom = max(height - top - _BAND_PIXELS, 0)
            # Half a pixel less, because the cut is rounded up to whole pixels.
            crop = (0, max(bottom - 0.5, 0) / scale, 0, max(top - 0.5, 0) / scale)
            yield top, _image(page.render(scale=scale, crop=crop, prefer_bgrx=True, optimize_mode="print"))
    finally:
        page.close()


def open_pdf(pdf: bytes) -> Any:
    """The document for :func:`bands`; a context manager."""
    return _opened(pdf)


def _image(bitmap: Any) -> QImage:
    try:
        view = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return view.copy()
    finally:
        bitmap.close()
