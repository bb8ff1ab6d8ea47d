"""Tables with rows of one fixed height: where the columns stand, what a row looks like, which rows go on which page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from noaber.paper.pdf import RULE, Pdf
from noaber.paper.text import Style, fit

COLUMN_GAP = 4.0
"""Millimetres between columns."""

BASELINE = 0.67
"""Where in its row a line of text stands, from the top."""


@dataclass(frozen=True)
class Column:
    """A column of a table. Measures in mm.

    ``wide`` is the width it would like, ``least`` the narrowest it can be; ``grow`` is its share of the room that is
    left over. Text is fitted: shrunk to ``smallest`` points, then set in up to two lines, then cut. ``gap`` is the
    space behind it.
    """

    id: str
    heading: str
    wide: float
    style: Style
    least: float = 0.0
    grow: float = 0.0
    align: str = "left"
    smallest: float = 10.0
    gap: float = COLUMN_GAP
    x: float = 0.0

    @property
    def end(self) -> float:
        """Its right edge."""
        return self.x + self.wide


def lay_out(columns: Sequence[Column], left: float, room: float) -> list[Column]:
    """Give the columns their places, from ``left`` and filling the room exactly.

    What is over goes to the columns that grow; what is short is taken from those that can be narrower, in
    proportion to what each can give.
    """
    gaps = sum(column.gap for column in columns[:-1])
    over = room - gaps - sum(column.wide for column in columns)
    if over >= 0:
        shares = [column.grow for column in columns]
    else:
        shares = [max(column.wide - (column.least or column.wide), 0.0) for column in columns]
    whole = sum(shares)
    placed, x = [], left
    for column, share in zip(columns, shares, strict=True):
        wide = column.wide + (over * share / whole if whole else 0.0)
        placed.append(replace(column, x=x, wide=wide))
        x += wide + column.gap
    return placed


def draw_header(pdf: Pdf, columns: Sequence[Column], rule: float, style: Style) -> None:
    """Draw the headings and the rule beneath them, at ``rule`` mm from the top, from first to last column."""
    for column in columns:
        if column.heading:
            pdf.fitted(column.x, rule - 2.0, column.heading, style, column.wide)
    pdf.line(columns[0].x, rule, columns[-1].end, rule, RULE, 0.2)


def draw_cell(pdf: Pdf, column: Column, top: float, height: float, text: str) -> None:
    """Draw the text of a cell within its row, which begins at ``top`` mm and is ``height`` mm high."""
    if not text:
        return
    fitted = fit(text, column.style, column.wide, column.smallest, lines=2)
    style = column.style.sized(fitted.size)
    x = column.x if column.align == "left" else column.end
    if fitted.cut:
        pdf.note_cut(text)
    if len(fitted.lines) == 1:
        pdf.text(x, top + height * BASELINE, fitted.lines[0], style, column.align)
        return
    pitch = fitted.size * 0.41
    first = top + height / 2 - pitch / 2 + fitted.size * 0.12
    for number, line in enumerate(fitted.lines):
        pdf.text(x, first + number * pitch, line, style, column.align)


def pages_of(count: int, first: int, later: int) -> list[range]:
    """Which of ``count`` rows go on which page, when the first page holds ``first`` and every later one ``later``."""
    pages = [range(min(count, first))]
    while pages[-1].stop < count:
        pages.append(range(pages[-1].stop, min(count, pages[-1].stop + later)))
    return pages
