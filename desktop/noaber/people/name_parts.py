"""The parts of a name as somebody goes by it: own surname, partner's surname, and which comes first."""

from typing import Protocol

from noaber.people.name_words import join_prefix, printed, standing_capital


class Named(Protocol):
    """What the rules need to know: the name fields of :class:`noaber.people.record.PersonRecord`."""

    @property
    def kind(self) -> str:
        """``person`` or ``organisation``."""

    @property
    def salutation_form(self) -> str:
        """``mevrouw``, ``heer``, ``neutraal`` or ``onbekend``."""

    @property
    def title_before(self) -> str:
        """Titles in front of the initials: ``dr.``."""

    @property
    def initials(self) -> str:
        """``A.B.``."""

    @property
    def first_names(self) -> str:
        """Official first names."""

    @property
    def call_name(self) -> str:
        """The first name in daily use."""

    @property
    def prefix(self) -> str:
        """The prefix of the own surname: ``van den``."""

    @property
    def surname(self) -> str:
        """The own surname without its prefix."""

    @property
    def partner_prefix(self) -> str:
        """The prefix of the partner's surname."""

    @property
    def partner_surname(self) -> str:
        """The partner's surname without its prefix."""

    @property
    def name_usage(self) -> str:
        """``eigen``, ``partner``, ``eigen-partner`` or ``partner-eigen``."""

    @property
    def address_name(self) -> str:
        """Replaces the address line where filled."""

    @property
    def salutation(self) -> str:
        """Replaces the salutation where filled."""

    @property
    def organisation_name(self) -> str:
        """The full name of an organisation."""

    @property
    def short_name(self) -> str:
        """The abbreviation of an organisation."""


def surname_parts(person: Named) -> list[tuple[str, str]]:
    """The (prefix, surname) pairs somebody goes by, first one first: one, or two for a double name; none if unknown.

    The four usages are those of the Dutch population register (BRP, aanduiding naamgebruik).
    """
    own = (person.prefix, person.surname)
    if person.name_usage == "eigen" and own[1]:
        return [own]
    partner = (person.partner_prefix, person.partner_surname)
    order = {"partner": [partner], "eigen-partner": [own, partner], "partner-eigen": [partner, own]}
    used = [part for part in order.get(person.name_usage, [own]) if part[1]]
    return used or [part for part in (own, partner) if part[1]][:1]


def full_surname(person: Named, *, standing: bool = False) -> str:
    """The surname or double name: ``van der Ven-van Dijk``; ``standing`` alone with a capital: ``Van der Ven-…``."""
    parts = surname_parts(person)
    if standing and parts:
        parts = [(standing_capital(parts[0][0]), parts[0][1]), *parts[1:]]
    return printed("-".join(join_prefix(*part) for part in parts))


def first_surname(person: Named) -> str:
    """The first surname as it stands after mevrouw or heer: ``Van der Ven``, ``’t Hart``, ``d’Hondt``."""
    parts = surname_parts(person)
    return printed(join_prefix(standing_capital(parts[0][0]), parts[0][1])) if parts else ""


def organisation_of(person: Named) -> str:
    """The name of an organisation as printed; ``""`` for a person."""
    return printed(person.organisation_name or person.short_name) if person.kind == "organisation" else ""


def given_name(person: Named) -> str:
    """What stands before the surname on paper: initials, or else a first name."""
    return printed(person.initials or person.call_name or person.first_names)


def daily_name(person: Named) -> str:
    """What somebody is called: the call name, or else the first of the first names, or else the initials."""
    first = person.first_names.split()[:1]
    return printed(person.call_name or (first[0] if first else person.initials))
