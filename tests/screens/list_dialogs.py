"""The dialogs of lists, duplicates and follow-ups."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QDialog

from noaber.app import Office
from noaber.members.queries import list_register
from noaber.people.operations import add_person
from noaber.people.record import PersonRecord
from noaber.store.undo import undo
from noaber.ui.dossier.page import FollowUpsPage
from noaber.ui.duplicates.page import DuplicatesPage
from noaber.ui.kit.page import Page
from noaber.ui.lists.page import ListsPage

P = TypeVar("P", bound=Page)
TODAY = date(2026, 11, 2)


def _on(name: str, kind: type[P], opening: Callable[[P], object]) -> Callable[[Office], QDialog]:
    """A dialog that is opened from a page."""

    def shown(office: Office) -> QDialog:
        window = office.window
        assert window is not None
        window.open_page(name)
        page = window.current_page
        assert isinstance(page, kind)
        opening(page)
        return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())

    return shown


def _compare(page: DuplicatesPage) -> None:
    """The first member beside somebody who is much like her."""
    first = list_register(today=TODAY, group="members")[0].person
    values = {field.name: getattr(first, field.name) for field in fields(PersonRecord)}
    values.update(initials="", phone="06-12345678", note="Komt graag helpen.", email="")
    other = add_person(PersonRecord(**values))
    page.open_target(one=first.id, other=other)
    undo()


LIST_DIALOGS: dict[str, Callable[[Office], QDialog]] = {
    "list-columns": _on("lists", ListsPage, lambda page: page.choose_columns()),
    "list-save": _on("lists", ListsPage, lambda page: page.save_as()),
    "list-change-many": _on("lists", ListsPage, lambda page: page.change_many()),
    "list-print": _on("lists", ListsPage, lambda page: page.print_list()),
    "compare": _on("duplicates", DuplicatesPage, _compare),
    "follow-up": _on("follow_ups", FollowUpsPage, lambda page: page.add()),
}
