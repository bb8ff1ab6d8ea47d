"""The life of a membership: asked for, admitted or refused, suspended, resigned, and coming back."""

from datetime import date

import pytest

from noaber.cooperative.statutes import Statutes, save_statutes, statutes
from noaber.core.errors import NoaberError
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.events.registration_queries import list_registrations
from noaber.members.history import history_of_member
from noaber.members.leaving import leaving_day
from noaber.members.life import (
    Notice,
    admit_applicant,
    apply_new,
    change_category,
    lift_suspension,
    refuse_applicant,
    request,
    resign,
    suspend,
    to_be_freed,
    withdraw_application,
    withdraw_resignation,
)
from noaber.members.life_queries import (
    applications_of,
    earlier_categories,
    open_applications,
    resignation_of,
    suspensions_of,
)
from noaber.members.operations import admit, delete_category, end_membership
from noaber.members.queries import list_register, memberships_of, register_row
from noaber.members.rules import MembershipRecord
from noaber.people.consents import give_consent
from noaber.people.household_operations import form_household, set_household
from noaber.people.operations import delete_person
from noaber.store.undo import undo
from tests.builders import TODAY, category, member, named, person

DECEMBER = date(2026, 12, 31)


def membership_of(person_id: int) -> int:
    return memberships_of(person_id)[0].id


def notice(received: date) -> Notice:
    return Notice(received, leaving_day(received, statutes()).day)


# --- joining ----------------------------------------------------------------------------------------------------------


def test_an_applicant_is_admitted_and_becomes_a_member() -> None:
    somebody = apply_new(named("A. Berg"), category(), date(2026, 10, 1))
    (application,) = open_applications()
    assert (application.name, application.category) == ("Berg, A.", "Gewoon lid")
    assert memberships_of(somebody) == []
    admit_applicant(application.id, MembershipRecord(category("Professional"), None, date(2026, 10, 20)))
    assert open_applications() == []
    assert applications_of(somebody)[0].outcome == "admitted"
    row = register_row(somebody, today=TODAY)
    assert row is not None
    assert (row.status, row.category, row.admitted_on) == ("member", "Professional", date(2026, 10, 20))
    assert undo().title == "Toegelaten als lid: Berg, A."
    assert len(open_applications()) == 1


def test_an_applicant_is_refused_or_withdraws_and_may_ask_again() -> None:
    somebody = person("A. Berg")
    refuse_applicant(request(somebody, category(), date(2026, 10, 1)), date(2026, 10, 20), "woont buiten het dorp")
    withdraw_application(request(somebody, category(), date(2026, 10, 25)), date(2026, 10, 26))
    request(somebody, category(), date(2026, 11, 1))
    assert [row.outcome for row in applications_of(somebody)] == ["", "withdrawn", "refused"]
    assert applications_of(somebody)[2].reason == "woont buiten het dorp"


def test_what_cannot_be_asked_or_decided() -> None:
    with pytest.raises(NoaberError, match="is al lid"):
        request(member("B. Boer"), category(), TODAY)
    somebody = person("A. Berg")
    application = request(somebody, category(), date(2026, 10, 1))
    with pytest.raises(NoaberError, match="heeft al een aanvraag lopen"):
        request(somebody, category(), TODAY)
    with pytest.raises(NoaberError, match="niet van vóór de aanvraag"):
        refuse_applicant(application, date(2026, 9, 30))
    with pytest.raises(NoaberError, match="op welke dag"):
        admit_applicant(application, MembershipRecord(category()))
    refuse_applicant(application, TODAY)
    with pytest.raises(NoaberError, match="al besloten"):
        withdraw_application(application, TODAY)


