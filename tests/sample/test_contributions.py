"""The sample's contributions: enough of everything to look at, and to the cent."""

from noaber.contributions import collections, queries, statements
from noaber.contributions.operations import to_remind
from noaber.contributions.totals import totals
from noaber.store.datafile import DataFile
from tests.builders import TODAY


def test_two_years_add_up(sample: DataFile) -> None:
    for year in (TODAY.year - 1, TODAY.year):
        total = totals(year).total
        assert total.claims > 250
        assert total.balance.owed == total.balance.paid + total.balance.written_off + total.open - total.overpaid
        assert total.balance.paid > total.balance.owed * 0.75
    assert {row.status for row in queries.list_claims(today=TODAY, year=TODAY.year)} >= {"paid", "overdue"}


def test_there_is_something_to_do(sample: DataFile) -> None:
    assert to_remind(today=TODAY)
    assert [batch.returned for batch in collections.list_collections()] == [2, 2]
    found = statements.match_entries(today=TODAY)
    assert len(found) == 7
    assert sum(matched.best is not None for matched in found) >= 5
