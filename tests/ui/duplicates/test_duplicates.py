"""The page Dubbele personen: compare, choose, merge, or remember that they are two."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from noaber.people.queries import all_people, get_person
from noaber.store.undo import undo
from noaber.ui.context import AppContext
from noaber.ui.duplicates.merge_dialog import BOTH, LEFT, RIGHT, MergeDialog
from noaber.ui.duplicates.page import DuplicatesPage
from tests.builders import member, person
from tests.ui.shell import NotedShell

BORN = date(1950, 1, 2)


@pytest.fixture
def show(qtbot: QtBot, context: AppContext, shell: NotedShell) -> Callable[[], DuplicatesPage]:
    """Opens the page and waits until the register was gone through."""

    def made() -> DuplicatesPage:
        page = DuplicatesPage(context)
        qtbot.addWidget(page)
        page.resize(1150, 730)
        page.show()
        qtbot.waitUntil(lambda: page.settled and page.table.rows.rowCount() > 0)
        return page

    return made


Show = Callable[[], DuplicatesPage]


def _pair() -> tuple[int, int]:
    one = member("Annie van den Berg", number=3, birth_date=BORN, phone="0497-123456", note="Zingt.")
    other = member(
        "Annie van den Bergh", number=9, birth_date=BORN, phone="06-12345678", note="Fietst.", city="Hoogdorp"
    )
    return one, other


def _compare(page: DuplicatesPage) -> MergeDialog:
    page.compare()
    (dialog,) = page.findChildren(MergeDialog)
    return dialog


def test_a_pair_is_compared_and_becomes_one(show: Show, shell: NotedShell, qtbot: QtBot) -> None:
    one, other = _pair()
    page = show()
    assert page.header.subtitle.text().startswith("1 tweetal lijkt op elkaar.")
    dialog = _compare(page)
    assert (dialog.chosen("stays"), dialog.chosen("address"), dialog.chosen("note")) == (LEFT, RIGHT, BOTH)
    dialog.choose("phone", RIGHT)
    dialog.merge_button.click()
    known = get_person(one)
    assert (known.surname, known.phone, known.city) == ("Berg", "06-12345678", "Hoogdorp")
    assert known.note == "Zingt.\nFietst."
    assert [row.id for row in all_people()] == [one]
    assert page.remarks.label.text() == "Lidnummer 9 vervalt; lidnummer 3 blijft."
    qtbot.waitUntil(lambda: page.settled and page.table.rows.rowCount() == 0)
    assert shell.last_click is not None
    assert page.header.subtitle.text() == ""
    shell.last_click()
    assert {row.id for row in all_people()} == {one, other}
    page.refresh()
    qtbot.waitUntil(lambda: page.settled and page.table.rows.rowCount() == 1)
    assert page.remarks.label.text() == ""


def test_the_other_one_may_stay(show: Show) -> None:
    one, other = _pair()
    dialog = _compare(show())
    dialog.choose("stays", RIGHT)
    dialog.choose("surname", LEFT)
    dialog.choose("phone", LEFT)
    dialog.merge_button.click()
    known = get_person(other)
    assert (known.surname, known.phone) == ("Berg", "0497-123456")
    assert one not in {row.id for row in all_people()}


@pytest.mark.parametrize("in_dialog", [True, False], ids=["in the dialog", "on the page"])
def test_who_is_not_the_same_is_not_shown_again(
    show: Show,
    shell: NotedShell,
    qtbot: QtBot,
    in_dialog: bool,
) -> None:
    _pair()
    page = show()
    if in_dialog:
        _compare(page).apart_button.click()
    else:
        page.keep_both()
    assert shell.said == ["Onthouden: dit zijn twee verschillende mensen."]
    qtbot.waitUntil(lambda: page.settled and page.table.rows.rowCount() == 0)
    assert not page.compare_action.isEnabled()
    undo()
    qtbot.waitUntil(lambda: page.settled and page.table.rows.rowCount() == 1)


def test_two_people_can_be_compared_at_once(show: Show) -> None:
    _pair()
    third, fourth = person("X. Ander"), person("Y. Ander")
    page = show()
    page.open_target(one=third, other=fourth)
    (dialog,) = page.findChildren(MergeDialog)
    assert [row.id for row in dialog.people] == [third, fourth]
    dialog.reject()


def test_somebody_who_is_gone_meanwhile_is_told(show: Show) -> None:
    from noaber.people.operations import delete_person

    one, other = _pair()
    dialog = _compare(show())
    delete_person(other)
    dialog.merge_button.click()
    assert dialog.problem.label.text() == "Deze persoon is er niet meer."
    assert get_person(one).surname == "Berg"
    dialog.reject()
