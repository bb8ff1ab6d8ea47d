"""Fields over a form object, and the dialog around them.

The form object knows no Qt: plain attributes, ``errors()`` that gives a sentence per wrong field, and if it likes
``hints()`` that gives a remark per field (a date as it was understood, a warning). It is tested without a window.
"""

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from noaber.core.text import Caution
from noaber.ui.kit.fields import Editor, Field, Kind, Section, make_editor
from noaber.ui.kit.labels import label

_TWO_COLUMNS_FROM = 880
"""Pixels; in less, fields beside each other would be too short for a place name."""
_BETWEEN_COLUMNS = 32


@runtime_checkable
class Form(Protocol):
    """What a form dialog edits."""

    def errors(self) -> dict[str, str]:
        """A sentence per field that is wrong; the key "" for what belongs to no field."""


class FormView(QWidget):
    """The fields of a form with labels, hints and errors; it writes every change to the form object at once.

    ``edited`` on every change by the user.
    """

    edited = Signal()

    def __init__(
        self,
        form: Any,
        fields: Sequence[Field | Section],
        *,
        label_width: int = 118,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self._label_width = label_width
        self.editors: dict[str, Editor] = {}
        self._remarks: dict[str, QLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._own_hints = {field.name: field.hint for field in fields if isinstance(field, Field)}
        self._touched: set[str] = set()
        self._blocks: list[QWidget] = []
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for column in self._columns:
            column.setSpacing(16)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._build(fields)
        self._two = False
        self._arrange(two=False)
        self.show_form()

    def show_form(self) -> None:
        """Put the values of the form object in the fields."""
        for name, editor in self.editors.items():
            editor.show_value(getattr(self.form, name))
        self._show_remarks()

    def start_anew(self) -> None:
        """Show the form as it is now as a fresh one: nothing is called wrong before it was touched."""
        self._touched.clear()
        self.show_form()

    def wrong(self) -> dict[str, str]:
        """Check everything, show every error beside its field, and put the cursor in the first wrong one."""
        self._touched = set(self.editors)
        errors = self.form.errors()
        self._show_remarks()
        first = next((name for name in self.editors if name in errors), None)
        if first is not None:
            self.editors[first].widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return dict(errors)

    def focus(self, name: str = "") -> None:
        """Put the cursor in a field; the first one by default."""
        chosen = name or next(iter(self.editors), "")
        if chosen:
            self.editors[chosen].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def first_widget(self) -> QWidget | None:
        """The widget of the first field."""
        return next((editor.widget for editor in self.editors.values()), None)

    def remark(self, name: str) -> str:
        """What stands under a field now: its error, its hint, or "" for nothing."""
        return "" if self._remarks[name].isHidden() else self._remarks[name].text()

    def label_of(self, name: str) -> QLabel:
        """The label of a field; a CHECK has none and raises KeyError."""
        return self._labels[name]

    def set_visible(self, name: str, visible: bool) -> None:
        """Show or hide a field with its label and remark."""
        for part in (self.editors[name].widget, self._labels.get(name), self._remarks[name]):
            if part is not None:
                part.setVisible(visible)
        if visible:
            self._show_remarks()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that is left may from then on say what is wrong with it."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and watched.objectName() in self.editors:
            self._touched.add(watched.objectName())
            self._show_remarks()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns of sections where there is room."""
        super().resizeEvent(event)
        self.arrange_in(self.width())

    def arrange_in(self, width: int) -> None:
        """Take one column or two, as fits this many pixels; a view that is not shown yet hears of no resizing."""
        least = [0, 0]
        for block in self._blocks:
            column = int(block.property("column"))
            least[column] = max(least[column], block.minimumSizeHint().width())
        self._arrange(two=width >= max(sum(least) + _BETWEEN_COLUMNS, _TWO_COLUMNS_FROM))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column, so that two can become one again."""
        narrow = max((block.minimumSizeHint().width() for block in self._blocks), default=0)
        return QSize(narrow, super().minimumSizeHint().height())

    def _build(self, fields: Sequence[Field | Section]) -> None:
        grid = self._block(Section("")) if fields and isinstance(fields[0], Field) else QGridLayout()
        line: QHBoxLayout | None = None
        for item in fields:
            if isinstance(item, Section):
                grid, line = self._block(item), None
            elif item.beside and line is not None:
                self._add_beside(item, line, grid)
            else:
                line = self._add(item, grid)

    def _block(self, section: Section) -> QGridLayout:
        block = QWidget()
        block.setProperty("column", section.column)
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, self._label_width)
        grid.setColumnStretch(1, 1)
        if section.title:
            grid.addWidget(label(section.title, role="heading"), 0, 0, 1, 2)
        self._blocks.append(block)
        return grid

    def _add(self, field: Field, grid: QGridLayout) -> QHBoxLayout:
        row = grid.rowCount()
        line = QHBoxLayout()
        line.setSpacing(10)
        editor = self._editor(field)
        if field.kind is not Kind.CHECK:
            self._labels[field.name] = self._label(field, editor)
            top = Qt.AlignmentFlag.AlignTop if field.kind is Kind.LINES else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(self._labels[field.name], row, 0, top)
        line.addWidget(editor.widget)
        if field.width or field.kind is Kind.CHECK:
            line.addStretch()
        start = 0 if field.kind is Kind.CHECK and field.whole_row else 1
        grid.addLayout(line, row, start, 1, 2 - start)
        grid.addWidget(self._remark(field), row + 1, 1)
        return line

    def _add_beside(self, field: Field, line: QHBoxLayout, grid: QGridLayout) -> None:
        editor = self._editor(field)
        last = line.itemAt(line.count() - 1)
        if last is not None and last.spacerItem():
            line.takeAt(line.count() - 1)
        if field.kind is not Kind.CHECK:
            self._labels[field.name] = self._label(field, editor)
            line.addWidget(self._labels[field.name])
        line.addWidget(editor.widget)
        if field.width:
            line.addStretch()
        grid.addWidget(self._remark(field), grid.rowCount(), 1)

    def _label(self, field: Field, editor: Editor) -> QLabel:
        made = label(field.label, wrap=False)
        made.setBuddy(editor.widget)
        if not field.beside and made.sizeHint().width() > self._label_width:
            made.setWordWrap(True)
            made.setFixedWidth(self._label_width)
        return made

    def _editor(self, field: Field) -> Editor:
        editor = make_editor(field)
        editor.widget.installEventFilter(self)
        editor.changed.connect(lambda name=field.name: self._take(name))
        self.editors[field.name] = editor
        return editor

    def _remark(self, field: Field) -> QLabel:
        made = self._remarks[field.name] = label(role="hint")
        made.hide()
        return made

    def _take(self, name: str) -> None:
        setattr(self.form, name, self.editors[name].value)
        self._show_remarks()
        self.edited.emit()

    def _show_remarks(self) -> None:
        errors = {name: text for name, text in self.form.errors().items() if name in self._touched}
        hints = self.form.hints() if hasattr(self.form, "hints") else {}
        for name, remark in self._remarks.items():
            error = errors.get(name, "")
            text = error or hints.get(name, "") or self._own_hints[name]
            self._show_remark(remark, text, wrong=bool(error))
            self._mark(self.editors[name].widget, error)

    def _show_remark(self, remark: QLabel, text: str, *, wrong: bool) -> None:
        role = "error" if wrong else "warn" if isinstance(text, Caution) else "hint"
        remark.setText(text)
        remark.setHidden(not text)
        if remark.property("role") != role:
            remark.setProperty("role", role)
            remark.style().polish(remark)

    def _mark(self, widget: QWidget, error: str) -> None:
        widget.setAccessibleDescription(error or self._own_hints.get(widget.objectName(), ""))
        if bool(widget.property("wrong")) != bool(error):
            widget.setProperty("wrong", bool(error))
            widget.style().polish(widget)

    def _arrange(self, *, two: bool) -> None:
        if two == self._two and self._blocks[0].parent() is not None:
            return
        self._two = two
        for block in self._blocks:
            for column in self._columns:
                column.removeWidget(block)  # takeAt would leave an item behind that hides later changes of its height
            column = self._columns[int(block.property("column")) if two else 0]
            column.insertWidget(column.count() - 1, block)
        right = two and any(block.property("column") for block in self._blocks)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretch(1, 1 if right else 0)
        layout.setSpacing(_BETWEEN_COLUMNS if right else 0)
