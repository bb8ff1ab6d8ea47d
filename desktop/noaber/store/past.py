"""What rows were at an earlier moment, found by rolling the journal back in memory; nothing in the file changes.

Dated facts (from when to when somebody was a member) need no journal. This is for what has no date of its own, a name
or an address, and for seeing a day as the file showed it then, before later corrections. The journal remembers of each
action when it was done and when it was last undone: one that was undone on one day and done again on a later day counts
as done on the days between.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import apsw

from noaber.store.fields import database
from noaber.store.undo import change_id

Values = dict[str, Any]


@dataclass
class Past:
    """How the rows of some tables differed at a moment from what they are now.

    ``changed`` holds per table and id the values that were different then, or None for a row that was not there.
    ``first`` holds of those the values with which they came, as far as they are others now.
    """

    changed: dict[str, dict[int, Values | None]] = field(default_factory=dict)
    first: dict[str, dict[int, Values]] = field(default_factory=dict)

    def rows(self, table: str, now: dict[int, Values], *, keep_new: bool = False) -> dict[int, Values]:
        """The rows of the table at that moment, from what they are ``now``.

        With ``keep_new`` a row that came later is there as it first was, and one that has gone since stays away:
        for facts that are dated elsewhere.
        """
        changed = self.changed.get(table, {})
        there = {id_: row for id_, row in now.items() if changed.get(id_, row) is not None}
        then = {id_: {**row, **(changed.get(id_) or {})} for id_, row in there.items()}
        if keep_new:
            born = {id_: {**row, **self.first[table][id_]} for id_, row in now.items() if id_ not in then}
            return {**then, **born}
        gone = {id_: row for id_, row in changed.items() if row is not None and id_ not in now}
        return {**then, **gone}


def end_of(day: date) -> datetime:
    """The last moment of a day."""
    return datetime.combine(day, time(23, 59, 59))


def past_of(tables: Collection[str], moment: datetime) -> Past:
    """What the rows of these tables were at a moment, by everything that was done and undone after it."""
    past = Past()
    columns = {table: _columns(table) for table in tables}
    # A changeset names each of its tables once, ended by a zero byte: most tell nothing of these and need no reading.
    names = [table.encode() + b"\0" for table in tables]
    for changeset, forwards in _steps_back(moment):
        if not any(name in changeset for name in names):
            continue
        for change in apsw.Changeset.iter(changeset):
            if change.name in columns:
                _roll_back(past, change, columns[change.name], forwards)
    return past


def _steps_back(moment: datetime) -> Iterator[tuple[bytes, bool]]:
    """The changesets after the moment, the last first, and whether what happened was the action (not its undo)."""
    at = moment.isoformat(timespec="seconds")
    steps: list[tuple[str, int, int]] = []
    for id_, done, undone in database.execute_sql(
        "SELECT id, at, undone_at FROM journal WHERE at > ? OR undone_at > ?", (at, at)
    ).fetchall():
        if done > at:
            steps.append((done, 0, id_))
        if undone and undone > at:
            steps.append((undone, 1, -id_))  # what was undone within one second was undone last first
    for _when, kind, id_ in sorted(steps, reverse=True):
        row = database.execute_sql("SELECT changeset FROM journal WHERE id = ?", (abs(id_),)).fetchone()
        yield bytes(row[0]), kind == 0


def _roll_back(past: Past, change: apsw.TableChange, columns: list[str], forwards: bool) -> None:
    table, id_ = change.name, change_id(change)
    before, after = (change.old, change.new) if forwards else (change.new, change.old)
    rows = past.changed.setdefault(table, {})
    if before is None:  # what nothing happened to since it came is as it came
        past.first.setdefault(table, {})[id_] = _named(columns, after) if id_ in rows else {}
        rows[id_] = None
        return
    known = rows.get(id_)
    rows[id_] = {**(known or {}), **_named(columns, before)}


def _named(columns: list[str], values: tuple[Any, ...] | None) -> Values:
    """The values that a change tells, by column; columns that the table got later are not among them."""
    told = zip(columns, values or (), strict=False)
    return {name: value for name, value in told if value is not apsw.no_change}


def _columns(table: str) -> list[str]:
    return [str(row[0]) for row in database.execute_sql("SELECT name FROM pragma_table_info(?)", (table,))]
