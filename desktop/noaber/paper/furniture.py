"""What stands on every page whatever the document: letterhead, title, foot.

Measures follow the design of the sign-in sheet. Nothing stands within 20 mm of the left edge, where the punch goes
(ISO 838: holes of 6 mm, 12 mm from the edge), but the letter marks of a list.
"""

import re
from dataclasses import dataclass

from noaber.core.i18n import _
from noaber.paper.pdf import HAIR, Pdf
from noaber.paper.text import Style, width

LEFT, RIGHT_MARGIN, FOOT = 22.0, 15.0, 17.0
"""Millimetres: where text begins, what is free at the right, how far above the lower edge the foot's rule is."""

INK, SOFT, FAINT = 0.12, 0.36, 0.55
"""Greys of text: main, secondary, and letter marks. Secondary text stays dark enough for weak eyes and old printers."""

GREEN = (0.18, 0.42, 0.31)
_MARK = 12.0  # height of the logo and of the round mark that stands in for it
_GAP = 6.0
# Words that do not tell one cooperative from another.
_GENERIC = re.compile(
    r"co[oö]p|verenig|stichting|corporati|^(de|het|een|van|voor|in|the)$|^[a-z]\.|^\W|^[a-z]a$", re.IGNORECASE
)


@dataclass(frozen=True)
class Frame:
    """The part of the page that the content may use: its left, right and top edge and its lower edge, in mm."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """The width in millimetres."""
        return self.right - self.left


def frame(pdf: Pdf) -> Frame:
    """The frame of this paper; lying paper is punched along its upper edge, so that begins lower."""
    lying = pdf.width > pdf.height
    return Frame(LEFT, pdf.width - RIGHT_MARGIN, 22.0 if lying else 18.0, pdf.height - FOOT)


def initial(name: str) -> str:
    """The letter of the round mark: that of the first word that is the cooperative's own."""
    words = name.split()
    own = [word for word in words if not _GENERIC.search(word)] or words
    return own[0][0].upper() if own else ""


def letterhead(pdf: Pdf, right: str = "", right_small: str = "") -> float:
    """Draw logo, name and address, and two lines at the right; gives the ``y`` of the mark's lower edge."""
    area = frame(pdf)
    sender = pdf.stationery
    left = area.left + _mark(pdf, area.left, area.top) + 3
    address = " · ".join(line for line in sender.address_lines if line.strip())
    bold, small = Style(11 * pdf.scale, "bold"), Style(9 * pdf.scale, grey=SOFT)
    room = area.right - left
    for shift, first, second, style, lines in (
        (4.1, sender.name, right, bold, 1),
        (5.3 + 3.6 * pdf.scale, address, right_small, small, 2),
    ):
        # Each may use what the other leaves, but never less than its half.
        taken = min(width(second, style), room / 2) if second else -_GAP
        first_room = max(room - taken - _GAP, room / 2 - _GAP / 2)
        first_taken = min(width(first, style), first_room)
        least = style.size - 0.5 if lines > 1 else None
        pdf.fitted(left, area.top + shift, first, style, first_room, least=least, lines=lines)
        if second:
            pdf.fitted(
                area.right,
                area.top + shift,
                second,
                style,
                room - first_taken - _GAP,
                align="right",
                least=least,
                lines=lines,
            )
    return area.top + _MARK


def _mark(pdf: Pdf, x: float, y: float) -> float:
    """Draw the logo, or a round mark with a letter; gives its width."""
    logo = pdf.stationery.logo
    if logo:
        drawn = pdf.picture(x, y, logo, 40.0, _MARK)
        if drawn is not None:
            return drawn
    middle = _MARK / 2
    pdf.disc(x + middle, y + middle, middle, Style(1, colour=GREEN))
    white = Style(12.5, "bold", colour=(1, 1, 1))
    pdf.text(x + middle, y + middle + 1.55, initial(pdf.stationery.name), white, "centre")
    return _MARK


def title_block(pdf: Pdf, title: str, subtitle: str, right: str = "") -> float:
    """Draw the title under the letterhead; gives the baseline of the subtitle's last line."""
    area = frame(pdf)
    baseline = area.top + 12.0 + 12.0 * pdf.scale
    large, aside = Style(22 * pdf.scale, "bold"), Style(10.5 * pdf.scale, grey=SOFT)
    # The title goes first: with it stand the letters of a sheet.
    right_room = area.room - min(width(title, large), area.room * 0.7) - _GAP
    taken = min(width(right, aside), right_room) + _GAP if right else 0.0
    pdf.fitted(area.left, baseline, title, large, area.room - taken)
    if right:
        pdf.fitted(area.right, baseline, right, aside, right_room, align="right")
    style = Style(12 * pdf.scale, grey=0.3)
    return pdf.fitted(
        area.left, baseline + 2.3 + 4.8 * pdf.scale, subtitle, style, area.room, least=11 * pdf.scale, lines=2
    )


def running_head(pdf: Pdf, title: str, right: str) -> float:
    """Draw the one line that heads the pages after the first; gives its baseline."""
    area = frame(pdf)
    baseline = area.top + 4.1
    style, soft = Style(11 * pdf.scale, "bold"), Style(11 * pdf.scale, grey=SOFT)
    taken = min(width(title, style), area.room / 2) + _GAP
    pdf.fitted(area.left, baseline, title, style, area.room / 2)
    pdf.fitted(area.right, baseline, right, soft, area.room - taken, align="right", least=9 * pdf.scale, lines=2)
    return baseline


def foot(pdf: Pdf, text: str, page: int, pages: int) -> None:
    """Draw the rule at the foot of the page with a text at the left and ``Pagina x van y`` at the right."""
    area = frame(pdf)
    style = Style(8.5 * pdf.scale, grey=SOFT)
    pdf.line(area.left, area.bottom, area.right, area.bottom, HAIR, 0.6)
    numbered = _("Pagina {page} van {pages}", page=page, pages=pages)
    pdf.text(area.right, area.bottom + 5.0, numbered, style, "right")
    pdf.fitted(area.left, area.bottom + 5.0, text, style, area.room - width(numbered, style) - _GAP)


def confidential(printed_on: str, *more: str) -> str:
    """The line under every list of persons; ``printed_on`` is the date as printed, ``more`` stands after it."""
    line = _("Vertrouwelijk – na gebruik versnipperen · afgedrukt {date}", date=printed_on)
    return " · ".join((line, *filter(None, more)))
