"""The self-test as a command: what was tried, line by line, and at the end whether all is well."""

import time

from noaber.cli.session import clock, tell, tell_json
from noaber.selftest.run import run_selftest


def selftest(*, json: bool) -> int:
    """Run the self-test and tell of it, as text or as one JSON document; returns the exit code."""
    start = time.perf_counter()
    report = run_selftest(clock(), (lambda line: None) if json else tell)
    if json:
        tell_json(report.as_json())
    else:
        wrong = sum(not step.good for step in report.steps)
        tell(f"{len(report.steps)} steps in {time.perf_counter() - start:.0f} s, {wrong} went wrong")
    return 0 if report.good else 1
