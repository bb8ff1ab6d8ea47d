"""The columns of the list as a table: heading, examples, and what each becomes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from noaber.core.i18n import _, ngettext
from noaber.exchange.fields import BSN, FIELDS, KEEP, SKIP, field_label
from noaber.exchange.recognise import Column
from noaber.ui.importing.combo import ElidedCombo
from noaber.ui.kit.labels import ElidedLabel, label

_UNKNOWN = frozenset({KEEP, SKIP, BSN})


class ColumnsTable(QWidget):
    """A line per filled column; ``picked(column, field)`` when somebody says what it is."""

    picked = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self.combos: dict[int, ElidedCombo] = {}
        self._marks: dict[int, QLabel] = {}
        self._tints: dict[int, QFrame] = {}
        self._columns: tuple[Column, ...] = ()
        self._shape: tuple[tuple[int, str, tuple[str, ...]], ...] = ()
        self._area: QScrollArea | None = None
        self.left_out = label()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 0, 8, 4)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        for place, stretch in ((1, 3), (2, 5), (3, 2)):
            self._grid.setColumnStretch(place, stretch)

    def scroll_in(self, area: QScrollArea) -> None:
        """Keep the combo box that has the focus in sight in this area."""
        self._area = area

    def show_columns(self, columns: Sequence[Column], known_layout: bool) -> None:
        """Show these columns; the widgets stay while the list is the same, so that the focus stays too."""
        self._columns = tuple(column for column in columns if column.filled or column.field == BSN)
        shape = tuple((column.index, column.heading, column.samples) for column in self._columns)
        if shape != self._shape:
            self._shape = shape
            self._build()
        for column in self._columns:
            self._show_field(column, known_layout)
        empty = len(columns) - len(self._columns)
        self.left_out.setText(ngettext("{n} lege kolom is weggelaten.", "{n} lege kolommen zijn weggelaten.", empty))
        self.left_out.setHidden(not empty)

    def focus_first(self) -> None:
        """Put the focus on the first column that deserves a look, or on the first."""
        wanted = [column.index for column in self._columns if is_doubtful(column)] or list(self.combos)
        if wanted:
            self.combos[wanted[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A combo box that gets the focus comes into sight."""
        if event.type() == QEvent.Type.FocusIn and self._area is not None and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 40)
        return False

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for line in range(self._grid.rowCount()):  # of a longer list read before
            self._grid.setRowMinimumHeight(line, 0)
            self._grid.setRowStretch(line, 0)
        self.combos, self._marks, self._tints = {}, {}, {}
        titles = (_("Kolom"), _("Kopje in uw lijst"), _("Voorbeelden"), _("Wordt"), "")
        for place, title in enumerate(titles):
            head = label(title, role="muted", wrap=False)
            head.setContentsMargins(8 if not place else 0, 6, 0, 8)
            self._grid.addWidget(head, 0, place)
        for line, column in enumerate(self._columns, start=1):
            self._add_line(line, column)
        self.left_out = label(role="hint")
        self.left_out.setContentsMargins(8, 8, 0, 4)
        self._grid.addWidget(self.left_out, len(self._columns) + 1, 0, 1, 5)
        self._grid.setRowStretch(len(self._columns) + 2, 1)

    def _add_line(self, line: int, column: Column) -> None:
        tint = self._tints[column.index] = QFrame()
        self._grid.addWidget(tint, line, 0, 1, 5)
        letter = label(column.letter, role="muted", wrap=False)
        letter.setContentsMargins(8, 0, 0, 0)
        heading = ElidedLabel(column.heading or _("(geen kopje)"), role="heading" if column.heading else "muted")
        shown = () if column.field == BSN else column.samples  # not even on the screen
        samples = ElidedLabel("  ·  ".join(" ".join(text.split()) for text in shown), role="muted")
        combo = self.combos[column.index] = self._combo(column)
        mark = self._marks[column.index] = label(wrap=False, role="hint")
        mark.setMinimumWidth(104)
        for place, widget in enumerate((letter, heading, samples, combo, mark)):
            self._grid.addWidget(widget, line, place)
        self._grid.setRowMinimumHeight(line, 46)

    def _combo(self, column: Column) -> ElidedCombo:
        combo = ElidedCombo()
        combo.setAccessibleName(_("Kolom {name} wordt", name=column.name))
        combo.setMinimumWidth(304)
        for field in FIELDS:
            combo.addItem(field_label(field), field)
        if column.field == BSN:
            combo.addItem(_("Burgerservicenummer"), BSN)
            combo.setEnabled(False)
        combo.installEventFilter(self)
        combo.activated.connect(lambda _place: self.picked.emit(column.index, combo.currentData()))
        return combo

    def _show_field(self, column: Column, known_layout: bool) -> None:
        combo = self.combos[column.index]
        with QSignalBlocker(combo):
            combo.setCurrentIndex(combo.findData(column.field))
        self._marks[column.index].setText(mark_of(column, known_layout))
        tint = self._tints[column.index]
        wanted = "notice" if is_doubtful(column) else ""
        if tint.property("role") != wanted:
            tint.setProperty("role", wanted)
            tint.style().polish(tint)


def is_doubtful(column: Column) -> bool:
    """Whether the program guessed a field from what is in the column and somebody should look."""
    return bool(column.filled) and not column.sure and column.field not in _UNKNOWN


def mark_of(column: Column, known_layout: bool) -> str:
    """How the program came to the field, in a word or two."""
    if column.field == BSN:
        return _("nooit bewaard")
    if is_doubtful(column):
        return _("klopt dit?")
    if column.field == SKIP:
        return _("niet ingelezen")
    if not column.sure:
        return _("niet herkend")
    return _("zoals eerder") if known_layout else _("✓ herkend")
