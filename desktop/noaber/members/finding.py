"""Finding somebody by what is typed: name, address, phone number or member number; each hit tells its number."""

from collections.abc import Sequence
from datetime import date

from noaber.core.i18n import _
from noaber.members.queries import list_register
from noaber.people.contact import house_line
from noaber.people.names import list_name
from noaber.people.queries import Hit, PersonRow, find_people
from noaber.store.fields import database

_LATEST = (
    "SELECT p.id, (SELECT member_number FROM membership WHERE person_id = p.id "
    "ORDER BY left_on IS NOT NULL, left_on DESC, admitted_on DESC, id DESC LIMIT 1) FROM person p WHERE p.id IN ({})"
)


def find(text: str, *, today: date, limit: int = 8) -> list[PersonRow]:
    """The people that the typed words find, by name; whoever has a typed number as member number comes first."""
    found = find_people(text, limit)
    if not text.strip().isdecimal():
        return found
    numbered = [
        line.person
        for line in list_register(today=today, search=text, limit=limit)
        if str(line.member_number) == text.strip().lstrip("0")
    ]
    first = {person.id for person in numbered}
    return [*numbered, *(person for person in found if person.id not in first)][:limit]


def hits(text: str, *, today: date, limit: int = 8) -> list[Hit]:
    """What a field in which somebody is picked offers: names, and a line that tells namesakes apart."""
    found = find(text, today=today, limit=limit)
    numbers = latest_numbers([person.id for person in found])
    return [Hit(person.id, list_name(person), detail(person, numbers[person.id])) for person in found]


def latest_numbers(person_ids: Sequence[int]) -> dict[int, int | None]:
    """The member number of each of these people, that of the latest membership; None for who never was a member."""
    marks = ",".join("?" * len(person_ids))
    return dict(database.execute_sql(_LATEST.format(marks), list(person_ids)).fetchall())


def detail(person: PersonRow, number: int | None) -> str:
    """Member number, address and phone on one line, as far as known, and that somebody has died."""
    parts = (
        _("lid {number}", number=number) if number else "",
        _("overleden") if person.died_on else "",
        house_line(person.street, person.house_number, person.house_addition),
        person.city,
        person.phone or person.phone2,
    )
    return " · ".join(part for part in parts if part)
