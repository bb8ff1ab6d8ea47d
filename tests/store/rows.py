"""Rows as the tables have them, made through recorded actions: what the store is tested with, beneath any feature."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from noaber.core.clock import FixedClock
from noaber.core.ids import new_id
from noaber.store.datafile import DataFile
from noaber.store.fields import database
from noaber.store.journal import action

NOW = datetime(2026, 11, 2, 14, 2)
PASSWORD = "drie kleine kleutertjes"
CHOICES: dict[str, object] = {
    "kind": "person", "salutation_form": "onbekend", "name_usage": "eigen", "status": "confirmed", "position": 1,
    "registered_on": "2026-11-02",
}  # fmt: skip


def clock() -> FixedClock:
    """A clock that stands still at NOW."""
    return FixedClock(NOW)


def row_of(table: str, **values: object) -> dict[str, Any]:
    """A whole row of the table: the values given, and for the other columns something that may stand there."""
    row: dict[str, Any] = {}
    for _number, name, kind, required, *_rest in database.execute_sql(f"PRAGMA table_info({table})"):
        row[name] = CHOICES.get(name, {"TEXT": "", "INTEGER": 0}[kind] if required else None)
    return {**row, "id": new_id(), **values}


def insert(table: str, **values: object) -> int:
    """Insert a row and return its id."""
    row = row_of(table, **values)
    marks = ", ".join("?" * len(row))
    database.execute_sql(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    return int(row["id"])


def update(table: str, identifier: int, **values: object) -> None:
    """Change columns of one row."""
    columns = ", ".join(f"{name} = ?" for name in values)
    database.execute_sql(f"UPDATE {table} SET {columns} WHERE id = ?", (*values.values(), identifier))


def delete(table: str, identifier: int) -> None:
    """Delete one row."""
    database.execute_sql(f"DELETE FROM {table} WHERE id = ?", (identifier,))


def add_person(surname: str, **values: object) -> int:
    """Somebody in the register, as one action."""
    with action(f"Toegevoegd: {surname}"):
        return insert("person", surname=surname, sort_key=surname, search_text=surname, **values)


def rename(identifier: int, surname: str) -> None:
    """Give a person another surname, as one action."""
    with action(f"Gewijzigd: {surname}"):
        update("person", identifier, surname=surname, sort_key=surname, search_text=surname)


def remove_person(identifier: int) -> None:
    """Delete a person, as one action."""
    with action("Verwijderd"):
        delete("person", identifier)


def add_category(name: str) -> int:
    """A category of members, as one action; its name is unique."""
    with action(f"Soort: {name}"):
        return insert("member_category", name=name, votes=1, is_member=1)


def add_membership(person: int, category: int) -> int:
    """Make a person a member, as one action."""
    with action("Lid gemaakt"):
        return insert("membership", person_id=person, category_id=category)


def surnames() -> list[str]:
    """The surnames in the register, in order."""
    return [row[0] for row in database.execute_sql("SELECT surname FROM person ORDER BY surname")]


def found(word: str, table: str = "person") -> list[int]:
    """The ids of whatever the search index finds for the beginning of a word."""
    index = f"search_{table}"
    rows = database.execute_sql(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (f'"{word}"*',))
    return sorted(row[0] for row in rows)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """All that the user's tables hold: what undo must bring back exactly."""
    tables = [row[0] for row in database.execute_sql(_ORDINARY)]
    return {name: list(database.execute_sql(f"SELECT * FROM {name} ORDER BY id")) for name in tables}


_ORDINARY = """
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'journal' AND name <> 'schema_migration'
    AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
"""


def changed(file: DataFile) -> Iterator[list[frozenset[str]]]:
    """For a fixture: what the journal announces while it lasts."""
    heard: list[frozenset[str]] = []
    stop = file.journal.listen(heard.append)
    yield heard
    stop()


def beside(path: Path) -> list[str]:
    """The names of the files in the folder of the data file, but for the data file."""
    return sorted(other.name for other in path.parent.iterdir() if other != path and other.is_file())
