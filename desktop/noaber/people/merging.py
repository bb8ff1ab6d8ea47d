"""When two people in the register turn out to be one: what of roles, households and consents may be there only once."""

from datetime import date

from noaber.core.i18n import _
from noaber.people.household_operations import keep_apart
from noaber.people.models import Consent, HouseholdApart, HouseholdMember, PersonRole
from noaber.store.fields import delete_where


def settle_people(keep: int, gone: int, today: date) -> list[str]:
    """Take away what ``keep`` has as well; the rest is moved afterwards. Returns what the user should know."""
    _settle_roles(keep, gone)
    _settle_consents(keep, gone)
    _settle_apart(keep, gone)
    return _settle_households(keep, gone)


def _settle_roles(keep: int, gone: int) -> None:
    there = {
        (role.kind, role.title, role.organisation_id)
        for role in PersonRole.select().where(PersonRole.person == keep, PersonRole.to_date.is_null())
    }
    for role in PersonRole.select().where(PersonRole.person == gone, PersonRole.to_date.is_null()):
        if (role.kind, role.title, role.organisation_id) in there:
            role.delete_instance()


def _settle_consents(keep: int, gone: int) -> None:
    """Of two consents to the same the one that was given first stays."""
    running = Consent.withdrawn_on.is_null()
    there = {consent.purpose: consent for consent in Consent.select().where(Consent.person == keep, running)}
    for consent in Consent.select().where(Consent.person == gone, running):
        other = there.get(consent.purpose)
        if other is not None:
            (other if consent.given_on < other.given_on else consent).delete_instance()


def _settle_apart(keep: int, gone: int) -> None:
    pairs = (HouseholdApart.person == gone) | (HouseholdApart.other == gone)
    others = {row.person_id if row.other_id == gone else row.other_id for row in HouseholdApart.select().where(pairs)}
    delete_where(HouseholdApart, pairs)
    for other in others - {keep}:
        keep_apart([keep, other])


def _settle_households(keep: int, gone: int) -> list[str]:
    """Somebody lives in one household: that of ``keep``."""
    running = HouseholdMember.to_date.is_null()
    of_keep = HouseholdMember.get_or_none((HouseholdMember.person == keep) & running)
    of_gone = HouseholdMember.get_or_none((HouseholdMember.person == gone) & running)
    if of_keep is None or of_gone is None:
        return []
    different = of_keep.household_id != of_gone.household_id
    of_gone.delete_instance()
    return [_("Van de twee huishoudens blijft er één; kijk of dat klopt.")] if different else []
