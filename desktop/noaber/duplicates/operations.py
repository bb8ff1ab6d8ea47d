"""What a user does with people who stand in the register twice: each a recorded action."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.duplicates.models import NotDuplicate
from noaber.people import names
from noaber.people.models import Person
from noaber.people.operations import record_death, update_person
from noaber.people.queries import get_person
from noaber.people.record import PersonRecord
from noaber.store.fields import delete_where
from noaber.store.journal import action
from noaber.store.references import move_references

Settle = Callable[[int, int, date], list[str]]

when_merging: list[Settle] = []
"""Features add ``settle(keep, gone, today)``: take away what may be there only once; returns sentences for the user."""


@dataclass(frozen=True)
class Merged:
    """Two people made one: the id that stays, and what deserves a look."""

    person_id: int
    remarks: tuple[str, ...]


def merge(keep: int, gone: int, record: PersonRecord, *, today: date) -> Merged:
    """Make two people one: ``record`` is what is known from now on, and all that hangs on either hangs on ``keep``.

    One action, so that one undo brings both back. Raises NoaberError for one person, a person and an organisation,
    or somebody who is no longer there.
    """
    kept, other = get_person(keep), get_person(gone)
    if keep == gone:
        raise NoaberError(_("Dit is één en dezelfde persoon."))
    if kept.kind != other.kind:
        raise NoaberError(_("Een persoon en een organisatie kunnen niet worden samengevoegd."))
    with action(_("Samengevoegd: {name} en {other}", name=names.list_name(kept), other=names.list_name(other))):
        remarks = [sentence for settle in when_merging for sentence in settle(keep, gone, today)]
        forget_pairs_of(gone)
        move_references("person", gone, keep)
        update_person(keep, record)
        if kept.died_on is None and other.died_on is not None:
            record_death(keep, other.died_on)
        delete_where(Person, Person.id == gone)
    return Merged(keep, tuple(remarks))


def keep_both(one: int, other: int) -> None:
    """Remember that two people who look alike are not the same, so that they are not shown again."""
    pair = {"person": min(one, other), "other": max(one, other)}
    title = _(
        "Niet dezelfde: {name} en {other}",
        name=names.list_name(get_person(one)),
        other=names.list_name(get_person(other)),
    )
    with action(title):
        if NotDuplicate.get_or_none(**pair) is None:
            NotDuplicate.create(**pair)


def forget_pairs_of(person_id: int) -> None:
    """Before a person goes: with whom she was said not to be the same."""
    delete_where(NotDuplicate, (NotDuplicate.person == person_id) | (NotDuplicate.other == person_id))
