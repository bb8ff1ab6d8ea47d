"""The dialog for somebody who calls to register, and the one to change a registration."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.events.queries import RegistrationRow
from noaber.ui.context import AppContext
from noaber.ui.events.registration_fields import RegistrationFields, change_fields, common_fields, outcome_text
from noaber.ui.kit.button import button
from noaber.ui.kit.cards import NoticeBox
from noaber.ui.kit.fields import LINE, PICK, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.labels import label

_WIDTH = 660
_ROOM_FOR_MESSAGES = 56


class RegistrationDialog(FormDialog):
    """Registers one caller after another; ``registered(Registered)`` after each, ``saved`` after the last."""

    registered = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None, event_id: int) -> None:
        fields = RegistrationFields(event_id, context.clock.today())
        super().__init__(
            context,
            parent,
            title=_("Aanmelding"),
            form=fields,
            save=lambda form: form.save(),
            width=_WIDTH,
            fields=[
                Field(_("Naam"), PICK, "whom", search=fields.hits, placeholder=_("naam, lidnummer of telefoonnummer")),
                Field(_("Telefoon"), LINE, "guest_phone", width=150),
                Field(_("E-mail"), LINE, "guest_email", beside=True),
                *common_fields(event_id),
            ],
        )
        self.fields = fields
        self.places = label(role="muted")
        self.told = NoticeBox("good")
        self.column.insertWidget(1, self.places)
        self.column.insertWidget(2, self.told)
        self.next_button = button(_("Bewaren en volgende"), self.save_and_next)
        self.next_button.setToolTip(_("Bewaar, en typ meteen de volgende (Ctrl+Shift+Enter)"))
        last = self.column.itemAt(self.column.count() - 1)
        buttons = last.layout() if last is not None else None
        assert isinstance(buttons, QBoxLayout)
        buttons.insertWidget(buttons.count() - 1, self.next_button)
        QShortcut(QKeySequence("Ctrl+Shift+Return"), self, self.save_and_next)
        self.saved.connect(self.registered)
        self.view.edited.connect(self._follow)
        self._follow()
        self.resize(_WIDTH, self.height() + _ROOM_FOR_MESSAGES)

    def save_and_next(self) -> None:
        """Register, say what came of it, and begin with the next caller."""
        self.problem.say("")
        if self.view.wrong():
            return
        try:
            made = self.fields.save()
        except NoaberError as error:
            self.problem.say(str(error))
            return
        self.fields.clear()
        self._changed = False
        self.view.start_anew()
        self._follow()
        self.told.say(outcome_text(made))
        self.view.focus("whom")
        self.registered.emit(made)

    def _follow(self) -> None:
        """Only a new guest has a phone number to type; who was picked may bring an organisation."""
        self.told.say("")
        self.places.setText(self.fields.places())
        for name in ("guest_phone", "guest_email"):
            self.view.set_visible(name, self.fields.is_guest)
        organisation = self.view.editors["organisation"]
        if organisation.value != self.fields.organisation:
            organisation.show_value(self.fields.organisation)


def change_dialog(context: AppContext, parent: QWidget | None, row: RegistrationRow) -> FormDialog:
    """The dialog to change a registration that exists."""
    return FormDialog(
        context,
        parent,
        title=_("Aanmelding wijzigen"),
        subtitle=row.list_name,
        form=change_fields(row),
        width=_WIDTH,
        fields=common_fields(row.event_id),
        save=lambda fields: fields.form.save_change(row),
    )
