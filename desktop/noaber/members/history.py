"""The history of a person in words, memberships included."""

from types import MappingProxyType

from noaber.core.i18n import N_
from noaber.members.queries import categories
from noaber.people.history import WORDS, HistoryRow, TableWords, history_of_person, shown_day


def _category(identifier: int) -> str:
    return next((row.name for row in categories() if row.id == identifier), "")


_MEMBERSHIP = TableWords(
    subject=N_("Lidmaatschap"),
    labels={"member_number": N_("Lidnummer"), "category_id": N_("Soort lid"), "admitted_on": N_("Lid sinds"),
            "left_on": N_("Lid tot en met"), "leaving_reason": N_("Reden")},
    values={"category_id": _category, "admitted_on": shown_day, "left_on": shown_day},
)


def history_of_member(person_id: int) -> list[HistoryRow]:
    """What was done to a person and its memberships, newest first."""
    return history_of_person(person_id, words=MappingProxyType({**WORDS, "membership": _MEMBERSHIP}))
