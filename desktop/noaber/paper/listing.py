"""Lists of people and things on A4: a heading, columns, rows of one height, groups, figures and signatures at the end.

A feature fills a :class:`Listing` with texts; nothing here knows what they mean.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import (
    FAINT,
    SOFT,
    confidential,
    foot,
    frame,
    letterhead,
    running_head,
    title_block,
)
from noaber.paper.pdf import RULE, THIN, Pdf
from noaber.paper.table import BASELINE, Column, draw_cell, lay_out
from noaber.paper.text import Style, clean, width

ROW, LARGE_ROW = 8.5, 14.0
"""Millimetres from row to row, in ordinary and in large print."""

LETTER_X = 16.0
_RULES, _LARGE_RULES, _PURPOSE = (44.0, 16.0), (51.0, 18.0), 6.0
_GIVE_WAY, _NARROW_GAP = 0.75, 2.5
_SIGNATURE = 26.0  # room of the line to sign on


@dataclass(frozen=True)
class ListColumn:
    """A column: ``wide`` the millimetres it would like, ``least`` the fewest; ``main`` is set in the main ink.

    A ``blank`` column has lines to write on instead of text. A ``whole`` one is never so narrow that a line of it would
    be broken or cut: dates, phone numbers.
    """

    id: str
    heading: str
    wide: float
    least: float = 0.0
    grow: float = 0.0
    align: str = "left"
    main: bool = False
    blank: bool = False
    whole: bool = False


@dataclass(frozen=True)
class ListRow:
    """A row: texts by column, of two lines where they have a line break.

    Rows of one ``group`` in a row get a heading; a ``letter`` stands in the margin.
    """

    cells: Mapping[str, str]
    group: str = ""
    letter: str = ""


@dataclass(frozen=True)
class Listing:
    """Everything that stands on the paper. ``count`` stands beside the title, ``purpose`` under the subtitle.

    ``figures`` are lines of (label, value) at the end, ``signatures`` the functions of who signs. ``note`` stands in
    the foot.
    """

    title: str
    columns: Sequence[ListColumn]
    rows: Sequence[ListRow]
    subtitle: str = ""
    count: str = ""
    purpose: str = ""
    note: str = ""
    empty: str = ""
    head: tuple[str, str] = ("", "")
    figures: Sequence[tuple[str, str]] = ()
    signatures: Sequence[str] = ()
    confidential: bool = True
    landscape: bool = False
    large: bool = False
    group_pages: bool = False


def draw_listing(listing: Listing, stationery: Stationery, out: BinaryIO, progress: Progress) -> Drawn:
    """Draw the list in the current language. Raises Cancelled."""
    return _Drawing(listing, stationery, out).draw(progress)


@dataclass(frozen=True)
class _Heading:
    """The heading of a group; ``again`` on the next page, where the group goes on."""

    group: str
    again: bool = False


@dataclass
class _Page:
    """What stands on one page: rows and group headings in their order; ``ending`` is the block at the end."""

    items: list["ListRow | _Heading"] = field(default_factory=list)
    ending: bool = False


class _Drawing:
    """One list being drawn."""

    def __init__(self, listing: Listing, stationery: Stationery, out: BinaryIO) -> None:
        self.listing = listing
        title = " – ".join(part for part in (listing.title, listing.subtitle) if part)
        self.pdf = Pdf(out, title, stationery, landscape=listing.landscape, large=listing.large)
        self.area = frame(self.pdf)
        first, later = _LARGE_RULES if listing.large else _RULES
        first += _PURPOSE * self.pdf.scale if listing.purpose else 0.0
        self.tops = self.area.top + first, self.area.top + later
        self.row = LARGE_ROW if listing.large else ROW
        self.heading = Style(12 if listing.large else 9, "bold", grey=0.2)
        self.columns = lay_out(self._fitting(), self.area.left, self.area.room)
        self.blank = {column.id for column in listing.columns if column.blank}
        printed = short_date(stationery.printed_on)
        self.foot = (
            confidential(printed, listing.note)
            if listing.confidential
            else " · ".join(part for part in (_("afgedrukt {date}", date=printed), listing.note) if part)
        )

    def draw(self, progress: Progress) -> Drawn:
        """Draw all pages."""
        self._make_forms()
        pages = self._pages()
        for number, page in enumerate(progress.over(pages, len(pages), self.listing.title, every=5), 1):
            self.pdf.use("first" if number == 1 else "next")
            if number == 1:
                self.pdf.bookmark(self.listing.title)
            self._draw_page(page, self.tops[number > 1])
            foot(self.pdf, self.foot, number, len(pages))
            self.pdf.end_page()
        return self.pdf.finish()

    def _fitting(self) -> list[Column]:
        """The columns; where they cannot fit, those whose text may stand in two lines give way more than they like."""
        columns = [self._column(one) for one in self.listing.columns]
        least = sum(column.least for column in columns) + sum(column.gap for column in columns[:-1])
        if least <= self.area.room:
            return columns
        whole = {column.id for column in self.listing.columns if column.whole}
        narrow = [
            column if column.id in whole else replace(column, least=column.least * _GIVE_WAY) for column in columns
        ]
        return [replace(column, wide=column.least, gap=_NARROW_GAP) for column in narrow]

    def _column(self, column: ListColumn) -> Column:
        large = self.listing.large
        main, soft = (Style(16), Style(15, grey=0.25)) if large else (Style(11), Style(10.5, grey=0.25))
        wider, heading = 1.3 if large else 1.0, width(column.heading, self.heading)
        wide, least = max(column.wide * wider, heading), max((column.least or column.wide * 0.7) * wider, heading)
        style, smallest = main if column.main else soft, 13.0 if large else 9.0
        if column.whole:
            least = max(least, self._widest(column.id, style.sized(smallest)))
            wide = max(wide, least)
        return Column(
            column.id, column.heading, wide, style, least=least, grow=column.grow, align=column.align, smallest=smallest
        )

    def _widest(self, column: str, style: Style) -> float:
        lines = {line for row in self.listing.rows for line in row.cells.get(column, "").split("\n")}
        return max((width(clean(line), style) for line in lines), default=0.0) + 0.3

    def _make_forms(self) -> None:
        listing = self.listing
        with self.pdf.form("first"):
            letterhead(self.pdf, *listing.head)
            baseline = title_block(self.pdf, listing.title, listing.subtitle, listing.count)
            if listing.purpose:
                style = Style(10.5 * self.pdf.scale, grey=SOFT)
                self.pdf.fitted(self.area.left, baseline + 5.6 * self.pdf.scale, listing.purpose, style, self.area.room)
            self._draw_headings(self.tops[0])
        with self.pdf.form("next"):
            running_head(self.pdf, _("{title} – vervolg", title=listing.title), listing.subtitle)
            self._draw_headings(self.tops[1])

    def _draw_headings(self, rule: float) -> None:
        for column in self.columns:
            x = column.x if column.align == "left" else column.end
            self.pdf.fitted(x, rule - 2.0, column.heading, self.heading, column.wide, align=column.align)
        self.pdf.line(self.columns[0].x, rule, self.columns[-1].end, rule, RULE, 0.2)

    def _pages(self) -> list[_Page]:
        """The rows on pages; a heading is never the last thing on its page, and comes again where its group goes on."""
        pages, left, group = [_Page()], self._room(first=True), ""
        for row in self.listing.rows:
            opens = row.group != group
            needed = self.row * (2 if opens else 1)
            if left < needed or (opens and self.listing.group_pages and pages[-1].items):
                pages.append(_Page())
                left = self._room()
                if row.group and not opens:
                    pages[-1].items.append(_Heading(row.group, again=True))
                    left -= self.row
            if opens:
                pages[-1].items.append(_Heading(row.group))
                group = row.group
            pages[-1].items.append(row)
            left -= needed
        if self._ending_height() > left:
            pages.append(_Page())
        pages[-1].ending = True
        return pages

    def _room(self, *, first: bool = False) -> float:
        return self.area.bottom - 3.0 - self.tops[0 if first else 1] + 0.01

    def _ending_height(self) -> float:
        lines = len(self.listing.figures)
        high = lines * self._pitch() + (6.0 if lines else 0.0)
        return high + (_SIGNATURE if self.listing.signatures else 0.0)

    def _pitch(self) -> float:
        return 8.5 if self.listing.large else 6.0

    def _draw_page(self, page: _Page, top: float) -> None:
        if not self.listing.rows:
            self.pdf.text(self.area.left, top + self.row * BASELINE, self.listing.empty, Style(11 * self.pdf.scale))
            top += self.row
        letter, odd = "", False
        for item in page.items:
            if isinstance(item, _Heading):
                self._draw_group(item, top)
                letter, odd = "", False
            else:
                self._draw_row(item, top, shaded=odd, letter="" if item.letter == letter else item.letter)
                letter, odd = item.letter, not odd
            top += self.row
        if page.ending:
            self._draw_ending(top)

    def _draw_group(self, heading: _Heading, top: float) -> None:
        count = sum(row.group == heading.group for row in self.listing.rows)
        group = _("{title} – vervolg", title=heading.group) if heading.again else heading.group
        style = Style(16 if self.listing.large else 11.5, "bold")
        self.pdf.fitted(self.area.left, top + self.row * 0.72, group, style, self.area.room - 30)
        counted = ngettext("{n} regel", "{n} regels", count)
        self.pdf.text(self.area.right, top + self.row * 0.72, counted, Style(style.size - 2, grey=SOFT), "right")
        self.pdf.line(self.area.left, top + self.row - 0.6, self.area.right, top + self.row - 0.6, THIN, 0.6)

    def _draw_row(self, row: ListRow, top: float, *, shaded: bool, letter: str) -> None:
        if shaded:
            self.pdf.shade(self.area.left, top, self.area.room, self.row)
        if letter:
            size = 15 if self.listing.large else 11
            self.pdf.text(LETTER_X, top + self.row * BASELINE, letter, Style(size, "bold", grey=FAINT))
        for column in self.columns:
            if column.id in self.blank:
                self.pdf.line(column.x, top + self.row * 0.85, column.end, top + self.row * 0.85, THIN, 0.6)
            else:
                self._draw_cell(column, top, row.cells.get(column.id, ""))

    def _draw_cell(self, column: Column, top: float, text: str) -> None:
        """Draw a cell; a text with a line break stands in two lines, a mail address breaks before its @."""
        if "@" in text and width(text, column.style.sized(column.smallest)) > column.wide:
            text = text.replace("@", "\n@", 1)
        lines = [line for line in text.split("\n") if line]
        if len(lines) < 2:
            draw_cell(self.pdf, column, top, self.row, text)
            return
        widest = max(width(line, column.style) for line in lines)
        size = min(column.style.size, max(column.smallest, column.style.size * column.wide / max(widest, 0.1)))
        style = column.style.sized(int(size * 10) / 10)
        x, pitch = column.x if column.align == "left" else column.end, self.row * 0.46
        for place, line in enumerate(lines[:2]):
            self.pdf.fitted(
                x, top + self.row * 0.43 + place * pitch, line, style, column.wide, align=column.align, least=style.size
            )

    def _draw_ending(self, top: float) -> None:
        """Draw the figures, and the lines to sign on beside each other."""
        style = Style(11 * self.pdf.scale)
        y = top + 4.0
        for label, value in self.listing.figures:
            y += self._pitch()
            self.pdf.text(self.area.left, y, label, style)
            self.pdf.text(self.area.left + 75.0 * self.pdf.scale, y, value, style, "right")
        count = len(self.listing.signatures)
        wide = min((self.area.room - 10.0 * max(count - 1, 0)) / max(count, 1), 80.0)
        for place, who in enumerate(self.listing.signatures):
            x = self.area.left + place * (wide + 10.0)
            self.pdf.line(x, y + 17.0, x + wide, y + 17.0, THIN, 0.4)
            self.pdf.fitted(x, y + 22.0, who, Style(10 * self.pdf.scale, grey=SOFT), wide)
