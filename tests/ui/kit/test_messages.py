"""The real windows that tell and ask, closed by a user who is quick."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from noaber.core.i18n import set_language
from noaber.ui.kit.messages import Choice, QtInteraction
from noaber.ui.kit.qt_texts import speak_like_the_program
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance

pytestmark = pytest.mark.usefixtures("look")
CHOICES = [Choice("keep", "Bewaren"), Choice("drop", "Weggooien"), Choice("", "Terug")]


def when_it_opens(act: Callable[[QMessageBox], object]) -> list[str]:
    """Do something with the message box as soon as there is one; gives its text."""
    seen: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(0, look)
            return
        seen.append(box.text())
        act(box)

    QTimer.singleShot(0, look)
    return seen


def click(text: str) -> Callable[[QMessageBox], None]:
    return lambda box: next(button for button in box.buttons() if button.text() == text).click()


def press(key: Qt.Key) -> Callable[[QMessageBox], None]:
    return lambda box: QTest.keyClick(box, key)


@pytest.mark.parametrize(
    "act, answer",
    [
        (click("Bewaren"), "keep"),
        (click("Weggooien"), "drop"),
        (press(Qt.Key.Key_Return), "keep"),
        (press(Qt.Key.Key_Escape), ""),
    ],
)
def test_a_question_gives_the_answer_and_enter_is_the_first(
    qtbot: QtBot,
    act: Callable[[QMessageBox], None],
    answer: str,
) -> None:
    seen = when_it_opens(act)
    assert QtInteraction().ask(None, "Wilt u <dit> bewaren?", CHOICES) == answer
    assert seen == ["Wilt u <dit> bewaren?"]


def test_errors_and_messages_wait_until_they_are_read(qtbot: QtBot) -> None:
    seen = when_it_opens(click("Goed"))
    QtInteraction().error(None, "De schijf is vol.", "OSError 28")
    more = when_it_opens(press(Qt.Key.Key_Return))
    QtInteraction().inform(None, "Klaar.")
    assert seen + more == ["De schijf is vol.", "Klaar."]


def test_files_and_folders_come_back_as_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = str(tmp_path / "leden.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    real = QtInteraction()
    assert real.open_path(None, "Kies", "Rekenblad (*.xlsx)") == Path(chosen)
    assert real.save_path(None, "Kies", tmp_path / "x.pdf", "PDF (*.pdf)") is None
    assert real.folder(None, "Kies") == tmp_path


def test_a_script_that_answers_what_was_not_asked_is_a_mistake() -> None:
    script = ScriptedInteraction(answers=["maybe"])
    with pytest.raises(AssertionError, match="maybe"):
        script.ask(None, "Bewaren?", CHOICES)
    assert script.ask(None, "Bewaren?", CHOICES) == ""


def test_qts_own_words_are_in_the_language_of_the_program(look: Appearance, qapp: QApplication) -> None:
    assert qapp.translate("QLineEdit", "Cu&t") == "Kni&ppen"
    set_language("en")
    speak_like_the_program(qapp)
    try:
        assert qapp.translate("QLineEdit", "Cu&t") == "Cu&t"
    finally:
        set_language("nl")
        speak_like_the_program(qapp)
    assert qapp.translate("QLineEdit", "Cu&t") == "Kni&ppen"
