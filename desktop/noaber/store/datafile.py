"""Opening, making and closing the data file of a cooperative."""

from contextlib import suppress
from pathlib import Path

from noaber.core import ids
from noaber.core.clock import Clock
from noaber.core.errors import FileProblem, NoaberError
from noaber.core.i18n import _
from noaber.store import journal
from noaber.store.connection import DataFileDatabase
from noaber.store.copies import put_in_place, unfinished_name
from noaber.store.fields import database
from noaber.store.lock import WriterLock, computer, user
from noaber.store.migrations import newest
from noaber.store.opening import SUFFIX, bring_up_to_date, check_kind, check_opened, looks_encrypted, make_tables
from noaber.store.trouble import explained
from noaber.store.volume import on_network_share

__all__ = ["SUFFIX", "DataFile", "check_kind", "create_file", "looks_encrypted", "open_file"]


class DataFile:
    """The data file that is open. ``journal`` records what is written; :meth:`close` lets it go."""

    def __init__(
        self, path: Path, journal_: journal.Journal, opened: DataFileDatabase, lock: WriterLock | None
    ) -> None:
        self.path = path
        self.journal = journal_
        self.read_only = lock is None
        self._database = opened
        self._lock = lock

    @property
    def encrypted(self) -> bool:
        """Whether the file asks for a password."""
        return bool(self._database.password)

    def close(self) -> None:
        """Close the connections of every thread, fold the write-ahead log into the file, and release the lock.

        May be called twice. Whatever still reads or writes afterwards is a mistake of the program and fails.
        """
        if database.obj is self._database:
            database.initialize(None)
            journal.install(None)
        try:
            if not self.read_only and not self._database.is_closed():
                with suppress(NoaberError), explained():  # only advice to SQLite for next time
                    self._database.query("PRAGMA optimize")
        finally:
            self._database.close_all()
            if self._lock is not None:
                self._lock.release()
                self._lock = None


def create_file(path: Path, password: str | None, clock: Clock) -> DataFile:
    """Make an empty data file and open it.

    Raises FileProblem when there is a file already or the place cannot be written; then nothing was made.
    """
    if path.exists():
        raise FileProblem(_("Er staat al een bestand “{name}”. Kies een andere naam.", name=path.name))
    if not path.parent.is_dir():
        raise FileProblem(_("De map “{folder}” bestaat niet.", folder=str(path.parent)))
    lock = WriterLock(path)
    lock.take()
    try:
        _make(path, password, clock)
        return _open(path, password, clock, lock)
    except BaseException:
        lock.release()
        raise


def open_file(path: Path, password: str | None, clock: Clock, *, read_only: bool = False) -> DataFile:
    """Open an existing data file; a file of an older program is copied first and then brought up to date.

    Raises WrongPassword, or FileProblem when the file is missing, damaged, of another kind, open elsewhere, or from
    a newer program; a file that was open before then still is. ``read_only`` opens beside a program that writes.
    """
    check_kind(path)
    if read_only:
        return _open(path, password, clock, None)
    lock = WriterLock(path)
    lock.take()
    try:
        return _open(path, password, clock, lock)
    except BaseException:
        lock.release()
        raise


def _make(path: Path, password: str | None, clock: Clock) -> None:
    """Build the file under another name, so that whatever happens there is a whole file or none."""
    unfinished = unfinished_name(path)
    try:
        unfinished.unlink(missing_ok=True)
        made = DataFileDatabase(unfinished, password, journal_mode="DELETE")
        try:
            make_tables(made, clock.now())
        finally:
            made.close_all()
        put_in_place(unfinished, path)
    except OSError as error:
        raise FileProblem(_("“{name}” kan niet worden geschreven.", name=path.name)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _open(path: Path, password: str | None, clock: Clock, lock: WriterLock | None) -> DataFile:
    mode = "DELETE" if on_network_share(path) else "WAL"
    opened = DataFileDatabase(path, password or None, read_only=lock is None, journal_mode=mode)
    try:
        check_opened(opened, path)
        bring_up_to_date(opened, path, clock.now())
        with explained():
            (newest_action,) = opened.query("SELECT max(id) FROM journal").fetchall()[0]
    except BaseException:
        opened.close_all()
        raise
    ids.stay_above(int(newest_action or 0))
    database.initialize(opened)
    journal_ = journal.Journal(clock, f"{user()} ({computer()})", newest())
    journal.install(journal_)
    return DataFile(path, journal_, opened, lock)
