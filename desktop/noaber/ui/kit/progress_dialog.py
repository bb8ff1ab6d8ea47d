"""The window with a progress bar that appears only when a job takes longer than a moment."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from noaber.core.errors import Cancelled
from noaber.core.i18n import _
from noaber.ui.kit.button import Button
from noaber.ui.kit.labels import label
from noaber.ui.kit.worker import Job, Work, Worker

SHOWN_AFTER_MS = 600
KEPT_MS = 500
_LOOK_MS = 100


class ProgressDialog(QDialog):
    """Follows one job; "Stoppen" or Escape asks it to stop, which it does at its next step."""

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setMinimumWidth(420)
        self.job: Job | None = None
        self._open_for = QElapsedTimer()
        self.text = label(title)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.stop = Button(_("Stoppen"))
        self.stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.stop)
        column.addLayout(row)
        self._looker = QTimer(self)
        self._looker.setInterval(_LOOK_MS)
        self._looker.timeout.connect(self.look)

    def appear(self) -> None:
        """Show the window, unless the job was quicker."""
        if self.job is not None and not self.job.finished:
            self._open_for.start()
            self.show()
            self._looker.start()
            self.look()

    def look(self) -> None:
        """Take over the job's figures."""
        if self.job is None:
            return
        progress = self.job.progress
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        if progress.text and not progress.cancelled:
            self.text.setText(progress.text)

    def reject(self) -> None:
        """Ask the job to stop; the window goes when it has."""
        if self.job is None or self.job.finished:
            super().reject()
            return
        self.job.cancel()
        self.stop.setEnabled(False)
        self.text.setText(_("Bezig met stoppen…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross does what "Stoppen" does."""
        event.ignore()
        self.reject()

    def leave(self) -> None:
        """The job is over: away at once, or half a second after appearing so that it does not flash."""
        self._looker.stop()
        rest = KEPT_MS - self._open_for.elapsed() if self.isVisible() else 0
        QTimer.singleShot(max(rest, 0), self, self._go)

    def _go(self) -> None:
        self.hide()
        self.deleteLater()


def run_shown(
    worker: Worker,
    parent: QWidget | None,
    title: str,
    work: Work,
    *,
    done: Callable[[Any], object] | None = None,
    failed: Callable[[Exception], object] | None = None,
    after_ms: int = SHOWN_AFTER_MS,
) -> Job:
    """Hand a job to the worker and show its progress if it takes longer than a moment.

    ``done(result)`` and ``failed(error)`` as in :meth:`Worker.start`; without ``failed`` errors go to the worker's
    ``on_error`` and a stop by the user passes in silence.
    """
    dialog = ProgressDialog(parent, title)

    def finish(result: Any) -> None:
        dialog.leave()
        if done:
            done(result)

    def fail(error: Exception) -> None:
        dialog.leave()
        if failed:
            failed(error)
        elif worker.on_error and not isinstance(error, Cancelled):
            worker.on_error(error)
        elif not isinstance(error, Cancelled):
            raise error

    dialog.job = worker.start(work, done=finish, failed=fail, owner=dialog)
    QTimer.singleShot(after_ms, dialog, dialog.appear)
    return dialog.job
