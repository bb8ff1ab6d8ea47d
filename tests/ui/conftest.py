"""The window's tests: the look, a context with stand-ins, and a Qt whose every message fails the test."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from noaber.core.clock import FixedClock
from noaber.office import connect_features
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext
from noaber.ui.kit.changes import ChangeHub
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings
from noaber.ui.kit.worker import Worker
from tests.builders import new_file
from tests.ui.shell import NotedShell, connect


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Appearance:
    """The application in its clothes."""
    return Appearance(qapp)


@pytest.fixture
def interaction() -> ScriptedInteraction:
    """Answers to what the program asks."""
    return ScriptedInteraction()


@pytest.fixture
def context(qtbot: QtBot, look: Appearance, interaction: ScriptedInteraction, tmp_path: Path) -> Iterator[AppContext]:
    """What the app would give to the window, on 2 November 2026."""
    worker = Worker()
    clock = FixedClock(datetime(2026, 11, 2, 10, 0))
    yield AppContext(ChangeHub(), worker, clock, interaction, Settings(tmp_path / "window.json"))
    worker.close()


@pytest.fixture
def data(context: AppContext, tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative; the worker ends before it is closed."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    context.worker.close()
    opened.close()


@pytest.fixture
def shell(context: AppContext, data: DataFile) -> NotedShell:
    """The window around the page."""
    return connect(context, data)
