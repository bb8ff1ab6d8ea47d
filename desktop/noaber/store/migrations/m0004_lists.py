"""Saved lists, people who are not the same, follow-ups, and files kept with a person."""

from typing import Any

LISTS = """
CREATE TABLE saved_list (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_list_name ON saved_list (name);
"""

DUPLICATES = """
CREATE TABLE not_duplicate (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
    other_id INTEGER NOT NULL REFERENCES person (id), CHECK (person_id < other_id)
) STRICT;
CREATE UNIQUE INDEX not_duplicate_person_id_other_id ON not_duplicate (person_id, other_id);
CREATE INDEX not_duplicate_other_id ON not_duplicate (other_id);
"""

DOSSIER = """
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), what TEXT NOT NULL,
    due_on TEXT NOT NULL, who TEXT NOT NULL, done_on TEXT
) STRICT;
CREATE INDEX follow_up_person_id ON follow_up (person_id);
CREATE INDEX follow_up_due_on ON follow_up (due_on);
CREATE TABLE person_file (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('document', 'photo')), name TEXT NOT NULL, added_on TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0), content BLOB NOT NULL
) STRICT;
CREATE INDEX person_file_person_id ON person_file (person_id);
"""


def up(_migrator: Any, db: Any) -> None:
    """Add the tables; nothing that was there changes."""
    for script in (LISTS, DUPLICATES, DOSSIER):
        db.connection().execute(script)
