"""Whole copies of a database that is in use, encrypted like itself."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any


def write_copy(database: Any, target: Path) -> None:
    """Write the database to ``target``, which appears under its name only when all of it stands on the disk.

    Raises OSError or an error of SQLite; then nothing is left behind.
    """
    unfinished = unfinished_name(target)
    unfinished.unlink(missing_ok=True)
    try:
        database.execute_sql("VACUUM INTO ?", (str(unfinished),))
        put_in_place(unfinished, target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def unfinished_name(target: Path) -> Path:
    """What a file is called, in the same folder, until it is complete."""
    return target.with_name(target.name + "-part")


def put_in_place(unfinished: Path, target: Path) -> None:
    """Give a complete file its name once the disk has all of it; raises OSError."""
    with unfinished.open("rb+") as stream:
        os.fsync(stream.fileno())
    unfinished.replace(target)
