"""Typing in the large field above a sheet, and what is ticked then."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from noaber.office import document
from noaber.ui.attendance.page import AttendancePage
from tests.ui.meetings import press

NAMES = ["A. Bakker", "B. Coolen", "C. van Dijk", "D. Evers", "E. de Graaf"]


def print_sheet(event_id: int, blank_rows: int = 3) -> None:
    """Print the sign-in sheet."""
    paper = document("attendance_sheet")
    options = paper.options(blank_rows=blank_rows)
    paper.record(event_id, paper.gather(event_id, options), options)


def enter(page: AttendancePage, text: str) -> str:
    """Type in the large field and press Enter; gives the answer under it."""
    page.head.field.selectAll()
    QTest.keyClicks(page.head.field, text)
    press(page.head.field, Qt.Key.Key_Return)
    return page.head.answer.text()


def ticked(page: AttendancePage) -> list[str]:
    """The names with a tick."""
    rows = page.entry.lines() if page.entry else []
    return [row.line.name for row in rows if row.line.present]
