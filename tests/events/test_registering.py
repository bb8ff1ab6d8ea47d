"""Registering, cancelling and the waiting list, as a secretary does it."""

from datetime import date, timedelta

import pytest

from noaber.core.errors import NoaberError
from noaber.events import operations as events
from noaber.events import queries
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.people import operations as people
from noaber.people.queries import get_person
from noaber.store import undo
from tests.builders import TODAY, named, person

EVENT_DAY = date(2026, 11, 23)


def an_event(**values: object) -> int:
    """An event in three weeks."""
    return events.add_event(EventRecord(**{"title": "Werkavond", "date": EVENT_DAY, **values}))  # type: ignore[arg-type]


def standing(event_id: int) -> list[str]:
    """Who has a place and who waits, in order of arrival."""
    rows = queries.list_registrations(event_id, status="not_cancelled", sort="arrival")
    return [f"{row.waiting_number}. {row.name}" if row.waiting_number else row.name for row in rows]


def registration(event_id: int, name: str) -> int:
    """The id of somebody's registration."""
    return next(row.id for row in queries.list_registrations(event_id) if name in row.name)


def full_event(*names: str, capacity: int = 2) -> int:
    """An event for which these people are registered in this order."""
    event = an_event(capacity=capacity)
    for name in names:
        events.register(event, person(name), today=TODAY)
    return event


def test_the_third_of_two_places_waits() -> None:
    event = full_event("Annie Berg", "Piet Hart")
    third = events.register(event, person("Mia Dijk"), today=TODAY)
    assert (third.status, third.waiting_number, third.name) == ("waiting", 1, "Mia Dijk")
    assert events.register(event, person("Kees Veld"), today=TODAY).waiting_number == 2
    assert standing(event) == ["Annie Berg", "Piet Hart", "1. Mia Dijk", "2. Kees Veld"]


def test_a_cancellation_gives_one_place_to_the_first_who_waits() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    events.register_guest(event, named("Mia Dijk", phone="06-12345678"), today=TODAY)
    promoted = events.cancel_registration(registration(event, "Annie"), today=TODAY)
    assert [(one.name, one.phone) for one in promoted] == [("Kees Veld", "")]
    assert standing(event) == ["Piet Hart", "Kees Veld", "1. Mia Dijk"]
    promoted = events.cancel_registration(registration(event, "Kees"), today=TODAY)
    assert [(one.name, one.phone) for one in promoted] == [("Mia Dijk", "06-12345678")]


def test_who_cancels_from_the_waiting_list_frees_no_place() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld", "Mia Dijk")
    assert events.cancel_registration(registration(event, "Kees"), today=TODAY) == ()
    assert standing(event) == ["Annie Berg", "Piet Hart", "1. Mia Dijk"]


def test_who_comes_back_goes_to_the_end() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld", "Mia Dijk")
    events.cancel_registration(registration(event, "Annie"), today=TODAY)
    again = events.register(event, queries.get_registration(registration(event, "Annie")).person_id, today=TODAY)
    assert again.waiting_number == 2
    assert standing(event) == ["Piet Hart", "Kees Veld", "1. Mia Dijk", "2. Annie Berg"]


def test_more_places_are_given_to_exactly_as_many() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld", "Mia Dijk", "Jan Bos")
    promoted = events.update_event(event, EventRecord("Werkavond", date=EVENT_DAY, capacity=4), today=TODAY)
    assert [one.name for one in promoted] == ["Kees Veld", "Mia Dijk"]
    assert standing(event)[-1] == "1. Jan Bos"
    assert len(events.update_event(event, EventRecord("Werkavond", date=EVENT_DAY), today=TODAY)) == 1


def test_with_fewer_places_everybody_stays_but_nobody_moves_up_too_soon() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld", "Mia Dijk", capacity=3)
    events.update_event(event, EventRecord("Werkavond", date=EVENT_DAY, capacity=2), today=TODAY)
    assert standing(event) == ["Annie Berg", "Piet Hart", "Kees Veld", "1. Mia Dijk"]
    assert events.cancel_registration(registration(event, "Annie"), today=TODAY) == ()
    assert len(events.cancel_registration(registration(event, "Piet"), today=TODAY)) == 1


def test_after_the_event_nobody_moves_up() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    assert events.cancel_registration(registration(event, "Annie"), today=EVENT_DAY + timedelta(days=1)) == ()
    assert standing(event) == ["Piet Hart", "1. Kees Veld"]


def test_one_undo_takes_the_cancellation_and_the_promotion_back() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    before = standing(event)
    events.cancel_registration(registration(event, "Annie"), today=TODAY)
    assert undo.undo().title == "Afmelding: Annie Berg voor Werkavond"
    assert standing(event) == before


def test_a_guest_and_her_registration_are_one_action() -> None:
    event = an_event()
    made = events.register_guest(event, named("Kim Verbeek"), RegistrationRecord(role="bewoner"), today=TODAY)
    undo.undo()
    assert standing(event) == []
    with pytest.raises(NoaberError, match="Deze persoon is er niet meer"):
        get_person(made.person_id)
    undo.redo()
    assert standing(event) == ["Kim Verbeek"]


