"""The dialog of an event: everything about it in one form, with dates and times as people type them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from noaber.core.dates import DateError, parse_time_range, time_range_text
from noaber.core.i18n import _
from noaber.events import operations
from noaber.events.forms import EventForm
from noaber.events.queries import EventRow, list_events
from noaber.events.record import EventRecord
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, DATE, LINE, LINES, SUGGEST, Field, Section
from noaber.ui.kit.form_dialog import FormDialog

_MOST_VENUES = 20


class EventFields:
    """An EventForm as a form dialog edits it: the same attributes, on a day that is known."""

    def __init__(self, form: EventForm, today: date) -> None:
        self.__dict__.update(form=form, today=today)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["form"], name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.form, name, value)

    def errors(self) -> dict[str, str]:
        """A sentence per field that is wrong."""
        return self.form.errors(self.today)  # type: ignore[no-any-return]

    def hints(self) -> dict[str, str]:
        """How dates, times and deadlines are understood."""
        return {"times": self._times_hint(), **self.form.remarks(self.today)}

    def record(self) -> EventRecord:
        """The event as it will be stored."""
        return self.form.to_record(self.today)  # type: ignore[no-any-return]

    def _times_hint(self) -> str:
        """The times as they will be printed; a typed text that cannot be read is told as an error."""
        try:
            understood = parse_time_range(self.form.times) if self.form.times.strip() else (None, None)
        except DateError:
            return ""
        text = time_range_text(*understood)
        return "" if text == self.form.times.strip() else text


def event_dialog(
    context: AppContext, parent: QWidget, form: EventForm, save: Callable[[EventRecord], object], *, title: str
) -> FormDialog:
    """The dialog for an event; ``save`` gets the record."""
    return FormDialog(
        context,
        parent,
        title=title,
        form=EventFields(form, context.clock.today()),
        fields=_fields(context),
        save=lambda fields: save(fields.record()),
        width=1040,
    )


def follow_up_dialog(context: AppContext, parent: QWidget, event: EventRow) -> FormDialog:
    """The dialog for the same event on another day, without registrations; it saves a new event."""
    form = EventForm.from_row(event)
    form.date, form.last_registration_day, form.provisional = "", "", bool(event.venue)
    return event_dialog(context, parent, form, operations.add_event, title=_("Vervolg maken"))


def _fields(context: AppContext) -> list[Field | Section]:
    return [
        Section(_("Wat en wanneer")),
        Field(_("Titel"), LINE, "title"),
        Field(_("Ondertitel"), LINE, "subtitle"),
        Field(_("Datum"), DATE, "date", placeholder=_("bijvoorbeeld 25-1-2027")),
        Field(_("Tijd"), LINE, "times", placeholder=_("bijvoorbeeld 19.45-22.00")),
        Section(_("Aanmelden")),
        Field(_("Plaatsen"), LINE, "capacity", placeholder=_("leeg: geen maximum")),
        Field(_("Aanmelden t/m"), LINE, "last_registration_day", placeholder=_("ook goed: voor 25 januari")),
        Section(_("Waar"), column=1),
        Field(_("Gebouw"), SUGGEST, "venue", choices=lambda: _venues(context.clock.today())),
        Field(_("Zaal"), LINE, "room"),
        Field(_("Adres"), LINE, "venue_address"),
        Field(_("De plaats is nog voorlopig"), CHECK, "provisional"),
        Section(_("Contact"), column=1),
        Field(_("Naam"), LINE, "contact"),
        Field(_("Telefoon"), LINE, "contact_phone"),
        Field(_("E-mail"), LINE, "contact_email"),
        Field(_("Notitie"), LINES, "note", lines=2),
    ]


def _venues(today: date) -> list[tuple[str, str]]:
    """The buildings used before, the latest first."""
    names = dict.fromkeys(event.venue for event in list_events(today=today) if event.venue)
    return [(name, name) for name in list(names)[:_MOST_VENUES]]
