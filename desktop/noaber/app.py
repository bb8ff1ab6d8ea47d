"""The one place that builds things: log, look, context, data file, window. Everybody else is given what it needs."""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from noaber.cooperative.queries import get_cooperative, stationery
from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import Clock, SystemClock
from noaber.core.crash import crash_report
from noaber.core.errors import NoaberError, WrongPassword
from noaber.core.i18n import N_, _, current_language, set_language
from noaber.core.log import log, start_log
from noaber.core.paths import resource, settings_folder
from noaber.core.progress import Progress
from noaber.office import connect_features, create_cooperative, search_everything
from noaber.shares.settings import NAMES, share_settings
from noaber.store import backup, undo
from noaber.store.datafile import DataFile, open_file
from noaber.ui.backups import backup_age, status_line
from noaber.ui.context import AppContext, DataFileFace, SearchHit
from noaber.ui.kit.changes import ChangeHub
from noaber.ui.kit.messages import Interaction, QtInteraction
from noaber.ui.kit.single import Door, door_name, knock
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings, show_on_screen
from noaber.ui.kit.worker import Worker
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES, PageSpec
from noaber.ui.printing.outgoing import clean_looks

RECENT = 6
AFTER_PICTURE_MS = 20
WITHOUT_FILE = (
    PageSpec("start", N_("Start"), "start", "noaber.ui.start.welcome:WelcomePage"),
    *(page for page in PAGES if page.id == "help"),
)
"""The pages that need no file."""


def run_window(words: list[str]) -> int:
    """Run the program with its window until it is closed; ``words`` may name a data file. Returns the exit code.

    Where it runs already for this user, that window comes forward, with the file, and this one is done.
    """
    path = Path(words[0]) if words else None
    if knock(door_name(settings_folder()), path):
        return 0
    start_log()
    qt = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("Noaber")
    office = Office(SystemClock(), QtInteraction(), Settings(settings_folder() / "window.json"))
    qt.setWindowIcon(QIcon(str(resource("noaber.svg"))))
    appearance = Appearance(qt)
    clean_looks()
    sys.excepthook = office.explain_crash
    door = Door(door_name(settings_folder()))
    door.knocked.connect(office.come_forward)
    office.start(path)
    try:
        return qt.exec()
    finally:
        door.close()
        office.close()
        appearance.deleteLater()


