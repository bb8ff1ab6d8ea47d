"""Typing in the search field of the real page Leden: from each key to the found rows on the screen.

There is no screen, but Qt lays out and paints as if there were. The limit is one image of a screen at sixty a second.
"""

import os
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from noaber.ui.context import AppContext
from noaber.ui.kit.changes import ChangeHub
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings
from noaber.ui.kit.worker import Worker
from noaber.ui.members.page import MembersPage
from tests.bench.many_people import CLOCK, KEYSTROKE, TYPED, filled
from tests.bench.measure import Row, percentile
from tests.bench.painting import Painted


def rows() -> list[Row]:
    """The measurement over two registers."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    look = Appearance(qt)
    found = [_typing(count) for count in (10_000, 100_000)]
    look.deleteLater()
    return found


def _typing(count: int) -> Row:
    worker = Worker()
    with filled(count), TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.json")
        page = MembersPage(AppContext(ChangeHub(), worker, CLOCK, ScriptedInteraction(), settings))
        page.resize(1150, 730)
        page.show()
        painted = Painted(page)
        painted.wait()
        taken = [seconds for _round in range(3) for word in TYPED for seconds in _keys(page, painted, word)]
        page.close()
        page.deleteLater()
    worker.close()
    name = f"key to rows painted, {count:,} persons, encrypted, p99: one frame"
    return Row(name, percentile(taken[len(taken) // 3 :], 99), KEYSTROKE, 1.0)


def _keys(page: MembersPage, painted: Painted, word: str) -> list[float]:
    """How long each letter of a word takes; the field is empty before."""
    if page.card.field.text():
        page.card.field.clear()
        painted.wait()
    taken = []
    for text in accumulate(word):
        start = perf_counter()
        QTest.keyClicks(page.card.field, text[-1])
        painted.wait()
        taken.append(perf_counter() - start)
        assert page.card.field.text() == text
    return taken
