"""Waiting for Qt to have painted, without a screen: it lays out and paints as if there were one."""

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer


class Painted(QObject):
    """Waits until a window has painted all that was to be painted anew."""

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self._loop = QEventLoop()
        window.installEventFilter(self)

    def wait(self) -> None:
        """Let the events go on until then."""
        self._loop.exec()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window is asked once for all that is waiting; when that is painted the wait is over."""
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._loop.quit)
        return False
