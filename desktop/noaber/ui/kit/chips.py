"""Filter chips: a row of buttons of which one is down (Iedereen, Bevestigd 46, Wachtlijst 3)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from noaber.ui.kit.button import Button


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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.show_chips(chips)

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
        self._row.addWidget(made)
        return made
