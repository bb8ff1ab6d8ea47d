"""Traps of Qt's Python binding that would end the program after an hour of work; newer versions may bring them back."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class Sender(QObject):
    """Something with a signal."""

    sent = Signal(bool)


@pytest.mark.parametrize("value", [None, True, False])
def test_calls_that_return_nothing_keep_their_hands_off_the_constants(qtbot: QtBot, value: object) -> None:
    """PySide6 6.12.0 drops a reference to None or True with each call and aborts when none is left (PYSIDE-3474)."""
    widget, sender = QWidget(), Sender()
    qtbot.addWidget(widget)
    before = sys.getrefcount(value)
    for _ in range(1000):
        widget.setEnabled(True)
        widget.update()
        sender.sent.emit(True)
    assert abs(sys.getrefcount(value) - before) < 100