@pytest.mark.parametrize("rule, number", [("keep", 7), ("new", 13)])
def test_who_comes_back_is_one_person_with_two_memberships(rule: str, number: int) -> None:
    save_statutes(Statutes(number_on_return=rule))
    member("B. Boer", number=12)
    somebody = member("A. Berg", number=7, left_on=date(2024, 12, 31))
    admit(somebody, MembershipRecord(category(), None, date(2026, 1, 1)))
    assert [row.member_number for row in memberships_of(somebody)] == [number, 7]
    assert len(list_register(today=TODAY, search="berg")) == 1


# --- leaving ----------------------------------------------------------------------------------------------------------


def test_notice_ends_a_membership_on_the_day_of_the_statutes() -> None:
    somebody = member("A. Berg")
    resign(membership_of(somebody), notice(date(2026, 11, 2)), DECEMBER, today=TODAY)
    row = memberships_of(somebody)[0]
    assert (row.left_on, row.leaving_reason) == (DECEMBER, "opgezegd")
    kept = resignation_of(row.id)
    assert kept is not None
    assert (kept.received_on, kept.computed_on, kept.override_reason) == (date(2026, 11, 2), DECEMBER, "")
    undo()
    assert memberships_of(somebody)[0].left_on is None
    assert resignation_of(row.id) is None


def test_another_day_wants_a_reason() -> None:
    somebody = member("A. Berg")
    late = notice(date(2026, 12, 20))
    assert late.computed_on == date(2027, 12, 31)
    with pytest.raises(NoaberError, match="waarom van de statuten wordt afgeweken"):
        resign(membership_of(somebody), late, DECEMBER, today=TODAY)
    resign(membership_of(somebody), late, DECEMBER, override_reason="was ziek, besluit bestuur 22-12", today=TODAY)
    kept = resignation_of(membership_of(somebody))
    assert kept is not None
    assert kept.override_reason == "was ziek, besluit bestuur 22-12"


def test_who_changes_her_mind_stays() -> None:
    somebody = member("A. Berg")
    resign(membership_of(somebody), notice(TODAY), DECEMBER, today=TODAY)
    withdraw_resignation(membership_of(somebody))
    assert memberships_of(somebody)[0].left_on is None
    assert resignation_of(membership_of(somebody)) is None


def test_places_at_later_meetings_are_offered_to_be_freed() -> None:
    somebody = member("A. Berg")
    before, after = (
        add_event(EventRecord(title=title, date=day))
        for title, day in (("Koffie", date(2026, 12, 1)), ("Voorjaar", date(2027, 3, 1)))
    )
    for event in (before, after):
        register(event, somebody, today=TODAY)
    assert to_be_freed(somebody, DECEMBER) == ["Er is één aanmelding voor een bijeenkomst na die dag."]
    assert to_be_freed(somebody, date(2027, 3, 1)) == []
    resign(membership_of(somebody), notice(TODAY), DECEMBER, free=True, today=TODAY)
    assert [list_registrations(event)[0].status for event in (before, after)] == ["confirmed", "cancelled"]
    undo()
    assert [list_registrations(event)[0].status for event in (before, after)] == ["confirmed", "confirmed"]


# --- suspension, category, household ----------------------------------------------------------------------------------


def votes(person_id: int, on: date = TODAY) -> tuple[str, int]:
    row = register_row(person_id, today=on)
    assert row is not None
    return row.status, row.votes


def test_who_is_suspended_has_no_vote() -> None:
    somebody = member("A. Berg")
    suspension = suspend(membership_of(somebody), date(2026, 11, 1), None, "besluit bestuur")
    assert votes(somebody) == ("suspended", 0)
    assert votes(somebody, date(2026, 10, 31)) == ("member", 1)
    with pytest.raises(NoaberError, match="al geschorst"):
        suspend(membership_of(somebody), date(2027, 1, 1), date(2027, 2, 1))
    lift_suspension(suspension, date(2026, 11, 1))
    assert votes(somebody) == ("member", 1)
    assert suspensions_of(membership_of(somebody))[0].to_date == date(2026, 11, 1)
    lift_suspension(suspend(membership_of(somebody), date(2026, 12, 1), None), TODAY)
    assert len(suspensions_of(membership_of(somebody))) == 1


