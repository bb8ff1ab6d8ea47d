"""The tables of attendance; private to this feature and to those above it."""

from typing import TYPE_CHECKING

from noaber.events.models import Event, Registration
from noaber.store.fields import Flag, Link, Moment, StoredModel, Text, Whole


class PrintedSheet(StoredModel):
    """A sign-in sheet as it was printed: its number within the event, and with which options."""

    event = Link(Event, backref="sheets", index=False)  # the index below begins with it
    number = Whole()
    printed_at = Moment()
    options = Text()

    class Meta:
        table_name = "printed_sheet"
        indexes = ((("event", "number"), True),)


class SheetLine(StoredModel):
    """A line of a printed sheet: whose it is. A blank row gets the registration of who wrote in it."""

    if TYPE_CHECKING:
        sheet_id: int
        registration_id: int | None

    sheet = Link(PrintedSheet, backref="lines", index=False)  # the index below begins with it
    line = Whole()
    registration = Link(Registration, null=True, backref="sheet_lines")
    blank = Flag(default=False)

    class Meta:
        table_name = "sheet_line"
        indexes = ((("sheet", "line"), True),)
