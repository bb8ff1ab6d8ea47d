"""What a user does with people: each a recorded action."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.core.ids import new_ids
from noaber.people import names
from noaber.people.household_operations import forget_household_of
from noaber.people.models import Consent, Person, PersonRole
from noaber.people.record import PersonRecord
from noaber.store.fields import delete_where, insert_rows
from noaber.store.journal import action

when_deleting: list[Callable[[int], None]] = []
"""Features above add what must go with a deleted person (memberships, registrations); same action."""

ROLE_KINDS = {
    "volunteer": N_("vrijwilliger"),
    "board": N_("bestuurslid"),
    "contact": N_("contactpersoon"),
    "representative": N_("vertegenwoordiger"),
    "help_seeker": N_("hulpvrager"),
    "supporter": N_("donateur of vriend"),
    "other": N_("anders"),
}

_RECORD_COLUMNS = tuple(field.name for field in fields(PersonRecord))
_COLUMNS = ("id", *_RECORD_COLUMNS, "died_on", "sort_key", "search_text")
_values_in_order = attrgetter(*_RECORD_COLUMNS)


@dataclass(frozen=True)
class RoleRecord:
    """A role as typed: ``kind`` is a key of ROLE_KINDS; ``organisation_id`` names for whom, if anybody."""

    kind: str
    title: str = ""
    organisation_id: int | None = None
    from_date: date | None = None
    to_date: date | None = None
    note: str = ""


def add_person(record: PersonRecord) -> int:
    """Add a person or organisation and return its id."""
    with action(_("Toegevoegd: {name}", name=names.list_name(record))):
        return int(Person.create(**_values(record)).id)


def update_person(person_id: int, record: PersonRecord) -> None:
    """Replace what is known about a person; raises NoaberError when it is no longer there."""
    with action(_("Gewijzigd: {name}", name=names.list_name(record))):
        if not Person.update(**_values(record)).where(Person.id == person_id).execute():
            raise NoaberError(_("Deze persoon is er niet meer."))


def delete_person(person_id: int) -> None:
    """Delete a person with everything that hangs on it; undo brings it all back."""
    person = Person.get_or_none(Person.id == person_id)
    if person is None:
        raise NoaberError(_("Deze persoon is er niet meer."))
    with action(_("Verwijderd: {name}", name=names.list_name(person))):
        for prepare in when_deleting:
            prepare(person_id)
        forget_household_of(person_id)
        delete_where(Consent, Consent.person == person_id)
        delete_where(PersonRole, (PersonRole.person == person_id) | (PersonRole.organisation == person_id))
        person.delete_instance()


def record_death(person_id: int, died_on: date | None) -> None:
    """Note that a person has died, or take that back with None."""
    name = names.list_name(Person.get_by_id(person_id))
    with action(_("Overleden: {name}", name=name) if died_on else _("Toch niet overleden: {name}", name=name)):
        Person.update(died_on=died_on).where(Person.id == person_id).execute()


def add_role(person_id: int, role: RoleRecord) -> int:
    """Give a person a role and return the role's id; raises NoaberError when it would end before it begins."""
    if role.from_date and role.to_date and role.to_date < role.from_date:
        raise NoaberError(_("De einddatum ligt vóór de begindatum."))
    person = Person.get_by_id(person_id)
    with action(_("Rol van {name}: {role}", name=names.list_name(person), role=_(ROLE_KINDS[role.kind]))):
        return int(PersonRole.create(person=person_id, **_role_values(role)).id)


def end_role(role_id: int, on: date) -> None:
    """Let a role end on a date."""
    role = PersonRole.get_by_id(role_id)
    if role.from_date and on < role.from_date:
        raise NoaberError(_("De einddatum ligt vóór de begindatum."))
    with action(_("Rol beëindigd: {name}", name=names.list_name(role.person))):
        PersonRole.update(to_date=on).where(PersonRole.id == role_id).execute()


def delete_role(role_id: int) -> None:
    """Take a role away that was given by mistake."""
    role = PersonRole.get_by_id(role_id)
    with action(_("Rol verwijderd: {name}", name=names.list_name(role.person))):
        role.delete_instance()


def insert_people(records: Sequence[PersonRecord]) -> list[int]:
    """Add many people at once, inside an action and :func:`noaber.store.search.added_in_bulk`; returns their ids."""
    ids = new_ids(len(records))
    insert_rows(Person, _COLUMNS, map(_stored, ids, records))
    return [*ids]


def _values(record: PersonRecord) -> dict[str, Any]:
    return {**asdict(record), "sort_key": names.sort_key(record), "search_text": names.search_text(record)}


def _stored(identifier: int, record: PersonRecord) -> tuple[Any, ...]:
    return (identifier, *_values_in_order(record), None, names.sort_key(record), names.search_text(record))


def _role_values(role: RoleRecord) -> dict[str, Any]:
    values = asdict(role)
    values["organisation"] = values.pop("organisation_id")
    return values
