"""The report of who was there, for the people themselves and for whoever pays: names, organisations, the mix of roles.

Names appear only of those who agreed; a role never stands beside a name.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import BinaryIO

from noaber.attendance.heading import day_text, document_title, event_title, short_heading, time_and_place
from noaber.attendance.paper_content import Attendee, ReportContent
from noaber.attendance.sheet_options import ReportOptions
from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.core.text import fold
from noaber.paper.document import Drawn, Stationery
from noaber.paper.flow import Block, Flow
from noaber.paper.furniture import confidential, foot, letterhead, running_head, title_block
from noaber.paper.pdf import Pdf

_TOPS, _LARGE_TOPS = (37.0, 14.0), (44.0, 15.0)


def draw_report(
    content: ReportContent, options: ReportOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the report in the current language. Raises Cancelled."""
    title = _("Aanwezigheidsverslag")
    pdf = Pdf(out, document_title(title, content.event), stationery, large=options.large)
    first, later = _LARGE_TOPS if options.large else _TOPS
    flow = Flow(pdf, 16.0 if options.large else 11.5, first=first, later=later)
    pages = flow.pages(list(_blocks(content, options, flow)))
    for number, page in enumerate(progress.over(pages, len(pages), title), 1):
        if number == 1:
            letterhead(pdf, day_text(content.event), time_and_place(content.event))
            title_block(pdf, title, event_title(content.event))
            pdf.bookmark(title)
        else:
            running_head(pdf, _("{title} – vervolg", title=title), short_heading(content.event))
        flow.draw(page)
        foot(pdf, _foot(options, short_date(stationery.printed_on)), number, len(pages))
        pdf.end_page()
    return pdf.finish()


def _foot(options: ReportOptions, printed_on: str) -> str:
    return confidential(printed_on) if options.names else _("afgedrukt {date}", date=printed_on)


def _blocks(content: ReportContent, options: ReportOptions, flow: Flow) -> Iterator[Block]:
    """What the report says, from top to bottom."""
    yield flow.heading(_headline(content, options), large=True)
    if options.names and content.attendees:
        yield from _names(content, options, flow)
    yield from flow.counts(_("Organisaties"), content.organisations)
    yield from flow.counts(_("In welke rol"), content.roles)
    yield from flow.counts(_("In cijfers"), _figures(content), bars=False)


def _headline(content: ReportContent, options: ReportOptions) -> str:
    if content.present == 0:
        return _("Er is nog niemand als aanwezig ingevuld")
    if options.names and content.attendees:
        return ngettext("Deze ene persoon was aanwezig", "Deze {n} mensen waren aanwezig", content.present)
    return ngettext("Er was één persoon aanwezig", "Er waren {n} mensen aanwezig", content.present)


def _names(content: ReportContent, options: ReportOptions, flow: Flow) -> Iterator[Block]:
    ordered = sorted(content.attendees, key=lambda person: (person.sort_key, person.name))
    if options.order == "organisation":
        yield from _by_organisation(ordered, flow)
    else:
        yield from flow.columns([_with_organisation(person) for person in ordered])
    if content.unnamed:
        yield flow.paragraph(ngettext("en één ander", "en {n} anderen", content.unnamed))


def _by_organisation(ordered: Sequence[Attendee], flow: Flow) -> Iterator[Block]:
    """Names under their organisation; people who came for themselves last."""

    def belongs(person: Attendee) -> tuple[bool, str]:
        return not person.organisation, fold(person.organisation)

    for _key, people in groupby(sorted(ordered, key=belongs), key=belongs):
        group = list(people)
        yield flow.heading(group[0].organisation or _("Op eigen naam"))
        yield from flow.columns([(person.name, "") for person in group])


def _with_organisation(person: Attendee) -> tuple[str, str]:
    return person.name, person.organisation


def _figures(content: ReportContent) -> list[tuple[str, int]]:
    """The counts that belong to the report, without those that are nothing."""
    figures = [
        (_("Aangemeld"), content.registered),
        (_("Aanwezig"), content.present),
        (_("Waarvan niet aangemeld"), content.walk_ins),
        (_("Afgemeld"), content.absent_with_notice),
        (_("Niet gekomen zonder bericht"), content.not_shown),
    ]
    return [(label, count) for label, count in figures if count]
