"""One condition as a row of fields: en/of, the field, how it is compared, and with what."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from noaber.core.i18n import _
from noaber.lists.fields import FieldSpec, all_fields
from noaber.lists.forms import AND, OR, ConditionForm
from noaber.lists.sentences import shown_value
from noaber.ui.kit.button import button
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.labels import label
from noaber.ui.kit.line_edit import LineEdit

_JOIN, _NARROW, _WIDE = 92, 112, 190
_WIDTHS = {"number": 84, "money": 96, "date": 116, "text": _WIDE}


class ConditionRow(QWidget):
    """Shows a :class:`ConditionForm` and writes every change to it at once.

    ``edited()`` on every change, ``removed()`` when the row is to go.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, form: ConditionForm, *, first: bool) -> None:
        super().__init__()
        self.form = form
        self.joined = _combo(_("En of of"), _JOIN)
        for value, text in ((AND, _("en")), (OR, _("of"))):
            self.joined.addItem(text, value)
        self.start = label(_("Wie"), role="muted", wrap=False)
        self.start.setFixedWidth(_JOIN)
        self.field = _combo(_("Gegeven"), 176)
        self.compared = _combo(_("Vergelijking"), 186)
        self.choice = _combo(_("Keuze"), 226)
        self.low, self.high = _line(_("Waarde")), _line(_("Tot en met"))
        self.at = label(_("op"), role="muted", wrap=False)
        self.on = _line(_("Op welke dag"))
        self.on.setPlaceholderText(_("vandaag"))
        self.on.setFixedWidth(_NARROW)
        self.remove = button("", self.removed.emit, "close", role="plain")
        self.remove.setToolTip(_("Haal deze voorwaarde weg"))
        self.remove.setAccessibleName(_("Voorwaarde weghalen"))
        self._lay_out()
        self._fill_fields()
        self.show_first(first)
        self._show()
        self._connect()

    def show_first(self, first: bool) -> None:
        """The first row has nothing to be joined to."""
        self.start.setVisible(first)
        self.joined.setVisible(not first)

    def focus_value(self) -> None:
        """Put the cursor where the value is typed or chosen."""
        shown = [part for part in (self.low, self.choice, self.compared) if not part.isHidden()]
        shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        parts = (self.start, self.joined, self.field, self.compared, self.choice, self.low, self.high, self.at, self.on)
        for part in parts:
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self.remove)

    def _connect(self) -> None:
        self.joined.currentIndexChanged.connect(lambda _place: self._take(joined=self.joined.currentData()))
        self.field.currentIndexChanged.connect(lambda _place: self._take_field())
        self.compared.currentIndexChanged.connect(lambda _place: self._take_compared())
        self.choice.currentIndexChanged.connect(lambda _place: self._take(chosen=self.choice.currentData() or ()))
        for line, name in ((self.low, "first"), (self.high, "second"), (self.on, "on")):
            line.textChanged.connect(lambda text, name=name: self._take(**{name: text}))

    def _take(self, **changed: object) -> None:
        for name, value in changed.items():
            setattr(self.form, name, value)
        self.edited.emit()

    def _take_field(self) -> None:
        name = self.field.currentData()
        if name and name != self.form.field:
            fresh = ConditionForm.of_field(name, self.form.joined)
            self.form.__dict__.update(replace(fresh).__dict__)
            self._show()
            self.edited.emit()

    def _take_compared(self) -> None:
        operator, negated = self.compared.currentData()
        self.form.operator, self.form.negated = operator, negated
        if self.form.compared.values == "choice" and not self.form.chosen:
            self.form.chosen = tuple(self.form.spec.options())[:1]
        self._show_values()
        self.edited.emit()

    def _fill_fields(self) -> None:
        """The fields under their headings, which cannot be chosen."""
        items = QStandardItemModel(self.field)
        group = ""
        for spec in all_fields():
            if spec.group != group:
                group = spec.group
                heading = QStandardItem(_(group))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(_bold())
                items.appendRow(heading)
            item = QStandardItem(_(spec.label))
            item.setData(spec.name, Qt.ItemDataRole.UserRole)
            items.appendRow(item)
        self.field.setModel(items)

    def _show(self) -> None:
        with QSignalBlocker(self.field), QSignalBlocker(self.compared), QSignalBlocker(self.joined):
            self.joined.setCurrentIndex(self.joined.findData(self.form.joined))
            self.field.setCurrentIndex(self.field.findData(self.form.field))
            self.compared.clear()
            for name, operator in self.form.spec.operators.items():
                self.compared.addItem(_(operator.label), (name, False))
                self.compared.addItem(_(operator.denied), (name, True))
            wanted = (self.form.operator, self.form.negated)
            places = range(self.compared.count())
            self.compared.setCurrentIndex(next(place for place in places if self.compared.itemData(place) == wanted))
        self._show_values()

    def _show_values(self) -> None:
        spec, operator = self.form.spec, self.form.compared
        typed = operator.most if operator.values != "choice" else 0
        self.choice.setVisible(operator.values == "choice")
        for place, (line, text) in enumerate(((self.low, self.form.first), (self.high, self.form.second))):
            line.setVisible(place < typed)
            line.setFixedWidth(_WIDTHS.get(operator.values, _WIDE))
            line.setPlaceholderText(_("dd-mm-jjjj") if operator.values == "date" else "")
            with QSignalBlocker(line):
                line.setText(text)
        asked_for_a_day = spec.dated and spec.kind == "number" and typed > 0
        for part in (self.at, self.on):
            part.setVisible(asked_for_a_day)
        with QSignalBlocker(self.on):
            self.on.setText(self.form.on)
        if operator.values == "choice":
            self._show_choices(spec)

    def _show_choices(self, spec: FieldSpec) -> None:
        options = spec.options()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for value, text in options.items():
                self.choice.addItem(text, (value,))
            chosen = self.form.chosen
            if chosen and (len(chosen) > 1 or chosen[0] not in options):
                texts = [shown_value(spec, value, options) for value in chosen]
                self.choice.addItem(" / ".join(texts), chosen)
            places = range(self.choice.count())
            self.choice.setCurrentIndex(next((at for at in places if self.choice.itemData(at) == chosen), -1))


def _bold() -> QFont:
    made = QFont()
    made.setBold(True)
    return made


def _combo(name: str, width: int) -> QComboBox:
    made = WheelFreeCombo()
    made.setAccessibleName(name)
    made.setFixedWidth(width)
    return made


def _line(name: str) -> QLineEdit:
    made = LineEdit()
    made.setAccessibleName(name)
    return made
