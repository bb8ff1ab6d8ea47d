"""Form dialogs: what a user types reaches the form object, errors stand beside their field, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.kit.scripted import ScriptedInteraction
from tests.ui.kit.guest_form import GuestForm, Opened


def test_what_is_typed_reaches_the_form(opened: Opened, form: GuestForm) -> None:
    kinds = {
        "name": QLineEdit,
        "since": QLineEdit,
        "place": QComboBox,
        "kind": QComboBox,
        "seats": QSpinBox,
        "large": QCheckBox,
        "note": QPlainTextEdit,
    }
    assert [name for name, kind in kinds.items() if not isinstance(opened.field(name), kind)] == []
    QTest.keyClicks(opened.field("name"), "Annie")
    QTest.keyClicks(opened.field("since"), "25-1-27")
    QTest.keyClicks(opened.field("place"), "Middendorp")
    QTest.keyClick(opened.field("kind"), Qt.Key.Key_Up)
    QTest.keyClick(opened.field("seats"), Qt.Key.Key_Up)
    QTest.keyClick(opened.field("large"), Qt.Key.Key_Space)
    QTest.keyClicks(opened.field("note"), "belt zelf")
    assert form == GuestForm("Annie", "25-1-27", "member", 2, True, "belt zelf", "Middendorp")
    assert opened.remark("since") == "maandag 25 januari 2027"
    assert opened.remark("note") == "Geen medische gegevens."


def test_errors_stand_beside_their_field_and_the_cursor_goes_there(opened: Opened, qtbot: QtBot) -> None:
    assert opened.remark("name") == ""
    QTest.keyClicks(opened.field("since"), "morgen")
    opened.dialog.save_button.click()
    assert opened.remark("name") == "Vul een naam in."
    assert opened.remark("since") == "Dit is geen datum."
    assert opened.dialog.focusWidget() is opened.field("name")
    assert opened.field("name").accessibleDescription() == "Vul een naam in."
    assert opened.saved == []
    QTest.keyClicks(opened.field("name"), "Annie")
    assert opened.remark("name") == ""
    assert opened.remark("since") == "Dit is geen datum."


def test_a_field_that_is_left_says_what_is_wrong(opened: Opened) -> None:
    opened.field("name").setFocus()
    opened.field("since").setFocus()
    assert opened.remark("name") == "Vul een naam in."
    assert opened.remark("since") == ""


def test_enter_saves_and_the_dialog_frees_itself(opened: Opened, form: GuestForm, qtbot: QtBot) -> None:
    results: list[object] = []
    opened.dialog.saved.connect(results.append)
    QTest.keyClicks(opened.field("name"), "Annie")
    QTest.keyClick(opened.field("name"), Qt.Key.Key_Return)
    assert opened.saved == [form]
    assert results == [7]
    qtbot.waitUntil(lambda: opened.gone == [True])


def test_enter_starts_a_line_in_a_text_and_control_enter_saves(opened: Opened, form: GuestForm, qtbot: QtBot) -> None:
    QTest.keyClicks(opened.field("name"), "Annie")
    opened.field("note").setFocus()
    QTest.keyClick(opened.field("note"), Qt.Key.Key_Return)
    assert opened.saved == []
    assert form.note == "\n"
    QTest.keyClick(opened.field("note"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.saved == [form]


def test_a_refusal_is_shown_and_nothing_typed_is_lost(qtbot: QtBot, context: AppContext, form: GuestForm) -> None:
    opened = Opened(qtbot, context, form, refuse="Het lidnummer 12 is al van iemand anders.")
    QTest.keyClicks(opened.field("name"), "Annie")
    opened.dialog.save_button.click()
    assert opened.dialog.isVisible()
    assert opened.dialog.problem.label.text() == "Het lidnummer 12 is al van iemand anders."
    assert opened.field("name").text() == "Annie"
    opened.refuse = ""
    opened.dialog.save_button.click()
    assert opened.saved == [form]


def test_escape_closes_at_once_when_nothing_was_typed(
    opened: Opened, interaction: ScriptedInteraction, qtbot: QtBot
) -> None:
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert interaction.questions == []
    qtbot.waitUntil(lambda: opened.gone == [True])


@pytest.mark.parametrize("answer, saved, stays", [("save", True, False), ("drop", False, False), ("", False, True)])
def test_escape_asks_about_what_was_typed(
    opened: Opened,
    form: GuestForm,
    interaction: ScriptedInteraction,
    qtbot: QtBot,
    answer: str,
    saved: bool,
    stays: bool,
) -> None:
    interaction.answers = [answer]
    QTest.keyClicks(opened.field("name"), "Annie")
    opened.dialog.cancel_button.click()
    assert interaction.questions == ["U hebt iets gewijzigd. Wilt u dat bewaren?"]
    assert bool(opened.saved) == saved
    if stays:
        assert opened.dialog.isVisible()
        assert opened.field("name").text() == "Annie"
    else:
        qtbot.waitUntil(lambda: opened.gone == [True])


def test_the_cross_asks_too(opened: Opened, interaction: ScriptedInteraction) -> None:
    QTest.keyClicks(opened.field("name"), "Annie")
    opened.dialog.close()
    assert len(interaction.questions) == 1
    assert opened.dialog.isVisible()


@pytest.mark.parametrize("way", ["close", "reject", "accept"])
def test_a_dialog_is_freed_whichever_way_it_goes(opened: Opened, form: GuestForm, qtbot: QtBot, way: str) -> None:
    form.name = "Annie"
    getattr(opened.dialog, way)()
    qtbot.wait_until(lambda: bool(opened.gone))
