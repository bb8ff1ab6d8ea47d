"""The page Lijsten: who meets the conditions, in the columns that the user chose, to print, save and change."""

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.lists.columns import chosen_columns
from noaber.lists.definition import ListDefinition
from noaber.lists.forms import ConditionForm, conditions_of_rows, rows_of_conditions
from noaber.lists.operations import delete_list, save_list
from noaber.lists.papers import paper_of
from noaber.lists.queries import ListRow, SavedRow, heading, list_ids, rows_of, saved_list, saved_lists
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import Card
from noaber.ui.kit.page import Page
from noaber.ui.kit.table_model import Pages
from noaber.ui.lists.bar import ListBar
from noaber.ui.lists.builder import ConditionBuilder
from noaber.ui.lists.columns_dialog import ColumnsDialog
from noaber.ui.lists.exporting import save_outside
from noaber.ui.lists.mass_change import MassChangeDialog
from noaber.ui.lists.saved import SavedLists, name_dialog
from noaber.ui.lists.table import ListTable
from noaber.ui.printing.print_dialog import PrintDialog

_SHOWN_BESIDE = 940
_COLUMNS = "lists.columns"


class ListsPage(Page):
    """``open_page("lists", list_id=7)`` opens a saved list."""

    tables: ClassVar[frozenset[str]] = frozenset(
        """
        person person_role membership member_category registration event consent household_member suspension claim
        claim_entry mandate contribution_terms follow_up person_file saved_list
        """.split()
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.definition = ListDefinition()
        self.list_id: int | None = None
        self.ids: list[int] = []
        self.ticked: set[int] = set()
        self.header.add(self.action("export", self.export))
        self.header.add(self.action("change_many", self.change_many))
        self.header.add(self.action("print", self.print_list), primary=True)
        self.saved = SavedLists(self.start_new)
        self.saved.picked.connect(self._open)
        self.bar = self._made_bar()
        self.builder = ConditionBuilder()
        self.builder.asked.connect(self._take_conditions)
        self.table = ListTable(lambda row: row.id in self.ticked)
        self.table.sort_asked.connect(self._sort)
        self.table.check_asked.connect(self._tick)
        self.table.opened.connect(lambda row: context.open_page("members", id=row.id))
        self._lay_out()
        self._show_definition(self._usual())

    # --- showing ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the saved lists and who is in this one."""
        self.saved.show_lists(saved_lists(), self.list_id, everybody=not self.builder.forms)
        today = self.context.clock.today()
        self.ids = list_ids(self.definition, today=today)
        self.ticked &= set(self.ids)
        places = {identifier: place for place, identifier in enumerate(self.ids)}
        definition, ids = self.definition, self.ids

        def fetch(offset: int, limit: int) -> list[ListRow]:
            return rows_of(definition, ids[offset : offset + limit], today=today)

        self.table.show_rows(Pages(len(self.ids), fetch, places.get))
        self.table.set_empty(_("Niemand voldoet aan deze voorwaarden."))
        self._tell()

    def open_target(self, **target: Any) -> None:
        """Open the saved list with id ``list_id``, or ``id`` from the search field."""
        wanted = target.get("list_id", target.get("id"))
        if wanted is not None:
            self._open(saved_list(wanted))

    def focus_first(self) -> None:
        """Work begins with choosing a list."""
        part = self.saved.list if self.saved.isVisible() else self.builder.fold
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: Any) -> None:
        """In a narrow window the saved lists are in a menu."""
        super().resizeEvent(event)
        beside = self.width() >= _SHOWN_BESIDE
        self.saved.setVisible(beside)
        self.bar.lists.setVisible(not beside)

    def _tell(self) -> None:
        name = self._name()
        count = ngettext("{n} naam", "{n} namen", len(self.ids))
        if self.ticked:
            count = ngettext(
                "{n} van {count} aangevinkt", "{n} van {count} aangevinkt", len(self.ticked), count=len(self.ids)
            )
        self.header.show_title(name or _("Lijsten"), count)
        self.bar.counted.setText(count)
        self.builder.say(heading(self.definition), self._missing)
        self.bar.show_ticked(bool(self.ticked))

    def _name(self) -> str:
        return next((row.name for row in self.saved.rows if row.id == self.list_id), "")

    def _show_definition(self, definition: ListDefinition) -> None:
        """Show another list."""
        self.definition = definition
        self._missing: list[str] = []
        self.ticked.clear()
        try:
            self.builder.show_forms(rows_of_conditions(definition.conditions))
            self.builder.fold.setEnabled(True)
        except NoaberError as error:
            self._missing = [str(error)]
            self.builder.show_forms([])
            self.builder.fold.setEnabled(False)
        self._show_columns()

    def _show_columns(self) -> None:
        self.table.show_columns(
            chosen_columns(self.definition.columns), self.definition.sort, self.definition.descending
        )

    # --- what the user does -------------------------------------------------------------------------------------------

    def start_new(self) -> None:
        """A list of everybody who is a member, to narrow down."""
        self.list_id = None
        self._show_definition(self._usual())
        self.builder.show_forms([ConditionForm.of_field("status")])
        self.builder.fold.setChecked(True)
        self._take_conditions()
        self.builder.rows[0].focus_value()

    def save(self) -> None:
        """Keep the list as it is now; a new one is asked for its name."""
        if self.list_id is None:
            self.save_as()
            return
        name = self._name()
        try:
            save_list(self.list_id, name, self.definition)
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self.context.toast(_("“{name}” is bewaard.", name=name), _("Ongedaan maken"), self.context.data.undo)

    def save_as(self) -> None:
        """Keep the list under a new name."""
        dialog = name_dialog(self.context, self, self.definition)
        dialog.saved.connect(self._saved)
        dialog.open()

    def delete(self) -> None:
        """Forget the saved list that is open."""
        if self.list_id is None:
            return
        name = self._name()
        gone, self.list_id = self.list_id, None
        delete_list(gone)
        self.say_deleted(_("De lijst “{name}” is verwijderd.", name=name))

    def choose_columns(self) -> None:
        """Which columns, in which order."""
        dialog = ColumnsDialog(self, self.definition.columns)
        dialog.chosen.connect(self._take_columns)
        dialog.open()

    def print_list(self) -> None:
        """Print the list, or who is ticked in it."""
        PrintDialog(self.context, self, paper_of(self._name(), self.definition, self._only()), 0).open()

    def export(self) -> None:
        """Save the list, or who is ticked in it, as a spreadsheet or as address cards."""
        save_outside(self.context, self, self._name(), self.definition, self._only())

    def write_letter(self) -> None:
        """To the page where a letter is sent to who is in the list, or to who is ticked."""
        kept = next((row.definition for row in self.saved.rows if row.id == self.list_id), None)
        if kept == self.definition and not self.ticked:
            self.context.open_page("mailing", who=f"list:{self.list_id}")
        else:
            self.context.open_page("mailing", people=self._only() or self.ids)

    def change_many(self) -> None:
        """Change something for everybody in the list, or for who is ticked."""
        people = self._only() or self.ids
        if not people:
            self.context.toast(_("Er staat niemand in deze lijst."))
            return
        dialog = MassChangeDialog(self.context, self, people)
        dialog.changed.connect(self._changed)
        dialog.open()

    # --- small steps --------------------------------------------------------------------------------------------------

    def _only(self) -> list[int] | None:
        return [identifier for identifier in self.ids if identifier in self.ticked] or None

    def _open(self, row: SavedRow | None) -> None:
        self.list_id = row.id if row else None
        if row is not None and row.definition is None:
            self.context.toast(_("Deze opgeslagen lijst kan niet worden gelezen."))
        self._show_definition((row.definition if row else None) or self._usual())
        self.reread()

    def _usual(self) -> ListDefinition:
        """Everybody, in the columns that were chosen last."""
        columns = self.context.settings.get(_COLUMNS)
        return ListDefinition(columns=tuple(columns)) if columns else ListDefinition()

    def _take_conditions(self) -> None:
        conditions, self._missing = conditions_of_rows(self.builder.forms, self.context.clock.today())
        self.definition = replace(self.definition, conditions=conditions)
        self.reread()

    def _take_columns(self, columns: tuple[str, ...]) -> None:
        self.definition = replace(self.definition, columns=columns)
        if self.list_id is None:
            self.context.settings.put(_COLUMNS, list(columns))  # those of a saved list are kept with it
        self._show_columns()
        self.reread()

    def _sort(self, name: str, descending: bool) -> None:
        self.definition = replace(self.definition, sort=name, descending=descending)
        self.reread()

    def _tick(self, row: ListRow, wanted: bool) -> None:
        (self.ticked.add if wanted else self.ticked.discard)(row.id)
        self.table.viewport().update()
        self._tell()

    def _tick_all(self) -> None:
        self.ticked = set() if self.ticked else set(self.ids)
        self.table.viewport().update()
        self._tell()

    def _saved(self, list_id: int) -> None:
        self.list_id = list_id
        self.reread()
        self.context.toast(_("“{name}” is bewaard.", name=self._name()), _("Ongedaan maken"), self.context.data.undo)

    def _changed(self, count: int) -> None:
        self.context.toast(
            ngettext("{n} persoon gewijzigd.", "{n} personen gewijzigd.", count),
            _("Ongedaan maken"),
            self.context.data.undo,
        )

    def _made_bar(self) -> ListBar:
        bar = ListBar(self.saved)
        bar.tick_asked.connect(self._tick_all)
        bar.letter_asked.connect(self.write_letter)
        bar.columns_asked.connect(self.choose_columns)
        bar.new_asked.connect(self.start_new)
        bar.picked.connect(self._open)
        bar.save_asked.connect(self.save)
        bar.save_as_asked.connect(self.save_as)
        bar.delete_asked.connect(self.delete)
        return bar

    def _lay_out(self) -> None:
        card = Card(margin=4)
        card.column.setContentsMargins(4, 10, 4, 8)
        card.column.addLayout(self.bar)
        card.column.addWidget(self.table, 1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.builder)
        column.addWidget(card, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.saved)
        row.addLayout(column, 1)
        self.set_body(body)
        self.action("save", self.save)
        self.action("labels", lambda: self.context.open_page("labels", people=self._only() or self.ids))
        self.action("write_letter", self.write_letter)
