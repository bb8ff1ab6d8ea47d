"""The window: side bar, menus, and the pages, each built when it is first opened."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.ui.actions import make_action
from noaber.ui.context import AppContext
from noaber.ui.kit.page import Page
from noaber.ui.kit.toast import Toast
from noaber.ui.kit.window_state import keep_state
from noaber.ui.pages import PAGES, PageSpec
from noaber.ui.side_bar import SideBar

_NARROW_BELOW = 1100


class MainWindow(QMainWindow):
    """Built by the app with the one context; it puts itself in ``context.window``."""

    def __init__(self, context: AppContext, pages: Sequence[PageSpec] = PAGES) -> None:
        super().__init__()
        self.context = context
        context.window = self
        self._specs = {page.id: page for page in pages}
        self.pages: dict[str, Page] = {}
        self.side_bar = SideBar([page for page in pages if not page.under])
        self.side_bar.picked.connect(self.open_page)
        self._wanted_narrow: bool | None = context.settings.get("side_bar_narrow")
        self.stack = QStackedWidget()
        self.menus = QMenuBar()
        self.toast_line = Toast(self._lay_out())
        self._make_actions()
        self._make_menus()
        self.setMinimumSize(640, 420)
        self.resize(1366, 728)
        keep_state(self, context.settings, "window")
        context.hub.changed.connect(self._hear)
        self._show_names()

    def open_page(self, page: str, **target: Any) -> None:
        """Go to a page, built if need be, and show there what the target says; an unknown id raises KeyError."""
        before = self.current_page
        shown = self.pages.get(page) or self._build(page)
        if shown is not before:
            self.stack.setCurrentWidget(shown)
            self.side_bar.show_page(self._specs[page].under or page)
            self._fill_file_menu()
            shown.focus_first()
        self._show_title(page)
        if target:
            shown.open_target(**target)

    def toast(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Say something in passing at the bottom of the window."""
        self.toast_line.say(text, button, on_click)

    @property
    def current_page(self) -> Page | None:
        """The page that is open."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def undo(self) -> None:
        """Take back the last action and say so; a conflict with later work is explained."""
        self._step(
            self.context.data.undo_title(),
            self.context.data.undo,
            lambda title: _("Ongedaan gemaakt: {title}", title=title),
            _("Opnieuw doen"),
            self.redo,
        )

    def redo(self) -> None:
        """Do again what was undone."""
        self._step(
            self.context.data.redo_title(),
            self.context.data.redo,
            lambda title: _("Opnieuw gedaan: {title}", title=title),
            _("Ongedaan maken"),
            self.undo,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the side bar shows icons only, unless the user chose otherwise."""
        super().resizeEvent(event)
        self._fit_side_bar()

    def may_leave(self) -> bool:
        """Whether every page has finished; asked before the window closes or another file is opened."""
        return all(page.may_leave() for page in self.pages.values())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; pages may still be asked to finish."""
        if self.may_leave():
            super().closeEvent(event)
        else:
            event.ignore()

    def _build(self, page: str) -> Page:
        made = self.pages[page] = self._specs[page].make(self.context)
        self.stack.addWidget(made)
        return made

    def _lay_out(self) -> QWidget:
        whole = QWidget()
        whole.setObjectName("ground")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.menus)
        column.addWidget(self.stack, 1)
        row.addWidget(self.side_bar)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)
        return whole

    def _make_actions(self) -> None:
        handlers: dict[str, Callable[[], object]] = {
            "undo": self.undo,
            "redo": self.redo,
            "search": self._search,
            "help": self._help,
            "quit": self.close,
            "refresh": self._refresh,
            "next_area": self._next_area,
            "side_bar": self._toggle_side_bar,
        }
        self.window_actions: dict[str, QAction] = {
            identifier: make_action(self, identifier, handler) for identifier, handler in handlers.items()
        }
        for number, page in enumerate((page for page in self._specs.values() if not page.under), start=1):
            action = QAction(_(page.title), self)
            action.setObjectName(f"page_{page.id}")
            if number <= 9:
                action.setShortcut(f"Ctrl+{number}")
            action.triggered.connect(lambda _on=False, identifier=page.id: self.open_page(identifier))
            self.addAction(action)
            self.window_actions[action.objectName()] = action

    def _make_menus(self) -> None:
        actions = self.window_actions
        self.file_menu = self._menu(_("&Bestand"), [])
        self.edit_menu = self._menu(_("B&ewerken"), [actions["undo"], actions["redo"], None, actions["search"]])
        pages = [action for name, action in actions.items() if name.startswith("page_")]
        self._menu(_("Bee&ld"), [*pages, None, actions["side_bar"], actions["next_area"], actions["refresh"]])
        self._menu(_("&Help"), [actions["help"]])
        self.edit_menu.aboutToShow.connect(self._name_undo)
        self._name_undo()
        self._fill_file_menu()

    def _menu(self, title: str, actions: Sequence[QAction | None]) -> QMenu:
        menu = self.menus.addMenu(title)
        for action in actions:
            menu.addAction(action) if action else menu.addSeparator()
        return menu

    def _fill_file_menu(self) -> None:
        """The actions of the page that is open come first; a list can be read from anywhere."""
        self.file_menu.clear()
        page = self.current_page
        own = page.page_actions if page else []
        self.file_menu.addActions(own)
        if "import" in self._specs and all(action.objectName() != "import" for action in own):
            reading = self._specs["import"]
            self.file_menu.addAction(_(reading.title), lambda: self.open_page("import"))
        self.file_menu.addSeparator()
        self.file_menu.addAction(self.window_actions["quit"])

    def _name_undo(self) -> None:
        """The titles of the actions that can be undone and redone, in the menu."""
        data = self.context.data
        undo, redo = data.undo_title(), data.redo_title()
        action = self.window_actions["undo"]
        action.setText(_("Ongedaan maken: {title}", title=undo) if undo else _("Ongedaan maken"))
        action.setEnabled(bool(undo))
        action = self.window_actions["redo"]
        action.setText(_("Opnieuw doen: {title}", title=redo) if redo else _("Opnieuw doen"))
        action.setEnabled(bool(redo))

    def _step(
        self,
        title: str,
        step: Callable[[], object],
        said: Callable[[str], str],
        button: str,
        back: Callable[[], None],
    ) -> None:
        if not title:
            return
        try:
            step()
        except NoaberError as error:
            self.context.interaction.error(self, str(error))
            return
        self._name_undo()
        self.toast(said(title), button, back)

    @Slot(frozenset)
    def _hear(self, _tables: frozenset[str]) -> None:
        self._name_undo()
        self._show_names()

    def _show_names(self) -> None:
        data = self.context.data
        self._page_names = dict(data.page_names())
        self.side_bar.show_names(data.cooperative_name(), data.status_line())
        self.side_bar.rename(self._page_names)
        for page, title in self._page_names.items():
            if f"page_{page}" in self.window_actions:
                self.window_actions[f"page_{page}"].setText(title)
        self._show_title(next((name for name, page in self.pages.items() if page is self.current_page), ""))

    def _show_title(self, page: str) -> None:
        name = self.context.data.cooperative_name() or "Noaber"
        title = self._page_names.get(page) or _(self._specs[page].title) if page else ""
        self.setWindowTitle(f"{title} – {name}" if page else name)

    def _search(self) -> None:
        page = self.current_page
        if page is not None:
            page.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.header.search.selectAll()

    def _help(self) -> None:
        page = next((name for name, page in self.pages.items() if page is self.current_page), "")
        if "help" in self._specs and page != "help":
            self.open_page("help", topic=page, under=self._specs[page].under if page else "")

    def _refresh(self) -> None:
        if self.current_page is not None:
            self.current_page.reread()
        self._show_names()

    def _next_area(self) -> None:
        """From side bar to the head's search field to the page's own place, and round again."""
        page = self.current_page
        if page is None or page.header.search.hasFocus():
            page.focus_first() if page else None
            if page and page.header.search.hasFocus():
                self.side_bar.focus_page()
        elif self.side_bar.isAncestorOf(self.focusWidget() or self):
            page.header.search.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.side_bar.focus_page()

    def _toggle_side_bar(self) -> None:
        self._wanted_narrow = not self.side_bar.narrow
        self.context.settings.put("side_bar_narrow", self._wanted_narrow)
        self._fit_side_bar()

    def _fit_side_bar(self) -> None:
        narrow = self._wanted_narrow if self._wanted_narrow is not None else self.width() < _NARROW_BELOW
        self.side_bar.set_narrow(narrow)
