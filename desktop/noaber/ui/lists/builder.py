"""The conditions of a list: told in one sentence, and as rows that can be opened under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.lists.forms import ConditionForm
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card
from noaber.ui.kit.labels import ElidedLabel, label
from noaber.ui.lists.condition_row import ConditionRow

AFTER_TYPING_MS = 200
_ROW, _GAP, _MOST_SHOWN = 38, 6, 4


class ConditionBuilder(Card):
    """``asked()`` a moment after the last change of a row; :attr:`forms` are the rows as typed."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(margin=16)
        self.rows: list[ConditionRow] = []
        self.told = ElidedLabel(role="heading")
        self.missing = label(role="hint")
        self.missing.hide()
        self.fold = Button(_("Voorwaarden"), "filter")
        self.fold.setCheckable(True)
        self.fold.setToolTip(_("Toon of verberg de voorwaarden waaraan mensen in deze lijst voldoen"))
        self.fold.toggled.connect(self._fold)
        self.more = button(_("Voorwaarde"), self.add_row, "new")
        self.more.setToolTip(_("Voeg een voorwaarde toe"))
        self.top = QHBoxLayout()
        self.top.setSpacing(10)
        self.top.addWidget(self.told, 1)
        self.top.addWidget(self.more)
        self.top.addWidget(self.fold)
        self.column.setContentsMargins(16, 10, 12, 10)
        self.column.addLayout(self.top)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(_GAP)
        self._lines.addStretch()
        self.area = QScrollArea()
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self.area)
        self.column.addWidget(self.missing)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_TYPING_MS)
        self._later.timeout.connect(self.asked)
        self._fold(False)

    @property
    def forms(self) -> list[ConditionForm]:
        """The rows as typed."""
        return [row.form for row in self.rows]

    def show_forms(self, forms: Sequence[ConditionForm]) -> None:
        """Replace the rows; ``asked`` is not told."""
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for form in forms:
            self._add(form)
        self._fit()

    def add_row(self) -> None:
        """A new row, joined with "en"; the cursor goes there."""
        row = self._add(ConditionForm.of_field("status"))
        self.fold.setChecked(True)
        self._fit()
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(row)
        self._later.start()

    def say(self, told: str, missing: Sequence[str]) -> None:
        """What the rows mean, and which rows do not count yet."""
        self.told.setText(told)
        self.told.setAccessibleName(told)
        self.missing.setText(" ".join(missing[:2]))
        self.missing.setHidden(not missing)

    @property
    def settled(self) -> bool:
        """Whether the last change was told."""
        return not self._later.isActive()

    def _add(self, form: ConditionForm) -> ConditionRow:
        row = ConditionRow(form, first=not self.rows)
        row.edited.connect(self._later.start)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._lines.insertWidget(self._lines.count() - 1, row)
        return row

    def _remove(self, row: ConditionRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self.rows[0].show_first(True)
        self._fit()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._later.start()

    def _fold(self, opened: bool) -> None:
        self.area.setVisible(opened and bool(self.rows))
        self.more.setVisible(opened)

    def _fit(self) -> None:
        """As high as the rows, up to four; then they scroll."""
        shown = min(max(len(self.rows), 1), _MOST_SHOWN)
        self.area.setFixedHeight(shown * _ROW + (shown - 1) * _GAP + 2)
        self._fold(self.fold.isChecked())
