"""What can be done with the person that is chosen: actions with their keys, in menus and on the card."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members.queries import RegisterRow
from noaber.people import operations as people
from noaber.people.contact import address_lines
from noaber.people.names import address_name, attention_line
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.page import Page
from noaber.ui.members import dialogs
from noaber.ui.members.history_dialog import HistoryDialog
from noaber.ui.members.household_dialog import household_dialog
from noaber.ui.members.life_actions import LifeActions


class Saved(Protocol):
    """What happens after a dialog saved: the result of saving, and what to say."""

    def __call__(self, text: str, person_id: int | None = None) -> object:
        """Show the person and say the text."""


class PersonActions:
    """The actions of the page on one person; ``chosen`` gives the line they are about."""

    def __init__(self, page: Page, chosen: Callable[[], RegisterRow | None], saved: Saved) -> None:
        self._page = page
        self.context = page.context
        self._chosen = chosen
        self._saved = saved
        make = page.action
        self.edit = make("edit", self._edit)
        self.copy = make("copy_address", self._copy)
        self.join = make("join", self._join)
        self.life = LifeActions(page, chosen, self.open)
        self.leave = self.life.leave
        self.role = make("role", self._role)
        self.household = make("household", self._household)
        self.died = make("passed_away", self._died)
        self.alive = make("not_passed_away", self._alive)
        self.history = make("history", self._history)
        self.delete = make("delete", self.remove)

    def menu(self, parent: QWidget) -> QMenu:
        """The actions as a menu, those that make sense now."""
        menu = QMenu(parent)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put the actions that make sense now in a menu."""
        menu.clear()
        parts: list[QAction | None] = [
            self.edit,
            self.copy,
            None,
            self.join,
            *self.life.in_menu(),
            None,
            self.role,
            self.life.consent,
            self.household,
            self.died,
            self.alive,
            None,
            self.history,
            self.delete,
        ]
        for action in parts:
            if action is None:
                menu.addSeparator()
            elif action.isVisible():
                menu.addAction(action)

    def follow(self, row: RegisterRow | None) -> None:
        """Offer what makes sense for the line that is chosen now."""
        runs = row is not None and row.status in ("member", "participant", "future", "suspended")
        self.life.follow(row)
        self.household.setVisible(row is None or (row.person.kind == "person" and row.person.died_on is None))
        dead = row is not None and row.person.died_on is not None
        always = (self.edit, self.copy, self.role, self.history, self.delete, self.join, self.died, self.household)
        for action in always:
            action.setEnabled(row is not None)
        self.join.setVisible(not runs and not dead)
        self.died.setVisible(not dead and (row is None or row.person.kind == "person"))
        self.alive.setVisible(dead)

    def open(self, dialog: FormDialog, text: Callable[[RegisterRow], str], row: RegisterRow) -> None:
        """Show a dialog about a person, and say afterwards what was done."""
        dialog.saved.connect(lambda _result: self._saved(text(row), row.id))
        dialog.open()

    def remove(self) -> None:
        """Delete the person that is chosen, at once: one click brings everything back."""
        row = self._chosen()
        if row is None:
            return
        try:
            people.delete_person(row.id)
        except NoaberError as error:
            self.context.interaction.error(self._page, str(error))
            return
        self._page.say_deleted(_("{name} is verwijderd.", name=row.name))

    def _edit(self) -> None:
        if row := self._chosen():
            self.open(dialogs.edit_person(self.context, self._page, row), lambda row: _("Bewaard."), row)

    def _join(self) -> None:
        if row := self._chosen():
            self.open(
                dialogs.join(self.context, self._page, row), lambda row: _("{name} is nu lid.", name=row.name), row
            )

    def _household(self) -> None:
        row = self._chosen()
        if row is None:
            return
        dialog = household_dialog(self.context, self._page, row)
        if dialog is None:
            self.context.toast(_("Op dit adres staat niemand anders in de lijst."))
            return
        self.open(dialog, lambda row: _("Het huishouden is bewaard."), row)

    def _role(self) -> None:
        if row := self._chosen():
            self.open(dialogs.add_role(self.context, self._page, row), lambda row: _("De rol is toegevoegd."), row)

    def _died(self) -> None:
        if row := self._chosen():
            self.open(
                dialogs.passed_away(self.context, self._page, row),
                lambda row: _("Het overlijden van {name} is vastgelegd.", name=row.name),
                row,
            )

    def _alive(self) -> None:
        if row := self._chosen():
            people.record_death(row.id, None)
            self._saved(_("{name} staat niet meer als overleden in de lijst.", name=row.name), row.id)

    def _history(self) -> None:
        if row := self._chosen():
            HistoryDialog(self.context, self._page, row).open()

    def _copy(self) -> None:
        row = self._chosen()
        if row is None:
            return
        QGuiApplication.clipboard().setText("\n".join(envelope_lines(row)))
        self.context.toast(_("Het adres staat op het klembord. Plak het met Ctrl+V."))


def envelope_lines(row: RegisterRow) -> list[str]:
    """Name and address as they stand on an envelope."""
    lines = [address_name(row.person), attention_line(row.person), *address_lines(row.person)]
    return [line for line in lines if line]
