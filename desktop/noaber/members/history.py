"""The history of a person in words, memberships included."""

from types import MappingProxyType

from noaber.core.i18n import N_, _
from noaber.members.life_queries import OUTCOMES
from noaber.members.queries import categories
from noaber.people.history import WORDS, HistoryRow, TableWords, history_of_person, shown_day


def _category(identifier: int) -> str:
    return next((row.name for row in categories() if row.id == identifier), "")


_MEMBERSHIP = TableWords(
    subject=N_("Lidmaatschap"),
    labels={
        "member_number": N_("Lidnummer"),
        "category_id": N_("Soort lid"),
        "admitted_on": N_("Lid sinds"),
        "left_on": N_("Lid tot en met"),
        "leaving_reason": N_("Reden"),
    },
    values={"category_id": _category, "admitted_on": shown_day, "left_on": shown_day},
)


_APPLICATION = TableWords(
    subject=N_("Aanvraag"),
    labels={
        "category_id": N_("Soort lid"),
        "requested_on": N_("Aangevraagd op"),
        "outcome": N_("Besluit"),
        "decided_on": N_("Besloten op"),
        "reason": N_("Reden"),
    },
    values={
        "category_id": _category,
        "requested_on": shown_day,
        "decided_on": shown_day,
        "outcome": lambda outcome: _(OUTCOMES[outcome]),
    },
)
_RESIGNATION = TableWords(
    subject=N_("Opzegging"),
    labels={
        "received_on": N_("Opgezegd op"),
        "wished_on": N_("Wilde weg per"),
        "override_reason": N_("Waarom afgeweken"),
    },
    values={"received_on": shown_day, "wished_on": shown_day},
)
_SUSPENSION = TableWords(
    subject=N_("Schorsing"),
    labels={"from_date": N_("Geschorst vanaf"), "to_date": N_("Geschorst tot en met"), "reason": N_("Besluit")},
    values={"from_date": shown_day, "to_date": shown_day},
)
_WORDS = {
    **WORDS,
    "membership": _MEMBERSHIP,
    "membership_application": _APPLICATION,
    "resignation": _RESIGNATION,
    "suspension": _SUSPENSION,
}


def history_of_member(person_id: int) -> list[HistoryRow]:
    """What was done to a person and its memberships, newest first."""
    return history_of_person(person_id, words=MappingProxyType(_WORDS), owners=("membership",))
