"""Typing in the signed sheet, as a secretary does after the meeting."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from noaber.attendance.queries import summary
from noaber.events.operations import cancel_registration, delete_event, register
from noaber.events.queries import get_event, list_registrations
from noaber.store.undo import undo
from noaber.ui.attendance.page import AttendancePage
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.page import EventsPage
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import TODAY, person
from tests.ui.attendance.entering import enter, print_sheet, ticked
from tests.ui.meetings import cells, dialog_of, meeting, page_of, press

TICK, LINE, NAME, REMARK = 0, 1, 2, 4


def test_the_lines_stand_as_on_the_paper(page: AttendancePage) -> None:
    assert [row[1:3] for row in cells(page.table)] == [
        ["1", "Bakker, A."],
        ["2", "Coolen, B."],
        ["3", "Dijk, C. van"],
        ["4", "Evers, D."],
        ["5", "Graaf, E. de"],
        ["6", "lege regel"],
        ["7", "lege regel"],
        ["8", "lege regel"],
    ]
    assert page.head.sheets.currentText() == "Lijst 1, afgedrukt op 02-11-2026 om 14.02"
    assert QApplication.focusWidget() is page.head.field
    assert QAbstractItemModelTester(page.table.rows).model() is page.table.rows


@pytest.mark.parametrize(
    "typed, answer, names",
    [
        ("2", "2 Coolen, B. ✓", ["Coolen, B."]),
        ("1-3", "3 personen aanwezig ✓", ["Bakker, A.", "Coolen, B.", "Dijk, C. van"]),
        ("alles behalve 4, 1", "3 personen aanwezig ✓", ["Coolen, B.", "Dijk, C. van", "Graaf, E. de"]),
        ("graaf", "5 Graaf, E. de ✓", ["Graaf, E. de"]),
    ],
)
def test_what_is_typed_is_ticked_at_once(page: AttendancePage, typed: str, answer: str, names: list[str]) -> None:
    assert enter(page, typed) == answer
    assert ticked(page) == names
    assert page.head.field.text() == ""
    assert page.counted.figure.text() == str(len(names))
    assert page.told.list.text() == answer


@pytest.mark.parametrize(
    "typed, answer",
    [
        ("99", "Regel 99 staat niet op deze lijst; de laatste regel is 8."),
        ("5-2", "“5-2” loopt terug. Bedoelt u 2-5?"),
        ("jansen", "Bij deze bijeenkomst staat niemand met de naam “jansen”."),
        ("1-8", "Regel 6 is een lege regel: vul de naam in."),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_stays_there(
    page: AttendancePage,
    window: MainWindow,
    typed: str,
    answer: str,
) -> None:
    assert enter(page, typed) == answer
    assert page.head.field.text() == typed
    assert page.head.field.accessibleDescription() == answer
    assert ticked(page) == []
    assert window.findChildren(FormDialog) == []
    assert enter(page, "1") == "1 Bakker, A. ✓"


def test_the_space_bar_and_a_click_turn_a_tick(page: AttendancePage) -> None:
    page.table.setFocus()
    page.table.selectRow(1)
    press(page.table, Qt.Key.Key_Space)
    assert ticked(page) == ["Coolen, B."]
    press(page.table, Qt.Key.Key_Down)
    press(page.table, Qt.Key.Key_Return)
    assert ticked(page) == ["Coolen, B.", "Dijk, C. van"]
    corner = page.table.visualRect(page.table.rows.index(1, TICK))
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=corner.topLeft() + QPoint(18, 19))
    assert ticked(page) == ["Dijk, C. van"]
    QTest.keyClicks(page.table, "4")
    assert page.head.field.text() == "4"


def test_others_are_only_counted(page: AttendancePage) -> None:
    enter(page, "1-5")
    page.foot.anonymous.setFocus()
    QTest.keyClicks(page.foot.anonymous, "zes")
    assert page.foot.wrong.text() != ""
    page.save()
    assert get_event(page.event_id or 0).attended == 0
    assert QApplication.focusWidget() is page.foot.anonymous
    page.foot.anonymous.selectAll()
    QTest.keyClicks(page.foot.anonymous, "12")
    assert page.foot.total.text() == "17 mensen aanwezig"
    page.save()
    assert get_event(page.event_id or 0).attended == 17


def test_saving_is_one_action_and_the_report_is_at_hand(page: AttendancePage, window: MainWindow) -> None:
    assert not page.report.isVisible()
    enter(page, "1-4")
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.toast_line.label.text() == "Bewaard: 4 mensen aanwezig."
    assert not page.save_action.isEnabled()
    window.toast_line.button.click()
    dialog = dialog_of(window, PrintDialog)
    assert (dialog.document.id, dialog.subject) == ("attendance_report", page.event_id)
    dialog.reject()
    undo()
    assert ticked(page) == []
    assert [row.present for row in list_registrations(page.event_id or 0)] == [None] * 5


def test_what_is_not_saved_is_asked_for_with_escape(
    page: AttendancePage,
    window: MainWindow,
    interaction: ScriptedInteraction,
) -> None:
    enter(page, "1-4")
    interaction.answers = ["", "save"]
    press(page.head.field, Qt.Key.Key_Escape)
    assert interaction.questions == ["De aanwezigheid bij “Zorg” is nog niet bewaard. Wilt u dat doen?"]
    assert page_of(window, AttendancePage)
    press(page.head.field, Qt.Key.Key_Escape)
    assert page_of(window, EventPage).afterwards.figure.text() == "4 aanwezig"


def test_dropping_drops(
    page: AttendancePage, context: AppContext, window: MainWindow, interaction: ScriptedInteraction, event_id: int
) -> None:
    enter(page, "1-4")
    interaction.answers = ["drop"]
    page.go_back()
    context.open_page("attendance", id=event_id)
    assert ticked(page) == []
    assert page.may_leave()


def test_going_elsewhere_keeps_what_was_typed(
    page: AttendancePage, context: AppContext, window: MainWindow, interaction: ScriptedInteraction, event_id: int
) -> None:
    enter(page, "1-4")
    window.side_bar.buttons["events"].click()
    other = meeting("Eetgroep")
    context.open_page("attendance", id=other)
    assert page.head.sheets.isHidden()
    assert ticked(page) == []
    context.open_page("attendance", id=event_id)
    assert len(ticked(page)) == 4
    window.close()
    assert window.isVisible()
    assert len(interaction.questions) == 1
    interaction.answers = ["save"]
    assert page.may_leave()
    assert get_event(event_id).present == 4


def test_changes_elsewhere_leave_what_was_typed(page: AttendancePage, event_id: int) -> None:
    enter(page, "1-2")
    QTest.keyClicks(page.foot.anonymous, "4")
    register(event_id, person("Z. Later"), today=TODAY)
    assert cells(page.table, LINE, NAME, REMARK)[-1] == ["", "Later, Z.", "staat niet op deze lijst"]
    cancel_registration(list_registrations(event_id)[0].id, today=TODAY)
    assert cells(page.table, REMARK)[0] == ["had zich afgemeld"]
    assert ticked(page) == ["Bakker, A.", "Coolen, B."]
    assert (page.foot.anonymous.text(), page.counted.figure.text()) == ("4", "6")
    enter(page, "later")
    page.save()
    assert [row.list_name for row in summary(event_id).present] == ["Bakker, A.", "Coolen, B.", "Later, Z."]


def test_the_numbers_of_an_older_sheet_still_count(page: AttendancePage, event_id: int) -> None:
    register(event_id, person("B. Aarts"), today=TODAY)
    print_sheet(event_id)
    page.head.sheets.setCurrentIndex(0)
    page.head.sheet_chosen.emit(page.head.sheets.currentData())
    assert enter(page, "1") == "1 Aarts, B. ✓"
    page.head.sheet_chosen.emit(page.head.sheets.itemData(1))
    assert page.head.sheets.currentText().startswith("Lijst 1")
    assert enter(page, "1") == "1 Bakker, A. ✓"
    assert ticked(page) == ["Bakker, A.", "Aarts, B."]


def test_without_a_sheet_names_do(context: AppContext, window: MainWindow) -> None:
    made = meeting("Eetgroep")
    register(made, person("A. Bakker"), today=TODAY)
    context.open_page("attendance", id=made)
    page = page_of(window, AttendancePage)
    assert enter(page, "bak") == "Bakker, A. ✓"
    page.save()
    assert get_event(made).attended == 1


def test_an_event_that_is_gone_leads_back_to_the_list(page: AttendancePage, event_id: int, window: MainWindow) -> None:
    enter(page, "1")
    delete_event(event_id)
    assert page_of(window, EventsPage)
    assert page.may_leave()
