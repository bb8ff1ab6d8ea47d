"""Reports that run from top to bottom: headings, paragraphs, names in columns, counts with bars.

A :class:`Flow` makes blocks of known height, puts them on pages, and draws them; so the number of pages is known
before the first one is drawn.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from noaber.paper.furniture import SOFT, frame
from noaber.paper.pdf import HAIR, Pdf
from noaber.paper.text import Style, clean, width, wrap

_COLUMN_GAP = 8.0
_EXTRA_GAP = 2.5


@dataclass(frozen=True)
class Block:
    """Something of a known height in mm that is not split; ``keep`` holds it on one page with the block after it.

    ``space`` is the room above it, left out at the top of a page. ``draw`` gets the ``y`` of its upper edge.
    """

    height: float
    draw: Callable[[float], None]
    space: float = 0.0
    keep: bool = False


Page = list[tuple[float, Block]]
"""The blocks of a page, each with the ``y`` of its upper edge."""


class Flow:
    """Makes and places the blocks of one document; ``size`` is that of running text in points."""

    def __init__(self, pdf: Pdf, size: float, *, first: float, later: float) -> None:
        self._pdf, self.area = pdf, frame(pdf)
        self.size = size
        self._line = size * 0.53
        self._tops = (self.area.top + first, self.area.top + later)

    def heading(self, text: str, *, large: bool = False) -> Block:
        """A heading over what follows; ``large`` for the one sentence that the document is about."""
        style = Style(self.size * 1.4 if large else self.size * 1.05, "bold")
        return self._text_block(text, style, space=self._line * (0.6 if large else 1.4), keep=True)

    def paragraph(self, text: str) -> Block:
        """A paragraph of running text."""
        return self._text_block(text, Style(self.size), space=self._line * 0.5)

    def _text_block(self, text: str, style: Style, space: float, *, keep: bool = False) -> Block:
        lines = wrap(clean(text), style, self.area.room)
        pitch = style.size * 0.5

        def draw(top: float) -> None:
            for number, line in enumerate(lines, 1):
                self._pdf.text(self.area.left, top + number * pitch - pitch * 0.25, line, style)

        return Block(len(lines) * pitch + pitch * 0.25, draw, space, keep)

    def columns(self, entries: Sequence[tuple[str, str]]) -> Iterator[Block]:
        """Names with something softer behind them: in two columns, read down, where all fit so; else in one."""
        cleaned = [(clean(name), clean(extra)) for name, extra in entries]
        half = (self.area.room - _COLUMN_GAP) / 2
        soft = self._soft()
        fits = self.size < 14 and all(
            width(name, Style(self.size)) + width(extra, soft) + _EXTRA_GAP <= half for name, extra in cleaned
        )
        count, wide = (2, half) if fits else (1, self.area.room)
        rows = -(-len(cleaned) // count)
        # In one column what is behind the names stands in line.
        longest = max((width(name, Style(self.size)) for name, _extra in cleaned), default=0.0)
        tab = 0.0 if fits else min(longest, wide * 0.6)
        for row in range(rows):
            yield self._name_row(cleaned[row::rows], wide, tab)

    def _soft(self) -> Style:
        return Style(round(self.size * 0.87, 1), grey=SOFT)

    def _name_row(self, entries: Sequence[tuple[str, str]], wide: float, tab: float) -> Block:
        def draw(top: float) -> None:
            for place, (name, extra) in enumerate(entries):
                x = self.area.left + place * (wide + _COLUMN_GAP)
                self._draw_name(name, extra, x, top + self._line * 0.75, wide, tab)

        return Block(self._line * 1.08, draw)

    def _draw_name(self, name: str, extra: str, x: float, baseline: float, wide: float, tab: float) -> None:
        style = Style(self.size)
        self._pdf.fitted(x, baseline, name, style, tab if tab and extra else wide)
        if extra:
            behind = (tab or width(name, style)) + _EXTRA_GAP
            self._pdf.fitted(x + behind, baseline, extra, self._soft(), wide - behind)

    def counts(self, title: str, figures: Sequence[tuple[str, int]], *, bars: bool = True) -> Iterator[Block]:
        """A heading and lines of a label, a number and perhaps a bar; nothing where there are no figures."""
        if not figures:
            return
        yield self.heading(title)
        most = max(number for _label, number in figures) if bars else 0
        for place, (label, number) in enumerate(figures):
            yield self._count_row(label, number, most, keep=place == 0 and len(figures) > 1)

    def _count_row(self, label: str, number: int, most: int, *, keep: bool) -> Block:
        style, area, scale = Style(self.size), self.area, self.size / 11.5
        middle = area.left + area.room * 0.5
        end = middle + 11.0 * scale
        bar, high = end + 5.0 * scale, self.size * 0.26
        lines = wrap(clean(label), style, middle - area.left - 2.0)

        def draw(top: float) -> None:
            baseline = top + self._line * 0.75
            for place, line in enumerate(lines):
                self._pdf.text(area.left, baseline + place * self._line, line, style)
            self._pdf.text(end, baseline, str(number), style, "right")
            if most and number:
                long = (area.right - bar) * number / most
                self._pdf.shade(bar, baseline - high, long, high, 0.9)
                self._pdf.box(bar, baseline - high, long, high, HAIR, 0.3)

        return Block(self._line * (len(lines) + 0.12), draw, keep=keep)

    def pages(self, blocks: Sequence[Block]) -> list[Page]:
        """Put the blocks on pages; there is always at least one page."""
        pages: list[Page] = [[]]
        y = self._tops[0]
        for group in _kept_together(blocks):
            needed = sum(block.height + block.space for block in group) - (0 if pages[-1] else group[0].space)
            if pages[-1] and y + needed > self.area.bottom - 4.0:
                pages.append([])
                y = self._tops[1]
            for block in group:
                y += block.space if pages[-1] else 0.0
                pages[-1].append((y, block))
                y += block.height
        return pages

    def draw(self, page: Page) -> None:
        """Draw the blocks of a page."""
        for top, block in page:
            block.draw(top)


def _kept_together(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep:
            yield group
            group = []
    if group:
        yield group
