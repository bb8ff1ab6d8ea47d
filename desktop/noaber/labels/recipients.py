"""Who gets a label: chosen from the register, a saved list, a meeting or a search; per person, household or address."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.core.text import fold, squeeze
from noaber.events.queries import get_event, latest_event, list_events, list_registrations
from noaber.lists.queries import list_ids, saved_lists
from noaber.members import as_of
from noaber.people import names
from noaber.people.contact import address_lines, is_home
from noaber.people.household_names import family_name, household_address
from noaber.people.household_queries import MANY, HouseholdRow, households
from noaber.people.queries import PersonRow, all_people, find_people, people_by_id
from noaber.people.walking import walking_key

WHO = {
    "members": N_("Leden"), "participants": N_("Leden en deelnemers"), "everybody": N_("Iedereen in het register"),
    "organisations": N_("Organisaties"), "list": N_("Een opgeslagen lijst"), "event": N_("Een bijeenkomst"),
    "search": N_("Wie ik zoek"),
}
PER = {"household": N_("Eén per huishouden"), "person": N_("Eén per persoon"), "address": N_("Eén per adres")}
SORTS = {
    "postcode": N_("Postcode en huisnummer"), "name": N_("Naam"), "walking": N_("Looproute door de straten"),
}
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
    """The labels in order, and who has none: who died, and who has no address. ``incomplete`` lacks part of one.

    ``shared`` is how many labels fewer there would be with one per household or address.
    """

    labels: tuple[AddressLabel, ...]
    died: tuple[PersonRow, ...] = ()
    homeless: tuple[PersonRow, ...] = ()
    incomplete: tuple[PersonRow, ...] = ()
    shared: int = 0


def chosen_people(selection: Selection, *, today: date) -> list[PersonRow]:
    """The people that are chosen, the dead too where they stand there. Raises NoaberError for what is not there."""
    return _CHOSEN[selection.who](selection.text.strip(), today)


def _of_register(*wanted: str) -> Callable[[str, date], list[PersonRow]]:
    def read(_text: str, today: date) -> list[PersonRow]:
        rows = [row for row in as_of.register_on(today) if row.status in wanted]
        known = people_by_id([row.id for row in rows])  # who died is still in the register until the end
        return [known[row.id] for row in rows if row.id in known]

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
    """The labels for these people in the order of ``sort`` (a key of SORTS), ``per`` a key of PER."""
    alive = [person for person in people if person.died_on is None or person.died_on > today]
    gone = tuple(person for person in people if person.died_on is not None and person.died_on <= today)
    homeless = tuple(person for person in alive if not _has_address(person))
    at_home = sorted((person for person in alive if _has_address(person)), key=_order(sort))
    homes = _homes(today) if per == "household" else {}
    groups = _grouped(at_home, per, homes)
    single = per == "person"
    shared = len(at_home) - len(_grouped(at_home, "household", _homes(today))) if single and at_home else 0
    return Addressed(
        tuple(AddressLabel(_lines(group, homes), tuple(person.id for person in group)) for group in groups),
        gone, homeless, tuple(person for person in at_home if _lacks_part(person)), shared)


def _has_address(person: PersonRow) -> bool:
    return bool(person.street and (person.city or person.postcode))


def _lacks_part(person: PersonRow) -> bool:
    if not is_home(person.country):
        return not person.city
    return not (person.postcode and person.city and person.house_number is not None)


def _order(sort: str) -> Callable[[PersonRow], tuple[object, ...]]:
    def key(person: PersonRow) -> tuple[object, ...]:
        name = names.sort_key(person)
        if sort == "walking":
            return (*walking_key(person), name, person.id)
        if sort == "postcode":
            abroad = "" if is_home(person.country) else fold(person.country)
            return (abroad, person.postcode, fold(person.street), person.house_number or 0,
                    fold(person.house_addition), name, person.id)
        return name, person.id

    return key


def _homes(today: date) -> dict[int, HouseholdRow]:
    """The household of each person; of somebody in several the first."""
    found: dict[int, HouseholdRow] = {}
    for home in households(day=today):
        for person in home.people:
            found.setdefault(person.id, home)
    return found


def _grouped(people: Iterable[PersonRow], per: str, homes: dict[int, HouseholdRow]) -> list[list[PersonRow]]:
    """The people who share a label, in the order of the first of each; a file without households goes by address."""
    by_address = per == "address" or (per == "household" and not homes)
    groups: dict[object, list[PersonRow]] = defaultdict(list)
    for person in people:
        groups[_key(person, per, by_address, homes)].append(person)
    return list(groups.values())


def _key(person: PersonRow, per: str, by_address: bool, homes: dict[int, HouseholdRow]) -> object:
    if per == "person" or person.kind == "organisation":
        return person.id
    if by_address and person.postcode and person.house_number is not None:
        return person.postcode, person.house_number, squeeze(person.house_addition)
    home = homes.get(person.id) if per == "household" else None
    return person.id if home is None else ("home", home.id, person.postcode, person.house_number)


def _lines(group: list[PersonRow], homes: dict[int, HouseholdRow]) -> tuple[str, ...]:
    """The lines of a label: the name, for an organisation whose attention, and the address (NEN 5825, PostNL)."""
    first = group[0]
    home = homes.get(first.id)
    if len(group) == 1:
        name = names.address_name(first)
    elif home is not None:
        place = {person.id: number for number, person in enumerate(home.people)}
        group = sorted(group, key=lambda person: place.get(person.id, 0))
        name = home.own_address_name or household_address(group)
    else:
        name = _of_address(group)
    return tuple(line for line in (name, names.attention_line(first), *address_lines(first)) if line)


def _of_address(group: list[PersonRow]) -> str:
    """Who live at an address but are no household: two by name, more by the names that they share, or as residents."""
    if len(group) == 2:
        return household_address(group)
    surnames = {names.first_surname(person) for person in group}
    if len(surnames) > 2 or len(group) >= MANY:
        return _("Aan de bewoners")
    return _("Familie {name}", name=family_name(group))
