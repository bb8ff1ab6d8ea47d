"""The first steps of a new file, one line each, until they are done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import label


@dataclass(frozen=True)
class Step:
    """Something to do first: what, why, whether it is done, and what its button does."""

    title: str
    detail: str
    done: bool
    button: str
    on_click: Callable[[], object]


class StepsCard(Card):
    """Shows the steps; the first that is not done has the green button. Hidden when all are done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(label(_("Zo begint u"), role="heading"))
        self._rows: list[QWidget] = []
        self.buttons: list[Button] = []

    def show_steps(self, steps: list[Step]) -> None:
        """Replace the steps."""
        for row in self._rows:
            row.deleteLater()
        first = next((step for step in steps if not step.done), None)
        self.buttons = []
        self._rows = [self._row(number, step, step is first) for number, step in enumerate(steps, start=1)]
        for row in self._rows:
            self.column.addWidget(row)
        self.setVisible(first is not None)

    def _row(self, number: int, step: Step, is_next: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(14)
        mark = label("✓" if step.done else f"{number}.", role="muted" if step.done else "heading", wrap=False)
        mark.setFixedWidth(22)
        line.addWidget(mark)
        line.addWidget(label(step.title, role="muted" if step.done else "heading", wrap=False))
        line.addWidget(label(step.detail, role="muted"), 1)
        made = button(step.button, step.on_click, role="primary" if is_next else "")
        made.setAccessibleDescription(step.detail)
        made.setVisible(not step.done)
        self.buttons.append(made)
        line.addWidget(made)
        return row
