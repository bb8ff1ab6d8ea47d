"""What a secretary types in the dialogs of events, and what becomes of it."""

from datetime import date, time

import pytest

from noaber.core.errors import NoaberError
from noaber.events import operations as events
from noaber.events import queries
from noaber.events.forms import EventForm, RegistrationForm, parse_capacity
from noaber.people.operations import RoleRecord, add_role
from noaber.people.queries import find_people
from noaber.store.undo import undo
from tests.builders import TODAY, person


@pytest.mark.parametrize(
    "typed, expected",
    [
        ("", None),
        ("50", 50),
        (" max. 50 ", 50),
        ("maximaal 50 plaatsen", 50),
        ("1.000", 1000),
        ("geen", None),
        ("Geen maximum", None),
        ("-", None),
        ("40 personen", 40),
    ],
)
def test_places_as_people_type_them(typed: str, expected: int | None) -> None:
    assert parse_capacity(typed) == expected


@pytest.mark.parametrize("typed", ["veel", "50-60", "-5", "1e3", "²", "5.5"])
def test_what_is_no_number_of_places(typed: str) -> None:
    with pytest.raises(NoaberError, match="is geen aantal plaatsen"):
        parse_capacity(typed)


@pytest.mark.parametrize(
    "typed, start, end",
    [
        ("16.00 -19.00", time(16), time(19)),
        ("16-19u", time(16), time(19)),
        ("19:45-22:00", time(19, 45), time(22)),
        ("20.00", time(20), None),
        ("", None, None),
    ],
)
def test_times_in_one_field(typed: str, start: time | None, end: time | None) -> None:
    record = EventForm(title="Zorg", times=typed).to_record(TODAY)
    assert (record.start_time, record.end_time) == (start, end)


def test_before_a_day_means_the_day_before_and_says_so() -> None:
    form = EventForm(title="Zorg", date="29-1-2027", last_registration_day="voor 25 januari")
    assert form.to_record(TODAY).last_registration_day == date(2027, 1, 24)
    assert form.remarks(TODAY)["last_registration_day"] == (
        "Aanmelden kan t/m zondag 24 januari 2027: de dag ervóór, want u typte “voor 25 januari”."
    )
    form.last_registration_day = "24 januari"
    assert form.remarks(TODAY)["last_registration_day"] == "Aanmelden kan t/m zondag 24 januari 2027."


@pytest.mark.parametrize(
    "values, field",
    [
        ({"title": ""}, "title"),
        ({"date": "32 januari"}, "date"),
        ({"times": "tien uur of zo"}, "times"),
        ({"times": "20.00-19.00"}, "times"),
        ({"capacity": "veel"}, "capacity"),
        ({"capacity": "0"}, "capacity"),
        ({"last_registration_day": "gauw"}, "last_registration_day"),
        ({"date": "1-12-2026", "last_registration_day": "2-12-2026"}, "last_registration_day"),
    ],
)
def test_each_mistake_stands_at_its_field(values: dict[str, str], field: str) -> None:
    form = EventForm(**{"title": "Zorg", **values})  # type: ignore[arg-type]
    assert list(form.errors(TODAY)) == [field]
    with pytest.raises(NoaberError):
        form.to_record(TODAY)


def test_the_weekday_is_shown_and_a_day_gone_by_is_noticed() -> None:
    assert EventForm(date="2-11-2026").remarks(TODAY)["date"] == "maandag 2 november 2026"
    assert EventForm(date="1-11-2026").remarks(TODAY)["date"] == "zondag 1 november 2026 is al voorbij."


def test_a_citizen_service_number_gets_a_warning() -> None:
    assert "burgerservicenummer" in EventForm(title="Zorg", note="BSN 111222333").remarks(TODAY)["note"]
    assert "burgerservicenummer" in RegistrationForm(note="bsn 111222333").remarks()["note"]


def test_an_event_opened_and_saved_is_the_same() -> None:
    form = EventForm(
        title="Zorg",
        date="2-11-2026",
        times="19.45-22.00",
        venue="Dorpshuis",
        provisional=True,
        capacity="50",
        last_registration_day="voor 1-11-2026",
        note="koffie",
    )
    event = events.add_event(form.to_record(TODAY))
    again = EventForm.from_row(queries.get_event(event))
    assert again.to_record(TODAY) == form.to_record(TODAY)
    assert (again.times, again.last_registration_day) == ("19.45-22.00 uur", "31-10-2026")


def test_a_guest_by_name_and_phone() -> None:
    form = RegistrationForm(guest_name="Mevr. K. van den Berg", guest_phone="06-12 34 56 78", role="bewoner")
    assert form.errors() == {}
    event = events.add_event(EventForm(title="Zorg").to_record(TODAY))
    events.register_guest(event, form.guest(), form.to_record(), today=TODAY)
    row = queries.list_registrations(event)[0]
    assert (row.list_name, row.role, row.channel) == ("Berg, K. van den", "bewoner", "phone")
    assert row.phone.replace(" ", "").replace("-", "") == "0612345678"
    assert RegistrationForm.from_row(row).person_id == row.person_id


def test_nobody_chosen_and_a_wrong_mail_address() -> None:
    assert list(RegistrationForm().errors()) == ["guest_name"]
    assert list(RegistrationForm(guest_name="J. Bos", guest_email="j.bos").errors()) == ["guest_email"]


def test_the_organisation_somebody_stands_for_is_filled_in() -> None:
    annie, welfare, council = person("A. Berg"), person("Stichting Welzijn"), person("Dorpsraad Hoogdorp")
    add_role(annie, RoleRecord("contact", organisation_id=council, to_date=date(2026, 1, 1)))
    add_role(annie, RoleRecord("contact", organisation_id=welfare))
    form = RegistrationForm()
    form.choose_person(annie, TODAY)
    assert (form.person_id, form.organisation_id) == (annie, welfare)


def test_a_guest_of_a_new_organisation_is_one_action() -> None:
    event_id = events.add_event(EventForm(title="Zorg").to_record(TODAY))
    form = RegistrationForm(guest_name="J. Bakker", organisation_name=" Stichting  Buurtzorg ", role="medewerker")
    made = form.save(event_id, today=TODAY)
    again = RegistrationForm(guest_name="K. de Vries", organisation_name="stichting buurtzorg")
    again.save(event_id, today=TODAY)
    rows = queries.list_registrations(event_id)
    assert [(row.list_name, row.organisation) for row in rows] == [
        ("Bakker, J.", "Stichting Buurtzorg"),
        ("Vries, K. de", "Stichting Buurtzorg"),
    ]
    assert rows[0].id == made.registration_id
    assert rows[0].organisation_id == rows[1].organisation_id
    undo()
    undo()
    assert find_people("buurtzorg") == find_people("bakker") == []


def test_an_organisation_is_changed_afterwards() -> None:
    event_id = events.add_event(EventForm(title="Zorg").to_record(TODAY))
    events.register(event_id, person("J. Bakker"), today=TODAY)
    [row] = queries.list_registrations(event_id)
    form = RegistrationForm.from_row(row)
    form.organisation_name, form.table = "Dorpsraad", "2"
    form.save_change(row)
    [row] = queries.list_registrations(event_id)
    assert (row.organisation, row.table) == ("Dorpsraad", "2")
