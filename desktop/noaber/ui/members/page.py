"""The page "Leden": everybody in the register, found while typing, with a card about whoever is chosen."""

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from noaber.core.dates import long_date
from noaber.core.i18n import _, ngettext
from noaber.members import queries
from noaber.members.past_listing import PastListing
from noaber.members.queries import RegisterRow
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.page import Page
from noaber.ui.kit.table_model import Pages
from noaber.ui.members import dialogs
from noaber.ui.members.columns import RegisterTable, group_texts
from noaber.ui.members.person_actions import PersonActions
from noaber.ui.members.person_cards import PersonCards
from noaber.ui.members.register_menus import RegisterMenus


class MembersPage(Page):
    """``open_page("members", person_id=7)``, or ``id=7`` from the search field, shows that person."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "person",
            "person_role",
            "membership",
            "member_category",
            "registration",
            "event",
            "membership_application",
            "resignation",
            "suspension",
            "household",
            "household_member",
            "setting",
            "follow_up",
            "person_file",
            "share_line",
            "share_kind",
            "claim",
            "claim_entry",
            "reminder",
            "collection",
            "collection_item",
            "contribution_terms",
            "mandate",
            "mandate_form",
        }
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._today = context.clock.today()
        self.menus = RegisterMenus(self, self.action("new_person", self.add_person))
        add = self.action("new", self.add_member, text=_("Lid"), tip=_("Voeg een lid toe (Ctrl+N)"))
        self.header.add(add, primary=True)
        self.action("import", self.import_list)
        self.actions_ = PersonActions(self, self.chosen, self._saved)
        self.action("find_here", self.focus_first, in_menu=False)
        self.table = RegisterTable()
        self.card = ListCard(
            self.table,
            search=_("Zoek op naam, adres, postcode, telefoon of lidnummer"),
            chips=group_texts(dict.fromkeys(queries.FILTERS, 0)),
            chips_name=_("Toon"),
        )
        self.cards = PersonCards(self.actions_, self, self._today)
        self._second = Button(_("Lid toevoegen"))
        self._prepare_list()
        self.past: PastListing | None = None
        self._decide = False
        self.notice = NoticeBox(beside=True)
        self.column.addWidget(self.notice)
        self.set_body(self.card, figures=[self.cards])

    def chosen(self) -> RegisterRow | None:
        """The line that is chosen in the list."""
        row = self.table.current_row()
        return row if isinstance(row, RegisterRow) else None

    def refresh(self) -> None:
        """Read the counts and the list again."""
        self._today = self.context.clock.today()
        if self.past is not None:
            self.past = PastListing(self.past.day)
        self.counts = self.past.counts() if self.past else queries.group_counts(today=self._today)
        shown = self.past.day if self.past else self._today
        self.header.show_title(_("Leden"), _("Ledenregister op {day}", day=long_date(shown)))
        self._decide = self._decide and self.past is None
        self.card.chips.show_chips(group_texts(self.counts, requests=self._decide))
        self._say_notice()
        self._show_list()

    def open_target(self, **target: Any) -> None:
        """Show one person, whatever is being searched for."""
        identifier = target.get("person_id", target.get("id"))
        if identifier is None:
            return
        if self.stale:
            self.reread()
        if not self.table.select_id(identifier):
            self._clear_search()
            self.table.select_id(identifier)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_day(self, day: date | None) -> None:
        """Show the register of another day; None or today for that of today."""
        self.past = PastListing(day) if day is not None and day != self._today else None
        self.refresh()

    def show_applications(self) -> None:
        """Show who asked to become a member and waits for the board."""
        self._decide = True
        self.refresh()
        self.card.chips.pick("requests")

    def _say_notice(self) -> None:
        """That this is another day, or else how many applications there are."""
        waiting = self.counts["requests"]
        if self.past is not None:
            text = _("U ziet het register van {day}, niet dat van vandaag.", day=long_date(self.past.day))
            self.notice.say(text, _("Terug naar vandaag"), lambda: self.show_day(None))
        elif waiting and not self._decide:
            text = ngettext(
                "Eén aanvraag wacht op het besluit van het bestuur.",
                "{n} aanvragen wachten op het besluit van het bestuur.",
                waiting,
            )
            self.notice.say(text, _("Bekijken"), self.show_applications)
        else:
            self.notice.say("")

    def focus_first(self) -> None:
        """Typing searches."""
        self.card.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.card.field.selectAll()

    def add_member(self) -> None:
        """Add somebody with a membership."""
        self._open_new(dialogs.new_member(self.context, self))

    def add_person(self) -> None:
        """Add somebody who is no member."""
        self._open_new(dialogs.new_person(self.context, self))

    def import_list(self) -> None:
        """Go to the import assistant."""
        self.context.open_page("import")

    def _prepare_list(self) -> None:
        self.card.chips.wrap()
        self.card.top.removeWidget(self.card.chips)
        second = QHBoxLayout()
        second.setContentsMargins(12, 0, 4, 0)
        second.addWidget(self.card.chips)
        self.card.column.insertLayout(1, second)
        self.card.asked.connect(self._show_list)
        self.table.sort_asked.connect(lambda _name, _down: self._show_list())
        self.table.chosen.connect(self._show_card)
        self.table.opened.connect(lambda _row: self.actions_.edit.trigger())
        self.table.delete_asked.connect(self.actions_.remove)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self._second.clicked.connect(self.add_member)
        layout = self.table.empty.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, self._second, alignment=Qt.AlignmentFlag.AlignCenter)

    def _show_list(self) -> None:
        sort, descending = self.table.sort
        order: dict[str, Any] = {"sort": sort, "descending": descending}
        self._say_empty()
        if self.past is not None:
            wanted = {"search": self.card.search_text, "group": self.card.chips.key, **order}
            self.table.show_rows(self.past.rows(**wanted))
            self._show_card(self.chosen())
            return
        search = queries.found_by(self.card.search_text)
        asked: dict[str, Any] = {"today": self._today, "search": search, "group": self.card.chips.key}
        self.table.show_rows(
            Pages(
                queries.count_register(**asked),
                lambda offset, limit: queries.list_register(**asked, **order, offset=offset, limit=limit),
                lambda identifier: queries.place_in_register(identifier, **asked, **order),
            )
        )
        self._show_card(self.chosen())

    def _say_empty(self) -> None:
        new_file = self.counts["all"] == 0 and self.past is None
        self._second.setVisible(new_file)
        if new_file:
            self.table.set_empty(
                _("Hier komen uw leden. Lees uw ledenlijst in, of begin met één lid."),
                _("Ledenlijst inlezen"),
                self.import_list,
            )
        elif self.card.search_text:
            self.table.set_empty(
                _("Niemand gevonden met “{text}”.", text=self.card.search_text), _("Toon iedereen"), self._clear_search
            )
        else:
            self.table.set_empty(_("In deze groep staat niemand."), _("Toon iedereen"), self._clear_search)

    def _clear_search(self) -> None:
        self.card.field.clear()
        self.card.chips.pick("all")

    def _show_card(self, row: RegisterRow | None) -> None:
        self.actions_.follow(row)
        if row is None:
            self.cards.show_counts(self.counts["members"], self.counts["all"])
        else:
            self.cards.show_person(row)

    def _show_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if index.isValid():
            self.table.selectRow(index.row())
        if self.chosen() is not None:
            self.actions_.menu(self.table).popup(self.table.viewport().mapToGlobal(place))

    def _open_new(self, dialog: FormDialog) -> None:
        dialog.saved.connect(lambda person_id: self._saved(_("Toegevoegd."), person_id))
        dialog.open()

    def _saved(self, text: str, person_id: int | None = None) -> None:
        if person_id is not None:
            self.open_target(person_id=person_id)
        self.context.toast(text, _("Ongedaan maken"), self.context.data.undo)
