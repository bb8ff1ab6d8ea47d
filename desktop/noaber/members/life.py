"""The life of a membership: asked for, admitted or refused, suspended, resigned. Each step a recorded action.

Admission of a new member: ``membership_application`` until the board has decided, then a membership. Leaving:
:func:`resign` keeps what came in when, what the statutes say, and why somebody decided otherwise.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members.models import CategoryChange, Membership, MembershipApplication, Resignation, Suspension
from noaber.members.operations import admit, check_not_member, end_membership
from noaber.members.rules import LEAVING_REASONS, MembershipRecord, check_dates
from noaber.people import names
from noaber.people.models import Person
from noaber.people.operations import add_person
from noaber.people.record import PersonRecord
from noaber.store.fields import delete_where
from noaber.store.journal import action


@dataclass(frozen=True)
class Freed:
    """What another feature can free when somebody leaves, such as places at later meetings.

    ``describe(person_id, last_day)`` says in a sentence what there is, ``""`` for nothing; ``free(person_id, last_day,
    today)`` frees it within the same action.
    """

    describe: Callable[[int, date], str]
    free: Callable[[int, date, date], None]


when_resigning: list[Freed] = []
"""Features above add what may be freed when somebody resigns; it is offered, never done unasked."""


def to_be_freed(person_id: int, last_day: date) -> list[str]:
    """What could be freed after the last day of a membership, a sentence each."""
    return [sentence for item in when_resigning if (sentence := item.describe(person_id, last_day))]


def apply_new(record: PersonRecord, category_id: int, requested_on: date) -> int:
    """Add somebody who asks to become a member, as one action; returns the id of the person."""
    with action(_("Aanvraag van {name}", name=names.list_name(record))):
        person_id = add_person(record)
        request(person_id, category_id, requested_on)
        return person_id


def request(person_id: int, category_id: int, requested_on: date) -> int:
    """Note that somebody in the register asks to become a member; returns the id of the application.

    Raises NoaberError for whoever is a member or has asked already.
    """
    person = Person.get_by_id(person_id)
    check_not_member(person_id)
    open_one = (MembershipApplication.person == person_id) & (MembershipApplication.outcome == "")
    if MembershipApplication.select().where(open_one).exists():
        raise NoaberError(_("{name} heeft al een aanvraag lopen.", name=names.list_name(person)))
    with action(_("Aanvraag van {name}", name=names.list_name(person))):
        made = MembershipApplication.create(
            person=person_id, category=category_id, requested_on=requested_on, outcome="", reason=""
        )
        return int(made.id)


def admit_applicant(application_id: int, membership: MembershipRecord) -> int:
    """Admit an applicant; ``membership.admitted_on`` is the day of the decision. Returns the id of the membership."""
    application = _undecided(application_id)
    day = membership.admitted_on
    if day is None:
        raise NoaberError(_("Vul in op welke dag het bestuur besloot."))
    _check_decision(application, day)
    with action(_("Toegelaten als lid: {name}", name=names.list_name(application.person))):
        made = admit(application.person_id, membership)
        _decide(application, "admitted", day, "", made)
        return made


def refuse_applicant(application_id: int, decided_on: date, reason: str = "") -> None:
    """Refuse an applicant; the reason may stay empty. Against refusal the general assembly can decide (BW2:33)."""
    application = _undecided(application_id)
    _check_decision(application, decided_on)
    with action(_("Niet toegelaten als lid: {name}", name=names.list_name(application.person))):
        _decide(application, "refused", decided_on, reason.strip(), None)


def withdraw_application(application_id: int, on: date) -> None:
    """The applicant no longer wants to become a member."""
    application = _undecided(application_id)
    _check_decision(application, on)
    with action(_("Aanvraag ingetrokken: {name}", name=names.list_name(application.person))):
        _decide(application, "withdrawn", on, "", None)


@dataclass(frozen=True)
class Notice:
    """Notice of a member: when it came in, the day asked for if any, and the last day by the statutes."""

    received_on: date
    computed_on: date
    wished_on: date | None = None


def resign(
    membership_id: int,
    notice: Notice,
    left_on: date,
    *,
    override_reason: str = "",
    free: bool = False,
    today: date,
    reason: str = LEAVING_REASONS[0],
) -> None:
    """Let a membership end by notice; ``left_on`` is its last day.

    Raises NoaberError when that is another day than the statutes give and no ``override_reason`` says why. ``free``
    frees what :func:`to_be_freed` tells.
    """
    membership = Membership.get_by_id(membership_id)
    check_dates(membership.admitted_on, left_on)
    override = override_reason.strip() if left_on != notice.computed_on else ""
    if left_on != notice.computed_on and not override:
        raise NoaberError(_("Zeg erbij waarom van de statuten wordt afgeweken."))
    with action(_("Opzegging van {name}", name=names.list_name(membership.person))):
        end_membership(membership_id, left_on, reason)
        delete_where(Resignation, Resignation.membership == membership_id)
        Resignation.create(
            membership=membership_id,
            received_on=notice.received_on,
            wished_on=notice.wished_on,
            computed_on=notice.computed_on,
            override_reason=override,
        )
        for item in when_resigning if free else ():
            item.free(membership.person_id, left_on, today)


def leave_otherwise(membership_id: int, left_on: date, reason: str, *, free: bool = False, today: date) -> None:
    """Let a membership end without notice (moved away, expelled); ``left_on`` is its last day."""
    membership = Membership.get_by_id(membership_id)
    with action(_("Lidmaatschap beëindigd: {name}", name=names.list_name(membership.person))):
        delete_where(Resignation, Resignation.membership == membership_id)
        end_membership(membership_id, left_on, reason)
        for item in when_resigning if free else ():
            item.free(membership.person_id, left_on, today)


def withdraw_resignation(membership_id: int) -> None:
    """The member stays: the end of the membership is taken away. Raises NoaberError when there is a later one."""
    membership = Membership.get_by_id(membership_id)
    check_not_member(membership.person_id)
    with action(_("Opzegging ingetrokken: {name}", name=names.list_name(membership.person))):
        delete_where(Resignation, Resignation.membership == membership_id)
        Membership.update(left_on=None, leaving_reason="").where(Membership.id == membership_id).execute()


def suspend(membership_id: int, from_date: date, to_date: date | None, reason: str = "") -> int:
    """Suspend a member up to and including ``to_date``, None for until further notice; returns the suspension's id.

    A suspended member has no vote and no access to the assembly, but where the suspension itself is treated (BW2:38).
    """
    membership = Membership.get_by_id(membership_id)
    if to_date is not None and to_date < from_date:
        raise NoaberError(_("De einddatum ligt vóór de begindatum."))
    _check_overlap(membership_id, from_date, to_date)
    with action(_("Geschorst: {name}", name=names.list_name(membership.person))):
        made = Suspension.create(membership=membership_id, from_date=from_date, to_date=to_date, reason=reason.strip())
        return int(made.id)


def lift_suspension(suspension_id: int, last_day: date) -> None:
    """Let a suspension end; before its first day it is as if it had never been."""
    suspension = Suspension.get_by_id(suspension_id)
    with action(_("Schorsing opgeheven: {name}", name=names.list_name(suspension.membership.person))):
        if last_day < suspension.from_date:
            suspension.delete_instance()
        else:
            Suspension.update(to_date=last_day).where(Suspension.id == suspension_id).execute()


def change_category(membership_id: int, category_id: int, from_day: date, *, today: date) -> None:
    """Make a member of another category from a day on, today at the latest; what was before stays in the register."""
    membership = Membership.get_by_id(membership_id)
    if membership.category_id == category_id:
        raise NoaberError(_("Dit lid is al van deze soort."))
    if from_day > today:
        raise NoaberError(_("Een andere soort lid kan op zijn laatst vandaag ingaan."))
    if membership.admitted_on and from_day <= membership.admitted_on:
        raise NoaberError(_("Die dag ligt vóór de datum van toelating. Kies “Wijzigen” om de soort lid te verbeteren."))
    later = (CategoryChange.membership == membership_id) & (CategoryChange.changed_on >= from_day)
    if CategoryChange.select().where(later).exists():
        raise NoaberError(_("Op of na die dag veranderde de soort lid al een keer."))
    with action(_("Andere soort lid: {name}", name=names.list_name(membership.person))):
        CategoryChange.create(membership=membership_id, changed_on=from_day, before=membership.category_id)
        Membership.update(category=category_id).where(Membership.id == membership_id).execute()


def _undecided(application_id: int) -> MembershipApplication:
    application: MembershipApplication = MembershipApplication.get_by_id(application_id)
    if application.outcome:
        raise NoaberError(_("Over deze aanvraag is al besloten."))
    return application


def _check_decision(application: MembershipApplication, day: date) -> None:
    if day < application.requested_on:
        raise NoaberError(_("Het besluit kan niet van vóór de aanvraag zijn."))


def _decide(application: MembershipApplication, outcome: str, day: date, reason: str, membership: int | None) -> None:
    MembershipApplication.update(outcome=outcome, decided_on=day, reason=reason, membership=membership).where(
        MembershipApplication.id == application.id
    ).execute()


def _check_overlap(membership_id: int, from_date: date, to_date: date | None) -> None:
    end = to_date or date.max - timedelta(days=1)
    for other in Suspension.select().where(Suspension.membership == membership_id):
        if other.from_date <= end and (other.to_date is None or other.to_date >= from_date):
            raise NoaberError(_("In deze tijd is dit lid al geschorst."))
