"""The figures of the trial, each a button that shows only those lines."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.importing.proof import DUPLICATES, GROUPS, LINES, PROBLEMS
from noaber.ui.kit.labels import label

_ASKING = frozenset({DUPLICATES, PROBLEMS})


class CountCard(QPushButton):
    """A figure with a word under it."""

    def __init__(self, word: str, *, asking: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "countCard")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._asking = asking
        self.figure = label("0", role="title", wrap=False)
        self.word = label(word, role="hint", wrap=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 5, 6, 7)
        self._column.setSpacing(0)
        for part in (self.figure, self.word):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(part)

    def show_count(self, count: int) -> None:
        """Replace the figure; one that asks for attention is coloured unless it is 0."""
        self.figure.setText(f"{count:,}".replace(",", "."))
        self.figure.setProperty("role", "titleWarn" if self._asking and count else "title")
        self.figure.style().polish(self.figure)
        self.setAccessibleName(f"{self.word.text()}: {count}")

    def sizeHint(self) -> QSize:
        """Room for the figure and the word."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same: neither is ever cut."""
        return self._column.minimumSize()


class CountCards(QWidget):
    """A card for each of GROUPS; ``picked(group)`` when somebody picks another, with the arrow keys too."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Toon"))
        self._group = QButtonGroup(self)
        self.cards = {key: CountCard(_(word), asking=key in _ASKING) for key, word in GROUPS.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for key, card in self.cards.items():
            self._group.addButton(card)
            card.clicked.connect(lambda _on=False, key=key: self.picked.emit(key))
            row.addWidget(card, 1)
        self.cards[LINES].setChecked(True)

    @property
    def key(self) -> str:
        """The group that is shown."""
        return next((key for key, card in self.cards.items() if card.isChecked()), LINES)

    def pick(self, key: str) -> None:
        """Push a card, as the user would."""
        self.cards[key].click()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Replace the figures."""
        for key, card in self.cards.items():
            card.show_count(counts.get(key, 0))
