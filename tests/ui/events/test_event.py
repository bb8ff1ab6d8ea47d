"""The page of one event: who is registered, the waiting list, cancelling, and the figures beside it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from noaber.attendance.operations import record_presence, set_anonymous
from noaber.events.operations import cancel_registration, delete_event, register
from noaber.events.queries import get_event, list_registrations
from noaber.events.record import RegistrationRecord
from noaber.store.undo import redo
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.page import EventsPage
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import TODAY, person
from tests.ui.meetings import cells, dialog_of, fill, meeting, page_of, pick, press, select
from tests.ui.shell import NotedShell


def show(context: AppContext, window: MainWindow, event_id: int) -> EventPage:
    """Open the page of an event."""
    context.open_page("event", id=event_id)
    return page_of(window, EventPage)


@pytest.fixture
def full(window: MainWindow, context: AppContext) -> EventPage:
    """An event of two places: Annie and Jan have one, Piet and Kim wait, Piet first."""
    event_id = meeting(capacity=2, last_registration_day=date(2026, 11, 1), venue="Dorpshuis", room="rode zaal")
    board = person("Dorpsraad", kind="organisation", organisation_name="Dorpsraad", surname="")
    for name, table, phone, on in (
        ("A.B. van den Berg", "2", "0497-001002", date(2026, 10, 30)),
        ("Jan Bakker", "1", "", date(2026, 10, 30)),
        ("P. 't Hart", "1", "06-12345678", date(2026, 10, 31)),
        ("Kim Verbeek", "", "", TODAY),
    ):
        record = RegistrationRecord(board if name == "Jan Bakker" else None, "bewoner", "phone", table)
        register(event_id, person(name, phone=phone), record, today=on)
    return show(context, window, event_id)


def test_the_page_tells_who_is_registered_and_how(full: EventPage) -> None:
    assert cells(full.table) == [
        ["Bakker, Jan", "Dorpsraad", "bewoner", "1", "bevestigd"],
        ["Berg, A.B. van den", "–", "bewoner", "2", "bevestigd"],
        ["Hart, P. ’t", "–", "bewoner", "1", "wachtlijst 1"],
        ["Verbeek, Kim", "–", "bewoner", "", "wachtlijst 2"],
    ]
    assert full.header.subtitle.text() == (
        "maandag 9 november 2026 · Dorpshuis, rode zaal · aanmelden t/m zondag 1 november"
    )
    assert (full.places.figure.text(), full.places.detail.text()) == (
        "2 van 2",
        "geen plaats meer vrij · 2 op de wachtlijst",
    )
    assert (full.tables_card.figure.text(), full.tables_card.detail.text()) == ("1 · 1", "tafel 1 · 2")
    assert QAbstractItemModelTester(full.table.rows).model() is full.table.rows


def test_chips_and_search_show_part_of_the_list(full: EventPage) -> None:
    full.card.chips.pick("waiting")
    assert cells(full.table, 0) == [["Hart, P. ’t"], ["Verbeek, Kim"]]
    full.card.chips.pick("all")
    full.card.field.setText("dorpsraad")
    assert cells(full.table, 0) == [["Bakker, Jan"]]
    full.card.field.setText("niemand")
    assert full.table.empty.label.text() == "Niemand gevonden met “niemand”."


def test_columns_sort_both_ways(full: EventPage) -> None:
    header = full.table.horizontalHeader()
    header.sectionClicked.emit(3)
    assert [row[0] for row in cells(full.table, 3)] == ["1", "1", "2", ""]
    header.sectionClicked.emit(0)
    header.sectionClicked.emit(0)
    assert cells(full.table, 0)[0] == ["Verbeek, Kim"]


def test_the_chosen_one_can_be_reached_and_acted_on(full: EventPage) -> None:
    assert full.strip.isHidden()
    select(full.table, "Hart, P. ’t")
    assert full.strip.detail.text().startswith("06-12345678 · aangemeld op 31-10-2026")
    offered = {name for name, action in full.row_actions.actions.items() if action.isVisible()}
    assert offered == {"edit", "promote", "cancel"}
    select(full.table, "Verbeek, Kim")
    assert "te laat aangemeld" in full.strip.detail.text()


def test_a_cancellation_tells_whom_to_phone_until_that_is_done(full: EventPage, window: MainWindow) -> None:
    select(full.table, "Bakker, Jan")
    full.table.setFocus()
    press(full.table, Qt.Key.Key_Delete)
    assert full.call.label.text() == "Bel P. ’t Hart, 06-12345678: er is plaats."
    select(full.table, "Berg, A.B. van den")
    full.row_actions.cancel()
    assert full.call.label.text().splitlines()[1] == (
        "Er is plaats voor Kim Verbeek. Er is geen telefoonnummer bekend."
    )
    assert [row[0] for row in cells(full.table, 4)] == ["afgemeld", "afgemeld", "bevestigd", "bevestigd, te laat"]
    full.call.link.click()
    assert full.call.isHidden()
    window.toast_line.button.click()
    assert cells(full.table, 4)[1] == ["bevestigd"]


def test_after_undo_nobody_is_to_be_phoned_for_a_place_that_is_gone(full: EventPage, window: MainWindow) -> None:
    select(full.table, "Bakker, Jan")
    button = next(made for made in full.strip.buttons if made.text() == "Afmelden")
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    assert window.focusWidget() is full.table
    window.toast_line.button.click()
    assert cells(full.table, 4)[2] == ["wachtlijst 1"]
    assert full.call.isHidden()
    redo()
    assert full.call.label.text() == "Bel P. ’t Hart, 06-12345678: er is plaats."


def test_who_cancelled_comes_in_again_at_the_end(full: EventPage, window: MainWindow) -> None:
    select(full.table, "Bakker, Jan")
    full.row_actions.cancel()
    full.row_actions.register_again()
    assert window.toast_line.label.text() == "Jan Bakker staat op de wachtlijst, op nummer 2; de aanmelding is te laat."


def test_a_place_is_given_by_hand_only_when_there_is_one(full: EventPage, interaction: ScriptedInteraction) -> None:
    select(full.table, "Verbeek, Kim")
    full.row_actions.promote()
    assert "geen plaats vrij" in interaction.errors[0]


def test_more_places_promote_and_tell_whom_to_phone(full: EventPage, window: MainWindow) -> None:
    full.edit_event()
    dialog = dialog_of(window, FormDialog)
    fill(dialog, capacity="3")
    dialog.accept()
    assert full.call.label.text() == "Bel P. ’t Hart, 06-12345678: er is plaats."
    assert full.places.detail.text() == "geen plaats meer vrij · 1 op de wachtlijst"


def test_a_registration_is_changed_with_enter(full: EventPage, window: MainWindow) -> None:
    select(full.table, "Berg, A.B. van den")
    full.table.setFocus()
    press(full.table, Qt.Key.Key_Return)
    dialog = dialog_of(window, FormDialog)
    fill(dialog, role="bestuurder", table="3")
    pick(dialog, "organisation", "dorps")
    dialog.accept()
    assert cells(full.table)[1] == ["Berg, A.B. van den", "Dorpsraad", "bestuurder", "3", "bevestigd"]
    full.row_actions.change()
    dialog = dialog_of(window, FormDialog)
    assert dialog.view.editors["organisation"].value.text == "Dorpsraad"
    fill(dialog, note="belt terug")
    dialog.accept()
    assert list_registrations(get_event(full.event_id or 0).id)[1].organisation == "Dorpsraad"


def test_after_the_meeting_the_page_tells_how_many_came(full: EventPage) -> None:
    rows = list_registrations(full.event_id or 0)
    record_presence(full.event_id or 0, {rows[0].id: True, rows[1].id: False, rows[2].id: True})
    set_anonymous(full.event_id or 0, 3)
    assert [row[0] for row in cells(full.table, 4)] == ["aanwezig", "niet gekomen", "aanwezig", "wachtlijst 2"]
    assert full.afterwards.figure.text() == "5 aanwezig"
    assert not full.afterwards.report.isHidden()
    full.card.chips.pick("present")
    assert len(cells(full.table)) == 2


def test_papers_open_in_the_print_dialog(full: EventPage, window: MainWindow) -> None:
    for action, document in (
        ("print", "attendance_sheet"),
        ("print_participants", "participant_list"),
        ("print_report", "attendance_report"),
        ("print_tent_cards", "tent_cards"),
    ):
        next(one for one in full.page_actions if one.objectName() == action).trigger()
        dialog = dialog_of(window, PrintDialog)
        assert (dialog.document.id, dialog.subject) == (document, full.event_id)
        dialog.reject()


def test_badges_and_labels_are_made_on_their_page(full: EventPage) -> None:
    full.context.window = shell = NotedShell()
    for action in ("print_badges", "labels"):
        next(one for one in full.page_actions if one.objectName() == action).trigger()
    assert shell.opened == [
        ("labels", {"what": "badges", "event": full.event_id}),
        ("labels", {"what": "address_labels", "event": full.event_id}),
    ]


def test_a_letter_goes_to_who_are_registered(full: EventPage) -> None:
    full.context.window = shell = NotedShell()
    next(one for one in full.page_actions if one.objectName() == "write_letter").trigger()
    event = full.event_id
    assert shell.opened == [("mailing", {"kind": "invitation", "event": event, "who": f"event:{event}"})]


def test_a_remark_of_the_print_dialog_shows_the_person(full: EventPage) -> None:
    rows = list_registrations(full.event_id or 0)
    full.card.field.setText("bakker")
    full._show_registrations((rows[3].id, rows[2].id))
    assert full.table.current_row().id == rows[3].id


def test_empty_columns_are_left_out(context: AppContext, window: MainWindow) -> None:
    event_id = meeting()
    page = show(context, window, event_id)
    assert page.table.isColumnHidden(2)
    assert page.table.isColumnHidden(3)
    assert page.table.empty.button.text() == "Iemand aanmelden"
    register(event_id, person(), RegistrationRecord(role="bewoner"), today=TODAY)
    assert not page.table.isColumnHidden(2)
    assert page.places.detail.text() == "aangemeld, geen maximum"


def test_an_event_that_is_gone_leads_back_to_the_list(full: EventPage, window: MainWindow) -> None:
    delete_event(full.event_id or 0)
    assert page_of(window, EventsPage)


def test_deleting_the_event_offers_the_way_back(full: EventPage, window: MainWindow) -> None:
    full.delete()
    assert page_of(window, EventsPage)
    window.toast_line.button.click()
    assert cells(page_of(window, EventsPage).table, 3) == [["2 van 2"]]


def test_escape_first_empties_the_search_and_then_goes_back(full: EventPage, window: MainWindow) -> None:
    full.card.field.setFocus()
    full.card.field.setText("bakker")
    press(full.card.field, Qt.Key.Key_Escape)
    assert page_of(window, EventPage).card.field.text() == ""
    press(QApplication.focusWidget() or full, Qt.Key.Key_Escape)
    assert page_of(window, EventsPage)


def test_another_event_begins_with_everybody(full: EventPage, context: AppContext, window: MainWindow) -> None:
    full.card.chips.pick("waiting")
    other = meeting("Eetgroep")
    register(other, person("Z. Nieuw"), today=TODAY)
    show(context, window, other)
    assert cells(full.table, 0) == [["Nieuw, Z."]]
    assert full.card.chips.key == "all"


def test_who_walked_in_cannot_be_cancelled(full: EventPage) -> None:
    [row, *_others] = list_registrations(full.event_id or 0)
    cancel_registration(row.id, today=TODAY)
    select(full.table, row.list_name)
    assert not full.row_actions.actions["cancel"].isVisible()
    assert full.row_actions.actions["register_again"].isVisible()


def test_a_mistake_is_taken_away_as_if_it_never_was(full: EventPage, window: MainWindow) -> None:
    select(full.table, "Bakker, Jan")
    full.row_actions.drop()
    assert cells(full.table, 0, 4) == [
        ["Berg, A.B. van den", "bevestigd"],
        ["Hart, P. ’t", "bevestigd"],
        ["Verbeek, Kim", "wachtlijst 1"],
    ]
    assert full.call.label.text() == "Bel P. ’t Hart, 06-12345678: er is plaats."
    window.toast_line.button.click()
    assert len(cells(full.table)) == 4


def test_actions_are_offered_only_for_somebody(full: EventPage) -> None:
    assert not any(action.isVisible() for action in full.table.actions())
    select(full.table, "Bakker, Jan")
    assert [action.text() for action in full.table.actions() if action.isVisible()] == [
        "Wijzigen",
        "Afmelden",
        "Naar de persoon",
        "Aanmelding verwijderen",
    ]
