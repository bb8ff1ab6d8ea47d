"""Long work on one thread beside the window: jobs, progress, results back where the widgets live.

A job is a function of a :class:`~noaber.core.progress.Progress` that knows nothing of threads or windows::

    worker.start(lambda progress: write_letters(progress, rows), done=self.show_letters, owner=self)
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from noaber.core.errors import Cancelled
from noaber.core.i18n import _
from noaber.core.progress import Progress

Work = Callable[[Progress], Any]


class JobProgress(Progress):
    """Progress that the window can read while the job writes it; plain attributes, so no lock is needed."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0
        self.total = 0
        self.text = ""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Keep the figures for whoever looks; raises Cancelled when the user stopped the job."""
        self.done, self.total, self.text = done, total, text or self.text
        super().report(done, total, text)


@dataclass(eq=False)
class Job:
    """A piece of work that was handed to the worker."""

    work: Work
    done: Callable[[Any], object] | None = None
    failed: Callable[[Exception], object] | None = None
    owner: QObject | None = None
    progress: JobProgress = field(default_factory=JobProgress)
    finished: bool = False

    def cancel(self) -> None:
        """Ask the job to stop at its next report; ``failed`` then gets Cancelled."""
        self.progress.cancelled = True

    @property
    def wanted(self) -> bool:
        """Whether there is still somebody to hand the outcome to."""
        return self.owner is None or shiboken6.isValid(self.owner)


class Worker(QObject):
    """One thread that does jobs one after another.

    ``around`` gives a context for each job, such as a connection of its own to the data file. ``on_error`` gets what
    no job's ``failed`` takes: programming errors and sentences for the user alike; without it they are raised on
    the main thread. Cancelled without a ``failed`` passes in silence.
    """

    idle = Signal()
    _returned = Signal(object, object, object)

    def __init__(
        self,
        around: Callable[[], AbstractContextManager[Any]] = nullcontext,
        on_error: Callable[[Exception], object] | None = None,
    ) -> None:
        super().__init__()
        self._around = around
        self.on_error = on_error
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="noaber-worker")
        self._open: list[Job] = []
        self._closed = False
        self._returned.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._open)

    def start(
        self,
        work: Work,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Hand over a job; ``done(result)`` or ``failed(error)`` is called on the main thread.

        With an ``owner`` nothing is called any more once that object is gone, so a closed dialog is safe.
        """
        job = Job(work, done, failed, owner)
        self._open.append(job)
        self._pool.submit(copy_context().run, self._run, job)
        return job

    def close(self) -> None:
        """Stop what runs, drop what waits, and wait for the thread to end. Nothing is delivered any more.

        May be called twice.
        """
        if self._closed:
            return
        self._closed = True
        for job in self._open:
            job.cancel()
        self._returned.disconnect(self._deliver)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._open.clear()

    def _run(self, job: Job) -> None:
        result: Any = None
        error: Exception | None = None
        try:
            if job.progress.cancelled:
                raise Cancelled(_("Gestopt. Er is niets gewijzigd."))
            with self._around():
                result = job.work(job.progress)
        except Exception as problem:
            error = problem
        self._returned.emit(job, result, error)

    @Slot(object, object, object)
    def _deliver(self, job: Job, result: Any, error: Exception | None) -> None:
        job.finished = True
        if job in self._open:
            self._open.remove(job)
        try:
            self._hand_over(job, result, error)
        finally:
            if not self._open:
                self.idle.emit()

    def _hand_over(self, job: Job, result: Any, error: Exception | None) -> None:
        if not job.wanted:
            return
        if error is None:
            if job.done:
                job.done(result)
        elif job.failed:
            job.failed(error)
        elif isinstance(error, Cancelled):
            return
        elif self.on_error:
            self.on_error(error)
        else:
            raise error
