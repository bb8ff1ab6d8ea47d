"""Names in the blank rows of the sheet, typed in as a secretary does after the meeting."""

from PySide6.QtCore import Qt

from noaber.attendance.queries import summary
from noaber.events.queries import get_event
from noaber.people.queries import find_people
from noaber.ui.attendance.page import AttendancePage
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.main_window import MainWindow
from tests.builders import person
from tests.ui.attendance.entering import enter
from tests.ui.meetings import cells, dialog_of, fill, offered, pick, press

LINE, NAME, REMARK = 1, 2, 4


def test_the_number_of_a_blank_row_asks_who_wrote_there(page: AttendancePage, window: MainWindow) -> None:
    enter(page, "7")
    dialog = dialog_of(window, FormDialog)
    assert dialog.view.editors["line"].value == 7
    pick(dialog, "whom", "Piet Jansen", line=-1)
    fill(dialog, phone="0612345678")
    pick(dialog, "organisation", "Dorpsraad", line=-1)
    dialog.accept()
    assert cells(page.table, LINE, NAME, 3, REMARK)[6] == ["7", "Piet Jansen", "Dorpsraad", "inloop"]
    assert page.told.list.text() == "7 Piet Jansen ✓"
    assert "1 inloop, nog niet bewaard" in page.counted.detail.text()
    page.save()
    [guest] = find_people("jansen")
    assert (guest.phone, get_event(page.event_id or 0).walk_ins) == ("06-12345678", 1)
    assert cells(page.table, LINE, NAME, 3)[6] == ["7", "Jansen, Piet", "Dorpsraad"]


def test_a_known_walk_in_is_proposed_by_name_or_phone(page: AttendancePage, window: MainWindow) -> None:
    known = person("P. Jansen", phone="06-12345678")
    page.table.selectRow(5)
    press(page.table, Qt.Key.Key_Return)
    dialog = dialog_of(window, FormDialog)
    fill(dialog, phone="06 1234 5678")
    assert dialog.view.remark("phone").startswith("Dit nummer is van P. Jansen.")
    assert offered(dialog, "whom", "Piet Jansen")[0].startswith("Jansen, P.")
    pick(dialog, "whom", "Piet Jansen")
    dialog.accept()
    page.save()
    assert [row.person_id for row in summary(page.event_id or 0).present] == [known]


def test_a_walk_in_that_is_not_saved_is_taken_back_with_the_space_bar(page: AttendancePage, window: MainWindow) -> None:
    page.add_walk_in()
    dialog = dialog_of(window, FormDialog)
    assert dialog.view.editors["line"].value == 6
    pick(dialog, "whom", "Piet Jansen", line=-1)
    dialog.accept()
    page.table.selectRow(5)
    press(page.table, Qt.Key.Key_Space)
    assert cells(page.table, NAME)[5] == ["lege regel"]
    assert not page.save_action.isEnabled()


def test_a_walk_in_survives_another_sheet(page: AttendancePage, window: MainWindow) -> None:
    enter(page, "6")
    dialog = dialog_of(window, FormDialog)
    pick(dialog, "whom", "Piet Jansen", line=-1)
    dialog.accept()
    page.head.sheet_chosen.emit(None)
    assert cells(page.table, LINE, NAME, REMARK)[-1] == ["", "Piet Jansen", "inloop"]
    assert page.head.field.placeholderText().startswith("Typ een naam")
    page.table.selectRow(5)
    press(page.table, Qt.Key.Key_Space)
    assert len(cells(page.table)) == 5
