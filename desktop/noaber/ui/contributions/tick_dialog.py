"""A list to look over before something is done: ticks before those it will be done for, and why others are left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.core.text import fold
from noaber.ui.context import AppContext
from noaber.ui.contributions.dialog_parts import fit_on_screen
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.form import FormView
from noaber.ui.kit.labels import label
from noaber.ui.kit.list_card import ListCard
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column


@dataclass(frozen=True)
class TickRow:
    """A line to tick: ``cents`` counts in the total; ``left_out`` can have no tick, ``note`` then tells why."""

    id: int
    name: str
    kind: str
    cents: int
    note: str = ""
    left_out: bool = False


@dataclass(frozen=True)
class TickTexts:
    """The words of one use of the dialog; ``save`` and ``total`` are told how many and how much."""

    title: str
    subtitle: str
    kind: str
    note: str
    save: Callable[[int], str]
    total: Callable[[int, int], str]


class TickDialog(QDialog):
    """``save`` gets the ids of the ticked rows, in order; ``saved(result)`` follows. All that can be are ticked."""

    saved = Signal(object)

    def __init__(
        self,
        context: AppContext,
        parent: QWidget,
        texts: TickTexts,
        rows: Sequence[TickRow],
        *,
        save: Callable[[list[int]], object],
        form: FormView | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.texts = texts
        self.form = form
        self._save = save
        self.setWindowTitle(texts.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.problem = NoticeBox("danger")
        self.total = label(role="muted")
        self.save_button = button("", self.accept, role="primary")
        self.table = TableView(self._columns(), name=texts.title)
        self.table.check_asked.connect(lambda row, _wanted: self.toggle(row))
        self.table.opened.connect(self.toggle)
        self.card = ListCard(
            self.table, search=_("Zoek op naam"), chips=[("in", ""), ("out", "")], chips_name=_("Wie u ziet")
        )
        self.card.asked.connect(self.show_rows)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        fit_on_screen(self, 860, 640)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[TickRow]) -> None:
        """Show these rows, all ticked that can be."""
        self.rows = list(rows)
        self.ticked = {row.id for row in rows if not row.left_out}
        outside = sum(row.left_out for row in rows)
        self.card.chips.show_chips(
            [("in", _("Wel {count}", count=len(rows) - outside)), ("out", _("Niet {count}", count=outside))]
        )
        self.show_rows()

    def toggle(self, row: TickRow) -> None:
        """Turn a tick."""
        if not row.left_out:
            self.ticked ^= {row.id}
            self.show_rows()

    def show_rows(self) -> None:
        """Show whom the search finds, and count what is ticked."""
        words = fold(self.card.search_text).split()
        outside = self.card.chips.key == "out"
        found = [row for row in self.rows if row.left_out == outside and all(word in fold(row.name) for word in words)]
        self.table.set_empty(_("Niemand gevonden.") if words else _("Hier staat niemand."))
        self.table.show_rows(found)
        chosen = [row for row in self.rows if row.id in self.ticked]
        self.total.setText(self.texts.total(len(chosen), sum(row.cents for row in chosen)))
        self.save_button.setText(self.texts.save(len(chosen)))
        self.save_button.setEnabled(bool(chosen))

    def accept(self) -> None:
        """Do it for everybody who is ticked; what is wrong is said, and the dialog stays."""
        if not self.ticked or (self.form is not None and self.form.wrong()):
            return
        try:
            result = self._save([row.id for row in self.rows if row.id in self.ticked])
        except NoaberError as error:
            self.problem.say(str(error))
            return
        super().accept()
        self.saved.emit(result)
        self.close()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("", "", 44, checked=lambda row: row.id in self.ticked),
            Column(_("Naam"), "name", 230, tip=lambda row: row.name, tone=lambda row: "muted" if row.left_out else ""),
            Column(self.texts.kind, "kind", 150, tone=lambda _row: "muted", tip=lambda row: row.kind),
            Column(_("Bedrag"), lambda row: money_text(row.cents) if row.cents else "", 100, align="right"),
            Column(self.texts.note, "note", 200, stretch=True, tip=lambda row: row.note, tone=lambda _row: "muted"),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(self.texts.title, role="title"))
        if self.texts.subtitle:
            column.addWidget(label(self.texts.subtitle, role="muted"))
        if self.form is not None:
            column.addWidget(self.form)
        column.addWidget(self.problem)
        column.addWidget(self.card, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.total, 1)
        buttons.addWidget(button(_("Annuleren"), self.reject))
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)
