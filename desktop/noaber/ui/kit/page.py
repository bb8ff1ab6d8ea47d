"""The base of every page: head, body, figures at the right, and when to read anew."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.actions import make_action
from noaber.ui.context import AppContext
from noaber.ui.kit.header import PageHeader

FIGURES_WIDTH = 271
_FOLD_BELOW = 980


class Page(QWidget):
    """A subclass names its ``tables``, builds its widgets in ``__init__`` and fills them in :meth:`refresh`.

    ``refresh`` is called when the page is first shown, when one of its tables changed while it is shown, and, if
    that happened while it was hidden, when it is shown again. It must not write.
    """

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.context = context
        self.stale = True
        self.page_actions: list[QAction] = []
        self.header = PageHeader(context)
        self.header.fold.toggled.connect(lambda _on: self._arrange())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 8, 24, 18)
        self.column.setSpacing(14)
        self.column.addWidget(self.header)
        self._figures: QScrollArea | None = None
        context.hub.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the rows again and show them. Override."""

    def open_target(self, **target: Any) -> None:
        """Show what another page or the search field points at. Override where that makes sense."""

    def may_leave(self) -> bool:
        """Whether the window may close; a page with unsaved typing saves it or asks. Override."""
        return True

    def focus_first(self) -> None:
        """Put the cursor where work on this page begins. Override; the head's search field otherwise."""
        self.header.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def concerns(self, tables: frozenset[str]) -> bool:
        """Whether a change of these tables is to be seen on this page."""
        return bool(tables & self.tables)

    def action(
        self,
        identifier: str,
        on_trigger: Callable[[], object],
        *,
        text: str = "",
        tip: str = "",
        icon: str = "",
        in_menu: bool = True,
    ) -> QAction:
        """An action of ``actions.py`` for this page; it appears in the menu Bestand while the page is shown."""
        made = make_action(self, identifier, on_trigger, text=text, tip=tip, icon=icon)
        if in_menu:
            self.page_actions.append(made)
        return made

    def set_body(self, body: QWidget, figures: Sequence[QWidget] = ()) -> None:
        """Put the main card on the page, and cards in a narrow column at the right that folds away when narrow."""
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(body, 1)
        if figures:
            self._figures = self._figure_column(figures)
            row.addWidget(self._figures)
        self.column.addLayout(row, 1)
        self._arrange()

    def say_deleted(self, text: str) -> None:
        """After deleting: a passing line "… verwijderd" with the way back."""
        self.context.toast(text, _("Ongedaan maken"), self.context.data.undo)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        if self.stale:
            self.reread()

    def reread(self) -> None:
        """Refresh now."""
        self.stale = False
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the figures away where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot(frozenset)
    def _hear(self, tables: frozenset[str]) -> None:
        if not self.concerns(tables):
            return
        if self.isVisible():
            self.reread()
        else:
            self.stale = True

    def _arrange(self) -> None:
        if self._figures is None:
            return
        narrow = self.width() < _FOLD_BELOW
        self.header.fold.setVisible(narrow)
        self._figures.setVisible(not narrow or self.header.fold.isChecked())

    def _figure_column(self, figures: Sequence[QWidget]) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in figures:
            column.addWidget(card)
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFixedWidth(FIGURES_WIDTH)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area
