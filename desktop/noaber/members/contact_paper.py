"""The telephone list on paper: names, tasks and phones of who agreed to be on it."""

from typing import BinaryIO

from noaber.core.dates import long_date
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.members.paper_content import ContactContent, ContactLine
from noaber.members.paper_options import ContactSheetOptions
from noaber.paper.document import Drawn, Stationery
from noaber.paper.listing import ListColumn, Listing, ListRow, draw_listing


def draw_contacts(
    content: ContactContent, options: ContactSheetOptions, stationery: Stationery, out: BinaryIO, progress: Progress
) -> Drawn:
    """Draw the telephone list in the current language. Raises Cancelled."""
    columns = [ListColumn("name", _("naam"), 56, 40, 2, main=True)]
    if any(row.task for row in content.rows):
        columns.append(ListColumn("task", _("taak"), 42, 28, 1))
    columns.append(ListColumn("phone", _("telefoon"), 48, 28, 0.5, main=True, whole=True))
    if options.email:
        columns.append(ListColumn("email", _("e-mail"), 52, 34, 1))
    listing = Listing(
        title=options.heading.strip() or _("Telefoonlijst"),
        columns=columns,
        large=options.large,
        subtitle=_("Stand op {day}", day=long_date(content.day)),
        rows=[_row(row) for row in content.rows],
        count=ngettext("{n} naam", "{n} namen", len(content.rows)),
        empty=_("Niemand heeft toestemming gegeven voor deze lijst."),
        purpose=_("Alleen wie daar toestemming voor gaf, staat op deze lijst. Geef hem niet door."),
    )
    return draw_listing(listing, stationery, out, progress)


def _row(row: ContactLine) -> ListRow:
    return ListRow(
        {"name": row.name, "task": row.task, "phone": "\n".join(row.phones), "email": row.email}, letter=row.letter
    )
