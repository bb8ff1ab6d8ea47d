"""The dialog of a person: typing fast, the preview, the warning for a double, and the history of what was changed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from noaber.members.queries import memberships_of
from noaber.people.operations import update_person
from noaber.people.queries import all_people, find_people, get_person
from noaber.ui.context import AppContext
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.members import dialogs
from noaber.ui.members.history_dialog import HistoryDialog
from noaber.ui.members.page import MembersPage
from noaber.ui.members.person_dialog import PersonDialog
from tests.builders import TODAY, member, named, person
from tests.ui.shell import NotedShell

Show = Callable[[], MembersPage]
Open = Callable[..., PersonDialog]


@pytest.fixture
def adding(show: Show, qtbot: QtBot) -> Callable[[], PersonDialog]:
    """Opens the dialog for a new member, as Ctrl+N does."""

    def made() -> PersonDialog:
        page = show()
        page.add_member()
        dialog = opened(page)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return made


def opened(page: MembersPage) -> PersonDialog:
    return next(made for made in page.findChildren(PersonDialog) if made.isVisible())


def field(dialog: PersonDialog, name: str) -> QLineEdit:
    found = dialog.view.editors[name].widget
    assert isinstance(found, QLineEdit)
    return found


def type_in(dialog: PersonDialog, **texts: str) -> None:
    """Type texts in fields and leave each of them."""
    for name, text in texts.items():
        field(dialog, name).setFocus()
        QTest.keyClicks(field(dialog, name), text)
    dialog.save_button.setFocus()


def test_a_member_is_typed_by_keyboard_alone(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    box = dialog.view.editors["salutation_form"].widget
    assert isinstance(box, QComboBox)
    assert box.hasFocus()
    QTest.keyClicks(box, "m")
    for text in ("", "ab", "annie", "", "van den berg"):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if text:
            QTest.keyClicks(dialog.focusWidget(), text)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    annie = find_people("annie")[0]
    assert annie.salutation_form == "mevrouw"
    assert (annie.initials, annie.prefix, annie.surname) == ("A.B.", "van den", "Berg")
    row = memberships_of(annie.id)[0]
    assert (row.member_number, row.category, row.admitted_on) == (1, "Gewoon lid", TODAY)


def test_leaving_a_field_puts_it_in_order(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    type_in(dialog, surname="van den berg", street="dorpsstraat 12a", postcode="5529ab hoogdorp", phone="0612345678")
    wanted = {
        "prefix": "van den",
        "surname": "Berg",
        "street": "Dorpsstraat",
        "house": "12 a",
        "postcode": "5529 AB",
        "city": "Hoogdorp",
        "phone": "06-12345678",
    }
    assert {name: field(dialog, name).text() for name in wanted} == wanted


def test_the_preview_follows_the_typing(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    assert [text.text() for text in dialog.preview.texts] == ["–", "–", "–"]
    QTest.keyClicks(field(dialog, "surname"), "van den berg")
    assert [text.text() for text in dialog.preview.texts] == [
        "Berg, van den",
        "Van den Berg",
        "Geachte heer of mevrouw Van den Berg,",
    ]


def test_who_looks_like_somebody_known_is_said_with_a_way_there(
    adding: Callable[[], PersonDialog],
    shell: NotedShell,
    interaction: ScriptedInteraction,
) -> None:
    annie = person("A.B. (Annie) van den Berg", street="Dorpsstraat", house_number=1)
    dialog = adding()
    QTest.keyClicks(field(dialog, "surname"), "van den berg")
    assert not dialog.likeness.isVisible()
    QTest.keyClicks(field(dialog, "call_name"), "Annie")
    assert dialog.likeness.text.text() == (
        "Lijkt op: Berg, A.B. van den (Annie), Dorpsstraat 1. Staat deze persoon al in de lijst?"
    )
    interaction.answers = ["drop"]
    dialog.likeness.link.click()
    assert shell.opened == [("members", {"person_id": annie})]
    assert len(all_people()) == 1


def test_whoever_wants_to_go_on_typing_stays(adding: Callable[[], PersonDialog], shell: NotedShell) -> None:
    person("A.B. (Annie) van den Berg")
    dialog = adding()
    type_in(dialog, call_name="Annie", surname="van den Berg")
    dialog.likeness.link.click()
    assert dialog.isVisible()
    assert shell.opened == []


def test_an_organisation_keeps_what_was_typed_and_has_its_own_fields(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    type_in(dialog, street="Kerkweg 3")
    dialog.kinds.pick("organisation")
    assert "birth_date" not in dialog.view.editors
    assert field(dialog, "street").text() == "Kerkweg"
    type_in(dialog, organisation_name="Stichting Welzijn Hoogdorp")
    assert dialog.preview.texts[0].text() == "Stichting Welzijn Hoogdorp"
    dialog.accept()
    row = find_people("welzijn")[0]
    assert (row.kind, row.organisation_name, row.house_number) == ("organisation", "Stichting Welzijn Hoogdorp", 3)


def test_what_is_wrong_is_said_and_nothing_is_lost(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    type_in(dialog, email="annie@")
    dialog.accept()
    assert dialog.isVisible()
    assert "achternaam" in dialog.view.remark("surname")
    assert "geen e-mailadres" in dialog.view.remark("email")
    assert field(dialog, "email").text() == "annie@"
    assert all_people() == []


def test_saving_can_begin_the_next_one(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    type_in(dialog, surname="Jansen")
    page = dialog.parent()
    assert isinstance(page, MembersPage)
    again = next(made for made in dialog.findChildren(QPushButton) if made.text() == "Bewaren en volgende")
    again.click()
    following = opened(page)
    assert following is not dialog
    assert field(following, "surname").text() == ""
    assert field(following, "member_number").placeholderText() == "2"
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.name == "Jansen"


def test_saving_and_next_stays_when_something_is_wrong(adding: Callable[[], PersonDialog]) -> None:
    dialog = adding()
    next(made for made in dialog.findChildren(QPushButton) if made.text() == "Bewaren en volgende").click()
    assert dialog.isVisible()
    type_in(dialog, surname="Jansen")
    dialog.accept()
    page = dialog.parent()
    assert isinstance(page, MembersPage)
    assert not any(made.isVisible() for made in page.findChildren(PersonDialog))


def test_enter_in_the_list_opens_the_form_with_everything_in_it(show: Show) -> None:
    annie = member("Mevr. A.B. (Annie) van den Berg", house_number=12, street="Dorpsstraat", iban="NL91ABNA0417164300")
    page = show()
    page.table.select_id(annie)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = opened(page)
    assert field(dialog, "iban").text() == "NL91 ABNA 0417 1643 00"
    assert not dialog.likeness.isVisible()  # nobody looks like herself
    field(dialog, "call_name").clear()
    type_in(dialog, call_name="anna")
    dialog.accept()
    assert get_person(annie).call_name == "Anna"
    assert get_person(annie).iban == "NL91ABNA0417164300"


def test_no_member_is_made_by_the_white_button(show: Show) -> None:
    page = show()
    page.add_person()
    dialog = opened(page)
    assert "category_id" not in dialog.view.editors
    type_in(dialog, surname="Jansen")
    dialog.accept()
    assert memberships_of(all_people()[0].id) == []


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_every_field_has_a_name_for_a_screen_reader(show: Show, context: AppContext, kind: str, qtbot: QtBot) -> None:
    dialog = dialogs.new_member(context, show())
    qtbot.addWidget(dialog)
    dialog.kinds.pick(kind)
    assert all(editor.widget.accessibleName() for editor in dialog.view.editors.values())


def test_history_tells_what_changed_and_takes_it_back(show: Show, context: AppContext, shell: NotedShell) -> None:
    annie = person("A. Berg", phone="06-1")
    update_person(annie, named("A. Berg", phone="06-2"))
    page = show()
    page.table.select_id(annie)
    page.actions_.history.trigger()
    dialog = next(made for made in page.findChildren(HistoryDialog) if made.isVisible())
    texts = [made.text() for made in dialog.findChildren(QLabel)]
    assert "Telefoon: “06-1” werd “06-2”" in texts
    assert "maandag 2 november 2026, 14.02 uur" in " ".join(texts)
    dialog.take_back(dialog.rows[0])
    assert get_person(annie).phone == "06-1"
    assert shell.said == ["Ongedaan gemaakt: Gewijzigd: Berg, A."]
    assert dialog.rows[0].undone


def test_history_names_the_later_work_that_is_in_the_way(show: Show, context: AppContext) -> None:
    annie = person("A. Berg", phone="06-1")
    for phone in ("06-2", "06-3"):
        update_person(annie, named("A. Berg", phone=phone))
    page = show()
    page.table.select_id(annie)
    page.actions_.history.trigger()
    dialog = next(made for made in page.findChildren(HistoryDialog) if made.isVisible())
    dialog.take_back(dialog.rows[1])
    assert "daarna is er nog aan gewerkt" in dialog.problem.label.text()
    assert get_person(annie).phone == "06-3"


def test_a_number_that_may_not_be_kept_is_warned_for_in_another_colour(show: Show) -> None:
    page = show()
    page.add_person()
    view = next(made for made in page.findChildren(PersonDialog) if made.isVisible()).view
    note = view.editors["note"].widget
    assert isinstance(note, QPlainTextEdit)
    QTest.keyClicks(note, "bsn 123456782")
    remark = next(made for made in view.findChildren(QLabel) if "burgerservicenummer" in made.text())
    assert remark.property("role") == "warn"
    note.clear()
    assert remark.property("role") == "hint"
