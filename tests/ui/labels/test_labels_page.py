"""The page Etiketten as a secretary uses it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from noaber.events.operations import add_event
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.events.registering import register
from noaber.labels.content import AddressContent, BadgeContent
from noaber.labels.sheets import own_sheets
from noaber.lists.definition import ListDefinition
from noaber.lists.operations import save_list
from noaber.people.household_operations import form_household
from noaber.people.operations import record_death
from noaber.ui.context import AppContext
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.labels.page import LabelsPage
from noaber.ui.labels.sheet_dialog import SheetDialog
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import TODAY, member
from tests.ui.shell import NotedShell

HOME: dict[str, Any] = {"street": "Dorpsstraat", "postcode": "5529AB", "city": "Hoogdorp"}
Show = Callable[[], LabelsPage]


@pytest.fixture
def village(shell: NotedShell) -> list[int]:
    """A couple, two neighbours, and one of whom the address is not known."""
    people = [
        member("Dhr. A. de Vries", number=1, house_number=1, **HOME),
        member("Mevr. E. de Boer", number=2, house_number=1, **HOME),
        member("C. Smit", number=3, house_number=3, **HOME),
        member("D. Vos", number=4, house_number=2, **HOME),
        member("F. Weg", number=5),
    ]
    form_household(people[:2], today=TODAY)
    return people


def choose(page: LabelsPage, name: str, value: object) -> None:
    box = page.parts.view.editors[name].widget
    if isinstance(box, QComboBox):
        assert box.findData(value) >= 0, f"{value!r} cannot be chosen"
        box.setCurrentIndex(box.findData(value))
    else:
        editor = page.parts.view.editors[name]
        editor.show_value(value)
        editor.changed.emit()


def told(page: LabelsPage) -> str:
    return page.header.subtitle.text()


def remarks(page: LabelsPage) -> list[str]:
    return [box.label.text() for box in page.parts.findChildren(NoticeBox) if not box.isHidden()]


def click_label(page: LabelsPage, place: int) -> None:
    x, y = page.parts.picture.centre_of(place)
    QTest.mouseClick(page.parts.picture, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def test_it_shows_how_many_labels_there_will_be_and_who_is_left_out(show: Show, village: list[int]) -> None:
    page = show()
    assert told(page) == "3 etiketten op 1 vel"
    assert remarks(page) == ["Van één persoon is geen adres bekend: Weg, F."]
    choose(page, "per", "person")
    assert told(page) == "4 etiketten op 1 vel"
    choose(page, "who", "search")
    choose(page, "search", "smit")
    assert told(page) == "1 etiket op 1 vel"


def test_a_remark_leads_to_the_person(show: Show, shell: NotedShell, village: list[int]) -> None:
    page = show()
    next(box for box in page.parts.findChildren(NoticeBox) if not box.isHidden()).link.click()
    assert shell.opened == [("members", {"id": village[4]})]


def test_printing_begins_at_the_label_that_is_clicked(show: Show, village: list[int], qtbot: QtBot) -> None:
    page = show()
    click_label(page, 20)
    assert page.parts.view.editors["start"].value == 20
    assert told(page) == "3 etiketten op 2 vellen"
    QTest.keyClick(page.parts.picture, Qt.Key.Key_Up)
    assert page.form.start == 17
    for key, place in ((Qt.Key.Key_Right, 18), (Qt.Key.Key_Left, 17), (Qt.Key.Key_Down, 20), (Qt.Key.Key_Down, 20)):
        QTest.keyClick(page.parts.picture, key)
        assert page.form.start == place
    assert "begin bij etiket 20" in page.parts.picture.accessibleName()


def open_dialog(page: LabelsPage, qtbot: QtBot) -> PrintDialog:
    page.print_action.trigger()
    dialog = page.findChild(PrintDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.made is not None and dialog.settled and not dialog.parts.preview.waiting)
    return dialog


def test_another_sheet_begins_at_its_first_label(show: Show, village: list[int]) -> None:
    page = show()
    choose(page, "start", 7)
    choose(page, "per", "person")
    assert page.form.start == 7
    choose(page, "sheet", "L7163")
    assert page.form.start == 1


def test_the_print_dialog_has_what_was_chosen_and_the_sheet_goes_on_next_time(
    show: Show,
    village: list[int],
    qtbot: QtBot,
    context: AppContext,
    tmp_path: Any,
) -> None:
    page = show()
    click_label(page, 4)
    dialog = open_dialog(page, qtbot)
    assert dialog.made is not None
    assert isinstance(dialog.made.content, AddressContent)
    assert dialog.made.options.start == 4
    assert dialog.parts.subtitle.text() == "3 etiketten"
    context.interaction.paths = [tmp_path / "etiketten.pdf"]  # type: ignore[attr-defined]
    dialog.parts.save_button.click()
    dialog.reject()
    assert page.parts.go_on.text() == "Verder op het aangebroken vel: etiket 7"
    page.parts.go_on.click()
    assert page.form.start == 7
    assert page.parts.go_on.isHidden()


def test_after_a_paper_jam_the_rest_is_printed(show: Show, village: list[int], qtbot: QtBot) -> None:
    page = show()
    choose(page, "resume", 3)
    assert told(page) == "1 etiket op 1 vel"
    dialog = open_dialog(page, qtbot)
    assert dialog.made is not None
    assert dialog.made.options.resume == 3
    dialog.reject()
    choose(page, "resume", 9)
    assert not page.print_action.isEnabled()


def test_lists_and_meetings_can_be_chosen(show: Show, village: list[int]) -> None:
    save_list(None, "Alle namen", ListDefinition())
    event = add_event(EventRecord("Zorg, wie?", date=date(2026, 12, 1)))
    register(event, village[2], RegistrationRecord(table="2"), today=TODAY)
    page = show()
    choose(page, "who", "list")
    choose(page, "list_name", "Alle namen")
    assert told(page) == "3 etiketten op 1 vel"
    choose(page, "who", "event")
    assert told(page) == "1 etiket op 1 vel"
    choose(page, "what", "badges")
    assert page.parts.view.editors["per"].widget.isHidden()
    assert page.parts.view.editors["sheet"].widget.isHidden()
    assert any("niet zeker" in text for text in remarks(page))


def test_another_page_can_ask_for_badges_a_list_or_some_people(
    show: Show,
    village: list[int],
    qtbot: QtBot,
) -> None:
    event = add_event(EventRecord("Zorg, wie?", date=date(2026, 12, 1)))
    register(event, village[2], today=TODAY)
    page = show()
    page.open_target(what="badges", event=event)
    dialog = open_dialog(page, qtbot)
    assert dialog.made is not None
    assert isinstance(dialog.made.content, BadgeContent)
    dialog.reject()
    page.open_target(people=(village[2], village[3]))
    assert told(page) == "2 etiketten op 1 vel"
    assert page.parts.view.editors["who"].widget.currentText() == "2 gekozen personen"  # type: ignore[attr-defined]
    page.open_target(what="tent_cards", event=event)
    assert page.parts.picture_column.isHidden()
    assert page.print_action.isEnabled()


def test_without_a_meeting_there_are_no_badges(show: Show, village: list[int]) -> None:
    page = show()
    choose(page, "what", "badges")
    assert remarks(page) == ["Kies een bijeenkomst."]
    assert not page.print_action.isEnabled()
    page.print_labels()
    assert page.findChild(PrintDialog) is None


def test_what_changes_elsewhere_is_seen_at_once(show: Show, village: list[int]) -> None:
    page = show()
    record_death(village[2], date(2026, 10, 1))
    assert told(page) == "2 etiketten op 1 vel"
    assert any("overleden" in text for text in remarks(page))


def test_choices_are_remembered(show: Show, village: list[int]) -> None:
    page = show()
    choose(page, "per", "person")
    choose(page, "sheet", "3474")
    page.close()
    again = show()
    assert (again.form.per, again.form.sheet) == ("person", "3474")


# --- sheets of one's own ----------------------------------------------------------------------------------------------


def fill(dialog: SheetDialog, **values: object) -> None:
    for name, value in values.items():
        editor = dialog.view.editors[name]
        editor.show_value(value)
        editor.changed.emit()


def sheet_dialog(page: LabelsPage) -> SheetDialog:
    dialog = page.findChild(SheetDialog)
    assert dialog is not None
    return dialog


def test_an_own_sheet_is_made_changed_and_deleted(
    show: Show,
    village: list[int],
    shell: NotedShell,
    qtbot: QtBot,
) -> None:
    page = show()
    assert page.parts.edit_sheet.isHidden()
    page.parts.new_sheet.click()
    dialog = sheet_dialog(page)
    fill(dialog, name="Van de drukker", rows=6, left="7,25")
    assert dialog.picture.sheet is not None
    assert (dialog.picture.sheet.rows, dialog.picture.sheet.left) == (6, 7.25)
    fill(dialog, rows=9)
    dialog.accept()
    assert "voorbij de onderrand" in dialog.view.remark("rows")
    fill(dialog, rows=6, wide="veel")
    dialog.accept()
    assert "zoals 63,5" in dialog.view.remark("wide")
    fill(dialog, wide="63,5")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    assert [sheet.name for sheet in own_sheets()] == ["Van de drukker"]
    assert page.sheet is not None
    assert (page.sheet.name, page.sheet.rows) == ("Van de drukker", 6)
    page.parts.edit_sheet.click()
    fill(sheet_dialog(page), rows=5)
    with qtbot.waitSignal(sheet_dialog(page).destroyed):
        sheet_dialog(page).accept()
    assert page.sheet.count == 15
    page.parts.delete_sheet.click()
    assert shell.said == ["“Van de drukker” is verwijderd."]
    assert page.form.sheet == "L7160"
    assert shell.last_click is not None
    shell.last_click()
    assert [sheet.name for sheet in own_sheets()] == ["Van de drukker"]
