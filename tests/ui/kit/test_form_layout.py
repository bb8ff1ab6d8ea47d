"""Form dialogs: where fields, labels and remarks stand, and the way through them with the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from noaber.ui.context import AppContext
from noaber.ui.kit.form import FormView
from noaber.ui.kit.theme import Appearance
from tests.ui.kit.guest_form import FIELDS, GuestForm, Opened


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
