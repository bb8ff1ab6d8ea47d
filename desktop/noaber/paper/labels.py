"""Sheets of labels, badges and cards: where on the sheet each one lies, and drawing them from any place on.

Measures in mm from the top left corner of A4. They come from the makers' templates as glabels and others record them;
where two sources differ the sheet is taken to be symmetric. Print a test on plain paper first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from noaber.core.progress import Progress
from noaber.paper.pdf import HAIR, Pdf

T = TypeVar("T")


@dataclass(frozen=True)
class SheetDefinition:
    """A sheet: size of one label, how many across and down, the first one's corner, and from one to the next."""

    id: str
    name: str
    wide: float
    high: float
    columns: int
    rows: int
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The top left corner of a label; places count from 0, row by row from the top left."""
        row, column = divmod(place, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y


SHEETS = {sheet.id: sheet for sheet in (
    SheetDefinition("L7160", "Avery L7160", 63.5, 38.1, 3, 7, 7.2, 15.15, 66.04, 38.1),
    SheetDefinition("L7159", "Avery L7159", 63.5, 33.9, 3, 8, 7.2, 12.9, 66.04, 33.9),
    SheetDefinition("L7161", "Avery L7161", 63.5, 46.6, 3, 6, 7.2, 8.7, 66.04, 46.6),
    SheetDefinition("L7162", "Avery L7162", 99.1, 33.9, 2, 8, 4.65, 12.9, 101.6, 33.9),
    SheetDefinition("L7163", "Avery L7163", 99.1, 38.1, 2, 7, 4.65, 15.15, 101.6, 38.1),
    SheetDefinition("L7165", "Avery L7165", 99.1, 67.7, 2, 4, 4.65, 13.1, 101.6, 67.7),
    SheetDefinition("L7173", "Avery L7173", 99.1, 57.0, 2, 5, 4.65, 6.0, 101.6, 57.0),
    SheetDefinition("L7651", "Avery L7651", 38.1, 21.2, 5, 13, 4.7, 10.7, 40.6, 21.2),
    SheetDefinition("3474", "Zweckform 3474", 70.0, 37.0, 3, 8, 0.0, 0.5, 70.0, 37.0),
    SheetDefinition("3475", "Zweckform 3475 / 3490", 70.0, 36.0, 3, 8, 0.0, 4.5, 70.0, 36.0),
    SheetDefinition("L4785", "Avery L4785", 80.0, 50.0, 2, 5, 17.5, 13.5, 95.0, 55.0),
    SheetDefinition("L7418", "Avery L7418", 86.5, 55.5, 2, 4, 18.5, 37.5, 86.5, 55.5),
    SheetDefinition("C32011", "Avery C32011", 85.0, 54.0, 2, 5, 15.0, 13.5, 95.0, 54.0),
    SheetDefinition("C32015", "Avery C32015", 85.0, 54.0, 2, 4, 17.0, 31.5, 91.0, 60.0),
)}
"""The sheets that are known, by their number."""

MOST_OFFSET = 10
"""Halves of a millimetre by which a print can be moved, each way."""


def draw_sheets(pdf: Pdf, sheet: SheetDefinition, items: Sequence[T], draw: Callable[[T, float, float], None],
                progress: Progress, title: str, *, start: int = 1, offset: tuple[float, float] = (0.0, 0.0),
                common: str = "", frames: bool = False) -> None:
    """Draw the items on sheets, the first on label ``start`` (from 1) of a sheet that was used before.

    ``draw(item, x, y)`` gets the corner of its label. ``common`` names a form of the document that is put on every
    label; it was drawn as if the label lay at the corner of the page. ``frames`` draws the edges of the labels, for
    paper that is cut by hand and for a test. ``offset`` moves everything, in mm. Raises Cancelled.
    """
    first = min(max(start, 1), sheet.count) - 1
    pages = range(-(-(first + len(items)) // sheet.count) if items else 1)
    for page in progress.over(pages, len(pages), title, every=1):
        for place in range(sheet.count):
            number = page * sheet.count + place - first
            if not 0 <= number < len(items):
                continue
            x, y = sheet.corner(place)
            x, y = x + offset[0], y + offset[1]
            if frames:
                pdf.box(x, y, sheet.wide, sheet.high, HAIR, 0.6)
            if common:
                pdf.use(common, x, y)
            draw(items[number], x, y)
        pdf.end_page()
