"""One writer per data file: a lock beside the file, which the system lets go when the program that holds it dies."""

import getpass
import platform
import sys
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from noaber.core.errors import FileProblem
from noaber.core.i18n import _


class WriterLock:
    """The right to write to a data file, held from :meth:`take` to :meth:`release`.

    Two files stand beside the data file meanwhile: the lock itself, and the name of whoever holds it for the others.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.with_name(path.name + "-lock")
        self._holder = path.with_name(path.name + "-holder")
        # Not per thread: the file may be opened on the worker and closed by the window.
        self._lock = FileLock(self._file, thread_local=False)

    def take(self) -> None:
        """Take the lock, or raise FileProblem with the name of the computer and user that have it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            # Some file systems say "not now" where they mean "never": then there is no lock that another could hold.
            raise (self._in_use() if self._file.exists() else self._not_writable()) from error
        except OSError as error:
            raise self._not_writable() from error
        with suppress(OSError):  # only the name for others is then missing
            self._holder.write_text(f"{computer()} ({user()})", encoding="utf-8")

    def release(self) -> None:
        """Let go of the lock and leave nothing behind."""
        with suppress(OSError):
            self._holder.unlink(missing_ok=True)
        if sys.platform != "win32":
            # While it is still held: whoever waits for this very file sees that it is gone and makes a new one. Windows
            # removes no file that is in use; there the lock removes it itself.
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        self._lock.release()

    def _in_use(self) -> FileProblem:
        return FileProblem(
            _("“{name}” is al geopend op {holder}. Sluit het daar eerst.", name=self._path.name, holder=self._who())
        )

    def _not_writable(self) -> FileProblem:
        return FileProblem(_("In de map van “{name}” kan niet worden geschreven.", name=self._path.name))

    def _who(self) -> str:
        try:
            return self._holder.read_text(encoding="utf-8") or _("een andere computer")
        except (OSError, UnicodeDecodeError):
            return _("een andere computer")


def computer() -> str:
    """The name of this computer."""
    return platform.node() or "?"


def user() -> str:
    """The name under which somebody is logged in here."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, or on Windows no variable with the name
        return "?"
