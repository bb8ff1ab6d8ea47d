"""Which columns a list shows, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from noaber.core.i18n import _
from noaber.lists.columns import all_columns
from noaber.ui.kit.button import button
from noaber.ui.kit.labels import label

_NAME = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """Ticked columns are shown, in this order; ``chosen(names)`` when the user agrees. Open it with :meth:`open`."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None, columns: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Kolommen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Kolommen"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up = button(_("Omhoog"), lambda: self._move(-1))
        self.down = button(_("Omlaag"), lambda: self._move(1))
        self.agree = button(_("Toon deze kolommen"), self.accept, role="primary")
        self.cancel = button(_("Annuleren"), self.reject)
        self.list.itemChanged.connect(lambda _item: self._follow())
        self._fill(columns)
        self._lay_out()
        self.resize(460, 560)
        self.list.setFocus()

    def columns(self) -> tuple[str, ...]:
        """The ticked columns in their order."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return tuple(str(item.data(_NAME)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def accept(self) -> None:
        """Tell what was chosen and close."""
        chosen = self.columns()
        super().accept()
        self.chosen.emit(chosen)
        self.close()

    def _fill(self, columns: Sequence[str]) -> None:
        known = all_columns()
        order = [name for name in columns if name in known]
        for name in (*order, *(name for name in known if name not in order)):
            item = QListWidgetItem(_(known[name].label))
            item.setData(_NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in order else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(_("Kolommen"), role="title"))
        column.addWidget(
            label(_("Vink aan wat u wilt zien. De volgorde is die van de lijst op scherm en papier."), role="muted")
        )
        column.addWidget(self.list, 1)
        moves = QHBoxLayout()
        moves.setSpacing(10)
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        moves.addStretch()
        column.addLayout(moves)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.agree)
        column.addLayout(buttons)

    def _move(self, step: int) -> None:
        place = self.list.currentRow()
        wanted = place + step
        if place < 0 or not 0 <= wanted < self.list.count():
            return
        item = self.list.takeItem(place)
        self.list.insertItem(wanted, item)
        self.list.setCurrentRow(wanted)

    def _follow(self) -> None:
        self.agree.setEnabled(bool(self.columns()))
