"""The search indexes: an FTS5 table for each kind of thing that can be found, kept up to date by triggers.

Such a table has a column ``search_text`` with folded words (see :func:`noaber.core.text.fold`). The triggers of the
migrations copy it to ``search_person``, ``search_event`` and so on, under the record's own id.
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


def count_matches(words: list[str], table: str) -> int:
    """How many rows of the table hold a word beginning with each of these; cheap, the index alone knows."""
    row = database.execute_sql(
        f"SELECT count(*) FROM search_{table} WHERE search_{table} MATCH ?", (match_expression(words),)
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
    """Remove from the indexes what is no longer there, and add what is new."""
    for table in SEARCHED:
        index = f"search_{table}"
        gone = f"SELECT rowid FROM {index} EXCEPT SELECT id FROM {table}"
        database.execute_sql(f"DELETE FROM {index} WHERE rowid IN ({gone})")
        database.execute_sql(
            f"INSERT INTO {index} (rowid, text) SELECT id, search_text FROM {table} "
            f"WHERE id NOT IN (SELECT rowid FROM {index})"
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
    """Make the indexes anew from the tables."""
    for table in SEARCHED:
        database.execute_sql(f"DELETE FROM search_{table}")
        database.execute_sql(f"INSERT INTO search_{table} (rowid, text) SELECT id, search_text FROM {table}")


def missing() -> int:
    """How many records the indexes lack, hold without need, or hold with another text: 0 in a sound file."""
    return sum(
        _missing(f"SELECT id, search_text FROM {table}", f"SELECT rowid, text FROM search_{table}")
        for table in SEARCHED
    )


def _missing(stored: str, indexed: str) -> int:
    difference = f"SELECT * FROM ({stored} EXCEPT {indexed}) UNION ALL SELECT * FROM ({indexed} EXCEPT {stored})"
    return int(database.execute_sql(f"SELECT count(DISTINCT id) FROM ({difference})").fetchone()[0])
