"""The one place that builds things: log, look, context, data file, window. Everybody else is given what it needs."""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from noaber.cooperative.queries import get_cooperative, stationery
from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import Clock, SystemClock
from noaber.core.dates import short_date, time_text
from noaber.core.errors import NoaberError, WrongPassword
from noaber.core.i18n import N_, _, current_language, ngettext, set_language
from noaber.core.paths import log_folder, settings_folder
from noaber.core.progress import Progress
from noaber.office import connect_features, create_cooperative, search_everything
from noaber.shares.settings import NAMES, share_settings
from noaber.store import backup, undo
from noaber.store.datafile import DataFile, open_file
from noaber.ui.context import AppContext, BackupAge, DataFileFace, SearchHit
from noaber.ui.kit.changes import ChangeHub
from noaber.ui.kit.messages import Interaction, QtInteraction
from noaber.ui.kit.theme import Appearance
from noaber.ui.kit.window_state import Settings
from noaber.ui.kit.worker import Worker
from noaber.ui.main_window import MainWindow
from noaber.ui.pages import PAGES, PageSpec
from noaber.ui.printing.outgoing import clean_looks

RECENT = 6
AFTER_PICTURE_MS = 20
BACKUP_DAYS = 7
"""After so many days a copy is old."""
WITHOUT_FILE = (
    PageSpec("start", N_("Start"), "start", "noaber.ui.start.welcome:WelcomePage"),
    *(page for page in PAGES if page.id == "help"),
)
"""The pages that need no file."""
log = logging.getLogger("noaber")


def run_window(words: list[str]) -> int:
    """Run the program with its window until it is closed; ``words`` may name a data file. Returns the exit code."""
    start_log()
    qt = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("Noaber")
    office = Office(SystemClock(), QtInteraction(), Settings(settings_folder() / "window.json"))
    appearance = Appearance(qt)
    clean_looks()
    sys.excepthook = office.explain_crash
    office.start(Path(words[0]) if words else None)
    try:
        return qt.exec()
    finally:
        office.close()
        appearance.deleteLater()


def start_log() -> None:
    """Log to files in the user's folder, the last few of them kept."""
    handler = RotatingFileHandler(
        log_folder() / "noaber.log", maxBytes=500_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)


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
        set_language(str(settings.get("language", "nl")))

    def start(self, path: Path | None) -> None:
        """Show the window with the file that is named, or else the last one; without one, the first steps."""
        wanted = path or next(iter(self.recent_files()), None)
        if wanted is not None:
            try:
                self._take(self._opened(wanted))
            except NoaberError as error:
                self.interaction.error(None, str(error))
        self._show_window()

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

    def create_file(self, path: Path, record: CooperativeRecord) -> None:
        """Make the data file of a new cooperative and open it in a new window."""
        self._switch(lambda: create_cooperative(path, None, self.clock, record))

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
        self.interaction.error(
            self.window,
            _("Er ging iets mis in het programma. Alles wat u had opgeslagen is veilig bewaard."),
            f"{kind.__name__}: {error}",
        )

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
        self.window.show()
        self.window.open_page("start")
        # It brings in every feature, so it comes after the first picture and before anybody can have done a thing.
        QTimer.singleShot(AFTER_PICTURE_MS, connect_features)
        if before is not None:
            before.close()
            before.deleteLater()

    def _context(self) -> AppContext:
        return AppContext(
            hub=self.hub,
            worker=self.worker,
            clock=self.clock,
            interaction=self.interaction,
            settings=self.settings,
            data=self._face(),
        )

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
            status_line=self._status_line,
            search=self._search,
            path=self.file.path,
            back_up=self.back_up,
            stationery=lambda: stationery(today=self.clock.today(), language=current_language()),
            backup_age=self._backup_age,
        )

    def _last_backup(self) -> datetime | None:
        made = self.settings.get(f"backup {self.file.path}") if self.file else None
        return datetime.fromisoformat(str(made)) if made else None

    def _status_line(self) -> str:
        """When the last copy of this file was made, for the side bar."""
        made = self._last_backup()
        if made is None:
            return _("Nog geen reservekopie")
        day = _("vandaag") if made.date() == self.clock.today() else short_date(made.date())
        return _("Reservekopie: {day} {time}", day=day, time=made.strftime("%H.%M"))

    def _backup_age(self) -> BackupAge:
        """The same for the page Start, with how long ago that is."""
        made = self._last_backup()
        if made is None:
            return BackupAge("–", _("Er is nog geen reservekopie gemaakt. Klik om er een te maken."), late=True)
        days = (self.clock.today() - made.date()).days
        figure = _("vandaag") if days == 0 else ngettext("{n} dag", "{n} dagen", days)
        detail = (
            _("gemaakt om {time}", time=time_text(made.time()))
            if days == 0
            else _("geleden. Klik om een nieuwe te maken.")
        )
        return BackupAge(figure, detail, late=days > BACKUP_DAYS)

    def _search(self, text: str) -> list[SearchHit]:
        return [
            SearchHit(page, identifier, title, detail)
            for page, identifier, title, detail in search_everything(text, today=self.clock.today())
        ]


def _title(entry: undo.Entry | None) -> str:
    return entry.title if entry else ""
