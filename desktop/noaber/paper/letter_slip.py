"""The slip at the foot of a letter that is cut off and sent back."""

from noaber.core.i18n import _
from noaber.paper.furniture import SOFT
from noaber.paper.letter import LEFT, RIGHT, SLIP_TOP, ReplySlip
from noaber.paper.pdf import RULE, THIN, Pdf
from noaber.paper.text import Style

_PITCH = 9.0  # from line to line for handwriting
_BOX = 4.5
_BOTTOM = 289.0


def draw_slip(pdf: Pdf, slip: ReplySlip, *, large: bool) -> None:
    """Draw the slip in the lower 90 mm of the page."""
    size = 14.0 if large else 11.0
    _cutting_line(pdf, 10.5 if large else 8.5)
    y = SLIP_TOP + 9.0
    pdf.fitted(LEFT, y, slip.title, Style(size + 1.5, "bold"), RIGHT - LEFT)
    if slip.sender:
        y += 7.0
        y = pdf.fitted(LEFT, y, slip.sender, Style(size), RIGHT - LEFT, lines=2)
    if slip.return_to:
        y += 6.0
        pdf.fitted(LEFT, y, slip.return_to, Style(size - 1.5, grey=SOFT), RIGHT - LEFT, lines=1)
    room = RIGHT - LEFT - _BOX - 3.0
    for text in slip.boxes:
        y += _PITCH
        if y > _BOTTOM:
            pdf.note_cut(text)
            continue
        pdf.box(LEFT, y - _BOX + 0.6, _BOX, _BOX, RULE)
        pdf.fitted(LEFT + _BOX + 3.0, y, text, Style(size), room)
    for text in slip.lines:
        y += _PITCH
        if y > _BOTTOM:
            pdf.note_cut(text)
            continue
        pdf.fitted(LEFT, y, text, Style(size), 55.0)
        pdf.line(LEFT + 58.0, y + 0.8, RIGHT, y + 0.8, THIN, 0.4)


def _cutting_line(pdf: Pdf, size: float) -> None:
    x = 10.0
    while x < 200.0:
        pdf.line(x, SLIP_TOP, x + 2.0, SLIP_TOP, THIN, 0.4)
        x += 4.0
    text = _("hier afknippen en terugsturen")
    pdf.text(RIGHT, SLIP_TOP + size * 0.42, text, Style(size, grey=SOFT), "right")
