"""The list of what is to be done for whom, to lie beside the telephone."""

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from noaber.core.dates import weekday_short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.core.progress import Progress
from noaber.dossier.queries import FollowUpRow, follow_ups
from noaber.paper import options as ask
from noaber.paper.document import Document, Drawn, Remark, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing


@dataclass(frozen=True)
class FollowUpOptions:
    """The choices for the list; ``who`` is by whom it is done, as typed there, "" for everybody."""

    group: str = ask.choice(N_("Wat"), {"due": N_("Vandaag, en wat te laat is"), "open": N_("Alles wat nog moet")})
    who: str = ask.text(N_("Wie doet het (leeg: iedereen)"))
    tick: bool = ask.flag(N_("Kolom om af te vinken"), True)
    text: str = ask.choice(N_("Tekst"), ask.TEXT_SIZES)


@dataclass(frozen=True)
class FollowUpContent:
    """What is still to be done, the soonest first."""

    rows: tuple[FollowUpRow, ...]


def _gather(_subject: int, options: FollowUpOptions) -> FollowUpContent:
    wanted = options.who.strip().casefold()
    rows = follow_ups(today=date.max, group="open")
    return FollowUpContent(tuple(row for row in rows if not wanted or row.who.casefold() == wanted))


def _draw(
    content: FollowUpContent, options: FollowUpOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    today = stationery.printed_on
    rows = [row for row in content.rows if options.group == "open" or row.due_on <= today]
    columns = [
        ListColumn("day", _("op"), 26, 24, whole=True),
        ListColumn("name", _("om wie"), 50, 36, 1, main=True),
        ListColumn("phone", _("telefoon"), 30, 24, 0.3, whole=True),
        ListColumn("what", _("wat"), 70, 44, 2),
        ListColumn("by", _("wie"), 20, 14, 0.3),
    ]
    if options.tick:
        columns.append(ListColumn("done", _("gedaan"), 16, 14, blank=True))
    listing = Listing(
        title=_("Op te volgen"),
        columns=columns,
        rows=[_row(row, today) for row in rows],
        subtitle=_("door {name}", name=options.who.strip()) if options.who.strip() else "",
        count=ngettext("{n} regel", "{n} regels", len(rows)),
        empty=_("Er hoeft nu niets te gebeuren."),
        large=options.text == "large",
        landscape=True,
    )
    return draw_listing(listing, stationery, out, progress)


def _row(row: FollowUpRow, today: date) -> ListRow:
    """What is late is said so: colour alone tells nothing on paper."""
    day = weekday_short_date(row.due_on)
    phones = "\n".join(filter(None, (row.person.phone, row.person.phone2)))
    what = _("te laat: {what}", what=row.what) if row.overdue(today) else row.what
    return ListRow({"day": day, "name": row.name, "phone": phones, "what": what, "by": row.who})


def _remarks(content: FollowUpContent, _options: FollowUpOptions) -> list[Remark]:
    return [] if content.rows else [Remark(_("Er hoeft nu niets te gebeuren."))]


FOLLOW_UP_LIST = Document("follow_up_list", N_("Op te volgen"), "register", FollowUpOptions, _gather, _draw, _remarks)
DOCUMENTS = (FOLLOW_UP_LIST,)
