"""The third step: the trial. Every line with what it becomes, and the choice for possible duplicates."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.exchange.plan import Plan
from noaber.ui.importing.count_cards import CountCards
from noaber.ui.importing.line_panel import LinePanel
from noaber.ui.importing.proof import (
    DUPLICATES,
    LINES,
    PROBLEMS,
    ProofRow,
    choice_of_key,
    counts_of,
    in_group,
    notices_in_words,
    rows_of,
)
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column

_PANEL_WIDTH = 430
_BOTH_FROM = 960
_ADDRESS = 2
_TELLING = frozenset({"skipped", DUPLICATES, PROBLEMS})  # groups whose lines are about what stands under Let op
_TONES = {"skipped": "faint", "unchanged": "muted", DUPLICATES: "warn"}


class ProofStep(QWidget):
    """``decided(line, choice)`` and ``decided_all(choice)``: what to do with possible duplicates."""

    decided = Signal(int, str)
    decided_all = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ProofRow] = ()
        self._questions = 0
        self._notices = ""
        self.notice = NoticeBox()
        self.counts = CountCards()
        self.counts.picked.connect(self._show_group)
        self.table = TableView(_columns(), name=_("Regels van de lijst"))
        self.panel = LinePanel()
        self.panel.decided.connect(self.decided)
        self.panel.decided_all.connect(self.decided_all)
        self.panel.closed.connect(lambda: self._open_panel(False))
        self.table.chosen.connect(self._show_line)
        self.table.opened.connect(lambda _row: self._open_panel(True))
        self.table.typed.connect(self._choose_by_key)
        self._card = Card(margin=4)
        self._panel_open = False
        self._lay_out()

    def show_plan(self, plan: Plan, *, fresh: bool = False) -> None:
        """Show a plan; a ``fresh`` one begins with what asks for attention, another keeps the line one is at."""
        self._rows = rows_of(plan)
        self._questions = len(in_group(self._rows, DUPLICATES))
        self.counts.show_counts(counts_of(plan, self._rows))
        self._notices = notices_in_words(plan)
        self._show_notices()
        if fresh:
            self._panel_open = False
            self.counts.cards[DUPLICATES if self._questions else LINES].setChecked(True)
        self._show_group(self.counts.key)
        if fresh:
            self.table.selectRow(0)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the line takes the place of the table when it is opened."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from a line that was opened back to the list; nothing that was chosen is lost."""
        if event.key() == Qt.Key.Key_Escape and self._panel_open:
            self._open_panel(False)
        else:
            super().keyPressEvent(event)

    def _show_group(self, group: str) -> None:
        texts = {
            DUPLICATES: _("Niemand op de lijst lijkt op iemand die er al is."),
            PROBLEMS: _("Alle regels zijn begrepen."),
        }
        self.table.set_empty(texts.get(group, _("Geen regels.")))
        self.table.hide_columns((_ADDRESS,) if group in _TELLING else ())
        self.table.show_rows(in_group(self._rows, group))
        if self.table.current_row() is None:
            self.table.selectRow(0)
        self._show_line(self.table.current_row())

    def _show_line(self, row: ProofRow | None) -> None:
        self.panel.show_row(row, self._questions)

    def _choose_by_key(self, text: str) -> None:
        choice = choice_of_key(text)
        if choice:
            self.panel.decide(choice)

    def _open_panel(self, wanted: bool) -> None:
        self._panel_open = wanted
        self._arrange()
        if not wanted:
            self.table.setFocus()
        elif self.panel.back.isVisible():
            self.panel.back.setFocus()

    def _arrange(self) -> None:
        both = self.width() >= _BOTH_FROM
        if both:
            self.panel.setFixedWidth(_PANEL_WIDTH)
        else:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)
        self.panel.back.setVisible(not both)
        self.panel.setVisible(both or self._panel_open)
        self._card.setVisible(both or not self._panel_open)
        self.counts.setVisible(both or not self._panel_open)
        self._show_notices()

    def _show_notices(self) -> None:
        self.notice.say(self._notices if self._card.isVisibleTo(self) else "")

    def _lay_out(self) -> None:
        self._card.column.setContentsMargins(4, 4, 4, 8)
        self._card.column.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._card, 1)
        row.addWidget(self.panel, 1)
        row.setStretchFactor(self.panel, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addWidget(self.counts)
        column.addLayout(row, 1)


def _columns() -> tuple[Column, ...]:
    tone = lambda row: _TONES.get(row.line.action, "")  # noqa: E731
    return (
        Column(_("Regel"), "id", 64, align="right"),
        Column(_("Wordt"), "name", 180, tip=lambda row: row.name),
        Column(_("Adres"), "address", 190, stretch=True, tip=lambda row: row.address),
        Column(_("Wat gebeurt er"), "fate", 136, tone=tone),
        Column(_("Let op"), "remark", 130, stretch=True, tip=lambda row: row.remark, tone=lambda row: "muted"),
    )
