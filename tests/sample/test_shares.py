"""The shares of the sample: enough of everything to look at, and the same for the same seed."""

from pathlib import Path

from noaber.core.clock import FixedClock
from noaber.sample.build import make_sample
from noaber.shares import queries
from noaber.store.datafile import DataFile
from tests.builders import NOW, TODAY


def test_there_is_something_of_everything(sample: DataFile) -> None:
    figures = queries.figures(TODAY)
    assert figures.holders > 20
    assert figures.issued > 60
    assert figures.unpaid > 0
    assert figures.to_repay > 0
    assert {row.line.what for row in queries.line_rows()} == {
        "issue",
        "payment",
        "transfer",
        "redemption",
        "repayment",
        "correction",
    }


def test_it_is_the_same_for_the_same_seed(sample: DataFile, tmp_path: Path) -> None:
    def told() -> list[tuple[object, ...]]:
        return [
            (
                row.line.number,
                row.line.what,
                row.line.day,
                row.from_name,
                row.to_name,
                row.line.count,
                row.line.numbers,
                row.line.cents,
            )
            for row in queries.line_rows()
        ]

    first = told()
    sample.close()
    again = make_sample(tmp_path / "again.noaber", today=TODAY, clock=FixedClock(NOW))
    assert told() == first
    again.close()
