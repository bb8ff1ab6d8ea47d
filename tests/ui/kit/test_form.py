"""Form dialogs: what a user types reaches the form object, errors stand beside their field, nothing typed is lost."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from noaber.core.errors import NoaberError
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, DATE, LINE, LINES, SPIN, SUGGEST, Field, Section
from noaber.ui.kit.form import FormView
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance


@dataclass
class GuestForm:
    """A form as a feature would write one: no Qt."""

    name: str = ""
    since: str = ""
    kind: str = "guest"
    seats: int = 1
    large: bool = False
    note: str = ""
    place: str = ""

    def errors(self) -> dict[str, str]:
        found = {}
        if not self.name.strip():
            found["name"] = "Vul een naam in."
        if self.since and not self.since[0].isdigit():
            found["since"] = "Dit is geen datum."
        return found

    def hints(self) -> dict[str, str]:
        return {"since": "maandag 25 januari 2027"} if self.since == "25-1-27" else {}


FIELDS: list[Field | Section] = [
    Section("Wie"),
    Field("Naam", LINE, "name"),
    Field("Sinds", DATE, "since", width=140),
    Field("Plaats", SUGGEST, "place", choices=[("1", "Hoogdorp"), ("2", "Laagdorp")], beside=True),
    Section("Verder", column=1),
    Field("Soort", COMBO, "kind", choices=lambda: [("member", "lid"), ("guest", "gast")]),
    Field("Plaatsen", SPIN, "seats", minimum=1, maximum=9),
    Field("Grote letters", CHECK, "large"),
    Field("Opmerking", LINES, "note", hint="Geen medische gegevens."),
]


class Opened:
    """A dialog on the screen, and what it saved."""

    def __init__(self, qtbot: QtBot, context: AppContext, form: GuestForm, refuse: str = "") -> None:
        self.saved: list[GuestForm] = []
        self.refuse = refuse
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.parent.show()
        self.dialog = FormDialog(context, self.parent, title="Gast", form=form, fields=FIELDS, save=self.save)
        self.gone: list[bool] = []
        self.dialog.destroyed.connect(lambda: self.gone.append(True))
        self.dialog.open()

    def save(self, form: GuestForm) -> int:
        if self.refuse:
            raise NoaberError(self.refuse)
        self.saved.append(form)
        return 7

    def field(self, name: str) -> Any:
        return self.dialog.view.editors[name].widget

    def remark(self, name: str) -> str:
        return self.dialog.view.remark(name)


@pytest.fixture
def form() -> GuestForm:
    return GuestForm()


@pytest.fixture
def opened(qtbot: QtBot, context: AppContext, form: GuestForm) -> Opened:
    return Opened(qtbot, context, form)


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


def test_every_field_is_named_and_reached_by_tab_in_reading_order(opened: Opened) -> None:
    order = []
    widget = opened.field("name")
    for _step in range(60):
        if widget.objectName() in opened.dialog.view.editors and widget.objectName() not in order:
            order.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert order == ["name", "since", "place", "kind", "seats", "large", "note"]
    assert [opened.field(name).accessibleName() for name in order] == [
        "Naam",
        "Sinds",
        "Plaats",
        "Soort",
        "Plaatsen",
        "Grote letters",
        "Opmerking",
    ]


@pytest.mark.usefixtures("look")
def test_sections_stand_side_by_side_where_there_is_room(qtbot: QtBot, form: GuestForm) -> None:
    view = FormView(form, FIELDS)
    qtbot.addWidget(view)
    view.show()
    for width, beside in ((900, True), (500, False)):
        view.resize(width, 600)
        layout = view.layout()
        assert layout is not None
        layout.activate()
        left, right = (view.editors[name].widget.mapTo(view, QPoint()) for name in ("name", "kind"))
        assert (right.x() > left.x() + 300) == beside
        assert (right.y() == left.y()) == beside


def test_a_hidden_field_takes_its_label_along(opened: Opened) -> None:
    view = opened.dialog.view
    view.set_visible("note", False)
    assert not opened.field("note").isVisible()
    assert not view.label_of("note").isVisible()
    view.set_visible("note", True)
    assert view.label_of("note").isVisible()
    assert opened.remark("note") == "Geen medische gegevens."


def test_the_wheel_over_a_field_scrolls_the_form_and_changes_nothing(opened: Opened, form: GuestForm) -> None:
    for name in ("kind", "seats"):
        where = QPointF(5, 5)
        wheel = QWheelEvent(
            where,
            where,
            QPoint(0, 120),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(opened.field(name), wheel)
    assert form == GuestForm()


def test_every_remark_stands_free_under_its_field_however_many_there_are(
    qtbot: QtBot,
    context: AppContext,
    form: GuestForm,
) -> None:
    form.since = "een datum die niet bestaat en die wel erg lang is"
    view = FormView(form, FIELDS)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(view)
    area.setWidgetResizable(True)
    area.resize(900, 220)
    area.show()

    def stands_free(name: str) -> bool:
        remark, field = view._remarks[name], view.editors[name].widget
        top, under = remark.mapTo(view, QPoint()).y(), field.mapTo(view, QPoint(0, field.height())).y()
        return remark.height() >= remark.heightForWidth(remark.width()) > 0 and top >= under

    view.wrong()
    qtbot.wait_until(lambda: all(stands_free(name) for name in ("name", "since", "note")), timeout=2000)


def test_before_it_is_shown_a_form_knows_how_high_it_will_be(qtbot: QtBot, look: Appearance, form: GuestForm) -> None:
    view = FormView(form, FIELDS)
    qtbot.addWidget(view)
    view.arrange_in(500)
    below_each_other = view.sizeHint().height()
    view.arrange_in(940)
    assert view.sizeHint().height() < below_each_other * 0.7


@pytest.mark.parametrize("way", ["close", "reject", "accept"])
def test_a_dialog_is_freed_whichever_way_it_goes(opened: Opened, form: GuestForm, qtbot: QtBot, way: str) -> None:
    form.name = "Annie"
    getattr(opened.dialog, way)()
    qtbot.wait_until(lambda: bool(opened.gone))
