"""What a picker offers of the register: people and organisations, told apart, and last of all somebody new."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from noaber.core.i18n import _
from noaber.members import finding
from noaber.members.queries import list_register
from noaber.people.name_search import search_text, search_words
from noaber.people.names import list_name
from noaber.people.queries import PersonRow, find_people
from noaber.ui.context import SearchHit
from noaber.ui.kit.picker import NEW

MOST = 6
_FORMS = frozenset({"mevr", "mevrouw", "mw", "dhr", "heer", "fam", "familie"})
"""Forms of address, written on paper with a name."""


def person_hits(
    text: str,
    *,
    today: date,
    marked: Collection[int] = (),
    first: Sequence[PersonRow] = (),
    sure: Sequence[PersonRow] = (),
) -> list[SearchHit]:
    """Who may be meant by a name, a number or a phone number, and a new guest of that name.

    Whoever bears all the words typed comes first. The first hit is what Enter and Tab take; so where nobody is called
    like a whole name that was typed, the new guest comes before those who are found in another way.
    ``marked`` are the people (ids) registered already. ``first`` come before the others, and ``sure`` (by a phone
    number, say) before all.
    """
    found = {person.id: person for person in (*sure, *first, *_found(text, today))}
    meant = {person.id for person in (*sure, *filter(lambda one: _is_called(one, text), found.values()))}
    people = sorted(found.values(), key=lambda person: person.id not in meant)[:MOST]
    hits = [person_hit(person, marked=person.id in marked) for person in people]
    if any(letter.isalpha() for letter in text):
        title = _("Nieuwe gast: {name}", name=text.strip())
        guest = SearchHit("person", NEW, title, _("Staat nog niet in het register"))
        hits.insert(len(hits) if meant or not _is_whole_name(text) else 0, guest)
    return hits


def _is_whole_name(text: str) -> bool:
    """Whether it reads as a name with more than one word: no e-mail address, no street with a number."""
    return len(text.split()) > 1 and not any(letter.isdigit() or letter == "@" for letter in text)


def _is_called(person: PersonRow, text: str) -> bool:
    """Whether each word is the beginning of a word of the name, not of the address or the e-mail address."""
    named = replace(person, street="", house_number=None, house_addition="", postcode="", city="", email="")
    words = search_text(replace(named, phone="", phone2="")).split()
    return all(any(known.startswith(word) for known in words) for word in search_words(text) if word not in _FORMS)


def known_hits(text: str, *, today: date) -> list[SearchHit]:
    """Who in the register may be meant, where nobody new can be: to write to, say, or to call back."""
    found = finding.hits(text, today=today, limit=MOST) if text.strip() else []
    return [SearchHit("members", hit.id, hit.name, hit.detail) for hit in found]


def person_hit(person: PersonRow, *, marked: bool = False) -> SearchHit:
    """One person: the name, and what tells namesakes apart."""
    detail = person_detail(person)
    return SearchHit(
        "person", person.id, list_name(person), _("al aangemeld · {detail}", detail=detail) if marked else detail
    )


def person_detail(person: PersonRow) -> str:
    """Member number, address and phone on one line, as far as known."""
    return finding.detail(person, finding.latest_numbers([person.id]).get(person.id))


def organisation_hits(text: str) -> list[SearchHit]:
    """The organisations that a name may mean; last a new one of that name."""
    found = find_people(text, MOST, kind="organisation")
    hits = [SearchHit("organisation", one.id, list_name(one), person_detail(one)) for one in found]
    return [
        *hits,
        SearchHit(
            "organisation", NEW, _("Nieuwe organisatie: {name}", name=text.strip()), _("Staat nog niet in het register")
        ),
    ]


def _found(text: str, today: date) -> list[PersonRow]:
    """By member number when it is one, else by name; who has died is left out."""
    if text.strip().isdigit():
        found = [line.person for line in list_register(today=today, search=text, limit=MOST)]
    else:
        found = find_people(text, MOST + 2)
    return [person for person in found if person.died_on is None]
