"""Changing one thing for many people: what becomes of each is shown before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from noaber.core.errors import Cancelled, NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.lists.changes import CHANGES, MassChange, PlannedRow, apply_change, plan_change
from noaber.lists.conditions import Value
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.labels import label
from noaber.ui.kit.line_edit import LineEdit
from noaber.ui.kit.progress_dialog import run_shown
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.kit.worker import Job

_AFTER_TYPING_MS = 200


class MassChangeDialog(QDialog):
    """Changes something for these people; ``changed(count)`` when it is done. Open it with :meth:`open`."""

    changed = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None, people: Sequence[int]) -> None:
        super().__init__(parent)
        self.context = context
        self.people = tuple(people)
        self.planned: list[PlannedRow] = []
        self._job: Job | None = None
        self.setWindowTitle(_("Wijzig velen"))
        self.what, self.choice, self.text = WheelFreeCombo(), WheelFreeCombo(), LineEdit()
        self.what.setAccessibleName(_("Wat wordt gewijzigd"))
        for part in (self.choice, self.text):
            part.setAccessibleName(_("Nieuwe waarde"))
        for name, change in CHANGES.items():
            self.what.addItem(_(change.label), name)
        self.table = TableView(_columns(), name=_("Wat er verandert"))
        self.problem = NoticeBox("danger")
        self.told = label(role="muted")
        self.apply_button = Button(_("Wijzigen"), role="primary")
        self.apply_button.clicked.connect(self.apply)
        self.cancel_button = button(_("Annuleren"), self.reject)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_TYPING_MS)
        self._later.timeout.connect(self._plan)
        self.what.currentIndexChanged.connect(lambda _place: self._show_value())
        self.choice.currentIndexChanged.connect(lambda _place: self._later.start())
        self.text.textChanged.connect(lambda _text: self._later.start())
        self._lay_out()
        self._show_value()
        self.resize(820, 560)

    @property
    def value(self) -> Value | None:
        """What was chosen or typed; None while nothing is."""
        if self._change.kind == "text":
            return self.text.text().strip() or None
        found: Value | None = self.choice.currentData()
        return found

    @property
    def settled(self) -> bool:
        """Whether the review has caught up with what was chosen."""
        return not self._later.isActive() and (self._job is None or self._job.finished)

    def apply(self) -> None:
        """Do it as one action, and close."""
        value = self.value
        if value is None:
            return
        name, people, today = self._change.name, self.people, self.context.clock.today()

        def work(progress: Progress) -> int:
            return apply_change(name, value, people, today=today, progress=progress)

        run_shown(self.context.worker, self, _("Wijzigen"), work, done=self._done, failed=self._fail)

    def done(self, result: int) -> None:
        """Stop what is still being read."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
        super().done(result)
        self.deleteLater()

    @property
    def _change(self) -> MassChange:
        return CHANGES[self.what.currentData()]

    def _show_value(self) -> None:
        change = self._change
        self.choice.clear()
        self.text.setVisible(change.kind == "text")
        self.choice.setVisible(change.kind != "text")
        if change.kind == "flag":
            self.choice.addItem(_("ja"), 1)
            self.choice.addItem(_("nee"), 0)
        elif change.options is not None:
            for value, words in change.options().items():
                self.choice.addItem(words, value)
        self._later.start()

    def _plan(self) -> None:
        value = self.value
        if value is None:
            self._show_plan([])
            return
        name, people, today = self._change.name, self.people, self.context.clock.today()
        if self._job is not None:
            self._job.cancel()

        def work(_progress: Progress) -> list[PlannedRow]:
            return plan_change(name, value, people, today=today)

        self._job = self.context.worker.start(work, done=self._show_plan, failed=self._fail, owner=self)

    def _show_plan(self, rows: list[PlannedRow]) -> None:
        self.problem.say("")
        self.planned = rows
        self.table.show_rows(rows)
        count = sum(row.changes for row in rows)
        self.apply_button.setEnabled(count > 0)
        self.apply_button.setText(
            ngettext("Wijzig {n} persoon", "Wijzig {n} personen", count) if count else _("Wijzigen")
        )
        same = len(rows) - count
        self.told.setText(
            ngettext("{n} persoon blijft zoals die is.", "{n} personen blijven zoals ze zijn.", same) if same else ""
        )
        self.table.set_empty(_("Kies wat er verandert en wat het wordt; hier ziet u dan voor wie."))

    def _done(self, count: int) -> None:
        self.accept()
        self.changed.emit(count)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        self.table.show_rows([])
        self.apply_button.setEnabled(False)
        if not isinstance(error, NoaberError):
            raise error
        self.problem.say(str(error))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(label(_("Wijzig velen"), role="title"))
        column.addWidget(
            label(
                ngettext("Voor {n} persoon uit de lijst.", "Voor {n} personen uit de lijst.", len(self.people)),
                role="muted",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.what, 1)
        row.addWidget(label(_("wordt"), wrap=False))
        row.addWidget(self.choice, 1)
        row.addWidget(self.text, 1)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.told, 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.apply_button)
        column.addLayout(buttons)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Naam"), "name", 260, stretch=True, tone=_tone),
        Column(
            _("Nu"),
            lambda row: row.before.replace("\n", " / "),
            200,
            stretch=True,
            tone=_tone,
            tip=lambda row: row.before,
        ),
        Column(
            _("Wordt"),
            _after,
            220,
            stretch=True,
            tone=lambda row: "warn" if row.problem else _tone(row),
            tip=lambda row: row.after,
        ),
    )


def _after(row: PlannedRow) -> str:
    if row.problem:
        return _("kan niet: {why}", why=row.problem)
    return row.after.replace("\n", " / ") if row.changes else _("blijft zo")


def _tone(row: PlannedRow) -> str:
    return "" if row.changes else "faint"
