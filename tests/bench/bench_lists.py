"""Lists over a large register with ten years of contributions: no page may take over a tenth of a second."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from noaber.core.clock import FixedClock
from noaber.core.ids import new_id
from noaber.duplicates.queries import count_duplicates
from noaber.lists.conditions import Condition, all_of, any_of
from noaber.lists.definition import ListDefinition
from noaber.lists.queries import list_ids, rows_of
from noaber.office import connect_features
from noaber.sample.build import make_sample
from noaber.store.fields import database
from noaber.store.journal import action
from tests.bench.measure import Row, Work, seconds

TODAY = date(2026, 11, 2)
YEARS = range(2017, 2027)
PAGE = 100
MOST = 0.1  # seconds

_MEMBERS = Condition("status", "any_of", ("member",))
LISTS: dict[str, ListDefinition] = {
    "everybody": ListDefinition(),
    "members without mail": ListDefinition(all_of(_MEMBERS, Condition("email", "filled", negated=True))),
    "who owes money, most first": ListDefinition(Condition("owes", "more"), ("name", "owes"), "owes", descending=True),
    "volunteers or 65 and older": ListDefinition(any_of(
        Condition("role", "any_of", ("volunteer",)), Condition("age", "at_least", (65,), date(2027, 1, 1)))),
    "a word in notes": ListDefinition(Condition("note", "contains", ("bel",)), sort="note"),
}


def rows() -> list[Row]:
    """What it takes to show each list, beside the tenth of a second that a page may take."""
    with _large_file():
        shown = [Row(f"list: {name}", _best(partial(_show, definition)), MOST, target=1)
                 for name, definition in LISTS.items()]
        return [*shown, Row("possible duplicates", _best(count_duplicates), MOST, target=2)]


def _show(definition: ListDefinition) -> None:
    found = list_ids(definition, today=TODAY)
    rows_of(definition, found[:PAGE], today=TODAY)


def _best(work: Work) -> float:
    return min(seconds(work) for _round in range(5))


@contextmanager
def _large_file() -> Iterator[None]:
    """2,500 members, their contributions of ten years, and all other people of the sample."""
    connect_features()
    with TemporaryDirectory() as folder:
        clock = FixedClock(datetime(2026, 11, 2, 14, 2))
        file = make_sample(Path(folder) / "Hoogdorp.noaber", members=2500, organisations=300, today=TODAY, clock=clock)
        try:
            with action("Contributie"):
                _add_claims()
            yield
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
                entries += [(new_id(), claim, f"{year}-01-20")] if number % 30 else []
    connection = database.connection()
    connection.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, 'transfer', 2000, ?, ?, '')", claims)
    connection.executemany(
        "INSERT INTO claim_entry VALUES (?, ?, 'payment', 2000, ?, 'bank', '', NULL, NULL, NULL)", entries)

