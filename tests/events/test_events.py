"""Making, changing, copying, deleting and finding events."""

from datetime import date, time
from typing import Any

import pytest

from noaber.core.errors import NoaberError
from noaber.events import operations as events
from noaber.events import queries
from noaber.events.models import Event, Registration
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.store import undo
from tests.builders import TODAY, member, person


def an_event(title: str = "Werkavond", **values: Any) -> int:
    """An event on 23 November."""
    return events.add_event(EventRecord(**{"title": title, "date": date(2026, 11, 23), **values}))


def test_an_event_comes_back_as_it_was_typed() -> None:
    record = EventRecord(
        "Zorg",
        "Werkavond 2",
        date(2026, 11, 23),
        time(19, 45),
        time(22),
        "Dorpshuis",
        "rode zaal",
        "Dorpsstraat 1",
        True,
        50,
        date(2026, 11, 20),
        "Jitske",
        "06-1",
        "j@x.nl",
        "koffie",
    )
    event = queries.get_event(events.add_event(record))
    assert all(getattr(event, name) == value for name, value in vars(record).items())
    assert (event.registered, event.free, event.attended) == (0, 50, 0)


def test_what_is_wrong_is_said_and_nothing_is_stored() -> None:
    with pytest.raises(NoaberError, match="Vul een titel in"):
        events.add_event(EventRecord("  "))
    assert queries.count_events(today=TODAY) == 0


def test_an_event_goes_with_its_registrations_and_undo_brings_it_back() -> None:
    event = an_event()
    events.register(event, person(), today=TODAY)
    events.delete_event(event)
    assert queries.list_events(today=TODAY) == []
    undo.undo()
    assert queries.get_event(event).registered == 1


@pytest.mark.parametrize("attendance", ["named", "counted"])
def test_an_event_stays_once_it_is_noted_who_was_there(attendance: str) -> None:
    event = an_event()
    made = events.register(event, person(), today=TODAY)
    if attendance == "named":
        Registration.update(present=True).where(Registration.id == made.registration_id).execute()
    else:
        Event.update(anonymous=3).where(Event.id == event).execute()
    with pytest.raises(NoaberError, match="Van “Werkavond” is genoteerd wie er waren"):
        events.delete_event(event)


def test_a_follow_up_is_the_same_without_day_and_people() -> None:
    event = an_event(venue="Dorpshuis", capacity=40, last_registration_day=date(2026, 11, 20))
    events.register(event, person(), today=TODAY)
    copy = queries.get_event(events.copy_event(event))
    assert (copy.title, copy.venue, copy.capacity, copy.provisional) == ("Werkavond", "Dorpshuis", 40, True)
    assert (copy.date, copy.last_registration_day, copy.registered) == (None, None, 0)


def test_upcoming_past_and_next() -> None:
    for title, day in [
        ("Later", date(2026, 12, 1)),
        ("Vandaag", TODAY),
        ("Ooit", None),
        ("Voorbij", date(2026, 10, 1)),
        ("Lang voorbij", date(2025, 10, 1)),
    ]:
        an_event(title, date=day)

    def titles(period: str) -> list[str]:
        return [event.title for event in queries.list_events(period=period, today=TODAY)]

    assert titles("upcoming") == ["Vandaag", "Later", "Ooit"]
    assert titles("past") == ["Voorbij", "Lang voorbij"]
    assert titles("all") == ["Ooit", "Later", "Vandaag", "Voorbij", "Lang voorbij"]
    assert [event.title for event in queries.next_events(TODAY, 2)] == ["Vandaag", "Later"]
    assert [event.title for event in queries.list_events(today=TODAY, limit=2, offset=1)] == ["Later", "Vandaag"]
    assert queries.count_events("past", today=TODAY) == 2
    latest = queries.latest_event(date(2027, 1, 1))
    assert latest is not None
    assert latest.title == "Later"


@pytest.mark.parametrize(
    "typed",
    [
        "zorg",
        "bewonersond",
        "2 november",
        "2-11",
        "02-11-2026",
        "rode zaal",
        "maandag",
        "november 2026",
    ],
)
def test_finding_an_event(typed: str) -> None:
    an_event("Zorg, een bewonersonderneming?", date=date(2026, 11, 2), room="rode zaal")
    an_event("Fietstocht", date=date(2026, 6, 12))
    assert [event.title for event in queries.list_events(typed, today=TODAY)] == ["Zorg, een bewonersonderneming?"]
    assert len(queries.event_hits(typed, today=TODAY)) == 1


def test_registrations_can_be_searched_and_sorted() -> None:
    event = an_event(capacity=3)
    welfare = person("Stichting Welzijn")
    for name, organisation, table in [
        ("K. in 't Veld", None, "10"),
        ("A.B. van den Berg", None, "2"),
        ("Y. d'Hondt", welfare, ""),
    ]:
        record = RegistrationRecord(organisation_id=organisation, table=table, role="bewoner")
        events.register(event, person(name, phone="06-12345678"), record, today=TODAY)
    events.register(event, member("P. 't Hart", number=1042), today=TODAY)

    def found(search: str = "", sort: str = "name", status: str = "all") -> list[str]:
        return [row.list_name.split(",")[0] for row in queries.list_registrations(event, search, status, sort)]

    assert found() == ["Berg", "Hart", "Hondt", "Veld"]
    assert found(sort="arrival") == ["Veld", "Berg", "Hondt", "Hart"]
    assert found(sort="table") == ["Berg", "Veld", "Hart", "Hondt"]
    assert found("welzijn") == ["Hondt"]
    assert found("vandenberg") == ["Berg"]
    assert found(status="waiting") == ["Hart"]
    row = queries.list_registrations(event, "hart")[0]
    assert (row.member_number, row.waiting_number, row.registered_on) == (1042, 1, TODAY)
    assert queries.figures(event).roles == (("bewoner", 3),)
    assert queries.figures(event).organisations == (("Stichting Welzijn", 1),)


def test_what_the_command_line_tells() -> None:
    event = an_event(capacity=1)
    for name in ("A. Berg", "P. Hart"):
        events.register(event, person(name), today=TODAY)
    told = queries.event_as_json(queries.get_event(event))
    assert {name: told[name] for name in ("id", "title", "date", "registered", "waiting", "attended")} == {
        "id": event,
        "title": "Werkavond",
        "date": "2026-11-23",
        "registered": 1,
        "waiting": 1,
        "attended": 0,
    }
    assert [queries.registration_as_json(row)["status"] for row in queries.list_registrations(event)] == [
        "confirmed",
        "waiting",
    ]
