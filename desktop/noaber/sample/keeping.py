"""What the sample's secretary keeps beside the register: lists of her own, and whom to phone back."""

from datetime import date, timedelta
from random import Random

from noaber.core.i18n import N_, _
from noaber.dossier.models import FollowUp
from noaber.lists.conditions import Condition, all_of, any_of
from noaber.lists.definition import ListDefinition, as_json
from noaber.lists.models import SavedList
from noaber.members.queries import list_register

_MEMBERS = Condition("status", "any_of", ("member",))
_LISTS = (
    (
        N_("Nieuwsbrief per post"),
        ListDefinition(
            all_of(_MEMBERS, Condition("email", "filled", negated=True)),
            ("address_name", "address", "postcode", "city"),
            "postcode",
        ),
    ),
    (
        N_("Jarig deze winter"),
        ListDefinition(
            any_of(*(all_of(_MEMBERS, Condition("birth_month", "any_of", (month,))) for month in (12, 1, 2))),
            ("name", "birth_date", "age", "address", "phone"),
            "birth_date",
        ),
    ),
    (
        N_("Tien jaar lid of langer"),
        ListDefinition(
            all_of(_MEMBERS, Condition("member_years", "at_least", (10,))),
            ("name", "admitted_on", "member_years", "phone"),
            "admitted_on",
        ),
    ),
    (
        N_("Moet nog betalen"),
        ListDefinition(
            Condition("owes", "more"), ("member_number", "name", "phone", "email", "owes"), "owes", descending=True
        ),
    ),
    (
        N_("Vrijwilligers"),
        ListDefinition(Condition("role", "any_of", ("volunteer",)), ("name", "role", "phone", "email")),
    ),
)
_TO_DO = (
    (-2, N_("Terugbellen over de machtiging"), "Mia"),
    (0, N_("Kaart sturen na ziekenhuis"), ""),
    (3, N_("Vragen of het eetpunt bevalt"), "Kees"),
    (9, N_("Langsgaan met de welkomstmap"), "Mia"),
)


def add_keeping(*, seed: int, today: date) -> None:
    """Add it to the open data file, inside an action."""
    for name, definition in _LISTS:
        SavedList.create(name=_(name), definition=as_json(definition))
    members = [row for row in list_register(today=today, group="members") if row.person.kind == "person"]
    if len(members) < len(_TO_DO):
        return
    chosen = Random(f"{seed}/to do").sample(members, len(_TO_DO))
    for row, (days, what, who) in zip(chosen, _TO_DO, strict=True):
        FollowUp.create(person=row.id, what=_(what), due_on=today + timedelta(days=days), who=who)
