"""A PDF being drawn, in millimetres from the top left corner of the page.

:class:`Pdf` writes text, lines, boxes and pictures straight into the page, remembers what did not fit or has no
character, and ends as a file whose bytes depend on nothing but what was drawn.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from noaber.paper.document import Drawn, Stationery
from noaber.paper.fonts import face
from noaber.paper.text import POINT, Style, clean, fit, width

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

A4 = (210.0, 297.0)
HAIR, THIN, RULE = 0.12, 0.18, 0.24
"""Widths of lines in millimetres."""

_ALIGN = {"left": 0.0, "centre": 0.5, "right": 1.0}


Runs = Sequence[tuple[str, str]]
"""A line of text in pieces: each a clean text and the weight of its letters."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """Lines made ready by :meth:`Pdf.prepare`, of so many mm together; the rest is for :meth:`Pdf.place`."""

    shown: str
    height: float
    leading: str
    style: Style
    font: tuple[str, float] | None


class _SubsetFullError(Exception):
    """A character lies outside the first 256 of a font in this document."""


class _Encoder(dict[int, str]):
    """Translates characters to the escaped bytes of a font's first subset in one document, for ``str.translate``."""

    def __init__(self, canvas: Any, font: "TTFont") -> None:
        super().__init__()
        self._canvas, self._font = canvas, font

    def __missing__(self, code: int) -> str:
        [(subset, raw)] = self._font.splitString(chr(code), self._canvas._doc)
        if subset:
            raise _SubsetFullError
        self[code] = escaped = str(self._canvas._escape(raw))
        return escaped


