"""Connections to the data file: the cipher, the settings of SQLite, and values that SQLite can store."""

import os
import threading
import unicodedata
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import apsw
from peewee import InterfaceError
from playhouse.apsw_ext import APSWDatabase

from noaber.core.text import fold

# The cipher is AEGIS-256, which also notices a changed byte. Its key is derived from the password by Argon2id with the
# second choice of RFC 9106 §4 (3 passes over 64 MiB, 4 lanes, 32 bytes): memory-hard, so that guessing on graphics
# cards does not pay. Measured when it was chosen, on one core of 2.1 GHz: opening takes 0.17 s with these numbers,
# 0.02 s with aegis as it comes (2 passes over 19 MiB), and with PBKDF2 0.03 s (chacha20) and 0.15 s (sqlcipher);
# reading 100,000 rows 19 ms (aegis), 45 ms (chacha20), 115 ms (sqlcipher), 12 ms (no cipher).
# The numbers are not stored in the file, so they belong to the file format and must be the same for every file of it.
CIPHER = (("cipher", "'aegis'"), ("tcost", "3"), ("mcost", "65536"), ("pcost", "4"))
CACHE_KIB = 65536
BUSY_SECONDS = 10
APPLICATION_ID = 0x4E6F6162  # "Noab"
READ_ONLY = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
READ_WRITE = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI


class DataFileDatabase(APSWDatabase):
    """peewee's database over one data file; each thread gets a connection of its own, keyed and set up here.

    The first use on a thread opens its connection, :meth:`close_all` closes those of every thread.
    """

    def __init__(self, path: Path, password: str | None, *, read_only: bool = False, journal_mode: str = "WAL") -> None:
        self.password = password
        self.read_only = read_only
        self.log_mode = journal_mode
        self._guard = threading.Lock()
        self._connections: list[tuple[threading.Thread, apsw.Connection]] = []
        self._finished = False
        flags = READ_ONLY if read_only else READ_WRITE
        address = _address(path, read_only=read_only)
        super().__init__(address, timeout=BUSY_SECONDS, flags=flags)  # type: ignore[no-untyped-call]  # peewee has none

    def _connect(self) -> apsw.Connection:
        with self._guard:
            if self._finished:
                raise InterfaceError("the data file is closed")
            for _thread, gone in [entry for entry in self._connections if not entry[0].is_alive()]:
                gone.close()
            self._connections = [entry for entry in self._connections if entry[0].is_alive()]
        connection: apsw.Connection = super()._connect()  # type: ignore[no-untyped-call]
        with self._guard:
            self._connections.append((threading.current_thread(), connection))
        return connection

    def _close(self, connection: apsw.Connection) -> None:
        with self._guard:
            self._connections = [entry for entry in self._connections if entry[1] is not connection]
        super()._close(connection)  # type: ignore[misc]

    def query(self, sql: str, *values: object) -> apsw.Cursor:
        """The rows of a statement, on this thread's connection; raises peewee's errors."""
        cursor: apsw.Cursor = self.execute_sql(sql, values)  # type: ignore[no-untyped-call]
        return cursor

    def close_all(self) -> None:
        """Close the connections of all threads, for good; work that another thread still does is interrupted."""
        with self._guard:
            self._finished = True
            others = [entry for entry in self._connections if entry[0] is not threading.current_thread()]
            self._connections = [entry for entry in self._connections if entry not in others]
        for _thread, connection in others:
            _close_from_outside(connection)
        self.close()

    def _add_conn_hooks(self, conn: apsw.Connection) -> None:
        unlock(conn, self.password)
        conn.convert_binding = _convert_binding
        conn.create_scalar_function("folded", _folded, 1, deterministic=True)
        conn.execute("PRAGMA foreign_keys=ON")
        conn.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        conn.execute("PRAGMA synchronous=FULL")
        # The kind of log is kept in the file, so only a file of ours may be given one.
        if not self.read_only and conn.pragma("application_id") == APPLICATION_ID:
            conn.execute(f"PRAGMA journal_mode={self.log_mode}")
        super()._add_conn_hooks(conn)  # type: ignore[no-untyped-call]


def unlock(conn: apsw.Connection, password: str | None) -> None:
    """Give a fresh connection its key; without a password it stays a plain file."""
    if not password:
        return
    for name, value in CIPHER:
        conn.execute(f"PRAGMA {name}={value}")
    # The same word in one form, whichever keyboard composed its accents; as hexadecimals, so it may hold any character.
    conn.execute(f"PRAGMA hexkey='{unicodedata.normalize('NFC', password).encode().hex()}'")


def _address(path: Path, *, read_only: bool) -> str:
    """What SQLite is to open: an absolute path, since the working folder may change before another thread connects."""
    log = path.with_name(path.name + "-wal")
    if read_only and not os.access(path.parent, os.W_OK) and not log.exists():
        # SQLite cannot make the index of its log on a write-protected stick; nobody can write there, so it needs none.
        return f"{path.absolute().as_uri()}?immutable=1"
    return str(path.absolute())


def _close_from_outside(connection: apsw.Connection) -> None:
    """Close another thread's connection; while that thread is inside SQLite, stop it and wait for it to come out."""
    pause = threading.Event()
    for _attempt in range(500):
        with suppress(apsw.ThreadingViolationError, apsw.BusyError):
            connection.interrupt()
            connection.close()
            return
        pause.wait(0.01)


def _folded(*values: Any) -> str:
    """For SQL: a text without accents and case, so that é finds e; nothing gives the empty text."""
    (text,) = values
    return fold(str(text)) if text else ""


def _convert_binding(_cursor: Any, _number: int, value: Any) -> Any:
    """Dates become ISO text: apsw itself binds only what SQLite knows."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"cannot store a {type(value).__name__}")
