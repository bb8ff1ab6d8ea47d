"""Qt without a display, for the self-test: a program that is played by a hand that is not there."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QEventLoop,
    QLibraryInfo,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QFontDatabase, QImage, QImageReader
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget

from noaber.core.i18n import LANGUAGES
from noaber.ui.kit.qt_texts import speak_like_the_program
from noaber.ui.kit.theme import Appearance

SETTLE_MS = 4
PREVIEW_MS = 500
"""A preview begins a moment after the last change."""
FORMATS = ("svg", "png", "jpeg", "ico")
LETTER = "Atkinson Hyperlegible"
_OF_NO_DISPLAY = "This plugin does not support"
LONGEST_SECONDS = 60.0


class Stage:
    """The one application, what is chosen in it, and the mistakes that came up meanwhile."""

    def __init__(self) -> None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        made = QApplication.instance() or QApplication(["noaber"])
        assert isinstance(made, QApplication)
        self._application = made
        self._errors: list[str] = []
        qInstallMessageHandler(_tell)
        self._hook = sys.excepthook
        sys.excepthook = self._catch
        self._look = Appearance(made)

    @property
    def platform(self) -> str:
        """The part of Qt that stands in for a display."""
        return self._application.platformName()

    def close(self) -> None:
        """Give back what was taken."""
        sys.excepthook = self._hook
        qInstallMessageHandler(None)
        self._look.deleteLater()

    def missing_parts(self) -> list[str]:
        """The parts of Qt that the program needs and that are not there."""
        known = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
        missing = [f"pictures: {kind}" for kind in FORMATS if kind not in known]
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        missing += [f"words: {code}" for code in LANGUAGES if not QTranslator().load(f"qtbase_{code}", place)]
        missing += [f"drawing: {name}" for name in ("check.svg", "up-light.svg") if not _drawn(name)]
        missing += [] if LETTER in QFontDatabase.families() else [f"letter: {LETTER}"]
        return missing

    def speak(self) -> None:
        """Let Qt's own words follow the language of the program."""
        speak_like_the_program(self._application)

    def settle(self, milliseconds: int = SETTLE_MS) -> None:
        """Let the window do what it has to do."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_until(self, done: Callable[[], bool]) -> bool:
        """Let the window work until it is done; False when that takes too long."""
        end = time.monotonic() + LONGEST_SECONDS
        while not done():
            if time.monotonic() > end:
                return False
            self.settle()
        return True

    def actions_of(self, page: QWidget) -> list[str]:
        """The names of all that can be chosen on a page now."""
        return list(dict.fromkeys(action.objectName() for action in _actions(page)))

    def trigger(self, page: QWidget, name: str) -> None:
        """Choose the action with that name, if it can be chosen."""
        for action in _actions(page):
            if action.objectName() == name:
                action.trigger()
                return

    def pick_first_row(self, page: QWidget) -> None:
        """Point at the first row of every list on the page."""
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            if view.isVisible() and model.rowCount():
                view.setCurrentIndex(model.index(0, 0))

    def close_dialogs(self) -> list[str]:
        """Call off every dialog that is open, and give their titles."""
        titles = []
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                titles.append(dialog.windowTitle())
                dialog.reject()
                dialog.close()
                dialog.deleteLater()
        self.settle()
        return titles

    def take_errors(self) -> list[str]:
        """The mistakes since the last time this was asked."""
        errors, self._errors = self._errors, []
        return errors

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f" ({trace.tb_frame.f_code.co_name}, {trace.tb_lineno})" if trace else ""
        self._errors.append(f"{kind.__name__}: {error}{place}")


def _drawn(name: str) -> bool:
    return not QImage(str(Path(__file__).parent / "images" / name)).isNull()


def _tell(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Without a display there is much that Qt cannot do; that is not worth a line each."""
    if not text.startswith(_OF_NO_DISPLAY):
        print(text, file=sys.stderr)


def _actions(page: QWidget) -> list[QAction]:
    return [
        action
        for action in page.findChildren(QAction)
        if action.objectName() and action.isEnabled() and not action.isCheckable() and action.menu() is None
    ]
