"""The three parts of the page Brieven: the list of letters, the text of one, and the preview for somebody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from noaber.core.i18n import _
from noaber.events.queries import list_events
from noaber.letters.preview import preview_letter
from noaber.letters.templates import TemplateRecord, TemplateRow
from noaber.letters.wording import ABOUT_MEETING
from noaber.members.queries import list_register
from noaber.paper.document import Stationery
from noaber.people import names
from noaber.people.queries import get_person
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.fields import WheelFreeCombo
from noaber.ui.kit.labels import label
from noaber.ui.kit.line_edit import LineEdit
from noaber.ui.kit.people import known_hits
from noaber.ui.kit.picker import Picked, Picker
from noaber.ui.kit.table import TableView
from noaber.ui.kit.table_model import Column
from noaber.ui.kit.worker import Job
from noaber.ui.letters.editor import LetterEditor
from noaber.ui.printing.pages import PageSize, page_sizes
from noaber.ui.printing.preview import Preview


class LettersCard(Card):
    """The letters there are."""

    def __init__(self) -> None:
        super().__init__(margin=4)
        columns = (Column(_("Brief"), "name", 190, stretch=True),)
        self.table = TableView(columns, name=_("Brieven"))
        self.column.addWidget(self.table, 1)
        self.setMinimumWidth(215)


class TextCard(Card):
    """Name, subject and text of the letter that is open; ``changed`` until it is kept."""

    edited = Signal()
    variant_picked = Signal(object)

    def __init__(self, values: Callable[[], Mapping[str, str]]) -> None:
        super().__init__(margin=14)
        self.changed = False
        self._showing = False
        self.name, self.subject = LineEdit(), LineEdit()
        for field, name in ((self.name, _("Naam van de brief")), (self.subject, _("Onderwerp"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.textEdited.connect(self._note)
        self.variant = WheelFreeCombo()
        self.variant.setMinimumContentsLength(11)
        self.variant.setAccessibleName(_("Taal en toon"))
        self.variant.setToolTip(_("Taal en toon; een andere maakt u bij de drie puntjes"))
        self.variant.activated.connect(lambda _place: self.variant_picked.emit(self.variant.currentData()))
        self.look = Button(_("Voorbeeld"), "show")
        self.look.setCheckable(True)
        self.editor = LetterEditor(values)
        self.editor.edited.connect(self._note)
        self.problems = NoticeBox()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.variant)
        row.addWidget(self.look)
        self.column.addLayout(row)
        self.column.addWidget(self.subject)
        self.column.addWidget(self.editor, 1)
        self.column.addWidget(self.problems)
        self.setMinimumWidth(400)

    def show_template(self, row: TemplateRow, variants: Sequence[TemplateRow]) -> None:
        """Show a letter, and which others there are in another language or tone; nothing is changed in it yet."""
        self._showing = True
        self.variant.clear()
        for one in variants:
            self.variant.addItem(one.variant_name, one.id)
        self.variant.setCurrentIndex(self.variant.findData(row.id))
        self.variant.setVisible(len(variants) > 1)
        self.name.setText(row.record.name)
        self.name.setCursorPosition(0)
        self.subject.setText(row.record.subject)
        self.subject.setCursorPosition(0)
        self.editor.show_text(row.record.body, row.record.language)
        self._showing = False
        self.changed = False

    def record(self, before: TemplateRecord) -> TemplateRecord:
        """The letter as it stands there; one that was not touched is exactly as it was."""
        if not self.changed:
            return before
        return replace(before, name=self.name.text(), subject=self.subject.text(), body=self.editor.markdown)

    def say_problems(self, sentences: Sequence[str]) -> None:
        """What is wrong with the text."""
        self.problems.say("\n".join(sentences[:3]))

    def narrow(self, narrow: bool) -> None:
        """Offer the preview in place of the list where there is no room for all."""
        self.look.setVisible(narrow)

    def _note(self, *_text: object) -> None:
        if not self._showing:
            self.changed = True
            self.edited.emit()


class PreviewCard(QFrame):
    """The letter as a page, for somebody who can be picked; ``changed`` when another person or meeting is."""

    changed = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self.person_id: int | None = None
        self.picker = Picker(partial(known_hits, today=context.clock.today()), placeholder=_("Zoek iemand"))
        self.picker.setAccessibleName(_("Voorbeeld voor"))
        self.picker.changed.connect(self._pick)
        self.meeting = WheelFreeCombo()
        self.meeting.setAccessibleName(_("Bijeenkomst"))
        self.meeting.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.meeting.hide()
        self.pages = Preview(context.worker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(label(_("Voorbeeld voor"), role="muted", wrap=False))
        row.addWidget(self.picker, 1)
        column.addLayout(row)
        column.addWidget(self.meeting)
        column.addWidget(self.pages, 1)
        self.setMinimumWidth(300)

    @property
    def event_id(self) -> int | None:
        """The meeting of a letter about one."""
        found = self.meeting.currentData()
        return int(found) if found is not None else None

    def settle(self, today: date) -> None:
        """Begin with the first member, and with the next meeting."""
        if self.person_id is None:
            first = list_register(today=today, group="members", limit=1) or list_register(today=today, limit=1)
            if first:
                self.show_person(first[0].id)
        chosen = self.event_id
        self.meeting.blockSignals(True)
        self.meeting.clear()
        for event in [*list_events(period="upcoming", today=today), *list_events(period="past", today=today)[:5]]:
            self.meeting.addItem(event.title, event.id)
        place = self.meeting.findData(chosen) if chosen is not None else 0
        self.meeting.setCurrentIndex(max(place, 0) if self.meeting.count() else -1)
        self.meeting.blockSignals(False)

    def show_person(self, person_id: int) -> None:
        """Show the letter for somebody."""
        self.person_id = person_id
        self.picker.show_picked(Picked(person_id, names.list_name(get_person(person_id))))
        self.changed.emit()

    def draw(self, record: TemplateRecord, failed: Callable[[Exception], object]) -> None:
        """Make the page anew."""
        about = record.kind in ABOUT_MEETING
        self.meeting.setVisible(about and self.meeting.count() > 0)
        person, stationery = self.person_id, self._context.data.stationery
        if person is None or stationery is None:
            self.pages.show_pdf(b"", ())
            return
        if self._job is not None:
            self._job.cancel()
        event, paper = self.event_id if about else None, stationery()
        self._job = self._context.worker.start(
            lambda progress: _made(record, person, event, paper),
            done=lambda made: self.pages.show_pdf(*made),
            failed=failed,
            owner=self,
        )

    def _pick(self) -> None:
        picked = self.picker.picked_now.id
        if picked is not None and picked != self.person_id:
            self.person_id = picked
            self.changed.emit()


def _made(
    record: TemplateRecord, person: int, event: int | None, paper: Stationery
) -> tuple[bytes, tuple[PageSize, ...]]:
    pdf = preview_letter(record, person, event, paper)
    return pdf, page_sizes(pdf)
