"""Connections to the data file: the cipher, the settings of SQLite, and values that SQLite can store."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import apsw
from playhouse.apsw_ext import APSWDatabase

# The key is derived with Argon2id: 3 passes over 64 MiB on one lane, about 0.16 s on a slow laptop. The numbers are
# not stored in the file, so they belong to the file format and must be the same for every file of this format.
CIPHER = (("cipher", "'aegis'"), ("tcost", "3"), ("mcost", "65536"), ("pcost", "1"))
CACHE_KIB = 65536
BUSY_SECONDS = 10
APPLICATION_ID = 0x4E6F6162  # "Noab"


class DataFileDatabase(APSWDatabase):  # type: ignore[misc]
    """peewee's database over one data file; each thread gets a connection of its own, keyed and set up here."""

    def __init__(self, path: Path, password: str | None, *, read_only: bool, journal_mode: str) -> None:
        self.password = password
        self.read_only = read_only
        self.journal = journal_mode
        flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        super().__init__(str(path), timeout=BUSY_SECONDS, flags=flags)

    def _add_conn_hooks(self, conn: apsw.Connection) -> None:
        unlock(conn, self.password)
        conn.convert_binding = _convert_binding
        conn.execute("PRAGMA foreign_keys=ON")
        conn.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        conn.execute("PRAGMA synchronous=FULL")
        if not self.read_only:
            conn.execute(f"PRAGMA journal_mode={self.journal}")
        super()._add_conn_hooks(conn)


def unlock(conn: apsw.Connection, password: str | None) -> None:
    """Give a fresh connection its key; without a password it stays a plain file."""
    if not password:
        return
    for name, value in CIPHER:
        conn.execute(f"PRAGMA {name}={value}")
    quoted = password.replace("'", "''")
    conn.execute(f"PRAGMA key='{quoted}'")


def _convert_binding(_cursor: Any, _number: int, value: Any) -> Any:
    """Dates become ISO text: apsw itself binds only what SQLite knows."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"cannot store a {type(value).__name__}")
