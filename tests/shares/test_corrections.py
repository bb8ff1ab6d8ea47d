"""The register is only added to: mistakes get a line of their own, and undo takes back the last line only."""

from dataclasses import replace

import pytest

from noaber.core.errors import Conflict, NoaberError
from noaber.duplicates.operations import merge
from noaber.members.as_of import counts_on
from noaber.members.queries import register_row
from noaber.office import take_back
from noaber.people.operations import delete_person
from noaber.people.record import PersonRecord
from noaber.shares import kind_operations, operations, queries
from noaber.shares.operations import Payment
from noaber.shares.record import KindRecord
from noaber.store import integrity, undo
from tests.builders import TODAY, member, named, person
from tests.shares.builders import JANUARY, MARCH, MAY, held, issued, kind, redeemed, transferred

pytestmark = pytest.mark.usefixtures("data")


def _whats() -> list[str]:
    return [row.line.what for row in queries.line_rows()]


def test_a_correction_is_a_line_of_its_own_from_the_day_of_the_mistake() -> None:
    annie, share = member(), kind(numbered=True)
    line = issued(annie, share, 10)
    correction = operations.correct(line, "Het waren er 8", today=TODAY)
    issued(annie, share, 8)
    assert held(annie, share, JANUARY) == (8, "1–8", 0)
    assert [(row.line.number, row.line.what, row.corrected_by, row.about_number) for row in queries.line_rows()] == [
        (1, "issue", 2, None),
        (2, "correction", None, 1),
        (3, "issue", None, None),
    ]
    counter = queries.get_line(correction).line
    assert (counter.day, counter.entered_on, counter.note, counter.count, counter.from_id) == (
        JANUARY,
        TODAY,
        "Het waren er 8",
        10,
        annie,
    )


def test_every_kind_of_line_can_be_corrected() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(numbered=True)
    issued(annie, share, 10, paid=50000)
    before = held(annie, share), held(bram, share)
    gone = transferred(annie, bram, share, 4)
    operations.correct(gone, "verkeerde houder", today=TODAY)
    assert (held(annie, share), held(bram, share)) == before
    bought = redeemed(annie, share, 2, cents=10000, due_on=MAY)
    paid = operations.repay(bought, Payment(10000, MAY), today=TODAY)
    with pytest.raises(NoaberError, match="Dan klopt regel 6"):
        operations.correct(bought, "toch niet", today=TODAY)
    operations.correct(paid, "toch niet", today=TODAY)
    assert [row.left for row in queries.open_repayments()] == [10000]
    operations.correct(bought, "toch niet", today=TODAY)
    assert queries.open_repayments() == []
    assert held(annie, share) == before[0]
    assert _whats() == [
        "issue",
        "payment",
        "transfer",
        "correction",
        "redemption",
        "repayment",
        "correction",
        "correction",
    ]


def test_what_later_lines_rest_on_is_corrected_last() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    line = issued(annie, share, 4, paid=5000)
    with pytest.raises(NoaberError, match="Dan klopt regel 2 van 15-01-2026 niet meer"):
        operations.correct(line, "vergissing", today=TODAY)
    operations.correct(queries.line_rows()[1].id, "vergissing", today=TODAY)
    transferred(annie, bram, share, 4)
    with pytest.raises(NoaberError, match=r"Dan klopt regel 4 van 01-03-2026 niet meer\. Een, A\. heeft"):
        operations.correct(line, "vergissing", today=TODAY)


def test_a_correction_needs_a_reason_and_is_made_once() -> None:
    annie, share = member(), kind()
    line = issued(annie, share, 4)
    with pytest.raises(NoaberError, match="reden"):
        operations.correct(line, "  ", today=TODAY)
    correction = operations.correct(line, "vergissing", today=TODAY)
    with pytest.raises(NoaberError, match="al gecorrigeerd, met regel 2"):
        operations.correct(line, "nog eens", today=TODAY)
    with pytest.raises(NoaberError, match="kan niet worden gecorrigeerd"):
        operations.correct(correction, "toch wel", today=TODAY)


