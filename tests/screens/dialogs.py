"""How each dialog is opened, and what the pages under other pages are about: a new one adds a line."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QDialog

from noaber.app import Office
from noaber.events.queries import list_events
from noaber.lists.queries import saved_lists
from noaber.office import document
from noaber.paper.document import WHOLE_REGISTER
from noaber.ui.events.event_page import EventPage
from noaber.ui.printing.print_dialog import PrintDialog
from tests.screens.label_dialogs import LABEL_DIALOGS
from tests.screens.letter_dialogs import LETTER_DIALOGS, data_check
from tests.screens.list_dialogs import LIST_DIALOGS
from tests.screens.member_dialogs import MEMBER_DIALOGS
from tests.screens.share_dialogs import SHARE_DIALOGS

TODAY = date(2026, 11, 2)


def coming_event() -> int:
    """The next event of the sample."""
    return list_events(period="upcoming", today=TODAY)[0].id


def held_event() -> int:
    """The last event of the sample of which the attendance is known."""
    return next(event.id for event in list_events(period="past", today=TODAY) if event.attended)


def _print(identifier: str, subject: Callable[[], int]) -> Callable[[Office], QDialog]:
    def opening(office: Office) -> QDialog:
        window = office.window
        assert window is not None
        dialog = PrintDialog(window.context, window, document(identifier), subject())
        dialog.open()
        return dialog

    return opening


def _on_event(opening: Callable[[EventPage], object]) -> Callable[[Office], QDialog]:
    """A dialog that is opened from the page of the next event."""

    def shown(office: Office) -> QDialog:
        window = office.window
        assert window is not None
        window.open_page("event", id=coming_event())
        page = window.current_page
        assert isinstance(page, EventPage)
        opening(page)
        return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())

    return shown


TARGETS: dict[str, Callable[[], dict[str, Any]]] = {
    "event": lambda: {"id": coming_event()},
    "attendance": lambda: {"id": held_event()},
    "help": lambda: {"topic": "events"},
    "mailing": lambda: {"template": data_check()},
    "lists": lambda: {"list_id": saved_lists()[0].id},
}
"""What a page is opened with."""

SUBJECTS: dict[str, Callable[[], int]] = {"event": coming_event, "attendance_report": held_event}
"""What a document is about, by its id or by what it is about."""

DIALOGS: dict[str, Callable[[Office], QDialog]] = {
    "event": _on_event(lambda page: page.edit_event()),
    "registration": _on_event(lambda page: page.register()),
    "register-many": _on_event(lambda page: page.register_many()),
    "print-sheet": _print("attendance_sheet", coming_event),
    "print-report": _print("attendance_report", held_event),
    "print-register": _print("member_register", lambda: WHOLE_REGISTER),
    "print-cards": _print("member_card", lambda: WHOLE_REGISTER),
    **LIST_DIALOGS,
    **LETTER_DIALOGS,
    **MEMBER_DIALOGS,
    **LABEL_DIALOGS,
    **SHARE_DIALOGS,
}
"""Every dialog, by name."""
