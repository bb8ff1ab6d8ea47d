"""The dialog of one household: who belong to it and in which order, its letters, and who votes."""

from datetime import date

from PySide6.QtWidgets import QWidget

from noaber.cooperative.statutes import statutes
from noaber.core.i18n import _
from noaber.members.queries import RegisterRow
from noaber.people import household_operations as operations
from noaber.people.household_names import household_address, household_salutation
from noaber.people.household_queries import HouseholdRow, household_of, people_at_address
from noaber.people.names import badge_name, list_name
from noaber.people.queries import PersonRow
from noaber.ui.context import AppContext
from noaber.ui.kit.fields import CHECK, COMBO, LINE, Field, Section
from noaber.ui.kit.form_dialog import FormDialog

_WIDTH = 620


class HouseholdForm:
    """A tick for everybody at the address (``person_<id>``), who is named first, own texts, and who votes."""

    def __init__(self, household: HouseholdRow | None, people: list[PersonRow]) -> None:
        self.household, self.people = household, people
        there = {one.id for one in household.people} if household else {one.id for one in people}
        for person in people:
            setattr(self, f"person_{person.id}", person.id in there)
        self.first = people[0].id
        self.address_name = household.own_address_name if household else ""
        self.salutation = household.own_salutation if household else ""
        self.voter = household.voter_id if household else None

    def errors(self) -> dict[str, str]:
        """Fewer than two people, unless the household is to end; a voter who does not belong to it."""
        chosen = [one.id for one in self.chosen()]
        if self.household is None and len(chosen) < 2:
            return {f"person_{self.people[-1].id}": _("Een huishouden heeft ten minste twee mensen.")}
        if self.voter is not None and self.voter not in chosen:
            return {"voter": _("Wie stemt, moet bij het huishouden horen.")}
        return {}

    def hints(self) -> dict[str, str]:
        """How the post will begin."""
        chosen = self.chosen()
        if len(chosen) < 2:
            return {"first": _("Dan is het geen huishouden meer.") if self.household else ""}
        return {
            "address_name": _("Volgens de regels: {text}", text=household_address(chosen)),
            "salutation": _("Volgens de regels: {text}", text=household_salutation(chosen)),
        }

    def chosen(self) -> list[PersonRow]:
        """Who belong to it, the one who is named first in front."""
        ticked = [one for one in self.people if getattr(self, f"person_{one.id}")]
        return sorted(ticked, key=lambda one: one.id != self.first)

    def save(self, today: date) -> None:
        """Make, change or end the household, as one action."""
        people = [one.id for one in self.chosen()]
        known = self.household.id if self.household else None
        operations.save_household(
            known, people, address_name=self.address_name, salutation=self.salutation, voter_id=self.voter, today=today
        )


def household_dialog(context: AppContext, parent: QWidget, row: RegisterRow) -> FormDialog | None:
    """The dialog of the household of a person, or of the one that could be made; None when nobody else lives there."""
    today = context.clock.today()
    household = household_of(row.id, day=today)
    people = list(household.people) if household else []
    there = {one.id for one in people}
    people += [one for one in people_at_address(row.person, day=today) if one.id not in there]
    if row.id not in {one.id for one in people}:
        people.insert(0, row.person)
    if len(people) < 2:
        return None
    fields: list[Field | Section] = [Section(_("Wie horen erbij?"))]
    fields += [Field(list_name(one), CHECK, f"person_{one.id}", whole_row=True) for one in people]
    fields += [
        Section(_("Post")),
        Field(_("Eerst noemen"), COMBO, "first", choices=[(one.id, badge_name(one)) for one in people]),
        Field(_("Op de envelop"), LINE, "address_name", placeholder=_("volgens de regels, of typ hier iets anders")),
        Field(_("Aanhef"), LINE, "salutation", placeholder=_("volgens de regels, of typ hier iets anders")),
    ]
    if statutes().vote_per == "household":
        voters = [(None, _("wie het eerst wordt genoemd")), *((one.id, badge_name(one)) for one in people)]
        fields += [Section(_("Stemmen")), Field(_("Stemt voor het huishouden"), COMBO, "voter", choices=voters)]
    return FormDialog(
        context,
        parent,
        title=_("Huishouden"),
        subtitle=row.name,
        form=HouseholdForm(household, people),
        fields=fields,
        save=lambda form: form.save(today),
        width=_WIDTH,
    )
