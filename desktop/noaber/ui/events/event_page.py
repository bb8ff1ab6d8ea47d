"""One event: its registrations, places, waiting list and papers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from noaber import office
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events import operations, queries
from noaber.events.forms import EventForm
from noaber.events.queries import EventRow, RegistrationRow
from noaber.events.record import Promoted
from noaber.events.rules import deadline_text, heading_line
from noaber.ui.context import AppContext
from noaber.ui.events.columns import registration_columns
from noaber.ui.events.event_dialog import event_dialog, follow_up_dialog
from noaber.ui.events.figures import AfterwardsCard, PlacesCard, TablesCard
from noaber.ui.events.many_dialog import ManyDialog, many_text
from noaber.ui.events.registration_actions import RegistrationActions
from noaber.ui.events.registration_dialog import RegistrationDialog
from noaber.ui.events.registration_fields import call_text, outcome_text
from noaber.ui.events.strip import RegistrationStrip
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.window_state import keep_state
from noaber.ui.printing.print_dialog import PrintDialog

_ROLE, _TABLE = 2, 3  # the columns that are hidden where nobody has one


class EventPage(Page):
    """Shows the event that ``open_target(id=…)`` names; Escape goes back to the list of events."""

    tables = frozenset({"event", "registration", "person", "printed_sheet"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.event_id: int | None = None
        self.shown_event: EventRow
        self._make_header()
        self.call = NoticeBox(beside=True)
        self._to_call: dict[int, Promoted] = {}
        self.column.addWidget(self.call)
        self._make_list()
        self.places, self.tables_card = PlacesCard(), TablesCard()
        self.afterwards = AfterwardsCard(self.fill_in, lambda: self.print_paper("attendance_report"))
        self.set_body(self.card, figures=[self.places, self.tables_card, self.afterwards])

    def _make_header(self) -> None:
        self.action("back", self.go_back, in_menu=False)
        self.header.add_back(_("Terug naar de bijeenkomsten (Esc)"), self.go_back)
        self.header.add(self.action("new", self.register, text=_("Aanmelding"), tip=_("Meld iemand aan (Ctrl+N)")))
        self.header.add(
            self.action(
                "print",
                lambda: self.print_paper("attendance_sheet"),
                text=_("Presentielijst"),
                tip=_("Bekijk en druk de presentielijst af (Ctrl+P)"),
            ),
            primary=True,
        )
        self.more = Button("", "more", role="dots")
        self.more.setFixedWidth(46)
        self.more.setAccessibleName(_("Meer"))
        self.more.setToolTip(_("Meer papieren, en wijzigen of verwijderen"))
        menu = QMenu(self.more)
        for action in (
            self.action("register_many", self.register_many),
            None,
            self.action("print_participants", lambda: self.print_paper("participant_list")),
            self.action("print_report", lambda: self.print_paper("attendance_report")),
            self.action("print_badges", lambda: self.open_labels("badges")),
            self.action("print_tent_cards", lambda: self.print_paper("tent_cards")),
            self.action("labels", lambda: self.open_labels("address_labels")),
            self.action("write_letter", self.write_letter),
            None,
            self.action("attendance", self.fill_in),
            None,
            self.action("edit_event", self.edit_event),
            self.action("copy", self.copy),
            self.action("delete", self.delete, text=_("Bijeenkomst verwijderen")),
        ):
            menu.addAction(action) if action else menu.addSeparator()
        self.more.setMenu(menu)
        self.header.add_widget(self.more)

    def _make_list(self) -> None:
        self.table = TableView(registration_columns(), name=_("Aanmeldingen"))
        self.table.set_sort("name")
        self.row_actions = RegistrationActions(self, self.table, self.ask_to_call)
        self.strip = RegistrationStrip(self.row_actions.actions)
        self.table.chosen.connect(self._follow)
        self.table.sort_asked.connect(lambda _name, _down: self._show_list())
        self.card = ListCard(
            self.table,
            search=_("Zoek in aanmeldingen"),
            chips=[("all", _("Iedereen"))],
            chips_name=_("Welke aanmeldingen"),
        )
        self.card.asked.connect(self._show_list)
        self.card.chips.picked.connect(self._sort_for)
        self.card.column.addWidget(self.strip)
        keep_state(self, self.context.settings, "event", headers=[self.table.horizontalHeader()])

    def open_target(self, **target: Any) -> None:
        """Show this event; ``registration`` also picks one of its lines."""
        if target["id"] != self.event_id:
            self.event_id = target["id"]
            self._to_call = {}
            self.card.field.clear()
            self.card.chips.pick("all")
            self.table.show_rows([])
        self.reread()
        if "registration" in target:
            self.table.select_id(target["registration"])

    def refresh(self, *_ignored: object) -> None:
        """Read the event, its counts and its registrations."""
        if self.event_id is None:
            return
        try:
            event = queries.get_event(self.event_id)
        except NoaberError:
            self.event_id = None
            self.go_back()
            return
        self.shown_event = event
        deadline = deadline_text(event.last_registration_day, event.date)
        line = " · ".join(part for part in (event.subtitle, heading_line(event), deadline) if part)
        self.header.show_title(event.title, line or _("datum nog niet bekend"))
        self.places.show_event(event)
        figures = queries.figures(event.id)
        self.tables_card.show_figures(figures)
        self.table.hide_columns(
            [place for place, counts in ((_ROLE, figures.roles), (_TABLE, figures.tables)) if not counts]
        )
        self.afterwards.show_event(event, self.context.clock.today())
        self.card.chips.show_chips(self._chips(event))
        self._show_list()
        self._show_calls()

    def focus_first(self) -> None:
        """Work begins with searching the list."""
        self.card.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """To the list of events."""
        self.context.open_page("events")

    def register(self) -> None:
        """Open the dialog for somebody who calls."""
        if self.event_id is not None:
            dialog = RegistrationDialog(self.context, self, self.event_id)
            dialog.registered.connect(lambda made: self.table.select_id(made.registration_id))
            dialog.saved.connect(
                lambda made: self.context.toast(outcome_text(made), _("Ongedaan maken"), self.context.data.undo)
            )
            dialog.open()

    def register_many(self) -> None:
        """Open the dialog to register several people at once."""
        if self.event_id is not None:
            dialog = ManyDialog(self.context, self, self.event_id)
            dialog.registered.connect(
                lambda outcome: self.context.toast(many_text(outcome), _("Ongedaan maken"), self.context.data.undo)
            )
            dialog.open()

    def fill_in(self) -> None:
        """Go to the screen where the signed sheet is typed in."""
        if self.event_id is not None:
            self.context.open_page("attendance", id=self.event_id)

    def print_paper(self, document: str) -> None:
        """Open the print dialog for a document about this event."""
        if self.event_id is not None:
            PrintDialog(
                self.context, self, office.document(document), self.event_id, show_subjects=self._show_registrations
            ).open()

    def open_labels(self, what: str) -> None:
        """To the page where labels or badges for this event are made."""
        if self.event_id is not None:
            self.context.open_page("labels", what=what, event=self.event_id)

    def write_letter(self) -> None:
        """To the page where a letter about this event is sent: to who are registered, and else to the members."""
        if self.event_id is not None:
            who = {"who": f"event:{self.event_id}"} if self.shown_event.registered else {}
            self.context.open_page("mailing", kind="invitation", event=self.event_id, **who)

    def edit_event(self) -> None:
        """Change the event itself; who gets a place through it is to be phoned."""
        event, today = self.shown_event, self.context.clock.today()
        dialog = event_dialog(
            self.context,
            self,
            EventForm.from_row(event),
            title=_("Bijeenkomst wijzigen"),
            save=lambda record: operations.update_event(event.id, record, today=today),
        )
        dialog.saved.connect(self.ask_to_call)
        dialog.open()

    def copy(self) -> None:
        """Make a follow-up of this event and open it."""
        dialog = follow_up_dialog(self.context, self, self.shown_event)
        dialog.saved.connect(lambda event_id: self.context.open_page("event", id=event_id))
        dialog.open()

    def delete(self) -> None:
        """Delete the event; the line at the bottom brings it back."""
        event = self.shown_event
        try:
            operations.delete_event(event.id)
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self.say_deleted(_("“{event}” is verwijderd.", event=event.title))

    def ask_to_call(self, moved: Sequence[Promoted]) -> None:
        """Say who came from the waiting list, until the user says that they have been told."""
        self._to_call |= {one.registration_id: one for one in moved}
        self._show_calls()

    def _show_calls(self) -> None:
        """Only of those who still have the place: what gave it to them may have been undone."""
        rows = queries.list_registrations(self.event_id) if self.event_id is not None and self._to_call else []
        placed = {row.id for row in rows if row.status == "confirmed"}
        lines = [call_text(one) for one in self._to_call.values() if one.registration_id in placed]
        self.call.say("\n".join(lines), _("Gedaan"), self._forget_calls)

    def _forget_calls(self) -> None:
        self._to_call = {}
        self._show_calls()

    def _show_registrations(self, registrations: tuple[int, ...]) -> None:
        self.card.field.clear()
        self.card.chips.pick("all")
        self.table.select_id(registrations[0])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, row: RegistrationRow | None) -> None:
        """Offer what fits the registration that is chosen; the cursor of a button that goes away goes to the list."""
        held = self.window().focusWidget()
        self.strip.show_registration(row)
        if held in self.strip.buttons and not held.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        for action in self.row_actions.in_menu:
            action.setVisible(row is not None)

    def _sort_for(self, chip: str) -> None:
        """The waiting list stands in order of arrival, the other groups by name."""
        wanted = "status" if chip == "waiting" else "name"
        if self.table.sort != (wanted, False):
            self.table.set_sort(wanted)
            self._show_list()

    def _show_list(self) -> None:
        if self.event_id is None:
            return
        sort, descending = self.table.sort
        rows = queries.list_registrations(self.event_id, self.card.search_text, self.card.chips.key or "all", sort)
        if self.card.search_text:
            self.table.set_empty(_("Niemand gevonden met “{text}”.", text=self.card.search_text))
        elif self.card.chips.key == "all":
            self.table.set_empty(_("Er is nog niemand aangemeld."), _("Iemand aanmelden"), self.register)
        else:
            self.table.set_empty(_("Hier staat niemand op."))
        self.table.show_rows(rows[::-1] if descending else rows)
        self._follow(self.row_actions.chosen())

    def _chips(self, event: EventRow) -> list[tuple[str, str]]:
        chips = [
            ("all", _("Iedereen")),
            ("confirmed", _("Bevestigd {count}", count=event.registered + event.walk_ins)),
            ("waiting", _("Wachtlijst {count}", count=event.waiting)),
            ("cancelled", _("Afgemeld {count}", count=event.cancelled)),
        ]
        return [*chips, ("present", _("Aanwezig {count}", count=event.present))] if event.present else chips
