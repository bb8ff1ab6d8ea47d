"""The test sheet: rulers and a cross to measure what a printer does, and the frames of the labels."""

from typing import BinaryIO

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.labels.content import ProofContent
from noaber.labels.options import ProofRunOptions
from noaber.paper.correction import ACROSS, ALONG, CROSS, millimetres
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import INK, SOFT
from noaber.paper.labels import SheetPdf
from noaber.paper.pdf import HAIR, THIN
from noaber.paper.text import Style, width

_SMALL = Style(7.5, grey=SOFT)
_TEXT = Style(10.5, grey=INK)
_MIDDLE_X, _BOX_Y = 105.0, 118.0


def draw_test_sheet(
    content: ProofContent, options: ProofRunOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the test sheet, put right for the printer."""
    progress.report(0, 1, _("Proefvel"))
    pdf = SheetPdf(out, _("Proefvel"), stationery, content.correction)
    with pdf.corrected():
        if options.frames:
            _frames(pdf, content)
        _rulers(pdf)
        _explain(pdf, content)
    pdf.end_page()
    return pdf.finish()


def _frames(pdf: SheetPdf, content: ProofContent) -> None:
    sheet = content.sheet
    for place in range(sheet.count):
        x, y = sheet.corner(place)
        pdf.box(x, y, sheet.wide, sheet.high, HAIR, 0.55)
        pdf.text(x + sheet.wide - 2.0, y + 4.2, str(place + 1), _SMALL, "right")


def _rulers(pdf: SheetPdf) -> None:
    """Lines from the cross across and down, with a tick each 10 mm and its distance from the edge of the paper."""
    pdf.line(CROSS - 8, CROSS, CROSS + ACROSS, CROSS, THIN, 0)
    pdf.line(CROSS, CROSS - 8, CROSS, CROSS + ALONG, THIN, 0)
    for step in range(int(ACROSS) // 10 + 1):
        x = CROSS + step * 10
        long = 3.0 if step in (0, ACROSS / 10) else 1.5
        pdf.line(x, CROSS - long, x, CROSS + long, THIN, 0)
        if step:
            pdf.text(x, CROSS - 3.8, f"{x:g}", _SMALL, "centre")
    for step in range(1, int(ALONG) // 10 + 1):
        y = CROSS + step * 10
        long = 3.0 if step == ALONG / 10 else 1.5
        pdf.line(CROSS - long, y, CROSS + long, y, THIN, 0)
        pdf.text(CROSS - 3.8, y + 0.9, f"{y:g}", _SMALL, "right")


def _explain(pdf: SheetPdf, content: ProofContent) -> None:
    """What to measure, in a box in the middle."""
    correction = content.correction
    lines = [
        content.sheet.shown_name,
        _("Meet met een liniaal, zo precies als u kunt:"),
        _("1. van de linkerrand van het papier tot het kruis: 20 mm"),
        _("2. van de bovenrand van het papier tot het kruis: 20 mm"),
        _("3. de liggende lijn vanaf het kruis: 170 mm"),
        _("4. de staande lijn vanaf het kruis: 250 mm"),
        _("Klopt het nog niet? Meet op een proefvel zonder afstelling.")
        if correction
        else _("Vul in Noaber in wat u meet, en druk het proefvel nog eens af."),
        _("Houd het daarna met een vel etiketten tegen het licht."),
    ]
    if content.printer:
        lines.append(_("Printer: {name}", name=content.printer))
    lines.append(
        _(
            "Afgesteld: {right} mm naar rechts, {down} mm naar beneden; lijnen {across} en {along} mm",
            right=millimetres(correction.right),
            down=millimetres(correction.down),
            across=millimetres(correction.across),
            along=millimetres(correction.along),
        )
        if correction
        else _("Zonder afstelling afgedrukt")
    )
    wide = max(min(max(width(line, _TEXT) for line in lines) + 12, 160.0), 110.0)
    left, high = _MIDDLE_X - wide / 2 + 5, len(lines) * 6.0 + 8
    pdf.blank(left, _BOX_Y, wide, high)
    for number, line in enumerate(lines):
        style = Style(10.5, "bold") if number == 0 else _TEXT
        pdf.fitted(left + 6, _BOX_Y + 9 + number * 6.0, line, style, wide - 12, least=8.0)
