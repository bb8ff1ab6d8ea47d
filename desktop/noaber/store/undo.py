"""Undo and redo of any recorded action: its changeset turned round, or applied again.

Later work on the same rows is a conflict: it is named in a sentence, and nothing is changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import apsw

from noaber.core.errors import Conflict, NoaberError
from noaber.core.i18n import _
from noaber.store import search
from noaber.store.fields import database
from noaber.store.journal import current_journal, one_transaction


@dataclass(frozen=True)
class Entry:
    """An action as the journal tells it."""

    id: int
    at: datetime
    who: str
    title: str
    undone: bool


def last_undoable() -> Entry | None:
    """The newest action that is not undone; None when that was before the tables last changed."""
    return _one("undone_at IS NULL AND schema = ? ORDER BY id DESC LIMIT 1", current_journal().schema)


def last_redoable() -> Entry | None:
    """The action that was undone last, if nothing new was done since."""
    return _one("undo_order IS NOT NULL AND schema = ? ORDER BY undo_order DESC LIMIT 1", current_journal().schema)


def entries(limit: int, before: int | None = None) -> list[Entry]:
    """The newest actions first, undone ones too; ``before`` an id gives the next page."""
    return select_entries("id < ? ORDER BY id DESC LIMIT ?", 2**63 - 1 if before is None else before, limit)


def undo(entry_id: int | None = None) -> Entry:
    """Take back the action (the newest if none is named) and return it.

    Raises Conflict when later work is in the way and NoaberError when there is nothing to undo.
    """
    with _announced() as tables:
        entry = last_undoable() if entry_id is None else _one("id = ? AND undone_at IS NULL", entry_id)
        if entry is None:
            raise NoaberError(_("Er is niets om ongedaan te maken."))
        tables |= _apply(entry, apsw.Changeset.invert(_changeset_of(entry)))
        database.execute_sql(
            "UPDATE journal SET undone_at = ?, undo_order = (SELECT coalesce(max(undo_order), 0) + 1 FROM journal) "
            "WHERE id = ?",
            (current_journal().clock.now(), entry.id),
        )
    return replace(entry, undone=True)


def redo() -> Entry:
    """Do the action that was undone last again and return it; raises like :func:`undo`."""
    with _announced() as tables:
        entry = last_redoable()
        if entry is None:
            raise NoaberError(_("Er is niets om opnieuw te doen."))
        tables |= _apply(entry, _changeset_of(entry))
        database.execute_sql("UPDATE journal SET undone_at = NULL, undo_order = NULL WHERE id = ?", (entry.id,))
    return replace(entry, undone=False)


@contextmanager
def _announced() -> Iterator[set[str]]:
    """One transaction, after which the tables that the block put into the set are announced."""
    tables: set[str] = set()
    with one_transaction():
        yield tables
    current_journal().announce(frozenset(tables))


def _apply(entry: Entry, changeset: bytes) -> set[str]:
    """Apply the changes and return the tables; raises Conflict when a row is no longer as it was."""
    reasons: list[int] = []
    tables: set[str] = set()

    def meet(table: str) -> bool:
        tables.add(table)
        return True

    def conflict(reason: int, _change: apsw.TableChange) -> int:
        reasons.append(reason)
        return apsw.SQLITE_CHANGESET_ABORT

    try:
        with search.rebuilt_if_large(len(changeset)):
            # Inside a savepoint SQLite keeps every page again for every row: ten times as slow for an import.
            apsw.Changeset.apply(
                changeset,
                database.connection(),
                filter=meet,
                conflict=conflict,
                flags=apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT,
            )
    except (apsw.AbortError, apsw.ConstraintError) as error:  # the latter when a reference would lead nowhere
        raise Conflict(_in_the_way(entry, reasons)) from error
    return tables


def _in_the_way(entry: Entry, reasons: list[int]) -> str:
    """The sentence that names the latest later action on the same rows, or else says what stands in their place."""
    later = _later_work(entry)
    if later is not None:
        return _(
            "“{title}” kan niet ongedaan worden gemaakt, want daarna is er nog aan gewerkt: “{later}” ({when}). "
            "Maak dat eerst ongedaan. Er is niets gewijzigd.",
            title=entry.title,
            later=later.title,
            when=later.at.strftime("%d-%m-%Y %H.%M"),
        )
    if apsw.SQLITE_CHANGESET_CONSTRAINT in reasons:
        return _(
            "“{title}” kan niet ongedaan worden gemaakt, want wat dan terugkomt bestaat nu opnieuw, bijvoorbeeld "
            "dezelfde naam of hetzelfde nummer. Er is niets gewijzigd.",
            title=entry.title,
        )
    return _("“{title}” past niet meer bij wat er nu staat. Er is niets gewijzigd.", title=entry.title)


def _later_work(entry: Entry) -> Entry | None:
    """The newest later action, still in force, on a row that this one changed, referred to or is referred to by."""
    own, mentioned = _ids_in(_changeset_of(entry))
    for later in select_entries("id > ? AND undone_at IS NULL ORDER BY id DESC", entry.id):
        its_own, its_mentioned = _ids_in(_changes_of(later))
        if own & its_mentioned or mentioned & its_own:
            return later
    return None


def _ids_in(changeset: bytes) -> tuple[set[int], set[int]]:
    """The ids of the rows that were changed, and all whole numbers in them, among which are the ids referred to."""
    own: set[int] = set()
    mentioned: set[int] = set()
    for change in apsw.Changeset.iter(changeset):
        own.add(change_id(change))
        mentioned.update(value for value in (*(change.old or ()), *(change.new or ())) if isinstance(value, int))
    return own, mentioned


def change_id(change: apsw.TableChange) -> int:
    """The id of the row that was changed: the first column of every table."""
    row: Any = change.new if change.old is None else change.old
    return int(row[0])


def _changeset_of(entry: Entry) -> bytes:
    """The changes of an action that can be applied; raises Conflict when they are of other tables than today's."""
    schema = database.execute_sql("SELECT schema FROM journal WHERE id = ?", (entry.id,)).fetchone()[0]
    if schema != current_journal().schema:
        raise Conflict(
            _("“{title}” is van vóór de nieuwe versie van het programma en blijft zoals het is.", title=entry.title)
        )
    return _changes_of(entry)


def _changes_of(entry: Entry) -> bytes:
    return bytes(database.execute_sql("SELECT changeset FROM journal WHERE id = ?", (entry.id,)).fetchone()[0])


def _one(condition: str, *values: object) -> Entry | None:
    found = select_entries(condition, *values)
    return found[0] if found else None


def select_entries(condition: str, *values: object) -> list[Entry]:
    """The actions that meet an SQL condition on the journal."""
    rows = database.execute_sql(
        f"SELECT id, at, who, title, undone_at IS NOT NULL FROM journal WHERE {condition}", values
    )
    return [Entry(id, datetime.fromisoformat(at), who, title, bool(undone)) for id, at, who, title, undone in rows]
