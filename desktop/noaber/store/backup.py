"""Copies of the data file: whole, checked, encrypted like the file itself."""

import shutil
from contextlib import suppress
from pathlib import Path

import apsw
from peewee import PeeweeException

from noaber.core.clock import Clock
from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.store.connection import DataFileDatabase
from noaber.store.copies import put_in_place, unfinished_name, write_copy
from noaber.store.datafile import SUFFIX, DataFile
from noaber.store.fields import database
from noaber.store.opening import check_kind, check_opened
from noaber.store.trouble import caused_by, explained


def back_up(file: DataFile, folder: Path) -> Path:
    """Write a copy named after the file and this moment into the folder, and return its path.

    The copy appears under its name only when it is complete. Raises FileProblem when it cannot be written.
    """
    if not folder.is_dir():
        raise FileProblem(_("De map “{folder}” bestaat niet.", folder=str(folder)))
    moment = file.journal.clock.now().strftime("%Y-%m-%d %H.%M.%S")
    target = folder / f"{file.path.stem} {moment}{SUFFIX}"
    try:
        with explained():
            write_copy(database, target)
    except (OSError, FileProblem) as error:
        if caused_by(error, apsw.CantOpenError) or isinstance(error, OSError):
            raise FileProblem(_("In de map “{folder}” kan niet worden geschreven.", folder=str(folder))) from error
        raise
    return target


def restore(backup: Path, target: Path, password: str | None, clock: Clock) -> None:
    """Make the data file ``target`` from a backup, after checking that the backup is sound.

    A file that is open meanwhile stays open. Raises WrongPassword, or FileProblem when the backup is damaged or
    ``target`` exists already; then nothing was made.
    """
    check_kind(backup)
    if target.exists():
        raise FileProblem(_("Er staat al een bestand “{name}”. Kies een andere naam.", name=target.name))
    if not target.parent.is_dir():
        raise FileProblem(_("De map “{folder}” bestaat niet.", folder=str(target.parent)))
    unfinished = unfinished_name(target)
    try:
        shutil.copyfile(backup, unfinished)
        _must_be_sound(unfinished, backup, password)
        put_in_place(unfinished, target)
    except OSError as error:
        raise FileProblem(_("“{name}” kan niet worden geschreven.", name=target.name)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _must_be_sound(path: Path, backup: Path, password: str | None) -> None:
    """Read every page of the copy; errors speak of the backup, which is what the user knows."""
    opened = DataFileDatabase(path, password or None, journal_mode="DELETE")
    try:
        check_opened(opened, backup)
        found = opened.query("PRAGMA integrity_check(1)").fetchall()[0][0]
    except PeeweeException as error:
        raise _damaged(backup) from error
    finally:
        opened.close_all()
    if found != "ok":
        raise _damaged(backup)


def _damaged(backup: Path) -> FileProblem:
    return FileProblem(_("De reservekopie “{name}” is beschadigd en is niet teruggezet.", name=backup.name))
