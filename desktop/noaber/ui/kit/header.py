"""The head of a page: title, subtitle, the search field, and the page's buttons at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.button import ActionButton, Button, button
from noaber.ui.kit.labels import ElidedLabel
from noaber.ui.kit.search_field import SearchField


class PageHeader(QWidget):
    """``add(action)`` puts a white button at the right, ``add(action, primary=True)`` the one green button."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(role="title")
        self.subtitle = ElidedLabel(role="subtitle")
        self.search = SearchField(context.data.search)
        self.search.picked.connect(lambda hit: context.open_page(hit.kind, id=hit.id))
        self.fold = Button(_("Overzicht"), "figures-column", role="plain")
        self.fold.setCheckable(True)
        self.fold.setToolTip(_("Toon of verberg de cijfers naast de lijst"))
        self.fold.hide()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(14)
        top = self._top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.title, 1)
        top.addWidget(self.search, 0)
        top.addLayout(self._buttons)
        under = QHBoxLayout()
        under.addWidget(self.subtitle, 1)
        under.addWidget(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(under)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Replace the title and the line under it."""
        self.title.setText(title)
        self.title.setAccessibleName(title)
        self.subtitle.setText(subtitle)
        self._give_way()

    def add(self, action: QAction, *, primary: bool = False) -> ActionButton:
        """A button for an action, in reading order; the green one last."""
        made = ActionButton(action, role="primary" if primary else "")
        self._buttons.addWidget(made)
        return made

    def add_widget(self, widget: QWidget) -> None:
        """Any other widget among the buttons."""
        self._buttons.addWidget(widget)

    def add_more(self, actions: Sequence[QAction], tip: str) -> Button:
        """The button with dots, whose menu holds what is done now and then; ``tip`` says what that is."""
        made = Button("", "more", role="dots")
        made.setFixedWidth(46)
        made.setAccessibleName(_("Meer"))
        made.setToolTip(tip)
        menu = QMenu(made)
        menu.addActions(list(actions))
        made.setMenu(menu)
        self.add_widget(made)
        return made

    def add_back(self, tip: str, on_click: Callable[[], object]) -> None:
        """The way back to the page above this one: an arrow left of the title."""
        made = button("", on_click, "previous", role="plain")
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        self._top.insertWidget(0, made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the search field gives way to the title and the buttons."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """A narrow search field where there is little room; narrower still where that lets the title be read."""
        if self.width() > 900:
            self.search.setFixedWidth(240)
            return
        title = self.title.fontMetrics().horizontalAdvance(self.title.accessibleName()) + 2 * self._top.spacing()
        left = self.width() - self._buttons.sizeHint().width() - title
        self.search.setFixedWidth(left if 80 <= left < 150 else 150)
