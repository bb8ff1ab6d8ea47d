"""Two entries made one: everything that hung on both hangs on the one, and one undo brings both back."""

from datetime import date, timedelta
from typing import Any

import pytest

from noaber.contributions.models import Claim, ContributionTerms, Mandate
from noaber.core.errors import NoaberError
from noaber.dossier.operations import FollowUpRecord, add_document, add_follow_up
from noaber.dossier.queries import files_of, follow_ups_of
from noaber.duplicates.comparing import hanging_on, merged_record, side_by_side
from noaber.duplicates.operations import keep_both, merge
from noaber.duplicates.queries import count_duplicates, possible_duplicates
from noaber.events.models import Registration
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.letters.post import choose_post
from noaber.members.queries import memberships_of
from noaber.people.consents import consents_of, give_consent
from noaber.people.household_operations import form_household, keep_apart
from noaber.people.operations import RoleRecord, add_role
from noaber.people.queries import get_person, roles_of
from noaber.store.fields import database
from noaber.store.integrity import problems
from noaber.store.journal import action
from noaber.store.references import count_references, references_to
from noaber.store.undo import redo, undo
from tests.builders import TODAY, category, member, person

SOON = TODAY + timedelta(days=10)


def _everything() -> dict[str, list[Any]]:
    tables = [row[0] for row in database.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {
        name: sorted(database.execute_sql(f'SELECT * FROM "{name}"').fetchall(), key=repr)
        for name in tables
        if not name.startswith(("journal", "search_", "sqlite_"))
    }


def _full(name: str, number: int, **values: Any) -> int:
    """A member on whom something of every sort hangs."""
    made = member(name, number=number, **values)
    add_role(made, RoleRecord("volunteer"))
    give_consent(made, "newsletter", date(2020, 1, number % 28 + 1))
    add_follow_up(made, FollowUpRecord("terugbellen", TODAY))
    add_document(made, f"{number}.txt", b"tekst", today=TODAY)
    form_household([made, person(f"P. Partner{number}")], today=TODAY)
    keep_apart([made, person(f"B. Buur{number}")])
    choose_post(made, "paper", today=TODAY)
    with action("contributie"):
        ContributionTerms.create(person=made, method="transfer")
        Mandate.create(person=made, reference=str(number), iban="NL57INGB9733815619", holder="x", signed_on=TODAY)
        Claim.create(
            person=made,
            year=2026,
            number=number,
            category=category(),
            method="transfer",
            cents=2000,
            claimed_on=TODAY,
            due_on=TODAY,
        )
    return made


def test_all_of_both_hangs_on_one_and_undo_brings_both_back() -> None:
    keep = _full("A.B. van den Berg", 1, city="Hoogdorp")
    gone = _full("A. van den Bergh", 2, admitted_on=date(2015, 5, 5), email="annie@voorbeeld.nl")
    keep_both(gone, person("X. Ander"))
    event = add_event(EventRecord("Thema-avond", date=SOON, capacity=2))
    for somebody in (gone, keep, person("W. Wacht")):
        register(event, somebody, today=TODAY)
    before = _everything()
    merged = merge(keep, gone, merged_record(keep, gone), today=TODAY)
    assert count_references("person", gone) == {}
    assert problems() == []
    known = get_person(keep)
    assert (known.surname, known.initials, known.city) == ("Berg", "A.B.", "Hoogdorp")
    assert known.email == "annie@voorbeeld.nl"
    (membership,) = memberships_of(keep)
    assert (membership.member_number, membership.admitted_on) == (1, date(2015, 5, 5))
    assert [role.kind for role in roles_of(keep)] == ["volunteer"]
    assert [consent.given_on for consent in consents_of(keep)] == [date(2020, 1, 2)]
    assert len(follow_ups_of(keep)) == len(files_of(keep)) == 2
    assert [row.status for row in Registration.select().order_by(Registration.arrival)] == ["confirmed", "confirmed"]
    assert len(merged.remarks) == 5
    undo()
    assert _everything() == before
    redo()
    assert count_references("person", gone) == {}


def test_whatever_refers_to_people_is_known_here() -> None:
    """A new table with people in it belongs in the test above, once it may hold only one row for a person."""
    single = {
        (row[0], row[1])
        for row in database.execute_sql(
            "SELECT t.name, i.name FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' "
            'AND i."unique"'
        )
    }
    columns = set(references_to("person"))
    unique = {
        table
        for table, index in single
        for (column,) in database.execute_sql("SELECT name FROM pragma_index_info(?)", (index,))
        if (table, column) in columns
    }
    assert unique == {"contribution_terms", "registration", "not_duplicate", "post_choice"}


REGISTRATIONS = [
    ("confirmed", None, "cancelled", None, "confirmed", None),
    ("cancelled", None, "waiting", None, "waiting", None),
    ("confirmed", None, "confirmed", 1, "confirmed", 1),
    ("cancelled", 0, "confirmed", 0, "confirmed", 0),
]


@pytest.mark.parametrize("mine, here, yours, there, status, present", REGISTRATIONS)
def test_the_stronger_of_two_registrations_stays(
    mine: str,
    here: int | None,
    yours: str,
    there: int | None,
    status: str,
    present: int | None,
) -> None:
    keep, gone = person("A. Berg"), person("A. Bergh")
    event = add_event(EventRecord("Thema-avond", date=TODAY - timedelta(days=3)))
    with action("aanmeldingen"):
        for arrival, (who, state, was) in enumerate([(keep, mine, here), (gone, yours, there)]):
            Registration.create(
                event=event,
                person=who,
                role="",
                channel="",
                status=state,
                arrival=arrival,
                registered_on=TODAY,
                present=was,
            )
    merge(keep, gone, merged_record(keep, gone), today=TODAY)
    (row,) = Registration.select()
    assert (row.person_id, row.status, row.present) == (keep, status, None if present is None else bool(present))


def test_who_left_and_came_back_under_another_entry_has_two_memberships() -> None:
    keep = member("A. Berg", number=1, left_on=date(2021, 12, 31))
    gone = member("A. Berg", number=2, admitted_on=date(2023, 1, 1))
    assert merge(keep, gone, merged_record(keep, gone), today=TODAY).remarks == ()
    assert [row.member_number for row in memberships_of(keep)] == [2, 1]


def test_side_by_side_the_fuller_one_is_proposed_and_can_be_changed() -> None:
    keep = person("A. Berg", phone="0497-123456", note="Kerkkoor.")
    gone = person("A.B. Berg", street="Dorpsstraat", house_number=1, phone="06-12345678", note="Slecht ter been.")
    rows = {row.part.name: row for row in side_by_side(keep, gone)}
    assert (rows["address"].other, rows["address"].proposed) == ("Dorpsstraat 1", "other")
    assert (rows["phone"].keep, rows["phone"].other, rows["phone"].proposed) == ("0497-123456", "06-12345678", "keep")
    assert not rows["surname"].differs
    record = merged_record(keep, gone, {"phone": "other", "given": "other"})
    assert (record.initials, record.phone, record.street) == ("A.B.", "06-12345678", "Dorpsstraat")
    assert record.note == "Kerkkoor.\nSlecht ter been."


def test_what_hangs_on_somebody_is_told() -> None:
    made = _full("A. Berg", 7)
    assert hanging_on(made) == (
        "1 lidmaatschap · 1 rol · 1 huishouden · 1 contributie · 1 machtiging · 1 toestemming"
        " · 1 opvolging · 1 document of foto"
    )
    assert hanging_on(person("B. Bos")) == ""


def test_a_pair_is_found_and_forgotten_once_said_to_be_two() -> None:
    one = member("Annie van den Berg", birth_date=date(1950, 1, 1))
    other = member("Annie van den Bergh", birth_date=date(1950, 1, 1))
    (pair,) = possible_duplicates()
    assert (pair.one.id, pair.other.id, pair.why) == (one, other, "dezelfde geboortedatum · bijna dezelfde naam")
    keep_both(other, one)
    assert count_duplicates() == 0
    undo()
    assert count_duplicates() == 1
    merge(one, other, merged_record(one, other), today=TODAY)
    assert count_duplicates() == 0


def test_what_cannot_be_merged_is_said() -> None:
    somebody, club = person("A. Berg"), person("", kind="organisation", organisation_name="Zorgkring")
    with pytest.raises(NoaberError, match="één en dezelfde persoon"):
        merge(somebody, somebody, get_person(somebody), today=TODAY)
    with pytest.raises(NoaberError, match="Een persoon en een organisatie"):
        merge(somebody, club, get_person(somebody), today=TODAY)
    with pytest.raises(NoaberError, match="Deze persoon is er niet meer"):
        merge(somebody, 5, get_person(somebody), today=TODAY)
