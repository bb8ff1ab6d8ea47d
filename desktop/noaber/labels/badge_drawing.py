"""Name badges drawn: the name by which somebody is called as large as it can be, never broken in a word."""

from typing import BinaryIO

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.labels.content import Badge, BadgeContent
from noaber.labels.options import BadgeRunOptions
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import GREEN, INK, SOFT, initial
from noaber.paper.labels import SheetPdf, place_items
from noaber.paper.pdf import HAIR, THIN
from noaber.paper.text import POINT, Style, clean, cut, width

PAD = 4.0
LARGEST, SMALLEST = 32.0, 16.0
_ROOMY, _LARGEST_ROOMY = 70.0, 48.0  # on a badge that is higher than so many mm the name may be larger
_PITCH, _TIGHT = 5.0, 4.4  # from one small line to the next
_COMMON = "badge"


def draw_badges(
    content: BadgeContent, options: BadgeRunOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the badges. Raises Cancelled."""
    pdf = SheetPdf(out, _("Naambadges"), stationery, options.correction)
    sheet = content.sheet
    high = sheet.high / 2 if sheet.fold else sheet.high
    with pdf.form(_COMMON):
        _draw_common(pdf, content, options, sheet.wide, high)

    def one_side(badge: Badge, x: float, y: float) -> None:
        pdf.use(_COMMON, x, y)
        _draw_badge(pdf, badge, options, (x, y, sheet.wide, high))

    def draw(badge: Badge, _place: int, x: float, y: float) -> None:
        if sheet.cut and not options.frames:
            pdf.box(x, y, sheet.wide, sheet.high, HAIR, 0.6)
        if sheet.fold:
            with pdf.upside_down(x + sheet.wide / 2, y + high / 2):
                one_side(badge, x, y)
        one_side(badge, x, y + sheet.high - high)

    place_items(pdf, sheet, content.badges, draw, progress, _("Naambadges"), options.run)
    return pdf.finish()


def _draw_common(pdf: SheetPdf, content: BadgeContent, options: BadgeRunOptions, wide: float, high: float) -> None:
    """What every badge has, drawn with its corner at that of the page."""
    if options.logo:
        left = PAD + _mark(pdf) + 2.0
        pdf.fitted(left, PAD + 4.4, pdf.stationery.name, Style(8.5, "bold"), wide - PAD - left, least=7.0)
    if options.event and content.event:
        pdf.line(PAD, high - 8.6, wide - PAD, high - 8.6, THIN, 0.6)
        room = wide - 2 * PAD - (24.0 if options.table else 0.0)
        pdf.fitted(PAD, high - PAD, content.event, Style(8.5, grey=SOFT), room, least=7.0)


def _mark(pdf: SheetPdf) -> float:
    """Draw the logo, or the round mark that stands in for it; gives its width."""
    if pdf.stationery.logo:
        drawn = pdf.picture(PAD, PAD - 0.5, pdf.stationery.logo, 18.0, 7.0)
        if drawn is not None:
            return drawn
    pdf.disc(PAD + 3.3, PAD + 2.9, 3.3, Style(1, colour=GREEN))
    pdf.text(PAD + 3.3, PAD + 4.0, initial(pdf.stationery.name), Style(8.5, "bold", colour=(1, 1, 1)), "centre")
    return 6.6


def _draw_badge(pdf: SheetPdf, badge: Badge, options: BadgeRunOptions, box: tuple[float, float, float, float]) -> None:
    x, y, wide, high = box
    middle, room = x + wide / 2, wide - 2 * PAD
    if options.table and badge.table:
        table = badge.table if not badge.table.isdecimal() else _("Tafel {number}", number=badge.table)
        pdf.fitted(x + wide - PAD, y + high - PAD, table, Style(10, "bold", grey=INK), 22.0, align="right", least=7.0)
    if not badge.call_name:
        pdf.line(x + PAD + 4, y + high * 0.62, x + wide - PAD - 4, y + high * 0.62, THIN, 0.5)
        return
    top = y + (12.0 if options.logo else PAD)
    bottom = y + high - (10.5 if (options.event or (options.table and badge.table)) else PAD)
    small, pitch = _small_lines(pdf, badge, options, bottom - top)
    lines, size = large_name(
        badge.call_name,
        room,
        bottom - top - pitch * len(small),
        pdf,
        largest=_LARGEST_ROOMY if high > _ROOMY else LARGEST,
    )
    style = Style(size, "bold", grey=INK)
    leading = size * 1.08 * POINT
    height = len(lines) * leading + pitch * len(small)
    baseline = top + max(bottom - top - height, 0) / 2 + size * 0.82 * POINT
    for line in lines:
        pdf.text(middle, baseline, line, style, "centre")
        baseline += leading
    baseline += pitch - leading + size * 0.26 * POINT
    for text, look, least in small:
        pdf.fitted(middle, baseline, text, look, room, align="centre", least=least)
        baseline += pitch


Small = tuple[str, Style, float]
"""A line under the large name: its text, its look, and the size in points below which it is cut."""


def _small_lines(pdf: SheetPdf, badge: Badge, options: BadgeRunOptions, high: float) -> tuple[list[Small], float]:
    """The lines under the large name and their distance; together on one, or left out, where the name needs room."""
    name = badge.name if options.full_name and badge.name != badge.call_name else ""
    more = [
        text
        for text, wanted in ((badge.organisation, options.organisation), (badge.role, options.role))
        if wanted and text
    ]
    room = high - SMALLEST * 1.3 * POINT
    pitch = _PITCH if (bool(name) + len(more)) * _PITCH <= room else _TIGHT
    if (bool(name) + len(more)) * pitch > room:
        more = [" · ".join(more)] if more else []
    found: list[Small] = [(name, Style(13, grey=INK), 8.5)] if name else []
    found += [(text, Style(11 if number == 0 else 10, grey=SOFT), 7.0) for number, text in enumerate(more)]
    while found and len(found) * pitch > room:
        pdf.note_cut(found.pop()[0])
    return found, pitch


def large_name(
    name: str, room: float, high: float, pdf: SheetPdf, *, largest: float = LARGEST, smallest: float = SMALLEST
) -> tuple[list[str], float]:
    """The name in one line, or over two at a space, in the largest size that fits; words are never broken.

    Where even the smallest is too wide the word is cut, which is noted in the document.
    """
    whole = clean(name).strip()
    best: tuple[list[str], float] | None = None
    for lines in _ways(whole):
        widest = max(width(line, Style(1, "bold")) for line in lines)
        size = min(largest, room / widest if widest else largest, high / (len(lines) * 1.08 * POINT))
        size = int(size * 2) / 2
        # Two lines only where they make the name clearly larger.
        if best is None or size > best[1] * 1.25:
            best = lines, size
    assert best is not None
    if best[1] >= smallest:
        return best
    size = max(min(smallest, int(high / (1.08 * POINT) * 2) / 2), 6.0)
    style = Style(size, "bold")
    shown = cut(whole, style, room)
    if shown != whole:
        pdf.note_cut(whole)
    return [shown], size


def _ways(name: str) -> list[list[str]]:
    """The name in one line, and over two at each of its spaces."""
    places = [place for place, character in enumerate(name) if character == " "]
    return [[name], *([name[:place].strip(), name[place:].strip()] for place in places)]
