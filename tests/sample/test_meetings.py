"""The meetings of the sample: they keep the rules of events, and the next one is worth printing."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.events import rules
from noaber.events.queries import EventRow, RegistrationRow, latest_event, list_events, list_registrations
from noaber.sample.meetings import day_of
from noaber.sample.programme import MEETINGS, NEXT, meeting_texts
from noaber.store.fields import database
from tests.builders import TODAY

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


@pytest.fixture
def meetings(sample: object) -> list[EventRow]:
    """All meetings, the last day first."""
    return list_events(today=TODAY)


def _registrations(meetings: list[EventRow]) -> list[RegistrationRow]:
    return [row for meeting in meetings for row in list_registrations(meeting.id)]


def _next(meetings: list[EventRow]) -> EventRow:
    return min(
        (meeting for meeting in meetings if meeting.date and meeting.date >= TODAY), key=lambda one: str(one.date)
    )


def test_thirty_meetings_with_a_thousand_registrations(meetings: list[EventRow]) -> None:
    assert len(meetings) == 30
    assert 900 < len(_registrations(meetings)) < 1200


def test_the_next_meeting_is_full_and_has_tables_organisations_and_a_waiting_list(meetings: list[EventRow]) -> None:
    meeting = _next(meetings)
    assert meeting.title == "Zorg, een bewonersonderneming?"
    assert (meeting.capacity, meeting.registered, meeting.waiting, meeting.cancelled) == (50, 50, 4, 3)
    rows = list_registrations(meeting.id, status="confirmed")
    assert {row.table for row in rows} >= {"1", "2", "3", "4"}
    assert len({row.organisation for row in rows if row.organisation}) > 4
    assert {"Berg", "Giltay Veth", "Şahin"} <= {row.person.surname for row in list_registrations(meeting.id)}


def test_the_next_meeting_is_what_is_printed_when_nobody_says_which(meetings: list[EventRow]) -> None:
    found = latest_event(today=TODAY)
    assert found is not None
    assert found.id == _next(meetings).id


def test_forty_six_people_were_at_the_first_working_evening(meetings: list[EventRow]) -> None:
    first = next(meeting for meeting in meetings if meeting.subtitle.startswith("Werkavond 1"))
    assert first.attended == 46


def test_places_are_given_by_the_rules(meetings: list[EventRow]) -> None:
    for meeting in meetings:
        assert meeting.capacity is None or meeting.registered <= meeting.capacity
        assert not meeting.waiting or meeting.registered == meeting.capacity
        for row in list_registrations(meeting.id):
            late = not row.walk_in and rules.is_late(row.registered_on or TODAY, meeting.last_registration_day)
            assert row.late is late
            assert (row.status == rules.CANCELLED) == (row.cancelled_on is not None)
            assert row.registered_on <= TODAY  # type: ignore[operator]


def test_of_past_meetings_it_is_known_who_was_there_but_for_the_last_weeks(meetings: list[EventRow]) -> None:
    for meeting in meetings:
        assert meeting.date is not None
        rows = list_registrations(meeting.id, status="confirmed")
        counted = TODAY - meeting.date > timedelta(days=13)
        assert all((row.present is not None) is counted for row in rows)
        assert counted or not meeting.walk_ins


def test_all_that_can_happen_happens(meetings: list[EventRow]) -> None:
    rows = _registrations(meetings)
    assert {row.channel for row in rows} >= {"phone", "mail", "paper", "visit"}
    assert {"bewoner", "beleidsmaker", "vrijwilliger"} <= {row.role for row in rows}
    assert sum(row.late for row in rows) > 10
    assert sum(row.walk_in for row in rows) > 10
    assert any(row.person.kind == "organisation" for row in rows)
    assert any(row.note for row in rows)
    assert any(row.table == "1 De basis" for row in rows)
    assert sum(meeting.anonymous for meeting in meetings) > 50
    assert any(meeting.provisional for meeting in meetings)
    assert any(meeting.start_time is None for meeting in meetings)


def test_the_dead_do_not_come_and_people_come_more_than_once(meetings: list[EventRow]) -> None:
    rows = _registrations(meetings)
    assert not any(row.person.died_on for row in rows)
    assert Counter(row.person_id for row in rows).most_common(1)[0][1] > 5


def test_who_comes_by_mail_has_mail(meetings: list[EventRow]) -> None:
    people = [row.person for row in _registrations(meetings) if row.channel == "mail" and row.person.kind == "person"]
    assert all(person.email for person in people)


@given(DAYS)
def test_on_any_day_the_next_meeting_comes_first_in_one_to_three_weeks(today: date) -> None:
    days = [day_of(text, today) for text in MEETINGS if text is not NEXT]
    coming = day_of(NEXT, today)
    assert 7 <= (coming - today).days <= 27
    assert coming.weekday() == 0
    assert all(day < today or day > coming for day in days)


@given(DAYS)
def test_no_meeting_is_on_a_day_on_which_no_village_meets(today: date) -> None:
    days = {(day.month, day.day) for day in (day_of(text, today) for text in MEETINGS)}
    assert not days & {(12, 25), (12, 26), (12, 31), (1, 1), (4, 27), (5, 4), (5, 5)}


@pytest.mark.parametrize("count", [1, 5, 30, 60])
def test_any_number_of_meetings_has_the_next_one(count: int) -> None:
    texts = meeting_texts(count)
    assert len(texts) == count
    assert NEXT in texts
    assert [text.week for text in texts] == sorted(text.week for text in texts)


def test_the_registrations_are_kept_in_order_of_arrival(sample: object) -> None:
    sql = (
        "SELECT count(*) FROM registration a JOIN registration b ON a.event_id = b.event_id AND a.arrival < b.arrival "
    )
    later = database.execute_sql(f"{sql} WHERE a.registered_on > b.registered_on").fetchone()
    same = database.execute_sql("SELECT count(*) FROM registration GROUP BY event_id, arrival HAVING count(*) > 1")
    assert later == (0,)
    assert list(same) == []
