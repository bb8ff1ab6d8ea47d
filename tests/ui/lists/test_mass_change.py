"""Changing something for many: nothing is written before it was shown, and undo takes all of it back."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from noaber.members.queries import memberships_of
from noaber.people.queries import get_person
from noaber.store.undo import undo
from noaber.ui.lists.mass_change import MassChangeDialog
from noaber.ui.lists.page import ListsPage
from tests.builders import member, person
from tests.ui.shell import NotedShell

Show = Callable[[], ListsPage]


def _open(page: ListsPage, qtbot: QtBot, what: str) -> MassChangeDialog:
    page.change_many()
    (dialog,) = page.findChildren(MassChangeDialog)
    dialog.what.setCurrentIndex(dialog.what.findText(what))
    qtbot.waitUntil(lambda: dialog.settled)
    return dialog


def _cells(dialog: MassChangeDialog) -> list[tuple[str, ...]]:
    model = dialog.table.rows
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_everybody_in_the_list_is_changed_after_a_look(show: Show, qtbot: QtBot, shell: NotedShell) -> None:
    first, second = member("A. Aalders", city="Hogdorp"), member("B. Bakker", city="Hoogdorp")
    dialog = _open(show(), qtbot, "Woonplaats")
    assert not dialog.apply_button.isEnabled()
    dialog.text.setText("hoogdorp")
    qtbot.waitUntil(lambda: dialog.settled and bool(dialog.planned))
    assert _cells(dialog) == [("Aalders, A.", "Hogdorp", "Hoogdorp"), ("Bakker, B.", "Hoogdorp", "blijft zo")]
    assert dialog.apply_button.text() == "Wijzig 1 persoon"
    assert dialog.told.text() == "1 persoon blijft zoals die is."
    assert get_person(first).city == "Hogdorp"
    with qtbot.waitSignal(dialog.changed):
        dialog.apply_button.click()
    assert get_person(first).city == get_person(second).city == "Hoogdorp"
    assert shell.said[-1] == "1 persoon gewijzigd."
    undo()
    assert get_person(first).city == "Hogdorp"


def test_only_who_is_ticked_is_changed_and_who_cannot_be_is_told(show: Show, qtbot: QtBot) -> None:
    first, second, guest = member("A. Aalders"), member("B. Bakker"), person("G. Gast")
    page = show()
    for place in (0, 2):
        page._tick(page.table.rows.row_at(place), True)
    dialog = _open(page, qtbot, "Soort lid")
    dialog.choice.setCurrentIndex(dialog.choice.findText("Erelid"))
    qtbot.waitUntil(lambda: dialog.settled and bool(dialog.planned))
    assert _cells(dialog) == [("Aalders, A.", "Gewoon lid", "Erelid"), ("Gast, G.", "", "kan niet: geen lid")]
    with qtbot.waitSignal(dialog.changed):
        dialog.apply_button.click()
    assert [memberships_of(one)[0].category for one in (first, second)] == ["Erelid", "Gewoon lid"]
    assert memberships_of(guest) == []


def test_what_cannot_be_is_said_and_nothing_is_changed(show: Show, qtbot: QtBot) -> None:
    made = member("A. Aalders", postcode="5529AB")
    dialog = _open(show(), qtbot, "Postcode")
    dialog.text.setText("55")
    qtbot.waitUntil(lambda: dialog.settled and bool(dialog.problem.label.text()))
    assert not dialog.apply_button.isEnabled()
    dialog.reject()
    assert get_person(made).postcode == "5529AB"


@pytest.mark.parametrize("what", ["Grote letters", "Taal", "Rol geven", "Notitie toevoegen"])
def test_each_change_offers_what_it_needs(show: Show, qtbot: QtBot, what: str) -> None:
    member("A. Aalders")
    dialog = _open(show(), qtbot, what)
    assert dialog.text.isHidden() != dialog.choice.isHidden()
    assert dialog.choice.isHidden() or dialog.choice.count() > 1
    dialog.reject()


def test_with_nobody_in_the_list_there_is_nothing_to_change(show: Show, shell: NotedShell) -> None:
    page = show()
    page.change_many()
    assert shell.said == ["Er staat niemand in deze lijst."]
    assert page.findChildren(MassChangeDialog) == []
