"""What a user does with attendance: each a recorded action that can be corrected afterwards and undone.

Somebody who was there is ``present``, whatever her registration said: who had cancelled or still waited and came all
the same counts, and the registration keeps telling how it stood.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from noaber.attendance.models import PrintedSheet, SheetLine
from noaber.attendance.queries import Line, latest_sheet, number_for, numbers_of, sheet_lines
from noaber.attendance.rules import BlankRow
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.ids import new_id
from noaber.events import operations as events
from noaber.events import rules as event_rules
from noaber.events.models import Event, Registration
from noaber.events.places import called, event_of, next_arrival, registration_of
from noaber.events.queries import find_organisation
from noaber.people import names
from noaber.people import operations as people
from noaber.people.contact import tidy_phone
from noaber.people.name_parsing import parse_person_name
from noaber.people.record import PersonRecord
from noaber.store.fields import database, insert_rows
from noaber.store.journal import action, current_journal

MOST_ANONYMOUS = 100_000


@dataclass(frozen=True)
class WalkIn:
    """Somebody who wrote her name in a blank row: as on the paper; ``person_id`` when she is known already."""

    name: str = ""
    phone: str = ""
    organisation: str = ""
    person_id: int | None = None
    role: str = ""


def remember_sheet(event_id: int, lines: Sequence[Line], options: Mapping[str, str]) -> int:
    """Keep the numbering of a sheet that is printed now and return its number, which the same sheet keeps."""
    event = event_of(event_id)
    number = number_for(event_id, list(lines))
    last = latest_sheet(event_id)
    if last is not None and last.number == number:
        return number
    with action(_("Presentielijst {number} afgedrukt: {event}", number=number, event=event.title)):
        moment = current_journal().clock.now()
        sheet = PrintedSheet.create(event=event_id, number=number, printed_at=moment, options=json.dumps(dict(options)))
        rows = ((new_id(), sheet.id, line, registration, int(registration is None)) for line, registration in lines)
        insert_rows(SheetLine, ("id", "sheet_id", "line", "registration_id", "blank"), rows)
    return number


def record_attendance(
    event_id: int, present_lines: Collection[int], *, sheet_id: int | None = None, anonymous: int | None = None
) -> int:
    """Note from a signed sheet who was there; returns how many of its lines were.

    Lines named were present, the others on that sheet were not; who is not on it is left alone. Without ``sheet_id``
    it is the sheet printed last. Raises NoaberError for a line that is not on the sheet, BlankRow for a blank one.
    """
    if sheet_id is None:
        last = latest_sheet(event_id)
        if last is None:
            raise NoaberError(_("Voor deze bijeenkomst is nog geen presentielijst afgedrukt."))
        sheet_id = last.id
    lines = sheet_lines(sheet_id)
    numbers = numbers_of(lines)
    for line in sorted(set(present_lines) - numbers.filled):
        if line in numbers.blank:
            raise BlankRow(line)
        raise NoaberError(
            _("Regel {line} staat niet op deze lijst; de laatste regel is {last}.", line=line, last=numbers.last)
        )
    noted: dict[int, bool | None] = {
        row.registration.id: True if row.line in present_lines else absent(row.registration.status)
        for row in lines
        if row.registration
    }
    record_presence(event_id, noted, anonymous=anonymous)
    return len(set(present_lines))


def record_presence(event_id: int, noted: Mapping[int, bool | None], *, anonymous: int | None = None) -> None:
    """Note for registrations (ids) whether somebody was there, None for "not known", and how many nameless others."""
    event = event_of(event_id)
    with action(_("Aanwezigheid ingevuld: {event}", event=event.title)):
        for present in (True, False, None):
            chosen = [registration for registration, value in noted.items() if value is present]
            Registration.update(present=present).where(
                Registration.event == event_id, Registration.id.in_(chosen)
            ).execute()
        if anonymous is not None:
            _count_anonymous(event, anonymous)


def set_present(registration_id: int, present: bool | None) -> None:
    """Note for one registration whether somebody was there; None takes back what was noted."""
    registration = registration_of(registration_id)
    title = _("Aanwezigheid van {name}: {event}", name=called(registration.person_id), event=registration.event.title)
    with action(title):
        Registration.update(present=present).where(Registration.id == registration_id).execute()


def set_anonymous(event_id: int, number: int) -> None:
    """Note how many people were there besides those named; raises NoaberError for a number that cannot be."""
    event = event_of(event_id)
    with action(_("Aantal niet-genoemde aanwezigen: {event}", event=event.title)):
        _count_anonymous(event, number)


def absent(status: str) -> bool | None:
    """What is noted of somebody on the sheet who did not sign: who had cancelled did not stay away, so nothing."""
    return False if status == event_rules.CONFIRMED else None


def add_walk_in(
    event_id: int, walk_in: WalkIn, *, today: date, sheet_id: int | None = None, line: int | None = None
) -> int:
    """Note somebody who came without being on the list, from a blank row or by name; returns the registration's id.

    Somebody known keeps her own registration if she has one; anybody else becomes a guest in the register. An
    organisation that is not known yet is added too. Raises NoaberError when the name is missing or the row is taken.
    """
    event = event_of(event_id)
    row = _blank_row(sheet_id, line)
    guest = _guest(walk_in)
    name = called(walk_in.person_id) if walk_in.person_id is not None else names.badge_name(guest)
    with action(_("Inloop: {name} bij {event}", name=name, event=event.title)):
        person_id = walk_in.person_id if walk_in.person_id is not None else people.add_person(guest)
        registration_id = _present_registration(event, person_id, walk_in, today)
        if row is not None:
            SheetLine.update(registration=registration_id).where(SheetLine.id == row.id).execute()
    return registration_id


def remove_walk_in(registration_id: int, *, today: date) -> None:
    """Take back a walk-in that was noted by mistake; the person stays in the register, the row is blank again."""
    registration = registration_of(registration_id)
    name = called(registration.person_id)
    with action(_("Inloop verwijderd: {name} bij {event}", name=name, event=registration.event.title)):
        Registration.update(present=None).where(Registration.id == registration_id).execute()
        if registration.walk_in:
            events.delete_registration(registration_id, today=today)
        else:
            blank_rows = (SheetLine.registration == registration_id) & (SheetLine.blank == 1)
            SheetLine.update(registration=None).where(blank_rows).execute()


def forget_sheets_of(event_id: int) -> None:
    """Before an event is deleted: its printed sheets go too."""
    sheets = "SELECT id FROM printed_sheet WHERE event_id = ?"
    database.execute_sql(f"DELETE FROM sheet_line WHERE sheet_id IN ({sheets})", (event_id,))
    database.execute_sql("DELETE FROM printed_sheet WHERE event_id = ?", (event_id,))


def forget_lines_of(registration_ids: list[int]) -> None:
    """Before registrations are deleted: their lines stay on the printed sheets, for nobody."""
    SheetLine.update(registration=None).where(SheetLine.registration.in_(registration_ids)).execute()


def _count_anonymous(event: Event, number: int) -> None:
    if not 0 <= number <= MOST_ANONYMOUS:
        raise NoaberError(_("Het aantal niet-genoemde aanwezigen is een getal vanaf 0."))
    Event.update(anonymous=number).where(Event.id == event.id).execute()


def _blank_row(sheet_id: int | None, line: int | None) -> SheetLine | None:
    if sheet_id is None or line is None:
        return None
    row = SheetLine.get_or_none(SheetLine.sheet == sheet_id, SheetLine.line == line)
    if row is None or not row.blank:
        raise NoaberError(_("Regel {line} is geen lege regel van deze lijst.", line=line))
    if row.registration_id is not None:
        raise NoaberError(_("Op regel {line} staat al {name}.", line=line, name=called(row.registration.person_id)))
    found: SheetLine = row
    return found


def _guest(walk_in: WalkIn) -> PersonRecord:
    if walk_in.person_id is not None:
        return PersonRecord()
    if not walk_in.name.strip():
        raise NoaberError(_("Vul de naam in die op de lege regel staat."))
    return replace(parse_person_name(walk_in.name), phone=tidy_phone(walk_in.phone))


def _present_registration(event: Event, person_id: int, walk_in: WalkIn, today: date) -> int:
    """The registration of this person, now present; a new one for who had none."""
    existing = Registration.get_or_none(Registration.event == event.id, Registration.person == person_id)
    if existing is not None:
        Registration.update(present=True).where(Registration.id == existing.id).execute()
        return int(existing.id)
    return int(
        Registration.create(
            event=event.id,
            person=person_id,
            organisation=_organisation(walk_in, person_id),
            role=walk_in.role.strip(),
            status=event_rules.CONFIRMED,
            arrival=next_arrival(event.id),
            registered_on=event.date or today,
            walk_in=True,
            present=True,
        ).id
    )


def _organisation(walk_in: WalkIn, person_id: int) -> int | None:
    name = " ".join(walk_in.organisation.split())
    if not name:
        return None
    found = find_organisation(name)
    if found is None:
        found = people.add_person(PersonRecord(kind="organisation", organisation_name=name))
    return found if found != person_id else None
