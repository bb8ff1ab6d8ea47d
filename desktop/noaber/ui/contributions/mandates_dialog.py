"""The mandates of one member: which there are, the signed form with each, a new one, one that was withdrawn."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber import office
from noaber.contributions import mandates
from noaber.contributions.mandates import MandateRow
from noaber.contributions.record import MANDATE_STATUSES
from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people.contact import format_iban
from noaber.people.names import list_name
from noaber.people.queries import get_person
from noaber.ui.context import AppContext
from noaber.ui.contributions.dialog_parts import fit_on_screen
from noaber.ui.contributions.dialogs import mandate_dialog
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import label
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.printing.print_dialog import PrintDialog


def mandate_columns() -> tuple[Column, ...]:
    """The columns of the list of mandates."""
    return (
        Column(_("Kenmerk"), "reference", 120),
        Column(_("IBAN"), lambda row: format_iban(row.iban), 205),
        Column(_("Getekend"), lambda row: short_date(row.signed_on), 104),
        Column(_("Laatst gebruikt"), lambda row: short_date(row.last_used) if row.last_used else "–", 140),
        Column(_("Formulier"), lambda row: row.form_name or row.form_place or "–", 120, tone=lambda _row: "muted"),
        Column(
            _("Stand"),
            lambda row: _(MANDATE_STATUSES[row.status]),
            160,
            stretch=True,
            tone=lambda row: "" if row.status == "valid" else "warn",
        ),
    )


class MandatesDialog(QDialog):
    """Follows what changes while it is open."""

    def __init__(self, context: AppContext, parent: QWidget, person_id: int) -> None:
        super().__init__(parent)
        self.context = context
        self.person_id = person_id
        self.setWindowTitle(_("Machtigingen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table = TableView(mandate_columns(), name=_("Machtigingen"))
        self.table.set_empty(_("Er is nog geen machtiging. Druk een formulier af en laat het tekenen."))
        self.table.chosen.connect(self._see_what_can_be)
        self.end = button(_("Intrekken"), self._end)
        self.attach = button(_("Formulier toevoegen"), self._attach)
        self._lay_out()
        fit_on_screen(self, 900, 440)
        context.hub.changed.connect(self._hear)
        self.show_mandates()

    def show_mandates(self) -> None:
        """Read the mandates again."""
        self.table.show_rows(mandates.mandates_of(self.person_id, today=self.context.clock.today()))
        self._see_what_can_be()

    def _see_what_can_be(self, *_ignored: object) -> None:
        row = self.table.current_row()
        self.end.setEnabled(row is not None and row.ended_on is None)
        self.attach.setEnabled(row is not None)

    def _end(self) -> None:
        row = self.table.current_row()
        if isinstance(row, MandateRow):
            try:
                mandates.end_mandate(row.id, self.context.clock.today())
            except NoaberError as error:
                self.context.interaction.error(self, str(error))

    def _attach(self) -> None:
        row = self.table.current_row()
        kinds = _("Gescand formulier (*.pdf *.jpg *.jpeg *.png)")
        path = self.context.interaction.open_path(self, _("Getekend formulier"), kinds)
        if path is None or row is None:
            return
        try:
            mandates.attach_form(row.id, path.name, _content(path))
        except NoaberError as error:
            self.context.interaction.error(self, str(error))

    def _print(self) -> None:
        PrintDialog(self.context, self, office.document("sepa_mandate"), self.person_id).open()

    @Slot(frozenset)
    def _hear(self, tables: frozenset[str]) -> None:
        if tables & {"mandate", "mandate_form", "collection", "collection_item"}:
            self.show_mandates()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(_("Machtigingen"), role="title"))
        column.addWidget(label(list_name(get_person(self.person_id)), role="muted"))
        card = Card(margin=4)
        card.column.addWidget(self.table)
        column.addWidget(card, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for made in (button(_("Formulier afdrukken"), self._print, "print"), self.attach, self.end):
            buttons.addWidget(made)
        buttons.addStretch()
        buttons.addWidget(button(_("Sluiten"), self.close))
        buttons.addWidget(
            button(
                _("Machtiging"),
                lambda: mandate_dialog(self.context, self, self.person_id).open(),
                "new",
                role="primary",
            )
        )
        column.addLayout(buttons)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NoaberError(_("Het bestand “{name}” kan niet worden gelezen.", name=path.name)) from error
