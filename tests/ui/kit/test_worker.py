"""The worker: results, errors and stops come back where the widgets live."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from noaber.core.errors import Cancelled, FileProblem
from noaber.core.i18n import _, language
from noaber.core.progress import Progress
from noaber.ui.kit.progress_dialog import ProgressDialog, run_shown
from noaber.ui.kit.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def test_a_result_comes_back_on_the_main_thread(worker: Worker, qtbot: QtBot) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(threading.get_ident())
        return sum(progress.over(range(5), 5))

    def done(result: int) -> None:
        threads.append(threading.get_ident())
        results.append(result)

    with qtbot.waitSignal(worker.idle):
        worker.start(work, done=done)
    assert results == [10]
    assert threads[0] != threads[1] == threading.get_ident()


def test_the_job_speaks_the_language_of_who_asked(worker: Worker, qtbot: QtBot) -> None:
    from noaber.core.i18n import current_language

    spoken: list[str] = []
    with qtbot.waitSignal(worker.idle), language("en"):
        worker.start(lambda progress: current_language(), done=spoken.append)
    assert spoken == ["en"]


def test_errors_go_to_failed_or_else_to_on_error(worker: Worker, qtbot: QtBot) -> None:
    seen: list[str] = []
    worker.on_error = lambda error: seen.append(f"all: {error}")

    def work(progress: Progress) -> None:
        raise FileProblem("De schijf is vol.")

    with qtbot.waitSignal(worker.idle):
        worker.start(work, failed=lambda error: seen.append(f"own: {error}"))
        worker.start(work)
    assert seen == ["own: De schijf is vol.", "all: De schijf is vol."]


def test_a_stopped_job_ends_at_its_next_report_and_says_nothing_more(worker: Worker, qtbot: QtBot) -> None:
    started, stopped = threading.Event(), threading.Event()
    seen: list[Exception] = []

    def work(progress: Progress) -> None:
        started.set()
        stopped.wait(10)
        progress.report(1, 2)

    with qtbot.waitSignal(worker.idle):
        job = worker.start(work, failed=seen.append)
        quiet = worker.start(lambda progress: 1)
        assert started.wait(10)
        job.cancel()
        quiet.cancel()
        stopped.set()
    assert [type(error) for error in seen] == [Cancelled]
    assert str(seen[0]) == _("Gestopt. Er is niets gewijzigd.")


def test_nothing_is_handed_to_an_owner_that_is_gone(worker: Worker, qtbot: QtBot) -> None:
    import shiboken6

    seen: list[int] = []
    owner = QObject()
    with qtbot.waitSignal(worker.idle):
        worker.start(lambda progress: 1, done=seen.append, owner=owner)
        shiboken6.delete(owner)
    assert seen == []


def test_each_job_has_its_own_surroundings(qtbot: QtBot) -> None:
    steps: list[str] = []

    @contextmanager
    def connection() -> Iterator[None]:
        steps.append("open")
        yield
        steps.append("close")

    worker = Worker(around=connection)
    with qtbot.waitSignal(worker.idle):
        worker.start(lambda progress: steps.append("work"))
    worker.close()
    assert steps == ["open", "work", "close"]


def test_a_quick_job_shows_no_window(worker: Worker, qtbot: QtBot) -> None:
    results: list[int] = []
    with qtbot.waitSignal(worker.idle):
        run_shown(worker, None, "Tellen", lambda progress: 3, done=results.append)
    assert results == [3]


def test_a_long_job_shows_how_far_it_is_and_can_be_stopped(worker: Worker, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    go_on = threading.Event()
    seen: list[Exception] = []

    def work(progress: Progress) -> None:
        progress.report(3, 10, "Regel 3 van 10")
        go_on.wait(10)
        progress.report(4, 10)

    run_shown(worker, None, "Inlezen", work, failed=seen.append, after_ms=0)
    qtbot.waitUntil(
        lambda: any(
            isinstance(window, ProgressDialog) and window.isVisible() for window in QApplication.topLevelWidgets()
        )
    )
    dialog = next(
        window for window in QApplication.topLevelWidgets() if isinstance(window, ProgressDialog) and window.isVisible()
    )
    qtbot.waitUntil(lambda: dialog.bar.value() == 3)
    assert dialog.text.text() == "Regel 3 van 10"
    dialog.stop.click()
    go_on.set()
    with qtbot.waitSignal(dialog.destroyed):
        pass
    assert [type(error) for error in seen] == [Cancelled]
