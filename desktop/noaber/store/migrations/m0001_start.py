"""The first tables: journal and search, the cooperative, people, members, events, attendance, imports."""

from typing import Any

JOURNAL = """
CREATE TABLE journal (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, title TEXT NOT NULL, changeset BLOB NOT NULL,
    schema TEXT NOT NULL, undone_at TEXT, undo_order INTEGER
) STRICT;
CREATE INDEX journal_undo_order ON journal (undo_order) WHERE undo_order IS NOT NULL;
CREATE TABLE search_pause (id INTEGER PRIMARY KEY) STRICT;
"""

COOPERATIVE = """
CREATE TABLE cooperative (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, legal_ending TEXT NOT NULL, street TEXT NOT NULL, house_number INTEGER,
    house_addition TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
    website TEXT NOT NULL, kvk TEXT NOT NULL, iban TEXT NOT NULL, logo BLOB
) STRICT;
CREATE TABLE setting (id INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX setting_name ON setting (name);
"""

PEOPLE = """
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    salutation_form TEXT NOT NULL CHECK (salutation_form IN ('mevrouw', 'heer', 'neutraal', 'onbekend')),
    title_before TEXT NOT NULL, initials TEXT NOT NULL, first_names TEXT NOT NULL, call_name TEXT NOT NULL,
    prefix TEXT NOT NULL, surname TEXT NOT NULL, partner_prefix TEXT NOT NULL, partner_surname TEXT NOT NULL,
    name_usage TEXT NOT NULL CHECK (name_usage IN ('eigen', 'partner', 'eigen-partner', 'partner-eigen')),
    address_name TEXT NOT NULL, salutation TEXT NOT NULL,
    organisation_name TEXT NOT NULL, short_name TEXT NOT NULL,
    street TEXT NOT NULL, house_number INTEGER CHECK (house_number BETWEEN 1 AND 99999), house_addition TEXT NOT NULL,
    postcode TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL,
    phone TEXT NOT NULL, phone2 TEXT NOT NULL, email TEXT NOT NULL, iban TEXT NOT NULL, account_holder TEXT NOT NULL,
    birth_date TEXT, language TEXT NOT NULL, large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
    note TEXT NOT NULL, died_on TEXT, sort_key TEXT NOT NULL, search_text TEXT NOT NULL
) STRICT;
CREATE INDEX person_sort_key ON person (sort_key);
CREATE INDEX person_postcode_house_number ON person (postcode, house_number);
CREATE TABLE person_role (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), kind TEXT NOT NULL,
    title TEXT NOT NULL, organisation_id INTEGER REFERENCES person (id), from_date TEXT, to_date TEXT,
    note TEXT NOT NULL, CHECK (to_date IS NULL OR from_date IS NULL OR to_date >= from_date)
) STRICT;
CREATE INDEX person_role_person_id ON person_role (person_id);
CREATE INDEX person_role_organisation_id ON person_role (organisation_id);
"""

MEMBERS = """
CREATE TABLE member_category (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, votes INTEGER NOT NULL CHECK (votes >= 0),
    is_member INTEGER NOT NULL CHECK (is_member IN (0, 1)), position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX member_category_name ON member_category (name);
CREATE TABLE membership (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), member_number INTEGER NOT NULL,
    category_id INTEGER NOT NULL REFERENCES member_category (id), admitted_on TEXT, left_on TEXT,
    leaving_reason TEXT NOT NULL, CHECK (left_on IS NULL OR admitted_on IS NULL OR left_on >= admitted_on)
) STRICT;
CREATE INDEX membership_person_id ON membership (person_id);
CREATE INDEX membership_category_id ON membership (category_id);
CREATE INDEX membership_member_number ON membership (member_number);
"""

EVENTS = """
CREATE TABLE event (
    id INTEGER PRIMARY KEY, title TEXT NOT NULL, subtitle TEXT NOT NULL, date TEXT, start_time TEXT, end_time TEXT,
    venue TEXT NOT NULL, room TEXT NOT NULL, venue_address TEXT NOT NULL,
    provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)), capacity INTEGER CHECK (capacity > 0),
    last_registration_day TEXT, contact TEXT NOT NULL, contact_phone TEXT NOT NULL, contact_email TEXT NOT NULL,
    note TEXT NOT NULL, anonymous INTEGER NOT NULL CHECK (anonymous >= 0), search_text TEXT NOT NULL
) STRICT;
CREATE INDEX event_date ON event (date);
CREATE TABLE registration (
    id INTEGER PRIMARY KEY, event_id INTEGER NOT NULL REFERENCES event (id),
    person_id INTEGER NOT NULL REFERENCES person (id), organisation_id INTEGER REFERENCES person (id),
    role TEXT NOT NULL, channel TEXT NOT NULL, table_name TEXT NOT NULL, note TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'waiting', 'cancelled')),
    arrival INTEGER NOT NULL, registered_on TEXT NOT NULL, cancelled_on TEXT,
    late INTEGER NOT NULL CHECK (late IN (0, 1)), walk_in INTEGER NOT NULL CHECK (walk_in IN (0, 1)),
    present INTEGER CHECK (present IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX registration_event_id_person_id ON registration (event_id, person_id);
CREATE INDEX registration_person_id ON registration (person_id);
CREATE INDEX registration_organisation_id ON registration (organisation_id);
"""

ATTENDANCE = """
CREATE TABLE printed_sheet (
    id INTEGER PRIMARY KEY, event_id INTEGER NOT NULL REFERENCES event (id), number INTEGER NOT NULL,
    printed_at TEXT NOT NULL, options TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX printed_sheet_event_id_number ON printed_sheet (event_id, number);
CREATE TABLE sheet_line (
    id INTEGER PRIMARY KEY, sheet_id INTEGER NOT NULL REFERENCES printed_sheet (id), line INTEGER NOT NULL,
    registration_id INTEGER REFERENCES registration (id), blank INTEGER NOT NULL CHECK (blank IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX sheet_line_sheet_id_line ON sheet_line (sheet_id, line);
CREATE INDEX sheet_line_registration_id ON sheet_line (registration_id);
"""

IMPORTS = """
CREATE TABLE import_mapping (
    id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, mapping TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_mapping_fingerprint ON import_mapping (fingerprint);
"""

SEARCH = """
CREATE VIRTUAL TABLE search_{table} USING fts5(text, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN
    INSERT INTO search_{table} (rowid, text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER {table}_search_update AFTER UPDATE OF search_text ON {table}
WHEN new.search_text <> old.search_text BEGIN
    UPDATE search_{table} SET text = new.search_text WHERE rowid = new.id;
END;
CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN
    DELETE FROM search_{table} WHERE rowid = old.id;
END;
"""


def up(_migrator: Any, db: Any) -> None:
    """Make the tables of a new data file."""
    for script in (JOURNAL, COOPERATIVE, PEOPLE, MEMBERS, EVENTS, ATTENDANCE, IMPORTS):
        db.connection().execute(script)
    for table in ("person", "event"):
        db.connection().execute(SEARCH.format(table=table))
