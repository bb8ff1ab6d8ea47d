"""What this computer remembers of windows, and that a window is never put where nobody sees it."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QSplitter, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.kit.window_state import Settings, fitted, keep_state, show_on_screen

LAPTOP = QRect(0, 0, 1366, 728)
BESIDE = QRect(1366, 0, 1920, 1040)


@pytest.mark.parametrize(
    "wanted, screens, expected",
    [
        (QRect(100, 50, 800, 600), [LAPTOP], QRect(100, 50, 800, 600)),
        (QRect(1500, 100, 1000, 700), [LAPTOP, BESIDE], QRect(1500, 100, 1000, 700)),
        (QRect(1500, 100, 1000, 700), [LAPTOP], QRect(366, 28, 1000, 700)),
        (QRect(-300, -200, 800, 600), [LAPTOP], QRect(0, 0, 800, 600)),
        (QRect(0, 0, 3000, 2000), [LAPTOP], LAPTOP),
        (QRect(5, 5, 10, 10), [], QRect(5, 5, 10, 10)),
    ],
)
def test_windows_fit_on_a_screen_that_is_there(wanted: QRect, screens: list[QRect], expected: QRect) -> None:
    assert fitted(wanted, screens) == expected


def test_settings_are_kept_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    Settings(path).put("taal", {"nl": [1, 2]})
    assert Settings(path).get("taal") == {"nl": [1, 2]}
    assert list(tmp_path.iterdir()) == [path]


def test_a_column_that_was_hidden_keeps_its_own_width(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.json")
    window, _splitter, table = window_with_parts(qtbot)
    keep_state(window, settings, "page", headers=[table.horizontalHeader()])
    table.setColumnHidden(1, True)
    window.show()
    window.hide()
    again, _splitter, shown = window_with_parts(qtbot)
    width = shown.columnWidth(1)
    assert keep_state(again, settings, "page", headers=[shown.horizontalHeader()])
    assert shown.columnWidth(1) == width


@pytest.mark.parametrize("text", ["", "{", "[1]", "\xff\xfe"])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(text, encoding="latin-1")
    settings = Settings(path)
    assert settings.get("taal", "nl") == "nl"
    settings.put("taal", "en")
    assert Settings(path).get("taal") == "en"


def test_a_disk_that_refuses_is_no_reason_to_stop(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "missing" / "window.json")
    settings.put("taal", "en")
    assert settings.get("taal") == "en"


def window_with_parts(qtbot: QtBot) -> tuple[QWidget, QSplitter, QTableWidget]:
    window = QWidget()
    splitter = QSplitter(window)
    table = QTableWidget(2, 3)
    splitter.addWidget(table)
    splitter.addWidget(QWidget())
    splitter.resize(400, 200)
    qtbot.addWidget(window)
    return window, splitter, table


def test_a_window_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.json")
    window, splitter, table = window_with_parts(qtbot)
    assert not keep_state(window, settings, "lijst", splitters=[splitter], headers=[table.horizontalHeader()])
    window.setGeometry(30, 40, 500, 300)
    window.show()
    splitter.setSizes([300, 90])
    table.horizontalHeader().resizeSection(1, 77)
    sizes = splitter.sizes()
    window.close()

    again, splitter, table = window_with_parts(qtbot)
    assert keep_state(
        again, Settings(tmp_path / "window.json"), "lijst", splitters=[splitter], headers=[table.horizontalHeader()]
    )
    assert again.geometry() == QRect(30, 40, 500, 300)
    assert splitter.sizes() == sizes
    assert table.horizontalHeader().sectionSize(1) == 77


@pytest.mark.parametrize(
    "state",
    [
        {"place": [1, 2, 3]},
        {"place": "wide"},
        {},
        [],
        {"place": [0, 0, 9, 9], "columns": 3},
    ],
)
def test_a_state_that_makes_no_sense_is_passed_over(qtbot: QtBot, tmp_path: Path, state: object) -> None:
    settings = Settings(tmp_path / "window.json")
    settings.put("lijst", state)
    window, _splitter, table = window_with_parts(qtbot)
    assert not keep_state(window, settings, "lijst", headers=[table.horizontalHeader()])


def test_a_window_destroyed_while_it_is_shown_does_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    """An exception in an event filter would end the program."""
    window = QWidget()
    table = QTableWidget(2, 2, window)
    keep_state(window, Settings(tmp_path / "window.json"), "window", headers=[table.horizontalHeader()])
    window.show()
    shiboken6.delete(table)
    shiboken6.delete(window)


@pytest.mark.parametrize("more, filling", [(-200, False), (200, True)])
def test_a_window_larger_than_the_screen_fills_it(qtbot: QtBot, more: int, filling: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(window.screen().availableSize().grownBy(QMargins(0, 0, more, more)))
    show_on_screen(window)
    assert window.isMaximized() == filling
