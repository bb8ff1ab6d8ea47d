"""What the print dialog looks like: its widgets and where they stand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.paper.document import Remark
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.labels import label
from noaber.ui.kit.toast import Toast
from noaber.ui.kit.window_state import keep_state
from noaber.ui.printing.outlet import Outlet
from noaber.ui.printing.preview import Preview

_LEFT_WIDTH = 360
_REMARKS_HEIGHT = 150
_MOST_REMARKS = 6


class DialogParts:
    """The widgets of a print dialog."""

    def __init__(self, dialog: QDialog, context: AppContext, options: QWidget, *, adjustable: bool = True) -> None:
        self.title = label(dialog.windowTitle(), role="title")
        self.subtitle = label(role="subtitle")
        self.problem = NoticeBox("danger")
        self.remarks, self._remarks_area = _remarks_column()
        self.outlet = Outlet(adjustable)
        self.printer, self.copies = self.outlet.printer, self.outlet.copies
        self.print_button = Button(_("Afdrukken"), "print", role="primary")
        self.save_button = Button(_("Opslaan als PDF"))
        self.open_button = Button(_("Openen"))
        self.preview = Preview(context.worker)
        self.toast = Toast(dialog)
        row = QHBoxLayout(dialog)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(18)
        row.addLayout(self._left(options))
        row.addWidget(self.preview, 1)
        dialog.setMinimumSize(720, 420)
        dialog.resize(1180, 720)
        keep_state(dialog, context.settings, "print_dialog")
        self.show_printers([], "")

    def show_subtitle(self, text: str) -> None:
        """What this paper is about, under the title."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def show_remarks(
        self,
        remarks: Sequence[Remark],
        link_of: Callable[[Remark], Callable[[], object] | None],
    ) -> None:
        """The tinted boxes with what needs attention; the first few if there are very many."""
        while self.remarks.count():
            item = self.remarks.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        room = 0
        for remark in remarks[:_MOST_REMARKS]:
            box = NoticeBox()
            link = link_of(remark)
            box.say(remark.text, _("Bekijk") if link else "", link)
            self.remarks.addWidget(box)
            room += box.heightForWidth(_LEFT_WIDTH - 10) + 8
        self._remarks_area.setVisible(bool(remarks))
        self._remarks_area.setFixedHeight(min(room, _REMARKS_HEIGHT))

    def show_printers(self, names: Sequence[str], usual: str) -> None:
        """Fill the list of printers; ``usual`` is the one of last time."""
        self.outlet.show_printers(names, usual)
        self.print_button.setEnabled(bool(names))
        self.print_button.setToolTip("" if names else _("Sluit een printer aan, of sla het document op als PDF."))

    def _left(self, options: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        head: tuple[QWidget, ...] = (self.title, self.subtitle, self.problem)
        for part in head:
            column.addWidget(part)
        column.addWidget(_scrolling(options), 1)
        column.addWidget(self._remarks_area)
        column.addWidget(self.outlet)
        column.addWidget(self.print_button)
        files = QHBoxLayout()
        files.setSpacing(12)
        files.addWidget(self.save_button, 1)
        files.addWidget(self.open_button, 1)
        column.addLayout(files)
        for part in (*head, self.outlet, self.print_button):
            part.setFixedWidth(_LEFT_WIDTH)
        return column


def _scrolling(options: QWidget) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.addWidget(options)
    column.addStretch()
    return _area(inside)


def _remarks_column() -> tuple[QVBoxLayout, QScrollArea]:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    area = _area(inside)
    area.hide()
    return column, area


def _area(inside: QWidget) -> QScrollArea:
    inside.setObjectName("scrolled")
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFixedWidth(_LEFT_WIDTH)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
