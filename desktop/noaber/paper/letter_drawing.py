"""Draws window letters one after the other into one PDF: what repeats is in the file once, pages go as they come."""

from collections.abc import Sequence
from typing import BinaryIO

from noaber.core.i18n import _, current_language, language
from noaber.core.progress import Progress
from noaber.paper import letter as at
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import SOFT
from noaber.paper.letter import Letter, LetterLook
from noaber.paper.letter_furniture import contact_block, fold_marks, logo
from noaber.paper.letter_pages import Page, Piece, Setter, paginate, pieces_of
from noaber.paper.letter_slip import draw_slip
from noaber.paper.letter_text import Breaker
from noaber.paper.pdf import HAIR, Pdf
from noaber.paper.text import Style, clean, fit, width, wrap

NORMAL, LARGE = 11.5, 16.0
_ADDRESS, _ADDRESS_SMALL = 11.0, 9.5
_LATER_TOP = 34.0
_PROGRESS_EVERY = 25


def draw_letters(
    letters: Sequence[Letter], look: LetterLook, stationery: Stationery, title: str, out: BinaryIO, progress: Progress
) -> Drawn:
    """Write the letters. Raises Cancelled.

    With no letters the file has one page that says so.
    """
    pdf = Pdf(out, title, stationery)
    writer = LetterWriter(pdf, look)
    for letter in progress.over(letters, len(letters), title, every=_PROGRESS_EVERY):
        if letter.language == current_language():
            writer.draw(letter)
        else:
            with language(letter.language):
                writer.draw(letter)
    if not letters:
        pdf.text(at.LEFT, at.BODY_TOP, _("Er zijn geen brieven."), Style(NORMAL))
        pdf.end_page()
    return pdf.finish()


def _address_lines(address: Sequence[str]) -> list[str]:
    """The lines as they are set: one that is too long goes on below it, as far as there are lines left."""
    lines = [clean(line) for line in address if line.strip()]
    spare = at.MOST_LINES - len(lines)
    found: list[str] = []
    for line in lines:
        parts = [line]
        if spare > 0 and width(line, Style(_ADDRESS_SMALL)) > at.ADDRESS_WIDTH:
            parts = wrap(line, Style(_ADDRESS), at.ADDRESS_WIDTH)
            parts = [*parts[:spare], " ".join(parts[spare:])] if len(parts) > spare + 1 else parts
            spare -= len(parts) - 1
        found.extend(parts)
    return found


