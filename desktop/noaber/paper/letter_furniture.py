"""What stands on the paper of every letter: logo, the sender beside the window, fold marks; and the test page."""

from typing import BinaryIO

from noaber.core.i18n import _
from noaber.paper import letter as at
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import GREEN, SOFT, initial
from noaber.paper.letter import LetterLook
from noaber.paper.pdf import HAIR, RULE, THIN, Pdf
from noaber.paper.text import Style

_FOLD_MARK = (5.5, 9.5)
"""From where to where a fold mark goes: printers leave 5 mm white."""

_BLOCK = {"left": (125.0, 17.0), "right": (25.0, 45.0), "none": (125.0, 17.0)}


def logo(pdf: Pdf, x: float, y: float) -> None:
    """Draw the logo, at most 40 by 25 mm, or a round mark with a letter that stands in for it."""
    content = pdf.stationery.logo
    if content and pdf.picture(x, y, content, 40.0, 25.0) is not None:
        return
    pdf.disc(x + 8.0, y + 8.0, 8.0, Style(1, colour=GREEN))
    pdf.text(x + 8.0, y + 10.1, initial(pdf.stationery.name), Style(17, "bold", colour=(1, 1, 1)), "centre")


def contact_block(pdf: Pdf, window: str) -> None:
    """Draw who the sender is, on the side where the window is not."""
    sender = pdf.stationery
    x, y = _BLOCK[window]
    room = at.RIGHT - x if window != "right" else 65.0
    y = pdf.fitted(x, y, sender.name, Style(10.5, "bold"), room, lines=2)
    style = Style(9.0, grey=SOFT)
    numbers = [_("KvK {number}", number=sender.kvk)] if sender.kvk else []
    numbers += [_("IBAN {iban}", iban=sender.iban)] if sender.iban else []
    for line in (*sender.address_lines, *sender.contact_lines, *numbers)[:8]:
        y += 4.1
        pdf.fitted(x, y, line, style, room, least=8.0)


def fold_marks(pdf: Pdf, heights: tuple[float, ...]) -> None:
    """Draw a short line at the left edge for each fold."""
    for y in heights:
        pdf.line(_FOLD_MARK[0], y, _FOLD_MARK[1], y, THIN, 0.5)


ENVELOPES = (
    ("left", "DL / EA5/6", (20.0, 45.0, 90.0, 45.0)),
    ("left", "C5/6", (15.0, 39.0, 100.0, 35.0)),
    ("left", "C5", (15.0, 44.0, 105.0, 35.0)),
    ("right", "DL / EA5/6", (100.0, 45.0, 90.0, 45.0)),
)
"""Windows of envelopes that are sold: side, name, and left, top, width and height when the letter lies in it."""


def draw_window_test(look: LetterLook, stationery: Stationery, out: BinaryIO) -> Drawn:
    """A page to fold and put into an envelope: the frame in which the address stands, and rulers to measure by."""
    pdf = Pdf(out, _("Testpagina voor vensterenveloppen"), stationery)
    x = at.ADDRESS_X[look.window]
    pdf.box(x, at.ADDRESS_TOP, at.ADDRESS_WIDTH, at.ADDRESS_BOTTOM - at.ADDRESS_TOP, RULE)
    pdf.text(x + 2, at.ADDRESS_TOP + 6, _("In dit kader komt het adres."), Style(10.5, "bold"))
    pdf.text(
        x + 2,
        at.ADDRESS_TOP + 11.5,
        f"{x:g}–{x + at.ADDRESS_WIDTH:g} × {at.ADDRESS_TOP:g}–{at.ADDRESS_BOTTOM:g} mm".replace(".", ","),
        Style(9),
    )
    pdf.text(x, at.RETURN_BASELINE, _("Hier komt de regel van de afzender."), Style(at.RETURN_SIZE))
    if look.window in at.FREE:
        left, top, right, bottom = at.FREE[look.window]
        pdf.box(left, top, right - left, bottom - top, HAIR, 0.6)
    fold_marks(pdf, at.FOLDS[look.folds])
    for y in at.FOLDS[look.folds]:
        pdf.text(12.0, y + 1.0, _("Hier vouwen"), Style(8.5, grey=SOFT))
    _rulers(pdf)
    _how_to(pdf)
    pdf.end_page()
    return pdf.finish()


def _rulers(pdf: Pdf) -> None:
    for mm in range(10, 201, 5):
        long = mm % 10 == 0
        pdf.line(mm, 5.5, mm, 9.5 if long else 7.5, THIN)
        if long:
            pdf.text(mm, 12.8, str(mm), Style(7, grey=SOFT), "centre")
    for mm in range(10, 290, 5):
        long = mm % 10 == 0
        pdf.line(202.0 if not long else 200.0, mm, 204.5, mm, THIN)
        if long:
            pdf.text(199.0, mm + 0.9, str(mm), Style(7, grey=SOFT), "right")


def _how_to(pdf: Pdf) -> None:
    steps = (
        _("1. Druk deze pagina af op ware grootte (100%), niet passend gemaakt."),
        _("2. Meet de linialen na: van 10 tot 200 is 190 millimeter."),
        _("3. Vouw bij de streepjes en doe de pagina in uw envelop."),
        _("4. Staat het kader niet helemaal in het venster? Kies het tandwiel naast de printer"),
        _("    en vul in hoeveel millimeter het naar rechts of naar beneden moet."),
    )
    for number, line in enumerate(steps):
        pdf.text(at.LEFT, 120.0 + number * 6.5, line, Style(11))
