"""The saved lists beside the table, and what to do with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from noaber.core.i18n import _
from noaber.lists.definition import ListDefinition
from noaber.lists.forms import ListNameForm
from noaber.lists.operations import save_list
from noaber.lists.queries import SavedRow, saved_lists
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.fields import LINE, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label

WIDTH = 196


class SavedLists(Card):
    """``picked(SavedRow or None)``: another list was chosen, None for everybody."""

    picked = Signal(object)

    def __init__(self, on_new: Callable[[], object]) -> None:
        super().__init__(margin=12)
        self.setFixedWidth(WIDTH)
        self.rows: list[SavedRow] = []
        self.list = QListWidget()
        self.list.setAccessibleName(_("Opgeslagen lijsten"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.column.addWidget(label(_("Opgeslagen lijsten"), role="muted"))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(button(_("Nieuwe lijst"), on_new, "new"))
        self.list.currentRowChanged.connect(self._tell)

    def show_lists(self, rows: Sequence[SavedRow], chosen: int | None, *, everybody: bool) -> None:
        """Show these lists under "Iedereen"; ``chosen`` is the id of the one that is open.

        Without one, "Iedereen" is lit when ``everybody`` is shown, and nothing while a new list is being made: then a
        click on "Iedereen" leads back.
        """
        self.rows = list(rows)
        with QSignalBlocker(self.list):
            self.list.clear()
            for name in (_("Iedereen"), *(row.name for row in rows)):
                item = QListWidgetItem(name)
                item.setToolTip(name)
                self.list.addItem(item)
            places = {row.id: place for place, row in enumerate(rows, 1)}
            self.list.setCurrentRow(places.get(chosen, -1) if chosen is not None else 0 if everybody else -1)

    def pick(self, name: str) -> None:
        """Choose a list by its name, as the user would."""
        names = [row.name for row in self.rows]
        self.list.setCurrentRow(names.index(name) + 1)

    def _tell(self, place: int) -> None:
        if place >= 0:
            self.picked.emit(self.rows[place - 1] if place else None)


def name_dialog(context: AppContext, parent: QWidget, definition: ListDefinition, name: str = "") -> FormDialog:
    """Asks under which name a list is kept, and keeps it; ``saved`` tells its id."""
    taken = tuple(row.name for row in saved_lists())
    return FormDialog(
        context,
        parent,
        title=_("Lijst bewaren"),
        form=ListNameForm(name, taken),
        subtitle=_("De voorwaarden, kolommen en volgorde worden bewaard; wie erin staan wordt steeds opnieuw bepaald."),
        fields=[Field(_("Naam"), LINE, "name", placeholder=_("bijvoorbeeld: Nieuwsbrief per post"))],
        save=lambda form: save_list(None, form.name, definition),
    )
