"""The search field that finds anything, with the results in a list under it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from noaber.core.i18n import _
from noaber.ui.context import SearchHit
from noaber.ui.kit.labels import label
from noaber.ui.kit.line_edit import LineEdit
from noaber.ui.kit.theme import current_scheme

HIT = Qt.ItemDataRole.UserRole + 1
HIT_HEIGHT = 46


class HitDelegate(QStyledItemDelegate):
    """Draws a hit in two lines: what it is called, and small what it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(200, HIT_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        hit: SearchHit = index.data(HIT)
        scheme = current_scheme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 7, 7)
        room = option.rect.adjusted(12, 4, -12, -4)
        half = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        for text, colour in ((hit.title, scheme.text), (hit.detail, scheme.muted)):
            painter.setPen(colour)
            painter.drawText(half, Qt.AlignmentFlag.AlignVCenter, _elide(painter, text, half.width()))
            half.translate(0, half.height())
        painter.restore()


def _elide(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


class SearchField(LineEdit):
    """``search(text)`` gives the hits, best first; ``picked(hit)`` when the user picks one. Escape closes the list."""

    picked = Signal(object)

    def __init__(self, search: Callable[[str], Sequence[SearchHit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.popup: QFrame | None = None
        self.setPlaceholderText(_("Zoek overal… (Ctrl+K)"))
        self.setAccessibleName(_("Zoek overal"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(120)
        self.setMaximumWidth(240)
        self.textEdited.connect(self.look)
        self.list = QListView()
        self.list.setAccessibleName(_("Gevonden"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.hits = QStandardItemModel(self)
        self.list.setModel(self.hits)
        self.list.clicked.connect(self.take)
        self.nothing = label(_("Niets gevonden."), role="muted")
        self.nothing.setContentsMargins(12, 8, 12, 8)

    @property
    def open_list(self) -> bool:
        """Whether the list of results is shown."""
        return self.popup is not None and self.popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk through the results, Enter picks, Escape closes the list and then empties the field."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.hits.rowCount():
            self._walk(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and (self.open_list or self.text()):
            self.close_list() if self.open_list else self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list closes when the user goes elsewhere."""
        super().focusOutEvent(event)
        self.close_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list stays under the field when the window changes size."""
        if watched is self.window() and event.type() == QEvent.Type.Resize and self.open_list:
            self.place_list()
        return False

    def look(self, text: str) -> None:
        """Search for a text and show what is found in the list."""
        self.hits.clear()
        if not text.strip():
            self.close_list()
            return
        for hit in self._search(text.strip()):
            item = QStandardItem(hit.title)
            item.setData(hit, HIT)
            item.setAccessibleDescription(hit.detail)
            self.hits.appendRow(item)
        self._show()

    def _show(self) -> None:
        if self.popup is None:
            self.popup = QFrame(self.window())
            self.popup.setObjectName("searchPopup")
            column = QVBoxLayout(self.popup)
            column.setContentsMargins(5, 5, 5, 5)
            column.addWidget(self.list)
            column.addWidget(self.nothing)
            self.window().installEventFilter(self)
        found = self.hits.rowCount() > 0
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.hits.index(0, 0))
        self.place_list()
        self.popup.show()
        self.popup.raise_()

    def place_list(self) -> None:
        """Put the list under the field."""
        if self.popup is None:
            return
        window = self.window()
        width = min(max(self.width(), 380), window.width() - 16)
        wanted = 14 + (min(self.hits.rowCount(), 8) * (HIT_HEIGHT + 1) or 36)
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        left = max(8, min(corner.x(), window.width() - width - 8))
        self.popup.setGeometry(left, corner.y(), width, min(wanted, window.height() - corner.y() - 8))

    def _walk(self, step: int) -> None:
        place = (self.list.currentIndex().row() + step) % self.hits.rowCount()
        self.list.setCurrentIndex(self.hits.index(place, 0))
        self._show() if not self.open_list else None

    def take(self, index: QModelIndex) -> None:
        """Pick the hit at a place in the list."""
        if not index.isValid():
            return
        hit = index.data(HIT)
        self.close_list()
        self.clear()
        self.hits.clear()
        self.picked.emit(hit)

    def close_list(self) -> None:
        """Take the list away."""
        if self.popup is not None:
            self.popup.hide()
