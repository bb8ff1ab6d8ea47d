"""Reports that run from top to bottom: headings, paragraphs, names in columns, counts with bars.

A :class:`Flow` makes blocks of known height, puts them on pages, and draws them; so the number of pages is known
before the first one is drawn.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from noaber.paper.furniture import SOFT, frame
from noaber.paper.pdf import Pdf
from noaber.paper.text import Style, clean, width, wrap


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

        return Block(len(lines) * pitch + pitch * 0.15, draw, space, keep)

    def columns(self, entries: Sequence[tuple[str, str]]) -> Iterator[Block]:
        """Names with something softer behind them, read down one column after the other where there are several."""
        count = 2 if self.size < 14 else 1
        rows = -(-len(entries) // count)
        gap = 8.0
        wide = (self.area.room - gap * (count - 1)) / count
        for row in range(rows):
            yield self._name_row([entries[place] for place in range(row, len(entries), rows)], wide, gap)

    def _name_row(self, entries: Sequence[tuple[str, str]], wide: float, gap: float) -> Block:
        def draw(top: float) -> None:
            for place, (name, extra) in enumerate(entries):
                self._draw_name(name, extra, self.area.left + place * (wide + gap), top + self._line * 0.75, wide)

        return Block(self._line * 1.08, draw)

    def _draw_name(self, name: str, extra: str, x: float, baseline: float, wide: float) -> None:
        style, soft = Style(self.size), Style(round(self.size * 0.87, 1), grey=SOFT)
        wanted = width(clean(extra), soft) + 2.5 if extra else 0.0
        room = max(wide - wanted, min(wide * 0.6, width(clean(name), style)) if extra else wide)
        self._pdf.fitted(x, baseline, name, style, room)
        if extra:
            used = min(width(clean(name), style), room)
            self._pdf.fitted(x + used + 2.5, baseline, extra, soft, wide - used - 2.5)

    def counts(self, title: str, figures: Sequence[tuple[str, int]]) -> Iterator[Block]:
        """A heading and lines of a label, a number and a bar; nothing where there are no figures."""
        if not figures:
            return
        yield self.heading(title)
        most = max(number for _label, number in figures)
        for place, (label, number) in enumerate(figures):
            yield self._count_row(label, number, most, keep=place == 0 and len(figures) > 1)

    def _count_row(self, label: str, number: int, most: int, *, keep: bool) -> Block:
        style, area = Style(self.size), self.area
        middle = area.left + area.room * 0.5
        bar, high = middle + 16.0 * self.size / 11.5, self.size * 0.25

        def draw(top: float) -> None:
            baseline = top + self._line * 0.75
            self._pdf.fitted(area.left, baseline, label, style, middle - area.left - 4.0)
            self._pdf.text(middle + 11.0 * self.size / 11.5, baseline, str(number), style, "right")
            if most and number:
                self._pdf.shade(bar, baseline - high, (area.right - bar) * number / most, high, 0.6)

        return Block(self._line * 1.12, draw, keep=keep)

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