def test_undo_takes_back_the_last_line_and_no_other() -> None:
    annie, share = member(), kind()
    issued(annie, share, 4)
    first = undo.entries(1)[0]
    issued(annie, share, 2)
    with pytest.raises(Conflict, match="daarna is er nog aan gewerkt"):
        take_back(first.id)
    undo.undo()
    assert held(annie, share)[0] == 4
    undo.redo()
    assert held(annie, share)[0] == 6
    undo.undo()
    take_back(first.id)
    assert queries.line_rows() == []


def test_the_value_of_a_kind_stays_under_the_lines_that_were_written_by_it() -> None:
    annie, first = member(), kind("Aandeel", 5000)
    share = kind_operations.update_kind(first, KindRecord("Aandeel", 10000))
    changing = undo.entries(1)[0]
    take_back(changing.id)
    assert queries.get_kind(first).nominal_cents == 5000
    undo.redo()
    issued(annie, share, 2, paid=20000)
    with pytest.raises(Conflict):
        take_back(changing.id)
    assert held(annie, share) == (2, "", 20000)


def test_an_issue_that_is_paid_at_once_is_one_action() -> None:
    annie, share = member(), kind()
    issued(annie, share, 4, paid=20000)
    undo.undo()
    assert queries.line_rows() == []
    with pytest.raises(NoaberError):
        issued(annie, share, 4, paid=20001)
    assert queries.line_rows() == []


def test_who_stands_in_the_register_is_not_deleted() -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    line = issued(annie, share, 4)
    operations.correct(line, "vergissing", today=TODAY)
    with pytest.raises(NoaberError, match="blijft altijd volledig"):
        delete_person(annie)
    delete_person(bram)


def test_two_cards_of_one_holder_become_one() -> None:
    share = kind(numbered=True, most=10)
    annie, double = member("A. Een", number=1), person("A. Een")
    issued(annie, share, 6)
    issued(double, share, 6)
    transferred(annie, double, share, 1)
    merged = merge(annie, double, named("A. Een"), today=TODAY)
    assert held(annie, share)[:2] == (12, "1–12")
    assert any("12 aandelen" in remark for remark in merged.remarks)
    assert _whats()[-1] == "merge"
    merging = undo.entries(1)[0]
    redeemed(annie, share, 9, MAY)
    with pytest.raises(Conflict):
        take_back(merging.id)
    undo.undo()
    undo.undo()
    assert held(annie, share)[:2] == (5, "2–6")
    assert integrity.problems() == []


def test_votes_never_follow_shares() -> None:
    """Votes belong to membership (BW2:38): a hundred shares give no vote more, and none gives no vote less."""
    rich, poor, outsider = member("A. Rijk"), member("B. Arm"), person("C. Buiten")
    share = kind(cents=100)
    before = counts_on(TODAY)
    issued(rich, share, 100, paid=10000)
    issued(outsider, share, 5000)
    transferred(rich, outsider, share, 50)
    assert counts_on(TODAY) == before
    assert [_votes(one) for one in (rich, poor, outsider)] == [1, 1, 0]


def _votes(person_id: int) -> int:
    row = register_row(person_id, today=TODAY)
    return row.votes if row else 0


def test_a_changed_name_stands_in_the_register_as_it_is_now() -> None:
    from noaber.people.operations import update_person
    from noaber.people.queries import get_person

    annie, share = member(), kind()
    issued(annie, share, 1)
    known = get_person(annie)
    record = PersonRecord(**{name: getattr(known, name) for name in PersonRecord.__dataclass_fields__})
    update_person(annie, replace(record, surname="Jansen", prefix=""))
    assert queries.line_rows()[0].to_name == "Jansen, A.B."
    assert held(annie, share, MARCH)[0] == 1
