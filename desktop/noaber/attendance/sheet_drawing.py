"""The sign-in sheet on paper: people sign on their line, walk-ins write themselves in below.

Rows are exactly 10 mm high, in large print 14. The drawing follows the numbers of
:func:`noaber.attendance.sheet_lines.number_lines`.
"""

from typing import BinaryIO

from noaber.attendance.heading import day_text, document_title, event_title, short_heading, time_and_place
from noaber.attendance.paper_content import SheetContent
from noaber.attendance.sheet_columns import MARK_IDS, look_of, sheet_columns
from noaber.attendance.sheet_lines import NumberedLine, margin_letter, number_lines
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.attendance.sheet_pages import SheetPage, plan_pages
from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import FAINT, confidential, foot, frame, letterhead, running_head, title_block
from noaber.paper.letter_ranges import letter_ranges
from noaber.paper.pdf import THIN, Pdf
from noaber.paper.table import BASELINE, Column, draw_cell, draw_header, lay_out
from noaber.paper.text import Style

LETTER_X = 16.0
"""Where the letter marks stand, in mm: beside the list, clear of the punch holes at 9 to 15 mm."""

RULES, LARGE_RULES = (44.0, 16.0), (50.0, 18.0)
"""Millimetres from the top of the frame to the rule under the headings, on a first page and on the next ones."""


def draw_sheet(
    content: SheetContent, options: AttendanceSheetOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the sheet in the current language. Raises Cancelled."""
    return _SheetDrawing(content, options, stationery, out).draw(progress)


class _SheetDrawing:
    """One sheet being drawn: everything its pages have in common."""

    def __init__(
        self, content: SheetContent, options: AttendanceSheetOptions, stationery: Stationery, out: BinaryIO
    ) -> None:
        self.content, self.options = content, options
        self.title = _("Presentielijst")
        self.pdf = Pdf(
            out, document_title(self.title, content.event), stationery, landscape=options.landscape, large=options.large
        )
        self.area = frame(self.pdf)
        first, later = LARGE_RULES if options.large else RULES
        self.first_rule, self.next_rule = self.area.top + first, self.area.top + later
        self.look = look_of(options)
        self.lines = number_lines(content.entries, options)
        self.ranges = letter_ranges(options.letters)
        columns = sheet_columns(content, options, self.look, len(self.lines))
        self.columns = lay_out(columns, self.area.left, self.area.room)
        number = short_date(stationery.printed_on)
        sheet = _("lijst {number}", number=content.sheet_number) if content.sheet_number else ""
        self.foot = confidential(number, sheet)

    def draw(self, progress: Progress) -> Drawn:
        """Draw all pages."""
        row = self.look.row
        end = self.area.bottom - 3.0
        pages = plan_pages(self.lines, int((end - self.first_rule) / row), int((end - self.next_rule) / row))
        self._make_forms({page.part for page in pages})
        for number, page in enumerate(progress.over(pages, len(pages), self.title, every=5), 1):
            self._draw_page(page)
            foot(self.pdf, self.foot, number, len(pages))
            self.pdf.end_page()
        return self.pdf.finish()

    def _part_title(self, part: int) -> str:
        return f"{self.title} {self.ranges[part]}" if self.ranges else self.title

    def _make_forms(self, parts: set[int]) -> None:
        """Keep the head of each part as a form, so that it stands in the file once."""
        for part in sorted(parts):
            with self.pdf.form(f"first-{part}"):
                letterhead(self.pdf, day_text(self.content.event), time_and_place(self.content.event))
                title_block(self.pdf, self._part_title(part), event_title(self.content.event), self._counts())
                draw_header(self.pdf, self.columns, self.first_rule, self.look.heading)
            with self.pdf.form(f"next-{part}"):
                head = _("{title} – vervolg", title=self._part_title(part))
                running_head(self.pdf, head, short_heading(self.content.event))
                draw_header(self.pdf, self.columns, self.next_rule, self.look.heading)

    def _counts(self) -> str:
        content = self.content
        counts = [_("{count} aangemeld", count=content.registered)]
        if content.capacity is not None:
            counts.append(_("{count} plaatsen", count=content.capacity))
        if content.waiting:
            counts.append(_("{count} op de wachtlijst", count=content.waiting))
        return " · ".join(counts)

    def _draw_page(self, page: SheetPage) -> None:
        self.pdf.use(f"{'first' if page.first else 'next'}-{page.part}")
        if page.first:
            self.pdf.bookmark(self._part_title(page.part))
        top = self.first_rule if page.first else self.next_rule
        if page.nobody:
            nobody = _("Geen aanmeldingen met deze letters.") if self.ranges else _("Er zijn nog geen aanmeldingen.")
            self.pdf.text(self._name_column().x, top + self.look.row * BASELINE, nobody, self.look.small)
            top += self.look.row
        shown = ""
        for place, line in enumerate(page.lines):
            if line.entry is not None:
                letter = margin_letter(line.entry, self.options.sort)
                self._draw_line(line, top, shaded=place % 2 == 1, letter="" if letter == shown else letter)
                shown = letter
                top += self.look.row
        if page.blanks:
            self._draw_invitation(top)
        for line in page.blanks:
            top += self.look.row
            self._draw_blank(line, top)

    def _name_column(self) -> Column:
        return next(column for column in self.columns if column.id == "name")

    def _draw_line(self, line: NumberedLine, top: float, *, shaded: bool, letter: str) -> None:
        row = self.look.row
        if shaded:
            self.pdf.shade(self.area.left, top, self.area.room, row)
        if letter:
            self.pdf.text(LETTER_X, top + row * BASELINE, letter, Style(self.look.letter, "bold", grey=FAINT))
        texts = self.look.texts(line)
        for column in self.columns:
            if column.id in MARK_IDS:
                self._draw_mark(column, top)
            else:
                draw_cell(self.pdf, column, top, row, texts[column.id])

    def _draw_mark(self, column: Column, top: float) -> None:
        row = self.look.row
        if column.id == "tick":
            size = self.look.box
            self.pdf.box(column.x + 2, top + (row - size) / 2, size, size)
        else:
            self.pdf.line(column.x, top + row * 0.85, column.end, top + row * 0.85, THIN, 0.6)

    def _draw_invitation(self, top: float) -> None:
        """Draw the heading of the blank rows."""
        baseline = top + self.look.row * 0.79
        invitation, hint = _("Niet aangemeld? Schrijf u hier in"), _("naam en telefoonnummer in blokletters")
        half = self.area.room / 2 - 2
        self.pdf.fitted(self.area.left, baseline, invitation, self.look.invitation, half)
        self.pdf.fitted(self.area.right, baseline, hint, self.look.hint, half, align="right")

    def _draw_blank(self, line: NumberedLine, top: float) -> None:
        """Draw a blank row: its number, one line across the columns of text, and those of table and signature."""
        written = [column for column in self.columns if column.id in ("name", "member_number", "organisation", "role")]
        base = top + self.look.row * 0.85
        self.pdf.line(written[0].x, base, written[-1].end, base, THIN, 0.6)
        for column in self.columns:
            if column.id == "number":
                draw_cell(self.pdf, column, top, self.look.row, str(line.number))
            elif column.id == "table":
                self.pdf.line(column.x, base, column.end, base, THIN, 0.6)
            elif column.id in MARK_IDS:
                self._draw_mark(column, top)
