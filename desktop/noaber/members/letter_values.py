"""What a letter to a member can say: every value as text, by the name that letters use for it.

The letters themselves are made elsewhere; a value that is not known is ``""``, so that a letter can leave its line out.
"""

from collections.abc import Callable
from datetime import date

from noaber.cooperative.statutes import statutes
from noaber.core.dates import long_date
from noaber.core.i18n import N_, _
from noaber.members.leaving import explanation, leaving_day
from noaber.members.life_queries import ResignationRow, resignation_of
from noaber.members.queries import MembershipRow, memberships_of
from noaber.people import names
from noaber.people.contact import address_lines
from noaber.people.queries import PersonRow, get_person

more_values: list[Callable[[int, date], dict[str, str]]] = []
"""Features above add what they know of a person on a day: the contribution, what is open, the stake."""

NAMES = {
    "name": N_("Naam"),
    "call_name": N_("Roepnaam"),
    "address": N_("Adres, met regels"),
    "salutation": N_("Aanhef"),
    "informal_salutation": N_("Aanhef met roepnaam"),
    "member_number": N_("Lidnummer"),
    "category": N_("Soort lid"),
    "member_since": N_("Lid sinds"),
    "member_until": N_("Lid tot en met"),
    "leaving_reason": N_("Reden van vertrek"),
    "notice_received": N_("Opzegging ontvangen op"),
    "notice_explained": N_("Waarom het lidmaatschap dan eindigt"),
    "votes": N_("Aantal stemmen"),
    "today": N_("Datum van vandaag"),
}
"""The values with what they are, in the order in which they are offered."""


def letter_values(person_id: int, *, today: date) -> dict[str, str]:
    """The values for a letter to one person, in the current language; all of NAMES and of the features above.

    Of somebody with several memberships the one that runs or ended last counts. ``address`` has line breaks.
    """
    person = get_person(person_id)
    values = {**dict.fromkeys(NAMES, ""), **_of_person(person), "today": long_date(today)}
    memberships = memberships_of(person_id)
    if memberships:
        values |= _of_membership(memberships[0], resignation_of(memberships[0].id))
    for more in more_values:
        values |= more(person_id, today)
    return values


def _of_person(person: PersonRow) -> dict[str, str]:
    envelope = [names.address_name(person), names.attention_line(person), *address_lines(person)]
    return {
        "name": names.full_name(person),
        "call_name": person.call_name,
        "salutation": names.salutation(person),
        "address": "\n".join(line for line in envelope if line),
        "informal_salutation": names.salutation(person, informal=True),
    }


def _of_membership(membership: MembershipRow, notice: ResignationRow | None) -> dict[str, str]:
    values = {
        "member_number": str(membership.member_number),
        "category": membership.category,
        "votes": str(membership.votes if membership.is_member else 0),
        "member_since": long_date(membership.admitted_on) if membership.admitted_on else "",
        "member_until": long_date(membership.left_on) if membership.left_on else "",
        "leaving_reason": _(membership.leaving_reason) if membership.leaving_reason else "",
    }
    if notice is not None:
        values["notice_received"] = long_date(notice.received_on)
        if membership.left_on == notice.computed_on:
            values["notice_explained"] = _explained(notice)
    return values


def _explained(notice: ResignationRow) -> str:
    """How the last day follows from the statutes, if they still give the same one."""
    rules = statutes()
    found = leaving_day(notice.received_on, rules, notice.wished_on)
    return explanation(found, rules) if found.day == notice.computed_on else ""
