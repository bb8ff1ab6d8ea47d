"""What a picker offers of the register: people and organisations, told apart, and last of all somebody new."""

from collections.abc import Collection, Sequence
from datetime import date

from noaber.core.i18n import _
from noaber.members.queries import list_register, register_row
from noaber.people.contact import house_line
from noaber.people.names import list_name
from noaber.people.queries import PersonRow, find_people
from noaber.ui.context import SearchHit
from noaber.ui.kit.picker import NEW

MOST = 6


def person_hits(
    text: str, *, today: date, marked: Collection[int] = (), first: Sequence[PersonRow] = ()
) -> list[SearchHit]:
    """Who may be meant by a name, a number or a phone number; last a new guest of that name.

    ``marked`` are the people (ids) registered already. ``first`` come before the others.
    """
    found = {person.id: person for person in (*first, *_found(text, today))}
    hits = [person_hit(person, today=today, marked=person.id in marked) for person in list(found.values())[:MOST]]
    if any(letter.isalpha() for letter in text):
        hits.append(SearchHit("person", NEW, _("Nieuwe gast: {name}", name=text.strip()),
                              _("Staat nog niet in het register")))
    return hits


def person_hit(person: PersonRow, *, today: date, marked: bool = False) -> SearchHit:
    """One person: the name, and what tells namesakes apart."""
    detail = person_detail(person, today=today)
    return SearchHit("person", person.id, list_name(person), _("al aangemeld · {detail}", detail=detail) if marked
                     else detail)


def person_detail(person: PersonRow, *, today: date) -> str:
    """Member number, address and phone on one line, as far as known."""
    line = register_row(person.id, today=today)
    number = line.member_number if line else None
    street = house_line(person.street, person.house_number, person.house_addition)
    parts = (_("lid {number}", number=number) if number else "", street, person.city, person.phone or person.phone2)
    return " · ".join(part for part in parts if part)


def organisation_hits(text: str) -> list[SearchHit]:
    """The organisations that a name may mean; last a new one of that name."""
    found = find_people(text, MOST, kind="organisation")
    hits = [SearchHit("organisation", one.id, list_name(one), one.city) for one in found]
    return [*hits, SearchHit("organisation", NEW, _("Nieuwe organisatie: {name}", name=text.strip()),
                             _("Staat nog niet in het register"))]


def _found(text: str, today: date) -> list[PersonRow]:
    """By member number when it is one, else by name; who has died is left out."""
    if text.strip().isdigit():
        found = [line.person for line in list_register(today=today, search=text, limit=MOST)]
    else:
        found = find_people(text, MOST + 2)
    return [person for person in found if person.died_on is None]
