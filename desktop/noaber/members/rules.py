"""The rules of membership, on plain values."""

from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _

STATUSES = {
    "member": N_("lid"),
    "suspended": N_("geschorst"),
    "former": N_("oud-lid"),
    "future": N_("wordt lid"),
    "participant": N_("geen lid, wel deelnemer"),
    "none": N_("geen lid"),
}

LEAVING_REASONS = (
    N_("opgezegd"),
    N_("overleden"),
    N_("verhuisd"),
    N_("ontzet"),
    N_("opgezegd door de coöperatie"),
    N_("anders"),
)

DEFAULT_CATEGORIES = (
    # name, votes, is a member by law (usual in statutes; every cooperative can change them)
    (N_("Gewoon lid"), 1, True),
    (N_("Gezinslid"), 1, True),
    (N_("Professional"), 1, True),
    (N_("Organisatie"), 1, True),
    (N_("Erelid"), 1, True),
    (N_("Jeugdlid"), 0, True),
    (N_("Donateur of vriend"), 0, False),
    (N_("Deelnemer"), 0, False),
)


@dataclass(frozen=True)
class MembershipRecord:
    """A membership as typed: ``category_id`` an existing category; ``member_number`` None takes the next free one."""

    category_id: int
    member_number: int | None = None
    admitted_on: date | None = None
    left_on: date | None = None
    leaving_reason: str = ""


def status_on(day: date, admitted_on: date | None, left_on: date | None, is_member: bool) -> str:
    """The status of one membership on a day, a key of STATUSES.

    The day of leaving is the last day of membership. An unknown day of admission counts as long ago.
    """
    if admitted_on and day < admitted_on:
        return "future"
    if left_on and day > left_on:
        return "former"
    return "member" if is_member else "participant"


def votes_on(day: date, admitted_on: date | None, left_on: date | None, is_member: bool, votes: int) -> int:
    """The votes of one membership on a day: those of its category while it lasts, else 0."""
    return votes if status_on(day, admitted_on, left_on, is_member) == "member" else 0


def check_dates(admitted_on: date | None, left_on: date | None) -> None:
    """Raise NoaberError when somebody would leave before being admitted."""
    if admitted_on and left_on and left_on < admitted_on:
        raise NoaberError(_("De einddatum van het lidmaatschap ligt vóór de datum van toelating."))
