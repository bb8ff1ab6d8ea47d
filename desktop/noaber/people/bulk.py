"""Changing the same fields of many people at once, at the speed of SQLite itself."""

from collections.abc import Mapping, Sequence
from typing import Any

from noaber.people import names
from noaber.people.record import PersonRecord
from noaber.store.fields import database


def update_fields(records: Mapping[int, PersonRecord], columns: Sequence[str]) -> None:
    """Store these fields of the records by id, and by what they are sorted and found, inside a recorded action."""
    assignments = ", ".join(f"{column} = ?" for column in (*columns, "sort_key", "search_text"))
    database.connection().executemany(
        f"UPDATE person SET {assignments} WHERE id = ?",
        (_values(record, columns, identifier) for identifier, record in records.items()),
    )


def _values(record: PersonRecord, columns: Sequence[str], identifier: int) -> tuple[Any, ...]:
    own = (getattr(record, column) for column in columns)
    return (*own, names.sort_key(record), names.search_text(record), identifier)
