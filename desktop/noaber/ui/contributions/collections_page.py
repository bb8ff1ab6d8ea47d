"""The page Incasso's: the batches, the file of each for the bank, and what became of it."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from noaber.contributions import collections
from noaber.contributions.collection_file import collection_file
from noaber.contributions.collections import CollectionRow
from noaber.contributions.settings import contribution_settings
from noaber.contributions.years import year_of
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.paper.document import save
from noaber.ui.context import AppContext
from noaber.ui.contributions import dialogs, reviews
from noaber.ui.contributions.columns import collection_columns, item_columns
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.labels import label
from noaber.ui.kit.page import Page
from noaber.ui.kit.table import TableView

_RETURNED, _WIDE = 5, 1000  # the column with how many came back, and from how many pixels there is room for it
_LINES = 128  # pixels: three batches at least, with their heading


class CollectionsPage(Page):
    """The batches above, the direct debits of the chosen one below."""

    tables = frozenset({"collection", "collection_item", "claim", "claim_entry", "setting", "cooperative"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._year = year_of(context.clock.today())
        self.header.add_back(_("Terug naar de contributie"), lambda: context.open_page("contributions"))
        self.header.add(
            self.action(
                "export",
                self.save_file,
                text=_("Bestand voor de bank"),
                tip=_("Sla het bestand van de gekozen incasso op, voor de bank"),
            )
        )
        self.header.add(self.action("new", self.make, text=_("Incasso maken")), primary=True)
        self.notice = NoticeBox(beside=True)
        self.table = TableView(collection_columns(), name=_("Incasso’s"))
        self.table.setMinimumHeight(_LINES)
        self.table.set_empty(_("Er is nog geen incasso gemaakt."), _("Incasso maken"), self.make)
        self.table.chosen.connect(self._show_items)
        self.items = TableView(item_columns(), name=_("Leden in deze incasso"))
        self.items.set_empty(_("Kies hierboven een incasso."))
        self.items.chosen.connect(lambda _row: self._see_what_can_be())
        self.book_button = button(_("Is bijgeschreven"), self.book, "check")
        self.withdraw_button = button(_("Intrekken"), self.withdraw)
        self.return_button = button(_("Teruggeboekt"), self.return_item, "undo")
        self.set_body(self._body())

    def refresh(self) -> None:
        """Read the batches."""
        rows = collections.list_collections()
        self.header.show_title(_("Incasso’s"), ngettext("{n} incasso", "{n} incasso’s", len(rows)))
        ready = bool(contribution_settings().creditor_id)
        self.notice.say(
            "" if ready else _("Vul eerst het incassant-ID van uw coöperatie in."),
            _("Instellingen"),
            lambda: dialogs.settings_dialog(self.context, self).open(),
        )
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.select_id(rows[0].id)
        self._show_items()

    def open_target(self, **target: Any) -> None:
        """``year`` is what a new batch is described as."""
        self._year = int(target.get("year", self._year))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is asked for first stays in sight where there is little room."""
        super().resizeEvent(event)
        self.table.hide_columns([_RETURNED] if self.width() < _WIDE else [])

    def make(self) -> None:
        """Look over a new batch, and save its file when it is made."""
        dialog = reviews.collection_dialog(self.context, self, self._year)
        dialog.saved.connect(self._made)
        dialog.open()

    def save_file(self) -> None:
        """Save the file of the chosen batch, to be offered to the bank."""
        batch = self._chosen()
        if batch is None:
            return
        try:
            written = collection_file(batch.id)
            suggestion = Path(f"incasso-{batch.day.isoformat()}.xml")
            path = self.context.interaction.save_path(self, _("Bestand voor de bank"), suggestion, "SEPA (*.xml)")
            if path is not None:
                save(written, path)
                self.context.toast(_("“{name}” is opgeslagen. Bied het aan bij uw bank.", name=path.name))
        except NoaberError as error:
            self.context.interaction.error(self, str(error))

    def book(self) -> None:
        """The bank has paid the chosen batch."""
        batch = self._chosen()
        if batch is not None:
            self._try(
                lambda: collections.book_collection(batch.id, min(batch.day, self.context.clock.today())),
                _("De incasso is geboekt."),
            )

    def withdraw(self) -> None:
        """The chosen batch will not be offered to the bank."""
        batch = self._chosen()
        if batch is not None:
            today = self.context.clock.today()
            self._try(lambda: collections.withdraw_collection(batch.id, today=today), _("De incasso is ingetrokken."))

    def return_item(self) -> None:
        """The chosen direct debit came back."""
        item = self.items.current_row()
        if item is not None:
            today = self.context.clock.today()
            self._try(
                lambda: collections.return_debit(item.id, today),
                _("Teruggeboekt; {name} staat weer open.", name=item.name),
            )

    def _made(self, collection_id: int) -> None:
        self.table.select_id(collection_id)
        self.save_file()

    def _try(self, work: Any, told: str) -> None:
        try:
            work()
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self.context.toast(told, _("Ongedaan maken"), self.context.data.undo)

    def _chosen(self) -> CollectionRow | None:
        row = self.table.current_row()
        if row is None:
            self.context.toast(_("Kies eerst een incasso in de lijst."))
        return row if isinstance(row, CollectionRow) else None

    def _show_items(self, *_ignored: object) -> None:
        batch = self.table.current_row()
        self.items.show_rows(collections.items_of(batch.id) if batch is not None else [])
        self._see_what_can_be()

    def _see_what_can_be(self) -> None:
        batch, item = self.table.current_row(), self.items.current_row()
        waiting = batch is not None and batch.booked_on is None and batch.withdrawn_on is None
        self.book_button.setEnabled(waiting)
        self.withdraw_button.setEnabled(waiting)
        standing = batch is not None and batch.withdrawn_on is None
        self.return_button.setEnabled(standing and item is not None and item.returned_on is None)

    def _body(self) -> Card:
        card = Card(margin=4)
        card.column.setContentsMargins(4, 10, 4, 10)
        card.column.addWidget(self.notice)
        card.column.addWidget(self.table, 2)
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 12, 0)
        row.setSpacing(10)
        row.addWidget(label(_("Leden in deze incasso"), role="heading"), 1)
        for made in (self.return_button, self.withdraw_button, self.book_button):
            row.addWidget(made)
        card.column.addLayout(row)
        card.column.addWidget(self.items, 3)
        return card
