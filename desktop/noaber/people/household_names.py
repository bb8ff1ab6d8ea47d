"""How a household is written to: its line on the envelope and its salutation.

Sources: taaladvies.net, adressering aan een koppel of gezin, and adressering aan twee vrouwen of twee mannen: a man
and a woman of one name together ("De heer en mevrouw Jansen"), partners with names of their own each by name, two men
or two women each by name, three and more as a family.
"""

from collections.abc import Sequence

from noaber.core.i18n import _, current_language
from noaber.people.name_parts import Named, first_surname, full_surname, surname_parts
from noaber.people.name_words import join_prefix, printed
from noaber.people.names import address_name, full_name, salutation


def household_address(people: Sequence[Named]) -> str:
    """The first line of the address, for the people in their order; ``""`` for nobody."""
    if len(people) > 2:
        return _("Familie {name}", name=family_name(people))
    if len(people) < 2:
        return "".join(address_name(person) for person in people)
    if _one_name(people):
        return _("De heer en mevrouw {name}", name=first_surname(people[0]))
    first, second = (_named(person) for person in people)
    return _("{first} en {second}", first=first, second=_running_on(second, people[1]))


def household_salutation(people: Sequence[Named], *, informal: bool = False) -> str:
    """How a letter to the household begins, comma included."""
    if len(people) > 2:
        name = family_name(people)
        return _("Beste familie {name},", name=name) if informal else _("Geachte familie {name},", name=name)
    if len(people) < 2:
        return "".join(salutation(person, informal=informal) for person in people)
    called = [printed(person.call_name) for person in people]
    if informal and all(called):
        return _("Beste {first} en {second},", first=called[0], second=called[1])
    if _one_name(people):
        name = first_surname(people[0])
        return (
            _("Beste heer en mevrouw {name},", name=name)
            if informal
            else _("Geachte heer en mevrouw {name},", name=name)
        )
    first, second = (salutation(person, informal=informal) for person in people)
    return f"{first} {second[:1].lower()}{second[1:]}"


def family_name(people: Sequence[Named]) -> str:
    """The name of a family: ``Van den Berg``; with two surnames both: ``Jansen-de Graaf``."""
    named = [person for person in people if surname_parts(person)]
    if not named:
        return "".join(full_name(person) for person in people[:1])
    double = next((person for person in named[:2] if len(surname_parts(person)) > 1), None)
    if double is not None and all(first_surname(person) == first_surname(double) for person in named[:2]):
        return full_surname(double, standing=True)
    if len(named) > 1 and first_surname(named[0]) != first_surname(named[1]):
        return f"{first_surname(named[0])}-{printed(join_prefix(*surname_parts(named[1])[0]))}"
    return first_surname(named[0])


def _one_name(people: Sequence[Named]) -> bool:
    forms = sorted(person.salutation_form for person in people)
    plain = not any(person.address_name for person in people)
    same = first_surname(people[0]) == first_surname(people[1]) != ""
    return forms == ["heer", "mevrouw"] and same and plain


def _named(person: Named) -> str:
    return (
        full_name(person)
        if person.salutation_form == "neutraal" and not person.address_name
        else (address_name(person))
    )


def _running_on(name: str, person: Named) -> str:
    """The name behind "en": in Dutch mevrouw and de heer with a small letter, anybody's own name as it is."""
    if current_language() == "nl" and person.salutation_form in ("mevrouw", "heer") and not person.address_name:
        return name[:1].lower() + name[1:]
    return name
