"""The dialog in which is ticked what somebody agrees to."""

from datetime import date

from PySide6.QtWidgets import QWidget

from noaber.core.i18n import _
from noaber.members.queries import RegisterRow
from noaber.people import consents
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, Field, Section
from noaber.ui.kit.form_dialog import FormDialog


class ConsentForm:
    """A tick per purpose; what changes is stored with the day of today."""

    def __init__(self, person_id: int, today: date) -> None:
        self._person_id, self._today = person_id, today
        self.how = "form"
        for purpose in consents.PURPOSES:
            setattr(self, purpose, person_id in consents.agreed(purpose, day=today))

    def errors(self) -> dict[str, str]:
        """Nothing can be wrong."""
        return {}

    def save(self) -> None:
        """Give and withdraw what was changed, as one action."""
        wanted = {purpose for purpose in consents.PURPOSES if getattr(self, purpose)}
        consents.set_consents(self._person_id, wanted, self._today, self.how)


def consent(context: AppContext, parent: QWidget, row: RegisterRow) -> FormDialog:
    """What somebody agrees to."""
    hows = [(how, _(text)) for how, text in consents.HOW.items()]
    ticks: list[Field | Section] = [
        Field(_(text), CHECK, purpose, whole_row=True) for purpose, text in consents.PURPOSES.items()
    ]
    return FormDialog(
        context,
        parent,
        width=620,
        title=_("Toestemmingen"),
        subtitle=row.name,
        form=ConsentForm(row.id, context.clock.today()),
        fields=[
            *ticks,
            Field(
                _("Gekregen via"),
                COMBO,
                "how",
                choices=hows,
                width=200,
                hint=_("Bewaar wat u kreeg: wie toestemming vraagt, moet die kunnen laten zien."),
            ),
        ],
        save=lambda form: form.save(),
    )
