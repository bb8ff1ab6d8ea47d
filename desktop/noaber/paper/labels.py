"""Sheets of labels, badges and cards: where on the sheet each one lies, and drawing them from any place on.

Measures are mm from the top left corner of the sheet. The sheets themselves are in :mod:`noaber.paper.label_sheets`.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.paper.correction import Correction
from noaber.paper.document import Stationery
from noaber.paper.pdf import A4, HAIR, Pdf
from noaber.paper.text import POINT

T = TypeVar("T")
PAD, EDGE_PAD = 3.0, 5.0
"""What stays free within a label, and at an edge of it that is also the edge of the paper, where no printer prints."""

_AT_EDGE = 4.0
_SLACK = 0.05  # the makers round to tenths
LEAST_LABEL = 10.0


@dataclass(frozen=True)
class SheetDefinition:
    """A sheet: size of one label, how many across and down, the first one's corner, and from one to the next.

    ``kind`` is ``address``, ``badge`` or ``card``. ``sure`` is False where nobody of us had the sheet in hands or
    sources differ: then a test on plain paper comes first. ``cut`` sheets are plain paper that is cut along lines.
    ``fold`` labels are folded in the middle, their upper half stands upside down. ``source`` tells where measures are
    from.
    """

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
    kind: str = "address"
    sure: bool = True
    cut: bool = False
    fold: bool = False
    source: str = ""

    @property
    def shown_name(self) -> str:
        """The name in the current language."""
        return _(self.name)

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The top left corner of a label; places count from 0, row by row from the top left."""
        row, column = divmod(place, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y

    def padding(self, place: int) -> tuple[float, float]:
        """What stays free at the left and the right of a label: more where it lies at the edge of the paper."""
        left = self.corner(place)[0]
        return (EDGE_PAD if left < _AT_EDGE else PAD, EDGE_PAD if A4[0] - left - self.wide < _AT_EDGE else PAD)

    def problems(self) -> dict[str, str]:
        """A sentence for each measure that cannot be, by the name of its field."""
        found = {}
        for name in ("wide", "high"):
            if getattr(self, name) < LEAST_LABEL:
                found[name] = _("Een etiket is minstens {least} mm.", least=round(LEAST_LABEL))
        for name in ("left", "top"):
            if getattr(self, name) < 0:
                found[name] = _("De rand kan niet kleiner zijn dan 0.")
        if self.columns > 1 and self.pitch_x < self.wide - _SLACK:
            found["pitch_x"] = _("De afstand van etiket tot etiket is minstens de breedte.")
        if self.rows > 1 and self.pitch_y < self.high - _SLACK:
            found["pitch_y"] = _("De afstand van etiket tot etiket is minstens de hoogte.")
        right = self.left + (self.columns - 1) * self.pitch_x + self.wide
        bottom = self.top + (self.rows - 1) * self.pitch_y + self.high
        if not found and right > A4[0] + _SLACK:
            found["columns"] = _(
                "De etiketten komen {over} mm voorbij de rechterrand van A4.",
                over=f"{right - A4[0]:.1f}".replace(".", ","),
            )
        if not found and bottom > A4[1] + _SLACK:
            found["rows"] = _(
                "De etiketten komen {over} mm voorbij de onderrand van A4.",
                over=f"{bottom - A4[1]:.1f}".replace(".", ","),
            )
        return found


class SheetPdf(Pdf):
    """A PDF whose pages can be moved, scaled and turned as a whole."""

    def __init__(self, out: BinaryIO, title: str, stationery: Stationery, correction: Correction | None = None) -> None:
        super().__init__(out, title, stationery)
        self.correction = correction or Correction()

    def blank(self, x: float, y: float, wide: float, high: float) -> None:
        """Make a rectangle white again and outline it, so that what is written in it can be read."""
        self.shade(x, y, wide, high, grey=1.0)
        self.box(x, y, wide, high)

    @contextmanager
    def corrected(self) -> Iterator[None]:
        """What is drawn in this block comes out right on the printer that the correction is for."""
        if not self.correction:
            yield
            return
        with self._transformed(self.correction.matrix(self.height / POINT)):
            yield

    @contextmanager
    def upside_down(self, x: float, y: float) -> Iterator[None]:
        """What is drawn in this block stands on its head, turned around a point."""
        with self._transformed((-1, 0, 0, -1, 2 * x / POINT, 2 * (self.height - y) / POINT)):
            yield

    @contextmanager
    def _transformed(self, matrix: tuple[float, float, float, float, float, float]) -> Iterator[None]:
        numbers = " ".join(f"{value:.6g}" for value in matrix)
        self._canvas._code.append(f"q {numbers} cm")
        self._forget_state()
        yield
        self._canvas._code.append("Q")
        self._forget_state()


@dataclass(frozen=True)
class SheetRun:
    """How items come on sheets: the first on label ``start`` (from 1) of a sheet that was used before.

    ``resume`` is the number of the first item, from 1, after a paper jam. ``frames`` draws the edges of the labels.
    """

    start: int = 1
    resume: int = 1
    frames: bool = False


def pages_of(sheet: SheetDefinition, items: int, run: SheetRun) -> int:
    """How many sheets the items take."""
    left = max(items - max(run.resume, 1) + 1, 0)
    return -(-(_first(sheet, run) + left) // sheet.count) if left else 1


def _first(sheet: SheetDefinition, run: SheetRun) -> int:
    return min(max(run.start, 1), sheet.count) - 1


def place_items(
    pdf: SheetPdf,
    sheet: SheetDefinition,
    items: Sequence[T],
    draw: Callable[[T, int, float, float], None],
    progress: Progress,
    title: str,
    run: SheetRun,
    *,
    common: str = "",
) -> None:
    """Draw the items on sheets, each where its label lies.

    ``draw(item, place, x, y)`` gets the place on the sheet (from 0) and the corner of the label. ``common`` names a
    form of the document that is put on every label, drawn as if the label lay at the corner of the page. Raises
    Cancelled.
    """
    first = _first(sheet, run)
    left = items[max(run.resume, 1) - 1 :]
    pages = pages_of(sheet, len(items), run)
    corners = [sheet.corner(place) for place in range(sheet.count)]
    for page in progress.over(range(pages), pages, title, every=1):
        with pdf.corrected():
            for place, (x, y) in enumerate(corners):
                number = page * sheet.count + place - first
                if not 0 <= number < len(left):
                    continue
                if run.frames:
                    pdf.box(x, y, sheet.wide, sheet.high, HAIR, 0.6)
                if common:
                    pdf.use(common, x, y)
                draw(left[number], place, x, y)
        pdf.end_page()
