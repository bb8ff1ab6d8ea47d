"""What the dialogs of events edit: texts as typed, what is wrong with them, and the record they become."""

import datetime as dt
import re
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from noaber.core.dates import (
    DateError,
    long_date,
    parse_date,
    parse_deadline,
    parse_time_range,
    short_date,
    time_range_text,
)
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.text import Caution
from noaber.events import rules
from noaber.events.queries import EventRow, RegistrationRow, find_organisation, get_event
from noaber.events.record import EventRecord, Registered, RegistrationRecord
from noaber.events.registering import change_registration, register, register_guest
from noaber.people import names
from noaber.people.contact import check_email, contains_bsn, tidy_phone
from noaber.people.name_parsing import parse_person_name
from noaber.people.operations import add_person
from noaber.people.queries import get_person, roles_of
from noaber.people.record import PersonRecord
from noaber.store.journal import action

_NO_LIMIT = frozenset({"geen", "geen maximum", "onbeperkt", "geen limiet", "none", "no limit", "unlimited", "-", "–"})
_PLACES = re.compile(
    r"(?:max(?:imaal|imum|\.)?|tot|up to)?\s*(\d{1,3}(?:[. ]\d{3})+|\d{1,6})\s*"
    r"(?:plaatsen|plekken|personen|mensen|stoelen|places|people|seats|pers\.?)?",
    re.ASCII | re.IGNORECASE,
)


def parse_capacity(text: str) -> int | None:
    """The number of places in a typed text (``50``, ``max. 50 plaatsen``); None for no limit.

    Raises NoaberError when there is no such number.
    """
    typed = " ".join(text.casefold().split())
    if not typed or typed in _NO_LIMIT:
        return None
    match = _PLACES.fullmatch(typed)
    if match is None:
        raise NoaberError(
            _(
                "“{text}” is geen aantal plaatsen. Typ een getal, of laat het leeg als er geen maximum is.",
                text=text.strip(),
            )
        )
    return int(re.sub(r"\D", "", match[1]))


