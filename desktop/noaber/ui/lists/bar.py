"""The bar over a list: how many names, what is ticked, the columns, and keeping it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from noaber.core.i18n import _
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.labels import label
from noaber.ui.lists.saved import SavedLists


class ListBar(QHBoxLayout):
    """It asks, the page does it; ``picked(SavedRow or None)``: another list was chosen, None for everybody.

    The menu ``lists`` stands in for the lists beside the table where there is no room for them.
    """

    tick_asked = Signal()
    letter_asked = Signal()
    columns_asked = Signal()
    new_asked = Signal()
    picked = Signal(object)
    save_asked = Signal()
    save_as_asked = Signal()
    delete_asked = Signal()

    def __init__(self, saved: SavedLists) -> None:
        super().__init__()
        self._saved = saved
        self.counted = label(role="muted", wrap=False)
        self.all_ticked = button(_("Alles aanvinken"), self.tick_asked.emit, role="link")
        self.lists = Button(_("Lijsten"))
        menu = QMenu(self.lists)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.lists.setMenu(menu)
        self.setContentsMargins(12, 0, 12, 2)
        self.setSpacing(10)
        for part in (self.counted, self.all_ticked):
            self.addWidget(part)
        self.addStretch()
        letter = button(_("Brief sturen…"), self.letter_asked.emit)
        for part in (self.lists, letter, button(_("Kolommen"), self.columns_asked.emit), self._keep_button()):
            self.addWidget(part)

    def show_ticked(self, ticked: bool) -> None:
        """Offer to tick nobody where somebody is ticked, and everybody otherwise."""
        self.all_ticked.setText(_("Niets aanvinken") if ticked else _("Alles aanvinken"))

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(_("Nieuwe lijst"), self.new_asked.emit)
        menu.addSeparator()
        menu.addAction(_("Iedereen"), lambda: self.picked.emit(None))
        for row in self._saved.rows:
            menu.addAction(row.name, partial(self.picked.emit, row))

    def _keep_button(self) -> Button:
        made = Button(_("Bewaren"))
        menu = QMenu(made)
        menu.addAction(_("Bewaren"), self.save_asked.emit)
        menu.addAction(_("Bewaren onder een nieuwe naam…"), self.save_as_asked.emit)
        menu.addAction(_("Deze lijst verwijderen"), self.delete_asked.emit)
        made.setMenu(menu)
        return made
