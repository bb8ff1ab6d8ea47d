"""Tent cards and table signs drawn: folded in the middle, so that both sides read."""

from typing import BinaryIO

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.labels.badge_drawing import large_name
from noaber.labels.content import TentCard, TentContent
from noaber.labels.options import TentCardOptions
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import INK, SOFT
from noaber.paper.labels import SheetPdf
from noaber.paper.pdf import HAIR
from noaber.paper.text import POINT, Style

_SIDE = 15.0
_FORMATS = {"a4": (1, 297.0, 90.0, 40.0), "a5": (2, 148.5, 60.0, 24.0)}
"""How many on a sheet, how high each is before folding, and the largest and smallest size of a name."""

_SIGN_SIZE = {"a4": 240.0, "a5": 120.0}


def draw_tent_cards(
    content: TentContent, options: TentCardOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the cards. Raises Cancelled."""
    title = _("Tafelborden") if options.kind == "tables" else _("Naamkaartjes")
    pdf = SheetPdf(out, title, stationery)
    each, high, _largest, _smallest = _FORMATS[options.paper]
    cards = content.cards
    pages = max(-(-len(cards) // each), 1)
    for page in progress.over(range(pages), pages, title, every=1):
        for place, card in enumerate(cards[page * each : (page + 1) * each]):
            _draw_card(pdf, card, place * high, high, options)
        if each == 2:
            _ticks(pdf, 148.5, 5.0)
        pdf.end_page()
    return pdf.finish()


def _draw_card(pdf: SheetPdf, card: TentCard, top: float, high: float, options: TentCardOptions) -> None:
    fold = top + high / 2
    with pdf.upside_down(pdf.width / 2, top + high / 4):
        _draw_side(pdf, card, top, high / 2, options)
    _draw_side(pdf, card, fold, high / 2, options)
    if options.fold_line:
        _ticks(pdf, fold, 8.0)


def _ticks(pdf: SheetPdf, y: float, length: float) -> None:
    pdf.line(5.0, y, 5.0 + length, y, HAIR, 0.4)
    pdf.line(pdf.width - 5.0 - length, y, pdf.width - 5.0, y, HAIR, 0.4)


def _draw_side(pdf: SheetPdf, card: TentCard, top: float, high: float, options: TentCardOptions) -> None:
    """One side of the card: the large text in the middle, the small one under it."""
    _each, _high, largest, smallest = _FORMATS[options.paper]
    room, middle = pdf.width - 2 * _SIDE, pdf.width / 2
    below = Style(36.0 if options.paper == "a4" else 22.0, grey=SOFT)
    under = below.size * 1.5 * POINT * (2 if card.sign else 1) if card.small else 0.0
    lines, size = large_name(
        card.large,
        room,
        high - 24.0 - under,
        pdf,
        largest=_SIGN_SIZE[options.paper] if card.sign else largest,
        smallest=smallest,
    )
    style = Style(size, "bold", grey=INK)
    block = len(lines) * size * 1.08 * POINT + under
    baseline = top + (high - block) / 2 + size * 0.82 * POINT
    for line in lines:
        pdf.text(middle, baseline, line, style, "centre")
        baseline += size * 1.08 * POINT
    if card.small:
        baseline += below.size * POINT - size * 0.72 * POINT + size * 0.1 * POINT
        pdf.fitted(
            middle,
            baseline,
            card.small,
            below,
            room,
            align="centre",
            least=below.size * 0.6,
            lines=2 if card.sign else 1,
        )
