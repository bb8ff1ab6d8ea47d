"""The data file: opening, backup, search as you type and a great undo, each beside bare apsw doing the same."""

import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

import apsw

from noaber.members.queries import list_register
from noaber.people import names
from noaber.people.queries import find_people
from noaber.store import search, undo
from noaber.store.backup import back_up
from noaber.store.connection import CACHE_KIB, unlock
from noaber.store.datafile import DataFile, open_file
from tests.bench.many_people import CLOCK, KEYSTROKE, PASSWORD, TYPED, filled
from tests.bench.measure import Row, compare, percentile

TODAY = date(2026, 11, 2)
SHOWN = 50


def rows() -> list[Row]:
    """The measurements of the data file; some seconds each."""
    return [*_opening(), *_great_undo(), *_with_people(10_000), *_with_people(100_000)]


def _bare(path: Path) -> apsw.Connection:
    """A connection with the same key and settings, and nothing of ours around it."""
    connection = apsw.Connection(str(path))
    unlock(connection, PASSWORD)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA journal_mode=WAL")
    return connection


def _opening() -> list[Row]:
    with filled(300) as file:
        file.close()

        def ours() -> None:
            open_file(file.path, PASSWORD, CLOCK).close()

        def limit() -> None:
            with closing(_bare(file.path)) as connection:
                connection.execute("SELECT max(id) FROM journal").fetchall()

        return [compare("open an encrypted file and close it", ours, limit, target=1.2)]


def _with_people(count: int) -> list[Row]:
    with filled(count) as file, closing(_bare(file.path)) as bare:
        return [*_backup(file, bare, count), *_keystrokes(bare, count)]


def _backup(file: DataFile, bare: apsw.Connection, count: int) -> list[Row]:
    target = file.path.with_name("bare.db")

    def clear() -> None:
        for path in file.path.parent.iterdir():
            if path.suffix == ".db" or path.stem.startswith("Hoogdorp 2026"):
                path.unlink()

    name = f"backup of {count:,} persons, encrypted"
    return [
        compare(
            name,
            lambda: back_up(file, file.path.parent),
            lambda: bare.execute("VACUUM INTO ?", (str(target),)).fetchall(),
            target=1.2,
            rounds=5,
            before=clear,
        )
    ]


def _keystrokes(bare: apsw.Connection, count: int) -> list[Row]:
    """What each key costs while somebody types: the 99th of a hundred, for the search field and for the register."""
    typed = [text for whole in TYPED for text in accumulate(whole)]
    limits = _times(lambda text: _bare_search(bare, text), typed)
    field = _times(lambda text: find_people(text, SHOWN), typed)
    register = _times(lambda text: list_register(today=TODAY, search=text, limit=SHOWN), typed)
    bare_99 = percentile(limits, 99)
    size = f"{count:,} persons, encrypted, p99"
    return [
        Row(f"search per key, {size}: bare FTS5", percentile(field, 99), bare_99),
        Row(f"register per key, {size}: bare FTS5", percentile(register, 99), bare_99),
        Row(f"search per key, {size}: one frame", percentile(field, 99), KEYSTROKE, 1.0),
        Row(f"register per key, {size}: one frame", percentile(register, 99), KEYSTROKE, 1.0),
    ]


def _times(work: Callable[[str], object], typed: list[str]) -> list[float]:
    taken = []
    for text in typed * 4:
        start = time.perf_counter()
        work(text)
        taken.append(time.perf_counter() - start)
    return taken[len(typed) :]  # the first round warms up


def _bare_search(bare: apsw.Connection, text: str) -> list[Any]:
    """The people found, by name, as SQLite gives them."""
    expression = search.match_expression(names.search_words(text))
    sql = (
        "SELECT * FROM person WHERE id IN (SELECT rowid FROM search_person WHERE search_person MATCH ?) "
        "ORDER BY sort_key LIMIT ?"
    )
    return bare.execute(sql, (expression, SHOWN)).fetchall() if expression else []


def _great_undo() -> list[Row]:
    with filled(10_000) as file, closing(_bare(file.path)) as bare:
        entry = undo.last_undoable()
        assert entry is not None
        stored = bare.execute("SELECT changeset FROM journal WHERE id = ?", (entry.id,)).fetchall()[0][0]
        assert isinstance(stored, bytes)
        backward = apsw.Changeset.invert(stored)
        return [
            compare(
                "undo an import of 10,000 members, encrypted",
                undo.undo,
                lambda: _bare_apply(bare, backward),
                target=1.5,
                rounds=5,
                before=lambda: _there_again(bare, stored),
            )
        ]


def _there_again(bare: apsw.Connection, changeset: bytes) -> None:
    """Bring back the members, whoever took them away."""
    if undo.last_redoable():
        undo.redo()
    elif not bare.execute("SELECT 1 FROM person").fetchall():
        _bare_apply(bare, changeset)


def _bare_apply(bare: apsw.Connection, changeset: bytes) -> None:
    """The changes and the index, with one statement for each."""
    with bare:
        bare.execute("INSERT INTO search_pause VALUES (1)")
        apsw.Changeset.apply(changeset, bare, flags=apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT)
        bare.execute("DELETE FROM search_pause")
        if bare.execute("SELECT 1 FROM person").fetchall():
            bare.execute("INSERT INTO search_person (rowid, text) SELECT id, search_text FROM person")
        else:
            bare.execute("DELETE FROM search_person")
