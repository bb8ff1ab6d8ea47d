"""Filter chips: a row of buttons of which one is down (Iedereen, Bevestigd 46, Wachtlijst 3)."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from noaber.ui.kit.button import Button

_SPACING = 6


class FilterChips(QWidget):
    """Chips for (key, text) pairs; the first is down at the start. ``picked(key)`` when the user picks another,
    with the arrow keys too.
    """

    picked = Signal(str)

    def __init__(self, chips: Sequence[tuple[str, str]] = (), *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, Button] = {}
        self._wraps = False
        self._rows = (QHBoxLayout(), QHBoxLayout())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in self._rows:
            row.setSpacing(_SPACING)
            column.addLayout(row)
        column.setSpacing(0)
        self.show_chips(chips)

    def wrap(self) -> None:
        """Let chips go on in a second line where there is no room, instead of asking for the width of all."""
        self._wraps = True
        for row in self._rows:
            row.addStretch(1)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """All chips beside each other; half of them where they may go on in a second line."""
        least = super().minimumSizeHint()
        widths = [made.sizeHint().width() + _SPACING for made in self._buttons.values()]
        return QSize(sum(widths) * 2 // 3, least.height()) if self._wraps else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again how many chips there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if not self._wraps:
            return
        room = self.width()
        for made in self._buttons.values():
            room -= made.sizeHint().width()
            row = self._rows[0 if room >= 0 else 1]
            room -= _SPACING
            if row.indexOf(made) < 0:
                row.insertWidget(row.count() - 1, made)
        self._rows[1].setContentsMargins(0, _SPACING if self._rows[1].count() > 1 else 0, 0, 0)

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Replace the chips; those with a key that was there keep their button, so that the focus stays."""
        wanted = dict(chips)
        for key in [key for key in self._buttons if key not in wanted]:
            gone = self._buttons.pop(key)
            self._group.removeButton(gone)
            gone.deleteLater()
        for key, text in chips:
            if key not in self._buttons:
                self._buttons[key] = self._make(key)
            self._buttons[key].setText(text)
        if self._buttons and self._group.checkedButton() is None:
            next(iter(self._buttons.values())).setChecked(True)
        self._arrange()

    @property
    def key(self) -> str:
        """The key of the chip that is down; "" without chips."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def pick(self, key: str) -> None:
        """Push a chip, as the user would."""
        self._buttons[key].click()

    def _make(self, key: str) -> Button:
        made = Button(role="chip")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.picked.emit(key))
        self._group.addButton(made)
        self._rows[0].insertWidget(self._rows[0].count() - (1 if self._wraps else 0), made)
        return made