def test_a_category_changes_from_a_day_on() -> None:
    somebody = member("A. Berg")
    change_category(membership_of(somebody), category("Jeugdlid"), date(2026, 7, 1), today=TODAY)
    assert votes(somebody) == ("member", 0)
    assert earlier_categories(membership_of(somebody)) == [("Gewoon lid", date(2026, 7, 1))]
    for day, sentence in (
        (date(2026, 6, 1), "al een keer"),
        (date(2027, 1, 1), "op zijn laatst vandaag"),
        (date(2019, 1, 1), "vóór de datum van toelating"),
    ):
        with pytest.raises(NoaberError, match=sentence):
            change_category(membership_of(somebody), category("Erelid"), day, today=TODAY)
    with pytest.raises(NoaberError, match="nog in gebruik"):
        delete_category(category("Gewoon lid"))


def test_one_votes_for_a_household_where_the_statutes_say_so() -> None:
    annie, bert, child = member("A. Berg"), member("B. Berg"), member("C. Berg", kind="Jeugdlid")
    home = form_household([annie, bert, child], today=TODAY)
    assert [votes(one)[1] for one in (annie, bert, child)] == [1, 1, 0]
    save_statutes(Statutes(vote_per="household"))
    assert [votes(one)[1] for one in (annie, bert, child)] == [1, 0, 0]
    set_household(home, [annie, bert, child], voter_id=bert)
    assert [votes(one)[1] for one in (annie, bert, child)] == [0, 1, 0]
    suspend(membership_of(bert), TODAY, None)
    assert [votes(one)[1] for one in (annie, bert, child)] == [1, 0, 0]
    end_membership(membership_of(annie), date(2026, 11, 1), "opgezegd")
    assert [row.votes for row in list_register(today=TODAY, group="members")] == [0, 0]


def test_everything_of_a_deleted_member_goes_and_comes_back() -> None:
    somebody = person("A. Berg")
    admit_applicant(request(somebody, category(), TODAY), MembershipRecord(category(), None, TODAY))
    resign(membership_of(somebody), notice(TODAY), DECEMBER, today=TODAY)
    suspend(membership_of(somebody), TODAY, None)
    delete_person(somebody)
    undo()
    assert suspensions_of(membership_of(somebody))
    assert resignation_of(membership_of(somebody))


def test_statutes_are_kept_and_what_cannot_be_read_counts_as_the_law() -> None:
    assert statutes() == Statutes()
    wanted = Statutes(notice_length=2, notice_unit="months", leaving_article="artikel 7, lid 2")
    save_statutes(wanted)
    assert statutes() == wanted
    undo()
    assert statutes() == Statutes()


def test_the_history_tells_it_all() -> None:
    somebody = person("A. Berg")
    admit_applicant(request(somebody, category(), date(2026, 10, 1)), MembershipRecord(category(), 7, TODAY))
    suspend(membership_of(somebody), TODAY, None, "besluit bestuur")
    resign(membership_of(somebody), notice(TODAY), date(2026, 11, 30), override_reason="verhuist", today=TODAY)
    give_consent(somebody, "newsletter", TODAY)
    told = {row.title: row.lines for row in history_of_member(somebody)}
    assert "Aangevraagd op: 01-10-2026" in told["Aanvraag van Berg, A."]
    assert "Besluit: toegelaten" in told["Toegelaten als lid: Berg, A."]
    assert told["Geschorst: Berg, A."] == ("Geschorst vanaf: 02-11-2026", "Besluit: besluit bestuur")
    assert "Waarom afgeweken: verhuist" in told["Opzegging van Berg, A."]
    assert "Toestemming: Nieuwsbrief" in told["Toestemming van Berg, A.: Nieuwsbrief"]
