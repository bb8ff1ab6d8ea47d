"""How long work tells how far it is, and hears that it must stop."""

import pytest

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.progress import Progress


class Watched(Progress):
    """Progress that keeps what was reported, and cancels itself at a number if told to."""

    def __init__(self, stop_at: int | None = None) -> None:
        super().__init__()
        self.seen: list[tuple[int, int, str]] = []
        self.stop_at = stop_at

    def report(self, done: int, total: int, text: str = "") -> None:
        """Keep it."""
        self.seen.append((done, total, text))
        self.cancelled = self.stop_at is not None and done >= self.stop_at
        super().report(done, total, text)


def test_nobody_has_to_watch() -> None:
    assert list(Progress().over("abc", 3)) == ["a", "b", "c"]


def test_reports_come_now_and_then_and_at_the_end() -> None:
    watched = Watched()
    assert list(watched.over(range(120), 120, "Brieven")) == list(range(120))
    assert watched.seen == [(0, 120, "Brieven"), (50, 120, "Brieven"), (100, 120, "Brieven"), (120, 120, "Brieven")]


@pytest.mark.parametrize(("count", "every", "reports"), [(0, 50, 1), (1, 50, 2), (10, 5, 3), (3, 1, 4)])
def test_how_often(count: int, every: int, reports: int) -> None:
    watched = Watched()
    assert len(list(watched.over(iter(range(count)), count, every=every))) == count
    assert len(watched.seen) == reports
    assert watched.seen[-1] == (count, count, "")


def test_who_cancels_stops_the_work_at_the_next_report() -> None:
    watched = Watched(stop_at=50)
    made = []
    with pytest.raises(Cancelled, match=r"Gestopt. Er is niets gewijzigd\."):  # noqa: PT012
        for number in watched.over(range(1000), 1000):
            made.append(number)  # noqa: PERF402
    assert made == list(range(50))
    assert issubclass(Cancelled, NoaberError)


def test_cancelling_before_the_beginning_does_nothing_at_all() -> None:
    progress = Progress()
    progress.cancelled = True
    with pytest.raises(Cancelled):
        next(progress.over([1], 1))
