"""Opening, making and closing the data file of a cooperative."""

import getpass
import platform
from collections.abc import Callable
from pathlib import Path

import apsw
from filelock import FileLock, Timeout
from peewee import DatabaseError

from noaber.core.clock import Clock
from noaber.core.errors import FileProblem, WrongPassword
from noaber.core.i18n import _
from noaber.store import journal
from noaber.store.connection import APPLICATION_ID, DataFileDatabase
from noaber.store.fields import database
from noaber.store.migrations import StepRunner, newest
from noaber.store.trouble import explained, sentence_for
from noaber.store.volume import on_network_share

SUFFIX = ".noaber"
PLAIN_START = b"SQLite format 3\x00"
# SQLite's three fixed payload fractions stand unencrypted at byte 21, in encrypted files as well.
FRACTIONS = slice(21, 24)


class DataFile:
    """The data file that is open. ``journal`` records what is written; :meth:`close` lets it go."""

    def __init__(self, path: Path, journal_: journal.Journal, lock: FileLock | None) -> None:
        self.path = path
        self.journal = journal_
        self.read_only = lock is None
        self._lock = lock

    @property
    def encrypted(self) -> bool:
        """Whether the file asks for a password."""
        return looks_encrypted(self.path)

    def close(self) -> None:
        """Close this thread's connection, fold the write-ahead log into the file, and release the lock."""
        journal.install(None)
        if not database.is_closed():
            if not self.read_only:
                database.execute_sql("PRAGMA optimize")
            database.close()
        _forget(self.path, self._lock)


def looks_encrypted(path: Path) -> bool:
    """Whether the file is an encrypted database, judged by its first bytes."""
    with path.open("rb") as stream:
        start = stream.read(32)
    return not start.startswith(PLAIN_START) and start[FRACTIONS] == b"\x40\x20\x20"


def create_file(path: Path, password: str | None, clock: Clock) -> DataFile:
    """Make an empty data file and open it.

    Raises FileProblem when there is a file already or the place cannot be written.
    """
    if path.exists():
        raise FileProblem(_("Er staat al een bestand “{name}”. Kies een andere naam.", name=path.name))
    if not path.parent.is_dir():
        raise FileProblem(_("De map “{folder}” bestaat niet.", folder=str(path.parent)))
    lock = _take_lock(path)
    try:
        opened = _open(path, password, clock, lock)
    except BaseException:
        _forget(path, lock)
        path.unlink(missing_ok=True)
        raise
    return opened


def open_file(path: Path, password: str | None, clock: Clock, *, read_only: bool = False) -> DataFile:
    """Open an existing data file; a file of an older program is copied first and then brought up to date.

    Raises WrongPassword, or FileProblem when the file is missing, damaged, of another kind, open elsewhere, or from
    a newer program. ``read_only`` opens beside a program that writes.
    """
    check_kind(path)
    lock = None if read_only else _take_lock(path)
    try:
        return _open(path, password, clock, lock)
    except BaseException:
        _forget(path, lock)
        raise


def check_kind(path: Path) -> None:
    """Raise FileProblem when there is no file, or when it cannot be a data file."""
    if not path.is_file():
        raise FileProblem(_("Het bestand “{name}” is er niet (meer).", name=str(path)))
    try:
        with path.open("rb") as stream:
            start = stream.read(32)
    except OSError as error:
        raise FileProblem(_("Het bestand “{name}” kan niet worden gelezen.", name=path.name)) from error
    if not start.startswith(PLAIN_START) and start[FRACTIONS] != b"\x40\x20\x20":
        raise FileProblem(_("“{name}” is geen bestand van Noaber.", name=path.name))


def _open(path: Path, password: str | None, clock: Clock, lock: FileLock | None) -> DataFile:
    mode = "DELETE" if on_network_share(path) else "WAL"
    opened = DataFileDatabase(path, password, read_only=lock is None, journal_mode=mode)
    database.initialize(opened)
    try:
        with explained():
            _connect(path, password)
            _bring_up_to_date(path, clock, read_only=lock is None)
    except BaseException:
        opened.close()
        raise
    journal_ = journal.Journal(clock, _who(), newest())
    journal.install(journal_)
    return DataFile(path, journal_, lock)


def _connect(path: Path, password: str | None) -> None:
    """Open the connection and see whether the key fits and the file is ours."""
    try:
        database.connect(reuse_if_open=True)
        kind = database.execute_sql("PRAGMA application_id").fetchone()[0]
        tables = database.execute_sql("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    except (apsw.NotADBError, DatabaseError) as error:
        if sentence_for(error):
            raise
        raise _cannot_open(path, password) from error
    if tables and kind != APPLICATION_ID:
        raise FileProblem(_("“{name}” is geen bestand van Noaber.", name=path.name))


def _cannot_open(path: Path, password: str | None) -> FileProblem:
    if looks_encrypted(path) and not password:
        return WrongPassword(_("“{name}” is beveiligd. Typ het wachtwoord.", name=path.name))
    if looks_encrypted(path):
        return WrongPassword(_("Het wachtwoord van “{name}” klopt niet.", name=path.name))
    if password:
        return WrongPassword(_("“{name}” heeft geen wachtwoord.", name=path.name))
    return FileProblem(_("“{name}” is beschadigd. Zet een reservekopie terug.", name=path.name))


def _bring_up_to_date(path: Path, clock: Clock, *, read_only: bool) -> None:
    runner = StepRunner(database.obj)
    if runner.unknown():
        raise FileProblem(
            _("“{name}” is gemaakt met een nieuwere versie van Noaber. Installeer die versie.", name=path.name)
        )
    pending = runner.pending()
    if not pending:
        return
    if read_only:
        raise FileProblem(_("“{name}” is van een oudere versie. Open het eerst in Noaber.", name=path.name))
    if runner.applied():
        _copy_first(path, clock)
    runner.up()
    database.execute_sql(f"PRAGMA application_id={APPLICATION_ID}")


def _copy_first(path: Path, clock: Clock) -> None:
    """Keep the file as it was, beside it, still encrypted."""
    moment = clock.now().strftime("%Y-%m-%d %H.%M.%S")
    copy = path.with_name(f"{path.stem} ({_('voor bijwerken')} {moment}){SUFFIX}")
    database.execute_sql("VACUUM INTO ?", (str(copy),))


def _take_lock(path: Path) -> FileLock:
    lock = FileLock(_lock_file(path))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise FileProblem(
            _("“{name}” is al geopend op {holder}. Sluit het daar eerst.", name=path.name, holder=_holder(path))
        ) from error
    except OSError as error:
        raise FileProblem(_("In de map van “{name}” kan niet worden geschreven.", name=path.name)) from error
    _holder_file(path).write_text(_who(), encoding="utf-8")
    return lock


def _forget(path: Path, lock: FileLock | None) -> None:
    if lock is not None:
        _holder_file(path).unlink(missing_ok=True)
        lock.release()
        _lock_file(path).unlink(missing_ok=True)


def _lock_file(path: Path) -> Path:
    return path.with_name(path.name + "-lock")


def _holder_file(path: Path) -> Path:
    return path.with_name(path.name + "-holder")


def _holder(path: Path) -> str:
    try:
        return _holder_file(path).read_text(encoding="utf-8") or _("deze computer")
    except OSError:
        return _("deze computer")


def _who() -> str:
    """This user on this computer, as the journal and the lock show them."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = "?"
    return f"{user} ({platform.node() or '?'})"


