"""The usual body of a page: a card with a search field, filter chips and a table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.ui.kit.cards import Card
from noaber.ui.kit.chips import FilterChips
from noaber.ui.kit.line_edit import LineEdit
from noaber.ui.kit.table import TableView


class ListCard(Card):
    """``asked()`` is emitted when the search text or the chip changed: the page then queries and shows rows.

    The arrow down in the search field goes to the table, Enter opens its first row, Escape empties the field; letters
    typed in the table go to the search field.
    """

    asked = Signal()

    def __init__(
        self,
        table: TableView,
        *,
        search: str = "",
        chips: Sequence[tuple[str, str]] = (),
        chips_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, margin=4)
        self.table = table
        self.field = LineEdit()
        self.field.setPlaceholderText(search)
        self.field.setAccessibleName(search)
        self.field.setClearButtonEnabled(True)
        self.field.setVisible(bool(search))
        self.chips = FilterChips(chips, name=chips_name)
        self.top = QHBoxLayout()
        self.top.setContentsMargins(12, 0, 12, 2)
        self.top.setSpacing(6)
        self.top.addWidget(self.field, 1)
        self.top.addWidget(self.chips)
        self.column.setContentsMargins(4, 14, 4, 8)
        self.column.addLayout(self.top)
        self.column.addWidget(table, 1)
        self.field.textChanged.connect(lambda _text: self.asked.emit())
        self.field.installEventFilter(self)
        self.chips.picked.connect(lambda _key: self.asked.emit())
        table.typed.connect(self._type)

    @property
    def search_text(self) -> str:
        """What is typed in the search field, without spaces around it."""
        return self.field.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the search field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            first = self.table.rows.row_at(0)
            if first is not None:
                self.table.select_id(first.id)
                self.table.opened.emit(first)
            return True
        if key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        return False

    def _type(self, text: str) -> None:
        if self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.setText(self.field.text() + text)
