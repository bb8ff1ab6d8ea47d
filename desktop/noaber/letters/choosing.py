"""Who can be chosen to get a letter: everybody, a group of the register, a saved list, a meeting, or picked by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from noaber.contributions.queries import ClaimRow, open_claims
from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.events.queries import EventRow, list_events, list_registrations
from noaber.lists.queries import list_ids, saved_list, saved_lists
from noaber.members.queries import group_counts, list_register

Choices = list[tuple[str, str]]

GROUPS = {
    "members": N_("Alle leden ({count})"),
    "participants": N_("Deelnemers en donateurs ({count})"),
    "organisations": N_("Organisaties ({count})"),
    "former": N_("Oud-leden ({count})"),
    "all": N_("Iedereen in het register ({count})"),
}
OWING = "money:open"
REMINDED = {"reminder_1": 1, "reminder_2": 2, "reminder_final": 3}
"""The kinds of letters that remind, with the number of the reminder; so are the choices of who was reminded called."""
_MONEY = {
    "open": N_("Wie nog contributie moet betalen ({count})"),
    "reminder_1": N_("Wie de eerste herinnering krijgt ({count})"),
    "reminder_2": N_("Wie de tweede herinnering krijgt ({count})"),
    "reminder_final": N_("Wie de laatste herinnering krijgt ({count})"),
}
HAND = "hand"
"""The choice of people picked by hand."""


@dataclass(frozen=True)
class Who:
    """What was chosen: ``choice`` is a value of :func:`choices`, ``people`` the ids of those picked by hand."""

    choice: str = "group:members"
    people: tuple[int, ...] = ()


@dataclass(frozen=True)
class RecipientSource:
    """A way to choose people: ``choices(today)`` gives keys with texts, ``people(key, today)`` their ids in order."""

    id: str
    choices: Callable[[date], Choices]
    people: Callable[[str, date], Sequence[int]]


def _groups(today: date) -> Choices:
    counts = group_counts(today=today)
    return [(key, _(text, count=counts[key])) for key, text in GROUPS.items()]


def _in_group(key: str, today: date) -> list[int]:
    return [row.id for row in list_register(today=today, group=key)]


def _owing(today: date) -> Choices:
    claims = open_claims(today=today)
    counts = [(key, text, len(_owing_by(key, claims))) for key, text in _MONEY.items()]
    return [(key, _(text, count=count)) for key, text, count in counts if count]


def _who_owe(key: str, today: date) -> list[int]:
    return _owing_by(key, open_claims(today=today))


def _owing_by(key: str, claims: Sequence[ClaimRow]) -> list[int]:
    """Who owes anything, or is late and was reminded so many times: those are who gets that letter."""
    step = REMINDED.get(key)
    found = [one for one in claims if step is None or (one.status == "overdue" and one.reminders == step)]
    return list(dict.fromkeys(claim.person.id for claim in found))


def _lists(today: date) -> Choices:
    return [(str(row.id), _("Lijst: {name}", name=row.name)) for row in saved_lists() if row.definition is not None]


def _in_list(key: str, today: date) -> list[int]:
    definition = saved_list(int(key)).definition
    if definition is None:
        raise NoaberError(_("Deze opgeslagen lijst kan niet worden gelezen."))
    return list_ids(definition, today=today)


def _meetings(today: date) -> Choices:
    return [
        (str(event.id), _("Aangemeld: {event}", event=_title_and_day(event)))
        for event in list_events(period="all", today=today)
        if event.registered
    ]


def _title_and_day(event: EventRow) -> str:
    """Many meetings have the same title."""
    return f"{event.title} · {short_date(event.date)}" if event.date else event.title


def _registered(key: str, today: date) -> list[int]:
    return [row.person_id for row in list_registrations(int(key), status="confirmed")]


sources: list[RecipientSource] = [
    RecipientSource("group", _groups, _in_group),
    RecipientSource("money", _owing, _who_owe),
    RecipientSource("list", _lists, _in_list),
    RecipientSource("event", _meetings, _registered),
]
"""The ways to choose; a feature above may add its own."""


def choices(today: date) -> Choices:
    """Everything that can be chosen, by the value that stands for it."""
    found = [(f"{source.id}:{key}", text) for source in sources for key, text in source.choices(today)]
    return [*found, (HAND, _("Zelf kiezen"))]


def chosen_people(who: Who, today: date) -> list[int]:
    """The ids of the people, each once, in the order of their source. Raises NoaberError for what is gone."""
    if who.choice == HAND:
        return list(dict.fromkeys(who.people))
    identifier, _colon, key = who.choice.partition(":")
    source = next((source for source in sources if source.id == identifier), None)
    if source is None:
        raise NoaberError(_("Kies wie de brief krijgen."))
    return list(dict.fromkeys(source.people(key, today)))
