"""Templates of letters, what people want of post, and which letters went to whom."""

from typing import Any

LETTERS = """
CREATE TABLE letter_template (
    id INTEGER PRIMARY KEY, "key" TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')), tone TEXT NOT NULL CHECK (tone IN ('u', 'je')),
    subject TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX letter_template_key_language_tone ON letter_template ("key", language, tone);
CREATE TABLE letter_picture (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('background', 'signature')), content BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX letter_picture_kind ON letter_picture (kind);
CREATE TABLE post_choice (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
    choice TEXT NOT NULL CHECK (choice IN ('none', 'moved', 'paper')), since TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX post_choice_person_id ON post_choice (person_id);
"""

MAILINGS = """
CREATE TABLE mailing (
    id INTEGER PRIMARY KEY, template_key TEXT NOT NULL, title TEXT NOT NULL, subject TEXT NOT NULL,
    sent_at TEXT NOT NULL, letters INTEGER NOT NULL CHECK (letters >= 0), mails INTEGER NOT NULL CHECK (mails >= 0)
) STRICT;
CREATE INDEX mailing_template_key ON mailing (template_key);
CREATE TABLE mailing_recipient (
    id INTEGER PRIMARY KEY, mailing_id INTEGER NOT NULL REFERENCES mailing (id),
    person_id INTEGER NOT NULL REFERENCES person (id), way TEXT NOT NULL CHECK (way IN ('paper', 'mail')),
    position INTEGER NOT NULL CHECK (position > 0)
) STRICT;
CREATE INDEX mailing_recipient_mailing_id ON mailing_recipient (mailing_id);
CREATE INDEX mailing_recipient_person_id ON mailing_recipient (person_id);
"""


def up(_migrator: Any, db: Any) -> None:
    """Add the tables; nothing that was there changes."""
    for script in (LETTERS, MAILINGS):
        db.connection().execute(script)
