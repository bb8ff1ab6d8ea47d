"""One program for each user: who starts it again is brought to the window that is open already.

The second start knocks at the door of the first with the file it was given, and is told that it was heard.
"""

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS = 300
ANSWER_MS = 3000
"""A program that does not answer in this time hangs; then it is better to start another."""
LONGEST = 4096
"""Bytes of a knock: a path."""


def door_name(settings: Path) -> str:
    """The name of the door of the program with this settings folder; other users have other folders."""
    return "noaber-" + hashlib.sha256(str(settings.resolve()).encode()).hexdigest()[:16]


def knock(name: str, path: Path | None) -> bool:
    """Ask the program behind the door to come forward, and to open the file if one is given; whether it heard."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECT_MS):
        return False
    _let_it_come_forward()
    socket.write(f"{path.resolve() if path else ''}\n".encode())
    if socket.bytesToWrite():
        socket.waitForBytesWritten(ANSWER_MS)
    heard = bool(socket.bytesAvailable()) or socket.waitForReadyRead(ANSWER_MS)
    socket.disconnectFromServer()
    return heard


class Door(QObject):
    """Where later starts knock; ``knocked`` gives the path they came with, or ""."""

    knocked = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by a program that ended without closing
            self._server.listen(name)

    @property
    def open(self) -> bool:
        """Whether anybody can knock."""
        return self._server.isListening()

    def close(self) -> None:
        """Nobody can knock any more."""
        self._server.close()

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._answer(socket)

    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        said = bytes(socket.readLine(LONGEST).data()).decode("utf-8", "replace").strip()
        socket.write(b"heard\n")
        socket.flush()
        self.knocked.emit(said)


def _let_it_come_forward() -> None:
    """Windows lets only the program that the user just started bring a window forward; it may pass that on."""
    if sys.platform == "win32":
        import ctypes

        any_program = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_program)
