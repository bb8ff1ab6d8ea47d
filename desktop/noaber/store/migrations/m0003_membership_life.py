"""Applications, resignations, suspensions and changes of category; households; consents."""

from typing import Any

LIFE = """
CREATE TABLE membership_application (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
    category_id INTEGER NOT NULL REFERENCES member_category (id), requested_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('', 'admitted', 'refused', 'withdrawn')), decided_on TEXT,
    reason TEXT NOT NULL, membership_id INTEGER REFERENCES membership (id)
) STRICT;
CREATE INDEX membership_application_person_id ON membership_application (person_id);
CREATE INDEX membership_application_category_id ON membership_application (category_id);
CREATE INDEX membership_application_membership_id ON membership_application (membership_id);
CREATE TABLE resignation (
    id INTEGER PRIMARY KEY, membership_id INTEGER NOT NULL REFERENCES membership (id), received_on TEXT NOT NULL,
    wished_on TEXT, computed_on TEXT NOT NULL, override_reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX resignation_membership_id ON resignation (membership_id);
CREATE TABLE suspension (
    id INTEGER PRIMARY KEY, membership_id INTEGER NOT NULL REFERENCES membership (id), from_date TEXT NOT NULL,
    to_date TEXT, reason TEXT NOT NULL, CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;
CREATE INDEX suspension_membership_id ON suspension (membership_id);
CREATE TABLE category_change (
    id INTEGER PRIMARY KEY, membership_id INTEGER NOT NULL REFERENCES membership (id), changed_on TEXT NOT NULL,
    before_id INTEGER NOT NULL REFERENCES member_category (id)
) STRICT;
CREATE INDEX category_change_membership_id ON category_change (membership_id);
CREATE INDEX category_change_before_id ON category_change (before_id);
"""

HOUSEHOLDS = """
CREATE TABLE household (
    id INTEGER PRIMARY KEY, address_name TEXT NOT NULL, salutation TEXT NOT NULL,
    voter_id INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX household_voter_id ON household (voter_id);
CREATE TABLE household_member (
    id INTEGER PRIMARY KEY, household_id INTEGER NOT NULL REFERENCES household (id),
    person_id INTEGER NOT NULL REFERENCES person (id), position INTEGER NOT NULL, from_date TEXT, to_date TEXT,
    CHECK (to_date IS NULL OR from_date IS NULL OR to_date >= from_date)
) STRICT;
CREATE INDEX household_member_household_id ON household_member (household_id);
CREATE INDEX household_member_person_id ON household_member (person_id);
CREATE TABLE household_apart (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
    other_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX household_apart_person_id ON household_apart (person_id);
CREATE INDEX household_apart_other_id ON household_apart (other_id);
"""

CONSENTS = """
CREATE TABLE consent (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), purpose TEXT NOT NULL,
    given_on TEXT NOT NULL, how TEXT NOT NULL, withdrawn_on TEXT,
    CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
) STRICT;
CREATE INDEX consent_person_id ON consent (person_id);
"""


def up(_migrator: Any, db: Any) -> None:
    """Add the tables; nothing that was there changes."""
    for script in (LIFE, HOUSEHOLDS, CONSENTS):
        db.connection().execute(script)
