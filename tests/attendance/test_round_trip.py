"""From the printed sheet to who was there, whatever happened to the registrations in between."""

from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from noaber.attendance import operations as attendance
from noaber.attendance import queries
from noaber.attendance.papers import ATTENDANCE_REPORT, ATTENDANCE_SHEET, DOCUMENTS, PARTICIPANT_LIST
from noaber.attendance.rules import BlankRow
from noaber.attendance.sheet_options import AttendanceSheetOptions, ParticipantListOptions, ReportOptions
from noaber.core.errors import NoaberError
from noaber.events import operations as events
from noaber.events.queries import get_event
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.paper.document import Stationery, produce, render
from noaber.people import operations as people
from noaber.people.queries import find_people
from noaber.store import undo
from noaber.store.integrity import problems
from tests.attendance.sheet_builders import DAY, an_event, noted, print_sheet, row_of, type_in
from tests.builders import TODAY, person

PAPER = Stationery("Dorpscoöperatie Hoogdorp U.A.", TODAY)


def text_of(pdf: bytes) -> str:
    """All text of a PDF."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_numbers_mean_the_people_of_the_paper_after_registrations_changed() -> None:
    event = an_event()
    print_sheet(event)
    events.cancel_registration(row_of(event, "Dijk").id, today=TODAY)
    events.register(event, person("J. Aarts"), today=TODAY)  # would stand first on a new sheet
    people.update_person(row_of(event, "Hart").person_id, find_people("hart")[0])
    type_in(event, "1, 4")
    assert noted(event) == {"Aarts": None, "Berg": True, "Dijk": None, "Hart": False, "Veld": True}


def test_who_had_cancelled_and_came_all_the_same_was_there() -> None:
    event = an_event()
    print_sheet(event)
    events.cancel_registration(row_of(event, "Dijk").id, today=TODAY)
    type_in(event, "alles behalve 3")
    assert noted(event) == {"Berg": True, "Dijk": True, "Hart": False, "Veld": True}
    found = queries.summary(event)
    assert (found.total, [row.list_name for row in found.came_without_place]) == (3, ["Dijk, M. van"])
    assert ([row.list_name for row in found.not_shown], found.absent_with_notice) == (["Hart, P. ’t"], ())


def test_what_was_typed_can_be_corrected_and_taken_back() -> None:
    event = an_event()
    print_sheet(event)
    type_in(event, "1-3")
    type_in(event, "4")
    assert noted(event) == {"Berg": False, "Dijk": False, "Hart": False, "Veld": True}
    undo.undo()
    assert noted(event) == {"Berg": True, "Dijk": True, "Hart": True, "Veld": False}
    undo.undo()
    assert set(noted(event).values()) == {None}
    attendance.set_present(row_of(event, "Berg").id, True)
    assert noted(event)["Berg"] is True
    attendance.set_present(row_of(event, "Berg").id, None)
    assert noted(event)["Berg"] is None


def test_the_same_sheet_again_keeps_its_number_and_another_gets_the_next() -> None:
    event = an_event()
    assert [print_sheet(event), print_sheet(event), print_sheet(event, text="large")] == [1, 1, 1]
    events.register(event, person("J. Aarts"), today=TODAY)
    assert [print_sheet(event), print_sheet(event), print_sheet(event, blank_rows=2)] == [2, 2, 3]
    assert [(sheet.number, sheet.registered, sheet.blank) for sheet in queries.list_sheets(event)] == [
        (3, 5, 2),
        (2, 5, 6),
        (1, 4, 6),
    ]


def test_an_older_sheet_can_still_be_typed_in() -> None:
    event = an_event()
    print_sheet(event)
    events.register(event, person("J. Aarts"), today=TODAY)
    print_sheet(event)
    first = queries.list_sheets(event)[-1]
    attendance.record_attendance(event, {1}, sheet_id=first.id)
    assert noted(event) == {"Aarts": None, "Berg": True, "Dijk": False, "Hart": False, "Veld": False}


def test_sheets_in_other_orders_and_in_parts() -> None:
    event = an_event()
    print_sheet(event, letters="A-G,H-Z", blank_rows=2)  # 1-2 and two blank rows, 5-6 and two blank rows
    type_in(event, "2, 5")
    assert noted(event) == {"Berg": False, "Dijk": True, "Hart": True, "Veld": False}
    with pytest.raises(BlankRow):
        type_in(event, "3")


def test_without_a_sheet_or_off_the_sheet_a_sentence_and_nothing_written() -> None:
    event = an_event()
    with pytest.raises(NoaberError, match="nog geen presentielijst afgedrukt"):
        attendance.record_attendance(event, {1})
    print_sheet(event)
    with pytest.raises(NoaberError, match="Regel 57 staat niet op deze lijst; de laatste regel is 10"):
        attendance.record_attendance(event, {1, 57})
    with pytest.raises(BlankRow, match="Regel 5 is een lege regel"):
        attendance.record_attendance(event, {1, 5})
    assert set(noted(event).values()) == {None}


def test_a_deleted_registration_leaves_its_line_for_nobody() -> None:
    event = an_event()
    print_sheet(event)
    events.delete_registration(row_of(event, "Berg").id, today=TODAY)
    with pytest.raises(NoaberError, match="De aanmelding op regel 1 is verwijderd"):
        type_in(event, "1")
    type_in(event, "alles")
    assert noted(event) == {"Dijk": True, "Hart": True, "Veld": True}


def test_deleting_the_event_takes_its_sheets_along() -> None:
    event = an_event()
    print_sheet(event)
    events.delete_event(event)
    assert queries.list_sheets(event) == []
    undo.undo()
    assert queries.list_sheets(event)[0].registered == 4
    assert problems() == []


def test_counts_of_the_report() -> None:
    welfare = person("Stichting Welzijn")
    event = events.add_event(EventRecord("Werkavond", date=DAY))
    for name, organisation, role in [
        ("A. Berg", welfare, "bewoner"),
        ("P. Hart", welfare, "cliënt"),
        ("K. Veld", None, "bewoner"),
    ]:
        events.register(event, person(name), RegistrationRecord(organisation, role), today=TODAY)
    events.register(event, person("M. Dijk"), today=TODAY)
    events.cancel_registration(row_of(event, "Dijk").id, today=TODAY)
    print_sheet(event)
    type_in(event, "1-2")
    attendance.set_anonymous(event, 3)
    found = queries.summary(event)
    assert (found.total, found.anonymous, len(found.present)) == (5, 3, 2)
    assert found.organisations == (("Stichting Welzijn", 2),)
    assert found.roles == (("bewoner", 1), ("cliënt", 1))
    assert (len(found.absent_with_notice), len(found.not_shown), len(found.not_recorded)) == (1, 1, 0)
    assert get_event(event).attended == 5
    text = text_of(render(ATTENDANCE_REPORT, ATTENDANCE_REPORT.gather(event, ReportOptions()), ReportOptions(), PAPER))
    assert "Deze 5 mensen waren aanwezig" in text
    assert "en 3 anderen" in text
    with pytest.raises(NoaberError, match="getal vanaf 0"):
        attendance.set_anonymous(event, -1)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
@pytest.mark.parametrize("names", [(), ("A. Berg",)], ids=["nobody", "somebody"])
def test_every_paper_can_be_made_of_any_event(document: Any, names: tuple[str, ...]) -> None:
    event = events.add_event(EventRecord("Werkavond"))
    for name in names:
        events.register(event, person(name), today=TODAY)
    options = document.options()
    made = produce(document, document.gather(event, options), options, PAPER)
    assert made.pages == 1
    text = text_of(made.pdf)
    assert "Werkavond" in text
    assert "00.00" not in text


def test_what_needs_attention_before_printing() -> None:
    event = an_event("A. Berg", "A. Berg", "K. Veld", capacity=2, date=None, venue="Dorpshuis", provisional=True)
    options = AttendanceSheetOptions(number=False)
    remarks = ATTENDANCE_SHEET.remarks(ATTENDANCE_SHEET.gather(event, options), options)
    assert [remark.text for remark in remarks] == [
        "De datum is nog niet bekend.",
        "De plaats is nog voorlopig; dat staat ook op het papier.",
        "Eén persoon staat op de wachtlijst en daarom niet op deze lijst.",
        "Zonder regelnummers kunt u de aanwezigheid straks niet op nummer invullen.",
        "De naam “Berg, A.” staat 2 keer op de lijst.",
    ]
    assert len(remarks[-1].subjects) == 2


def test_the_list_of_participants_tells_where_everybody_stands() -> None:
    event = an_event("A. Berg", "K. Veld", capacity=1)
    rows = PARTICIPANT_LIST.gather(event, ParticipantListOptions()).rows
    assert [(row.list_name, row.status, row.place) for row in rows] == [
        ("Berg, A.", "confirmed", None),
        ("Veld, K.", "waiting", 1),
    ]


def test_a_role_that_tells_about_health_is_counted_but_not_printed_beside_a_name() -> None:
    event = events.add_event(EventRecord("Werkavond", date=DAY))
    events.register(event, person("A. Berg"), RegistrationRecord(role="cliënt"), today=TODAY)
    options = AttendanceSheetOptions(role=True)
    assert ATTENDANCE_SHEET.gather(event, options).entries[0].role == ""
    assert PARTICIPANT_LIST.gather(event, ParticipantListOptions()).rows[0].role == ""
