"""After the meeting: typing in the signed sheet, by number, by name or by ticking."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from noaber import office
from noaber.attendance.forms import Feedback
from noaber.attendance.queries import list_sheets
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.events.queries import get_event
from noaber.events.rules import heading_line
from noaber.ui.attendance.columns import NUMBER, sheet_columns
from noaber.ui.attendance.entry import Entry, ShownLine
from noaber.ui.attendance.parts import EntryFoot, EntryHead, ToldCard
from noaber.ui.attendance.walk_in_dialog import WalkInFields, walk_in_dialog
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import Card, FigureCard
from noaber.ui.kit.messages import Choice
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.window_state import keep_state
from noaber.ui.printing.print_dialog import PrintDialog


class AttendancePage(Page):
    """Shows the event that ``open_target(id=…)`` names. What was typed stays until it is saved or dropped."""

    tables = frozenset({"event", "registration", "person", "printed_sheet", "sheet_line"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._drafts: dict[int, Entry] = {}
        self.event_id: int | None = None
        self.action("back", self.go_back, in_menu=False)
        self.header.add_back(_("Terug naar de bijeenkomst (Esc)"), self.go_back)
        self.report = self.action(
            "print", self.print_report, text=_("Verslag"), tip=_("Bekijk en druk het aanwezigheidsverslag af (Ctrl+P)")
        )
        self.header.add(self.report)
        self.header.add(
            self.action(
                "new", self.add_walk_in, text=_("Inloop"), tip=_("Iemand die er was zonder aanmelding (Ctrl+N)")
            )
        )
        self.save_action = self.action("save", self.save)
        self.header.add(self.save_action, primary=True)
        self.head, self.foot, self.told = EntryHead(), EntryFoot(), ToldCard()
        self.counted = FigureCard(_("Aanwezig"))
        self._make_list()
        self.set_body(self.card, figures=[self.counted, self.told])

    def _make_list(self) -> None:
        self.table = TableView(sheet_columns(), name=_("Regels van de lijst"))
        self.table.set_empty(_("Niemand heeft zich aangemeld. Voeg toe wie er waren met de knop Inloop."))
        self.card = Card(margin=4)
        self.card.column.setContentsMargins(4, 14, 4, 10)
        for part in (self.head, self.table, self.foot):
            self.card.column.addWidget(part, 1 if part is self.table else 0)
        self.head.field.entered.connect(self.enter)
        self.head.sheet_chosen.connect(self._use_sheet)
        self.foot.anonymous_typed.connect(self._count_anonymous)
        self.table.check_asked.connect(lambda row, _wanted: self.toggle(row))
        self.table.opened.connect(self.toggle)
        self.table.typed.connect(self._type)
        keep_state(self, self.context.settings, "attendance", headers=[self.table.horizontalHeader()])

    @property
    def entry(self) -> Entry | None:
        """What is being filled in, for the event that is shown."""
        return self._drafts.get(self.event_id) if self.event_id is not None else None

    def open_target(self, **target: Any) -> None:
        """Show this event; what was typed for it before is still there."""
        if target["id"] != self.event_id:
            self.told.forget()
            self.head.tell("")
        self.event_id = target["id"]
        if self.entry is None or not self.entry.dirty:
            self._drafts[target["id"]] = Entry(target["id"])
        self.reread()
        self.focus_first()

    def refresh(self, *_ignored: object) -> None:
        """Read how it stands in the file; what was typed and not saved stays on top of it."""
        entry = self.entry
        if entry is None:
            return
        try:
            event = get_event(entry.form.event_id)
        except NoaberError:
            self._drafts.pop(entry.form.event_id)
            self.event_id = None
            self.context.open_page("events")
            return
        entry.reread()
        self.header.show_title(_("Aanwezigheid"), " · ".join([event.title, heading_line(event)]))
        self.head.show_sheets(list_sheets(event.id), entry.form.sheet_id)
        self._registered = event.registered
        self.report.setVisible(event.attended > 0)
        self._show()

    def focus_first(self) -> None:
        """Work begins with typing numbers."""
        self.head.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the event."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def may_leave(self) -> bool:
        """Before the window closes: nothing typed is lost unasked."""
        return all(self._may_drop(entry) for entry in list(self._drafts.values()))

    def go_back(self) -> None:
        """To the event, after asking what to do with what was not saved."""
        entry = self.entry
        if entry is not None and self._may_drop(entry):
            self._drafts.pop(entry.form.event_id, None)
            self.context.open_page("event", id=entry.form.event_id)
            self.event_id = None

    def enter(self, text: str) -> None:
        """Tick the numbers or the name that was typed, and say whom."""
        entry = self.entry
        if entry is None:
            return
        feedback = entry.form.enter(text)
        if feedback.blank_row is not None and text.strip() == str(feedback.blank_row):
            self._ask_walk_in(feedback.blank_row)
        self._tell(feedback)

    def toggle(self, row: ShownLine) -> None:
        """Turn a tick; a blank row asks who wrote there, a walk-in that is not saved is taken back."""
        entry = self.entry
        if entry is None:
            return
        if row.line.registration_id is not None:
            self._tell(entry.form.toggle(row.line.registration_id))
        elif row.free:
            self._ask_walk_in(row.number)
        elif row.line.written_in is not None:
            entry.form.strike_out(row.number if row.number is not None else row.id)
            self._show()

    def add_walk_in(self) -> None:
        """Add somebody who was there without being registered, in the first blank row that is left."""
        self._ask_walk_in(next(iter(self._free_rows()), None))

    def save(self) -> None:
        """Write it all as one action."""
        entry = self.entry
        if entry is None or not entry.dirty:
            return
        wrong = entry.form.errors()
        try:
            entry.save(today=self.context.clock.today())
        except NoaberError as error:
            self.foot.anonymous.setFocus() if wrong else self.context.interaction.error(self, str(error))
            return
        self.reread()
        text = ngettext("Bewaard: {n} persoon aanwezig.", "Bewaard: {n} mensen aanwezig.", entry.form.counted())
        self.context.toast(text, _("Aanwezigheidsverslag"), self.print_report)

    def print_report(self) -> None:
        """Open the print dialog for the report of who were there; it prints what is saved."""
        if self.entry is not None and (not self.entry.dirty or self._may_drop(self.entry, keep=True)):
            PrintDialog(self.context, self, office.document("attendance_report"), self.entry.form.event_id).open()

    def _ask_walk_in(self, line: int | None) -> None:
        walk_in_dialog(self.context, self, line, self._free_rows(), self._write_in).open()

    def _write_in(self, fields: WalkInFields) -> None:
        entry = self.entry
        assert entry is not None
        feedback = entry.form.write_in(fields.walk_in(), fields.line)
        if feedback.problem:
            raise NoaberError(feedback.text)
        self._tell(feedback)

    def _free_rows(self) -> list[int]:
        rows = self.entry.lines() if self.entry is not None else []
        return [row.number for row in rows if row.free and row.number is not None]

    def _tell(self, feedback: Feedback) -> None:
        self.head.tell(feedback.text, wrong=feedback.problem)
        if feedback.problem:
            return
        if feedback.text:
            self.told.tell(feedback)
        self._show()
        if feedback.registrations:
            self.table.select_id(feedback.registrations[-1])

    def _show(self) -> None:
        entry = self.entry
        assert entry is not None
        form = entry.form
        self.table.hide_columns([] if form.sheet_id is not None else [NUMBER])
        self.table.show_rows(entry.lines())
        self.foot.show_count(form.anonymous, form.errors().get("anonymous", ""), form.counted())
        walk_ins = len(form.written_in)
        parts = [
            _("{n} met een plaats", n=self._registered),
            _("{n} inloop, nog niet bewaard", n=walk_ins) if walk_ins else "",
        ]
        self.counted.show_figure(str(form.counted()), " · ".join(part for part in parts if part))
        self.save_action.setEnabled(entry.dirty)

    def _use_sheet(self, sheet_id: int | None) -> None:
        if self.entry is not None:
            self.entry.use_sheet(sheet_id)
            self.refresh()
            self.focus_first()

    def _count_anonymous(self, text: str) -> None:
        if self.entry is not None:
            self.entry.form.anonymous = text
            self._show()

    def _type(self, text: str) -> None:
        """Letters and numbers typed in the list go to the field."""
        self.focus_first()
        self.head.field.insert(text)

    def _may_drop(self, entry: Entry, *, keep: bool = False) -> bool:
        """Ask what to do with what is not saved; True when work may go on. ``keep`` offers no dropping."""
        if not entry.dirty:
            return True
        event = get_event(entry.form.event_id)
        choices = [Choice("save", _("Bewaren")), Choice("drop", _("Niet bewaren")), Choice("", _("Verder invullen"))]
        answer = self.context.interaction.ask(
            self,
            _("De aanwezigheid bij “{event}” is nog niet bewaard. Wilt u dat doen?", event=event.title),
            [choice for choice in choices if not (keep and choice.answer == "drop")],
        )
        if answer == "save":
            self.event_id = entry.form.event_id
            self.save()
        return answer == "drop" or (answer == "save" and not entry.dirty)
