"""The dialog for who calls to register: known people, new guests, one caller after another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from noaber.events.operations import register
from noaber.events.queries import list_registrations
from noaber.people.operations import RoleRecord, add_role
from noaber.people.queries import find_people
from noaber.store.undo import undo
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.registration_dialog import RegistrationDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from tests.builders import TODAY, member, person
from tests.ui.meetings import cells, dialog_of, fill, meeting, offered, page_of, pick, press

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow, context: AppContext) -> EventPage:
    """An event of two places with nobody yet; Annie is a member, Jan a contact."""
    member(
        "A.B. van den Berg",
        number=212,
        call_name="Annie",
        street="Dorpsstraat",
        house_number=12,
        city="Hoogdorp",
        phone="06-12345678",
    )
    person("Jan Bakker", phone="0497-001002")
    context.open_page("event", id=meeting(capacity=2))
    return page_of(window, EventPage)


@pytest.fixture
def dialog(page: EventPage, window: MainWindow) -> RegistrationDialog:
    """The dialog, opened with Ctrl+N."""
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    return dialog_of(window, RegistrationDialog)


def names(page: EventPage) -> list[str]:
    """Who is in the list."""
    return [row[0] for row in cells(page.table, 0)]


@pytest.mark.parametrize("typed", ["berg", "van den b", "annie", "212", "0612345678", "06-1234", "dorpsstraat 12"])
def test_somebody_is_found_by_whatever_she_says(dialog: RegistrationDialog, typed: str) -> None:
    assert offered(dialog, "whom", typed)[0] == (
        "Berg, A.B. van den (Annie) | lid 212 · Dorpsstraat 12 · Hoogdorp · 06-12345678"
    )


def test_who_is_called_so_comes_before_who_has_it_in_an_address(dialog: RegistrationDialog) -> None:
    person("A.A.J. van den Berg", email="annie@voorbeeld.example")
    assert [hit.split(" | ")[0] for hit in offered(dialog, "whom", "annie vandenb")] == [
        "Berg, A.B. van den (Annie)",
        "Berg, A.A.J. van den",
        "Nieuwe gast: annie vandenb",
    ]


@pytest.mark.parametrize("typed", ["Ineke Bakker", "mevr. Ineke Bakker"])
def test_leaving_the_name_of_a_stranger_takes_nobody_who_is_found_otherwise(
    dialog: RegistrationDialog,
    typed: str,
) -> None:
    person("I. Bakker", email="ineke.bakker@voorbeeld.example")
    assert next(iter(offered(dialog, "whom", typed))).split(" | ")[0] == f"Nieuwe gast: {typed}"
    press(dialog.view.editors["whom"].widget, Qt.Key.Key_Tab)
    assert dialog.view.remark("whom") == "Nieuwe gast: komt ook in het register."


def test_a_call_takes_a_few_keys(dialog: RegistrationDialog, page: EventPage, window: MainWindow) -> None:
    assert QApplication.focusWidget() is dialog.view.editors["whom"].widget
    pick(dialog, "whom", "berg")
    assert dialog.view.remark("whom") == "lid 212 · Dorpsstraat 12 · Hoogdorp · 06-12345678"
    assert dialog.view.editors["guest_phone"].widget.isHidden()
    press(dialog.view.editors["whom"].widget, Qt.Key.Key_Return)
    assert names(page) == ["Berg, A.B. van den (Annie)"]
    assert page.table.current_row().name == "Annie van den Berg"
    assert window.toast_line.label.text() == "Annie van den Berg is aangemeld."
    assert list_registrations(page.event_id or 0)[0].channel == "phone"


def test_a_new_guest_is_made_on_the_spot(dialog: RegistrationDialog, page: EventPage) -> None:
    assert offered(dialog, "whom", "Mevr. K. de Vries") == [
        "Nieuwe gast: Mevr. K. de Vries | Staat nog niet in het register"
    ]
    pick(dialog, "whom", "Mevr. K. de Vries")
    assert dialog.view.remark("whom") == "Nieuwe gast: komt ook in het register."
    fill(dialog, guest_phone="0612345678", guest_email="kim@voorbeeld.example")
    fill(dialog, role="bewoner", table="2", note="rolstoel")
    pick(dialog, "organisation", "Buurtzorg", line=-1)
    assert dialog.view.remark("organisation") == "Nieuwe organisatie: komt ook in het register."
    dialog.accept()
    [row] = list_registrations(page.event_id or 0)
    assert (row.list_name, row.phone, row.organisation, row.role, row.table, row.note) == (
        "Vries, K. de",
        "06-12345678",
        "Buurtzorg",
        "bewoner",
        "2",
        "rolstoel",
    )
    undo()
    assert find_people("vries") == find_people("buurtzorg") == []


def test_one_caller_after_another(dialog: RegistrationDialog, page: EventPage) -> None:
    pick(dialog, "whom", "berg")
    fill(dialog, table="2")
    press(dialog, Qt.Key.Key_Return, CTRL_SHIFT)
    assert dialog.told.label.text() == "Annie van den Berg is aangemeld."
    assert dialog.view.editors["whom"].value == (None, "")
    assert dialog.view.remark("whom") == ""
    assert dialog.view.editors["table"].value == ""
    assert "1 van 2 plaatsen bezet" in dialog.places.text()
    assert QApplication.focusWidget() is dialog.view.editors["whom"].widget
    pick(dialog, "whom", "bakker")
    dialog.next_button.click()
    pick(dialog, "whom", "Derde Gast", line=-1)
    dialog.next_button.click()
    assert dialog.told.label.text() == "Derde Gast staat op de wachtlijst, op nummer 1."
    dialog.reject()
    assert names(page) == ["Bakker, Jan", "Berg, A.B. van den (Annie)", "Gast, Derde"]


def test_who_is_registered_already_is_marked(dialog: RegistrationDialog, page: EventPage) -> None:
    register(page.event_id or 0, find_people("bakker")[0].id, today=TODAY)
    pick(dialog, "whom", "berg")
    dialog.next_button.click()
    assert offered(dialog, "whom", "berg")[0].split(" | ")[1].startswith("al aangemeld · lid 212")
    pick(dialog, "whom", "berg")
    dialog.accept()
    assert dialog.view.remark("whom") == "Berg, A.B. van den (Annie) is al aangemeld."
    assert dialog.isVisible()


def test_without_a_name_nothing_happens(dialog: RegistrationDialog, page: EventPage) -> None:
    dialog.save_and_next()
    assert dialog.view.remark("whom") == "Kies iemand uit de lijst, of typ de naam van een gast."
    pick(dialog, "whom", "Kim", line=-1)
    fill(dialog, guest_email="kim")
    dialog.accept()
    assert dialog.view.remark("guest_email")
    assert names(page) == []


def test_the_organisation_of_the_one_who_was_picked_is_filled_in_and_let_go(
    dialog: RegistrationDialog,
    page: EventPage,
) -> None:
    board = person("x", kind="organisation", organisation_name="Dorpsraad", surname="", call_name="")
    add_role(find_people("bakker")[0].id, RoleRecord("contact", organisation_id=board))
    pick(dialog, "whom", "bakker")
    assert dialog.view.editors["organisation"].value.text == "Dorpsraad"
    pick(dialog, "whom", "berg")
    assert dialog.view.editors["organisation"].value.text == ""


def test_typing_on_lets_go_of_who_was_picked(dialog: RegistrationDialog) -> None:
    pick(dialog, "whom", "berg")
    assert dialog.fields.form.person_id is not None
    fill(dialog, whom="Bergen")
    assert dialog.fields.form.person_id is None
    assert dialog.fields.form.guest_name == "Bergen"


def test_nothing_typed_is_lost_with_escape(dialog: RegistrationDialog, interaction: ScriptedInteraction) -> None:
    field = dialog.view.editors["whom"].widget
    fill(dialog, whom="berg")
    press(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert interaction.questions == []
    interaction.answers = ["", "drop"]
    press(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_leaving_the_field_by_tab_takes_the_first_name(dialog: RegistrationDialog) -> None:
    fill(dialog, whom="berg")
    press(dialog.view.editors["whom"].widget, Qt.Key.Key_Tab)
    assert dialog.fields.form.person_id == find_people("berg")[0].id
