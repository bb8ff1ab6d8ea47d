"""The whole self-test, in the order in which somebody would come across things."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from noaber.core.clock import Clock
from noaber.core.i18n import current_language, set_language
from noaber.office import connect_features
from noaber.sample.build import make_sample
from noaber.selftest import data, papers
from noaber.selftest.report import Report

MEMBERS, ORGANISATIONS, EVENTS = 60, 8, 8
"""The size of the sample: enough for every document to have something on it."""


def run_selftest(clock: Clock, tell: Callable[[str], None]) -> Report:
    """Try everything once in a temporary folder, without a display, and report; nothing of the user is touched."""
    report = Report(tell)
    language = current_language()
    connect_features()
    try:
        # Windows keeps a file that is still mapped; what cannot be removed is left to the system's own cleaning.
        with tempfile.TemporaryDirectory(prefix="noaber-selftest-", ignore_cleanup_errors=True) as made:
            _try_all(report, Path(made), clock)
    finally:
        set_language(language)
    return report


def _try_all(report: Report, folder: Path, clock: Clock) -> None:
    sample = folder / "Hoogdorp.noaber"
    parts: dict[str, Callable[[], None]] = {
        "data file": lambda: data.try_data_file(report, folder, clock),
        "sample": lambda: _make_sample(report, sample, clock),
        "documents": lambda: papers.try_documents(report, sample, clock),
        "exports": lambda: papers.try_exports(report, sample, folder, clock),
        "window": lambda: _try_window(report, sample, folder, clock),
    }
    for name, part in parts.items():
        try:
            part()
        except Exception as error:  # what is broken here must not hide what is broken there
            report.add_failure(name, error)


def _make_sample(report: Report, path: Path, clock: Clock) -> None:
    with report.step("the sample cooperative") as step:
        made = make_sample(
            path, members=MEMBERS, organisations=ORGANISATIONS, events=EVENTS, today=clock.today(), clock=clock
        )
        made.close()
        step.detail = f"{MEMBERS} members"


def _try_window(report: Report, sample: Path, folder: Path, clock: Clock) -> None:
    from noaber.selftest.window import try_window  # here, so that Qt that cannot be loaded is a line like any other

    try_window(report, sample, folder, clock)
