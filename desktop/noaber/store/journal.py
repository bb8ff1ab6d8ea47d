"""The recorded action: the one way to write to the data file, and what undo, history and redraw are made from.

``with action("Lid toegevoegd: Annie"):`` opens a transaction and a SQLite session. At the end the session's changeset
(which rows of which tables became what) is stored in ``journal`` with the title, everything is committed at once, and
the listeners are told which tables changed. Actions inside actions join the outermost one.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import apsw

from noaber.core.clock import Clock
from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.core.ids import new_id
from noaber.store.fields import database
from noaber.store.trouble import explained

Listener = Callable[[frozenset[str]], None]

# What is not the user's data: the journal itself, the search index and its switch, and peewee's list of migrations.
NOT_RECORDED = ("journal", "search_", "schema_migration", "sqlite_")


def is_recorded(table: str) -> bool:
    """Whether changes of this table belong to an action."""
    return not table.startswith(NOT_RECORDED)


@dataclass
class Action:
    """The action under way; its title may be refined until it ends, when what was done is fully known."""

    title: str


class _PerThread(threading.local):
    """The action that this thread is in."""

    running: Action | None = None


class Journal:
    """Records the actions on the data file that is open."""

    def __init__(self, clock: Clock, who: str, schema: str) -> None:
        """``who`` names this computer's user, ``schema`` the last migration of the file."""
        self.clock = clock
        self.who = who
        self.schema = schema
        self._listeners: list[Listener] = []
        self._per_thread = _PerThread()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` told of the tables that each commit changed, on the thread that wrote.

        Returns the function that stops it.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, tables: frozenset[str]) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(tables)

    @contextmanager
    def action(self, title: str) -> Iterator[Action]:
        """Run the block as one recorded action; see :func:`action`."""
        running = self._per_thread.running
        if running is not None:
            with database.atomic():  # a savepoint: what fails in here leaves nothing, even if the outer action goes on
                yield running
            return
        tables: set[str] = set()
        with one_transaction():
            running = self._per_thread.running = Action(title)
            try:
                with _session(tables) as session:
                    yield running
                    _must_still_run()
                    changeset = session.changeset()
                    if changeset:
                        self._write(running.title, changeset)
                    else:
                        tables.clear()  # touched, but nothing became different
            finally:
                self._per_thread.running = None
        if tables:
            self.announce(frozenset(tables))

    def _write(self, title: str, changeset: bytes) -> None:
        """Store the action; what was undone before can then no longer be redone."""
        database.execute_sql("UPDATE journal SET undo_order = NULL WHERE undo_order IS NOT NULL")
        database.execute_sql(
            "INSERT INTO journal (id, at, who, title, changeset, schema) VALUES (?, ?, ?, ?, ?, ?)",
            (new_id(), self.clock.now(), self.who, title, changeset, self.schema),
        )


@contextmanager
def one_transaction() -> Iterator[None]:
    """A transaction for writing, the outermost of this thread; what the disk refuses is told as a FileProblem."""
    if database.in_transaction():
        raise RuntimeError("an action begins its own transaction")
    with explained(), database.atomic("IMMEDIATE"):
        yield


def _must_still_run() -> None:
    """After some errors of the disk SQLite itself takes everything back, also when the block went on regardless."""
    if not database.connection().in_transaction:
        raise FileProblem(_("De schijf heeft de wijziging geweigerd. Er is niets gewijzigd."))


@contextmanager
def _session(tables: set[str]) -> Iterator[apsw.Session]:
    """A session on this thread's connection that adds the tables it meets to ``tables``."""

    def watch(table: str) -> bool:
        if not is_recorded(table):
            return False
        tables.add(table)
        return True

    session = apsw.Session(database.connection(), "main")
    try:
        session.table_filter(watch)
        session.attach()
        yield session
    finally:
        session.close()


_current: Journal | None = None


def install(journal: Journal | None) -> None:
    """Make this the journal of the open data file (None when it is closed)."""
    global _current
    _current = journal


def current_journal() -> Journal:
    """The journal of the open data file; it is an error of the program to write without one."""
    if _current is None:
        raise RuntimeError("no data file is open")
    return _current


@contextmanager
def action(title: str) -> Iterator[Action]:
    """Do what the block does as one action of the user, recorded under ``title`` and undone as one.

    Raises what the block raises, after everything in it was rolled back; FileProblem when the disk refuses.
    """
    with current_journal().action(title) as running:
        yield running
