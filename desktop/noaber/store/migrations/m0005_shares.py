"""The tables of shares: their kinds, and the register, of which the lines are a chain."""

from typing import Any

SHARES = """
CREATE TABLE share_kind (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, nominal_cents INTEGER NOT NULL CHECK (nominal_cents >= 0),
    numbered INTEGER NOT NULL CHECK (numbered IN (0, 1)), most INTEGER CHECK (most > 0),
    notarial INTEGER NOT NULL CHECK (notarial IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX share_kind_name ON share_kind (name);
CREATE TABLE share_line (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL CHECK (number > 0), after_id INTEGER REFERENCES share_line (id),
    kind_id INTEGER NOT NULL REFERENCES share_kind (id),
    what TEXT NOT NULL CHECK (what IN
        ('issue', 'payment', 'transfer', 'redemption', 'repayment', 'correction', 'merge')),
    day TEXT NOT NULL, entered_on TEXT NOT NULL,
    from_person_id INTEGER REFERENCES person (id), to_person_id INTEGER REFERENCES person (id),
    count INTEGER NOT NULL CHECK (count >= 0), numbers TEXT NOT NULL, cents INTEGER NOT NULL CHECK (cents >= 0),
    due_on TEXT, about_id INTEGER REFERENCES share_line (id), means TEXT NOT NULL, notary TEXT NOT NULL,
    deed TEXT NOT NULL, note TEXT NOT NULL,
    CHECK ((after_id IS NULL) = (number = 1)),
    CHECK ((from_person_id IS NOT NULL) = (what IN ('transfer', 'redemption'))
        OR what IN ('correction', 'merge', 'payment', 'repayment')),
    CHECK ((about_id IS NOT NULL) = (what IN ('correction', 'repayment')))
) STRICT;
CREATE UNIQUE INDEX share_line_number ON share_line (number);
CREATE UNIQUE INDEX share_line_after_id ON share_line (after_id);
CREATE INDEX share_line_kind_id ON share_line (kind_id);
CREATE INDEX share_line_from_person_id ON share_line (from_person_id);
CREATE INDEX share_line_to_person_id ON share_line (to_person_id);
CREATE INDEX share_line_about_id ON share_line (about_id);
"""


def up(_migrator: Any, db: Any) -> None:
    """Add the tables; nothing that was there changes."""
    db.connection().execute(SHARES)
