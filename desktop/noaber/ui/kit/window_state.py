"""What this computer remembers of windows: place, size, widths of columns and splitters.

Facts of the cooperative travel with its data file; these habits stay here, in ``window.json`` in the user's folder.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

_TITLE_BAR = 32
"""About how high the title bar of a window is, in pixels."""


class Settings:
    """Small values by name in one JSON file; a file that is missing or unreadable counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = self._read()

    def get(self, name: str, default: Any = None) -> Any:
        """The value kept under a name: text, number, bool, list or dict of those."""
        return self._values.get(name, default)

    def put(self, name: str, value: Any) -> None:
        """Keep a value; a disk that refuses is ignored, for it is only a habit."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        fresh = self._path.with_suffix(".new")
        try:
            fresh.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            fresh.replace(self._path)
        except OSError:
            fresh.unlink(missing_ok=True)

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return values if isinstance(values, dict) else {}


def fitted(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """The rectangle moved and shrunk until it lies within one of the screens: the one it shares most with."""
    if not screens:
        return wanted

    def shared(screen: QRect) -> int:
        common = wanted.intersected(screen)
        return common.width() * common.height() if common.isValid() else 0

    screen = max(screens, key=shared)
    size = wanted.size().boundedTo(screen.size())
    left = min(max(wanted.left(), screen.left()), screen.left() + screen.width() - size.width())
    top = min(max(wanted.top(), screen.top()), screen.top() + screen.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def show_on_screen(window: QWidget) -> None:
    """Show a window; one that does not fit on its screen with its title bar fills it, so that no button lies beyond."""
    room = window.screen().availableGeometry()
    fits = window.width() <= room.width() and window.height() + _TITLE_BAR <= room.height()
    if fits or window.isMaximized():
        window.show()
    else:
        window.showMaximized()


class _Keeper(QObject):
    """Watches a window and writes its state down when it closes or hides."""

    def __init__(self, window: QWidget, settings: Settings, name: str) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._name = name
        self._splitters: Sequence[QSplitter] = ()
        self._headers: Sequence[QHeaderView] = ()
        window.installEventFilter(self)

    def watch(self, splitters: Sequence[QSplitter], headers: Sequence[QHeaderView]) -> None:
        self._splitters, self._headers = splitters, headers

    def restore(self) -> bool:
        state = self._settings.get(self._name)
        if not isinstance(state, dict):
            return False
        try:
            self._restore(state)
        except (KeyError, TypeError, ValueError):
            return False
        return True

    def _restore(self, state: dict[str, Any]) -> None:
        if self._window.isWindow():
            x, y, width, height = (int(number) for number in state["place"])
            screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
            self._window.setGeometry(fitted(QRect(x, y, width, height), screens))
            if state.get("maximized"):
                self._window.setWindowState(self._window.windowState().WindowMaximized)
        for splitter, sizes in zip(self._splitters, state.get("splitters", ()), strict=False):
            if len(sizes) == splitter.count():
                splitter.setSizes([int(size) for size in sizes])
        for header, widths in zip(self._headers, state.get("columns", ()), strict=False):
            if len(widths) == header.count():
                for column, width in enumerate(widths):
                    if int(width) > header.minimumSectionSize():  # else it was hidden, and keeps its own width
                        header.resizeSection(column, int(width))

    def save(self) -> None:
        # A window that is destroyed while it is shown still hides; its widgets may be gone by then.
        if not all(shiboken6.isValid(part) for part in (self._window, *self._splitters, *self._headers)):
            return
        place = self._window.normalGeometry() if self._window.isMaximized() else self._window.geometry()
        self._settings.put(
            self._name,
            {
                "place": [place.x(), place.y(), place.width(), place.height()],
                "maximized": self._window.isMaximized(),
                "splitters": [splitter.sizes() for splitter in self._splitters],
                "columns": [[header.sectionSize(i) for i in range(header.count())] for header in self._headers],
            },
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when the window goes away."""
        if watched is self._window and event.type() in (QEvent.Type.Close, QEvent.Type.Hide):
            self.save()
        return False


def keep_state(
    window: QWidget,
    settings: Settings,
    name: str,
    *,
    splitters: Sequence[QSplitter] = (),
    headers: Sequence[QHeaderView] = (),
) -> bool:
    """Restore a window's (or page's) state now and save it whenever it closes or hides; False if none was kept."""
    keeper = _Keeper(window, settings, name)
    keeper.watch(splitters, headers)
    return keeper.restore()
