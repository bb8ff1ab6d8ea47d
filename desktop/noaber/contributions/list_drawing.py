"""The papers of the treasurer: the overview of a year and the list of open items, on A4 lying."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from noaber.contributions.paper_content import (
    ClaimLine,
    OpenItemsContent,
    OpenItemsOptions,
    OverviewContent,
    OverviewOptions,
    SumLine,
)
from noaber.contributions.record import CLAIM_STATUSES
from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text
from noaber.core.progress import Progress
from noaber.paper.document import Drawn, Stationery
from noaber.paper.furniture import confidential, foot, frame, letterhead, running_head, title_block
from noaber.paper.pdf import RULE, Pdf
from noaber.paper.table import Column, draw_cell, lay_out, pages_of
from noaber.paper.text import Style

_ROW = 8.0
_FIRST, _NEXT = 44.0, 16.0
_HEAD = Style(9, "bold", grey=0.2)


@dataclass(frozen=True)
class Part:
    """A table that begins on a page of its own: its columns, its rows as texts, and under it a row of totals."""

    title: str
    subtitle: str
    aside: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, str], ...]
    total: Mapping[str, str]
    empty: str = ""


def draw_overview(
    content: OverviewContent, options: OverviewOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the sums of a year and, if wanted, every claim. Raises Cancelled."""
    title = _("Contributieoverzicht {year}", year=content.year_name)
    sums = Part(
        title,
        _("Bedragen per soort lid"),
        _counted(content.total.claims),
        _sum_columns(),
        tuple(map(_sum_texts, content.categories)),
        _sum_texts(content.total),
        _("Er is dit jaar nog geen contributie gevraagd."),
    )
    parts = [sums]
    if options.members and content.claims:
        lines = tuple(_claim_texts(line, stationery.printed_on) for line in content.claims)
        parts.append(
            Part(
                title,
                _("Per lid"),
                _counted(len(content.claims)),
                _claim_columns(),
                lines,
                _claim_total(content.claims),
            )
        )
    return _draw(title, parts, stationery, out, progress)


