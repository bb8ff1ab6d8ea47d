"""What a user does with memberships: each a recorded action."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from noaber.cooperative.statutes import statutes
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.ids import new_ids
from noaber.members.models import (
    CategoryChange,
    MemberCategory,
    Membership,
    MembershipApplication,
    Resignation,
    Suspension,
)
from noaber.members.rules import DEFAULT_CATEGORIES, MembershipRecord, check_dates
from noaber.people import names
from noaber.people.models import Person
from noaber.people.operations import add_person, record_death
from noaber.people.record import PersonRecord
from noaber.store.fields import database, delete_where, insert_rows
from noaber.store.journal import action

when_deleting_category: list[Callable[[int], None]] = []
"""Features above add what must go with a deleted category, or refuse it; same action."""

_COLUMNS = ("id", "person_id", "member_number", "category_id", "admitted_on", "left_on", "leaving_reason")


def add_default_categories() -> None:
    """Give a new cooperative the usual categories, to be changed in its settings."""
    with action(_("Ledencategorieën")):
        for position, (name, votes, is_member) in enumerate(DEFAULT_CATEGORIES):
            MemberCategory.create(name=_(name), votes=votes, is_member=is_member, position=position)


def save_category(category_id: int | None, name: str, votes: int, is_member: bool) -> int:
    """Add a category (id None) or change one; returns its id. Raises NoaberError when the name is empty or taken."""
    name = name.strip()
    if not name:
        raise NoaberError(_("Geef de categorie een naam."))
    same = MemberCategory.get_or_none(MemberCategory.name == name)
    if same is not None and same.id != category_id:
        raise NoaberError(_("Er is al een categorie “{name}”.", name=name))
    with action(_("Ledencategorie: {name}", name=name)):
        if category_id is None:
            position = MemberCategory.select().count()
            return int(MemberCategory.create(name=name, votes=votes, is_member=is_member, position=position).id)
        changed = MemberCategory.update(name=name, votes=votes, is_member=is_member)
        changed.where(MemberCategory.id == category_id).execute()
        return category_id


def delete_category(category_id: int) -> None:
    """Delete a category that nobody has; raises NoaberError when somebody does."""
    category = MemberCategory.get_by_id(category_id)
    used = [Membership.category, MembershipApplication.category, CategoryChange.before]
    if any(field.model.select().where(field == category_id).exists() for field in used):
        raise NoaberError(_("“{name}” is nog in gebruik en kan niet worden verwijderd.", name=category.name))
    with action(_("Ledencategorie verwijderd: {name}", name=category.name)):
        for prepare in when_deleting_category:
            prepare(category_id)
        category.delete_instance()


def add_member(record: PersonRecord, membership: MembershipRecord) -> int:
    """Add a person or organisation and its membership as one action; returns the id of the person."""
    with action(_("Lid toegevoegd: {name}", name=names.list_name(record))):
        person_id = add_person(record)
        admit(person_id, membership)
        return person_id


def admit(person_id: int, membership: MembershipRecord) -> int:
    """Make somebody who is in the register a member; returns the id of the membership.

    Raises NoaberError when the number is taken by somebody else, or when there is a membership that still runs.
    """
    check_dates(membership.admitted_on, membership.left_on)
    person = Person.get_by_id(person_id)
    if membership.left_on is None:
        check_not_member(person_id)
    number = membership.member_number or number_for(person_id)
    _check_number(number, person_id)
    with action(_("Lid geworden: {name}", name=names.list_name(person))):
        return int(Membership.create(person=person_id, **{**_values(membership), "member_number": number}).id)


def update_membership(membership_id: int, membership: MembershipRecord) -> None:
    """Correct a membership; raises NoaberError when its dates or number cannot be."""
    check_dates(membership.admitted_on, membership.left_on)
    stored = Membership.get_by_id(membership_id)
    number = membership.member_number or stored.member_number
    _check_number(number, stored.person_id)
    with action(_("Lidmaatschap gewijzigd: {name}", name=names.list_name(stored.person))):
        values = {**_values(membership), "member_number": number}
        Membership.update(**values).where(Membership.id == membership_id).execute()


def end_membership(membership_id: int, left_on: date, reason: str) -> None:
    """Let a membership end; ``left_on`` is its last day."""
    stored = Membership.get_by_id(membership_id)
    check_dates(stored.admitted_on, left_on)
    with action(_("Lidmaatschap beëindigd: {name}", name=names.list_name(stored.person))):
        Membership.update(left_on=left_on, leaving_reason=reason).where(Membership.id == membership_id).execute()


def record_passing(person_id: int, died_on: date, *, end_membership: bool) -> None:
    """Note that a person has died and, if wanted, let the membership that runs end on that day, as one action.

    Membership ends by death unless the statutes say otherwise (BW2:35).
    """
    person = Person.get_by_id(person_id)
    with action(_("Overleden: {name}", name=names.list_name(person))):
        record_death(person_id, died_on)
        running = _running(person_id)
        if end_membership and running is not None:
            end_membership_on = max(died_on, running.admitted_on or died_on)
            Membership.update(left_on=end_membership_on, leaving_reason=_("overleden")).where(
                Membership.id == running.id
            ).execute()


def delete_memberships_of(person_id: int) -> None:
    """Delete the memberships of a person that is being deleted."""
    own = Membership.select(Membership.id).where(Membership.person == person_id)
    with action(_("Lidmaatschap verwijderd")):
        delete_where(MembershipApplication, MembershipApplication.person == person_id)
        for model in (Resignation, Suspension, CategoryChange):
            delete_where(model, model.membership.in_(own))
        delete_where(Membership, Membership.person == person_id)


def check_not_member(person_id: int) -> None:
    """Raise NoaberError when somebody has a membership without an end."""
    if _running(person_id) is not None:
        raise NoaberError(_("{name} is al lid.", name=names.list_name(Person.get_by_id(person_id))))


def number_for(person_id: int) -> int:
    """The number of a new membership: the old one again, where the rules of the cooperative say so, or the next."""
    if statutes().number_on_return == "keep":
        kept = database.execute_sql(
            "SELECT member_number FROM membership WHERE person_id = ? ORDER BY admitted_on DESC, id DESC LIMIT 1",
            (person_id,),
        ).fetchone()
        if kept is not None:
            return int(kept[0])
    return next_member_number()


def next_member_number() -> int:
    """The number after the highest that was ever given."""
    return int(database.execute_sql("SELECT coalesce(max(member_number), 0) + 1 FROM membership").fetchone()[0])


def insert_memberships(rows: Sequence[tuple[int, MembershipRecord]]) -> None:
    """Add many memberships (person id, membership) at once, inside an action; missing numbers are given in order."""
    number = next_member_number()
    highest = max((membership.member_number or 0 for _person, membership in rows), default=0)
    number = max(number, highest + 1)
    stored: list[tuple[Any, ...]] = []
    for identifier, (person_id, membership) in zip(new_ids(len(rows)), rows, strict=True):
        given = membership.member_number
        if given is None:
            given, number = number, number + 1
        stored.append(
            (
                identifier,
                person_id,
                given,
                membership.category_id,
                membership.admitted_on,
                membership.left_on,
                membership.leaving_reason,
            )
        )
    insert_rows(Membership, _COLUMNS, stored)


def _running(person_id: int) -> Membership | None:
    running: Membership | None = Membership.get_or_none((Membership.person == person_id) & Membership.left_on.is_null())
    return running


def _check_number(number: int, person_id: int) -> None:
    """A number belongs to one person for ever; the same person may have it again."""
    other = Membership.get_or_none((Membership.member_number == number) & (Membership.person != person_id))
    if other is not None:
        raise NoaberError(_("Lidnummer {number} is van {name}.", number=number, name=names.list_name(other.person)))


def _values(membership: MembershipRecord) -> dict[str, Any]:
    return {
        "category": membership.category_id,
        "admitted_on": membership.admitted_on,
        "left_on": membership.left_on,
        "leaving_reason": membership.leaving_reason,
    }
