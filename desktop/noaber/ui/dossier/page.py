"""The page Opvolgen: what is still to be done for whom, the soonest first."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt

from noaber import office
from noaber.core.dates import weekday_short_date
from noaber.core.i18n import _, ngettext
from noaber.dossier.operations import delete_follow_up, finish_follow_up
from noaber.dossier.queries import FollowUpRow, due_count, follow_ups
from noaber.paper.document import WHOLE_REGISTER
from noaber.ui.context import AppContext
from noaber.ui.dossier.dialogs import edit_follow_up, new_follow_up
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_export import export_shown
from noaber.ui.kit.table_model import Column
from noaber.ui.printing.print_dialog import PrintDialog


class FollowUpsPage(Page):
    """A list of things to do; a tick says that one is done."""

    tables: ClassVar[frozenset[str]] = frozenset({"follow_up", "person"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._on_chosen = [
            self.action("edit", self.edit),
            self.action("show_person", self.show_person),
            self.action("delete", self.delete),
        ]
        self.header.add(self.action("print", self.print_list))
        self.action("export", self.export)
        self.header.add(self._on_chosen[1])
        self.header.add(self.action("new", self.add, text=_("Opvolging")), primary=True)
        self.table = TableView(self._columns(), name=_("Opvolgen"))
        self.table.opened.connect(lambda _row: self.edit())
        self.table.check_asked.connect(self._finish)
        self.table.sort_asked.connect(lambda _name, _down: self.refresh())
        self.table.delete_asked.connect(self.delete)
        self.table.addActions(self._on_chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.card = ListCard(
            self.table, search=_("Zoek op naam, wat of wie"), chips=self._chips(), chips_name=_("Wat er moet gebeuren")
        )
        self.card.asked.connect(self.refresh)
        self.set_body(self.card)

    def refresh(self, *_ignored: object) -> None:
        """Read what is to be done."""
        today = self.context.clock.today()
        count = due_count(today=today)
        late = ngettext("{n} is al te laat", "{n} zijn al te laat", count.overdue) if count.overdue else ""
        todo = ngettext("{n} ding voor vandaag", "{n} dingen voor vandaag", count.due)
        self.header.show_title(_("Opvolgen"), " · ".join(part for part in (todo, late) if part))
        self.card.chips.show_chips(self._chips())
        sort, descending = self.table.sort
        rows = follow_ups(
            today=today, group=self.card.chips.key, sort=sort, descending=descending, search=self.card.search_text
        )
        self._say_when_empty()
        self.table.show_rows(rows)

    def focus_first(self) -> None:
        """Work begins with the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_target(self, **target: Any) -> None:
        """``id`` chooses one; ``new`` opens the dialog for another."""
        if target.get("new"):
            self.add()
        elif "id" in target:
            self.card.chips.pick("open")
            self.table.select_id(target["id"])

    def add(self) -> None:
        """Note something to do."""
        dialog = new_follow_up(self.context, self)
        dialog.saved.connect(lambda _id: self._say(_("Genoteerd.")))
        dialog.open()

    def edit(self) -> None:
        """Change what is chosen."""
        row = self._chosen()
        if row is not None:
            edit_follow_up(self.context, self, row).open()

    def delete(self) -> None:
        """Take away what is chosen."""
        row = self._chosen()
        if row is not None:
            delete_follow_up(row.id)
            self.say_deleted(_("“{what}” is verwijderd.", what=row.what))

    def print_list(self) -> None:
        """Print what is still to be done, as much as the page shows."""
        group = "due" if self.card.chips.key == "due" else "open"
        paper = office.document("follow_up_list")
        PrintDialog(self.context, self, paper, WHOLE_REGISTER, start_with={"group": group}).open()

    def export(self) -> None:
        """Save what is shown, to print or hand over as a list of whom to call."""
        group = dict(self._chips())[self.card.chips.key]
        searched = _("gezocht: {text}", text=self.card.search_text) if self.card.search_text else ""
        export_shown(self.context, self, self.table, _("Opvolgen"), (f"{_('Opvolgen')} · {group}", searched))

    def show_person(self) -> None:
        """Go to the person whom it is about."""
        row = self._chosen()
        if row is not None:
            self.context.open_page("members", id=row.person.id)

    def _finish(self, row: FollowUpRow, wanted: bool) -> None:
        finish_follow_up(row.id, self.context.clock.today() if wanted else None)
        self._say(_("Gedaan: {what}", what=row.what) if wanted else _("Toch niet gedaan: {what}", what=row.what))

    def _say(self, text: str) -> None:
        self.context.toast(text, _("Ongedaan maken"), self.context.data.undo)

    def _chosen(self) -> FollowUpRow | None:
        row = self.table.current_row()
        if row is None:
            self.context.toast(_("Kies eerst iets in de lijst."))
        return row if isinstance(row, FollowUpRow) else None

    def _chips(self) -> list[tuple[str, str]]:
        count = due_count(today=self.context.clock.today())
        every = _("Alles wat nog moet {count}", count=count.open)
        return [("due", _("Vandaag {count}", count=count.due)), ("open", every), ("done", _("Gedaan"))]

    def _say_when_empty(self) -> None:
        if self.card.search_text:
            self.table.set_empty(_("Niets gevonden met “{text}”.", text=self.card.search_text))
        elif self.card.chips.key == "done":
            self.table.set_empty(_("Er is nog niets afgevinkt."))
        else:
            self.table.set_empty(_("Er hoeft nu niets te gebeuren."), _("Iets noteren"), self.add)

    def _columns(self) -> tuple[Column, ...]:
        def tone(row: FollowUpRow) -> str:
            return "faint" if row.done_on else "warn" if row.overdue(self.context.clock.today()) else ""

        return (
            Column("", width=40, checked=lambda row: row.done_on is not None),
            Column(_("Op"), lambda row: weekday_short_date(row.due_on), 128, sort="due", tone=tone),
            Column(_("Om wie"), "name", 170, stretch=True, sort="name", tip=lambda row: row.person.phone),
            Column(_("Wat"), "what", 220, stretch=True, sort="what", tip=lambda row: row.what),
            Column(_("Telefoon"), lambda row: row.person.phone or row.person.phone2, 124),
            Column(_("Wie"), "who", 84, sort="who"),
        )
