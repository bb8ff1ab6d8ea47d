"""What was sent: each mailing with its day, and the list of who were in it on paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.letters.log import MailingRow, delete_mailing, list_mailings
from noaber.letters.sent_paper import sent_document
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.labels import label
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.printing.print_dialog import PrintDialog


class SentDialog(QDialog):
    """A table of the mailings, the latest first."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(_("Verzonden brieven"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table = TableView(
            (
                Column(_("Datum"), lambda row: short_date(row.sent_at.date()), 110),
                Column(_("Brief"), "title", 220, stretch=True),
                Column(_("Op papier"), "letters", 96, align="right"),
                Column(_("Per e-mail"), "mails", 96, align="right"),
            ),
            name=_("Verzonden brieven"),
        )
        self.table.set_empty(_("Er is nog geen brief verstuurd."))
        self.table.opened.connect(self.print_list)
        self.table.delete_asked.connect(self.delete)
        buttons = QHBoxLayout()
        buttons.addWidget(button(_("Niet verstuurd: haal weg"), self.delete))
        buttons.addStretch()
        buttons.addWidget(button(_("Sluiten"), self.close))
        buttons.addWidget(
            button(_("Verzendlijst…"), lambda: self.print_list(self.table.current_row()), "print", role="primary")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(_("Verzonden brieven"), role="title"))
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize(720, 460)
        self.show_mailings()

    def show_mailings(self) -> None:
        """Read the mailings."""
        rows = list_mailings()
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_id(rows[0].id)

    def print_list(self, row: MailingRow | None) -> None:
        """The list of who were in a mailing: the proof that it was sent."""
        if row is not None:
            PrintDialog(self._context, self, sent_document(row), 0).open()

    def delete(self) -> None:
        """A mailing that was not sent after all; Ctrl+Z brings it back."""
        row = self.table.current_row()
        if row is not None:
            delete_mailing(row.id)
            self.show_mailings()
            self._context.toast(
                _("“{letter}” is verwijderd.", letter=row.title), _("Ongedaan maken"), self._context.data.undo
            )
