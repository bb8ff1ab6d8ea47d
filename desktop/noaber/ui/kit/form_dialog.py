"""The dialog around a form: save, call off, and nothing typed is ever lost."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.fields import Field, Section
from noaber.ui.kit.form import FormView
from noaber.ui.kit.labels import label
from noaber.ui.kit.messages import Choice

_FRAME = 40
"""Pixels that the title bar of a window takes from the screen."""


class FormDialog(QDialog):
    """Edits a form object.

    ``save`` is called with the form when the user saves and nothing is wrong; what it raises as a NoaberError is
    shown in the dialog, which stays open. ``saved(result of save)`` follows. Open it with :meth:`open`, which does
    not wait; the dialog frees itself when it closes.
    """

    saved = Signal(object)

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None,
        *,
        title: str,
        form: Any,
        fields: Sequence[Field | Section],
        save: Callable[[Any], object],
        save_text: str = "",
        subtitle: str = "",
        width: int = 0,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.form = form
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._save = save
        self._changed = False
        self.view = FormView(form, fields)
        self.view.setObjectName("scrolled")
        self.view.edited.connect(self._note_change)
        self.problem = NoticeBox("danger")
        self.save_button = Button(save_text or _("Bewaren"), role="primary")
        self.save_button.clicked.connect(self.accept)
        self.cancel_button = Button(_("Annuleren"))
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out(title, subtitle)
        self._fit(width, two=any(isinstance(item, Section) and item.column for item in fields))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        QShortcut(QKeySequence("Ctrl+S"), self, self.accept)
        self.view.focus()

    def accept(self) -> None:
        """Save if nothing is wrong; what is wrong is said beside its field, and the dialog stays."""
        self.problem.say("")
        errors = self.view.wrong()
        if errors:
            self.problem.say(errors.get("", ""))
            return
        try:
            result = self._save(self.form)
        except NoaberError as error:
            self.problem.say(str(error))
            return
        super().accept()
        self.saved.emit(result)
        self.close()

    def reject(self) -> None:
        """Close; what was typed is only dropped when the user says so."""
        if not self._changed or self._may_drop():
            super().reject()
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross does what "Annuleren" does; a dialog that went away by it is freed like any other."""
        if self.isVisible():
            self.reject()
        if self.isVisible():
            event.ignore()
        else:
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Escape calls off, wherever the cursor is; in a text of several lines Enter starts a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _note_change(self) -> None:
        self._changed = True

    def _may_drop(self) -> bool:
        answer = self.context.interaction.ask(
            self,
            _("U hebt iets gewijzigd. Wilt u dat bewaren?"),
            [
                Choice("save", _("Bewaren")),
                Choice("drop", _("Niet bewaren")),
                Choice("", _("Verder typen")),
            ],
        )
        if answer == "save":
            self.accept()
        return answer == "drop"

    def _lay_out(self, title: str, subtitle: str) -> None:
        area = QScrollArea()
        area.setWidget(self.view)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 18, 24, 18)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, role="title"))
        if subtitle:
            self.column.addWidget(label(subtitle, role="muted"))
        self.column.addWidget(self.problem)
        self.column.addWidget(area, 1)
        self.column.addLayout(buttons)

    def _fit(self, width: int, *, two: bool) -> None:
        """As large as the fields ask, within the screen."""
        room = self.screen().availableGeometry().adjusted(0, 0, 0, -_FRAME)
        wanted = min(width or (1000 if two else 600), room.width())
        self.view.arrange_in(wanted - 60)
        height = self.view.sizeHint().height() + self.column.sizeHint().height() - self._area.sizeHint().height()
        self.resize(wanted, min(height + 30, room.height()))
