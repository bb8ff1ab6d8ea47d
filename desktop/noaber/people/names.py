"""How names are written: in lists, on badges, on envelopes and in letters, and what they are sorted and found by.

The rules are those of Dutch: taaladvies.net (namen alfabetisch rangschikken; aanspreking; taal en gender) and
onzetaal.nl (hoofdletters in namen). Names are printed with the apostrophe ’, however they were typed.
"""

import re

from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.people.name_parts import (
    Named,
    daily_name,
    first_surname,
    full_surname,
    given_name,
    organisation_of,
    surname_parts,
)
from noaber.people.name_search import search_text, search_words
from noaber.people.name_words import join_prefix, printed
from noaber.people.organisation_names import sorting_name

__all__ = [
    "Named",
    "address_name",
    "attention_line",
    "badge_name",
    "first_surname",
    "full_name",
    "full_surname",
    "letter_of",
    "list_name",
    "salutation",
    "search_text",
    "search_words",
    "sort_key",
    "sort_name",
    "surname_parts",
]

_NUMBER = re.compile(r"\d+")


def _with_surname(person: Named, given: str, title: str = "") -> str:
    surname = full_surname(person, standing=not given)
    return " ".join(part for part in (title, given, surname) if part)


def full_name(person: Named) -> str:
    """Initials and surname, ``A.B. van den Berg``; the call name where initials lack; an organisation's name."""
    return organisation_of(person) or _with_surname(person, given_name(person))


def badge_name(person: Named) -> str:
    """The name as somebody is called: ``Annie van den Berg``."""
    return organisation_of(person) or _with_surname(person, daily_name(person))


def _inverted(person: Named, title: str) -> str:
    """``Berg, A.B. van den``: the first surname, then all that stands in front of it."""
    parts = surname_parts(person)
    if not parts:
        return " ".join(part for part in (title, given_name(person)) if part)
    prefix, surname = parts[0]
    behind = " ".join(part for part in (title, given_name(person), printed(prefix)) if part)
    return f"{printed(surname)}, {behind}" if behind else printed(surname)


def sort_name(person: Named) -> str:
    """The name as lists are ordered on, core of the first surname first: ``Berg, A.B. van den``, ``Hondt, Y. d’``.

    Source: taaladvies.net, alfabetische rangschikking van namen. An organisation's name stays as it is.
    """
    return organisation_of(person) or _inverted(person, "")


def list_name(person: Named) -> str:
    """The name in a list: as sorted, with title and call name: ``Berg, A.B. van den (Annie)``, ``Hondt, dr. Y. d’``."""
    organisation = organisation_of(person)
    if organisation:
        return organisation
    name = _inverted(person, person.title_before)
    called = printed(person.call_name)
    return f"{name} ({called})" if called and called != given_name(person) else name


def address_name(person: Named) -> str:
    """The first line of an address, with a capital: ``Mevrouw A.B. van den Berg``, ``De heer dr. Y. d’Hondt``.

    Somebody neutral is written with the call name, somebody unknown with initials, both without a form of address
    (taaladvies.net, taal en gender in brieven). A filled ``address_name`` goes before all rules.
    """
    if person.address_name:
        return printed(person.address_name)
    organisation = organisation_of(person)
    if organisation or not surname_parts(person):
        return organisation or given_name(person)
    title = person.title_before
    if person.salutation_form == "mevrouw":
        return _("Mevrouw {name}", name=_with_surname(person, given_name(person), title))
    if person.salutation_form == "heer":
        return _("De heer {name}", name=_with_surname(person, given_name(person), title))
    given = daily_name(person) if person.salutation_form == "neutraal" else given_name(person)
    return _with_surname(person, given, title)