def draw_open_items(
    content: OpenItemsContent, options: OpenItemsOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the list of what is still to be paid. Raises Cancelled."""
    title = _("Openstaande contributies")
    today = stationery.printed_on
    late = options.group == "overdue"
    chosen = [line for line in content.claims if not late or line.status_on(today) == "overdue"]
    claims = ordered(chosen, options.sort)
    day = short_date(today)
    subtitle = _("Wie te laat is, op {day}", day=day) if late else _("Alles wat open staat, op {day}", day=day)
    part = Part(
        title,
        subtitle,
        _counted(len(claims)),
        _open_columns(options.phone),
        tuple(map(_open_texts, claims)),
        {"name": _("Totaal"), "open": money_text(sum(line.open for line in claims))},
        _("Er staat niets open."),
    )
    return _draw(title, [part], stationery, out, progress)


def ordered(claims: Sequence[ClaimLine], sort: str) -> list[ClaimLine]:
    """The claims in the order that was chosen; they come by name."""
    if sort == "due":
        return sorted(claims, key=lambda line: line.due_on)
    return sorted(claims, key=lambda line: -line.open) if sort == "amount" else list(claims)


def _counted(count: int) -> str:
    return ngettext("{n} contributie", "{n} contributies", count)


# --- drawing ----------------------------------------------------------------------------------------------------------


def _draw(title: str, parts: Sequence[Part], stationery: Stationery, out: BinaryIO, progress: Progress) -> Drawn:
    pdf = Pdf(out, title, stationery, landscape=True)
    area = frame(pdf)
    room = area.bottom - area.top - 3.0
    laid = [lay_out(part.columns, area.left, area.room) for part in parts]
    # The total counts as a row, so that it never stands alone without its table.
    pages = [
        (place, page)
        for place, part in enumerate(parts)
        for page in pages_of(len(part.rows) + 1, int((room - _FIRST) / _ROW), int((room - _NEXT) / _ROW))
    ]
    for number, (place, page) in enumerate(progress.over(pages, len(pages), title, every=5), 1):
        part, columns = parts[place], laid[place]
        if page.start == 0:
            letterhead(pdf, short_date(stationery.printed_on), "")
            title_block(pdf, part.title, part.subtitle, part.aside)
            pdf.bookmark(part.subtitle)
        else:
            running_head(pdf, _("{title} – vervolg", title=part.title), part.subtitle)
        top = area.top + (_FIRST if page.start == 0 else _NEXT)
        _draw_headings(pdf, columns, top)
        _draw_rows(pdf, part, columns, page, top)
        foot(pdf, confidential(short_date(stationery.printed_on)), number, len(pages))
        pdf.end_page()
    return pdf.finish()


def _draw_headings(pdf: Pdf, columns: Sequence[Column], rule: float) -> None:
    """The headings over the rule, those of amounts at the right as the amounts are."""
    for column in columns:
        x = column.x if column.align == "left" else column.end
        pdf.fitted(x, rule - 2.0, column.heading, _HEAD, column.wide, align=column.align)
    pdf.line(columns[0].x, rule, columns[-1].end, rule, RULE, 0.2)


def _draw_rows(pdf: Pdf, part: Part, columns: Sequence[Column], page: range, top: float) -> None:
    area = frame(pdf)
    for place, number in enumerate(page):
        y = top + place * _ROW
        if number < len(part.rows):
            if number % 2:
                pdf.shade(area.left, y, area.room, _ROW)
            for column in columns:
                draw_cell(pdf, column, y, _ROW, part.rows[number].get(column.id, ""))
        elif not part.rows and part.empty:
            pdf.text(area.left, y + _ROW * 0.67, part.empty, Style(11))
        else:
            _draw_total(pdf, part, columns, y)


def _draw_total(pdf: Pdf, part: Part, columns: Sequence[Column], y: float) -> None:
    pdf.line(columns[0].x, y, columns[-1].end, y, RULE, 0.2)
    for column in columns:
        text = part.total.get(column.id, "")
        if text:
            x = column.x if column.align == "left" else column.end
            pdf.fitted(x, y + _ROW * 0.67, text, Style(column.style.size, "bold"), column.wide, align=column.align)


# --- columns ----------------------------------------------------------------------------------------------------------


def _money(name: str, heading: str, wide: float = 25.0) -> Column:
    return Column(name, heading, wide, Style(11), least=wide - 4.0, align="right", smallest=9)


def _sum_columns() -> tuple[Column, ...]:
    return (
        Column("name", _("soort lid"), 44.0, Style(11), least=36.0, grow=1, smallest=9.5),
        Column("claims", _("aantal"), 13.0, Style(11), align="right"),
        _money("claimed", _("gevraagd")),
        _money("corrected", _("bijgesteld")),
        _money("received", _("ontvangen")),
        _money("reversed", _("teruggeboekt")),
        _money("written_off", _("afgeboekt")),
        _money("open", _("open")),
        _money("overpaid", _("te veel betaald"), 27.0),
    )


def _sum_texts(line: SumLine) -> dict[str, str]:
    names = ("claimed", "corrected", "received", "reversed", "written_off", "open", "overpaid")
    return {
        "name": line.label or _("Totaal"),
        "claims": str(line.claims),
        **{name: money_text(getattr(line, name)) for name in names},
    }


def _claim_columns() -> tuple[Column, ...]:
    soft = Style(10, grey=0.25)
    return (
        Column("number", _("lidnr"), 13.0, soft, align="right", smallest=9),
        Column("name", _("naam"), 56.0, Style(11), grow=2, smallest=9.5),
        Column("category", _("soort lid"), 32.0, soft, grow=1, smallest=9),
        Column("reference", _("kenmerk"), 26.0, soft, smallest=9),
        _money("owed", _("te betalen"), 23.0),
        _money("paid", _("betaald"), 23.0),
        _money("open", _("open"), 23.0),
        Column("status", _("stand"), 27.0, soft, smallest=9),
    )


def _claim_texts(line: ClaimLine, day: date) -> dict[str, str]:
    return {
        "number": "" if line.member_number is None else str(line.member_number),
        "name": line.name,
        "category": line.category,
        "reference": line.reference,
        "owed": money_text(line.owed),
        "paid": money_text(line.paid),
        "open": money_text(line.open),
        "status": _(CLAIM_STATUSES[line.status_on(day)]),
    }


def _claim_total(lines: Sequence[ClaimLine]) -> dict[str, str]:
    sums = {name: money_text(sum(getattr(line, name) for line in lines)) for name in ("owed", "paid", "open")}
    return {"name": _("Totaal"), **sums}


def _open_columns(phone: bool) -> tuple[Column, ...]:
    soft = Style(10, grey=0.25)
    telephone = (Column("phone", _("telefoon"), 30.0, soft, smallest=9),) if phone else ()
    return (
        Column("number", _("lidnr"), 13.0, soft, align="right", smallest=9),
        Column("name", _("naam"), 54.0, Style(11), grow=2, smallest=9.5),
        *telephone,
        Column("reference", _("kenmerk"), 26.0, soft, smallest=9),
        Column("method", _("betaalt met"), 24.0, soft, smallest=9),
        Column("due_on", _("uiterlijk"), 23.0, soft, smallest=9),
        Column("reminder", _("herinnering"), 30.0, soft, smallest=9),
        _money("open", _("open"), 24.0),
    )


def _open_texts(line: ClaimLine) -> dict[str, str]:
    reminder = ""
    if line.reminders and line.reminded_on:
        reminder = _("{count}e op {day}", count=line.reminders, day=short_date(line.reminded_on))
    return {
        "number": "" if line.member_number is None else str(line.member_number),
        "name": line.name,
        "phone": line.phone,
        "reference": line.reference,
        "method": _(line.method),
        "due_on": short_date(line.due_on),
        "reminder": reminder,
        "open": money_text(line.open),
    }
