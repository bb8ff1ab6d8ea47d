"""Two people side by side: for each part whose is right, who stays, and then one person of two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.duplicates.comparing import PartRow, hanging_on, merged_record, side_by_side
from noaber.duplicates.operations import Merged, keep_both, merge
from noaber.people.names import list_name
from noaber.people.queries import PersonRow
from noaber.ui.context import AppContext
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.labels import label
from noaber.ui.kit.window_state import fitted

LEFT, RIGHT, BOTH = "keep", "other", "both"


class _Choice(QWidget):
    """A radio button with a text beside it that may take several lines; a click on the text chooses."""

    def __init__(self, text: str, about: str) -> None:
        super().__init__()
        self.radio = QRadioButton()
        self.radio.setAccessibleName(f"{about}: {text}")
        self.words = label(text)
        self.words.setContentsMargins(0, 4, 0, 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        super().mouseReleaseEvent(event)
        self.radio.click()


class MergeDialog(QDialog):
    """``merged(Merged)`` when two became one, ``apart()`` when they are not the same. Open it with :meth:`open`."""

    merged = Signal(object)
    apart = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None, one: PersonRow, other: PersonRow) -> None:
        super().__init__(parent)
        self.context = context
        self.people = (one, other)
        self.groups: dict[str, QButtonGroup] = {}
        self.setWindowTitle(_("Vergelijken"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.problem = NoticeBox("danger")
        self.merge_button = button(_("Samenvoegen"), self.accept, role="primary")
        self.apart_button = button(_("Niet dezelfde"), self._keep_both)
        self.cancel_button = button(_("Annuleren"), self.reject)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        for column, share in ((0, 0), (1, 1), (2, 1)):
            self._grid.setColumnStretch(column, share)
        self._fill()
        self._lay_out()
        self.resize(920, 620)
        screen = self.screen()
        if screen is not None:
            self.resize(fitted(self.geometry(), [screen.availableGeometry()]).size())

    def choose(self, part: str, side: str) -> None:
        """Choose whose part counts (LEFT, RIGHT, for notes BOTH), or with part "stays" who stays."""
        self.groups[part].button(_IDS[side]).click()

    def chosen(self, part: str) -> str:
        """Whose part counts."""
        return next(side for side, number in _IDS.items() if number == self.groups[part].checkedId())

    def accept(self) -> None:
        """Make one person of the two."""
        left_stays = self.chosen("stays") == LEFT
        keep, gone = self.people if left_stays else self.people[::-1]
        turned = {} if left_stays else {LEFT: RIGHT, RIGHT: LEFT}
        parts = {name: self.chosen(name) for name in self.groups if name != "stays"}
        chosen = {name: turned.get(side, side) for name, side in parts.items()}
        try:
            record = merged_record(keep.id, gone.id, chosen)
            done: Merged = merge(keep.id, gone.id, record, today=self.context.clock.today())
        except NoaberError as error:
            self.problem.say(str(error))
            return
        super().accept()
        self.merged.emit(done)
        self.close()

    def _keep_both(self) -> None:
        try:
            keep_both(self.people[0].id, self.people[1].id)
        except NoaberError as error:
            self.problem.say(str(error))
            return
        self.reject()
        self.apart.emit()
        self.close()

    def _fill(self) -> None:
        for column, person in enumerate(self.people, 1):
            self._grid.addWidget(label(list_name(person), role="heading"), 0, column)
        hanging = [hanging_on(person.id) or _("verder niets") for person in self.people]
        self._add_row("stays", _("Blijft bestaan"), hanging, LEFT)
        note = label(
            _("Wat aan beiden hangt, hangt daarna aan wie blijft bestaan; het lidnummer is van wie blijft."),
            role="hint",
        )
        self._grid.addWidget(note, self._grid.rowCount(), 1, 1, 2)
        rows = side_by_side(self.people[0].id, self.people[1].id)
        for row in sorted(rows, key=lambda row: not row.differs):  # what is to be chosen comes first
            self._add_part(row)

    def _add_part(self, row: PartRow) -> None:
        name = _(row.part.label)
        if not row.differs:
            at = self._grid.rowCount()
            self._grid.addWidget(_named(name), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(_indented(row.keep), at, 1, 1, 2)
            return
        proposed = BOTH if row.part.name == "note" and row.keep and row.other else row.proposed
        self._add_row(row.part.name, name, [row.keep or "–", row.other or "–"], proposed)

    def _add_row(self, part: str, name: str, texts: list[str], proposed: str) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(_named(name), at, 0, Qt.AlignmentFlag.AlignTop)
        group = self.groups[part] = QButtonGroup(self)
        for column, (side, text) in enumerate(zip((LEFT, RIGHT), texts, strict=True), 1):
            choice = _Choice(text, name)
            group.addButton(choice.radio, _IDS[side])
            self._grid.addWidget(choice, at, column)
        if proposed == BOTH:
            choice = _Choice(_("allebei"), name)
            group.addButton(choice.radio, _IDS[BOTH])
            self._grid.addWidget(choice, at + 1, 1)
        group.button(_IDS[proposed]).setChecked(True)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.addLayout(self._grid)
        rows.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(_("Is dit één en dezelfde?"), role="title"))
        column.addWidget(label(_("Kies per regel wat klopt. Samenvoegen kunt u ongedaan maken."), role="muted"))
        column.addWidget(self.problem)
        column.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.apart_button)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.merge_button)
        column.addLayout(buttons)


_IDS = {LEFT: 1, RIGHT: 2, BOTH: 3}


def _named(text: str) -> QLabel:
    made = label(text, role="muted")
    made.setContentsMargins(0, 4, 0, 4)
    return made


def _indented(text: str) -> QLabel:
    made = label(text)
    made.setContentsMargins(29, 4, 0, 4)
    return made
