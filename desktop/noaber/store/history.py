"""The history of a record: who changed what from what to what, read from the journal's changesets."""

from dataclasses import dataclass

import apsw

from noaber.store.fields import database
from noaber.store.undo import Entry, change_id, select_entries


@dataclass(frozen=True)
class Change:
    """One row as an action changed it: ``values`` maps columns to (before, after), with None for where it was not."""

    table: str
    record_id: int
    kind: str  # "INSERT", "UPDATE" or "DELETE"
    values: dict[str, tuple[object, object]]


@dataclass(frozen=True)
class HistoryItem:
    """An action and the changes in it that concern the record."""

    entry: Entry
    changes: tuple[Change, ...]


def history_of(record_id: int, limit: int = 200) -> list[HistoryItem]:
    """What was done to this record and to the rows that refer to it, newest first."""
    # A changeset stores whole numbers as eight bytes, highest first, so SQLite itself finds the few that matter.
    found = select_entries("instr(changeset, ?) > 0 ORDER BY id DESC LIMIT ?", record_id.to_bytes(8, "big"), limit)
    return [HistoryItem(entry, _changes(entry.id, record_id)) for entry in found]


def _changes(entry_id: int, record_id: int) -> tuple[Change, ...]:
    changeset = bytes(database.execute_sql("SELECT changeset FROM journal WHERE id = ?", (entry_id,)).fetchone()[0])
    return tuple(
        _change(change)
        for change in apsw.Changeset.iter(changeset)
        if record_id in (*(change.old or ()), *(change.new or ()))
    )


def _change(change: apsw.TableChange) -> Change:
    names = [row[0] for row in database.execute_sql("SELECT name FROM pragma_table_info(?)", (change.name,))]
    blank: tuple[object, ...] = (None,) * change.column_count
    before, after = change.old or blank, change.new or blank
    values = {
        name: (_plain(old), _plain(new))
        for name, old, new in zip(names, before, after, strict=False)
        if new is not apsw.no_change and _plain(old) != _plain(new)
    }
    return Change(change.name, change_id(change), change.op, values)


def _plain(value: object) -> object:
    return None if value is apsw.no_change else value
