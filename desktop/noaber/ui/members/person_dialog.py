"""The dialog of a person or organisation: quick to type in, it shows how the name will be printed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from noaber.core.i18n import _
from noaber.people.forms import PersonForm
from noaber.people.resembling import one_line, resembling
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.chips import FilterChips
from noaber.ui.kit.form import FormView
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.tidying import Tidying
from noaber.ui.members.name_preview import LikenessBox, NamePreviewBox
from noaber.ui.members.person_fields import Fields, person_fields

_WIDTH, _HEIGHT, _FRAME = 1040, 704, 40
"""Pixels: all fields without scrolling on a laptop, and what the frame of a window takes."""


class PersonDialog(FormDialog):
    """Edits a PersonForm or NewMemberForm.

    ``next_number`` is the number a new member gets, None where no membership is typed. ``on_next``, for new people,
    adds a button that saves and begins the next one. ``asked`` are the fields of an application.
    """

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None,
        *,
        title: str,
        form: PersonForm,
        save: Callable[[Any], object],
        next_number: int | None = None,
        on_next: Callable[[], object] | None = None,
        asked: Fields | None = None,
    ) -> None:
        self._next_number = next_number
        self._asked = asked
        self._on_next = on_next
        self._wants_next = False
        self.likeness = LikenessBox()
        self.preview = NamePreviewBox()
        self.kinds = FilterChips([("person", _("Persoon")), ("organisation", _("Organisatie"))], name=_("Wie is het?"))
        self.kinds.pick(form.kind)
        fields = person_fields(form.kind, next_number=next_number, asked=asked)
        super().__init__(context, parent, title=title, form=form, fields=fields, save=save, width=_WIDTH)
        self.kinds.picked.connect(self._show_kind)
        self._add_parts()
        self._watch()
        self._fit(_WIDTH, two=True)
        self.resize(self.width(), min(self.height(), _HEIGHT, self.screen().availableGeometry().height() - _FRAME))
        self.view.focus()

    def accept(self) -> None:
        """Save; see :class:`FormDialog`."""
        super().accept()
        if self.result() and self._wants_next and self._on_next:
            self._on_next()
        self._wants_next = False

    def _accept_and_next(self) -> None:
        self._wants_next = True
        self.accept()

    def _add_parts(self) -> None:
        title = self.column.takeAt(0)
        top = QHBoxLayout()
        if title is not None and (heading := title.widget()) is not None:
            top.addWidget(heading, 1)
        top.addWidget(self.kinds)
        self.column.insertLayout(0, top)
        self.column.insertWidget(self.column.count() - 1, self.likeness)
        self.column.insertWidget(self.column.count() - 1, self.preview)
        if self._on_next is not None:
            again = Button(_("Bewaren en volgende"))
            again.setToolTip(_("Bewaar en typ meteen de volgende (Ctrl+Shift+Enter)"))
            again.clicked.connect(self._accept_and_next)
            last = self.column.itemAt(self.column.count() - 1)
            buttons = last.layout() if last else None
            assert isinstance(buttons, QHBoxLayout)
            buttons.insertWidget(buttons.count() - 1, again)
            QShortcut(QKeySequence("Ctrl+Shift+Return"), self, self._accept_and_next)

    def _watch(self) -> None:
        Tidying(self.view, self._show_names)
        self.view.edited.connect(self._show_names)
        self._show_names()

    def _show_kind(self, kind: str) -> None:
        """The fields of the other kind, with what was typed already."""
        self.form.kind = kind
        self.view = FormView(self.form, person_fields(kind, next_number=self._next_number, asked=self._asked))
        self.view.setObjectName("scrolled")
        self.view.edited.connect(self._note_change)
        self._area.setWidget(self.view)
        self._note_change()
        self._watch()

    def _show_names(self) -> None:
        self.preview.show_preview(self.form.preview())
        if self.form.stored is None:
            self._show_likeness()

    def _show_likeness(self) -> None:
        found = resembling(self.form.as_record())
        if not found:
            self.likeness.say("")
            return
        first = found[0]
        text = _("Lijkt op: {person}. Staat deze persoon al in de lijst?", person=one_line(first))
        self.likeness.say(text, _("Ja, ga daarheen"), lambda: self._go_to(first.id))

    def _go_to(self, person_id: int) -> None:
        self.reject()
        if not self.isVisible():
            self.context.open_page("members", person_id=person_id)
