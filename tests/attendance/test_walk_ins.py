"""Who wrote their name in a blank row of the sheet, or only came."""

from datetime import timedelta

import pytest

from noaber.attendance import operations as attendance
from noaber.attendance import queries
from noaber.attendance.operations import WalkIn
from noaber.core.errors import NoaberError
from noaber.events import operations as events
from noaber.events.queries import get_event, list_registrations
from noaber.people.queries import find_people
from noaber.store import undo
from tests.attendance.sheet_builders import DAY, an_event, noted, print_sheet, row_of, type_in
from tests.builders import TODAY, person


def test_somebody_in_a_blank_row_becomes_a_guest() -> None:
    event = an_event()
    print_sheet(event)
    sheet = queries.list_sheets(event)[0].id
    walk_in = WalkIn("mevr. K. de Vries", "06-12345678", "Bakkerij Jansen")
    attendance.add_walk_in(event, walk_in, today=DAY, sheet_id=sheet, line=6)
    row = row_of(event, "Vries")
    assert (row.walk_in, row.present, row.status, row.organisation) == (True, True, "confirmed", "Bakkerij Jansen")
    assert row.registered_on == DAY
    type_in(event, "1, 6")  # now line 6 is hers
    assert noted(event) == {"Berg": True, "Dijk": False, "Hart": False, "Veld": False, "Vries": True}
    with pytest.raises(NoaberError, match="Op regel 6 staat al"):
        attendance.add_walk_in(event, WalkIn("J. Bos"), today=DAY, sheet_id=sheet, line=6)
    with pytest.raises(NoaberError, match="Regel 1 is geen lege regel"):
        attendance.add_walk_in(event, WalkIn("J. Bos"), today=DAY, sheet_id=sheet, line=1)
    assert find_people("Bos") == []
    assert print_sheet(event) == 1  # who walked in was not on the paper


def test_a_walk_in_takes_no_place_and_one_undo_takes_all_of_it_back() -> None:
    event = an_event(capacity=4)
    events.register(event, person("J. Wachter"), today=TODAY)
    attendance.add_walk_in(event, WalkIn("K. de Vries", organisation="Dorpsraad"), today=DAY)
    assert (get_event(event).registered, get_event(event).walk_ins, get_event(event).waiting) == (4, 1, 1)
    undo.undo()
    assert (find_people("Vries"), find_people("Dorpsraad")) == ([], [])


def test_somebody_known_in_a_blank_row_keeps_her_registration() -> None:
    event = an_event()
    print_sheet(event)
    sheet = queries.list_sheets(event)[0].id
    late = events.register(event, person("J. Aarts"), today=TODAY + timedelta(days=2))
    attendance.add_walk_in(event, WalkIn(person_id=late.person_id), today=DAY, sheet_id=sheet, line=5)
    assert (row_of(event, "Aarts").present, row_of(event, "Aarts").walk_in) == (True, False)
    attendance.remove_walk_in(late.registration_id, today=DAY)
    assert (row_of(event, "Aarts").present, queries.sheet_lines(sheet)[4].registration) == (None, None)


def test_a_walk_in_noted_by_mistake_goes_and_its_row_is_blank_again() -> None:
    event = an_event()
    print_sheet(event)
    sheet = queries.list_sheets(event)[0].id
    made = attendance.add_walk_in(event, WalkIn("K. de Vries"), today=DAY, sheet_id=sheet, line=5)
    attendance.remove_walk_in(made, today=DAY)
    assert len(list_registrations(event)) == 4
    assert 5 in queries.numbers_of(queries.sheet_lines(sheet)).blank


@pytest.mark.parametrize(
    "name, phone, found",
    [
        ("A. van den Berg", "", ["Berg"]),
        ("Annie Berg", "", ["Berg"]),
        ("P. Berg", "", []),
        ("berg", "", ["Berg"]),
        ("J. Jansen", "0612345678", ["Berg"]),
        ("J. Jansen", "", []),
        ("", "", []),
    ],
)
def test_who_may_have_written_this(name: str, phone: str, found: list[str]) -> None:
    person("A.B. (Annie) van den Berg", phone="06-12345678")
    person("K. Veld")
    assert [one.surname for one in queries.propose_people(name, phone)] == found
