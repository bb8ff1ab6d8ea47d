"""Sheets of labels that the user defined."""

from typing import Any

SHEETS = """
CREATE TABLE label_sheet (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('address', 'badge')),
    wide INTEGER NOT NULL CHECK (wide > 0), high INTEGER NOT NULL CHECK (high > 0),
    columns INTEGER NOT NULL CHECK (columns > 0), rows INTEGER NOT NULL CHECK (rows > 0),
    left_margin INTEGER NOT NULL CHECK (left_margin >= 0), top_margin INTEGER NOT NULL CHECK (top_margin >= 0),
    pitch_x INTEGER NOT NULL, pitch_y INTEGER NOT NULL, cut INTEGER NOT NULL CHECK (cut IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX label_sheet_name ON label_sheet (name);
"""


def up(_migrator: Any, db: Any) -> None:
    """Add the table; nothing that was there changes."""
    db.connection().execute(SHEETS)
