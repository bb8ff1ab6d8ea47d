"""The second step: which column is what, where the headings stand, and who are on the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _, ngettext
from noaber.exchange.content import text_of
from noaber.exchange.recognise import Recognised
from noaber.exchange.spreadsheet import SheetLine, is_blank
from noaber.members.queries import categories
from noaber.ui.importing.columns_table import ColumnsTable, is_doubtful
from noaber.ui.importing.combo import ElidedCombo
from noaber.ui.importing.session import CONTACTS, ImportSession
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.labels import label

_OFFERED_LINES = 12


class ColumnsStep(QWidget):
    """``field_picked(column, field)``, ``header_picked(line number, 0 for none)`` and ``audience_picked(audience)``."""

    field_picked = Signal(int, str)
    header_picked = Signal(int)
    audience_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = NoticeBox("danger")
        self.notice = NoticeBox()
        self.headers = _combo(_("Regel met de kopjes"), 250)
        self.headers.activated.connect(lambda _place: self.header_picked.emit(self.headers.currentData()))
        self.audience = _combo(_("Wie staan er op deze lijst?"), 260)
        self.audience.activated.connect(lambda _place: self.audience_picked.emit(self.audience.currentData()))
        self.table = ColumnsTable()
        self.table.picked.connect(self.field_picked)
        self._lay_out()

    def show_session(self, session: ImportSession) -> None:
        """Show how the list is read now."""
        found = session.found
        self._show_headers(found)
        self._show_audience(session)
        self.table.show_columns(found.columns, session.known_layout)
        self.problem.say(
            ""
            if found.has_names
            else _("Geen enkele kolom zegt wie het is. Kies bij de kolom met namen “Hele naam” of “Achternaam”.")
        )
        self.notice.say(_what_to_know(session))

    def focus_first(self) -> None:
        """The first column that deserves a look, or the first."""
        self.table.focus_first()

    def _show_headers(self, found: Recognised) -> None:
        self.headers.clear()
        lines = found.sheet.lines[:_OFFERED_LINES]
        if found.header_line and all(line.number != found.header_line for line in lines):
            lines = (*lines, *(line for line in found.sheet.lines if line.number == found.header_line))
        for line in lines:
            self.headers.addItem(_("regel {number}: {text}", number=line.number, text=_start_of(line)), line.number)
        self.headers.addItem(_("er zijn geen kopjes"), 0)
        self.headers.setCurrentIndex(self.headers.findData(found.header_line))

    def _show_audience(self, session: ImportSession) -> None:
        self.audience.clear()
        if session.tells_kinds:
            self.audience.addItem(_("leden; hun soort staat in de lijst"), "")
        else:
            self.audience.addItem(_("leden"), "")
            for row in categories():
                self.audience.addItem(_("leden, soort: {name}", name=row.name), row.name)
        self.audience.addItem(_("contacten: geen lid"), CONTACTS)
        self.audience.setCurrentIndex(max(self.audience.findData(session.audience), 0))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 4)
        row.setSpacing(8)
        for text, combo in ((_("Wie staan hierop?"), self.audience), (_("Kopjes op"), self.headers)):
            caption = label(text, wrap=False)
            caption.setBuddy(combo)
            row.addWidget(caption)
            row.addWidget(combo, 1)
            row.addSpacing(12)
        card = Card(margin=4)
        card.column.addLayout(row)
        area = QScrollArea()
        area.setWidget(self.table)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.scroll_in(area)
        card.column.addWidget(area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.problem)
        column.addWidget(self.notice)
        column.addWidget(card, 1)


def _combo(name: str, width: int) -> ElidedCombo:
    made = ElidedCombo()
    made.setAccessibleName(name)
    made.setMinimumWidth(width)
    return made


def _start_of(line: SheetLine) -> str:
    text = ", ".join(text_of(cell) for cell in line.cells if not is_blank(cell))
    return text if len(text) <= 60 else f"{text[:59].rstrip(' ,')}…"


def _what_to_know(session: ImportSession) -> str:
    """What is worth saying about how the columns are read: once at most, and nothing when all is plain."""
    doubtful = sum(1 for column in session.found.columns if is_doubtful(column))
    if session.known_layout and not session.touched:
        return _("Zo had u het de vorige keer ook.")
    if doubtful:
        return ngettext(
            "Kijk naar de gekleurde kolom: het kopje zegt niet zeker wat het is.",
            "Kijk naar de {n} gekleurde kolommen: het kopje zegt niet zeker wat het is.",
            doubtful,
        )
    return ""
