"""Who gets a label: chosen from the register, a saved list, a meeting or a search; per person, household or address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.core.text import fold
from noaber.events.queries import get_event, latest_event, list_events, list_registrations
from noaber.letters.post import known_of_post
from noaber.letters.recipients import Known, LeftOut, Sorting, sort_out
from noaber.lists.queries import list_ids, saved_lists
from noaber.members.queries import list_register
from noaber.people.contact import is_home
from noaber.people.queries import PersonRow, all_people, find_people, people_by_id

WHO = {
    "members": N_("Leden"),
    "participants": N_("Leden en deelnemers"),
    "everybody": N_("Iedereen in het register"),
    "organisations": N_("Organisaties"),
    "list": N_("Een opgeslagen lijst"),
    "event": N_("Een bijeenkomst"),
    "search": N_("Wie ik zoek"),
}
PER = {"household": N_("Eén per huishouden"), "person": N_("Eén per persoon"), "address": N_("Eén per adres")}
SORTS = {
    "postcode": N_("Postcode en huisnummer"),
    "name": N_("Naam"),
    "walking": N_("Looproute door de straten"),
}
_ORDERS = {"postcode": "postcode", "name": "name", "walking": "walk"}  # as letters call them
MOST_FOUND = 100_000
PICKED = "people"
"""Besides those of WHO: people who were picked on another page; the text of the selection is their ids."""


@dataclass(frozen=True)
class Selection:
    """Who is chosen: a key of WHO, and for some of them which: ``text`` is the name of the list, the meeting (id,
    title, or ``latest``) or what is searched for."""

    who: str = "members"
    text: str = ""


@dataclass(frozen=True)
class AddressLabel:
    """One label: its lines, and the ids of the people it is for."""

    lines: tuple[str, ...]
    people: tuple[int, ...] = ()


@dataclass(frozen=True)
class Addressed:
    """The labels in order, and who was chosen but gets none. Of ``incomplete`` people a part of the address lacks.

    ``shared`` is how many labels fewer there would be with one per household.
    """

    labels: tuple[AddressLabel, ...]
    left_out: tuple[LeftOut, ...] = ()
    incomplete: tuple[PersonRow, ...] = ()
    shared: int = 0


def chosen_people(selection: Selection, *, today: date) -> list[PersonRow]:
    """The people that are chosen, the dead too where they stand there. Raises NoaberError for what is not there."""
    return _CHOSEN[selection.who](selection.text.strip(), today)


def _of_register(*wanted: str) -> Callable[[str, date], list[PersonRow]]:
    def read(_text: str, today: date) -> list[PersonRow]:
        # Who died is still in the register until the membership is ended.
        return [row.person for row in list_register(today=today) if row.status in wanted]

    return read


def _of_list(text: str, today: date) -> list[PersonRow]:
    for row in saved_lists():
        if fold(row.name) == fold(text) and row.definition is not None:
            ids = list_ids(row.definition, today=today)
            known = people_by_id(ids)
            return [known[one] for one in ids]
    raise NoaberError(_("Er is geen opgeslagen lijst “{name}”.", name=text))


def event_named(text: str, *, today: date) -> int:
    """The id of a meeting that is named by its id, its title, or as ``latest``; raises NoaberError."""
    if text.isascii() and text.isdecimal():
        return get_event(int(text)).id
    found = latest_event(today=today) if text in ("", "latest") else None
    if found is not None:
        return found.id
    for event in list_events(text, today=today):
        if fold(event.title) == fold(text):
            return event.id
    raise NoaberError(_("Er is geen bijeenkomst “{name}”.", name=text))


def _of_event(text: str, today: date) -> list[PersonRow]:
    rows = list_registrations(event_named(text, today=today), status="not_cancelled")
    return list({row.person.id: row.person for row in rows}.values())


def _of_ids(text: str, _today: date) -> list[PersonRow]:
    ids = [int(part) for part in text.split(",") if part]
    known = people_by_id(ids)
    return [known[one] for one in ids if one in known]


_CHOSEN: dict[str, Callable[[str, date], list[PersonRow]]] = {
    "members": _of_register("member", "suspended"),
    "participants": _of_register("member", "suspended", "participant"),
    "everybody": lambda _text, _today: all_people(),
    "organisations": lambda _text, _today: [row for row in all_people() if row.kind == "organisation"],
    "list": _of_list,
    "event": _of_event,
    "search": lambda text, _today: find_people(text, MOST_FOUND) if text else [],
    PICKED: _of_ids,
}


def addressed(people: Sequence[PersonRow], *, per: str, sort: str, today: date) -> Addressed:
    """The labels for these people in the order of ``sort`` (a key of SORTS), ``per`` a key of PER.

    As letters go: in the language of each, not to who died, wants no post or has moved. In a file without households
    one address counts as one.
    """
    known = known_of_post("", today=today)
    sorting = Sorting(_shared_by(per, known), _ORDERS[sort], salutations=False)
    found, out = sort_out(people, sorting, known, today=today)
    reached = [person for one in found for person in one.people]
    shared = 0
    if per == "person":
        together, _out = sort_out(
            reached, Sorting(_shared_by("household", known), salutations=False), known, today=today
        )
        shared = len(found) - len(together)
    labels = tuple(AddressLabel(one.address, tuple(person.id for person in one.people)) for one in found)
    return Addressed(labels, tuple(out), tuple(person for person in reached if _lacks_part(person)), shared)


def _shared_by(per: str, known: Known) -> str:
    return "address" if per == "household" and not known.households else per


def _lacks_part(person: PersonRow) -> bool:
    if not is_home(person.country):
        return not person.street
    return not (person.postcode and person.street and person.house_number is not None)