class Office:
    """The program while it runs: at most one data file, one window, one worker."""

    def __init__(self, clock: Clock, interaction: Interaction, settings: Settings) -> None:
        self.clock = clock
        self.interaction = interaction
        self.settings = settings
        self.hub = ChangeHub()
        self.worker = Worker(on_error=self.explain)
        self.file: DataFile | None = None
        self.window: MainWindow | None = None
        self._crashing = False
        set_language(str(settings.get("language", "nl")))

    def start(self, path: Path | None) -> None:
        """Show the window with the file that is named, or else the last one; without one, the first steps."""
        wanted = path or self._last_file()
        if wanted is not None:
            try:
                self._take(self._opened(wanted))
            except NoaberError as error:
                self.interaction.error(None, str(error))
        self._show_window()

    def come_forward(self, path: str = "") -> None:
        """Bring the window before all others, with this file if one is named; a dialog that is open comes first."""
        if path and QApplication.activeModalWidget() is None:
            try:
                self.open_file(Path(path))
            except NoaberError as error:
                self.interaction.error(self.window, str(error))
        shown = QApplication.activeModalWidget() or self.window
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
            shown.raise_()
            shown.activateWindow()

    def close(self) -> None:
        """Stop the work and let go of the file."""
        self.worker.close()
        if self.file is not None:
            self.file.close()
            self.file = None

    def open_file(self, path: Path) -> None:
        """Open another data file in a new window; when that fails the present one stays open."""
        if self.file is not None and path.resolve() == self.file.path.resolve():
            return
        self._switch(lambda: self._opened(path))

    def create_file(self, path: Path, record: CooperativeRecord, password: str | None) -> None:
        """Make the data file of a new cooperative, with a password or without, and open it in a new window."""
        self._switch(lambda: create_cooperative(path, password, self.clock, record))

    def make_sample(self, progress: Progress, path: Path) -> None:
        """Write the sample cooperative to a file, while none is open."""
        from noaber.sample.build import make_sample

        make_sample(path, today=self.clock.today(), clock=self.clock, progress=progress).close()

    def back_up(self, folder: Path) -> Path:
        """Write a copy of the data file into a folder and remember that it was made."""
        assert self.file is not None
        copy = backup.back_up(self.file, folder)
        self.settings.put(f"backup {self.file.path}", self.clock.now().isoformat())
        self.hub.announce(["backup"])
        return copy

    def recent_files(self) -> list[Path]:
        """The data files that were open last and are still there, the latest first."""
        return [Path(text) for text in self.settings.get("recent", []) if Path(text).is_file()]

    def explain(self, error: Exception) -> None:
        """Tell the user what went wrong: a sentence, or that the program itself failed."""
        if isinstance(error, NoaberError):
            self.interaction.error(self.window, str(error))
        else:
            self.explain_crash(type(error), error, error.__traceback__)

    def explain_crash(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a mistake of the program and say that nothing committed is lost."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("unexpected", exc_info=(kind, error, trace))
        if self._crashing:  # one mistake often brings the same one again and again; it is told once at a time
            return
        self._crashing = True
        try:
            self.interaction.crash(
                self.window,
                _("Er ging iets mis in het programma. Alles wat u had opgeslagen is veilig bewaard."),
                crash_report(kind, trace, now=self.clock.now(), language=current_language()),
            )
        finally:
            self._crashing = False

    def _switch(self, opening: Callable[[], DataFile]) -> None:
        if self.window is not None and not self.window.may_leave():
            return
        before = self.file.path if self.file else None
        if self.file is not None:
            self.file.close()
            self.file = None
        try:
            self._take(opening())
        except BaseException:
            if before is not None:
                with suppress(NoaberError):
                    self._take(self._opened(before))
            raise
        self._show_window()

    def _last_file(self) -> Path | None:
        """The file of last time; when it is gone that is explained, and nothing else is opened in its place."""
        last = next(map(Path, self.settings.get("recent", [])), None)
        if last is None or last.is_file():
            return last
        self.interaction.error(
            None,
            _(
                "“{name}” is niet meer te vinden in {folder}. Zit de stick er niet in, of is het bestand verplaatst?",
                name=last.name,
                folder=str(last.parent),
            ),
        )
        return None

    def _opened(self, path: Path) -> DataFile:
        password: str | None = None
        while True:
            try:
                return open_file(path, password, self.clock)
            except WrongPassword as problem:
                password = self._ask_password(str(problem))
                if password is None:
                    raise

    def _ask_password(self, sentence: str) -> str | None:
        text, good = QInputDialog.getText(self.window, _("Wachtwoord"), sentence, QLineEdit.EchoMode.Password)
        return text if good else None

    def _take(self, data: DataFile) -> None:
        self.file = data
        data.journal.listen(self.hub.announce)
        paths = [str(data.path.resolve()), *(str(path.resolve()) for path in self.recent_files())]
        self.settings.put("recent", list(dict.fromkeys(paths))[:RECENT])

    def _show_window(self) -> None:
        before = self.window
        self.window = MainWindow(self._context(), PAGES if self.file else WITHOUT_FILE)
        show_on_screen(self.window)
        self.window.open_page("start")
        # It brings in every feature, so it comes after the first picture and before anybody can have done a thing.
        QTimer.singleShot(AFTER_PICTURE_MS, connect_features)
        if before is not None:
            before.close()
            before.deleteLater()

    def _context(self) -> AppContext:
        return AppContext(
            hub=self.hub, worker=self.worker, clock=self.clock, interaction=self.interaction,
            settings=self.settings, data=self._face(),
        )  # fmt: skip

    def _face(self) -> DataFileFace:
        face = DataFileFace(
            recent_files=self.recent_files,
            open_file=self.open_file,
            create_file=self.create_file,
            make_sample=self.make_sample,
        )
        if self.file is None:
            return face
        return replace(
            face,
            cooperative_name=lambda: get_cooperative().name,
            page_names=lambda: {"shares": _(NAMES[share_settings().word])},
            undo=undo.undo,
            redo=undo.redo,
            undo_title=lambda: _title(undo.last_undoable()),
            redo_title=lambda: _title(undo.last_redoable()),
            status_line=lambda: status_line(self._last_backup(), self.clock.today()),
            search=self._search,
            path=self.file.path,
            back_up=self.back_up,
            stationery=lambda: stationery(today=self.clock.today(), language=current_language()),
            backup_age=lambda: backup_age(self._last_backup(), self.clock.today()),
        )

    def _last_backup(self) -> datetime | None:
        made = self.settings.get(f"backup {self.file.path}") if self.file else None
        return datetime.fromisoformat(str(made)) if made else None

    def _search(self, text: str) -> list[SearchHit]:
        return [
            SearchHit(page, identifier, title, detail)
            for page, identifier, title, detail in search_everything(text, today=self.clock.today())
        ]


def _title(entry: undo.Entry | None) -> str:
    return entry.title if entry else ""
