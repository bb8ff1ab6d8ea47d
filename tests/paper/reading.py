"""Reads a PDF back as a person would measure it: texts with their place in millimetres from the top left corner."""

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

MM = 25.4 / 72


@dataclass(frozen=True)
class Text:
    """A piece of text on a page: its box in mm, the place where its baseline begins, and its size in points."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    x: float
    baseline: float
    size: float

    def overlaps(self, other: "Text") -> bool:
        """Whether two texts lie over each other by more than a hair.

        On one baseline, pieces of one text in two fonts may reach into each other with an overhang or an accent.
        """
        slack = 0.15
        sideways = 2.5 if abs(self.baseline - other.baseline) < 0.01 else slack
        return (
            self.page == other.page
            and min(self.right, other.right) - max(self.left, other.left) > sideways
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


@dataclass(frozen=True)
class Paper:
    """A PDF that was read."""

    texts: list[Text]
    pages: list[str]
    sizes: list[tuple[float, float]]
    title: str
    author: str
    bookmarks: list[str]

    def page(self, number: int) -> list[Text]:
        """The texts of a page, counted from 0."""
        return [text for text in self.texts if text.page == number]

    def find(self, wanted: str) -> list[Text]:
        """The pieces with exactly this text."""
        return [text for text in self.texts if text.text == wanted]


def read(pdf: bytes) -> Paper:
    """Everything that stands in a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts: list[Text] = []
        pages, sizes = [], []
        for number, page in enumerate(document):
            wide, high = page.get_size()
            textpage = page.get_textpage()
            pages.append(textpage.get_text_range().replace("\r\n", "\n"))
            sizes.append((wide * MM, high * MM))
            items = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3, textpage=textpage)
            texts.extend(_text(item, number, high) for item in items)
        metadata = document.get_metadata_dict()
        bookmarks = [bookmark.get_title() for bookmark in document.get_toc()]
        return Paper(texts, pages, sizes, metadata["Title"], metadata["Author"], bookmarks)
    finally:
        document.close()


def _text(item: pypdfium2.PdfTextObj, page: int, high: float) -> Text:
    left, bottom, right, top = item.get_bounds()
    matrix = item.get_matrix()
    return Text(
        page,
        item.extract().strip(),
        left * MM,
        (high - top) * MM,
        right * MM,
        (high - bottom) * MM,
        matrix.e * MM,
        (high - matrix.f) * MM,
        item.get_font_size(),
    )
