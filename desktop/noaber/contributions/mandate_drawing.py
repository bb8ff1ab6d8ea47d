"""The SEPA mandate form, to be signed by whoever pays: on A4 standing, apart from any other text.

What must stand on it, and the words of the consent, follow the European Payments Council: EPC 397-08, SEPA Direct
Debit Mandate Visual Presentation, with its Dutch translation (EPC 392-08).
"""

from collections.abc import Sequence
from typing import BinaryIO

from noaber.contributions.paper_content import MandateContent, MandateOptions
from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import SOFT, foot, frame, letterhead, title_block
from noaber.paper.pdf import RULE, THIN, Pdf
from noaber.paper.text import Style, clean, wrap

_BOX = 9.0
"""Millimetres a line to write on is high; a form that is written by hand needs at least nine."""

_IBAN_PLACES = 18


def draw_mandate(
    content: MandateContent, options: MandateOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the form, filled in as far as is known. Raises Cancelled."""
    kind = _("Eenmalige machtiging SEPA") if content.one_off else _("Doorlopende machtiging SEPA")
    pdf = Pdf(out, kind, stationery, large=options.large)
    progress.report(0, 1, kind)
    form = _Form(pdf, 14.0 if options.large else 11.5)
    letterhead(pdf)
    baseline = title_block(pdf, kind, content.prefilled)
    pdf.bookmark(kind)
    form.y = baseline + 7.0
    form.section(_("Wie incasseert"))
    form.known(_("Naam incassant"), content.creditor)
    form.known(_("Adres incassant"), ", ".join(content.creditor_address))
    form.known(_("Incassant-ID"), content.creditor_id)
    form.known(_("Kenmerk machtiging"), content.reference)
    form.known(_("Reden betaling"), content.reason)
    form.paragraph(consent(content))
    form.y += 2.0
    form.section(_("Wie betaalt"))
    form.field(_("Naam rekeninghouder"), content.name)
    form.field(_("Adres"), content.address)
    form.field(_("Postcode en woonplaats"), content.place)
    form.account(_("Rekeningnummer (IBAN)"), content.iban)
    form.signature()
    foot(pdf, _("{name} · afgedrukt {date}", name=stationery.name, date=short_date(stationery.printed_on)), 1, 1)
    pdf.end_page()
    return pdf.finish()


def consent(content: MandateContent) -> list[str]:
    """The consent and the right to a refund, as paragraphs (EPC 392-08)."""
    if content.one_off:
        order = _(
            "Door ondertekening van dit formulier geeft u toestemming aan {creditor} om een eenmalige "
            "incasso-opdracht te sturen naar uw bank om een bedrag van uw rekening af te schrijven, en aan uw bank om "
            "eenmalig een bedrag van uw rekening af te schrijven volgens de opdracht van {creditor}.",
            creditor=content.creditor,
        )
    else:
        order = _(
            "Door ondertekening van dit formulier geeft u toestemming aan {creditor} om doorlopende "
            "incasso-opdrachten te sturen naar uw bank om een bedrag van uw rekening af te schrijven wegens "
            "{reason}, en aan uw bank om doorlopend een bedrag van uw rekening af te schrijven volgens de opdracht "
            "van {creditor}.",
            creditor=content.creditor,
            reason=content.reason,
        )
    back = _(
        "Als u het niet eens bent met deze afschrijving, kunt u haar laten terugboeken. Neem hiervoor binnen acht "
        "weken na afschrijving contact op met uw bank. Vraag uw bank naar de voorwaarden."
    )
    return [order.replace("..", "."), back]  # a name that ends with U.A. brings its own full stop


class _Form:
    """Puts the parts of the form under each other."""

    def __init__(self, pdf: Pdf, size: float) -> None:
        self.pdf, self.area, self.size = pdf, frame(pdf), size
        self.text, self.bold = Style(size), Style(size, "bold")
        self.label = Style(size * 0.9, grey=SOFT)
        self.scale = size / 11.5
        self.tab = self.area.left + 50.0 * self.scale
        self.y = 0.0

    def section(self, title: str) -> None:
        self.y += 8.0 * self.scale
        self.pdf.text(self.area.left, self.y, title, Style(self.size * 1.1, "bold"))
        self.pdf.line(self.area.left, self.y + 2.0, self.area.right, self.y + 2.0, RULE, 0.2)
        self.y += 2.5

    def known(self, label: str, value: str) -> None:
        """A line with what the cooperative fills in; a rule to write on when it is not known."""
        self.y += 6.4 * self.scale
        self.pdf.text(self.area.left, self.y, label, self.label)
        if value:
            self.y = self.pdf.fitted(self.tab, self.y, value, self.text, self.area.right - self.tab, lines=2)
        else:
            self.pdf.line(self.tab, self.y + 1.0, self.area.right, self.y + 1.0, THIN, 0.4)

    def paragraph(self, paragraphs: Sequence[str]) -> None:
        self.y += 2.5
        for paragraph in paragraphs:
            self.y += 2.0
            for line in wrap(clean(paragraph), self.text, self.area.room):
                self.y += self.size * 0.49
                self.pdf.text(self.area.left, self.y, line, self.text)

    def field(self, label: str, value: str) -> None:
        """A line to write on, or what is known of it."""
        self.y += _BOX * max(self.scale, 1.0)
        self.pdf.text(self.area.left, self.y, label, self.label)
        self.pdf.line(self.tab, self.y + 1.2, self.area.right, self.y + 1.2, THIN, 0.4)
        if value:
            self.pdf.fitted(self.tab, self.y, value, self.text, self.area.right - self.tab)

    def account(self, label: str, iban: str) -> None:
        """A box for each sign of the account number."""
        high = 8.0
        self.y += high + 4.0
        self.pdf.text(self.area.left, self.y - 2.4, label, self.label)
        places = max(_IBAN_PLACES, len(iban))
        groups = (places - 1) // 4
        wide = min(7.0, (self.area.right - self.tab - groups * 1.6) / places)
        for place in range(places):
            x = self.tab + place * wide + (place // 4) * 1.6
            self.pdf.box(x, self.y - high, wide, high, THIN, 0.4)
            if place < len(iban):
                self.pdf.text(x + wide / 2, self.y - 2.4, iban[place], self.text, "centre")

    def signature(self) -> None:
        """Place and date, and a box to sign in."""
        self.y += 5.0
        half = (self.area.room - 8.0) / 2
        self.field(_("Plaats en datum"), "")
        self.y += 7.0
        high = min(30.0, self.area.bottom - 6.0 - self.y - 5.0)
        self.pdf.text(self.area.left, self.y, _("Handtekening"), self.label)
        self.pdf.box(self.tab, self.y - 3.0, half, high, RULE, 0.35)
