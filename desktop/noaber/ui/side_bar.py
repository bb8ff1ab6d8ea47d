"""The dark bar with the pages, the name of the cooperative above and the state of the data file below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.ui.kit.button import Button
from noaber.ui.kit.labels import ElidedLabel, label
from noaber.ui.kit.theme import SIDE_WIDTH
from noaber.ui.pages import PageSpec

NARROW_WIDTH = 60


class SideBar(QFrame):
    """``picked(page id)`` when the user picks a page, with the arrow keys too. Narrow, it shows icons only."""

    picked = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sideBar")
        self.setAccessibleName(_("Schermen"))
        self.title = label()
        self.title.setObjectName("sideTitle")
        self.status = ElidedLabel()
        self.status.setObjectName("sideStatus")
        self.buttons: dict[str, Button] = {}
        self._titles = {page.id: _(page.title) for page in pages}
        self._titles["help"] = _("Hulp (F1)")
        self._group = QButtonGroup(self)
        self._column = self._scrolling()
        for page in pages:
            if not page.bottom:
                self._column.addWidget(self._button(page))
        self._column.addStretch()
        self._column.addSpacing(8)
        for page in pages:
            if page.bottom:
                self._column.addWidget(self._button(page))
        self._outer.addWidget(self.status)
        self.narrow = True
        self.set_narrow(False)

    def show_names(self, cooperative: str, status: str) -> None:
        """Replace the name above and the line below."""
        self.title.setText(cooperative or "Noaber")
        self.status.setText(status)
        self.status.setVisible(bool(status) and not self.narrow)

    def rename(self, names: Mapping[str, str]) -> None:
        """Call pages (by their ids) otherwise."""
        for page, name in names.items():
            if page in self.buttons and self._titles[page] != name:
                self._titles[page] = name
                self.buttons[page].setAccessibleName(name)
                self._write(self.buttons[page], name)

    def show_page(self, page: str) -> None:
        """Mark the page that is open."""
        if page in self.buttons:
            self.buttons[page].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons with names."""
        if narrow == self.narrow:
            return
        self.narrow = narrow
        self.setFixedWidth(NARROW_WIDTH if narrow else SIDE_WIDTH)
        # There is no room for a scroll bar beside the icons; the wheel, the keys and the menu Beeld reach all pages.
        policy = Qt.ScrollBarPolicy
        self._area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if narrow else policy.ScrollBarAsNeeded)
        side = 6 if narrow else 12
        self._column.setContentsMargins(side, 6, side, 6)
        self.title.setHidden(narrow)
        self.status.setHidden(narrow or not self.status.text())
        for page, made in self.buttons.items():
            self._write(made, self._titles[page])
            made.setProperty("narrow", "true" if narrow else "false")
            made.style().unpolish(made)
            made.style().polish(made)
            made.updateGeometry()
            made.draw_icon() if made.drawn else None

    def _write(self, made: Button, title: str) -> None:
        made.setText("" if self.narrow else title)
        made.setToolTip(title if self.narrow else "")

    def focus_page(self) -> None:
        """Put the focus on the page that is open."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _scrolling(self) -> QVBoxLayout:
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 16, 0, 10)
        self._outer.setSpacing(8)
        self.title.setContentsMargins(12, 0, 12, 8)
        self.status.setContentsMargins(12, 0, 12, 0)
        self._outer.addWidget(self.title)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(3)
        area = QScrollArea()
        area.setObjectName("sideScroll")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outer.addWidget(area, 1)
        self._area = area
        return column

    def _button(self, page: PageSpec) -> Button:
        made = Button(self._titles[page.id], page.icon, role="side")
        made.setCheckable(True)
        made.setAccessibleName(_(page.title))
        made.clicked.connect(lambda: self.picked.emit(page.id))
        self._group.addButton(made)
        self.buttons[page.id] = made
        return made
