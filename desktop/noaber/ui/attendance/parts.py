"""The widgets of the attendance screen: the field for numbers with its answer, and the foot with the count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from noaber.attendance.forms import Feedback
from noaber.attendance.queries import SheetRow
from noaber.core.dates import clock_text, short_date
from noaber.core.i18n import _, ngettext
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.labels import label
from noaber.ui.kit.theme import text_font

_MOST_TOLD = 8
_NUMBER_POINTS = 15


class NumberField(QLineEdit):
    """A large field; ``entered(text)`` on Enter. Escape empties it, or goes on to the page when it is empty."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Regelnummers of namen"))
        self.setFont(text_font(_NUMBER_POINTS))
        self.setMinimumHeight(48)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class EntryHead(QWidget):
    """The number field, the sheet whose numbers count, and the answer to what was typed last."""

    sheet_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NumberField()
        self.sheets = WheelFreeCombo()
        self.sheets.setAccessibleName(_("Welke afgedrukte lijst"))
        self.sheets.setMinimumWidth(354)
        self.sheets.setMinimumHeight(48)
        self.sheets.activated.connect(lambda _place: self.sheet_chosen.emit(self.sheets.currentData()))
        self.answer = label()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.sheets)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 2)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.answer)

    def show_sheets(self, sheets: list[SheetRow], chosen: int | None) -> None:
        """Offer the printed sheets, and working without one."""
        self.sheets.clear()
        for sheet in sheets:
            self.sheets.addItem(sheet_text(sheet), sheet.id)
        self.sheets.addItem(_("Zonder lijst, op naam"), None)
        self.sheets.setCurrentIndex(self.sheets.findData(chosen) if chosen is not None else len(sheets))
        self.sheets.setVisible(bool(sheets))
        self.field.setPlaceholderText(
            _("Typ 17, 1-12 of alles behalve 4, 9") if chosen is not None else _("Typ een naam, of vink hieronder aan")
        )

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """Show the answer under the field; a wrong entry stays in the field, selected."""
        self.answer.setText(text)
        self.answer.setProperty("role", "error" if wrong else "")
        self.answer.style().polish(self.answer)
        self.field.setProperty("wrong", wrong)
        self.field.style().polish(self.field)
        self.field.setAccessibleDescription(text)
        if wrong:
            self.field.selectAll()
        else:
            self.field.clear()


class EntryFoot(QWidget):
    """Under the list: how many people were there besides those named."""

    anonymous_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.anonymous = QLineEdit()
        self.anonymous.setFixedWidth(80)
        self.anonymous.setAccessibleName(_("Ook aanwezig, zonder naam"))
        self.anonymous.textEdited.connect(self.anonymous_typed)
        self.wrong = label(role="error", wrap=False)
        name = label(_("Ook aanwezig, zonder naam"), wrap=False)
        name.setBuddy(self.anonymous)
        self.total = label(role="heading", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 2)
        row.setSpacing(10)
        row.addWidget(name)
        row.addWidget(self.anonymous)
        row.addWidget(self.wrong, 1)
        row.addWidget(self.total)

    def show_count(self, anonymous: str, wrong: str, counted: int) -> None:
        """Show the count as it stands."""
        if self.anonymous.text() != anonymous:
            self.anonymous.setText(anonymous)
        self.wrong.setText(wrong)
        self.total.setText(ngettext("{n} persoon aanwezig", "{n} mensen aanwezig", counted))


class ToldCard(Card):
    """What was entered last, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(label(_("Laatst ingevuld"), role="muted"))
        self.list = label()
        self.list.setAccessibleName(_("Laatst ingevuld"))
        self.column.addWidget(self.list)
        self._told: list[str] = []
        self.forget()

    def forget(self) -> None:
        """Begin with an empty list."""
        self._told = []
        self.hide()

    def tell(self, feedback: Feedback) -> None:
        """Put one more on top."""
        self._told = [feedback.text, *self._told][:_MOST_TOLD]
        self.list.setText("\n".join(self._told))
        self.show()


def sheet_text(sheet: SheetRow) -> str:
    """``Lijst 2, afgedrukt op 30-10-2026 om 14.02``."""
    return _(
        "Lijst {number}, afgedrukt op {day} om {time}",
        number=sheet.number,
        day=short_date(sheet.printed_at.date()),
        time=clock_text(sheet.printed_at.time()),
    )
