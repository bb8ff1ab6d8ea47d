"""Address labels drawn: each in its place, the lines in the middle of the label's height."""

from typing import BinaryIO

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.labels.content import AddressContent
from noaber.labels.options import AddressRunOptions
from noaber.labels.recipients import AddressLabel
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import SOFT
from noaber.paper.label_text import LEAST, fit_label
from noaber.paper.labels import PAD, SheetPdf, place_items
from noaber.paper.text import POINT, Style, width

_LEAST_PAD = 1.5  # above and below, when an address needs the room
_SENDER = Style(6.5, grey=SOFT)
_SENDER_ROOM, _SENDER_LEFT = 3.2, 5.0
_COMMON = "sender"
_NARROW, _LEAST_NARROW = 50.0, 7.0  # on a label less wide a smaller letter is better than a street that is cut
_ASCENT = 0.92  # of the size: where the first baseline is below the top of a line


def draw_addresses(
    content: AddressContent, options: AddressRunOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the labels. Raises Cancelled."""
    pdf = SheetPdf(out, _("Adresetiketten"), stationery, options.correction)
    sheet = content.sheet
    sender = options.sender and bool(stationery.address_lines)
    if sender:
        with pdf.form(_COMMON):
            _draw_sender(pdf, sheet.wide)
    above = _SENDER_ROOM if sender else 0.0
    paddings = [sheet.padding(place) for place in range(sheet.count)]
    styles: dict[float, Style] = {}
    most, high = float(options.size), sheet.high - 2 * _LEAST_PAD - above
    least = _LEAST_NARROW if sheet.wide < _NARROW else LEAST

    def draw(label: AddressLabel, place: int, x: float, y: float) -> None:
        left, right = paddings[place]
        text = fit_label(label.lines, sheet.wide - left - right, high, most=most, least=least)
        for one in text.cut:
            pdf.note_cut(one)
        style = styles.get(text.size) or styles.setdefault(text.size, Style(text.size))
        top = y + above + (sheet.high - above - text.height) / 2 + style.size * _ASCENT * POINT
        for number, line in enumerate(text.lines):
            pdf.text(x + left, top + number * text.pitch, line, style)

    place_items(
        pdf,
        sheet,
        content.addressed.labels,
        draw,
        progress,
        _("Adresetiketten"),
        options.run,
        common=_COMMON if sender else "",
    )
    return pdf.finish()


def _draw_sender(pdf: SheetPdf, wide: float) -> None:
    """The line with who sent it, as every label has it."""
    sender = pdf.stationery
    where = " · ".join(sender.address_lines)
    room = wide - 2 * _SENDER_LEFT
    whole = f"{sender.name} · {where}"
    pdf.fitted(_SENDER_LEFT, PAD + 1.6, whole if width(whole, _SENDER) <= room else where, _SENDER, room, least=5.0)
