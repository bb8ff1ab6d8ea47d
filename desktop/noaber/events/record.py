"""What is known about an event and a registration, as plain values; what registering gives back."""

import datetime as dt
from dataclasses import dataclass

from noaber.core.i18n import N_

CHANNELS = {
    "": N_("onbekend"),
    "phone": N_("telefoon"),
    "mail": N_("e-mail"),
    "paper": N_("briefje of formulier"),
    "visit": N_("mondeling"),
}
"""The ways in which a registration arrives, and what they are called."""

USUAL_ROLES = (
    N_("bewoner"),
    N_("initiatiefnemer"),
    N_("vrijwilliger"),
    N_("medewerker"),
    N_("beleidsmaker"),
    N_("bestuurder"),
    N_("cliënt"),
    N_("naaste"),
)
"""Suggestions for the background of a participant; any other may be typed."""


@dataclass(frozen=True)
class EventRecord:
    """An event without its identity.

    Texts are ``""`` when unknown; ``date`` and the times are None while unknown, ``capacity`` None without a limit.
    ``last_registration_day`` is the last day on which a registration is in time. ``provisional`` says that the venue
    is not certain yet.
    """

    title: str
    subtitle: str = ""
    date: dt.date | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    venue: str = ""
    room: str = ""
    venue_address: str = ""
    provisional: bool = False
    capacity: int | None = None
    last_registration_day: dt.date | None = None
    contact: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    note: str = ""


@dataclass(frozen=True)
class RegistrationRecord:
    """What is typed with a registration: for which organisation somebody comes (a person id), as what, how it arrived.

    ``role`` is free text, ``channel`` a key of CHANNELS, ``table`` the table that somebody chose.
    """

    organisation_id: int | None = None
    role: str = ""
    channel: str = ""
    table: str = ""
    note: str = ""


@dataclass(frozen=True)
class Registered:
    """A registration just made: ``status`` is confirmed or waiting, ``waiting_number`` counts from 1."""

    registration_id: int
    person_id: int
    name: str
    status: str
    waiting_number: int | None
    late: bool


@dataclass(frozen=True)
class Promoted:
    """Somebody who came from the waiting list and should be told: ``phone`` is ``""`` when unknown."""

    registration_id: int
    person_id: int
    name: str
    phone: str


@dataclass(frozen=True)
class ManyRegistered:
    """The outcome of registering several people at once; ``already`` names those who were registered before."""

    registered: tuple[Registered, ...]
    already: tuple[str, ...]
