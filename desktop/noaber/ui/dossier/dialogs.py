"""The dialogs of follow-ups."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.dossier.forms import FollowUpForm
from noaber.dossier.operations import add_follow_up, change_follow_up
from noaber.dossier.queries import FollowUpRow, helpers
from noaber.people.names import list_name
from noaber.people.queries import get_person
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import DATE, LINE, PICK, SUGGEST, Field, Section
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.people import known_hits
from noaber.ui.kit.picker import Picked


@dataclass
class _PickingForm(FollowUpForm):
    """A follow-up for somebody who is still to be picked."""

    person: Picked = field(default_factory=Picked)

    def errors(self) -> dict[str, str]:
        """What is wrong; who it is about stands with the field where somebody is picked."""
        self.person_id = self.person.id
        wrong = super().errors()
        if "person_id" in wrong:
            wrong["person"] = wrong.pop("person_id")
        return wrong


def new_follow_up(context: AppContext, parent: QWidget, person_id: int | None = None) -> FormDialog:
    """Notes something to do, for this person or for somebody to pick; ``saved`` tells its id."""
    today = context.clock.today()
    form = _PickingForm(today, person_id, due_on=short_date(today))
    whom: list[Field | Section] = []
    subtitle = ""
    if person_id is None:
        whom = [
            Field(
                _("Om wie"),
                PICK,
                "person",
                search=lambda text: known_hits(text, today=today),
                placeholder=_("naam, lidnummer of telefoonnummer"),
            )
        ]
    else:
        subtitle = list_name(get_person(person_id))
        form.person = Picked(person_id, subtitle)
    return FormDialog(
        context,
        parent,
        title=_("Opvolgen"),
        subtitle=subtitle,
        form=form,
        fields=[*whom, *_fields()],
        save=lambda filled: add_follow_up(filled.person_id, filled.to_record()),
    )


def edit_follow_up(context: AppContext, parent: QWidget, row: FollowUpRow) -> FormDialog:
    """Changes what, when and who."""
    return FormDialog(
        context,
        parent,
        title=_("Opvolging wijzigen"),
        subtitle=row.name,
        fields=_fields(),
        form=FollowUpForm.from_row(row, context.clock.today()),
        save=lambda filled: change_follow_up(row.id, filled.to_record()),
    )


def _fields() -> list[Field | Section]:
    return [
        Field(_("Wat"), LINE, "what", placeholder=_("bijvoorbeeld: terugbellen over de machtiging")),
        Field(_("Op"), DATE, "due_on", width=150),
        Field(_("Wie doet het"), SUGGEST, "who", choices=[(name, name) for name in helpers()], width=260),
    ]
