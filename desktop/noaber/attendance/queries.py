"""What screens and papers read about attendance: printed sheets, their lines, and who was there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from noaber.attendance.rules import SheetNumbers
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.events.queries import EventRow, RegistrationRow, get_event, list_registrations
from noaber.people import names
from noaber.people.contact import phone_digits
from noaber.people.name_parsing import parse_person_name
from noaber.people.queries import PersonRow, find_people
from noaber.store.fields import database

Line = tuple[int, int | None]
"""A line of a sheet as it is printed: its number, and the registration it is for; None for a blank row."""


@dataclass(frozen=True)
class SheetRow:
    """A printed sheet: ``registered`` lines with a name and ``blank`` rows."""

    id: int
    event_id: int
    number: int
    printed_at: datetime
    registered: int
    blank: int


@dataclass(frozen=True)
class SheetLineRow:
    """A line of a printed sheet; ``registration`` is None for a blank row with nobody in it, and for one deleted."""

    line: int
    blank: bool
    registration: RegistrationRow | None


@dataclass(frozen=True)
class AttendanceSummary:
    """Who was there. ``came_without_place`` had cancelled or were still waiting, and are among ``present``.

    ``absent_with_notice`` cancelled, ``not_shown`` had a place and stayed away, of ``not_recorded`` nobody has said
    whether they were there. ``organisations`` and ``roles`` count people who were there, most first.
    """

    event: EventRow
    present: tuple[RegistrationRow, ...]
    anonymous: int
    organisations: tuple[tuple[str, int], ...]
    roles: tuple[tuple[str, int], ...]
    absent_with_notice: tuple[RegistrationRow, ...]
    not_shown: tuple[RegistrationRow, ...]
    not_recorded: tuple[RegistrationRow, ...]
    came_without_place: tuple[RegistrationRow, ...]

    @property
    def total(self) -> int:
        """Everybody who was there, named or only counted."""
        return len(self.present) + self.anonymous

    @property
    def walk_ins(self) -> int:
        """How many of them came without registering."""
        return sum(row.walk_in for row in self.present)


def list_sheets(event_id: int) -> list[SheetRow]:
    """The sheets printed for an event, the newest first."""
    rows = database.execute_sql(
        "SELECT s.id, s.event_id, s.number, s.printed_at, total(l.blank = 0), total(l.blank) FROM printed_sheet s "
        "LEFT JOIN sheet_line l ON l.sheet_id = s.id WHERE s.event_id = ? GROUP BY s.id ORDER BY s.number DESC",
        (event_id,),
    )
    return [
        SheetRow(identifier, event, number, datetime.fromisoformat(at), int(registered), int(blank))
        for identifier, event, number, at, registered, blank in rows
    ]


def latest_sheet(event_id: int) -> SheetRow | None:
    """The sheet that was printed last."""
    return next(iter(list_sheets(event_id)), None)


def sheet_lines(sheet_id: int) -> list[SheetLineRow]:
    """The lines of a printed sheet in order; raises NoaberError when there is no such sheet."""
    event = database.execute_sql("SELECT event_id FROM printed_sheet WHERE id = ?", (sheet_id,)).fetchone()
    if event is None:
        raise NoaberError(_("Deze presentielijst is er niet meer."))
    registrations = {row.id: row for row in list_registrations(event[0])}
    rows = database.execute_sql(
        "SELECT line, blank, registration_id FROM sheet_line WHERE sheet_id = ? ORDER BY line", (sheet_id,)
    )
    return [SheetLineRow(line, bool(blank), registrations.get(registration)) for line, blank, registration in rows]


def numbers_of(lines: Iterable[SheetLineRow]) -> SheetNumbers:
    """The numbers of a sheet by what can be typed for them."""
    lines = list(lines)
    return SheetNumbers(
        frozenset(row.line for row in lines if row.registration),
        frozenset(row.line for row in lines if row.blank and not row.registration),
        frozenset(row.line for row in lines if not row.blank and not row.registration),
    )


def printed_lines(sheet_id: int) -> list[Line]:
    """The lines as they stood on the paper: who wrote in a blank row was not on it."""
    rows = database.execute_sql(
        "SELECT line, CASE WHEN blank = 0 THEN registration_id END FROM sheet_line WHERE sheet_id = ? ORDER BY line",
        (sheet_id,),
    )
    return list(rows)


def number_for(event_id: int, lines: list[Line]) -> int:
    """The number a sheet with these lines bears: that of the last one if it has the same lines, else the next."""
    last = latest_sheet(event_id)
    if last is None:
        return 1
    return last.number if printed_lines(last.id) == lines else last.number + 1


def summary(event_id: int) -> AttendanceSummary:
    """Who was there, who was not, and the counts."""
    event = get_event(event_id)
    rows = list_registrations(event_id)
    present = tuple(row for row in rows if row.present)
    others = [row for row in rows if not row.present]
    placed = [row for row in others if row.status == "confirmed" and not row.walk_in]
    return AttendanceSummary(
        event,
        present,
        event.anonymous,
        _most_first(_organisation(row) for row in present),
        _most_first(row.role for row in present),
        tuple(row for row in others if row.status == "cancelled"),
        tuple(row for row in placed if row.present is False),
        tuple(row for row in placed if row.present is None),
        tuple(row for row in present if row.status != "confirmed"),
    )


def propose_people(name: str, phone: str = "", limit: int = 5) -> list[PersonRow]:
    """Who in the register may have written this name and phone number: the same number first, then the same name."""
    digits = phone_digits(phone)
    found = [
        one
        for one in (find_people(phone, limit) if digits else ())
        if digits in (phone_digits(one.phone), phone_digits(one.phone2))
    ]
    typed = parse_person_name(name) if name.strip() else None
    if typed is not None:
        candidates = find_people(typed.organisation_name or typed.surname or name, 200)
        found += [one for one in candidates if _may_be(typed, one)]
    return list({one.id: one for one in found}.values())[:limit]


def _may_be(typed: names.Named, known: PersonRow) -> bool:
    """Whether a name as written on paper can be this person's: the same surname, and no other first letter."""
    if known.died_on is not None or typed.kind != known.kind:
        return False
    if typed.kind == "organisation":
        return fold(typed.organisation_name) in (fold(known.organisation_name), fold(known.short_name))
    if fold(typed.surname) not in (fold(known.surname), fold(known.partner_surname)):
        return False
    letters = {fold(text)[:1] for text in (known.call_name, known.initials, known.first_names) if text}
    given = [fold(text)[:1] for text in (typed.call_name, typed.initials) if text]
    return not given or not letters or any(letter in letters for letter in given)


def _organisation(row: RegistrationRow) -> str:
    """For whom somebody came; an organisation that registered itself came for itself."""
    return row.organisation or (row.list_name if row.person.kind == "organisation" else "")


def _most_first(labels: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counted = Counter(label for label in labels if label)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], fold(item[0]))))
