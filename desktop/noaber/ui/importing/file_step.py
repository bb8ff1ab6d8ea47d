"""The first step: point at the file, or drop it on the page."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.i18n import _, ngettext
from noaber.ui.importing.session import ImportSession
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.labels import label


class FileStep(Card):
    """``asked()``: choose a file in the file window; ``dropped(path)``; ``sheet_picked(place)``."""

    asked = Signal()
    dropped = Signal(Path)
    sheet_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.problem = NoticeBox("danger")
        self.invitation = label(role="heading")
        self.kinds = label(
            _(
                "Noaber leest rekenbladen van Excel (xlsx en xls), van LibreOffice (ods) en tekst met "
                "kolommen (csv). Uw bestand zelf verandert niet."
            ),
            role="muted",
        )
        self.choose = Button(_("Bestand kiezen…"), "open")
        self.choose.clicked.connect(self.asked)
        self.chosen = label(role="title")
        self.about = label(role="muted")
        self.sheets = WheelFreeCombo()
        self.sheets.setAccessibleName(_("Blad met de lijst"))
        self.sheets.setMinimumWidth(280)
        self.sheets.activated.connect(self.sheet_picked)
        self._sheet_row = QWidget()
        self._lay_out()
        self.show_session(None)

    def show_problem(self, sentence: str) -> None:
        """Say why a file cannot be read; "" takes it away."""
        self.problem.say(sentence)

    def show_session(self, session: ImportSession | None) -> None:
        """Tell what was read, or invite to choose."""
        self.invitation.setText(
            _("Sleep uw ledenlijst hierheen, of kies het bestand.")
            if session is None
            else _("Een ander bestand? Sleep het hierheen, of kies het.")
        )
        self.invitation.setProperty("role", "heading" if session is None else "muted")
        self.invitation.style().polish(self.invitation)
        self.chosen.setHidden(session is None)
        self.about.setHidden(session is None)
        self._sheet_row.setHidden(session is None or len(session.spreadsheet.sheets) < 2)
        if session is not None:
            self._show_found(session)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if _file_of(event) is not None:
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file was dragged away again."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """A file was let go of: read it."""
        path = _file_of(event)
        self._mark(False)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_found(self, session: ImportSession) -> None:
        self.chosen.setText(session.path.name)
        lines = len(session.found.lines)
        columns = sum(1 for column in session.found.columns if column.filled)
        self.about.setText(
            ngettext("{n} regel", "{n} regels", lines) + " · " + ngettext("{n} kolom", "{n} kolommen", columns)
        )
        self.sheets.clear()
        for sheet in session.spreadsheet.sheets:
            self.sheets.addItem(sheet.name)
        names = [sheet.name for sheet in session.spreadsheet.sheets]
        self.sheets.setCurrentIndex(names.index(session.found.sheet.name))

    def _mark(self, on: bool) -> None:
        self.setProperty("role", "notice" if on else "card")
        self.style().polish(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._sheet_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addStretch()
        row.addWidget(label(_("De lijst staat op blad"), wrap=False))
        row.addWidget(self.sheets)
        row.addStretch()
        middle = QVBoxLayout()
        middle.setSpacing(14)
        middle.addStretch(2)
        for part in (self.chosen, self.about):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            middle.addWidget(part)
        middle.addWidget(self._sheet_row)
        middle.addSpacing(8)
        for part in (self.invitation, self.kinds):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle.addWidget(self.invitation)
        middle.addWidget(self.choose, alignment=Qt.AlignmentFlag.AlignCenter)
        middle.addWidget(self.kinds)
        middle.addStretch(3)
        self.column.addWidget(self.problem)
        self.column.addLayout(middle, 1)


def _file_of(event: QDropEvent) -> Path | None:
    """The one local file that is being dragged, or None."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
