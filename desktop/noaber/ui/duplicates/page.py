"""The page Dubbele personen: who may stand in the register twice, the surest first."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt

from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.duplicates.operations import Merged, keep_both
from noaber.duplicates.queries import PairRow, possible_duplicates
from noaber.people.contact import house_line
from noaber.people.queries import PersonRow, get_person
from noaber.ui.context import AppContext
from noaber.ui.duplicates.merge_dialog import MergeDialog
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.kit.worker import Job


class DuplicatesPage(Page):
    """``open_page("duplicates", one=3, other=7)`` compares two people at once."""

    tables: ClassVar[frozenset[str]] = frozenset({"person", "not_duplicate"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self._merged_away: set[int] = set()
        self.header.add_back(_("Terug naar de leden"), lambda: context.open_page("members"))
        self.apart_action = self.action("keep_both", self.keep_both)
        self.compare_action = self.action("compare", self.compare)
        self.header.add(self.apart_action)
        self.header.add(self.compare_action, primary=True)
        self.table = TableView(_columns(), name=_("Dubbele personen"))
        self.table.opened.connect(lambda _row: self.compare())
        self.table.chosen.connect(self._follow)
        self.remarks = NoticeBox("notice")
        self.column.addWidget(self.remarks)
        self.card = Card(margin=4)
        self.card.column.addWidget(self.table)
        self.set_body(self.card)
        self._follow(None)

    @property
    def settled(self) -> bool:
        """Whether the register was gone through."""
        return self._job is None or self._job.finished

    def refresh(self) -> None:
        """Go through the register again, beside the window."""
        self.header.show_title(_("Dubbele personen"), _("Het register wordt doorzocht…"))
        if self._job is not None:
            self._job.cancel()

        def work(_progress: Progress) -> list[PairRow]:
            return possible_duplicates()

        self._job = self.context.worker.start(work, done=self._show, owner=self)

    def open_target(self, **target: Any) -> None:
        """Compare two people."""
        if "one" in target and "other" in target:
            self._open(get_person(target["one"]), get_person(target["other"]))

    def focus_first(self) -> None:
        """Work begins with choosing a pair."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(self) -> None:
        """Put the chosen pair side by side."""
        row = self._chosen()
        if row is not None:
            self._open(row.one, row.other)

    def keep_both(self) -> None:
        """Remember that the chosen two are not the same."""
        row = self._chosen()
        if row is not None:
            keep_both(row.one.id, row.other.id)
            self._say_apart()

    def _open(self, one: PersonRow, other: PersonRow) -> None:
        self.remarks.say("")
        self._merged_away = {one.id, other.id}
        dialog = MergeDialog(self.context, self, one, other)
        dialog.merged.connect(self._merged)
        dialog.apart.connect(self._say_apart)
        dialog.open()

    def _merged(self, done: Merged) -> None:
        self._merged_away.discard(done.person_id)
        if done.remarks:
            self.remarks.say(
                "\n".join(done.remarks),
                _("Naar de persoon"),
                lambda: self.context.open_page("members", id=done.person_id),
            )
        self.context.toast(_("Samengevoegd."), _("Ongedaan maken"), self.context.data.undo)

    def _say_apart(self) -> None:
        self.context.toast(
            _("Onthouden: dit zijn twee verschillende mensen."), _("Ongedaan maken"), self.context.data.undo
        )

    def _chosen(self) -> PairRow | None:
        row = self.table.current_row()
        return row if isinstance(row, PairRow) else None

    def _follow(self, row: PairRow | None) -> None:
        for action in (self.compare_action, self.apart_action):
            action.setEnabled(row is not None)

    def _show(self, rows: list[PairRow]) -> None:
        self.header.show_title(
            _("Dubbele personen"),
            ngettext(
                "{n} tweetal lijkt op elkaar. Vergelijk het; het programma voegt niets zelf samen.",
                "{n} tweetallen lijken op elkaar. Vergelijk ze; het programma voegt niets zelf samen.",
                len(rows),
            )
            if rows
            else "",
        )
        if self._merged_away & {one.id for row in rows for one in (row.one, row.other)}:
            self.remarks.say("")  # the merge was undone
        self.table.set_empty(
            _("Niemand lijkt dubbel in het register te staan."),
            _("Naar de leden"),
            lambda: self.context.open_page("members"),
        )
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.selectRow(0)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Naam"), "name", 270, stretch=True, tip=lambda row: _address(row.one)),
        Column(_("Ook in het register"), "other_name", 270, stretch=True, tip=lambda row: _address(row.other)),
        Column(_("Waarom"), "why", 330, stretch=True, tip=lambda row: row.why),
    )


def _address(person: PersonRow) -> str:
    street = house_line(person.street, person.house_number, person.house_addition)
    return ", ".join(part for part in (street, person.city) if part)
