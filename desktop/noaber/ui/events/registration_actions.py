"""What can be done with the registration that is chosen in the list."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events import operations
from noaber.events.forms import RegistrationForm
from noaber.events.queries import RegistrationRow
from noaber.events.record import Promoted
from noaber.ui.events.registration_dialog import change_dialog
from noaber.ui.events.registration_fields import outcome_text
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView

T = TypeVar("T")


class RegistrationActions:
    """Change, cancel, give a place, register again; ``ask_to_call`` gets whom must be phoned.

    ``actions`` also have buttons under the list; what is less usual is only ``in_menu``.
    """

    def __init__(self, page: Page, table: TableView, ask_to_call: Callable[[Sequence[Promoted]], object]) -> None:
        self._page = page
        self._context = page.context
        self._table = table
        self._ask_to_call = ask_to_call
        self.actions: dict[str, QAction] = {
            "edit": page.action("edit", self.change),
            "promote": page.action("promote", self.promote),
            "register_again": page.action("register_again", self.register_again),
            "cancel": page.action("cancel", self.cancel),
        }
        self.in_menu = [page.action("show_person", self.show_person), page.action("drop_registration", self.drop)]
        table.addActions([*self.actions.values(), *self.in_menu])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.opened.connect(lambda _row: self.change())
        table.delete_asked.connect(self.cancel)

    def chosen(self) -> RegistrationRow | None:
        """The registration that is chosen."""
        row = self._table.current_row()
        return row if isinstance(row, RegistrationRow) else None

    def change(self) -> None:
        """Change what was typed with it."""
        row = self.chosen()
        if row is not None:
            change_dialog(self._context, self._page, row).open()

    def cancel(self) -> None:
        """Cancel it and say who gets the place."""
        row = self.chosen()
        if row is None:
            return
        today = self._context.clock.today()
        moved = self._try(lambda: operations.cancel_registration(row.id, today=today))
        if moved is not None:
            self._context.toast(_("{name} is afgemeld.", name=row.name), _("Ongedaan maken"), self._context.data.undo)
            self._ask_to_call(moved)

    def promote(self) -> None:
        """Give this person of the waiting list a free place."""
        row = self.chosen()
        moved = self._try(lambda: operations.promote(row.id)) if row is not None else None
        if moved is not None:
            self._ask_to_call([moved])

    def register_again(self) -> None:
        """Register again who had cancelled, at the end of the line."""
        row = self.chosen()
        if row is None:
            return
        record, today = RegistrationForm.from_row(row).to_record(), self._context.clock.today()
        made = self._try(lambda: operations.register(row.event_id, row.person_id, record, today=today))
        if made is not None:
            self._context.toast(outcome_text(made), _("Ongedaan maken"), self._context.data.undo)

    def show_person(self) -> None:
        """Go to the page of this person."""
        row = self.chosen()
        if row is not None:
            self._context.open_page("members", person_id=row.person_id)

    def drop(self) -> None:
        """Take away a registration that was a mistake; the place goes to who waits."""
        row, today = self.chosen(), self._context.clock.today()
        moved = self._try(lambda: operations.delete_registration(row.id, today=today)) if row is not None else None
        if row is not None and moved is not None:
            self._page.say_deleted(_("De aanmelding van {name} is verwijderd.", name=row.name))
            self._ask_to_call(moved)

    def _try(self, work: Callable[[], T]) -> T | None:
        """Do it; what cannot be is said in a sentence."""
        try:
            return work()
        except NoaberError as error:
            self._context.interaction.error(self._page, str(error))
            return None
