"""Screens about meetings: every control has a name and is reached by keyboard, in each language; dialogs go away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from noaber.core.i18n import LANGUAGES, set_language
from noaber.events.operations import register
from noaber.ui.context import AppContext
from noaber.ui.events.event_page import EventPage
from noaber.ui.events.page import EventsPage
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from tests.builders import TODAY, person
from tests.ui.meetings import meeting, page_of, select

DIALOGS: dict[str, Callable[[EventPage], object]] = {
    "registration": lambda page: page.register(),
    "many": lambda page: page.register_many(),
    "event": lambda page: page.edit_event(),
    "follow-up": lambda page: page.copy(),
    "change": lambda page: page.row_actions.change(),
    "print": lambda page: page.print_paper("attendance_sheet"),
}


@pytest.fixture
def page(window: MainWindow, context: AppContext) -> EventPage:
    """An event with Annie, who is chosen."""
    event_id = meeting(capacity=2, venue="Dorpshuis")
    register(event_id, person(), today=TODAY)
    context.open_page("event", id=event_id)
    shown = page_of(window, EventPage)
    select(shown.table, "Berg, A.B. van den")
    return shown


def unnamed(part: QWidget) -> list[QWidget]:
    """The controls that a screen reader could say nothing about."""
    controls = [
        one for one in part.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) > 2
    return [
        one
        for one in controls
        if not one.accessibleName()
        and not one.property("text")
        and not (isinstance(one, QAbstractButton) and one.text())
        and "qt_" not in one.objectName()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["events", "event", "attendance"])
def test_every_control_of_a_page_has_a_name(
    page: EventPage,
    window: MainWindow,
    context: AppContext,
    name: str,
    language: str,
) -> None:
    set_language(language)
    window.pages.clear()
    context.open_page(name, **({} if name == "events" else {"id": page.event_id}))
    assert window.current_page is not None
    assert unnamed(window.current_page) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_names_for_all_and_is_gone_when_it_closes(
    page: EventPage,
    window: MainWindow,
    name: str,
    language: str,
    interaction: ScriptedInteraction,
) -> None:
    set_language(language)
    DIALOGS[name](page)
    [dialog] = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert unnamed(dialog) == []
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]
    assert interaction.questions == []


def test_the_list_of_events_is_under_the_event_in_the_side_bar(page: EventPage, window: MainWindow) -> None:
    assert list(window.side_bar.buttons) == ["events"]
    assert window.windowTitle().startswith("Bijeenkomst")
    window.side_bar.buttons["events"].click()
    assert page_of(window, EventsPage)
