"""Which rows refer to a row, read from the tables themselves, so that no table can be forgotten."""

from noaber.store.fields import database


def references_to(table: str) -> list[tuple[str, str]]:
    """The columns, as (table, column), that refer to rows of a table."""
    rows = database.execute_sql(
        'SELECT t.name, f."from" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f '
        'WHERE t.type = \'table\' AND f."table" = ? ORDER BY t.name, f."from"',
        (table,),
    )
    return [(name, column) for name, column in rows]


def move_references(table: str, from_id: int, to_id: int) -> None:
    """Let every row that refers to one row of the table refer to another, inside a recorded action.

    What may be there only once must have been settled before.
    """
    for name, column in references_to(table):
        database.execute_sql(f'UPDATE "{name}" SET "{column}" = ? WHERE "{column}" = ?', (to_id, from_id))


def count_references(table: str, row_id: int) -> dict[str, int]:
    """How many rows of each table refer to a row; tables without any are left out."""
    counts: dict[str, int] = {}
    for name, column in references_to(table):
        found = database.execute_sql(f'SELECT count(*) FROM "{name}" WHERE "{column}" = ?', (row_id,)).fetchone()[0]
        if found:
            counts[name] = counts.get(name, 0) + int(found)
    return counts
