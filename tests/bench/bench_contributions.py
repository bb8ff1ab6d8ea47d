"""Contributions of 2,500 members over ten years: what a page reads before it is shown, beside a tenth of a second."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from noaber.contributions import operations, queries, statements
from noaber.contributions.models import ClaimEntry
from noaber.contributions.totals import totals
from noaber.core.clock import FixedClock
from noaber.core.ids import new_id
from noaber.members.operations import add_default_categories, insert_memberships
from noaber.members.queries import categories
from noaber.members.rules import MembershipRecord
from noaber.people.operations import insert_people
from noaber.store import search
from noaber.store.datafile import create_file
from noaber.store.fields import insert_rows
from noaber.store.journal import action
from tests.bench.many_people import people
from tests.bench.measure import Row, seconds

MEMBERS, YEARS = 2_500, range(2017, 2027)
TODAY = date(2026, 11, 2)
SHOWN = 0.1  # seconds in which a page must be there
_ROUNDS = 7


def rows() -> list[Row]:
    """What the pages of contributions read; some seconds."""
    with TemporaryDirectory() as folder:
        file = create_file(Path(folder) / "Hoogdorp.noaber", "een wachtwoord", FixedClock(datetime(2026, 11, 2, 14, 2)))
        try:
            _fill()
            return [
                _row("the claims of a year, 2,500", lambda: queries.list_claims(today=TODAY, year=2026)),
                _row("the sums of a year", lambda: totals(2026)),
                _row("open items of ten years", lambda: queries.open_claims(today=TODAY)),
                _row("who may be reminded", lambda: operations.to_remind(today=TODAY)),
                _row("the yearly run, looked over", lambda: operations.preview_run(2027)),
                _row("the lines of the bank", lambda: statements.match_entries(today=TODAY)),
            ]
        finally:
            file.close()


def _row(name: str, work: Callable[[], object]) -> Row:
    work()
    return Row(f"contributions: {name}", median(seconds(work) for _round in range(_ROUNDS)), SHOWN, target=1.0)


def _fill() -> None:
    add_default_categories()
    category = categories()[0].id
    with action("Invoer"), search.added_in_bulk():
        membership = MembershipRecord(category, admitted_on=date(2010, 1, 1))
        insert_memberships([(person, membership) for person in insert_people(people(MEMBERS))])
    for year in YEARS:
        operations.save_amounts(year, {category: 2000})
        claims = operations.write_run(operations.preview_run(year), today=date(year, 1, 15))
        paid = claims if year < TODAY.year else claims[::2]
        with action("Betalingen"):
            insert_rows(
                ClaimEntry,
                ("id", "claim_id", "kind", "cents", "day", "means", "note"),
                ((new_id(), claim, "payment", 2000, f"{year}-02-01", "bank", "") for claim in paid),
            )
    operations.save_amounts(2027, {category: 2200})
