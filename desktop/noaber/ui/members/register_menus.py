"""What can be done with the whole register: its papers, the register of another day, households, applications."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from noaber import office
from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.paper.document import WHOLE_REGISTER
from noaber.people.household_queries import suggestions
from noaber.people.role_forms import DayForm
from noaber.ui.kit.button import Button
from noaber.ui.kit.fields import DATE, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.table_export import export_shown
from noaber.ui.members import life_dialogs
from noaber.ui.members.columns import group_texts
from noaber.ui.members.households_dialog import HouseholdsDialog
from noaber.ui.printing.print_dialog import PrintDialog

if TYPE_CHECKING:
    from noaber.ui.members.page import MembersPage

PAPERS = ("member_list", "member_register", "contact_sheet", "jubilee_list", "member_card")
"""The papers about the register, in the order of the menu."""


class RegisterMenus:
    """The buttons "Afdrukken" and "Meer" in the head of the page, with their menus."""

    def __init__(self, page: "MembersPage", new_person: QAction) -> None:
        self._page = page
        make = page.action
        self.apply = make("apply", self._apply)
        self.households = make("households", self._households)
        self.as_of = make("as_of", self._as_of)
        self.duplicates = make("duplicates", lambda: page.context.open_page("duplicates"))
        self.print = make("print", self._open_print_menu)
        self.papers = Button(_("Afdrukken"), "print")
        self.papers.setToolTip(_("Ledenlijst, ledenregister, kaarten (Ctrl+P)"))
        self._print_menu = QMenu(self.papers)
        self._print_menu.aboutToShow.connect(self._fill_print_menu)
        self.papers.setMenu(self._print_menu)
        more = Button(_("Meer"))
        more.setToolTip(_("Aanvraag, register van een andere dag, huishoudens, dubbele personen"))
        menu = QMenu(more)
        export = make("export", self._export)
        menu.addActions([new_person, self.apply, self.as_of, self.households, self.duplicates, export])
        more.setMenu(menu)
        for made in (self.papers, more):
            page.header.add_widget(made)

    def print_paper(self, identifier: str) -> None:
        """Open the print dialog of a paper about the register, of the day that the page shows, not last time's."""
        past = self._page.past
        PrintDialog(
            self._page.context,
            self._page,
            office.document(identifier),
            WHOLE_REGISTER,
            start_with={"as_of": short_date(past.day) if past else ""},
            show_subjects=lambda ids: self._page.open_target(person_id=ids[0]),
        ).open()

    def _fill_print_menu(self) -> None:
        """Only now, since reading the papers takes a moment that the page should not wait for."""
        if not self._print_menu.isEmpty():
            return
        for identifier in PAPERS:
            text = _("{document}…", document=office.document(identifier).shown_title())
            self._print_menu.addAction(text).triggered.connect(partial(self._print_chosen, identifier))
        self._print_menu.addAction(_("Etiketten…")).triggered.connect(
            lambda: self._page.context.open_page("labels", who="members")
        )

    def _print_chosen(self, identifier: str, _checked: bool = False) -> None:
        self.print_paper(identifier)

    def _open_print_menu(self) -> None:
        self.papers.showMenu()

    def _export(self) -> None:
        """Save the lines that the page shows."""
        page = self._page
        day = page.past.day if page.past else page.context.clock.today()
        name = _("Ledenregister op {day}", day=short_date(day))
        group = next(text for key, text in group_texts(page.counts) if key == page.card.chips.key)
        searched = _("gezocht: {text}", text=page.card.search_text) if page.card.search_text else ""
        export_shown(page.context, page, page.table, name, (f"{name} · {group}", searched))

    def _apply(self) -> None:
        dialog = life_dialogs.apply_new(self._page.context, self._page)
        dialog.saved.connect(self._applied)
        dialog.open()

    def _applied(self, person_id: int) -> None:
        self._page.open_target(person_id=person_id)
        self._page.context.toast(_("De aanvraag is vastgelegd."), _("Ongedaan maken"), self._page.context.data.undo)

    def _households(self) -> None:
        context = self._page.context
        if not suggestions(day=context.clock.today()):
            context.toast(_("Iedereen op hetzelfde adres is al een huishouden, of apart."))
            return
        HouseholdsDialog(context, self._page).open()

    def _as_of(self) -> None:
        context = self._page.context
        today = context.clock.today()
        shown = self._page.past.day if self._page.past else today
        FormDialog(
            context,
            self._page,
            title=_("Ledenregister op een datum"),
            form=DayForm(today, short_date(shown)),
            fields=[Field(_("Datum"), DATE, "day", width=150, hint=_("U ziet dan wie er die dag lid was."))],
            save=lambda form: self._page.show_day(form.date()),
            save_text=_("Tonen"),
            width=520,
        ).open()
