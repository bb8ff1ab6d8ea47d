"""The running text of a letter put on pages: never a lonely line, never a heading at the foot of a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from noaber.paper.letter import Letter
from noaber.paper.letter_text import Breaker, Paragraph
from noaber.paper.pdf import Pdf, Prepared, Runs

_INDENT = 6.0
_LEADING = 1.3
_SPACE = {"text": 0.62, "heading": 0.9, "item": 0.18, "signature": 0.4}
_SIGNATURE_LINES = 4
_LONELY = 2  # so many lines of a paragraph stay together at the foot and at the head of a page
_LAST_LINES = 4  # a last paragraph of so many lines stays with the signature


@dataclass(frozen=True)
class Piece:
    """Lines that stand together: so many, their height in mm, the space above them, and how to draw them.

    ``marker`` stands before an item; ``signature`` is the place of a picture. ``keep`` holds it with the next piece.
    """

    count: int
    height: float
    space: float
    indent: float = 0.0
    block: Prepared | None = None
    marker: Prepared | None = None
    signature: bool = False
    keep: bool = False
    lines: Sequence[Runs] = ()


Page = list[tuple[float, Piece]]
"""The pieces of a page, each with the y of its upper edge."""


class Setter:
    """Sets paragraphs in one size for one document; what is the same in every letter is set once."""

    def __init__(self, pdf: Pdf, breaker: Breaker, size: float, room: float, *, plain: bool) -> None:
        self.pdf, self.size, self.room = pdf, size, room
        self.pitch = size * _LEADING * 25.4 / 72
        self._breaker, self._plain = breaker, plain
        self._kept: dict[int, tuple[Paragraph, Piece]] = {}
        self._markers: dict[str, Prepared] = {}

    def piece(self, paragraph: Paragraph) -> Piece:
        """The lines of a paragraph."""
        if not paragraph.shared:
            return self._set(paragraph)
        kept = self._kept.get(id(paragraph))
        if kept is None:  # the paragraph is kept along, so that no other object gets its id
            kept = self._kept[id(paragraph)] = (paragraph, self._set(paragraph))
        return kept[1]

    def _set(self, paragraph: Paragraph) -> Piece:
        space = _SPACE[paragraph.kind] * self.pitch
        if paragraph.kind == "signature":
            return Piece(_SIGNATURE_LINES, _SIGNATURE_LINES * self.pitch, space, signature=True, keep=True)
        item = paragraph.kind == "item"
        indent = _INDENT * self.size / 11.5 if item else 0.0
        runs = paragraph.runs
        if paragraph.kind == "heading":
            runs = tuple((text, "bold") for text, _weight in runs)
        lines = self._breaker.lines(runs, self.size, self.room - indent, plain=self._plain)
        block = self.pdf.prepare(lines, self.size, self.pitch)
        return Piece(
            len(lines),
            block.height,
            space,
            indent,
            block,
            self._marker(paragraph.marker) if item else None,
            keep=paragraph.keep or paragraph.kind == "heading",
            lines=lines,
        )

    def _marker(self, marker: str) -> Prepared:
        if marker not in self._markers:
            self._markers[marker] = self.pdf.prepare([[(marker, "regular")]], self.size, self.pitch)
        return self._markers[marker]

    def part(self, piece: Piece, start: int, end: int, *, space: float) -> Piece:
        """Some lines of a piece, as a piece of its own."""
        lines = piece.lines[start:end]
        block = self.pdf.prepare(lines, self.size, self.pitch)
        return Piece(
            len(lines),
            block.height,
            space,
            piece.indent,
            block,
            piece.marker if start == 0 else None,
            keep=piece.keep and end == piece.count,
            lines=lines,
        )


def paginate(
    setter: Setter, pieces: Sequence[Piece], first: float, later: float, bottom: float, last: float | None = None
) -> list[Page]:
    """Put the pieces on pages between these heights; ``last`` is the lower edge of a page that has a reply slip.

    The slip stands on the first page when everything fits there, or else on the last.
    """
    limit = bottom if last is None else last
    if first + sum(piece.height + piece.space for piece in pieces) <= limit:
        return [_stack(pieces, first)]
    pages = _fill(setter, pieces, first, later, bottom)
    if last is not None and _end(pages[-1]) > last:
        pages.append([])
    return pages


def _stack(pieces: Sequence[Piece], top: float) -> Page:
    page: Page = []
    for piece in pieces:
        top += piece.space if page else 0.0
        page.append((top, piece))
        top += piece.height
    return page


def _fill(setter: Setter, pieces: Sequence[Piece], first: float, later: float, bottom: float) -> list[Page]:
    pages: list[Page] = [[]]
    y = first
    waiting = list(pieces)
    while waiting:
        group = _group(waiting)
        needed = sum(piece.height + piece.space for piece in group)
        if y + needed <= bottom:
            for piece in group:
                y += piece.space if pages[-1] else 0.0
                pages[-1].append((y, piece))
                y += piece.height
            del waiting[: len(group)]
            continue
        fresh = not pages[-1]
        fits = _fitting(setter, group[0], y + group[0].space, bottom, alone=fresh)
        if fits:
            cut = group[0]
            y += cut.space if pages[-1] else 0.0
            pages[-1].append((y, setter.part(cut, 0, fits, space=0.0)))
            waiting[0] = setter.part(cut, fits, cut.count, space=0.0)
        elif fresh:  # kept together it would fit on no page
            pages[-1].append((y, group[0]))
            del waiting[0]
        pages.append([])
        y = later
    return [page for page in pages if page]


def _group(pieces: Sequence[Piece]) -> list[Piece]:
    """The next piece with all that must stay with it."""
    group = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            break
    return group


def _fitting(setter: Setter, piece: Piece, y: float, bottom: float, *, alone: bool) -> int:
    """How many lines of a piece may stand above the foot of the page; 0 for none."""
    fits = int((bottom - y) / setter.pitch + 1e-9)
    if piece.signature or (piece.keep and not alone):
        return 0
    if not alone and fits < _LONELY:
        return 0
    most = piece.count - _LONELY
    return max(0, min(fits, most if most >= _LONELY or alone else 0))


def _end(page: Page) -> float:
    top, piece = page[-1]
    return top + piece.height


def pieces_of(setter: Setter, letter: Letter) -> list[Piece]:
    """The pieces of a letter; the last lines of the text go with the signature, which stands on no page alone."""
    pieces = [setter.piece(paragraph) for paragraph in letter.body]
    for place, piece in enumerate(pieces):
        if piece.signature:
            while place and pieces[place - 1].keep:
                place -= 1
            if place and pieces[place - 1].count <= _LAST_LINES:
                pieces[place - 1] = replace(pieces[place - 1], keep=True)
    return pieces
