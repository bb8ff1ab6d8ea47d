"""What the screen edits on which a signed sheet is typed in: numbers, names, blank rows, and nameless others.

Nothing is written until :meth:`AttendanceForm.save`, which is one action; the screen may save after each entry.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from noaber.attendance import operations
from noaber.attendance.operations import WalkIn
from noaber.attendance.queries import SheetLineRow, numbers_of, sheet_lines
from noaber.attendance.rules import BlankRow, means_everybody, parse_line_numbers
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import parse_whole
from noaber.events.queries import RegistrationRow, get_event, list_registrations
from noaber.people import names
from noaber.people.queries import get_person
from noaber.store.journal import action

_NOT = re.compile(r"\s*(?:niet|not|-|–)\s*(?=\d)", re.IGNORECASE)


@dataclass(frozen=True)
class FormLine:
    """A line of the screen: ``line`` as on the paper (None for who is not on it), the name, and whether she was there.

    ``registration_id`` is None for a blank row; ``written_in`` is what will be saved for one. ``remark`` tells what is
    special: cancelled, waiting, registered after the sheet was printed.
    """

    line: int | None
    registration_id: int | None
    name: str
    organisation: str
    present: bool
    remark: str
    written_in: WalkIn | None = None


@dataclass(frozen=True)
class Feedback:
    """What an entry did, in words, with the registrations (ids) it concerned.

    ``problem`` says that nothing was changed; ``blank_row`` is the line whose name must be typed now.
    """

    text: str
    registrations: tuple[int, ...] = ()
    problem: bool = False
    blank_row: int | None = None


@dataclass
class AttendanceForm:
    """The state of the screen for one event and, if one was printed, one sheet.

    ``present`` holds the registrations (ids) ticked so far, ``written_in`` the walk-ins by line (below 0 for those who
    are on no line), ``anonymous`` the number of others as typed.
    """

    event_id: int
    sheet_id: int | None = None
    present: set[int] = field(default_factory=set)
    written_in: dict[int, WalkIn] = field(default_factory=dict)
    anonymous: str = ""

    def __post_init__(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Read anew how it stands in the file: ticks that were not saved are forgotten, names written in are kept."""
        event = get_event(self.event_id)
        self._rows = {row.id: row for row in list_registrations(self.event_id)}
        self._sheet: list[SheetLineRow] = sheet_lines(self.sheet_id) if self.sheet_id is not None else []
        self.present = {row.id for row in self._rows.values() if row.present}
        self.anonymous = str(event.anonymous) if event.anonymous else ""

    def lines(self) -> list[FormLine]:
        """The lines of the sheet in order, then whoever is not on it; with nothing printed, everybody by name."""
        on_sheet = [self._sheet_line(row) for row in self._sheet]
        listed = {line.registration_id for line in on_sheet}
        others = [self._line(None, row) for row in self._rows.values() if row.id not in listed]
        loose = [self._written(None, walk_in) for line, walk_in in self.written_in.items() if line < 0]
        return on_sheet + others + loose

    def counted(self) -> int:
        """How many people were there by what is on the screen now."""
        try:
            others = self._anonymous()
        except NoaberError:
            others = 0
        return len(self.present) + len(self.written_in) + others

    def enter(self, text: str) -> Feedback:
        """Understand what was typed: line numbers (present), ``niet 17`` or ``-17`` (absent), or part of a name."""
        if not text.strip():
            return Feedback("")
        try:
            if not self._sheet or (not re.search(r"\d", text) and not means_everybody(text)):
                return self._enter_name(text)
            return self._enter_numbers(text)
        except BlankRow as error:
            return Feedback(str(error), problem=True, blank_row=error.line)
        except NoaberError as error:
            return Feedback(str(error), problem=True)

    def toggle(self, registration_id: int) -> Feedback:
        """Turn present into absent or the other way round."""
        self.present ^= {registration_id}
        return self._told([self._rows[registration_id]])

    def write_in(self, walk_in: WalkIn, line: int | None = None) -> Feedback:
        """Take over what stands in a blank row; without a line, somebody whose name is on no sheet."""
        if walk_in.person_id is None and not walk_in.name.strip():
            return Feedback(_("Vul de naam in die op de lege regel staat."), problem=True, blank_row=line)
        if line is not None and line not in numbers_of(self._sheet).blank:
            return Feedback(_("Regel {line} is geen lege regel van deze lijst.", line=line), problem=True)
        if walk_in.person_id is not None:
            walk_in = replace(walk_in, name=names.list_name(get_person(walk_in.person_id)))
        key = line if line is not None else min([0, *self.written_in]) - 1
        self.written_in[key] = walk_in
        if line is None:
            return Feedback(_("{name} ✓", name=walk_in.name))
        return Feedback(_("{line} {name} ✓", line=line, name=walk_in.name))

    def strike_out(self, line: int) -> None:
        """Take back what was written in on a line, as long as it is not saved."""
        self.written_in.pop(line, None)

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence."""
        try:
            self._anonymous()
        except NoaberError as error:
            return {"anonymous": str(error)}
        return {}

    def save(self, *, today: date) -> None:
        """Write all of it as one action; raises NoaberError and writes nothing when something is wrong."""
        others = self._anonymous()
        with action(_("Aanwezigheid ingevuld: {event}", event=get_event(self.event_id).title)):
            operations.record_presence(self.event_id, dict(self._noted()), anonymous=others)
            for row in self._rows.values():
                if row.walk_in and row.id not in self.present:
                    operations.remove_walk_in(row.id, today=today)
            for line, walk_in in self.written_in.items():
                on_sheet = (self.sheet_id, line) if line > 0 else (None, None)
                operations.add_walk_in(self.event_id, walk_in, today=today, sheet_id=on_sheet[0], line=on_sheet[1])
        self.written_in.clear()
        self.reload()

    def _noted(self) -> Iterator[tuple[int, bool | None]]:
        """What to note for each registration: who is on no sheet is only noted when ticked, or when ticked before."""
        listed = {row.registration.id for row in self._sheet if row.registration}
        for row in self._rows.values():
            if row.id in self.present:
                yield row.id, True
            elif not self._sheet or row.id in listed or row.present is not None:
                yield row.id, operations.absent(row.status)

    def _enter_numbers(self, text: str) -> Feedback:
        absent = _NOT.match(text)
        numbers = parse_line_numbers(text[absent.end() :] if absent else text, numbers_of(self._sheet))
        by_line = {row.line: row.registration for row in self._sheet if row.registration}
        meant = [by_line[number] for number in sorted(numbers)]
        known = {row.id for row in meant} & self.present
        if absent:
            self.present -= {row.id for row in meant}
            return self._told(meant)
        if means_everybody(text):
            self.present -= {row.id for row in by_line.values()}
        self.present |= {row.id for row in meant}
        if len(meant) == 1 and known:
            return Feedback(_("{name} was al aangevinkt.", name=self._called(meant[0])), (meant[0].id,))
        return self._told(meant)

    def _enter_name(self, text: str) -> Feedback:
        words = names.search_words(text)
        rows = [row for row in self._rows.values() if words and _is_found(row, words)]
        if not rows:
            raise NoaberError(_("Bij deze bijeenkomst staat niemand met de naam “{name}”.", name=text.strip()))
        if len(rows) > 1:
            raise NoaberError(
                _(
                    "Bij “{name}” passen meer namen: {names}",
                    name=text.strip(),
                    names="; ".join(row.list_name for row in rows[:5]),
                )
            )
        self.present.add(rows[0].id)
        return self._told(rows)

    def _told(self, rows: list[RegistrationRow]) -> Feedback:
        identifiers = tuple(row.id for row in rows)
        if len(rows) == 1:
            name = self._called(rows[0])
            text = _("{name} ✓", name=name) if rows[0].id in self.present else _("{name} – niet aanwezig", name=name)
            return Feedback(text, identifiers)
        there = sum(row.id in self.present for row in rows)
        if there == 0 and rows:
            return Feedback(ngettext("{n} persoon niet aanwezig", "{n} personen niet aanwezig", len(rows)), identifiers)
        return Feedback(ngettext("{n} persoon aanwezig ✓", "{n} personen aanwezig ✓", there), identifiers)

    def _called(self, row: RegistrationRow) -> str:
        """The name with its line number, as it stands on the paper."""
        line = next((line.line for line in self._sheet if line.registration and line.registration.id == row.id), None)
        return row.list_name if line is None else _("{line} {name}", line=line, name=row.list_name)

    def _sheet_line(self, row: SheetLineRow) -> FormLine:
        if row.registration is not None:
            return self._line(row.line, self._rows.get(row.registration.id, row.registration))
        if row.blank and row.line in self.written_in:
            return self._written(row.line, self.written_in[row.line])
        return FormLine(row.line, None, "", "", False, "" if row.blank else _("aanmelding verwijderd"))

    def _line(self, line: int | None, row: RegistrationRow) -> FormLine:
        return FormLine(line, row.id, row.list_name, row.organisation, row.id in self.present, self._remark(line, row))

    def _written(self, line: int | None, walk_in: WalkIn) -> FormLine:
        return FormLine(line, None, walk_in.name, walk_in.organisation, True, _("inloop"), walk_in)

    def _remark(self, line: int | None, row: RegistrationRow) -> str:
        if row.status == "cancelled":
            return _("had zich afgemeld")
        if row.status == "waiting":
            return _("stond op de wachtlijst")
        if row.walk_in:
            return _("inloop")
        return _("staat niet op deze lijst") if line is None and self._sheet else ""

    def _anonymous(self) -> int:
        return parse_whole(self.anonymous, most=operations.MOST_ANONYMOUS) if self.anonymous.strip() else 0


def _is_found(row: RegistrationRow, words: list[str]) -> bool:
    """Whether each word is the beginning of a word that this person is found by."""
    known = names.search_text(row.person).split()
    return all(any(part.startswith(word) for part in known) for word in words)
