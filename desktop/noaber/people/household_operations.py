"""What a user does with households: each a recorded action."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people.household_names import household_address
from noaber.people.models import Household, HouseholdApart, HouseholdMember, Person
from noaber.store.fields import delete_where
from noaber.store.journal import action


def form_household(people: Sequence[int], *, from_date: date | None = None, today: date) -> int:
    """Make the people, in this order, one household; returns its id. Raises NoaberError where that cannot be."""
    _check_people(people)
    for person_id in people:
        _check_free(person_id, from_date or today)
    with action(_("Huishouden: {name}", name=_name(people))):
        household_id = int(Household.create().id)
        for position, person_id in enumerate(people):
            HouseholdMember.create(household=household_id, person=person_id, position=position, from_date=from_date)
        return household_id


def confirm_suggestions(groups: Sequence[tuple[Sequence[int], int | None]], *, today: date) -> None:
    """Make households of groups of people as one action; with an id the new people join the household there is."""
    with action(_("Huishoudens gemaakt")):
        for people, household_id in groups:
            if household_id is None:
                form_household(people, today=today)
                continue
            rows = HouseholdMember.select().where(HouseholdMember.person.in_(list(people)))
            there = {row.person_id for row in rows if row.to_date is None or row.to_date >= today}
            for person_id in people:
                if person_id not in there:
                    join_household(household_id, person_id, today=today)


def join_household(household_id: int, person_id: int, *, from_date: date | None = None, today: date) -> None:
    """Somebody comes to live in a household, named last."""
    _check_free(person_id, from_date or today)
    last = HouseholdMember.select().where(HouseholdMember.household == household_id).count()
    with action(_("Bij het huishouden: {name}", name=_name([person_id]))):
        HouseholdMember.create(household=household_id, person=person_id, position=last, from_date=from_date)


def leave_household(household_id: int, person_id: int, *, today: date) -> None:
    """Somebody is no longer of a household, from today on; the voter it had chosen may then be somebody else."""
    with action(_("Uit het huishouden: {name}", name=_name([person_id]))):
        _end(household_id, [person_id], today)
        Household.update(voter=None).where((Household.id == household_id) & (Household.voter == person_id)).execute()


def dissolve_household(household_id: int, *, today: date) -> None:
    """The people are no household any more, from today on."""
    there = (HouseholdMember.household == household_id) & HouseholdMember.to_date.is_null()
    people = [row.person_id for row in HouseholdMember.select().where(there).order_by(HouseholdMember.position)]
    with action(_("Geen huishouden meer: {name}", name=_name(people))):
        _end(household_id, people, today)


def set_household(
    household_id: int,
    people: Sequence[int],
    *,
    address_name: str = "",
    salutation: str = "",
    voter_id: int | None = None,
) -> None:
    """Set the order of its people, its own texts ("" for those of the rules), and who votes where one may."""
    if voter_id is not None and voter_id not in people:
        raise NoaberError(_("Wie stemt, moet bij het huishouden horen."))
    with action(_("Huishouden gewijzigd: {name}", name=_name(people))):
        values = {"address_name": address_name.strip(), "salutation": salutation.strip(), "voter": voter_id}
        Household.update(**values).where(Household.id == household_id).execute()
        for position, person_id in enumerate(people):
            HouseholdMember.update(position=position).where(
                (HouseholdMember.household == household_id) & (HouseholdMember.person == person_id)
            ).execute()


def save_household(
    household_id: int | None,
    people: Sequence[int],
    *,
    address_name: str = "",
    salutation: str = "",
    voter_id: int | None = None,
    today: date,
) -> None:
    """Make a household of the people (id None), or let one consist of them in this order, as one action.

    With fewer than two people a household that there was is one no longer.
    """
    with action(_("Huishouden: {name}", name=_name(people))):
        if household_id is None:
            household_id = form_household(people, today=today)
        there = (HouseholdMember.household == household_id) & HouseholdMember.to_date.is_null()
        before = [row.person_id for row in HouseholdMember.select().where(there).order_by(HouseholdMember.position)]
        if len(set(people)) < 2:
            dissolve_household(household_id, today=today)
            return
        for person_id in before:
            if person_id not in people:
                leave_household(household_id, person_id, today=today)
        for person_id in people:
            if person_id not in before:
                join_household(household_id, person_id, from_date=today, today=today)
        set_household(household_id, people, address_name=address_name, salutation=salutation, voter_id=voter_id)


def keep_apart(people: Sequence[int]) -> None:
    """Note that these people at one address are no household, so that it is not suggested again."""
    with action(_("Geen huishouden: {name}", name=_name(people))):
        for one, other in combinations(sorted(people), 2):
            known = (HouseholdApart.person == one) & (HouseholdApart.other == other)
            if not HouseholdApart.select().where(known).exists():
                HouseholdApart.create(person=one, other=other)


def forget_household_of(person_id: int) -> None:
    """Take a person who is being deleted out of every household."""
    with action(_("Huishouden")):
        Household.update(voter=None).where(Household.voter == person_id).execute()
        delete_where(HouseholdApart, (HouseholdApart.person == person_id) | (HouseholdApart.other == person_id))
        delete_where(HouseholdMember, HouseholdMember.person == person_id)


def _end(household_id: int, people: Sequence[int], today: date) -> None:
    """Let people be of the household up to yesterday; who came today was never there."""
    yesterday = today - timedelta(days=1)
    those = (HouseholdMember.household == household_id) & HouseholdMember.person.in_(list(people))
    delete_where(HouseholdMember, those & (HouseholdMember.from_date > yesterday))
    HouseholdMember.update(to_date=yesterday).where(those & HouseholdMember.to_date.is_null()).execute()


def _check_people(people: Sequence[int]) -> None:
    if len(set(people)) < 2:
        raise NoaberError(_("Een huishouden heeft ten minste twee mensen."))


def _check_free(person_id: int, day: date) -> None:
    taken = HouseholdMember.get_or_none(
        (HouseholdMember.person == person_id) & (HouseholdMember.to_date.is_null() | (HouseholdMember.to_date >= day))
    )
    if taken is not None:
        raise NoaberError(_("{name} hoort al bij een huishouden.", name=_name([person_id])))


def _name(people: Sequence[int]) -> str:
    known = {person.id: person for person in Person.select().where(Person.id.in_(list(people)))}
    return household_address([known[person_id] for person_id in people if person_id in known])
