"""The page Bijeenkomsten: what is coming, what was, and making a new one."""

from typing import Any

from PySide6.QtCore import Qt

from noaber import office
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.events import operations, queries
from noaber.events.forms import EventForm
from noaber.events.queries import EventRow
from noaber.ui.context import AppContext
from noaber.ui.events.columns import event_columns
from noaber.ui.events.event_dialog import event_dialog, follow_up_dialog
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.window_state import keep_state
from noaber.ui.printing.print_dialog import PrintDialog

_WAITING, _ATTENDED = 4, 5  # the columns that are hidden while they are empty


class EventsPage(Page):
    """The list of events; opening one goes to the page of that event."""

    tables = frozenset({"event", "registration", "person"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.header.add(
            self.action(
                "print",
                self.print_sheet,
                text=_("Presentielijst"),
                tip=_("Druk de presentielijst van de gekozen bijeenkomst af (Ctrl+P)"),
            )
        )
        self.header.add(self.action("new", self.add, text=_("Bijeenkomst")), primary=True)
        self._on_chosen = [
            self.action("edit", self.edit),
            self.action("copy", self.copy),
            self.action("delete", self.delete),
        ]
        self.table = TableView(event_columns(), name=_("Bijeenkomsten"))
        self.table.opened.connect(lambda event: context.open_page("event", id=event.id))
        self.table.delete_asked.connect(self.delete)
        self.table.addActions(self._on_chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        keep_state(self, context.settings, "events", headers=[self.table.horizontalHeader()])
        self.card = ListCard(
            self.table, search=_("Zoek in bijeenkomsten"), chips=self._chips(), chips_name=_("Welke bijeenkomsten")
        )
        self.card.asked.connect(self.refresh)
        self.set_body(self.card)

    def refresh(self, *_ignored: object) -> None:
        """Read the events of the chosen period."""
        today = self.context.clock.today()
        coming = queries.count_events("upcoming", today=today)
        self.header.show_title(
            _("Bijeenkomsten"), ngettext("{n} bijeenkomst op komst", "{n} bijeenkomsten op komst", coming)
        )
        self.card.chips.show_chips(self._chips())
        self._say_when_empty()
        events = queries.list_events(self.card.search_text, self.card.chips.key, today=today)
        counted = ((_WAITING, [event.waiting for event in events]), (_ATTENDED, [event.attended for event in events]))
        self.table.hide_columns([place for place, numbers in counted if not any(numbers)])
        self.table.show_rows(events)

    def open_target(self, **target: Any) -> None:
        """``id`` goes to the page of that event; ``new`` opens the dialog for a new one."""
        if target.pop("new", False):
            self.add()
        else:
            self.context.open_page("event", **target)

    def focus_first(self) -> None:
        """Work begins with searching the list."""
        self.card.field.setFocus()

    def add(self) -> None:
        """Make a new event and open it."""
        title = _("Nieuwe bijeenkomst")
        self._open_new(event_dialog(self.context, self, EventForm(), operations.add_event, title=title))

    def copy(self) -> None:
        """Make a follow-up: the same texts on another day, without registrations."""
        event = self._chosen()
        if event is not None:
            self._open_new(follow_up_dialog(self.context, self, event))

    def edit(self) -> None:
        """Change the chosen event."""
        event = self._chosen()
        if event is None:
            return
        today = self.context.clock.today()
        event_dialog(
            self.context,
            self,
            EventForm.from_row(event),
            title=_("Bijeenkomst wijzigen"),
            save=lambda record: operations.update_event(event.id, record, today=today),
        ).open()

    def delete(self) -> None:
        """Delete the chosen event; the line at the bottom brings it back."""
        event = self._chosen()
        if event is None:
            return
        try:
            operations.delete_event(event.id)
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self.say_deleted(_("“{event}” is verwijderd.", event=event.title))

    def print_sheet(self) -> None:
        """Print the sign-in sheet of the chosen event."""
        event = self._chosen()
        if event is not None:
            PrintDialog(self.context, self, office.document("attendance_sheet"), event.id).open()

    def _open_new(self, dialog: FormDialog) -> None:
        dialog.saved.connect(lambda event_id: self.context.open_page("event", id=event_id))
        dialog.open()

    def _chosen(self) -> EventRow | None:
        row = self.table.current_row()
        if row is None:
            self.context.toast(_("Kies eerst een bijeenkomst in de lijst."))
        return row if isinstance(row, EventRow) else None

    def _chips(self) -> list[tuple[str, str]]:
        today = self.context.clock.today()
        return [
            ("upcoming", _("Op komst {count}", count=queries.count_events("upcoming", today=today))),
            ("past", _("Geweest {count}", count=queries.count_events("past", today=today))),
            ("all", _("Alle {count}", count=queries.count_events("all", today=today))),
        ]

    def _say_when_empty(self) -> None:
        if self.card.search_text:
            self.table.set_empty(_("Geen bijeenkomst gevonden met “{text}”.", text=self.card.search_text))
        elif self.card.chips.key == "past":
            self.table.set_empty(_("Er zijn nog geen bijeenkomsten geweest."))
        else:
            self.table.set_empty(_("Er staat nog geen bijeenkomst op komst."), _("Bijeenkomst maken"), self.add)
