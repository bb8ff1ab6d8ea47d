"""The tables of contributions: amounts, claims and what is booked on them, mandates, collections, bank statements."""

from typing import Any

AMOUNTS = """
CREATE TABLE contribution_amount (
    id INTEGER PRIMARY KEY, year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    category_id INTEGER NOT NULL REFERENCES member_category (id), cents INTEGER NOT NULL CHECK (cents >= 0)
) STRICT;
CREATE UNIQUE INDEX contribution_amount_year_category_id ON contribution_amount (year, category_id);
CREATE INDEX contribution_amount_category_id ON contribution_amount (category_id);
CREATE TABLE contribution_terms (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id),
    treatment TEXT NOT NULL CHECK (treatment IN ('normal', 'reduced', 'exempt')),
    reduced_cents INTEGER CHECK (reduced_cents >= 0),
    method TEXT NOT NULL CHECK (method IN ('', 'debit', 'transfer', 'cash'))
) STRICT;
CREATE UNIQUE INDEX contribution_terms_person_id ON contribution_terms (person_id);
"""

MANDATES = """
CREATE TABLE mandate (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), reference TEXT NOT NULL,
    iban TEXT NOT NULL, holder TEXT NOT NULL, signed_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('recurrent', 'one_off')), form_place TEXT NOT NULL, used_before TEXT,
    ended_on TEXT
) STRICT;
CREATE UNIQUE INDEX mandate_reference ON mandate (reference);
CREATE INDEX mandate_person_id ON mandate (person_id);
CREATE TABLE mandate_form (
    id INTEGER PRIMARY KEY, mandate_id INTEGER NOT NULL REFERENCES mandate (id), file_name TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX mandate_form_mandate_id ON mandate_form (mandate_id);
"""

BANK = """
CREATE TABLE bank_entry (
    id INTEGER PRIMARY KEY, entry_key TEXT NOT NULL, account TEXT NOT NULL, day TEXT NOT NULL, cents INTEGER NOT NULL,
    counter_iban TEXT NOT NULL, counter_name TEXT NOT NULL, description TEXT NOT NULL, end_to_end TEXT NOT NULL,
    mandate_reference TEXT NOT NULL, batch TEXT NOT NULL, return_code TEXT NOT NULL, source TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'booked', 'ignored'))
) STRICT;
CREATE UNIQUE INDEX bank_entry_entry_key ON bank_entry (entry_key);
CREATE INDEX bank_entry_status ON bank_entry (status);
CREATE INDEX bank_entry_counter_iban ON bank_entry (counter_iban);
"""

CLAIMS = """
CREATE TABLE claim (
    id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person (id), year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0), category_id INTEGER NOT NULL REFERENCES member_category (id),
    method TEXT NOT NULL CHECK (method IN ('debit', 'transfer', 'cash')), cents INTEGER NOT NULL CHECK (cents > 0),
    claimed_on TEXT NOT NULL, due_on TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX claim_year_number ON claim (year, number);
CREATE INDEX claim_person_id ON claim (person_id);
CREATE INDEX claim_category_id ON claim (category_id);
CREATE TABLE reminder (
    id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim (id),
    step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 3), day TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reminder_claim_id_step ON reminder (claim_id, step);
CREATE TABLE collection (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL, day TEXT NOT NULL, made_at TEXT NOT NULL,
    description TEXT NOT NULL, booked_on TEXT, withdrawn_on TEXT
) STRICT;
CREATE UNIQUE INDEX collection_number ON collection (number);
CREATE TABLE collection_item (
    id INTEGER PRIMARY KEY, collection_id INTEGER NOT NULL REFERENCES collection (id),
    claim_id INTEGER NOT NULL REFERENCES claim (id), mandate_id INTEGER NOT NULL REFERENCES mandate (id),
    cents INTEGER NOT NULL CHECK (cents > 0), sequence TEXT NOT NULL CHECK (sequence IN ('FRST', 'RCUR', 'OOFF')),
    end_to_end TEXT NOT NULL, iban TEXT NOT NULL, holder TEXT NOT NULL, reference TEXT NOT NULL,
    signed_on TEXT NOT NULL, returned_on TEXT, return_code TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX collection_item_end_to_end ON collection_item (end_to_end);
CREATE INDEX collection_item_collection_id ON collection_item (collection_id);
CREATE INDEX collection_item_claim_id ON collection_item (claim_id);
CREATE INDEX collection_item_mandate_id ON collection_item (mandate_id);
CREATE TABLE claim_entry (
    id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim (id),
    kind TEXT NOT NULL CHECK (kind IN ('charge', 'credit', 'payment', 'reversal', 'refund', 'write_off')),
    cents INTEGER NOT NULL CHECK (cents <> 0), day TEXT NOT NULL,
    means TEXT NOT NULL CHECK (means IN ('', 'bank', 'cash', 'debit')), note TEXT NOT NULL,
    takes_back_id INTEGER REFERENCES claim_entry (id), bank_entry_id INTEGER REFERENCES bank_entry (id),
    item_id INTEGER REFERENCES collection_item (id)
) STRICT;
CREATE INDEX claim_entry_claim_id ON claim_entry (claim_id);
CREATE INDEX claim_entry_takes_back_id ON claim_entry (takes_back_id);
CREATE INDEX claim_entry_bank_entry_id ON claim_entry (bank_entry_id);
CREATE INDEX claim_entry_item_id ON claim_entry (item_id);
"""


def up(_migrator: Any, db: Any) -> None:
    """Add the tables of contributions."""
    for script in (AMOUNTS, MANDATES, BANK, CLAIMS):
        db.connection().execute(script)
