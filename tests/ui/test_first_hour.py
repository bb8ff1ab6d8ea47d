"""The first hour of a secretary: from a spreadsheet to a signed sheet and its report, by keyboard and a few clicks.

It counts every key and click, so that a change that makes the main job longer is seen.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from noaber.app import Office
from noaber.events.queries import list_events
from noaber.ui.attendance.page import AttendancePage
from noaber.ui.events.event_page import EventPage
from noaber.ui.importing.course import FILE, PROOF, RESULT
from noaber.ui.importing.page import ImportPage
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.main_window import MainWindow
from noaber.ui.printing.print_dialog import PrintDialog
from tests.exchange.files import write_xlsx
from tests.paper.reading import read
from tests.ui.importing.conftest import HEADINGS, PEOPLE
from tests.ui.meetings import dialog_of
from tests.ui.running import NOW, start_office, stop_office

MOST_INPUTS = 200
"""Keys and clicks; most of them are the letters of names."""


class Hands:
    """What a secretary does, counted; keys go where the cursor is."""

    def __init__(self, office: Office, qtbot: QtBot) -> None:
        self.office = office
        self.qtbot = qtbot
        self.inputs = 0

    @property
    def window(self) -> MainWindow:
        assert self.office.window is not None
        return self.office.window

    def on_a_laptop(self) -> None:
        """The screen there is without a screen is smaller than that of any laptop."""
        self.window.showNormal()
        self.window.resize(1366, 728)
        self.rest()

    def keys(self, *pressed: str) -> None:
        """Keys such as ``Return`` or ``Ctrl+N``, one after another."""
        for name in pressed:
            QTest.keySequence(self._cursor(), QKeySequence(name))
            self.inputs += 1
            self.rest()

    def types(self, text: str) -> None:
        """Letters, in the field the cursor is in."""
        QTest.keyClicks(self._cursor(), text)
        self.inputs += len(text)

    def clicks(self, button: QWidget) -> None:
        """A click with the mouse."""
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.inputs += 1
        self.rest()

    def goes_to(self, page: str) -> None:
        """A page by its key, as it stands in the menu Beeld."""
        self.keys(self.window.window_actions[f"page_{page}"].shortcut().toString())

    def rest(self, until: Callable[[], bool] = lambda: True) -> None:
        """Wait for the work that was asked for."""
        self.qtbot.waitUntil(lambda: self._in_front() and not self.office.worker.busy and until(), timeout=20_000)

    def _in_front(self) -> bool:
        """Without a screen nobody but us brings a new window to the front."""
        if not self._front().isActiveWindow():
            self._front().activateWindow()
        return self._front().isActiveWindow()

    def _front(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def _cursor(self) -> QWidget:
        return QApplication.focusWidget() or self._front()


@pytest.fixture
def hands(qtbot: QtBot, look: Appearance, tmp_path: Path) -> Iterator[Hands]:
    """The program, started for the first time."""
    office = start_office(tmp_path, None)
    yield Hands(office, qtbot)
    stop_office(office)


def answer(hands: Hands, path: Path) -> None:
    """What is chosen in the next file window."""
    assert isinstance(hands.office.interaction, ScriptedInteraction)
    hands.office.interaction.paths.append(path)


def make_the_cooperative(hands: Hands, folder: Path) -> None:
    answer(hands, folder / "Hoogeloon.noaber")
    hands.keys("Return")
    hands.types("Zorg Hoogeloon")
    hands.keys("Tab", "Tab")
    hands.types("Hoogeloon")
    hands.keys("Return")
    hands.on_a_laptop()


def import_the_list(hands: Hands, folder: Path) -> None:
    answer(hands, write_xlsx(folder / "leden.xlsx", [["Leden 2026"], [], HEADINGS, *PEOPLE]))
    hands.keys("Return")
    page = hands.window.current_page
    assert isinstance(page, ImportPage)
    hands.rest(lambda: not page.busy)
    if page.step == FILE:
        hands.keys("Return")
    hands.keys("Ctrl+Return")
    hands.rest(lambda: page.step == PROOF and not page.busy)
    hands.keys("Ctrl+Return")
    hands.rest(lambda: page.step == RESULT and not page.busy)


def make_the_meeting(hands: Hands) -> None:
    hands.goes_to("events")
    hands.keys("Ctrl+N")
    for text in ("Nieuwjaarsborrel", "", "30 jan", "16-19u", "3", "voor 25 januari"):
        hands.types(text)
        hands.keys("Tab")
    hands.keys("Return")


def take_registrations(hands: Hands) -> None:
    hands.keys("Ctrl+N")
    for name in ("vandenberg", "hart", "hondt"):
        hands.types(name)
        hands.keys("Return", "Ctrl+Shift+Return")
    hands.types("Truus de Wit")
    hands.keys("Tab")
    hands.types("0612345679")
    hands.keys("Return")


def save_paper(hands: Hands, path: Path) -> str:
    """Save what the print dialog shows and close it; the text of all pages."""
    dialog = dialog_of(hands.window, PrintDialog)
    hands.rest(lambda: dialog.settled and dialog.made is not None)
    answer(hands, path)
    hands.clicks(dialog.parts.save_button)
    hands.rest(path.exists)
    hands.keys("Escape")
    return "\n".join(read(path.read_bytes()).pages)


def test_the_first_hour(hands: Hands, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_the_cooperative(hands, tmp_path)
    import_the_list(hands, tmp_path)
    make_the_meeting(hands)
    take_registrations(hands)
    [event] = list_events(today=NOW.date())
    assert (event.registered, event.waiting) == (3, 1)

    hands.keys("Ctrl+P")
    sheet = save_paper(hands, tmp_path / "lijst.pdf")
    assert all(name in sheet for name in ("Berg, A.B. van den", "Hart, P. ’t", "Hondt, Y. d’", "Schrijf u hier in"))
    assert "Wit" not in sheet

    page = hands.window.current_page
    assert isinstance(page, EventPage)
    hands.clicks(page.afterwards.fill_in)
    assert isinstance(hands.window.current_page, AttendancePage)
    hands.types("alles behalve 2")
    hands.keys("Return")
    hands.types("4")
    hands.keys("Return")
    hands.types("Ineke Bos")
    hands.keys("Tab")
    hands.types("0497681299")
    hands.keys("Return", "Ctrl+S")
    hands.clicks(hands.window.toast_line.button)
    report = save_paper(hands, tmp_path / "verslag.pdf")
    assert "Deze 3 mensen waren aanwezig" in report
    assert all(name in report for name in ("A.B. van den Berg", "Y. d’Hondt", "Ineke Bos"))

    with capsys.disabled():
        print(f"\nthe first hour took {hands.inputs} keys and clicks")
    assert hands.inputs <= MOST_INPUTS
