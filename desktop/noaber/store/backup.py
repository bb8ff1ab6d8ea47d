"""Copies of the data file: whole, checked, encrypted like the file itself."""

import os
import shutil
from pathlib import Path

from noaber.core.clock import Clock
from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.store import integrity
from noaber.store.datafile import SUFFIX, DataFile, check_kind, open_file
from noaber.store.fields import database
from noaber.store.trouble import explained


def back_up(file: DataFile, folder: Path) -> Path:
    """Write a copy named after the file and this moment into the folder, and return its path.

    The copy appears under its name only when it is complete. Raises FileProblem when it cannot be written.
    """
    if not folder.is_dir():
        raise FileProblem(_("De map “{folder}” bestaat niet.", folder=str(folder)))
    moment = file.journal.clock.now().strftime("%Y-%m-%d %H.%M.%S")
    target = folder / f"{file.path.stem} {moment}{SUFFIX}"
    unfinished = target.with_name(target.name + "-part")
    unfinished.unlink(missing_ok=True)
    try:
        with explained():
            database.execute_sql("VACUUM INTO ?", (str(unfinished),))
        os.replace(unfinished, target)
    except OSError as error:
        raise FileProblem(_("In de map “{folder}” kan niet worden geschreven.", folder=str(folder))) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def restore(backup: Path, target: Path, password: str | None, clock: Clock) -> None:
    """Make the data file ``target`` from a backup, after checking that the backup is sound.

    Raises FileProblem when the backup is damaged or ``target`` exists already; then nothing was made.
    """
    check_kind(backup)
    if target.exists():
        raise FileProblem(_("Er staat al een bestand “{name}”. Kies een andere naam.", name=target.name))
    if not target.parent.is_dir():
        raise FileProblem(_("De map “{folder}” bestaat niet.", folder=str(target.parent)))
    unfinished = target.with_name(target.name + "-part")
    try:
        shutil.copyfile(backup, unfinished)
        _must_be_sound(unfinished, password, clock)
        os.replace(unfinished, target)
    except OSError as error:
        raise FileProblem(_("“{name}” kan niet worden geschreven.", name=target.name)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _must_be_sound(path: Path, password: str | None, clock: Clock) -> None:
    opened = open_file(path, password, clock)
    try:
        found = integrity.problems()
    finally:
        opened.close()
    if found:
        raise FileProblem(_("De reservekopie is beschadigd en is niet teruggezet."))
