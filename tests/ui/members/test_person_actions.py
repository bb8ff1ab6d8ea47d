"""The page Leden: what can be done with somebody, and how it is taken back."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from noaber.members.queries import memberships_of
from noaber.people.operations import record_death
from noaber.people.queries import find_people, get_person, roles_of
from noaber.ui.members.page import MembersPage
from tests.builders import TODAY
from tests.ui.members.steps import dialog_of, listed, push, told, trigger, village
from tests.ui.shell import NotedShell

Show = Callable[[], MembersPage]


def test_deleting_is_at_once_and_the_toast_brings_everything_back(show: Show, shell: NotedShell) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert shell.said == ["Berg, A.B. van den (Annie) is verwijderd."]
    assert len(listed(page)) == 4
    assert "Kies iemand" in told(page)
    assert shell.last_click is not None
    shell.last_click()
    assert len(listed(page)) == 5
    assert [row.member_number for row in memberships_of(annie)] == [3]


def test_leaving_asks_for_the_last_day_and_why(show: Show, shell: NotedShell) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "leave")
    dialog = dialog_of(page)
    assert dialog.form.last_day() == date(2026, 12, 31)
    dialog.form.left_on, dialog.form.leaving_reason = "30-11-2026", "verhuisd"
    dialog.accept()
    row = memberships_of(annie)[0]
    assert (row.left_on, row.leaving_reason) == (date(2026, 11, 30), "verhuisd")
    assert shell.said == ["Berg, A.B. van den (Annie) is afgemeld als lid."]


def test_somebody_in_the_register_becomes_a_member_and_a_former_member_again(show: Show) -> None:
    village()
    page = show()
    for name, number in (("boer", 4), ("hart", 1)):
        who = find_people(name)[0].id
        page.open_target(person_id=who)
        trigger(page, "join")
        dialog_of(page).accept()
        assert memberships_of(who)[0].member_number == number
        assert memberships_of(who)[0].admitted_on == TODAY


def test_a_membership_is_corrected_from_the_card(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    push(page, "Wijzigen")
    dialog = dialog_of(page)
    dialog.form.member_number = "44"
    dialog.accept()
    assert memberships_of(annie)[0].member_number == 44
    assert "nummer 44" in told(page)


def test_a_number_that_is_taken_is_said_in_the_dialog_which_stays(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    push(page, "Wijzigen")
    dialog = dialog_of(page)
    dialog.form.member_number = "1"
    dialog.accept()
    assert "Lidnummer 1 is van Hart" in dialog.problem.label.text()
    assert dialog.isVisible()


def test_a_role_is_given_and_ended(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "role")
    dialog = dialog_of(page)
    dialog.form.kind, dialog.form.title, dialog.form.from_date = "board", "voorzitter", "1-1-2026"
    dialog.accept()
    assert "bestuurslid: voorzitter, sinds 01-01-2026" in told(page)
    push(page, "Beëindigen")
    dialog_of(page).accept()
    assert roles_of(annie)[0].to_date == TODAY


def test_a_death_is_noted_with_the_end_of_the_membership_and_taken_back(show: Show) -> None:
    annie = village()
    page = show()
    page.table.select_id(annie)
    trigger(page, "passed_away")
    dialog_of(page).form.day = "30-10-2026"
    dialog_of(page).accept()
    assert get_person(annie).died_on == date(2026, 10, 30)
    assert memberships_of(annie)[0].leaving_reason == "overleden"
    assert "overleden op 30-10-2026" in told(page)
    trigger(page, "not_passed_away")
    assert get_person(annie).died_on is None


def test_what_makes_no_sense_is_not_offered(show: Show) -> None:
    annie = village()
    page = show()
    boer = find_people("boer")[0].id

    def offered() -> set[str]:
        return {action.objectName() for action in page.actions_.menu(page).actions()} - {""}

    page.table.select_id(annie)
    assert {"leave", "passed_away"} <= offered()
    assert not {"join", "not_passed_away"} & offered()
    page.table.select_id(boer)
    assert "join" in offered()
    assert "leave" not in offered()
    record_death(boer, TODAY)
    assert "not_passed_away" in offered()
    page.table.select_id(find_people("welzijn")[0].id)
    assert "passed_away" not in offered()


def test_the_address_goes_to_the_clipboard(show: Show, shell: NotedShell) -> None:
    page_of = village()
    page = show()
    page.table.select_id(page_of)
    trigger(page, "copy_address")
    assert QGuiApplication.clipboard().text() == "Mevrouw A.B. van den Berg\nDorpsstraat 12\n5529 AB  HOOGDORP"
    assert "klembord" in shell.said[0]


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a menu without a screen
def test_the_right_button_opens_a_menu_about_that_line(show: Show) -> None:
    village()
    page = show()
    page.table.customContextMenuRequested.emit(QPoint(40, page.table.rowViewportPosition(1) + 5))
    row = page.chosen()
    assert row is not None
    assert row.name == "Boer, E. de"
    menu = next(made for made in page.table.findChildren(QMenu) if made.isVisible())
    assert "Wijzigen" in [action.text() for action in menu.actions()]
    menu.close()


def test_without_anybody_chosen_nothing_happens(show: Show) -> None:
    village()
    page = show()
    page.actions_.remove()
    for action in (page.actions_.edit, page.actions_.leave, page.actions_.copy, page.actions_.history):
        assert not action.isEnabled()
    assert len(listed(page)) == 5
