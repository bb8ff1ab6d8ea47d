"""The page Bijeenkomsten as a secretary uses it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from noaber.attendance.operations import set_anonymous
from noaber.events.operations import register
from noaber.events.queries import list_events
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.page import EventsPage
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import TODAY, person
from tests.ui.meetings import cells, dialog_of, fill, meeting, page_of, press, select

CTRL = Qt.KeyboardModifier.ControlModifier


def test_coming_events_come_first_with_how_full_they_are(window: MainWindow) -> None:
    meeting("Zorg", capacity=1, venue="Dorpshuis", room="rode zaal", provisional=True)
    meeting("Eetgroep", date=date(2026, 11, 5), subtitle="Samen koken")
    past = meeting("Koffie", date=date(2026, 10, 1))
    event = list_events("zorg", today=TODAY)[0]
    for name in ("A. Bakker", "B. Bakker"):
        register(event.id, person(name), today=TODAY)
    set_anonymous(past, 17)
    page = page_of(window, EventsPage)
    assert cells(page.table) == [
        ["do 05-11-2026", "Eetgroep – Samen koken", "", "0", "", ""],
        ["ma 09-11-2026", "Zorg", "Dorpshuis, rode zaal (voorlopig)", "1 van 1", "1", ""],
    ]
    page.card.chips.pick("past")
    assert cells(page.table, 1, 5) == [["Koffie", "17"]]
    page.card.chips.pick("all")
    page.card.field.setText("eet")
    assert cells(page.table, 1) == [["Eetgroep – Samen koken"]]


def test_the_table_obeys_qt(window: MainWindow) -> None:
    page = page_of(window, EventsPage)
    tester = QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    meeting()
    page.card.field.setText("niets")
    assert tester.model() is page.table.rows


def test_a_new_event_is_typed_with_the_keyboard_and_opened(window: MainWindow) -> None:
    press(window, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(window, FormDialog)
    fill(
        dialog,
        title="Zorg",
        date="29-1-27",
        times="16.00 -19.00",
        venue="Dorpshuis",
        capacity="max. 50 plaatsen",
        last_registration_day="voor 25 januari",
    )
    assert dialog.view.remark("date") == "vrijdag 29 januari 2027"
    assert dialog.view.remark("times") == "16.00-19.00 uur"
    assert "t/m zondag 24 januari 2027" in dialog.view.remark("last_registration_day")
    press(dialog, Qt.Key.Key_Return)
    page = page_of(window, EventPage)
    assert page.header.title.text() == "Zorg"
    assert page.header.subtitle.text() == (
        "vrijdag 29 januari 2027 · 16.00-19.00 uur · Dorpshuis · aanmelden t/m zondag 24 januari"
    )
    assert page.places.figure.text() == "0 van 50"


def test_what_is_wrong_with_an_event_stands_beside_its_field(window: MainWindow) -> None:
    page_of(window, EventsPage).add()
    dialog = dialog_of(window, FormDialog)
    fill(dialog, date="32 januari", times="20.00-19.00", capacity="veel")
    dialog.accept()
    assert dialog.view.remark("title") == "Vul een titel in."
    assert "het einde komt niet na het begin" in dialog.view.remark("times")
    assert "geen aantal plaatsen" in dialog.view.remark("capacity")
    assert dialog.isVisible()
    assert list_events(today=TODAY) == []
    dialog._changed = False
    dialog.reject()


def test_a_follow_up_has_the_same_texts_and_no_day(window: MainWindow) -> None:
    meeting("Zorg", venue="Dorpshuis", capacity=50)
    page = page_of(window, EventsPage)
    select(page.table, "Zorg")
    page.copy()
    dialog = dialog_of(window, FormDialog)
    assert dialog.view.editors["date"].value == ""
    assert dialog.view.editors["venue"].value == "Dorpshuis"
    fill(dialog, date="7-12-2026")
    dialog.accept()
    assert [(event.date, event.provisional) for event in list_events(today=TODAY)] == [
        (date(2026, 12, 7), True),
        (date(2026, 11, 9), False),
    ]


def test_deleting_offers_the_way_back(window: MainWindow) -> None:
    meeting("Zorg")
    page = page_of(window, EventsPage)
    select(page.table, "Zorg")
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Delete)
    assert cells(page.table) == []
    assert window.toast_line.label.text() == "“Zorg” is verwijderd."
    window.toast_line.button.click()
    assert cells(page.table, 1) == [["Zorg"]]


def test_an_event_with_attendance_is_not_deleted(window: MainWindow, interaction: ScriptedInteraction) -> None:
    set_anonymous(meeting("Koffie", date=date(2026, 10, 1)), 17)
    page = page_of(window, EventsPage)
    page.card.chips.pick("past")
    select(page.table, "Koffie")
    page.delete()
    assert "genoteerd wie er waren" in interaction.errors[0]
    assert cells(page.table, 1) == [["Koffie"]]


def test_enter_opens_an_event_and_escape_comes_back(window: MainWindow) -> None:
    meeting("Zorg")
    page = page_of(window, EventsPage)
    press(page.card.field, Qt.Key.Key_Down)
    press(page.table, Qt.Key.Key_Return)
    event = page_of(window, EventPage)
    assert window.side_bar.buttons["events"].isChecked()
    press(QApplication.focusWidget() or event, Qt.Key.Key_Escape)
    assert page_of(window, EventsPage) is page


def test_the_start_page_asks_for_a_new_event(window: MainWindow, context: AppContext) -> None:
    context.open_page("events", new=True)
    assert dialog_of(window, FormDialog).windowTitle() == "Nieuwe bijeenkomst"


def test_the_sheet_of_the_chosen_event_is_printed_from_the_list(window: MainWindow) -> None:
    event_id = meeting("Zorg")
    page = page_of(window, EventsPage)
    press(window, Qt.Key.Key_P, CTRL)
    assert window.toast_line.label.text() == "Kies eerst een bijeenkomst in de lijst."
    select(page.table, "Zorg")
    press(window, Qt.Key.Key_P, CTRL)
    dialog = dialog_of(window, PrintDialog)
    assert (dialog.document.id, dialog.subject) == ("attendance_sheet", event_id)
    dialog.reject()


def test_an_empty_list_helps_on(window: MainWindow) -> None:
    page = page_of(window, EventsPage)
    assert page.table.empty.label.text() == "Er staat nog geen bijeenkomst op komst."
    page.table.empty.button.click()
    assert dialog_of(window, FormDialog)
    page.card.field.setText("xyz")
    assert page.table.empty.label.text() == "Geen bijeenkomst gevonden met “xyz”."
