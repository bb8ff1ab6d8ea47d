"""The search field that finds anything, used without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from noaber.ui.context import SearchHit
from noaber.ui.kit.search_field import SearchField

HITS = (
    SearchHit("members", 7, "Berg, A.B. van den (Annie)", "lid 212"),
    SearchHit("members", 8, "Bergsma, K.", "lid 9"),
    SearchHit("events", 3, "Bergwandeling", "2 november 2026"),
)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


@pytest.fixture
def field(window: QWidget, asked: list[str]) -> SearchField:
    def search(text: str) -> list[SearchHit]:
        asked.append(text)
        return [hit for hit in HITS if text.casefold() in hit.title.casefold()]

    column = QVBoxLayout(window)
    made = SearchField(search)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    window.show()
    made.setFocus()
    return made


@pytest.fixture
def picked(field: SearchField) -> list[SearchHit]:
    found: list[SearchHit] = []
    field.picked.connect(found.append)
    return found


def test_every_key_searches_and_enter_picks_the_best(
    field: SearchField,
    asked: list[str],
    picked: list[SearchHit],
) -> None:
    QTest.keyClicks(field, "ber ")
    assert asked == ["b", "be", "ber", "ber"]
    assert field.open_list
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert picked == [HITS[0]]
    assert (field.text(), field.open_list) == ("", False)


def test_the_arrows_walk_through_the_results(field: SearchField, picked: list[SearchHit]) -> None:
    QTest.keyClicks(field, "berg")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    assert picked == [HITS[2]]


def test_a_click_picks(field: SearchField, picked: list[SearchHit], qtbot: QtBot) -> None:
    QTest.keyClicks(field, "berg")
    place = field.list.visualRect(field.hits.index(1, 0)).center()
    QTest.mouseClick(field.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked == [HITS[1]]


def test_nothing_found_is_said_and_enter_does_nothing(field: SearchField, picked: list[SearchHit]) -> None:
    QTest.keyClicks(field, "xyz")
    assert field.open_list
    assert field.nothing.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert picked == []


def test_escape_closes_the_list_and_then_empties_the_field(field: SearchField) -> None:
    QTest.keyClicks(field, "berg")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.open_list, field.text()) == (False, "berg")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_the_list_stays_within_the_window_and_closes_when_the_user_goes_elsewhere(field: SearchField) -> None:
    QTest.keyClicks(field, "berg")
    popup = field.list.parentWidget()
    assert popup is not None
    assert field.window().rect().contains(popup.geometry())
    field.window().resize(420, 180)
    popup.grab()
    assert field.window().rect().contains(popup.geometry())
    assert field.open_list
    other = next(one for one in field.window().findChildren(QLineEdit) if one is not field)
    other.setFocus()
    assert not field.open_list
