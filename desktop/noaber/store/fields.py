"""Column types for STRICT tables, which know only INTEGER, REAL, TEXT and BLOB, and the base of all models."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from peewee import BigIntegerField, BooleanField, DatabaseProxy, Field, ForeignKeyField, IntegerField, Model, TextField

from noaber.core.ids import new_id

database: Any = DatabaseProxy()
"""The database of the data file that is open; there is at most one in a process."""


class IdField(BigIntegerField):
    """The primary key: a time-ordered number made before the row is stored."""

    field_type = "INTEGER"

    def __init__(self) -> None:
        super().__init__(primary_key=True, default=new_id)


class Link(ForeignKeyField):
    """A reference to a row of another table; at the end of a statement the row it names must exist.

    Never ON DELETE RESTRICT: undoing deletes rows in any order and only the end must be right.
    """


class Text(TextField):
    """Text that is empty when unknown, never NULL."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("default", "")
        super().__init__(**options)


class Whole(IntegerField):
    """A whole number, or NULL where ``null=True``."""


class Flag(BooleanField):
    """Yes or no, stored as 1 or 0."""

    field_type = "INTEGER"

    def db_value(self, value: object) -> int | None:
        """1, 0 or NULL."""
        return None if value is None else int(bool(value))


class Day(Field):
    """A date as ISO text (``2027-01-25``), or NULL."""

    field_type = "TEXT"

    def db_value(self, value: date | None) -> str | None:
        """ISO text."""
        return value.isoformat() if value is not None else None

    def python_value(self, value: str | None) -> date | None:
        """A date."""
        return date.fromisoformat(value) if value else None


class Moment(Field):
    """Local date and time as ISO text to the second, or NULL."""

    field_type = "TEXT"

    def db_value(self, value: datetime | None) -> str | None:
        """ISO text."""
        return value.isoformat(timespec="seconds") if value is not None else None

    def python_value(self, value: str | None) -> datetime | None:
        """A datetime without time zone."""
        return datetime.fromisoformat(value) if value else None


class ClockTime(Field):
    """A time of day as ``HH:MM``, or NULL when it is not known."""

    field_type = "TEXT"

    def db_value(self, value: time | None) -> str | None:
        """``HH:MM``."""
        return value.isoformat(timespec="minutes") if value is not None else None

    def python_value(self, value: str | None) -> time | None:
        """A time."""
        return time.fromisoformat(value) if value else None


class StoredModel(Model):
    """The base of every model: a STRICT table with an id, in the data file that is open."""

    id = IdField()

    class Meta:
        database = database
        legacy_table_names = False
        strict_tables = True


def delete_where(model: type[StoredModel], condition: Any) -> None:
    """Delete the rows that meet a peewee condition, inside a recorded action."""
    table: Any = model  # the types of peewee get lost in Model.delete
    table.delete().where(condition).execute()


def insert_rows(model: type[StoredModel], columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert many rows at the speed of SQLite itself; the values must already be what SQLite stores.

    ``columns`` are column names including ``id``. Used by imports, inside a recorded action.
    """
    marks = ",".join("?" * len(columns))
    sql = f'INSERT INTO "{model._meta.table_name}" ({",".join(columns)}) VALUES ({marks})'
    database.connection().executemany(sql, rows)
