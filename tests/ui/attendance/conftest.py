"""The window over an open data file, and the screen for a meeting of last month."""

from datetime import date

import pytest

from noaber.events.operations import register
from noaber.ui.attendance.page import AttendancePage
from noaber.ui.context import AppContext
from noaber.ui.main_window import MainWindow
from tests.builders import person
from tests.ui.attendance.entering import NAMES, print_sheet
from tests.ui.meetings import data, meeting, page_of, window

__all__ = ["data", "event_id", "page", "window"]


@pytest.fixture
def event_id(window: MainWindow) -> int:
    """An event of last month with five registrations and a printed sheet of eight lines."""
    made = meeting("Zorg", date=date(2026, 10, 26))
    for name in NAMES:
        register(made, person(name), today=date(2026, 10, 1))
    print_sheet(made)
    return made


@pytest.fixture
def page(event_id: int, context: AppContext, window: MainWindow) -> AttendancePage:
    """The screen for that event."""
    context.open_page("attendance", id=event_id)
    return page_of(window, AttendancePage)
