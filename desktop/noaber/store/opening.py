"""What must be true of a file before it is used: it is ours, the key fits, it is whole, and it has today's tables."""

from datetime import datetime
from pathlib import Path

import apsw
from peewee import PeeweeException

from noaber.core.errors import FileProblem, NoaberError, WrongPassword
from noaber.core.i18n import _
from noaber.store.connection import APPLICATION_ID, DataFileDatabase
from noaber.store.copies import write_copy
from noaber.store.migrations import StepRunner
from noaber.store.trouble import caused_by, explained

SUFFIX = ".noaber"
PLAIN_START = b"SQLite format 3\x00"
# SQLite's three fixed payload fractions stand unencrypted at byte 21, in encrypted files as well.
FRACTIONS = slice(21, 24)
FRACTION_BYTES = b"\x40\x20\x20"


def looks_encrypted(path: Path) -> bool:
    """Whether the file is an encrypted database, judged by its first bytes; raises OSError."""
    return _encrypted_start(_first_bytes(path))


def check_kind(path: Path) -> None:
    """Raise FileProblem when there is no file, or when it cannot be a data file."""
    if path.is_dir():
        raise FileProblem(_("“{name}” is een map, geen bestand.", name=str(path)))
    if not path.is_file():
        raise FileProblem(_("Het bestand “{name}” is er niet (meer).", name=str(path)))
    try:
        start = _first_bytes(path)
    except OSError as error:
        raise FileProblem(_("Het bestand “{name}” kan niet worden gelezen.", name=path.name)) from error
    if not start.startswith(PLAIN_START) and not _encrypted_start(start):
        raise _not_ours(path)


def check_opened(database: DataFileDatabase, path: Path) -> None:
    """See whether the key fits, the file is whole and ours, and no newer program has changed its tables.

    Raises WrongPassword or FileProblem.
    """
    with explained():
        if _application(database, path) != APPLICATION_ID:
            raise _not_ours(path)
        if StepRunner(database).unknown():
            raise FileProblem(
                _("“{name}” is gemaakt met een nieuwere versie van Noaber. Installeer die versie.", name=path.name)
            )


def make_tables(database: DataFileDatabase, now: datetime) -> None:
    """Make a new, empty file a data file."""
    with explained():
        StepRunner(database).bring_up_to_date(now, APPLICATION_ID)


def bring_up_to_date(database: DataFileDatabase, path: Path, now: datetime) -> None:
    """Give a file of an older program today's tables, after keeping a copy of it beside it.

    Raises FileProblem when that fails; the file then is as it was.
    """
    runner = StepRunner(database)
    if not runner.pending():
        return
    if database.read_only:
        raise FileProblem(_("“{name}” is van een oudere versie. Open het eerst in Noaber.", name=path.name))
    with explained():
        copy = _copy_first(database, path, now)
    try:
        with explained():
            runner.bring_up_to_date(now, APPLICATION_ID)
    except Exception as error:
        copy.unlink(missing_ok=True)  # the file itself is still what the copy is
        if isinstance(error, NoaberError):
            raise
        raise FileProblem(
            _("“{name}” kan niet worden bijgewerkt voor deze versie. Er is niets gewijzigd.", name=path.name)
        ) from error


def _copy_first(database: DataFileDatabase, path: Path, now: datetime) -> Path:
    """Keep the file as it was, beside it, still encrypted."""
    moment = now.strftime("%Y-%m-%d %H.%M.%S")
    copy = path.with_name(f"{path.stem} ({_('voor bijwerken')} {moment}){SUFFIX}")
    try:
        write_copy(database, copy)
    except OSError as error:
        raise FileProblem(_("In de map van “{name}” kan niet worden geschreven.", name=path.name)) from error
    return copy


def _application(database: DataFileDatabase, path: Path) -> object:
    """The number by which SQLite files tell what program they are of; reading it needs the right key."""
    try:
        database.query("SELECT count(*) FROM sqlite_schema").fetchone()
        return database.query("PRAGMA application_id").fetchall()[0][0]
    except (apsw.Error, PeeweeException) as error:
        if caused_by(error, apsw.NotADBError):
            raise _cannot_open(path, database.password) from error
        raise


def _cannot_open(path: Path, password: str | None) -> FileProblem:
    encrypted = looks_encrypted(path)
    if encrypted and not password:
        return WrongPassword(_("“{name}” is beveiligd. Typ het wachtwoord.", name=path.name))
    if encrypted:
        return WrongPassword(
            _(
                "Het wachtwoord van “{name}” klopt niet. Weet u het zeker? Dan is het bestand beschadigd.",
                name=path.name,
            )
        )
    if password:
        return WrongPassword(_("“{name}” heeft geen wachtwoord. Laat het wachtwoord leeg.", name=path.name))
    return FileProblem(_("“{name}” is beschadigd. Zet een reservekopie terug.", name=path.name))


def _not_ours(path: Path) -> FileProblem:
    return FileProblem(_("“{name}” is geen bestand van Noaber.", name=path.name))


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(32)


def _encrypted_start(start: bytes) -> bool:
    return not start.startswith(PLAIN_START) and start[FRACTIONS] == FRACTION_BYTES
