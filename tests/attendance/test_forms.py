"""Typing in a signed sheet, entry by entry, as the screen does it."""

from datetime import date

import pytest

from noaber.attendance import queries
from noaber.attendance.forms import AttendanceForm
from noaber.attendance.operations import WalkIn
from noaber.attendance.papers import ATTENDANCE_SHEET
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.core.errors import NoaberError
from noaber.events import operations as events
from noaber.events.queries import get_event, list_registrations
from noaber.events.record import EventRecord
from noaber.store import undo
from tests.builders import TODAY, person

DAY = date(2026, 11, 23)


def an_event(*names: str) -> int:
    """An event for which these people are registered."""
    event = events.add_event(EventRecord("Werkavond", date=DAY))
    for name in names or ("A. Berg", "M. van Dijk", "P. (Piet) 't Hart", "K. Veld"):
        events.register(event, person(name), today=TODAY)
    return event


def a_form(event: int) -> AttendanceForm:
    """The screen of an event whose sheet has just been printed."""
    options = AttendanceSheetOptions()
    ATTENDANCE_SHEET.record(event, ATTENDANCE_SHEET.gather(event, options), options)
    return AttendanceForm(event, queries.list_sheets(event)[0].id)


def ticked(form: AttendanceForm) -> list[str]:
    """What is ticked on the screen: line and surname."""
    return [f"{line.line or ''} {line.name.split(',')[0]}".strip() for line in form.lines() if line.present]


def test_each_entry_is_answered() -> None:
    form = a_form(an_event())
    assert form.enter("3").text == "3 Hart, P. ’t (Piet) ✓"
    assert form.enter("3").text == "3 Hart, P. ’t (Piet) was al aangevinkt."
    assert form.enter("1-2").text == "2 personen aanwezig ✓"
    assert form.enter("niet 2").text == "2 Dijk, M. van – niet aanwezig"
    assert form.enter("-1").text == "1 Berg, A. – niet aanwezig"
    assert ticked(form) == ["3 Hart"]
    assert form.enter("alles behalve 3").text == "3 personen aanwezig ✓"
    assert ticked(form) == ["1 Berg", "2 Dijk", "4 Veld"]
    assert form.enter("  ").text == ""


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("57", "Regel 57 staat niet op deze lijst; de laatste regel is 10."),
        ("1-2-3", "“1-2-3” is geen regelnummer."),
        ("jansen", "Bij deze bijeenkomst staat niemand met de naam “jansen”."),
    ],
)
def test_what_is_not_understood_changes_nothing(typed: str, sentence: str) -> None:
    form = a_form(an_event())
    form.enter("1")
    answer = form.enter(typed)
    assert answer.problem
    assert answer.text.startswith(sentence)
    assert ticked(form) == ["1 Berg"]


def test_a_name_may_be_typed_too() -> None:
    form = a_form(an_event("A. Berg", "B. Berg", "K. Veld"))
    assert form.enter("veld").text == "3 Veld, K. ✓"
    assert form.enter("berg").text == "Bij “berg” passen meer namen: Berg, A.; Berg, B."


def test_a_blank_row_asks_for_the_name_and_becomes_a_guest_on_saving() -> None:
    event = an_event()
    form = a_form(event)
    asked = form.enter("6")
    assert (asked.blank_row, asked.problem) == (6, True)
    assert form.write_in(WalkIn("K. de Vries", "06-12345678"), 6).text == "6 K. de Vries ✓"
    assert form.write_in(WalkIn(" "), 7).problem
    assert form.write_in(WalkIn("J. Bos"), 1).problem
    form.enter("1, 3")
    assert form.counted() == 3
    form.save(today=DAY)
    assert ticked(form) == ["1 Berg", "3 Hart", "6 Vries"]
    assert (get_event(event).attended, get_event(event).walk_ins) == (3, 1)


def test_saving_is_one_action() -> None:
    event = an_event()
    form = a_form(event)
    form.enter("alles")
    form.write_in(WalkIn("K. de Vries"))
    form.anonymous = "3"
    assert form.counted() == 8
    form.save(today=DAY)
    assert get_event(event).attended == 8
    assert undo.undo().title == "Aanwezigheid ingevuld: Werkavond"
    assert get_event(event).attended == 0
    assert len(list_registrations(event)) == 4


def test_the_screen_opens_with_what_was_saved_and_can_be_corrected() -> None:
    event = an_event()
    form = a_form(event)
    form.enter("1-4")
    form.write_in(WalkIn("K. de Vries"), 5)
    form.save(today=DAY)
    again = AttendanceForm(event, form.sheet_id)
    assert ticked(again) == ["1 Berg", "2 Dijk", "3 Hart", "4 Veld", "5 Vries"]
    again.enter("niet 4, 5")
    again.save(today=DAY)
    assert ticked(again) == ["1 Berg", "2 Dijk", "3 Hart"]
    assert {row.list_name: row.present for row in list_registrations(event)}["Veld, K."] is False
    assert 5 in queries.numbers_of(queries.sheet_lines(again.sheet_id or 0)).blank


def test_who_is_not_on_the_sheet_stands_below_it_and_is_left_alone() -> None:
    event = an_event()
    form = a_form(event)
    made = events.register(event, person("J. Aarts"), today=TODAY)
    events.cancel_registration(list_registrations(event)[1].id, today=TODAY)
    form.reload()
    below = form.lines()[-1]
    assert (below.line, below.name, below.remark) == (None, "Aarts, J.", "staat niet op deze lijst")
    assert form.lines()[0].remark == "had zich afgemeld"
    form.save(today=DAY)
    assert {row.list_name: row.present for row in list_registrations(event)} == {
        "Aarts, J.": None,
        "Berg, A.": None,
        "Dijk, M. van": False,
        "Hart, P. ’t (Piet)": False,
        "Veld, K.": False,
    }
    form.toggle(made.registration_id)
    form.save(today=DAY)
    assert queries.summary(event).total == 1


def test_without_any_sheet_by_name() -> None:
    event = an_event()
    form = AttendanceForm(event)
    assert [line.line for line in form.lines()] == [None] * 4
    assert form.enter("17").problem
    form.enter("hart")
    form.save(today=DAY)
    found = queries.summary(event)
    assert ([row.list_name for row in found.present], len(found.not_shown)) == (["Hart, P. ’t (Piet)"], 3)


def test_somebody_from_the_register_in_a_blank_row() -> None:
    event, annie = an_event(), person("Annie Bos")
    form = a_form(event)
    assert form.write_in(WalkIn(person_id=annie), 5).text == "5 Bos, Annie ✓"
    form.strike_out(5)
    assert ticked(form) == []
    form.write_in(WalkIn(person_id=annie), 5)
    form.save(today=DAY)
    assert [row.person_id for row in queries.summary(event).present] == [annie]


@pytest.mark.parametrize("typed, problem", [("", False), ("3", False), ("1.000", False), ("-1", True), ("veel", True)])
def test_the_number_of_others(typed: str, problem: bool) -> None:
    form = a_form(an_event())
    form.anonymous = typed
    assert (list(form.errors()) == ["anonymous"]) is problem
    if problem:
        with pytest.raises(NoaberError):
            form.save(today=DAY)
