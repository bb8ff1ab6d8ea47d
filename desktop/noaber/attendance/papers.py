"""The papers of attendance: the sign-in sheet, the list of participants, and the report of who was there."""

from collections import Counter

from noaber.attendance import operations, queries
from noaber.attendance.paper_content import (
    Attendee,
    EventHeading,
    ParticipantContent,
    ParticipantRow,
    ReportContent,
    SheetContent,
    SheetEntry,
)
from noaber.attendance.participants_drawing import draw_participants
from noaber.attendance.report_drawing import draw_report
from noaber.attendance.sheet_drawing import draw_sheet
from noaber.attendance.sheet_lines import number_lines
from noaber.attendance.sheet_options import AttendanceSheetOptions, ParticipantListOptions, ReportOptions
from noaber.core.dates import short_date
from noaber.core.i18n import N_, _, ngettext
from noaber.events.queries import EventRow, RegistrationRow, get_event, list_registrations
from noaber.events.record import CHANNELS
from noaber.events.rules import role_beside_name
from noaber.paper.document import Document, Remark
from noaber.paper.options import as_texts
from noaber.people import names


def _heading(event: EventRow) -> EventHeading:
    return EventHeading(
        event.title,
        event.subtitle,
        event.date,
        event.start_time,
        event.end_time,
        event.venue,
        event.room,
        event.provisional,
    )


def _subtitle(content: SheetContent | ParticipantContent | ReportContent) -> str:
    """The event and its day, for the print dialog and the name of the file."""
    day = short_date(content.event.day) if content.event.day else ""
    return " ".join(part for part in (content.event.title, day) if part)


# --- the sign-in sheet ------------------------------------------------------------------------------------------------


def _gather_sheet(event_id: int, options: AttendanceSheetOptions) -> SheetContent:
    event = get_event(event_id)
    rows = [row for row in list_registrations(event_id, status="confirmed") if not row.walk_in]
    entries = tuple(_entry(row) for row in rows)
    return SheetContent(
        _heading(event),
        entries,
        event.registered,
        event.capacity,
        event.waiting,
        queries.number_for(event_id, _lines(entries, options)),
    )


def _entry(row: RegistrationRow) -> SheetEntry:
    return SheetEntry(
        row.id,
        row.list_name,
        names.sort_key(row.person),
        names.letter_of(row.person),
        row.person.call_name,
        row.organisation,
        role_beside_name(row.role),
        row.table,
        row.member_number,
        guest=row.member_number is None,
    )


def _lines(entries: tuple[SheetEntry, ...], options: AttendanceSheetOptions) -> list[queries.Line]:
    return [(line.number, line.entry.id if line.entry else None) for line in number_lines(entries, options)]


def _sheet_printed(event_id: int, content: SheetContent, options: AttendanceSheetOptions) -> None:
    """Remember the numbering, so that the numbers typed after the meeting mean these people."""
    operations.remember_sheet(event_id, _lines(content.entries, options), as_texts(options))


def _sheet_remarks(content: SheetContent, options: AttendanceSheetOptions) -> list[Remark]:
    remarks = _heading_remarks(content.event)
    if not content.entries:
        remarks.append(Remark(_("Er is nog niemand aangemeld; de lijst heeft alleen lege regels.")))
    if content.waiting:
        remarks.append(
            Remark(
                ngettext(
                    "Eén persoon staat op de wachtlijst en daarom niet op deze lijst.",
                    "{n} personen staan op de wachtlijst en daarom niet op deze lijst.",
                    content.waiting,
                )
            )
        )
    if not options.number:
        remarks.append(Remark(_("Zonder regelnummers kunt u de aanwezigheid straks niet op nummer invullen.")))
    return [*remarks, *_namesakes(content.entries)]


def _heading_remarks(event: EventHeading) -> list[Remark]:
    remarks = []
    if event.day is None:
        remarks.append(Remark(_("De datum is nog niet bekend.")))
    if event.venue_provisional and event.venue:
        remarks.append(Remark(_("De plaats is nog voorlopig; dat staat ook op het papier.")))
    return remarks


def _namesakes(entries: tuple[SheetEntry, ...]) -> list[Remark]:
    """People whose names are printed alike: at the table nobody can tell which line is theirs."""
    counted = Counter(entry.list_name for entry in entries)
    return [
        Remark(
            _("De naam “{name}” staat {count} keer op de lijst.", name=name, count=count),
            tuple(entry.id for entry in entries if entry.list_name == name),
        )
        for name, count in counted.items()
        if count > 1
    ]


# --- the list of participants -----------------------------------------------------------------------------------------


def _gather_participants(event_id: int, options: ParticipantListOptions) -> ParticipantContent:
    event = get_event(event_id)
    rows = list_registrations(event_id, status="all" if options.cancelled else "not_cancelled")
    return ParticipantContent(_heading(event), tuple(_participant(row) for row in rows), event.capacity)


def _participant(row: RegistrationRow) -> ParticipantRow:
    return ParticipantRow(
        row.id,
        row.list_name,
        names.sort_key(row.person),
        row.organisation,
        role_beside_name(row.role),
        row.table,
        row.status,
        row.waiting_number,
        row.registered_on,
        CHANNELS.get(row.channel, "") if row.channel else "",
        row.late,
    )


def _participant_remarks(content: ParticipantContent, options: ParticipantListOptions) -> list[Remark]:
    return _heading_remarks(content.event)


# --- the report -------------------------------------------------------------------------------------------------------


def _gather_report(event_id: int, options: ReportOptions) -> ReportContent:
    found = queries.summary(event_id)
    attendees = tuple(Attendee(row.name, names.sort_key(row.person), row.organisation) for row in found.present)
    return ReportContent(
        _heading(found.event),
        attendees,
        found.anonymous,
        found.organisations,
        found.roles,
        found.event.registered,
        found.walk_ins,
        len(found.absent_with_notice),
        len(found.not_shown),
    )


def _report_remarks(content: ReportContent, options: ReportOptions) -> list[Remark]:
    if content.present == 0:
        return [Remark(_("Er is nog niet ingevuld wie er waren. Vul dat eerst in vanaf de getekende lijst."))]
    return []


ATTENDANCE_SHEET = Document(
    "attendance_sheet",
    N_("Presentielijst"),
    "event",
    AttendanceSheetOptions,
    _gather_sheet,
    draw_sheet,
    _sheet_remarks,
    _subtitle,
    _sheet_printed,
)
PARTICIPANT_LIST = Document(
    "participant_list",
    N_("Deelnemerslijst"),
    "event",
    ParticipantListOptions,
    _gather_participants,
    draw_participants,
    _participant_remarks,
    _subtitle,
)
ATTENDANCE_REPORT = Document(
    "attendance_report",
    N_("Aanwezigheidsverslag"),
    "event",
    ReportOptions,
    _gather_report,
    draw_report,
    _report_remarks,
    _subtitle,
)
DOCUMENTS = (ATTENDANCE_SHEET, PARTICIPANT_LIST, ATTENDANCE_REPORT)
