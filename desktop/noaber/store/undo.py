"""Undo and redo of any recorded action: its changeset turned round, or applied again.

Later work on the same rows is a conflict: it is named in a sentence, and nothing is changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import apsw

from noaber.core.errors import Conflict, NoaberError
from noaber.core.i18n import _
from noaber.store import search
from noaber.store.fields import database
from noaber.store.journal import current_journal
from noaber.store.trouble import explained


@dataclass(frozen=True)
class Entry:
    """An action as the journal tells it."""

    id: int
    at: datetime
    who: str
    title: str
    undone: bool


def last_undoable() -> Entry | None:
    """The newest action that is not undone."""
    return _one("undone_at IS NULL ORDER BY id DESC LIMIT 1")


def last_redoable() -> Entry | None:
    """The action that was undone last, if nothing new was done since."""
    return _one("undo_order IS NOT NULL ORDER BY undo_order DESC LIMIT 1")


def entries(limit: int, before: int | None = None) -> list[Entry]:
    """The newest actions first, undone ones too; ``before`` an id gives the next page."""
    return select_entries("id < ? ORDER BY id DESC LIMIT ?", before or 2**63 - 1, limit)


def undo(entry_id: int | None = None) -> Entry:
    """Take back the action (the newest if none is named) and return it.

    Raises Conflict when later work is in the way and NoaberError when there is nothing to undo.
    """
    entry = last_undoable() if entry_id is None else _one("id = ? AND undone_at IS NULL", entry_id)
    if entry is None:
        raise NoaberError(_("Er is niets om ongedaan te maken."))
    with _applying(entry, apsw.Changeset.invert(_changeset_of(entry))):
        database.execute_sql(
            "UPDATE journal SET undone_at = ?, undo_order = (SELECT coalesce(max(undo_order), 0) + 1 FROM journal) "
            "WHERE id = ?",
            (current_journal().clock.now(), entry.id),
        )
    return entry


def redo() -> Entry:
    """Do the action that was undone last again and return it; raises like :func:`undo`."""
    entry = last_redoable()
    if entry is None:
        raise NoaberError(_("Er is niets om opnieuw te doen."))
    with _applying(entry, _changeset_of(entry)):
        database.execute_sql("UPDATE journal SET undone_at = NULL, undo_order = NULL WHERE id = ?", (entry.id,))
    return entry


@contextmanager
def _applying(entry: Entry, changeset: bytes) -> Iterator[None]:
    """Apply the changeset and run the block in one transaction; then announce the tables."""
    in_the_way: list[apsw.TableChange | None] = []

    def conflict(reason: int, change: apsw.TableChange) -> int:
        in_the_way.append(None if reason == apsw.SQLITE_CHANGESET_FOREIGN_KEY else change)
        return apsw.SQLITE_CHANGESET_ABORT

    tables = frozenset(change.name for change in apsw.Changeset.iter(changeset))
    try:
        with explained(), database.atomic("IMMEDIATE"):
            with search.rebuilt_if_large(len(changeset)):
                apsw.Changeset.apply(changeset, database.connection(), conflict=conflict)
            yield
    except apsw.AbortError as error:
        raise Conflict(_in_the_way(entry)) from error
    current_journal().announce(tables)


def _in_the_way(entry: Entry) -> str:
    """The sentence that names the latest later action on the same rows."""
    later = _later_work(entry)
    if later is None:
        return _("“{title}” past niet meer bij wat er nu staat. Er is niets gewijzigd.", title=entry.title)
    return _(
        "“{title}” kan niet worden teruggedraaid of herhaald, want daarna is er nog aan gewerkt: “{later}” ({when}). "
        "Maak dat eerst ongedaan. Er is niets gewijzigd.",
        title=entry.title, later=later.title, when=later.at.strftime("%d-%m-%Y %H.%M"),
    )


def _later_work(entry: Entry) -> Entry | None:
    """The newest later action, still in force, that touches or refers to a row of this one."""
    ours = {change_id(change) for change in apsw.Changeset.iter(_changeset_of(entry))}
    for later in select_entries("id > ? AND undone_at IS NULL ORDER BY id DESC", entry.id):
        for change in apsw.Changeset.iter(_changeset_of(later)):
            if ours.intersection(value for value in (*(change.old or ()), *(change.new or ())) if isinstance(value, int)):
                return later
    return None


def change_id(change: apsw.TableChange) -> int:
    """The id of the row that was changed: the first column of every table."""
    row: Any = change.new if change.old is None else change.old
    return int(row[0])


def _changeset_of(entry: Entry) -> bytes:
    changeset, schema = database.execute_sql("SELECT changeset, schema FROM journal WHERE id = ?", (entry.id,)).fetchone()
    if schema != current_journal().schema:
        raise Conflict(_("“{title}” is van vóór de nieuwe versie van het programma en blijft zoals het is.", title=entry.title))
    return bytes(changeset)


def _one(condition: str, *values: object) -> Entry | None:
    found = select_entries(condition, *values)
    return found[0] if found else None


def select_entries(condition: str, *values: object) -> list[Entry]:
    """The actions that meet an SQL condition on the journal."""
    rows = database.execute_sql(
        f"SELECT id, at, who, title, undone_at IS NOT NULL FROM journal WHERE {condition}", values
    )
    return [Entry(id, datetime.fromisoformat(at), who, title, bool(undone)) for id, at, who, title, undone in rows]
