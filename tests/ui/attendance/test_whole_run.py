"""From making a meeting to the report of who were there, through the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from noaber.attendance.queries import summary
from noaber.core.clock import FixedClock
from noaber.ui.attendance.page import AttendancePage
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.page import EventsPage
from noaber.ui.events.registration_dialog import RegistrationDialog
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import person
from tests.paper.reading import read
from tests.ui.meetings import dialog_of, fill, page_of, pick, press


def save_paper(qtbot: QtBot, window: MainWindow, interaction: ScriptedInteraction, path: Path) -> str:
    """Save what the print dialog shows as a PDF; gives the text of its pages."""
    dialog = dialog_of(window, PrintDialog)
    qtbot.waitUntil(lambda: dialog.settled and dialog.made is not None)
    interaction.paths = [path]
    dialog.save_as()
    qtbot.waitUntil(path.exists)
    dialog.reject()
    return "\n".join(read(path.read_bytes()).pages)


def make_meeting(window: MainWindow) -> EventPage:
    """Fill in the form of a new meeting; gives its page."""
    page_of(window, EventsPage).add()
    form = dialog_of(window, FormDialog)
    fill(form, title="Zorg, een bewonersonderneming?", date="9-11-2026", times="19.45-22.00", venue="Dorpshuis")
    form.accept()
    return page_of(window, EventPage)


def note_calls(window: MainWindow, *callers: tuple[str, int]) -> None:
    """Register who calls, one after the other: what is typed, and the line that is picked."""
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    calls = dialog_of(window, RegistrationDialog)
    for name, line in callers:
        pick(calls, "whom", name, line)
        calls.next_button.click()
    calls.reject()


def test_from_meeting_to_report(
    qtbot: QtBot,
    window: MainWindow,
    context: AppContext,
    interaction: ScriptedInteraction,
    tmp_path: Path,
) -> None:
    person("Mevr. A.B. van den Berg", phone="06-12345678")
    person("P. 't Hart")
    event = make_meeting(window)
    note_calls(window, ("berg", 0), ("hart", 0), ("Kim Gast", -1))
    event.print_paper("attendance_sheet")
    sheet = save_paper(qtbot, window, interaction, tmp_path / "lijst.pdf")
    assert [name for name in ("Berg, A.B. van den", "Gast, Kim", "Hart, P. ’t") if name in sheet] != []

    assert isinstance(context.clock, FixedClock)
    context.clock.moment = context.clock.moment.replace(day=10)
    event.afterwards.fill_in.click()
    page = page_of(window, AttendancePage)
    for numbers in ("1, 3", "4"):
        QTest.keyClicks(page.head.field, numbers)
        press(page.head.field, Qt.Key.Key_Return)
    walk_in = dialog_of(window, FormDialog)
    pick(walk_in, "whom", "Wim Inloper", line=-1)
    walk_in.accept()
    QTest.keyClicks(page.foot.anonymous, "2")
    page.save()
    present = summary(event.event_id or 0)
    assert (present.total, present.walk_ins, [row.list_name for row in present.not_shown]) == (5, 1, ["Gast, Kim"])
    page.print_report()
    report = save_paper(qtbot, window, interaction, tmp_path / "verslag.pdf")
    assert "Wim Inloper" in report
    assert "Kim Gast" not in report
