"""The window tried without a display: every page opened, every action on it chosen, in every language."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from noaber.app import Office
from noaber.core.clock import Clock
from noaber.core.errors import NoaberError
from noaber.core.i18n import LANGUAGES, set_language
from noaber.events.queries import list_events
from noaber.lists.queries import saved_lists
from noaber.members.queries import list_register
from noaber.selftest.report import Report, expect
from noaber.store import undo
from noaber.ui.help.page import TOPICS
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.stage import PREVIEW_MS, Stage
from noaber.ui.kit.window_state import Settings
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES


def try_window(report: Report, sample: Path, folder: Path, clock: Clock) -> None:
    """Open the sample in the window, once in each language; settings go to the folder, not to those of the user."""
    os.environ["NOABER_HOME"] = str(folder)
    stage: Stage | None = None
    with report.step("the window without a display") as step:
        stage = Stage()
        step.detail = stage.platform
    if stage is None:
        return
    with report.step("parts of Qt"):
        missing = stage.missing_parts()
        expect(not missing, ", ".join(missing))
    for language in LANGUAGES:
        home = folder / f"window-{language}"
        home.mkdir()
        office = Office(clock, ScriptedInteraction(), Settings(home / "window.json"))
        set_language(language)
        stage.speak()
        with report.step(f"the window opens ({language})"):
            office.start(Path(shutil.copy(sample, home / sample.name)))
            stage.settle()
        try:
            if office.window is not None:
                _Tour(report, stage, office, office.window, language).go()
        finally:
            _leave(office)
    stage.close()


def _leave(office: Office) -> None:
    if office.window is not None:
        office.window.close()
        office.window.deleteLater()
        office.window = None
    office.close()


class _Tour:
    """One walk past everything, in one language."""

    def __init__(self, report: Report, stage: Stage, office: Office, window: MainWindow, language: str) -> None:
        self.report = report
        self.stage = stage
        self.office = office
        self.window = window
        self.language = language
        self.last = undo.last_undoable()

    def go(self) -> None:
        """Every page and what can be chosen there; at the end the explanation of everything."""
        for spec in PAGES:
            with self.report.step(f"page {spec.id} ({self.language})") as step:
                dialogs = self._try_page(spec.id)
                step.detail = ", ".join(dialogs)
        with self.report.step(f"preview ({self.language})") as step:
            step.detail = self._preview()
        with self.report.step(f"help ({self.language})") as step:
            for topic in TOPICS:
                self.window.open_page("help", topic=topic)
            self._must_be_well()
            step.detail = f"{len(TOPICS)} topics"

    def _try_page(self, page: str) -> list[str]:
        """Choose each action in turn, on a page that stands as it did; gives the titles of the windows that opened."""
        self._show(page)
        self._must_be_well()
        shown = []
        for name in self.stage.actions_of(self._page()):
            self._show(page)
            self.stage.trigger(self._page(), name)
            self.stage.settle()
            self._wait()
            shown += self.stage.close_dialogs()
            self._wait()
            self._take_back()
            self._must_be_well(name)
        return list(dict.fromkeys(shown))

    def _preview(self) -> str:
        """The print dialog of the sign-in sheet until its pages are drawn; gives how many."""
        self._show("event")
        self.stage.trigger(self._page(), "print")
        self.stage.settle(PREVIEW_MS)
        self._wait()
        self.stage.settle(PREVIEW_MS)
        titles = self.stage.close_dialogs()
        self._must_be_well()
        expect(titles, "no print dialog came up")
        return titles[0]

    def _show(self, page: str) -> None:
        self.window.open_page(page, **_TARGETS.get(page, _nothing)(self.office.clock))
        self.stage.settle()
        self.stage.pick_first_row(self._page())
        self.stage.settle()
        self._wait()

    def _page(self) -> Any:
        page = self.window.current_page
        expect(page is not None, "no page is open")
        return page

    def _wait(self) -> None:
        expect(self.stage.wait_until(lambda: not self.office.worker.busy), "the work never ended")

    def _take_back(self) -> None:
        """An action that did something is undone at once, so that the next finds the sample whole."""
        for _round in range(5):
            if undo.last_undoable() == self.last:
                return
            try:
                undo.undo()
            except NoaberError:
                break
        self.last = undo.last_undoable()

    def _must_be_well(self, action: str = "") -> None:
        caught = self.stage.take_errors()
        expect(not caught, " ".join(filter(None, (action, *caught))))


def _nothing(_clock: Clock) -> dict[str, Any]:
    return {}


def _coming(clock: Clock) -> dict[str, Any]:
    return {"id": list_events(period="upcoming", today=clock.today())[0].id}


def _held(clock: Clock) -> dict[str, Any]:
    return {"id": next(row.id for row in list_events(period="past", today=clock.today()) if row.attended)}


_TARGETS: dict[str, Callable[[Clock], dict[str, Any]]] = {
    "event": _coming,
    "attendance": _held,
    "members": lambda clock: {"person_id": list_register(today=clock.today(), group="members")[0].id},
    "lists": lambda _clock: {"list_id": saved_lists()[0].id},
}
"""What a page is about."""
