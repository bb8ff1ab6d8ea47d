"""Events with a printed sign-in sheet, and what is noted of everybody."""

from datetime import date
from typing import Any

from noaber.attendance import operations as attendance
from noaber.attendance import queries
from noaber.attendance.papers import ATTENDANCE_SHEET
from noaber.attendance.rules import parse_line_numbers
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.events import operations as events
from noaber.events.queries import RegistrationRow, list_registrations
from noaber.events.record import EventRecord
from tests.builders import TODAY, person

DAY = date(2026, 11, 23)
NAMES = ("A.B. van den Berg", "M. van Dijk", "P. 't Hart", "K. in 't Veld")


def an_event(*names: str, **values: Any) -> int:
    """An event for which these people are registered."""
    event = events.add_event(EventRecord(**{"title": "Werkavond", "date": DAY, **values}))
    for name in names or NAMES:
        events.register(event, person(name), today=TODAY)
    return event


def print_sheet(event: int, **options: Any) -> int:
    """Print the sign-in sheet as the print dialog does; returns its number."""
    chosen = AttendanceSheetOptions(**options)
    content = ATTENDANCE_SHEET.gather(event, chosen)
    ATTENDANCE_SHEET.record(event, content, chosen)
    assert content.sheet_number is not None
    return content.sheet_number


def row_of(event: int, name: str) -> RegistrationRow:
    """The registration of somebody."""
    return next(row for row in list_registrations(event) if name in row.list_name)


def noted(event: int) -> dict[str, bool | None]:
    """What is noted of everybody, by surname."""
    return {row.list_name.split(",")[0]: row.present for row in list_registrations(event)}


def type_in(event: int, text: str) -> None:
    """Type line numbers of the sheet that was printed last."""
    sheet = queries.latest_sheet(event)
    assert sheet is not None
    numbers = queries.numbers_of(queries.sheet_lines(sheet.id))
    attendance.record_attendance(event, parse_line_numbers(text, numbers), sheet_id=sheet.id)
