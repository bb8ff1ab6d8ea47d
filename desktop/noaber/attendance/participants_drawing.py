"""The list of participants before an event: who comes, who waits, and how they registered. For the organisers only."""

from typing import BinaryIO

from noaber.attendance.heading import day_text, document_title, event_title, short_heading, time_and_place
from noaber.attendance.paper_content import ParticipantContent, ParticipantRow
from noaber.attendance.sheet_lines import natural_key
from noaber.attendance.sheet_options import ParticipantListOptions
from noaber.core.dates import short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.core.progress import Progress
from noaber.core.text import fold
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import SOFT, confidential, foot, frame, letterhead, running_head, title_block
from noaber.paper.pdf import Pdf
from noaber.paper.table import Column, draw_cell, draw_header, lay_out, pages_of
from noaber.paper.text import Style

_ROW = 8.0
_FIRST, _NEXT = 44.0, 16.0
_STATUS = {"confirmed": N_("bevestigd"), "waiting": N_("wachtlijst"), "cancelled": N_("afgemeld")}


def ordered_rows(content: ParticipantContent, options: ParticipantListOptions) -> list[ParticipantRow]:
    """The rows that are printed, in their order."""
    rows = [row for row in content.rows if options.cancelled or row.status != "cancelled"]
    return sorted(rows, key=lambda row: (_sorted_by(row, options.sort), row.sort_key, row.id))


def draw_participants(
    content: ParticipantContent,
    options: ParticipantListOptions,
    stationery: Stationery,
    out: BinaryIO,
    progress: Progress,
) -> Drawn:
    """Draw the list in the current language, on A4 lying. Raises Cancelled."""
    title = _("Deelnemerslijst")
    pdf = Pdf(out, document_title(title, content.event), stationery, landscape=True)
    area = frame(pdf)
    columns = lay_out(_columns(), area.left, area.room)
    rows = ordered_rows(content, options)
    room = area.bottom - area.top - 3.0
    pages = pages_of(len(rows), int((room - _FIRST) / _ROW), int((room - _NEXT) / _ROW))
    with pdf.form("first"):
        letterhead(pdf, day_text(content.event), time_and_place(content.event))
        title_block(pdf, title, event_title(content.event), _totals(content))
        draw_header(pdf, columns, area.top + _FIRST, Style(9, "bold", grey=0.2))
    with pdf.form("next"):
        running_head(pdf, _("{title} – vervolg", title=title), short_heading(content.event))
        draw_header(pdf, columns, area.top + _NEXT, Style(9, "bold", grey=0.2))
    for number, page in enumerate(progress.over(pages, len(pages), title, every=5), 1):
        pdf.use("first" if number == 1 else "next")
        if number == 1:
            pdf.bookmark(title)
        top = area.top + (_FIRST if number == 1 else _NEXT)
        _draw_rows(pdf, columns, rows, page, top)
        foot(pdf, confidential(short_date(stationery.printed_on)), number, len(pages))
        pdf.end_page()
    return pdf.finish()


def _draw_rows(pdf: Pdf, columns: list[Column], rows: list[ParticipantRow], page: range, top: float) -> None:
    area = frame(pdf)
    if not rows:
        pdf.text(columns[1].x, top + _ROW * 0.67, _("Er zijn nog geen aanmeldingen."), Style(10))
    for place, number in enumerate(page):
        y = top + place * _ROW
        if place % 2:
            pdf.shade(area.left, y, area.room, _ROW)
        texts = {"number": str(number + 1), **_texts(rows[number])}
        for column in columns:
            draw_cell(pdf, column, y, _ROW, texts[column.id])


def _columns() -> list[Column]:
    main, soft = Style(11), Style(10, grey=0.25)
    return [
        Column("number", _("nr"), 8.0, Style(10, grey=SOFT), align="right", gap=5.0, smallest=9),
        Column("name", _("naam"), 56.0, main, grow=2, smallest=9.5),
        Column("organisation", _("organisatie"), 44.0, soft, grow=1, smallest=9),
        Column("role", _("rol"), 28.0, soft, smallest=9),
        Column("table", _("tafel"), 14.0, soft, smallest=9),
        Column("status", _("status"), 26.0, soft, smallest=9),
        Column("registered_on", _("aangemeld op"), 33.0, soft, smallest=9),
        Column("channel", _("via"), 18.0, soft, smallest=9),
    ]


def _texts(row: ParticipantRow) -> dict[str, str]:
    status = _(_STATUS[row.status])
    if row.status == "waiting" and row.place is not None:
        status = _("wachtlijst {place}", place=row.place)
    registered = short_date(row.registered_on) if row.registered_on else ""
    if registered and row.late:
        registered = _("{date} te laat", date=registered)
    return {
        "name": row.list_name,
        "organisation": row.organisation,
        "role": row.role,
        "table": row.table,
        "status": status,
        "registered_on": registered,
        "channel": _(row.channel) if row.channel else "",
    }


def _totals(content: ParticipantContent) -> str:
    counts = {status: sum(row.status == status for row in content.rows) for status in _STATUS}
    parts = [_("{count} bevestigd", count=counts["confirmed"])]
    if content.capacity is not None:
        parts.append(ngettext("{n} plaats", "{n} plaatsen", content.capacity))
    if counts["waiting"]:
        parts.append(_("{count} op de wachtlijst", count=counts["waiting"]))
    if counts["cancelled"]:
        parts.append(_("{count} afgemeld", count=counts["cancelled"]))
    return " · ".join(parts)


def _sorted_by(row: ParticipantRow, sort: str) -> object:
    if sort == "status":
        return list(_STATUS).index(row.status), row.place or 0
    if sort == "organisation":
        return not row.organisation, fold(row.organisation)
    if sort == "table":
        return not row.table, natural_key(row.table)
    if sort == "registered_on":
        return row.registered_on is None, str(row.registered_on)
    return ""
