"""The card with the cooperative's own data, and the card that shows how it will stand on paper."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from noaber.cooperative.forms import CooperativeForm, legal_ending_choices
from noaber.cooperative.operations import save_cooperative
from noaber.cooperative.queries import get_cooperative
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.ui.context import AppContext
from noaber.ui.kit.button import Button, button
from noaber.ui.kit.cards import Card, NoticeBox
from noaber.ui.kit.fields import COMBO, LINE, Field, Section
from noaber.ui.kit.form import FormView
from noaber.ui.kit.labels import label
from noaber.ui.kit.tidying import Tidying
from noaber.ui.settings.logo import picture_of, read_logo

_ROOM = QSize(220, 110)


def _fields() -> list[Field | Section]:
    return [
        Field(_("Naam"), LINE, "name"),
        Field(_("Rechtsvorm"), COMBO, "legal_ending", choices=legal_ending_choices),
        Field(_("Straat"), LINE, "street"),
        Field(_("Nummer"), LINE, "house", width=90, beside=True),
        Field(_("Postcode"), LINE, "postcode", width=110),
        Field(_("Plaats"), LINE, "city", beside=True),
        Field(_("Telefoon"), LINE, "phone", width=190),
        Field(_("E-mail"), LINE, "email"),
        Field(_("Website"), LINE, "website"),
        Field(_("KvK-nummer"), LINE, "kvk", width=140),
        Field(_("IBAN"), LINE, "iban", width=260),
    ]


class CooperativeCard(Card):
    """Name, address, contact and numbers. ``edited`` while typing; what is typed is saved by the button."""

    edited = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.changed = False
        self.form = CooperativeForm.from_record(get_cooperative())
        self.view = FormView(self.form, _fields())
        self.view.edited.connect(self._note_change)
        Tidying(self.view, self.edited.emit)
        self.problem = NoticeBox("danger")
        self.save_button = Button(_("Bewaren"), role="primary")
        self.save_button.clicked.connect(self.save)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.save_button)
        self.column.addWidget(label(_("De coöperatie"), role="heading"))
        self.column.addWidget(self.problem)
        self.column.addWidget(self.view)
        self.column.addLayout(buttons)
        self._show_button()

    def reread(self) -> None:
        """Show what is stored, unless the user is typing."""
        if self.changed:
            return
        self.form = self.view.form = CooperativeForm.from_record(get_cooperative())
        self.view.show_form()
        self.edited.emit()

    def save(self) -> bool:
        """Store what is typed; False, with the reasons shown, when something is wrong."""
        self.problem.say("")
        if self.view.wrong():
            return False
        try:
            save_cooperative(replace(self.form.to_record(), logo=get_cooperative().logo))
        except NoaberError as error:
            self.problem.say(str(error))
            return False
        self.changed = False
        self._show_button()
        self.reread()
        self._context.toast(_("Bewaard."), _("Ongedaan maken"), self._context.data.undo)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, wherever the cursor is, as in a dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.changed:
            self.save()
        else:
            super().keyPressEvent(event)

    def save_if_possible(self) -> None:
        """Store what is typed when nothing is wrong with it; else it stays in the fields."""
        if self.changed and not self.form.errors():
            self.save()

    def _note_change(self) -> None:
        self.changed = True
        self._show_button()
        self.edited.emit()

    def _show_button(self) -> None:
        self.save_button.setEnabled(self.changed)


class PaperCard(Card):
    """How the cooperative will stand on paper, with its logo to choose or take away."""

    def __init__(self, context: AppContext, parent_page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._page = parent_page
        self.logo = QLabel()
        self.logo.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.lines = label()
        self.choose_button = button(_("Logo kiezen"), self.choose)
        self.remove_button = button(_("Weghalen"), self.remove)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        self.column.addWidget(label(_("Zo staat het op papier"), role="heading"))
        self.column.addWidget(self.logo)
        self.column.addWidget(self.lines)
        self.column.addLayout(buttons)

    def show_form(self, form: CooperativeForm) -> None:
        """Show the name and address as typed, and the logo as stored."""
        self.lines.setText("\n".join(form.paper_lines()))
        stored = get_cooperative().logo
        if stored:
            self.logo.setPixmap(picture_of(stored, _ROOM, self.devicePixelRatioF()))
        else:
            self.logo.clear()
        self.logo.setVisible(bool(stored))
        self.logo.setAccessibleName(_("Logo"))
        self.remove_button.setVisible(bool(stored))
        self.choose_button.setText(_("Ander logo") if stored else _("Logo kiezen"))

    def choose(self) -> None:
        """Let the user point at a picture and keep it; what is no picture is explained."""
        path = self._context.interaction.open_path(self._page, _("Logo kiezen"), _("Afbeeldingen (*.png *.jpg *.jpeg)"))
        if path is None:
            return
        try:
            self._keep(read_logo(path), _("Het logo is bewaard."))
        except (NoaberError, OSError) as error:
            self._context.interaction.error(self._page, str(error))

    def remove(self) -> None:
        """Take the logo away."""
        self._keep(None, _("Het logo is weggehaald."))

    def _keep(self, logo: bytes | None, said: str) -> None:
        save_cooperative(replace(get_cooperative(), logo=logo))
        self._context.toast(said, _("Ongedaan maken"), self._context.data.undo)