def test_an_organisation_registers_and_people_come_for_one() -> None:
    event = an_event()
    welfare = person("Stichting Welzijn Hoogdorp")
    events.register(event, welfare, today=TODAY)
    events.register(event, person("E. de Boer"), RegistrationRecord(organisation_id=welfare), today=TODAY)
    assert [(row.list_name, row.organisation) for row in queries.list_registrations(event)] == [
        ("Boer, E. de", "Stichting Welzijn Hoogdorp"),
        ("Stichting Welzijn Hoogdorp", ""),
    ]
    with pytest.raises(NoaberError, match="Kies een organisatie"):
        events.register(event, person("J. Bos"), RegistrationRecord(organisation_id=person("P. Hart")), today=TODAY)
    assert len(standing(event)) == 2


def test_registering_twice_is_refused_in_a_sentence() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    rows = {row.name: row for row in queries.list_registrations(event)}
    with pytest.raises(NoaberError, match=r"Annie Berg is al aangemeld voor deze bijeenkomst\."):
        events.register(event, rows["Annie Berg"].person_id, today=TODAY)
    with pytest.raises(NoaberError, match=r"Kees Veld staat al op de wachtlijst, op nummer 1\."):
        events.register(event, rows["Kees Veld"].person_id, today=TODAY)
    events.cancel_registration(rows["Annie Berg"].id, today=TODAY)
    with pytest.raises(NoaberError, match=r"Annie Berg is al afgemeld\."):
        events.cancel_registration(rows["Annie Berg"].id, today=TODAY)


def test_somebody_who_died_is_not_registered() -> None:
    event, annie = an_event(), person("Annie Berg")
    people.record_death(annie, TODAY)
    with pytest.raises(NoaberError, match="overleden"):
        events.register(event, annie, today=TODAY)


def test_many_at_once_is_one_action_and_names_who_was_there() -> None:
    event = full_event("Annie Berg")
    annie = queries.list_registrations(event)[0].person_id
    done = events.register_many(event, [person("Piet Hart"), annie, person("Kees Veld")], today=TODAY)
    assert [(one.name, one.status) for one in done.registered] == [("Piet Hart", "confirmed"), ("Kees Veld", "waiting")]
    assert done.already == ("Annie Berg",)
    undo.undo()
    assert standing(event) == ["Annie Berg"]


def test_late_is_marked_and_follows_the_last_day() -> None:
    event = an_event(last_registration_day=date(2026, 11, 2))
    assert not events.register(event, person("Annie Berg"), today=TODAY).late
    assert events.register(event, person("Piet Hart"), today=TODAY + timedelta(days=1)).late
    assert queries.get_event(event).late == 1
    later = EventRecord("Werkavond", date=EVENT_DAY, last_registration_day=date(2026, 11, 20))
    events.update_event(event, later, today=TODAY)
    assert queries.get_event(event).late == 0


def test_changing_a_registration_keeps_its_place() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    record = RegistrationRecord(role=" bewoner ", table="2", channel="mail")
    events.change_registration(registration(event, "Kees"), record)
    row = queries.get_registration(registration(event, "Kees"))
    assert (row.role, row.table, row.channel, row.waiting_number) == ("bewoner", "2", "mail", 1)


def test_the_waiting_list_can_be_put_in_another_order() -> None:
    event = full_event("Annie Berg", "Kees Veld", "Mia Dijk", "Jan Bos", capacity=1)
    events.move_in_waiting_list(registration(event, "Jan"), 1)
    assert standing(event) == ["Annie Berg", "1. Jan Bos", "2. Kees Veld", "3. Mia Dijk"]
    events.move_in_waiting_list(registration(event, "Jan"), 99)
    assert standing(event)[-1] == "3. Jan Bos"
    with pytest.raises(NoaberError, match="staat niet op de wachtlijst"):
        events.move_in_waiting_list(registration(event, "Annie"), 1)


def test_a_place_by_hand_only_when_there_is_one() -> None:
    event = full_event("Annie Berg", "Kees Veld", "Mia Dijk", capacity=1)
    with pytest.raises(NoaberError, match="Er is geen plaats vrij"):
        events.promote(registration(event, "Mia"))
    events.cancel_registration(registration(event, "Annie"), today=EVENT_DAY + timedelta(days=1))
    assert events.promote(registration(event, "Mia")).name == "Mia Dijk"
    assert standing(event) == ["1. Kees Veld", "Mia Dijk"]


def test_a_registration_made_by_mistake_goes_and_frees_its_place() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    promoted = events.delete_registration(registration(event, "Piet"), today=TODAY)
    assert [one.name for one in promoted] == ["Kees Veld"]
    assert len(queries.list_registrations(event)) == 2


def test_deleting_a_person_frees_the_place() -> None:
    event = full_event("Annie Berg", "Piet Hart", "Kees Veld")
    people.delete_person(queries.list_registrations(event)[0].person_id)
    assert standing(event) == ["Piet Hart", "Kees Veld"]
    undo.undo()
    assert standing(event) == ["Annie Berg", "Piet Hart", "1. Kees Veld"]
