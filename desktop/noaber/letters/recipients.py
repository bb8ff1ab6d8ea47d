"""From people to letters: who gets one with whom, by which way, in which order, and who is left out and why."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from noaber.core.i18n import N_, _, current_language, language
from noaber.core.text import squeeze
from noaber.people import names
from noaber.people.contact import address_lines
from noaber.people.household_names import household_address, household_salutation
from noaber.people.household_queries import HouseholdRow
from noaber.people.queries import PersonRow
from noaber.people.walking import walking_key

PER = {
    "person": N_("Ieder een eigen brief"),
    "household": N_("Eén brief per huishouden"),
    "address": N_("Eén brief per adres"),
}
ORDERS = {"name": N_("Op naam"), "postcode": N_("Op postcode"), "walk": N_("Op looproute")}
WAYS = {"paper": N_("op papier"), "mail": N_("per e-mail")}
REASONS = {
    "deceased": N_("is overleden"),
    "none": N_("wil geen post"),
    "moved": N_("is verhuisd, nieuw adres niet bekend"),
    "no_address": N_("heeft geen volledig adres"),
}
POST_CHOICES = {
    "": N_("Gewoon"),
    "paper": N_("Altijd op papier"),
    "none": N_("Wil geen post"),
    "moved": N_("Verhuisd, nieuw adres niet bekend"),
}


@dataclass(frozen=True)
class Recipient:
    """Who a letter goes to: one or more people. ``way`` is of WAYS, ``address`` as printed; ``number`` from 1."""

    people: tuple[PersonRow, ...]
    address: tuple[str, ...]
    salutation: str
    informal_salutation: str
    way: str = "paper"
    number: int = 0

    @property
    def id(self) -> int:
        """The id of the first person."""
        return self.people[0].id

    @property
    def name(self) -> str:
        """For lists: the list names."""
        return " · ".join(names.list_name(person) for person in self.people)

    @property
    def language(self) -> str:
        """The language of the letter: that of the first person."""
        return self.people[0].language or "nl"

    @property
    def large(self) -> bool:
        """Whether one of them wants large print."""
        return any(person.large_print for person in self.people)

    @property
    def emails(self) -> tuple[str, ...]:
        """Their mail addresses, each once."""
        return tuple(dict.fromkeys(person.email for person in self.people if person.email))


@dataclass(frozen=True)
class LeftOut:
    """Somebody who was chosen but gets no letter; ``reason`` is a key of REASONS."""

    person: PersonRow
    reason: str

    @property
    def id(self) -> int:
        """The id of the person."""
        return self.person.id

    @property
    def name(self) -> str:
        """The list name."""
        return names.list_name(self.person)

    @property
    def why(self) -> str:
        """The reason in words."""
        return _(REASONS[self.reason])


@dataclass(frozen=True)
class Sorting:
    """What is asked of a mailing: ``per`` of PER, ``order`` of ORDERS; ``split`` sends mail to who agreed to that.

    ``mourning`` is a letter about somebody who died: it goes to the next of kin. Labels need no ``salutations``.
    """

    per: str = "person"
    order: str = "name"
    split: bool = False
    mourning: bool = False
    salutations: bool = True


@dataclass(frozen=True)
class Known:
    """What is known of post: what people chose (by id, of POST_CHOICES), who agreed to mail, and the households."""

    post: Mapping[int, str]
    mail_agreed: Collection[int]
    households: Sequence[HouseholdRow] = ()

    @cached_property
    def homes(self) -> Mapping[int, HouseholdRow]:
        """The household of everybody who is in one, by the id of the person."""
        return {person.id: home for home in self.households for person in home.people}


def sort_out(
    people: Sequence[PersonRow], sorting: Sorting, known: Known, *, today: date
) -> tuple[list[Recipient], list[LeftOut]]:
    """The letters to write, numbered in their order, and who gets none."""
    out: list[LeftOut] = []
    ways: dict[int, str] = {}
    for person in people:
        reason, way = _reason_or_way(person, sorting, known, today)
        if reason:
            out.append(LeftOut(person, reason))
        else:
            ways[person.id] = way
    kept = [person for person in people if person.id in ways]
    recipients = [
        _recipient(group, ways[group[0].id], known, sorting, today)
        for way in WAYS
        for group in _grouped([person for person in kept if ways[person.id] == way], sorting, known)
    ]
    ordered = sorted(recipients, key=lambda one: (list(WAYS).index(one.way), _order(one, sorting.order)))
    return [replace(one, number=number) for number, one in enumerate(ordered, 1)], out


def _died(person: PersonRow, today: date) -> bool:
    return person.died_on is not None and person.died_on <= today


def _reason_or_way(person: PersonRow, sorting: Sorting, known: Known, today: date) -> tuple[str, str]:
    choice = known.post.get(person.id, "")
    if _died(person, today) and not sorting.mourning:
        return "deceased", ""
    if choice == "none":
        return "none", ""
    if sorting.split and person.email and person.id in known.mail_agreed and choice != "paper":
        return "", "mail"
    if choice == "moved":
        return "moved", ""
    if not person.city or not (person.street or person.house_number):
        return "no_address", ""
    return "", "paper"


def _grouped(people: Sequence[PersonRow], sorting: Sorting, known: Known) -> list[list[PersonRow]]:
    if sorting.per == "person" or sorting.mourning:
        return [[person] for person in people]
    groups: dict[object, list[PersonRow]] = defaultdict(list)
    for person in people:
        groups[_home(person, known.homes, sorting.per)].append(person)
    return list(groups.values())


def _home(person: PersonRow, homes: Mapping[int, HouseholdRow], per: str) -> object:
    """What people must share to get one letter; organisations always have their own."""
    if person.kind == "organisation":
        return person.id
    if per == "household":
        home = homes.get(person.id)
        return ("home", home.id) if home else person.id
    if not person.postcode and not person.street:
        return person.id
    return (
        person.postcode,
        squeeze(person.street),
        person.house_number,
        squeeze(person.house_addition),
        squeeze(person.city),
    )


def _recipient(people: Sequence[PersonRow], way: str, known: Known, sorting: Sorting, today: date) -> Recipient:
    first = people[0]
    mourning = sorting.mourning and _died(first, today)
    with language(first.language or "nl"):
        name = _kin(first) if mourning else _envelope_name(people, known)
        formal, informal = _salutations(people, known, mourning) if sorting.salutations else ("", "")
        attention = names.attention_line(first) if len(people) == 1 else ""
        address = [name, *([attention] if attention else []), *address_lines(first)]
    return Recipient(tuple(people), tuple(address), formal, informal, way)


def _kin(person: PersonRow) -> str:
    name = names.address_name(person)
    # Within a Dutch line "mevrouw" and "de heer" are written small; in English "Ms" stays as it is.
    if current_language() == "nl" and person.salutation_form in ("mevrouw", "heer") and not person.address_name:
        name = name[:1].lower() + name[1:]
    return _("Aan de nabestaanden van {name}", name=name)


def _envelope_name(people: Sequence[PersonRow], known: Known) -> str:
    """The first line of the address."""
    if len(people) == 1:
        return names.address_name(people[0])
    home = _home_of(people, known)
    if home is not None:
        return home.address_name
    return _("De bewoners") if _only_live_together(people, known) else household_address(people)


def _salutations(people: Sequence[PersonRow], known: Known, mourning: bool) -> tuple[str, str]:
    """How a formal and an informal letter begin."""
    if mourning:
        return _("Geachte nabestaanden,"), _("Geachte nabestaanden,")
    if len(people) == 1:
        return names.salutation(people[0]), names.salutation(people[0], informal=True)
    home = _home_of(people, known)
    if home is not None:
        return home.salutation, home.informal_salutation
    if _only_live_together(people, known):
        return _("Geachte bewoners,"), _("Geachte bewoners,")
    return household_salutation(people), household_salutation(people, informal=True)


def _home_of(people: Sequence[PersonRow], known: Known) -> HouseholdRow | None:
    """The household that these people are, all of it."""
    home = known.homes.get(people[0].id)
    whole = home is not None and {person.id for person in home.people} == {person.id for person in people}
    return home if whole else None


def _only_live_together(people: Sequence[PersonRow], known: Known) -> bool:
    """Whether more than two people share an address and no household: a house with rooms, a home."""
    home = known.homes.get(people[0].id)
    at_home = {person.id for person in home.people} if home is not None else set()
    return len(people) > 2 and not {person.id for person in people} <= at_home


def _order(recipient: Recipient, order: str) -> tuple[object, ...]:
    person = recipient.people[0]
    name = (names.sort_key(person), person.id)
    if order == "postcode":
        place = (person.country, person.postcode or "\uffff", person.house_number or 0, squeeze(person.house_addition))
        return (*place, *name)
    if order == "walk":
        return (*walking_key(person), *name)
    return name