def attention_line(person: Named) -> str:
    """For an organisation with a contact person: ``T.a.v. mevrouw A.B. van den Berg``; ``""`` for anybody else."""
    if person.kind != "organisation" or not surname_parts(person):
        return ""
    name = _with_surname(person, given_name(person), person.title_before)
    if person.salutation_form == "mevrouw":
        return _("T.a.v. mevrouw {name}", name=name)
    if person.salutation_form == "heer":
        return _("T.a.v. de heer {name}", name=name)
    return _("T.a.v. {name}", name=name)


def salutation(person: Named, *, informal: bool = False) -> str:
    """How a letter begins, comma included: ``Geachte mevrouw Van den Berg,``; informal ``Beste Annie,``.

    Only the first surname, and no initials after heer or mevrouw (taaladvies.net, aanspreking). A filled
    ``salutation`` goes before all rules. An organisation without a contact person gets ``Geachte heer of mevrouw,``.
    """
    if person.salutation:
        return printed(person.salutation)
    if informal and person.call_name:
        return _("Beste {name},", name=printed(person.call_name))
    surname = first_surname(person)
    if not surname:
        return _without_surname(person, informal)
    if person.salutation_form == "neutraal":
        named = " ".join(part for part in (daily_name(person), _first_after(person)) if part)
        return _("Beste {name},", name=named) if informal else _("Geachte {name},", name=named)
    if person.salutation_form == "mevrouw":
        return _("Beste mevrouw {name},", name=surname) if informal else _("Geachte mevrouw {name},", name=surname)
    if person.salutation_form == "heer":
        return _("Beste heer {name},", name=surname) if informal else _("Geachte heer {name},", name=surname)
    if informal:
        return _("Beste heer of mevrouw {name},", name=surname)
    return _("Geachte heer of mevrouw {name},", name=surname)


def _first_after(person: Named) -> str:
    """The first surname as it stands after a first name, so with a small prefix: ``van der Ven``."""
    return printed(join_prefix(*surname_parts(person)[0])) if daily_name(person) else first_surname(person)


def _without_surname(person: Named, informal: bool) -> str:
    called = daily_name(person) if person.kind == "person" else ""
    if called:
        return _("Beste {name},", name=called) if informal else _("Geachte {name},", name=called)
    if person.salutation_form == "mevrouw":
        return _("Beste mevrouw,") if informal else _("Geachte mevrouw,")
    if person.salutation_form == "heer":
        return _("Beste heer,") if informal else _("Geachte heer,")
    return _("Beste heer of mevrouw,") if informal else _("Geachte heer of mevrouw,")


def _sort_core(person: Named, skip_leading: bool) -> str:
    organisation = organisation_of(person)
    if organisation:
        return sorting_name(organisation, skip_leading=skip_leading)
    parts = surname_parts(person)
    return fold(parts[0][1] if parts else given_name(person))


def sort_key(person: Named, *, skip_leading: bool = True, ij_as_y: bool = False) -> str:
    """One folded text that puts names in order when compared character by character.

    Core of the first surname, then prefix, then initials and call name, then a second surname; numbers by size.
    ``skip_leading`` sorts organisations without Stichting and the like; ``ij_as_y`` is the order of the telephone book.
    """
    parts = surname_parts(person) if person.kind == "person" else []
    pieces = [
        _sort_core(person, skip_leading),
        fold(parts[0][0]) if parts else "",
        fold(given_name(person)),
        fold(person.call_name),
        fold(parts[1][1]) if len(parts) > 1 else "",
    ]
    # A tab is smaller than a space, so that Berg comes before Berg-de Vries, whatever follows.
    key = _NUMBER.sub(lambda match: match[0].zfill(8), "\t".join(pieces))
    return key.replace("ij", "y") if ij_as_y else key


def letter_of(person: Named, *, skip_leading: bool = True) -> str:
    """The letter a name stands under: the first of its sort key, no accent; IJ counts as I; ``#`` for no letter."""
    core = _sort_core(person, skip_leading)
    return core[0].upper() if core[:1].isalpha() else "#"
