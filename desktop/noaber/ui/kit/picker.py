"""A field in which a name is typed and picked from a list under it: somebody of the register, or somebody new."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from noaber.ui.context import SearchHit
from noaber.ui.kit.search_field import HIT, HIT_HEIGHT, SearchField

NEW = 0
"""The id of the hit that means: what was typed, as somebody new."""


class Picked(NamedTuple):
    """What a picker holds: the id of what was picked, or None with the text as typed."""

    id: int | None = None
    text: str = ""


class Picker(SearchField):
    """``search(text)`` gives what can be picked; a hit with id NEW stands for the text itself.

    ``changed`` whenever :attr:`picked_now` may be another. Enter picks, and goes on to the dialog when the list is
    closed; typing on after picking lets go of what was picked.
    """

    changed = Signal()

    def __init__(
        self,
        search: Callable[[str], Sequence[SearchHit]],
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(search, parent)
        self._chosen: int | None = None
        self.setPlaceholderText(placeholder)
        self.setMaximumWidth(16777215)
        self.textEdited.connect(self._let_go)
        self.textChanged.connect(lambda text: None if text else self._let_go(text))

    @property
    def picked_now(self) -> Picked:
        """What the field holds."""
        return Picked(self._chosen, self.text().strip())

    def show_picked(self, picked: Picked) -> None:
        """Put something in without a list opening."""
        self._chosen = picked.id
        self.setText(picked.text)
        self.setCursorPosition(0)
        self.hits.clear()
        self.close_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list while it is open; the dialog's own when it is closed."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() in keys and not self.open_list:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving by Tab takes the line that is marked, as Enter does, unless nothing was looked for."""
        if event.reason() == Qt.FocusReason.TabFocusReason and self.open_list and self._chosen is None:
            self.take(self.list.currentIndex())
        super().focusOutEvent(event)

    def take(self, index: QModelIndex) -> None:
        """Pick the hit: its name stands in the field from now on."""
        if not index.isValid():
            return
        hit: SearchHit = index.data(HIT)
        self.close_list()
        if hit.id != NEW:
            self._chosen = hit.id
            self.setText(hit.title)
        self.hits.clear()
        self.picked.emit(hit)
        self.changed.emit()

    def place_list(self) -> None:
        """As wide as the field; above it where there is more room."""
        if self.popup is None:
            return
        window = self.window()
        wanted = 14 + (min(self.hits.rowCount(), 7) * (HIT_HEIGHT + 1) or 36)
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        below, above = window.height() - corner.y() - 8, corner.y() - self.height() - 16
        if below >= min(wanted, above):
            self.popup.setGeometry(corner.x(), corner.y(), self.width(), min(wanted, below))
        else:
            height = min(wanted, above)
            self.popup.setGeometry(corner.x(), corner.y() - self.height() - 8 - height, self.width(), height)

    def _let_go(self, _text: str) -> None:
        self._chosen = None
        self.changed.emit()
