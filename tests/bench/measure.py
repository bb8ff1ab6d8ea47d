"""How a benchmark measures: our work and its limit in turn, in one run, so that only their ratio counts.

A file ``bench_….py`` has ``rows()``, which gives the rows of its subject::

    def rows() -> list[Row]:
        return [compare("sign-in sheet, 500 names", print_sheet, draw_bare_lines, target=1.25)]
"""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median

Work = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """One measurement.

    ``value`` and ``limit`` are in ``unit``, seconds unless said otherwise; ``target`` is the highest ratio we want.
    """

    name: str
    value: float
    limit: float
    target: float = 0.0
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times its limit the work costs."""
        return self.value / self.limit if self.limit else float("inf")

    def as_json(self) -> dict[str, object]:
        """The row as plain values: name, value, limit, ratio, target, unit."""
        return {**asdict(self), "ratio": round(self.ratio, 3)}


def compare(
    name: str, ours: Work, limit: Work, *, target: float = 0.0, rounds: int = 7, before: Work | None = None
) -> Row:
    """Run both in turn, ``rounds`` times after one unmeasured round, and keep the medians, in seconds.

    ``before`` runs ahead of every single run and is not counted: it clears away what the last one made.
    """
    times: dict[Work, list[float]] = {ours: [], limit: []}
    for _ in range(rounds + 1):
        for work, taken in times.items():
            if before:
                before()
            taken.append(seconds(work))
    return Row(name, median(times[ours][1:]), median(times[limit][1:]), target)


def seconds(work: Work) -> float:
    """How long one run takes, with the rubbish of what came before cleared away."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that ``percent`` of the measurements stay at or below, as in "99 % of the keystrokes"."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * int(percent * 100) // 10_000) - 1)]


def table(rows: Sequence[Row]) -> str:
    """The rows for people: what was measured, ours, the limit, the ratio, and whether it is what we want."""
    width = max((len(row.name) for row in rows), default=0)
    lines = [f"{'':<{width}}  {'ours':>11}  {'limit':>11}  {'ratio':>7}  wanted"]
    for row in rows:
        verdict = "" if not row.target else f"≤ {row.target:g}" + ("" if row.ratio <= row.target else "  OVER")
        ours, limit = _amount(row.value, row.unit), _amount(row.limit, row.unit)
        lines.append(f"{row.name:<{width}}  {ours:>11}  {limit:>11}  {row.ratio:>7.2f}  {verdict}".rstrip())
    return "\n".join(lines)


def _amount(value: float, unit: str) -> str:
    return f"{value * 1000:,.1f} ms" if unit == "s" and value < 10 else f"{value:,.1f} {unit}"
