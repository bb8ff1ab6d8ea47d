"""The four steps on top of the assistant: where one is, and a way back to what was done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import Button
from noaber.ui.kit.labels import label


class StepsBar(QWidget):
    """``picked(step)`` when somebody clicks on a step, counted from 0; only steps that can be opened are enabled."""

    picked = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Stappen"))
        self._titles = tuple(titles)
        self.buttons = [self._button(place) for place in range(len(titles))]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, made in enumerate(self.buttons):
            if place:
                row.addWidget(label("›", role="muted", wrap=False))
            row.addWidget(made)
        row.addStretch()

    def show_step(self, current: int, reachable: Sequence[int]) -> None:
        """Mark the step one is at, and enable the others that can be opened from here."""
        for place, made in enumerate(self.buttons):
            made.setChecked(place == current)
            made.setEnabled(place == current or place in reachable)
            title = self._titles[place]
            made.setText(f"✓ {title}" if place < current else f"{place + 1}  {title}")
            made.setAccessibleName(_("Stap {number}: {title}", number=place + 1, title=title))

    def _button(self, place: int) -> Button:
        made = Button(role="chip")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._pick(place))
        return made

    def _pick(self, place: int) -> None:
        self.buttons[place].setChecked(not self.buttons[place].isChecked())  # the page decides where one is
        self.picked.emit(place)
