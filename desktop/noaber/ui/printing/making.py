"""Making a document for the print dialog, on the worker's thread."""

from dataclasses import dataclass
from typing import Any

from noaber.core.progress import Progress
from noaber.paper.document import AnyDocument, Printed, Stationery, produce
from noaber.ui.printing.pages import PageSize, page_sizes


@dataclass(frozen=True)
class Made:
    """A document as made for these options: what was gathered, the PDF with its remarks, and the sizes of its pages."""

    options: Any
    content: Any
    printed: Printed
    sizes: tuple[PageSize, ...]
    subtitle: str


def make(progress: Progress, document: AnyDocument, subject: int, options: Any, stationery: Stationery) -> Made:
    """Gather and draw a document; on the worker's thread."""
    content = document.collect(subject, options, progress)
    printed = produce(document, content, options, stationery, progress)
    return Made(options, content, printed, page_sizes(printed.pdf), document.subtitle(content))