class Pdf:
    """The pages of one document. Coordinates are millimetres, ``y`` downwards and for text that of its baseline.

    ``scale`` is how much larger than usual the letters of head and foot are.
    """

    def __init__(
        self, out: BinaryIO, title: str, stationery: Stationery, *, landscape: bool = False, large: bool = False
    ) -> None:
        self.scale = 1.25 if large else 1.0
        self.width, self.height = A4[::-1] if landscape else A4
        self.stationery = stationery
        self._top = self.height / POINT
        size = (self.width / POINT, self._top)
        self._canvas = _canvas(out, size, stationery.language)
        self._describe(title, stationery)
        self._encoders: dict[str, _Encoder] = {}
        self._shortened: dict[str, None] = {}
        self._missing: dict[str, None] = {}
        self._pages = 0
        self._forget_state()

    def _describe(self, title: str, stationery: Stationery) -> None:
        canvas = self._canvas
        canvas.setTitle(title)
        canvas.setAuthor(stationery.author or stationery.name)
        canvas.setSubject(stationery.name)
        canvas.setCreator("Noaber")
        canvas.setProducer("Noaber")
        # A printer that shrinks the page to its margins makes rows and labels miss their measures.
        canvas.setViewerPreference("PrintScaling", "None")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        _set_date(canvas, stationery.printed_on)

    def _forget_state(self) -> None:
        self._font: tuple[str, float] | None = None
        self._fill: str | None = None
        self._stroke: tuple[float, float] | None = None

    def text(self, x: float, y: float, text: str, style: Style, align: str = "left") -> None:
        """Write one line at its baseline; ``x`` is its left end, middle or right end."""
        whole = clean(text)
        if align != "left":
            x -= width(whole, style) * _ALIGN[align]
        missing = style.face.missing(whole)
        if missing:
            self._missing.setdefault(whole)
        self._set_fill(style)
        shown = "".join(self._shown(font, piece, style.size) for font, piece in style.face.runs(whole))
        self._canvas._code.append(f"BT 1 0 0 1 {x / POINT:.3f} {self._top - y / POINT:.3f} Tm {shown}ET")

    def fitted(
        self,
        x: float,
        y: float,
        text: str,
        style: Style,
        room: float,
        *,
        align: str = "left",
        least: float | None = None,
        lines: int = 1,
    ) -> float:
        """Write a text no wider than the room; gives the baseline of its last line.

        It is shrunk to ``least`` points (85 %), then set in more lines if there may be more, then cut, which is noted.
        """
        fitted = fit(text, style, room, least or round(style.size * 0.85, 1), lines)
        if fitted.cut:
            self.note_cut(text)
        pitch = fitted.size * 0.42
        for number, line in enumerate(fitted.lines):
            self.text(x, y + number * pitch, line, style.sized(fitted.size), align)
        return y + (len(fitted.lines) - 1) * pitch

    def note_cut(self, text: str) -> None:
        """Remember that this text did not fit, to tell the user."""
        self._shortened.setdefault(clean(text))

    def _shown(self, font: "TTFont", text: str, size: float) -> str:
        encoder = self._encoders.get(font.fontName)
        if encoder is None:
            encoder = self._encoders[font.fontName] = _Encoder(self._canvas, font)
        try:
            literal = text.translate(encoder)
        except _SubsetFullError:
            return "".join(
                f"{self._chosen(font, subset, size)}({self._canvas._escape(raw)}) Tj "
                for subset, raw in font.splitString(text, self._canvas._doc)
            )
        return f"{self._chosen(font, 0, size)}({literal}) Tj "

    def _chosen(self, font: "TTFont", subset: int, size: float) -> str:
        name = font.getSubsetInternalName(subset, self._canvas._doc)
        if self._font == (name, size):
            return ""
        self._font = (name, size)
        return f"{name} {size:g} Tf "

    def _set_fill(self, style: Style) -> None:
        operator = f"{style.grey:g} g" if style.colour is None else "{:.3f} {:.3f} {:.3f} rg".format(*style.colour)
        if operator != self._fill:
            self._fill = operator
            self._canvas._code.append(operator)

    def prepare(self, lines: Sequence[Runs], size: float, pitch: float, grey: float = 0.12) -> "Prepared":
        """Lines of text as they will stand in the page, for :meth:`place` on any page, as often as wanted.

        A line is pieces of clean text, each with a weight; ``pitch`` is the distance of baselines in mm.
        """
        outer, self._font = self._font, None
        shown: list[str] = []
        for line in lines:
            for text, weight in line:
                look = face(weight)
                if look.missing(text):
                    self._missing.setdefault(text)
                shown.extend(self._shown(font, piece, size) for font, piece in look.runs(text))
            shown.append("T* ")
        leading = f"{pitch / POINT:.3f} TL"
        made = Prepared("".join(shown), len(lines) * pitch, leading, Style(size, grey=grey), self._font)
        self._font = outer
        return made

    def place(self, x: float, y: float, block: "Prepared") -> None:
        """Write prepared lines; ``y`` is the baseline of the first."""
        self._set_fill(block.style)
        self._canvas._code.append(
            f"BT {block.leading} 1 0 0 1 {x / POINT:.3f} {self._top - y / POINT:.3f} Tm {block.shown}ET"
        )
        self._font = block.font

    def line(self, x1: float, y1: float, x2: float, y2: float, thickness: float = THIN, grey: float = 0.2) -> None:
        """Draw a straight line."""
        self._set_stroke(thickness, grey)
        self._canvas._code.append(
            f"{x1 / POINT:.3f} {self._top - y1 / POINT:.3f} m {x2 / POINT:.3f} {self._top - y2 / POINT:.3f} l S"
        )

    def _set_stroke(self, thickness: float, grey: float) -> None:
        if (thickness, grey) != self._stroke:
            self._stroke = (thickness, grey)
            self._canvas._code.append(f"{thickness / POINT:.3f} w {grey:g} G")

    def shade(self, x: float, y: float, wide: float, high: float, grey: float = 0.955) -> None:
        """Fill a rectangle given by its top left corner; never darker than a tenth, for old laser printers."""
        self._set_fill(Style(1, grey=grey))
        self._canvas._code.append(self._rectangle(x, y, wide, high) + " f")

    def box(self, x: float, y: float, wide: float, high: float, thickness: float = RULE, grey: float = 0.35) -> None:
        """Draw the outline of a rectangle given by its top left corner."""
        self._set_stroke(thickness, grey)
        self._canvas._code.append(self._rectangle(x, y, wide, high) + " S")

    def _rectangle(self, x: float, y: float, wide: float, high: float) -> str:
        return f"{x / POINT:.3f} {self._top - (y + high) / POINT:.3f} {wide / POINT:.3f} {high / POINT:.3f} re"

    def disc(self, x: float, y: float, radius: float, style: Style) -> None:
        """Fill a circle around a point with a style's colour."""
        self._set_fill(style)
        self._canvas.circle(x / POINT, self._top - y / POINT, radius / POINT, stroke=0, fill=1)

    def picture(self, x: float, y: float, content: bytes, most_wide: float, most_high: float) -> float | None:
        """Place a PNG or JPEG at its top left corner within these measures; gives its width, None if unreadable."""
        from PIL import UnidentifiedImageError
        from reportlab.lib.utils import ImageReader

        try:
            image = ImageReader(BytesIO(content))
            pixels_wide, pixels_high = image.getSize()
            scale = min(most_wide / pixels_wide, most_high / pixels_high)
            wide, high = pixels_wide * scale, pixels_high * scale
            self._canvas.drawImage(
                image, x / POINT, self._top - (y + high) / POINT, wide / POINT, high / POINT, mask="auto"
            )
        except (OSError, UnidentifiedImageError, ValueError, ZeroDivisionError):
            return None
        return wide

    @contextmanager
    def form(self, name: str) -> Iterator[None]:
        """What is drawn in this block is kept under a name instead, once in the file; :meth:`use` puts it on a page.

        Make forms before the page they are first used on has begun.
        """
        self._canvas.beginForm(name)
        self._forget_state()
        yield
        self._canvas.endForm()
        self._forget_state()

    def use(self, name: str, x: float = 0.0, y: float = 0.0) -> None:
        """Put a form on the page, moved so many mm to the right and down."""
        self._canvas._code.append("q")
        if x or y:
            self._canvas._code.append(f"1 0 0 1 {x / POINT:.3f} {-y / POINT:.3f} cm")
        self._canvas.doForm(name)
        self._canvas._code.append("Q")

    def bookmark(self, title: str) -> None:
        """Let readers jump to this page from their list of contents."""
        key = f"page-{self._pages}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(clean(title), key)

    def end_page(self) -> None:
        """Finish this page; whatever is drawn next stands on a new one."""
        from noaber.paper.pressing import press  # with reportlab, which is loaded with the first paper

        self._pages += 1
        self._canvas.showPage()
        press(self._canvas)
        self._forget_state()

    def finish(self) -> Drawn:
        """Write the file and tell how it went."""
        self._canvas.save()
        return Drawn(self._pages, tuple(self._shortened), tuple(self._missing))


def _canvas(out: BinaryIO, size: tuple[float, float], code: str) -> Any:
    # Loaded with the first paper, not with the window.
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    # ASCII-85 makes files a quarter larger and takes a third of the time; no printer or reader needs it.
    rl_config.useA85 = 0
    return Canvas(out, pagesize=size, invariant=1, pageCompression=1, lang=code)


def _set_date(canvas: Any, day: date) -> None:
    # reportlab's invariant files are all dated 2000; the day of printing is as reproducible, and true.
    stamp = canvas._doc._timeStamp
    stamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
