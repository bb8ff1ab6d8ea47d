"""Membership cards of 85 x 54 mm on sheets: whose card it is, of what cooperative, and how that is reached."""

from typing import BinaryIO

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.members.paper_content import Card, CardContent
from noaber.members.paper_options import MemberCardOptions, shift_of
from noaber.paper.correction import Correction
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import GREEN, SOFT, initial
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetPdf, SheetRun, place_items
from noaber.paper.pdf import THIN, Pdf
from noaber.paper.text import Style, width

_PAD = 5.0
_COMMON = "card"


def draw_cards(
    content: CardContent, options: MemberCardOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the cards in the current language. Raises Cancelled."""
    correction = Correction(round(shift_of(options.right) * 10), round(shift_of(options.down) * 10))
    pdf = SheetPdf(out, _("Lidmaatschapskaarten"), stationery, correction)
    sheet = SHEETS[options.sheet]
    with pdf.form(_COMMON):
        _draw_common(pdf, options, sheet.wide, sheet.high)
    valid = _("geldig t/m {day}", day=options.valid_until) if options.valid_until else ""
    place_items(
        pdf,
        sheet,
        content.cards,
        lambda card, _place, x, y: _draw_card(pdf, card, x, y, sheet.wide, valid),
        progress,
        _("Lidmaatschapskaarten"),
        SheetRun(options.start, frames=options.frames),
        common=_COMMON,
    )
    return pdf.finish()


def _draw_common(pdf: Pdf, options: MemberCardOptions, wide: float, high: float) -> None:
    """What every card has, drawn with its corner at that of the page."""
    sender = pdf.stationery
    left = _PAD + _mark(pdf) + 3.0
    pdf.fitted(left, _PAD + 4.2, sender.name, Style(11, "bold"), wide - _PAD - left, least=8.5, lines=2)
    pdf.text(_PAD, 20.5, _("LIDMAATSCHAPSKAART"), Style(7.5, "bold", grey=SOFT))
    pdf.line(_PAD, 22.0, wide - _PAD, 22.0, THIN, 0.55)
    phone = options.phone.strip() or next(iter(sender.contact_lines), "")
    rest = [line for line in sender.contact_lines if line != phone]
    shown = [part for part in (phone, *rest) if part]
    style = Style(8.5, grey=SOFT)
    while len(shown) > 1 and width(" · ".join(shown), style) > wide - 2 * _PAD:
        shown.pop()  # the phone stays longest
    pdf.fitted(_PAD, high - _PAD, " · ".join(shown), style, wide - 2 * _PAD, least=7.0)


def _mark(pdf: Pdf) -> float:
    """Draw the logo, or the round mark that stands in for it; gives its width."""
    logo = pdf.stationery.logo
    if logo:
        drawn = pdf.picture(_PAD, _PAD, logo, 26.0, 10.0)
        if drawn is not None:
            return drawn
    pdf.disc(_PAD + 5.0, _PAD + 5.0, 5.0, Style(1, colour=GREEN))
    pdf.text(_PAD + 5.0, _PAD + 6.4, initial(pdf.stationery.name), Style(11, "bold", colour=(1, 1, 1)), "centre")
    return 10.0


def _draw_card(pdf: Pdf, card: Card, x: float, y: float, wide: float, valid: str) -> None:
    room = wide - 2 * _PAD
    pdf.fitted(x + _PAD, y + 29.5, card.name, Style(14, "bold"), room, least=10.0, lines=2)
    number = _("lidnummer {number}", number=card.member_number)
    pdf.text(x + _PAD, y + 40.5, number, Style(10.5))
    since = _("lid sinds {day}", day=short_date(card.since)) if card.since else ""
    pdf.text(x + wide - _PAD, y + 40.5, since or valid, Style(9.5, grey=SOFT), "right")
    if since and valid:
        pdf.text(x + wide - _PAD, y + 44.7, valid, Style(9.5, grey=SOFT), "right")
