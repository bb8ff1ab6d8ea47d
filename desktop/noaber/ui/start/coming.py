"""The next meetings, each with a button to open it and one to print its sign-in sheet."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.events.queries import EventRow
from noaber.events.rules import heading_line, places_text
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.empty import EmptyState
from noaber.ui.kit.labels import ElidedLabel, label

Opener = Callable[[int], object]


class ComingCard(Card):
    """The next meetings; empty it offers to make the first."""

    def __init__(self, title: str, on_open: Opener, on_print: Opener, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_open = on_open
        self._on_print = on_print
        self.column.addWidget(label(title, role="heading"))
        self.empty = EmptyState()
        self.column.addWidget(self.empty)
        self._rows: list[QWidget] = []
        self.print_buttons: list[Button] = []

    def show_events(self, events: Sequence[EventRow]) -> None:
        """Replace the meetings."""
        for row in self._rows:
            row.deleteLater()
        self.print_buttons = []
        self._rows = [self._row(event, first=number == 0) for number, event in enumerate(events)]
        for row in self._rows:
            self.column.addWidget(row)
        self.empty.setVisible(not events)

    def _row(self, event: EventRow, *, first: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(ElidedLabel(event.title, role="heading"))
        texts.addWidget(ElidedLabel(heading_line(event), role="muted"))
        texts.addWidget(ElidedLabel(places_text(event.capacity, event.registered, event.waiting), role="muted"))
        line.addLayout(texts, 1)
        opening = button(_("Openen"), lambda: self._on_open(event.id))
        printing = button(
            _("Presentielijst"), lambda: self._on_print(event.id), "print", role="primary" if first else ""
        )
        for made in (opening, printing):
            made.setAccessibleDescription(event.title)
            line.addWidget(made)
        self.print_buttons.append(printing)
        return row
