"""The report of a mistake: enough to find it, nothing of anybody in it."""

import sys
from datetime import datetime
from pathlib import Path

from noaber import __version__
from noaber.core.crash import crash_report
from noaber.core.dates import parse_date


def _report() -> str:
    secret = "Mevrouw A.B. van den Berg"
    try:
        parse_date(secret, today=None)  # type: ignore[arg-type]
        raise ValueError(secret)
    except Exception as error:
        return crash_report(type(error), error.__traceback__, now=datetime(2026, 11, 2, 10, 5), language="nl")


def test_report_tells_where_it_went_wrong() -> None:
    report = _report()
    assert f"Noaber {__version__}" in report
    assert "2026-11-02 10:05" in report
    assert "test_crash.py:" in report
    assert "  noaber/core/date" in report


def test_report_holds_nothing_of_anybody() -> None:
    report = _report()
    assert "Berg" not in report
    assert str(Path.home()) not in report
    assert not any(folder in report for folder in (str(Path(__file__).parent), sys.prefix))