@dataclass
class EventForm:
    """The fields of the event dialog; ``times`` holds begin and end as one text (``19.45-22.00``)."""

    title: str = ""
    subtitle: str = ""
    date: str = ""
    times: str = ""
    venue: str = ""
    room: str = ""
    venue_address: str = ""
    provisional: bool = False
    capacity: str = ""
    last_registration_day: str = ""
    contact: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    note: str = ""

    @classmethod
    def from_row(cls, event: EventRow) -> "EventForm":
        """The form filled with an event as it is stored."""
        same = {field.name: getattr(event, field.name) for field in fields(cls) if field.name != "times"}
        last = event.last_registration_day
        return cls(
            **{
                **same,
                "date": short_date(event.date) if event.date else "",
                "times": time_range_text(event.start_time, event.end_time),
                "capacity": "" if event.capacity is None else str(event.capacity),
                "last_registration_day": short_date(last) if last else "",
            }
        )

    def errors(self, today: dt.date) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence; empty when the event can be stored."""
        return self._read(today)[1]

    def remarks(self, today: dt.date) -> dict[str, str]:
        """Field names with what the user should know: how a date was understood, what is unusual."""
        record, wrong = self._read(today)
        found = {}
        if record.date:
            found["date"] = (
                _("{day} is al voorbij.", day=long_date(record.date)) if record.date < today else long_date(record.date)
            )
        if record.last_registration_day:
            found["last_registration_day"] = self._deadline_remark(record.last_registration_day, today)
        if contains_bsn(self.note):
            found["note"] = _bsn_warning()
        return {field: text for field, text in found.items() if field not in wrong}

    def to_record(self, today: dt.date) -> EventRecord:
        """The event as it will be stored; raises NoaberError with the first thing that is wrong."""
        record, wrong = self._read(today)
        for sentence in wrong.values():
            raise NoaberError(sentence)
        return record

    def _deadline_remark(self, last: dt.date, today: dt.date) -> str:
        if parse_deadline(self.last_registration_day, today=today).meant_before:
            return _(
                "Aanmelden kan t/m {day}: de dag ervóór, want u typte “{text}”.",
                day=long_date(last),
                text=self.last_registration_day.strip(),
            )
        return _("Aanmelden kan t/m {day}.", day=long_date(last))

    def _read(self, today: dt.date) -> tuple[EventRecord, dict[str, str]]:
        """The record as far as it can be read, and what cannot."""
        wrong: dict[str, str] = {}
        day, deadline = None, None
        times: tuple[dt.time | None, dt.time | None] = (None, None)
        capacity: int | None = None
        try:
            day = parse_date(self.date, today=today) if self.date.strip() else None
        except DateError as error:
            wrong["date"] = str(error)
        try:
            times = parse_time_range(self.times) if self.times.strip() else times
        except DateError as error:
            wrong["times"] = str(error)
        try:
            capacity = parse_capacity(self.capacity)
        except NoaberError as error:
            wrong["capacity"] = str(error)
        try:
            typed = self.last_registration_day
            deadline = parse_deadline(typed, today=today).day if typed.strip() else None
        except DateError as error:
            wrong["last_registration_day"] = str(error)
        texts: dict[str, Any] = {
            name: value.strip() for name, value in asdict(self).items() if isinstance(value, str) and name != "times"
        }
        record = EventRecord(
            **{
                **texts,
                "provisional": self.provisional,
                "date": day,
                "start_time": times[0],
                "end_time": times[1],
                "capacity": capacity,
                "last_registration_day": deadline,
            }
        )
        return record, {**rules.event_errors(record), **wrong}


@dataclass
class RegistrationForm:
    """The fields of the registration dialog: a person of the register, or a name as typed for a new guest.

    ``organisation_name`` is an organisation that is not in the register yet, typed on the spot.
    """

    person_id: int | None = None
    guest_name: str = ""
    guest_phone: str = ""
    guest_email: str = ""
    organisation_id: int | None = None
    organisation_name: str = ""
    role: str = ""
    channel: str = "phone"
    table: str = ""
    note: str = ""

    @classmethod
    def from_row(cls, row: RegistrationRow) -> "RegistrationForm":
        """The form filled with a registration as it is stored."""
        return cls(
            person_id=row.person_id,
            organisation_id=row.organisation_id,
            role=row.role,
            channel=row.channel,
            table=row.table,
            note=row.note,
        )

    def choose_person(self, person_id: int, today: dt.date) -> None:
        """Take a person of the register; the organisation that she stands for is filled in when none is chosen yet."""
        self.person_id = get_person(person_id).id
        self.guest_name = ""
        if self.organisation_id is None:
            standing = [role for role in roles_of(person_id) if role.to_date is None or role.to_date >= today]
            self.organisation_id = next((role.organisation_id for role in standing if role.organisation_id), None)

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence; empty when the registration can be made."""
        wrong = {}
        if self.person_id is None and not names.list_name(self.guest()):
            wrong["guest_name"] = _("Kies iemand uit de lijst, of typ de naam van een gast.")
        if self.person_id is None and self.guest_email.strip():
            try:
                check_email(self.guest_email)
            except NoaberError as error:
                wrong["guest_email"] = str(error)
        return wrong

    def remarks(self) -> dict[str, str]:
        """Field names with what the user should know."""
        if contains_bsn(self.note):
            return {"note": _bsn_warning()}
        return {}

    def guest(self) -> PersonRecord:
        """The new guest as typed."""
        parsed = asdict(parse_person_name(self.guest_name)) if self.guest_name.strip() else {}
        return PersonRecord(**{**parsed, "phone": tidy_phone(self.guest_phone), "email": self.guest_email.strip()})

    def to_record(self) -> RegistrationRecord:
        """What is registered; whom is in ``person_id``, or else in :meth:`guest`."""
        return RegistrationRecord(
            self.organisation_id, self.role.strip(), self.channel, self.table.strip(), self.note.strip()
        )

    def save(self, event_id: int, *, today: dt.date) -> Registered:
        """Register, with the new guest and the new organisation if there are any, as one action.

        Raises NoaberError and writes nothing when something is wrong.
        """
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        person: PersonRecord = self.guest() if self.person_id is None else get_person(self.person_id)
        event = get_event(event_id)
        with action(_("Aanmelding: {name} voor {event}", name=names.badge_name(person), event=event.title)):
            record = self._record_with_organisation()
            if self.person_id is None:
                return register_guest(event_id, person, record, today=today)
            return register(event_id, self.person_id, record, today=today)

    def save_change(self, row: RegistrationRow) -> None:
        """Replace what was typed with a registration that exists; raises NoaberError."""
        with action(_("Aanmelding gewijzigd: {name}", name=row.name)):
            change_registration(row.id, self._record_with_organisation())

    def _record_with_organisation(self) -> RegistrationRecord:
        """What is registered, for an organisation that is found by its exact name or else added; inside an action."""
        name = " ".join(self.organisation_name.split())
        if self.organisation_id is not None or not name:
            return self.to_record()
        found = find_organisation(name) or add_person(PersonRecord(kind="organisation", organisation_name=name))
        return replace(self.to_record(), organisation_id=found)


def _bsn_warning() -> str:
    return Caution(_("In de notitie lijkt een burgerservicenummer te staan. Dat mag u niet bewaren; haal het weg."))
