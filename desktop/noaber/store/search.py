"""The search index: one FTS5 table over everything that can be found, kept up to date by triggers.

Tables that can be found have a column ``search_text`` with folded words (see :func:`noaber.core.text.fold`). The
triggers of the migrations copy it to ``search_index`` under the record's own id; ids are unique over all tables.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from noaber.store.fields import database

SEARCHED = ("person", "event")
"""The tables whose rows can be found; each has a column ``search_text``."""

LARGE_CHANGE = 200_000
"""From how many bytes of changes the index is brought up to date at once, which is then cheaper than row by row."""


def match_expression(words: list[str]) -> str:
    """The FTS5 expression for rows that hold, for each word, a word that begins with it."""
    return " AND ".join(f'"{word.replace(chr(34), "")}"*' for word in words)


def count_matches(words: list[str]) -> int:
    """How many records hold a word beginning with each of these, of whatever kind; cheap, the index alone knows."""
    row = database.execute_sql(
        "SELECT count(*) FROM search_index WHERE search_index MATCH ?", (match_expression(words),)
    ).fetchone()
    return int(row[0])


@contextmanager
def paused() -> Iterator[None]:
    """Within the block the index hears nothing of rows added and deleted; at its end that is made good at once.

    For very many rows this is several times as fast as one by one. Changed rows are indexed as always.
    """
    # No savepoint for all this: inside one SQLite keeps every page again for every row, ten times as slow.
    database.execute_sql("INSERT INTO search_pause (id) VALUES (1)")
    try:
        yield
    finally:
        if database.connection().in_transaction:  # or else the disk refused, and all of it was taken back
            database.execute_sql("DELETE FROM search_pause")
            _catch_up()


def _catch_up() -> None:
    """Remove from the index what is no longer there, and add what is new."""
    everything = " UNION ALL ".join(f"SELECT id FROM {table}" for table in SEARCHED)
    database.execute_sql(
        f"DELETE FROM search_index WHERE rowid IN (SELECT rowid FROM search_index EXCEPT {everything})"
    )
    for table in SEARCHED:
        database.execute_sql(
            f"INSERT INTO search_index (rowid, text, kind) SELECT id, search_text, '{table}' FROM {table} "
            "WHERE id NOT IN (SELECT rowid FROM search_index)"
        )


@contextmanager
def added_in_bulk() -> Iterator[None]:
    """For a block that adds many rows; see :func:`paused`."""
    with paused():
        yield


@contextmanager
def rebuilt_if_large(size: int) -> Iterator[None]:
    """For applying changes of ``size`` bytes: after many the index is brought up to date at once."""
    with paused() if size >= LARGE_CHANGE else nullcontext():
        yield


def rebuild() -> None:
    """Make the whole index anew from the tables."""
    database.execute_sql("DELETE FROM search_index")
    for table in SEARCHED:
        database.execute_sql(
            f"INSERT INTO search_index (rowid, text, kind) SELECT id, search_text, '{table}' FROM {table}"
        )


def missing() -> int:
    """How many records the index lacks, holds without need, or holds with another text: 0 in a sound file."""
    stored = " UNION ALL ".join(f"SELECT id, search_text AS text FROM {table}" for table in SEARCHED)
    indexed = "SELECT rowid AS id, text FROM search_index"
    row = database.execute_sql(
        f"SELECT count(*) FROM (SELECT id FROM (SELECT * FROM ({stored}) EXCEPT {indexed}) "
        f"UNION SELECT id FROM ({indexed} EXCEPT SELECT * FROM ({stored})))"
    ).fetchone()
    return int(row[0])
