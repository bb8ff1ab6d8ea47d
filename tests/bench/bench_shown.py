"""Every page of the real window over 2,500 members and ten years of contributions: from opening it to its picture.

Each is shown again after something changed, so that it reads everything anew. There is no screen, but Qt lays out and
paints as if there were. Beside a tenth of a second, in which a page must be there.
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from noaber.cooperative.queries import stationery
from noaber.events.queries import list_events
from noaber.members.queries import list_register
from noaber.store.datafile import DataFile
from noaber.store.undo import undo
from noaber.ui.context import AppContext, DataFileFace
from noaber.ui.kit.changes import ChangeHub
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings
from noaber.ui.kit.worker import Worker
from noaber.ui.main_window import MainWindow
from noaber.ui.members.page import MembersPage
from noaber.ui.pages import PAGES
from tests.bench.measure import Row, seconds
from tests.bench.painting import Painted
from tests.bench.ten_years import CLOCK, SHOWN, TODAY, ten_years

_ROUNDS = 5
_EMPTY = "help"  # shown between the others
_PAST = date(2025, 6, 1)


def rows() -> list[Row]:
    """The measurement of every page, of the register of another day, and of going down it from person to person."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    look, worker = Appearance(qt), Worker()
    with ten_years() as file, TemporaryDirectory() as folder:
        context = AppContext(ChangeHub(), worker, CLOCK, ScriptedInteraction(), Settings(Path(folder) / "window.json"))
        context.data = DataFileFace(undo=undo, path=file.path, stationery=lambda: stationery(today=TODAY))
        found = _measure(context, file)
    worker.close()
    look.deleteLater()
    return found


def _measure(context: AppContext, file: DataFile) -> list[Row]:
    window = MainWindow(context)
    window.resize(1366, 728)
    window.show()
    painted = Painted(window)
    event = list_events(period="past", today=TODAY)[0].id
    targets = {"event": {"id": event}, "attendance": {"id": event}}
    found = [_page(window, painted, spec.id, targets.get(spec.id, {})) for spec in PAGES if spec.id != _EMPTY]
    found += [_past(window, painted), _people(window, painted)]
    window.close()
    window.deleteLater()
    return found


def _page(window: MainWindow, painted: Painted, name: str, target: dict[str, int]) -> Row:
    def shown() -> None:
        window.open_page(name, **target)
        painted.wait()

    return _row(f"page shown: {name}", shown, lambda: _leave(window, painted))


def _leave(window: MainWindow, painted: Painted) -> None:
    """Another page; what is not shown is no longer up to date."""
    page = window.current_page
    window.open_page(_EMPTY)
    painted.wait()
    if page is not None:
        page.stale = True


def _members(window: MainWindow, painted: Painted) -> MembersPage:
    window.open_page("members")
    painted.wait()
    page = window.current_page
    assert isinstance(page, MembersPage)
    return page


def _past(window: MainWindow, painted: Painted) -> Row:
    page = _members(window, painted)

    def shown() -> None:
        page.show_day(_PAST)
        painted.wait()

    def back() -> None:
        page.show_day(None)
        painted.wait()

    return _row("page shown: members of another day", shown, back)


def _people(window: MainWindow, painted: Painted) -> Row:
    page = _members(window, painted)
    ids = iter([row.id for row in list_register(today=TODAY, group="members", limit=_ROUNDS + 1)])

    def shown() -> None:
        page.table.select_id(next(ids))
        painted.wait()

    return _row("page shown: everything about the next member", shown, lambda: None)


def _row(name: str, work: Callable[[], None], before: Callable[[], None]) -> Row:
    taken = []
    for _round in range(_ROUNDS + 1):
        before()
        taken.append(seconds(work))
    return Row(name, min(taken[1:]), SHOWN, target=1.0)  # the best: what else this machine does is not the page
