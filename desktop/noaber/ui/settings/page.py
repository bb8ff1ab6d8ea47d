"""The page "Instellingen": the cooperative and its logo, the kinds of member, the language, a copy of the file."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.page import Page
from noaber.ui.settings.categories_card import CategoriesCard
from noaber.ui.settings.cooperative_card import CooperativeCard, PaperCard
from noaber.ui.settings.neighbourhoods_card import NeighbourhoodsCard
from noaber.ui.settings.program_card import BackupCard, LanguageCard
from noaber.ui.settings.statutes_card import StatutesCard

_TWO_COLUMNS_FROM = 880
_SIDE = 330
_AS_WIDE_AS_CAN_BE = 16_777_215


class SettingsPage(Page):
    """Cards in two columns, in a narrow window under each other."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "cooperative",
            "member_category",
            "membership",
            "backup",
            "setting",
        }
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.header.show_title(_("Instellingen"), _("Van uw coöperatie en van dit programma"))
        self.cooperative = CooperativeCard(context)
        self.paper = PaperCard(context, self)
        self.categories = CategoriesCard(context, self)
        self.language = LanguageCard(context)
        self.backup = BackupCard(context, self)
        self.cooperative.edited.connect(lambda: self.paper.show_form(self.cooperative.form))
        self.statutes = StatutesCard(context, self)
        self._main = (self.cooperative, self.categories, self.statutes)
        self.neighbourhoods = NeighbourhoodsCard(context, self)
        self._side = (self.paper, self.neighbourhoods, self.language, self.backup)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._two: bool | None = None
        self._area = self._make_area()
        self.set_body(self._area)
        self._arrange_cards(two=True)

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        self.cooperative.reread()
        self.paper.show_form(self.cooperative.form)
        self.categories.reread()
        self.statutes.reread()
        self.neighbourhoods.reread()
        self.backup.reread()

    def focus_first(self) -> None:
        """The name of the cooperative."""
        self.cooperative.view.focus()

    def may_leave(self) -> bool:
        """What is typed is saved before the window closes; if it cannot be, the user is told and stays."""
        return not self.cooperative.changed or self.cooperative.save()

    def hideEvent(self, event: QHideEvent) -> None:
        """Going to another page saves what was typed, if nothing is wrong with it."""
        super().hideEvent(event)
        if self.window().isVisible():
            self.cooperative.save_if_possible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is little room."""
        super().resizeEvent(event)
        self._arrange_cards(two=self.width() >= _TWO_COLUMNS_FROM)

    def _make_area(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 6, 0)
        for column in self._columns:
            column.setSpacing(16)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._row = row
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _arrange_cards(self, *, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        for card in (*self._main, *self._side):
            for column in self._columns:
                column.removeWidget(card)  # takeAt would leave an item behind that hides later changes of its height
        for card in (*self._main, *self._side):
            column = self._columns[1 if two and card in self._side else 0]
            column.insertWidget(column.count() - 1, card)
        for side in self._side:
            side.setMaximumWidth(_SIDE if two else _AS_WIDE_AS_CAN_BE)
        self._row.setStretch(1, 0)
        self._row.setSpacing(16 if two else 0)
