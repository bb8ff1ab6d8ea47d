"""A cooperative of the largest size the program is for: 2,500 members with their contributions of ten years."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from noaber.core.clock import FixedClock
from noaber.core.ids import new_id
from noaber.office import connect_features
from noaber.sample.build import make_sample
from noaber.store.datafile import DataFile
from noaber.store.fields import database
from noaber.store.journal import action

TODAY = date(2026, 11, 2)
CLOCK = FixedClock(datetime(2026, 11, 2, 14, 2))
YEARS = range(2017, 2027)
SHOWN = 0.1
"""Seconds in which a page must be there."""


@contextmanager
def ten_years() -> Iterator[DataFile]:
    """The open file: the sample cooperative with so many members, and all other people, meetings and shares of it."""
    connect_features()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Hoogdorp.noaber"
        file = make_sample(path, members=2500, organisations=300, today=TODAY, clock=CLOCK)
        try:
            with action("Contributie"):
                _add_claims()
            yield file
        finally:
            file.close()


def _add_claims() -> None:
    """A claim per member and year that has none, of which all but a few are paid."""
    people = [row[0] for row in database.execute_sql("SELECT DISTINCT person_id FROM membership")]
    known = set(database.execute_sql("SELECT person_id, year FROM claim").fetchall())
    category = database.execute_sql("SELECT id FROM member_category LIMIT 1").fetchone()[0]
    claims, entries = [], []
    for year in YEARS:
        for number, person in enumerate(people, 100_000):
            if (person, year) not in known:
                claim = new_id()
                claims.append((claim, person, year, number, category, f"{year}-01-02", f"{year}-02-01"))
                entries += [(new_id(), claim, f"{year}-01-20")] if number % 100 else []
    connection = database.connection()
    connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, 'transfer', 2000, ?, ?, '')", claims)
    connection.executemany(
        "INSERT INTO claim_entry VALUES (?, ?, 'payment', 2000, ?, 'bank', '', NULL, NULL, NULL)", entries
    )
