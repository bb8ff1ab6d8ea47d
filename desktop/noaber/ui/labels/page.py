"""The page Etiketten: for whom, on which sheet, from which label on; then the print dialog."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt

from noaber import office
from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.events.queries import EventRow, list_events
from noaber.labels.forms import LabelsForm, SheetForm
from noaber.labels.operations import delete_sheet
from noaber.labels.options import BadgeRunOptions
from noaber.labels.papers import address_content, address_paper, badge_content, badge_paper
from noaber.labels.remarks import recipient_remarks
from noaber.labels.sheets import find_sheet, known_sheets, own_id
from noaber.lists.queries import saved_lists
from noaber.paper.document import WHOLE_REGISTER, AnyDocument, Remark
from noaber.paper.labels import SheetDefinition, SheetRun, pages_of
from noaber.ui.context import AppContext
from noaber.ui.kit.page import Page
from noaber.ui.labels.parts import LabelsParts
from noaber.ui.labels.sheet_dialog import SheetDialog
from noaber.ui.printing.print_dialog import PrintDialog

Labels = tuple[list[tuple[str, ...]], list[Remark]]
"""The lines of every label, and what needs attention."""

_SHEET_FIELDS = {"sheet": "address", "badge_sheet": "badge"}


class LabelsPage(Page):
    """``open_page("labels", what="badges", event=7)``, ``…(list_name="Bestuur")`` and ``…(people=(7, 9))`` choose."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "person",
            "membership",
            "member_category",
            "household",
            "household_member",
            "registration",
            "event",
            "saved_list",
            "label_sheet",
            "suspension",
            "post_choice",
        }
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.form = LabelsForm()
        self._shown_sheet = ""
        self._sheets: dict[str, SheetDefinition] = {}
        self._known: tuple[object, Labels] | None = None  # what was read for these choices
        self.action("back", self.go_back, in_menu=False)
        self.print_action = self.action("print", self.print_labels, text=_("Bekijken en afdrukken"))
        self.header.add(self.print_action, primary=True)
        self.parts = LabelsParts(self.form)
        self.parts.view.edited.connect(self._take)
        self.parts.picture.picked.connect(self._begin_at)
        self.parts.new_sheet.clicked.connect(self.add_sheet)
        self.parts.edit_sheet.clicked.connect(self.edit_sheet)
        self.parts.delete_sheet.clicked.connect(self.remove_sheet)
        self.parts.go_on.clicked.connect(self._go_on)
        self.set_body(self.parts)
        self._recalled = False

    # --- showing ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the lists, meetings and sheets there are, and who gets a label."""
        self._known = None
        self._fill_choices()
        if not self._recalled:
            self._recalled = True
            self.form.recall(
                self.context.settings.get("labels"),
                {field: frozenset(sheet.id for sheet in known_sheets(kind)) for field, kind in _SHEET_FIELDS.items()},
            )
        self._show()

    def open_target(self, **target: Any) -> None:
        """Choose what another page asks for."""
        if self.stale:
            self.reread()
        form = self.form
        form.what = target.get("what", "address_labels")
        if "who" in target:
            form.who = target["who"]
        if "event" in target:
            form.event, form.who = target["event"], "event"
        if "list_name" in target:
            form.list_name, form.who = target["list_name"], "list"
        if "people" in target:
            form.picked, form.who = tuple(target["people"]), "people"
            self.parts.offer_picked(len(form.picked))
        form.start = form.resume = 1
        self._show()

    def focus_first(self) -> None:
        """Work begins with what to make."""
        self.parts.view.focus()

    def go_back(self) -> None:
        """To the register, where labels are mostly asked for."""
        self.context.open_page("members")

    def _fill_choices(self) -> None:
        today = self.context.clock.today()
        events = [*list_events(period="upcoming", today=today), *list_events(period="past", today=today, limit=100)]
        if self.form.event is None and events:
            self.form.event = events[0].id
        lists = [row.name for row in saved_lists() if row.definition is not None]
        if self.form.list_name not in lists:
            self.form.list_name = lists[0] if lists else None
        self.parts.fill("event", [(event.id, _event_text(event)) for event in events])
        self.parts.fill("list_name", [(name, name) for name in lists])
        for field, kind in _SHEET_FIELDS.items():
            sheets = known_sheets(kind)
            self._sheets.update({sheet.id: sheet for sheet in sheets})
            self.parts.fill(field, [(sheet.id, sheet.shown_name) for sheet in sheets])
            if getattr(self.form, field) not in {sheet.id for sheet in sheets}:
                setattr(self.form, field, "L7160" if field == "sheet" else "L4785")

    def _take(self) -> None:
        self.context.settings.put("labels", self.form.kept())
        self._show(typing=True)

    def _show(self, *, typing: bool = False) -> None:
        """Show who gets a label, and how they lie on the first sheet."""
        sheet = self.sheet
        if sheet is not None:
            other = typing and sheet.id != self._shown_sheet  # how far the sheet was used says nothing of another
            self.form.start = 1 if other else min(self.form.start, sheet.count)
            self._shown_sheet = sheet.id
        self.parts.show_form(typing=typing, most=sheet.count if sheet else 1)
        self.parts.show_sheet_buttons(sheet, own=sheet is not None and own_id(sheet) is not None)
        texts, remarks = self._labels(sheet)
        run = SheetRun(self.form.start, self.form.resume)
        shown = texts[self.form.resume - 1 :]
        self.parts.picture.show_sheet(sheet, self.form.start, shown[: sheet.count] if sheet else ())
        self.parts.picture_column.setVisible(sheet is not None)
        pages = pages_of(sheet, len(texts), run) if sheet and shown else 0
        self._tell(len(shown), pages)
        self.parts.show_remarks(remarks, self._link_of)
        self.parts.offer_next(self._next_start(sheet), self.form.start)

    def _tell(self, count: int, pages: int) -> None:
        sheets = ngettext("{n} vel", "{n} vellen", pages)
        labels = ngettext("{n} etiket", "{n} etiketten", count)
        told = _("{labels} op {sheets}", labels=labels, sheets=sheets) if pages else ""
        self.header.show_title(_("Etiketten"), told)
        self.print_action.setEnabled(bool(count) or self.form.what == "tent_cards")

    def _labels(self, sheet: SheetDefinition | None) -> Labels:
        """The lines of every label, and what needs attention."""
        form = self.form
        errors = form.errors()
        if errors:
            return [], [Remark(text) for text in errors.values()]
        key = form.what, form.selection(), form.per, form.sort, form.event
        if self._known is None or self._known[0] != key:
            self._known = key, self._read(sheet)
        texts, remarks = self._known[1]
        if sheet is not None and not sheet.sure:
            unsure = Remark(
                _(
                    "De maten van dit vel zijn niet zeker. Druk eerst één vel op gewoon papier af en houd "
                    "het tegen de etiketten."
                )
            )
            return texts, [*remarks, unsure]
        return texts, remarks

    def _read(self, sheet: SheetDefinition | None) -> Labels:
        form = self.form
        try:
            if form.what == "address_labels" and sheet is not None:
                content = address_content(form.selection(), form.per, form.sort, sheet)
                return [label.lines for label in content.addressed.labels], recipient_remarks(content)
            if form.what == "badges" and sheet is not None and form.event is not None:
                badges = badge_content(form.event, BadgeRunOptions(), sheet).badges
                return [tuple(dict.fromkeys((badge.call_name, badge.name))) for badge in badges], []
        except NoaberError as error:
            return [], [Remark(str(error))]
        return [], []

    @property
    def sheet(self) -> SheetDefinition | None:
        """The chosen sheet; None for papers that need none."""
        return self._sheets.get(self.form.sheet_number) if self.form.kind else None

    def _link_of(self, remark: Remark) -> Any:
        if not remark.subjects:
            return None
        return lambda: self.context.open_page("members", id=remark.subjects[0])

    # --- doing --------------------------------------------------------------------------------------------------------

    def print_labels(self) -> None:
        """Open the print dialog with what is chosen here."""
        if self.form.errors():
            return
        paper, subject = self._paper()
        options = {"start": str(self.form.start), "resume": str(self.form.resume)} if self.form.kind else {}
        dialog = PrintDialog(self.context, self, paper, subject, start_with=options, show_subjects=self._show_people)
        dialog.went_out.connect(lambda: self._remember_end(dialog))
        dialog.open()

    def _paper(self) -> tuple[AnyDocument, int]:
        form, sheet = self.form, self.sheet
        if form.what == "address_labels" and sheet is not None:
            return address_paper(form.selection(), form.per, form.sort, sheet), WHOLE_REGISTER
        assert form.event is not None
        if form.what == "badges" and sheet is not None:
            return badge_paper(sheet), form.event
        return office.document("tent_cards"), form.event

    def _show_people(self, people: tuple[int, ...]) -> None:
        self.context.open_page("members", id=people[0])

    def _remember_end(self, dialog: PrintDialog) -> None:
        """The sheet that was begun is offered next time."""
        sheet, made = self.sheet, dialog.made
        if sheet is None or made is None:
            return
        items = made.content.addressed.labels if hasattr(made.content, "addressed") else made.content.badges
        left = max(len(items) - made.options.resume + 1, 0)
        begun = self.context.settings.get("labels_begun") or {}
        after = (min(made.options.start, sheet.count) - 1 + left) % sheet.count + 1
        self.context.settings.put("labels_begun", {**begun, sheet.id: after})
        self.parts.offer_next(self._next_start(sheet), self.form.start)

    def _next_start(self, sheet: SheetDefinition | None) -> int:
        begun = self.context.settings.get("labels_begun") or {}
        after = begun.get(sheet.id, 1) if sheet is not None and isinstance(begun, dict) else 1
        return after if isinstance(after, int) else 1

    def _begin_at(self, place: int) -> None:
        self.form.start = place
        self._show()

    def _go_on(self) -> None:
        self._begin_at(self._next_start(self.sheet))
        self.parts.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- sheets of one's own ------------------------------------------------------------------------------------------

    def add_sheet(self) -> None:
        """Open the dialog for a new sheet, beginning with the measures of the chosen one."""
        start = self.sheet or find_sheet("L7160")
        self._open_sheet(SheetForm(start))

    def edit_sheet(self) -> None:
        """Open the dialog for the chosen sheet of the user."""
        sheet = self.sheet
        if sheet is not None and own_id(sheet) is not None:
            self._open_sheet(SheetForm(sheet, own_id(sheet)))

    def remove_sheet(self) -> None:
        """Delete the chosen sheet of the user; the line at the bottom brings it back."""
        sheet = self.sheet
        identifier = own_id(sheet) if sheet is not None else None
        if sheet is not None and identifier is not None:
            try:
                delete_sheet(identifier)
            except NoaberError as error:
                self.context.interaction.error(self, str(error))
                return
            self.say_deleted(_("“{sheet}” is verwijderd.", sheet=sheet.shown_name))

    def _open_sheet(self, form: SheetForm) -> None:
        dialog = SheetDialog(self.context, self, form)
        dialog.saved.connect(self._choose_sheet)
        dialog.open()

    def _choose_sheet(self, number: str) -> None:
        self.reread()
        kind = self._sheets[number].kind
        if (kind == "address") == (self.form.what == "address_labels"):
            setattr(self.form, "sheet" if kind == "address" else "badge_sheet", number)
        self._show()


def _event_text(event: EventRow) -> str:
    """A meeting as it is chosen: its title and its day."""
    return f"{event.title} · {short_date(event.date)}" if event.date else event.title
