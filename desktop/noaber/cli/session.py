"""What every command does around its work: the clock, the password, the file, and where answers go."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from noaber.core.clock import Clock, SystemClock
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.office import connect_features
from noaber.store.datafile import DataFile, check_kind, looks_encrypted, open_file


def clock() -> Clock:
    """The clock of this computer."""
    return SystemClock()


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[DataFile]:
    """The data file, open for the block; asks for a password where it has one."""
    connect_features()
    check_kind(path)
    data = open_file(path, password_for(path), clock(), read_only=read_only)
    try:
        yield data
    finally:
        data.close()


def password_for(path: Path) -> str | None:
    """The password from NOABER_PASSWORD, or typed at a prompt; None for a file without."""
    if path.exists() and not looks_encrypted(path):
        return None
    given = os.environ.get("NOABER_PASSWORD")
    if given or not path.exists():
        return given or None
    if not sys.stdin.isatty():
        raise NoaberError(_("“{name}” is beveiligd. Zet het wachtwoord in NOABER_PASSWORD.", name=path.name))
    import getpass

    return getpass.getpass(_("Wachtwoord van {name}: ", name=path.name))


def tell(text: str) -> None:
    """Print an answer; characters that the screen does not know become question marks instead of an error."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding))


def tell_json(value: Any) -> None:
    """Print one JSON document."""
    tell(json.dumps(value, ensure_ascii=False, indent=2))
