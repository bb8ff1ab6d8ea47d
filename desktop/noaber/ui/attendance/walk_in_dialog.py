"""The dialog for somebody who wrote her name in a blank row: known already, or a new guest."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from noaber.attendance.operations import WalkIn
from noaber.attendance.queries import propose_people
from noaber.core.i18n import _
from noaber.people.names import badge_name
from noaber.people.queries import get_person
from noaber.ui.context import AppContext, SearchHit
from noaber.ui.kit.fields import COMBO, LINE, PICK, Field
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.people import organisation_hits, person_detail, person_hits
from noaber.ui.kit.picker import Picked


class WalkInFields:
    """What stands in the row: ``line`` is its number on the paper, None when the name is on no sheet."""

    def __init__(self, line: int | None, today: date) -> None:
        self.line = line
        self.today = today
        self._whom = Picked()
        self._detail = ""
        self.phone = ""
        self.organisation = Picked()

    @property
    def whom(self) -> Picked:
        """Who wrote there: picked from the register, or the name as typed."""
        return self._whom

    @whom.setter
    def whom(self, picked: Picked) -> None:
        self._whom = picked
        self._detail = "" if picked.id is None else person_detail(get_person(picked.id))

    def errors(self) -> dict[str, str]:
        """A sentence per field that is wrong."""
        if self.whom.id is None and not self.whom.text.strip():
            return {"whom": _("Vul de naam in die op de lege regel staat.")}
        return {}

    def hints(self) -> dict[str, str]:
        """Who it is, or may be."""
        if self.whom.id is not None:
            return {"whom": self._detail}
        found = {"whom": _("Nieuwe gast: komt ook in het register.")} if self.whom.text else {}
        same = propose_people("", self.phone, limit=1) if self.phone.strip() else []
        if same:
            found["phone"] = _(
                "Dit nummer is van {name}. Is zij of hij het? Kies dan hierboven die naam.", name=badge_name(same[0])
            )
        return found

    def hits(self, text: str) -> list[SearchHit]:
        """Who may have written this: first those who fit the phone number as well."""
        same_number = propose_people("", self.phone) if self.phone.strip() else []
        return person_hits(text, today=self.today, first=propose_people(text), sure=same_number)

    def walk_in(self) -> WalkIn:
        """As it will be noted."""
        if self.whom.id is not None:
            return WalkIn(self.whom.text, self.phone, self.organisation.text, self.whom.id)
        return WalkIn(self.whom.text, self.phone.strip(), self.organisation.text)


def walk_in_dialog(
    context: AppContext,
    parent: QWidget,
    line: int | None,
    free: Sequence[int],
    save: Callable[[WalkInFields], object],
) -> FormDialog:
    """Ask who wrote in a row; ``free`` are the blank rows that are left."""
    fields = WalkInFields(line, context.clock.today())
    rows = [(number, _("regel {number}", number=number)) for number in free]
    return FormDialog(
        context,
        parent,
        title=_("Inloop"),
        form=fields,
        save=save,
        width=620,
        save_text=_("Toevoegen"),
        subtitle=_("Iemand die er was zonder aanmelding."),
        fields=[
            Field(_("Naam"), PICK, "whom", search=fields.hits, placeholder=_("zoals op de lijst geschreven")),
            Field(_("Telefoon"), LINE, "phone", width=220),
            Field(
                _("Organisatie"),
                PICK,
                "organisation",
                search=organisation_hits,
                placeholder=_("namens wie, als dat zo is"),
            ),
            Field(_("Op de lijst"), COMBO, "line", choices=[(None, _("niet op een regel")), *rows], width=220),
        ],
    )
