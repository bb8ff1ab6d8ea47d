"""Reading as of one moment, beside whoever writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from noaber.store.fields import database


@contextmanager
def snapshot() -> Iterator[None]:
    """Whatever the block reads on this thread is the file as it was at its start, however long it takes.

    For papers and exports, which ask several questions that must agree. The block writes nothing.
    """
    with database.atomic("DEFERRED"):
        database.execute_sql("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()  # from here on SQLite holds the moment
        yield
