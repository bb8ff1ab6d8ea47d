"""Registering several people at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from noaber.events.operations import register
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.many_dialog import ManyDialog
from noaber.ui.main_window import MainWindow
from tests.builders import TODAY, member, person
from tests.ui.meetings import cells, dialog_of, meeting, page_of, press, select


@pytest.fixture
def page(window: MainWindow, context: AppContext) -> EventPage:
    """An event of three places for which Annie is registered already."""
    event_id = meeting(capacity=3)
    register(event_id, member("A.B. van den Berg", number=1), today=TODAY)
    for name in ("J. Bakker", "K. Coolen", "P. 't Hart"):
        member(name)
    person("Z. Contact")
    context.open_page("event", id=event_id)
    return page_of(window, EventPage)


@pytest.fixture
def dialog(page: EventPage, window: MainWindow) -> ManyDialog:
    """The dialog, opened from the menu."""
    page.register_many()
    return dialog_of(window, ManyDialog)


def test_ticked_people_are_registered_in_one_action(dialog: ManyDialog, page: EventPage, window: MainWindow) -> None:
    assert cells(dialog.table, 1, 4) == [
        ["Bakker, J.", ""],
        ["Berg, A.B. van den", "al aangemeld"],
        ["Coolen, K.", ""],
        ["Hart, P. ’t", ""],
    ]
    assert QAbstractItemModelTester(dialog.table.rows).model() is dialog.table.rows
    for name in ("Hart, P. ’t", "Bakker, J.", "Berg, A.B. van den"):
        select(dialog.table, name)
        press(dialog.table, Qt.Key.Key_Space)
    dialog.card.field.setText("cool")
    press(dialog.card.field, Qt.Key.Key_Return)
    assert dialog.register_button.text() == "3 mensen aanmelden"
    dialog.accept()
    assert window.toast_line.label.text() == "2 aangemeld, 1 op de wachtlijst."
    assert cells(page.table, 0, 4) == [
        ["Bakker, J.", "bevestigd"],
        ["Berg, A.B. van den", "bevestigd"],
        ["Coolen, K.", "wachtlijst 1"],
        ["Hart, P. ’t", "bevestigd"],
    ]
    window.toast_line.button.click()
    assert len(cells(page.table)) == 1


def test_everybody_can_be_chosen_from_and_a_tick_taken_back(dialog: ManyDialog) -> None:
    dialog.card.chips.pick("all")
    select(dialog.table, "Contact, Z.")
    press(dialog.table, Qt.Key.Key_Return)
    assert dialog.register_button.isEnabled()
    press(dialog.table, Qt.Key.Key_Return)
    assert not dialog.register_button.isEnabled()
    press(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
