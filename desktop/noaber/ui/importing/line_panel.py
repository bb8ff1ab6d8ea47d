"""One line of the list, whole: what it becomes, or beside the person it resembles, with the choice what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.i18n import _, ngettext
from noaber.exchange.plan import FILL, KEEP, NEW
from noaber.ui.importing.proof import CHOICE_TEXTS, MEANINGS, Compared, ProofRow, compared, in_words, resemblance
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.labels import label


class LinePanel(Card):
    """``decided(line, choice)`` for one possible duplicate, ``decided_all(choice)`` for all; ``closed()``: go back."""

    decided = Signal(int, str)
    decided_all = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ProofRow | None = None
        self.title = label(role="heading")
        self.back = Button(_("Terug naar de lijst"), "previous", role="link")
        self.back.clicked.connect(self.closed)
        self.reason = label()
        self.choices = {choice: self._choice(choice) for choice in CHOICE_TEXTS}
        self.meaning = label(role="hint")
        self.for_all = Button(role="link")
        self.for_all.clicked.connect(self._decide_all)
        self._choosing = QWidget()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table = QWidget()
        self._lay_out()
        self.show_row(None, 0)

    def show_row(self, row: ProofRow | None, questions: int) -> None:
        """Show a line; ``questions`` is how many possible duplicates there are in all."""
        self._row = row
        asks = row is not None and row.is_question
        self._choosing.setVisible(asks)
        if row is None:
            self.title.setText(_("Kies links een regel om te zien wat die wordt."))
            self.reason.hide()
            self._area.setWidget(QWidget())
            return
        self.title.setText(_("Regel {number}: {fate}", number=row.id, fate=row.fate))
        reason = resemblance(row.line) if asks else row.line.interpreted.skipped
        self.reason.setText(reason)
        self.reason.setHidden(not reason)
        for choice, made in self.choices.items():
            made.setChecked(choice == self.choice)
        self.meaning.setText(_(MEANINGS[self.choice]))
        self.for_all.setText(
            ngettext("Doe dit bij alle {n} mogelijk dubbele", "Doe dit bij alle {n} mogelijk dubbele", questions)
        )
        self.for_all.setVisible(questions > 1)
        self._show_fields(row)

    @property
    def choice(self) -> str:
        """What happens with this possible duplicate now: one of plan.CHOICES."""
        row = self._row
        if row is None or row.choice:
            return row.choice if row else KEEP
        return {"new": NEW, "update": FILL}.get(row.line.action, KEEP)

    def decide(self, choice: str) -> None:
        """Choose, as the buttons and their keys do."""
        if self._row is not None and self._row.is_question:
            self.decided.emit(self._row.id, choice)

    def _decide_all(self) -> None:
        self.decided_all.emit(self.choice)

    def _choice(self, choice: str) -> Button:
        made = Button(_(CHOICE_TEXTS[choice]), role="chip")
        made.setCheckable(True)
        made.setToolTip(_("De onderstreepte letter kiest dit ook, in de lijst en met Alt"))
        made.clicked.connect(lambda: self.decide(choice))
        return made

    def _show_fields(self, row: ProofRow) -> None:
        self.table = QWidget()
        self.table.setObjectName("scrolled")
        column = QVBoxLayout(self.table)
        column.setContentsMargins(0, 0, 4, 0)
        notice = NoticeBox(parent=self.table)
        notice.say("\n".join(in_words(problem) for problem in row.problems))
        column.addWidget(notice)
        column.addWidget(FieldsTable(row), 1)
        self._area.setWidget(self.table)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for made in self.choices.values():
            row.addWidget(made)
        row.addStretch()
        column = QVBoxLayout(self._choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.meaning)
        column.addWidget(self.for_all, alignment=Qt.AlignmentFlag.AlignLeft)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.back)
        self.column.addLayout(top)
        self.column.addWidget(self.reason)
        self.column.addWidget(self._choosing)
        self.column.addWidget(self._area, 1)


class FieldsTable(QWidget):
    """The filled fields of a line; for one with a match two columns, what differs marked with a sign and in bold."""

    def __init__(self, row: ProofRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        beside = row.line.match is not None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        if beside:
            grid.setColumnStretch(1, 1)
            known = row.line.match.known if row.line.match else None
            there = _("Regel {number}", number=known.line) if known and known.line else _("Staat er al")
            grid.addWidget(label(there, role="hint", wrap=False), 0, 1)
            grid.addWidget(label(_("In uw lijst"), role="hint", wrap=False), 0, 2)
        fields = compared(row.line) if row.line.action != "skipped" else []
        for place, field in enumerate(fields, start=1):
            _add_field(grid, place, field, beside)
        grid.setRowStretch(len(fields) + 1, 1)


_SIGNS = {"added": "+", "other": "≠"}


def _add_field(grid: QGridLayout, place: int, field: Compared, beside: bool) -> None:
    differs = beside and field.state in _SIGNS
    if differs:
        tint = QFrame()
        tint.setProperty("role", "notice")
        grid.addWidget(tint, place, 0, 1, 3)
    name = label(f"{_SIGNS[field.state]} {field.label}" if differs else field.label, role="hint", wrap=False)
    name.setContentsMargins(6, 5, 0, 5)
    grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
    if beside:
        there = label(_breakable(field.there), role="" if field.there else "muted")
        there.setContentsMargins(0, 4, 0, 4)
        grid.addWidget(there, place, 1, Qt.AlignmentFlag.AlignTop)
    on_list = label(_breakable(field.on_list), role="heading" if differs else "" if field.on_list else "muted")
    on_list.setContentsMargins(0, 4, 4, 4)
    grid.addWidget(on_list, place, 2, Qt.AlignmentFlag.AlignTop)


def _breakable(text: str) -> str:
    """The text, a dash for none; a mail address may go on on the next line after its @ and its dots."""
    return text.replace("@", "@\u200b").replace(".", ".\u200b") if "@" in text else text or "–"
