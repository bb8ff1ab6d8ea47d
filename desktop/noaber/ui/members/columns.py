"""The register as a table: its columns, its groups, and how a line of it is told."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.members.queries import RegisterRow
from noaber.members.rules import STATUSES
from noaber.people.contact import house_line
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column

LEAST_NAME = 190
"""How narrow, in pixels, names may become before another column gives way."""

GIVE_WAY = (2, 6, 4, 3)
"""The columns (by place) that are left out of a narrow list, first one first: address, since, phone, place."""

GROUPS = ("all", "members", "former", "participants", "others", "organisations", "requests")
"""The chips in their order; keys of ``members.queries.FILTERS``."""


def columns() -> tuple[Column, ...]:
    """The columns; what does not fit in a narrow window stands in the card beside the list."""
    return (
        Column(_("Naam"), "name", 230, stretch=True, sort="name", tip=lambda row: row.name, tone=_tone),
        Column(_("Lidnr"), "member_number", 70, align="right", sort="number", tone=_tone),
        Column(_("Adres"), _street, 165, tip=_street, tone=_tone),
        Column(_("Woonplaats"), lambda row: row.person.city, 126, sort="city", tone=_tone),
        Column(_("Telefoon"), lambda row: row.person.phone, 130, tone=_tone),
        Column(_("Soort lid"), kind_text, 136, sort="category", tip=kind_text, tone=_tone),
        Column(_("Lid sinds"), since_text, 122, sort="admitted", tone=_tone),
    )


class RegisterTable(TableView):
    """The register; in a narrow window some columns give way, for the card beside the list shows them too."""

    def __init__(self) -> None:
        super().__init__(columns(), name=_("Leden"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that there is room for."""
        widths = [column.width for column in self.rows.columns]
        wanted = LEAST_NAME + sum(widths[1:])
        for place in GIVE_WAY:
            hidden = wanted > self.viewport().width()
            self.setColumnHidden(place, hidden)
            wanted -= widths[place] if hidden else 0
        super().resizeEvent(event)


def group_texts(counts: Mapping[str, int], *, requests: bool = False) -> list[tuple[str, str]]:
    """The chips with how many people each group has; that of the applications only where it is wanted."""
    texts = {
        "all": _("Iedereen {count}", count=counts["all"]),
        "members": _("Leden {count}", count=counts["members"]),
        "requests": _("Aanvragen {count}", count=counts["requests"]),
        "former": _("Oud-leden {count}", count=counts["former"]),
        "participants": _("Deelnemers {count}", count=counts["participants"]),
        "others": _("Contacten {count}", count=counts["others"]),
        "organisations": _("Organisaties {count}", count=counts["organisations"]),
    }
    return [(group, texts[group]) for group in GROUPS if group != "requests" or requests]


def kind_text(row: RegisterRow) -> str:
    """The kind of member, or why somebody is none."""
    if row.person.died_on:
        return _("overleden")
    if row.status == "suspended":
        return _("{category} (geschorst)", category=row.category)
    return row.category if row.status in ("member", "participant") else _(STATUSES[row.status])


def since_text(row: RegisterRow) -> str:
    """The day of admission, "" when it is unknown."""
    return short_date(row.admitted_on) if row.admitted_on else ""


def _street(row: RegisterRow) -> str:
    person = row.person
    return house_line(person.street, person.house_number, person.house_addition)


def _tone(row: RegisterRow) -> str:
    """Who is no longer there, or no longer a member, stands back."""
    return "faint" if row.person.died_on or row.status == "former" else ""
