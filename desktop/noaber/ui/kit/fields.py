"""The fields of forms: what a form dialog is made of, and the widget for each kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from noaber.ui.context import SearchHit
from noaber.ui.kit.picker import Picker

Choices = Sequence[tuple[Any, str]] | Callable[[], Sequence[tuple[Any, str]]]


class Kind(Enum):
    """What a field is made with. The attribute of the form holds: a text, a text, one of the choices' values, a
    bool, a text as typed (the form understands it), a whole number, a text with suggestions, a Picked, a text that
    nobody may read over a shoulder."""

    LINE = "line"
    LINES = "lines"
    COMBO = "combo"
    CHECK = "check"
    DATE = "date"
    SPIN = "spin"
    SUGGEST = "suggest"
    PICK = "pick"
    SECRET = "secret"


LINE, LINES, COMBO, CHECK, DATE, SPIN, SUGGEST, PICK, SECRET = Kind


@dataclass(frozen=True)
class Field:
    """One field of a form.

    ``label`` is a translated text, ``name`` the attribute of the form object. ``choices`` are (value, text) pairs for
    COMBO, and texts to suggest (second of the pair) for SUGGEST. ``beside`` puts the field on the row of the one
    before it; ``width`` is in pixels, 0 for all there is. ``hint`` stands under the field in small letters.
    ``whole_row`` puts a CHECK under the labels instead of under the fields. ``search`` gives a PICK what to choose
    from for the text typed so far.
    """

    label: str
    kind: Kind
    name: str
    choices: Choices = ()
    hint: str = ""
    placeholder: str = ""
    width: int = 0
    beside: bool = False
    minimum: int = 0
    maximum: int = 9999
    suffix: str = ""
    lines: int = 3
    whole_row: bool = False
    search: Callable[[str], Sequence[SearchHit]] | None = None


@dataclass(frozen=True)
class Section:
    """A heading between fields; sections with ``column=1`` stand in a second column where there is room."""

    title: str
    column: int = 0


class Editor(QObject):
    """A widget with a value: ``changed`` on every change by the user, ``left`` when the focus leaves."""

    changed = Signal()

    def __init__(
        self,
        widget: QWidget,
        read: Callable[[], Any],
        write: Callable[[Any], None],
    ) -> None:
        super().__init__(widget)
        self.widget = widget
        self._read = read
        self._write = write

    @property
    def value(self) -> Any:
        """What the field holds now."""
        return self._read()

    def show_value(self, value: Any) -> None:
        """Put a value in without ``changed``."""
        with QSignalBlocker(self):
            self._write(value)


def make_editor(field: Field) -> Editor:
    """The editor for a field, named for screen readers."""
    editor = _MAKERS[field.kind](field)
    name = field.label.rstrip(":")
    editor.widget.setAccessibleName(name)
    editor.widget.setObjectName(field.name)
    if field.hint:
        editor.widget.setAccessibleDescription(field.hint)
    if field.width:
        editor.widget.setFixedWidth(field.width)
    return editor


def choices_of(field: Field) -> Sequence[tuple[Any, str]]:
    """The choices, asked for now if they are a function."""
    return field.choices() if callable(field.choices) else field.choices


def _line(field: Field) -> Editor:
    edit = QLineEdit()
    edit.setPlaceholderText(field.placeholder)
    editor = Editor(edit, edit.text, lambda value: _set_text(edit, value))
    edit.textChanged.connect(editor.changed)
    return editor


def _secret(field: Field) -> Editor:
    editor = _line(field)
    edit = editor.widget
    assert isinstance(edit, QLineEdit)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return editor


def _set_text(edit: QLineEdit, value: Any) -> None:
    edit.setText("" if value is None else str(value))
    edit.setCursorPosition(0)


def _lines(field: Field) -> Editor:
    edit = QPlainTextEdit()
    edit.setPlaceholderText(field.placeholder)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(field.lines * edit.fontMetrics().lineSpacing() + 22)
    editor = Editor(edit, edit.toPlainText, lambda value: edit.setPlainText(value or ""))
    edit.textChanged.connect(editor.changed)
    return editor


def _combo(field: Field) -> Editor:
    box = WheelFreeCombo()
    for value, text in choices_of(field):
        box.addItem(text, value)

    def write(value: Any) -> None:
        found = next((place for place in range(box.count()) if box.itemData(place) == value), -1)
        box.setCurrentIndex(found)

    editor = Editor(box, lambda: box.currentData(), write)
    box.currentIndexChanged.connect(lambda _place: editor.changed.emit())
    return editor


def _suggest(field: Field) -> Editor:
    box = WheelFreeCombo()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems([text for _value, text in choices_of(field)])
    edit = box.lineEdit()
    assert edit is not None
    edit.setPlaceholderText(field.placeholder)
    edit.setAccessibleName(field.label.rstrip(":"))
    editor = Editor(box, box.currentText, lambda value: box.setEditText(value or ""))
    box.editTextChanged.connect(lambda _text: editor.changed.emit())
    return editor


def _check(field: Field) -> Editor:
    box = QCheckBox(field.label)
    editor = Editor(box, box.isChecked, lambda value: box.setChecked(bool(value)))
    box.toggled.connect(lambda _on: editor.changed.emit())
    return editor


def _spin(field: Field) -> Editor:
    box = WheelFreeSpin()
    box.setRange(field.minimum, field.maximum)
    box.setSuffix(f" {field.suffix}" if field.suffix else "")
    editor = Editor(box, box.value, lambda value: box.setValue(int(value or 0)))
    box.valueChanged.connect(lambda _value: editor.changed.emit())
    return editor


def _pick(field: Field) -> Editor:
    assert field.search is not None
    picker = Picker(field.search, placeholder=field.placeholder)
    editor = Editor(picker, lambda: picker.picked_now, picker.show_picked)
    picker.changed.connect(editor.changed)
    return editor


class WheelFreeCombo(QComboBox):
    """A combo box that the wheel does not change by accident while the form is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: Any) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class WheelFreeSpin(QSpinBox):
    """A spin box that the wheel does not change by accident while the form is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(10, 0, 0, 0)  # the style sheet's padding does not reach the text of a spin box
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: Any) -> None:
        """Leave the wheel to the form."""
        event.ignore()


_MAKERS: dict[Kind, Callable[[Field], Editor]] = {
    Kind.LINE: _line,
    Kind.LINES: _lines,
    Kind.COMBO: _combo,
    Kind.CHECK: _check,
    Kind.DATE: _line,
    Kind.SPIN: _spin,
    Kind.SUGGEST: _suggest,
    Kind.PICK: _pick,
    Kind.SECRET: _secret,
}
