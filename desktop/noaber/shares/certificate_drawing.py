"""A certificate of shares: A4 lying, with a frame, two signatures, and the sentence that the register decides."""

from typing import BinaryIO

from noaber.core.dates import day_month
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import GREEN, SOFT, initial
from noaber.paper.pdf import HAIR, THIN, Pdf
from noaber.paper.text import Style
from noaber.people import names
from noaber.people.contact import address_lines
from noaber.shares.paper_content import Certificate, CertificateContent, CertificateOptions
from noaber.shares.settings import CERTIFICATES, counted

OUTER, INNER = 12.0, 14.5
"""Millimetres from the edge of the paper to the two lines of the frame."""

_ROOM = 220.0
_MARK = 12.0
_SIGN_WIDE = 78.0


def draw_certificates(
    content: CertificateContent, options: CertificateOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw one page for each certificate in the current language; a page that says so when there is none.

    Raises Cancelled.
    """
    title = _(CERTIFICATES[content.settings.word])
    pdf = Pdf(out, title, stationery, landscape=True)
    with pdf.form("frame"):
        _draw_frame(pdf, title)
    count = len(content.certificates)
    for one in progress.over(content.certificates, count, title, every=10):
        pdf.use("frame")
        pdf.bookmark(names.list_name(one.person))
        _draw_holding(pdf, one, content, options)
        _draw_signatures(pdf, content, options)
        pdf.end_page()
    if not count:
        pdf.use("frame")
        pdf.text(pdf.width / 2, 110.0, _("Er is niemand die op deze dag een bewijs kan krijgen."), Style(13), "centre")
        pdf.end_page()
    return pdf.finish()


def _draw_frame(pdf: Pdf, title: str) -> None:
    """What is the same on every certificate: frame, mark and name of the cooperative, title, and the sentence."""
    for edge, thickness in ((OUTER, 0.7), (INNER, HAIR)):
        pdf.box(edge, edge, pdf.width - 2 * edge, pdf.height - 2 * edge, thickness, 0.3)
    sender, middle = pdf.stationery, pdf.width / 2
    _draw_mark(pdf, 21.0)
    pdf.fitted(middle, 40.5, sender.name, Style(14, "bold"), _ROOM, align="centre")
    under = [*sender.address_lines, _("KvK {number}", number=sender.kvk) if sender.kvk else ""]
    pdf.fitted(middle, 46.5, " · ".join(part for part in under if part), Style(10.5, grey=SOFT), _ROOM, align="centre")
    pdf.fitted(middle, 65.0, title, Style(32, "bold", colour=GREEN), _ROOM, align="centre")
    pdf.line(middle - 30, 70.0, middle + 30, 70.0, THIN, 0.5)
    small = Style(10.5, grey=SOFT)
    pdf.fitted(
        middle,
        185.5,
        _("Dit is een bewijsstuk. Het register van de coöperatie is leidend: wat daarin staat, geldt."),
        small,
        250.0,
        align="centre",
    )
    pdf.fitted(
        middle, 190.8, _("Stemrecht hoort bij het lidmaatschap en niet bij dit bewijs."), small, 250.0, align="centre"
    )


def _draw_mark(pdf: Pdf, top: float) -> None:
    logo, middle = pdf.stationery.logo, pdf.width / 2
    if logo:
        wide = pdf.picture(OUTER + 8, top, logo, 40.0, _MARK)  # a logo may be of any width: it stands in the corner
        if wide is not None:
            return
    pdf.disc(middle, top + _MARK / 2, _MARK / 2, Style(1, colour=GREEN))
    pdf.text(
        middle, top + _MARK / 2 + 1.55, initial(pdf.stationery.name), Style(12.5, "bold", colour=(1, 1, 1)), "centre"
    )


def _draw_holding(pdf: Pdf, one: Certificate, content: CertificateContent, options: CertificateOptions) -> None:
    middle, plain = pdf.width / 2, Style(12.5, grey=0.25)
    address = " · ".join(address_lines(one.person)) if options.address else ""
    lines = [
        (81.0, _("Het bestuur verklaart dat"), plain),
        (92.0, names.full_name(one.person), Style(24, "bold")),
        (99.5, address, Style(11.5, grey=SOFT)),
        (110.0, _("in het register staat als houder van"), plain),
        (121.5, counted(one.count, content.settings.word), Style(24, "bold")),
        (130.0, _kind_text(one), Style(13)),
        (137.5, _value_text(one), plain),
        (144.5, _register_text(one), plain),
    ]
    for baseline, text, style in lines:
        if text:
            pdf.fitted(middle, baseline, text, style, _ROOM, align="centre", least=max(style.size * 0.6, 10.5))


def _kind_text(one: Certificate) -> str:
    if not one.numbers:
        return one.kind.name
    several = one.count > 1
    return (
        _("{kind}, nummers {numbers}", kind=one.kind.name, numbers=one.numbers)
        if several
        else _("{kind}, nummer {numbers}", kind=one.kind.name, numbers=one.numbers)
    )


def _value_text(one: Certificate) -> str:
    each, value = one.kind.nominal_cents, one.count * one.kind.nominal_cents
    values = {"each": money_text(each), "value": money_text(value), "paid": money_text(one.paid or 0)}
    if one.count == 1:
        return _single_text(one, values)
    if one.paid is None:
        return _("elk met een waarde van {each}, samen {value}", **values)
    if one.paid == value:
        return _("elk met een waarde van {each}, samen {value}, geheel gestort", **values)
    return _("elk met een waarde van {each}, samen {value}, waarvan {paid} is gestort", **values)


def _single_text(one: Certificate, values: dict[str, str]) -> str:
    if one.paid is None:
        return _("met een waarde van {value}", **values)
    if one.paid == one.kind.nominal_cents:
        return _("met een waarde van {value}, geheel gestort", **values)
    return _("met een waarde van {value}, waarvan {paid} is gestort", **values)


def _register_text(one: Certificate) -> str:
    lines = ngettext(
        "regel {lines} van het register",
        "regels {lines} van het register",
        len(one.lines),
        lines=", ".join(map(str, one.lines)),
    )
    if one.since is None:
        return lines
    return _("verkregen op {day}; {lines}", day=day_month(one.since, year=True), lines=lines)


def _draw_signatures(pdf: Pdf, content: CertificateContent, options: CertificateOptions) -> None:
    """Two lines to sign on, and where and when between them."""
    left, right = INNER + 13.0, pdf.width - INNER - 13.0 - _SIGN_WIDE
    soft = Style(11, grey=SOFT)
    for x, who in zip((left, right), content.settings.signers, strict=True):
        if not who:
            continue
        pdf.line(x, 171.0, x + _SIGN_WIDE, 171.0, THIN, 0.35)
        pdf.fitted(x + _SIGN_WIDE / 2, 176.5, who, soft, _SIGN_WIDE, align="centre")
    day = day_month(content.day, year=True)
    place = options.place.strip()
    dated = _("{place}, {day}", place=place, day=day) if place else day
    pdf.fitted(pdf.width / 2, 171.0, dated, Style(12), right - left - _SIGN_WIDE - 8, align="centre")