class LetterWriter:
    """Writes letters into a document."""

    def __init__(self, pdf: Pdf, look: LetterLook) -> None:
        self.pdf, self.look = pdf, look
        breaker = Breaker()
        room = at.RIGHT - at.LEFT
        self._setters = {
            False: Setter(pdf, breaker, NORMAL, room, plain=False),
            True: Setter(pdf, breaker, LARGE, room, plain=True),
        }
        self._x = at.ADDRESS_X[look.window]
        with pdf.form("first"):
            self._furniture()
        if look.signature:
            with pdf.form("signature"):
                pdf.picture(0, 0, look.signature, 55.0, 18.0)

    def _furniture(self) -> None:
        """What stands on the first page of every letter."""
        pdf, look = self.pdf, self.look
        if look.background is not None:
            pdf.picture(0, 0, look.background, pdf.width, pdf.height)
        else:
            logo(pdf, at.LEFT, 12.0)
            contact_block(pdf, look.window)
        if look.window != "none":
            self._return_line()
        fold_marks(pdf, at.FOLDS[look.folds])

    def _return_line(self) -> None:
        sender, style = self.pdf.stationery, Style(at.RETURN_SIZE, grey=0.25)
        address = " · ".join(" ".join(line.split()) for line in sender.address_lines)
        text = " · ".join(part for part in (sender.name, address) if part)
        # Whatever cannot be delivered comes back by the address; a long name stands in the letterhead.
        if address and width(clean(text), style.sized(at.RETURN_LEAST)) > at.RETURN_WIDTH:
            text = address
        self.pdf.fitted(self._x, at.RETURN_BASELINE, text, style, at.RETURN_WIDTH, least=at.RETURN_LEAST)
        self.pdf.line(self._x, at.RETURN_BASELINE + 0.9, self._x + at.ADDRESS_WIDTH, at.RETURN_BASELINE + 0.9, HAIR)

    def draw(self, letter: Letter) -> None:
        """Write one letter in the current language."""
        setter = self._setters[letter.large]
        body_top, start = self._heights(letter)
        pieces = pieces_of(setter, letter)
        slip = at.SLIP_TOP - 4.0 if letter.slip else None
        pages = paginate(setter, pieces, start, _LATER_TOP + setter.pitch, at.BODY_BOTTOM, slip)
        for number, page in enumerate(pages, 1):
            if number == 1:
                self._first_page(letter, body_top)
            else:
                self._later_head(letter, number, len(pages))
            self._draw_page(setter, page)
            if letter.slip and number == len(pages):
                draw_slip(self.pdf, letter.slip, large=letter.large)
            self.pdf.end_page()
        if self.look.both_sides and len(pages) % 2:
            self.pdf.end_page()

    def _heights(self, letter: Letter) -> tuple[float, float]:
        """Where the subject stands, and the upper edge of the text under it."""
        setter = self._setters[letter.large]
        subject = at.BODY_TOP + setter.pitch * (0.75 if not letter.large else 1.1)
        lines = len(fit(letter.subject, Style(setter.size, "bold"), setter.room, setter.size, 3).lines)
        below = subject + (lines - 1) * setter.pitch + setter.pitch * 0.9
        return subject, (below if letter.subject else at.BODY_TOP)

    def _first_page(self, letter: Letter, subject: float) -> None:
        self.pdf.use("first")
        self.pdf.bookmark(letter.name)
        self._address(letter)
        self._details(letter)
        if letter.subject:
            setter = self._setters[letter.large]
            style = Style(setter.size, "bold")
            fitted = fit(letter.subject, style, setter.room, setter.size, 3)
            if fitted.cut:
                self.pdf.note_cut(letter.subject)
            for number, line in enumerate(fitted.lines):
                self.pdf.text(at.LEFT, subject + number * setter.pitch, line, style)

    def _address(self, letter: Letter) -> None:
        """The address: five lines of 4.5 mm, six when need be; the post reads 10 to 12 points (PostNL)."""
        lines = _address_lines(letter.address)
        many = len(lines) > at.ADDRESS_LINES
        for line in lines[at.MOST_LINES :]:
            self.pdf.note_cut(line)
        count = at.MOST_LINES if many else at.ADDRESS_LINES
        pitch = (at.ADDRESS_BOTTOM - at.ADDRESS_TOP) / count
        size = _ADDRESS_SMALL if many else _ADDRESS
        for number, line in enumerate(lines[: at.MOST_LINES]):
            baseline = at.ADDRESS_TOP + number * pitch + size * 0.3
            self.pdf.fitted(self._x, baseline, line, Style(size), at.ADDRESS_WIDTH, least=8.5)

    def _details(self, letter: Letter) -> None:
        scale = 1.25 if letter.large else 1.0
        small, style = Style(8.5 * scale, grey=SOFT), Style(10.0 * scale)
        ends = (*at.DETAILS_X[1:], at.RIGHT)
        for x, end, (label, value) in zip(at.DETAILS_X, ends, letter.details, strict=False):
            room = end - x - 3.0
            self.pdf.fitted(x, at.DETAILS_Y, label, small, room)
            self.pdf.fitted(x, at.DETAILS_Y + 4.4 * scale, value, style, room)

    def _later_head(self, letter: Letter, number: int, pages: int) -> None:
        scale = 1.25 if letter.large else 1.0
        style = Style(9.5 * scale, grey=SOFT)
        numbered = _("Pagina {page} van {pages}", page=number, pages=pages)
        self.pdf.text(at.RIGHT, 20.0, numbered, style, "right")
        to = letter.address[0] if letter.address else ""
        day = letter.details[0][1].replace(" ", "\u00a0") if letter.details else ""
        head = " · ".join(part for part in (self.pdf.stationery.name, to, day) if part)
        self.pdf.fitted(at.LEFT, 20.0, head, style, at.RIGHT - at.LEFT - 40.0 * scale, lines=2)
        self.pdf.line(at.LEFT, 27.5, at.RIGHT, 27.5, HAIR, 0.6)

    def _draw_page(self, setter: Setter, page: Page) -> None:
        for top, piece in page:
            self._draw_piece(setter, top, piece)

    def _draw_piece(self, setter: Setter, top: float, piece: Piece) -> None:
        baseline = top + setter.pitch * 0.75
        if piece.signature:
            if self.look.signature:
                self.pdf.use("signature", at.LEFT, top + 1.0)
            return
        if piece.marker is not None:
            self.pdf.place(at.LEFT + 1.5, baseline, piece.marker)
        assert piece.block is not None
        self.pdf.place(at.LEFT + piece.indent, baseline, piece.block)
