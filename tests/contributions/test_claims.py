"""The yearly run, corrections, writing off and reminders, as the treasurer does them."""

from datetime import date, timedelta

import pytest

from noaber.contributions import operations, queries
from noaber.contributions.operations import correct_claim, preview_run, remind, to_remind, write_off, write_run
from noaber.contributions.payments import record_payment
from noaber.contributions.record import TermsRecord
from noaber.core.errors import NoaberError
from noaber.office import search_everything
from noaber.store import undo
from tests.builders import TODAY, category, member
from tests.contributions.builders import balance, claim, claimed, settings, usual_amounts

pytestmark = pytest.mark.usefixtures("data")


def _told(year: int = 2026) -> tuple[list[tuple[str, int]], list[tuple[str, str]]]:
    run = preview_run(year)
    return [(row.name, row.cents) for row in run.rows], [(row.name, row.why) for row in run.left_out]


def test_the_run_is_seen_before_it_is_written() -> None:
    usual_amounts()
    member("A.B. van den Berg")
    member("P. 't Hart", kind="Gezinslid")
    member("K. Erelid", kind="Erelid")
    member("J. Donateur", kind="Donateur of vriend")
    member("O. Weg", left_on=date(2025, 12, 31))
    member("L. Later", admitted_on=date(2027, 1, 1))
    member("N. Nieuw", admitted_on=date(2026, 12, 31))
    member("V. Vertrekt", left_on=date(2026, 1, 1))
    rows, left_out = _told()
    assert rows == [("Berg, A.B. van den", 2000), ("Hart, P. ’t", 1000), ("Nieuw, N.", 2000), ("Vertrekt, V.", 2000)]
    assert left_out == [
        ("Donateur, J.", "voor deze soort is geen bedrag ingevuld"),
        ("Erelid, K.", "hoeft niets te betalen"),
    ]
    assert queries.list_claims(today=TODAY) == []


def test_a_second_run_adds_only_who_is_missing() -> None:
    usual_amounts()
    member("A.B. van den Berg")
    write_run(preview_run(2026), today=TODAY)
    member("P. Nieuw", admitted_on=date(2026, 11, 1))
    run = preview_run(2026)
    assert [row.name for row in run.rows] == ["Nieuw, P."]
    write_run(run, today=TODAY)
    assert [(row.name, row.reference[:9]) for row in queries.list_claims(today=TODAY)] == [
        ("Berg, A.B. van den", "2026-0001"),
        ("Nieuw, P.", "2026-0002"),
    ]
    with pytest.raises(NoaberError, match="niemand"):
        write_run(preview_run(2026), today=TODAY)


def test_a_preview_that_has_grown_old_claims_nobody_twice() -> None:
    usual_amounts()
    member("A.B. van den Berg")
    old = preview_run(2026)
    write_run(preview_run(2026), today=TODAY)
    member("P. Nieuw")
    with pytest.raises(NoaberError, match="niemand"):
        write_run(old, today=TODAY)
    assert len(queries.list_claims(today=TODAY)) == 1


def test_who_is_left_out_by_hand_can_still_be_claimed_later() -> None:
    usual_amounts()
    annie, _piet = member("A.B. van den Berg"), member("P. 't Hart")
    write_run(preview_run(2026), today=TODAY, leave_out=frozenset({annie}))
    assert _told()[0] == [("Berg, A.B. van den", 2000)]


def test_a_run_is_one_action_and_undone_as_one() -> None:
    usual_amounts()
    for name in ("A. Een", "B. Twee", "C. Drie"):
        member(name)
    write_run(preview_run(2026), today=TODAY)
    assert undo.entries(1)[0].title == "Contributie 2026: 3 leden"
    undo.undo()
    assert queries.list_claims(today=TODAY) == []


def test_a_run_that_is_done_again_gives_everybody_the_same_reference() -> None:
    usual_amounts()
    people = {name: member(name, number=number) for name, number in (("B. Twee", 7), ("C. Drie", 3))}
    write_run(preview_run(2026), today=TODAY)
    before = {row.name: row.reference for row in queries.list_claims(today=TODAY)}
    undo.undo()
    member("A. Nieuw", number=12)
    write_run(preview_run(2026), today=TODAY)
    after = {row.name: row.reference for row in queries.list_claims(today=TODAY)}
    assert before.items() < after.items()
    assert after["Nieuw, A."].startswith("2026-0012-")
    extra = operations.add_claim(people["B. Twee"], category(), 2026, 500, today=TODAY)
    assert claim(extra).reference.startswith("2026-0013-")


def test_who_left_and_came_back_in_one_year_pays_once_and_whole() -> None:
    usual_amounts()
    settings(first_year="monthly")
    person = member("A.B. van den Berg", left_on=date(2026, 3, 1))
    from noaber.members.operations import admit
    from noaber.members.rules import MembershipRecord

    admit(person, MembershipRecord(category("Gezinslid"), admitted_on=date(2026, 9, 1)))
    assert _told()[0] == [("Berg, A.B. van den", 1000)]


def test_amounts_are_copied_for_what_is_not_filled_in() -> None:
    usual_amounts(2026)
    operations.save_amounts(2027, {category(): 2200})
    operations.copy_amounts(2026, 2027)
    assert queries.amounts_by_category(2027) == {category(): 2200, category("Gezinslid"): 1000, category("Erelid"): 0}
    operations.save_amounts(2027, {category("Gezinslid"): None})
    assert category("Gezinslid") not in queries.amounts_by_category(2027)
    with pytest.raises(NoaberError, match="2030"):
        operations.copy_amounts(2030, 2031)
    assert queries.years() == [2027, 2026]


def test_a_correction_stands_beside_the_claim() -> None:
    bill = claimed()
    correct_claim(bill, 1500, "halve bijdrage afgesproken", today=TODAY)
    correct_claim(bill, 1800, "toch anders", today=TODAY)
    assert [(row.kind, row.cents, row.note) for row in queries.entries_of(bill)] == [
        ("credit", 500, "halve bijdrage afgesproken"),
        ("charge", 300, "toch anders"),
    ]
    assert (balance(bill).claimed, balance(bill).owed) == (2000, 1800)
    correct_claim(bill, 0, "vergissing", today=TODAY)
    assert claim(bill).status == "cancelled"
    with pytest.raises(NoaberError, match="al € 0,00"):
        correct_claim(bill, 0, "nog eens", today=TODAY)
    with pytest.raises(NoaberError, match="reden"):
        correct_claim(bill, 100, " ", today=TODAY)


def test_what_was_paid_before_a_correction_is_paid_too_much() -> None:
    bill = claimed()
    record_payment([(bill, 2000)], TODAY)
    correct_claim(bill, 500, "verlaagd", today=TODAY)
    assert (claim(bill).status, balance(bill).overpaid) == ("overpaid", 1500)


def test_writing_off_needs_a_reason_and_something_open() -> None:
    bill = claimed()
    with pytest.raises(NoaberError, match="reden"):
        write_off(bill, "", today=TODAY)
    record_payment([(bill, 500)], TODAY)
    write_off(bill, "onbekend vertrokken", today=TODAY)
    assert (claim(bill).status, balance(bill).written_off) == ("written_off", 1500)
    with pytest.raises(NoaberError, match="niets open"):
        write_off(bill, "nog eens", today=TODAY)


def test_reminders_follow_each_other() -> None:
    bill = claimed()
    settings(reminder_days=(14, 14, 7))
    due = claim(bill).due_on
    assert due == TODAY + timedelta(days=30)
    day, steps = due, []
    while day < due + timedelta(days=60):
        day += timedelta(days=1)
        for _row, step in to_remind(today=day):
            steps.append((step, (day - due).days))
            remind([bill], today=day)
    assert steps == [(1, 15), (2, 30), (3, 38)]
    assert undo.entries(1)[0].title == "Laatste herinnering voor 1 lid"
    with pytest.raises(NoaberError, match="de laatste herinnering al gehad"):
        remind([bill], today=day)


def test_who_has_paid_gets_no_reminder() -> None:
    bill = claimed()
    record_payment([(bill, 2000)], TODAY)
    assert to_remind(today=date(2027, 12, 31)) == []
    with pytest.raises(NoaberError, match="niets meer te betalen"):
        remind([bill], today=TODAY)


def test_terms_of_a_member() -> None:
    person = member()
    operations.save_terms(person, TermsRecord("reduced", 750, "cash"))
    assert queries.terms_of(person) == TermsRecord("reduced", 750, "cash")
    operations.save_terms(person, TermsRecord("exempt", 750))
    assert queries.terms_of(person) == TermsRecord("exempt", None, "")
    with pytest.raises(NoaberError, match="verlaagde bedrag"):
        operations.save_terms(person, TermsRecord("reduced"))


def test_a_claim_outside_the_run() -> None:
    person = member()
    bill = operations.add_claim(person, category(), 2026, 1250, today=TODAY, note="entree")
    assert (balance(bill).owed, claim(bill).note, claim(bill).method) == (1250, "entree", "transfer")
    with pytest.raises(NoaberError, match="meer is dan nul"):
        operations.add_claim(person, category(), 2026, 0, today=TODAY)


@pytest.mark.parametrize(
    "group, names",
    [
        ("all", ["Open", "Betaald", "Laat"]),
        ("open", ["Open", "Laat"]),
        ("paid", ["Betaald"]),
        ("overdue", ["Laat"]),
    ],
)
def test_the_list_by_group(group: str, names: list[str]) -> None:
    for name in ("A. Open", "B. Betaald", "C. Laat"):
        claimed(name)
    rows = {row.name.split(",")[0]: row for row in queries.list_claims(today=TODAY)}
    record_payment([(rows["Betaald"].id, 2000)], TODAY)
    from noaber.store.fields import database

    database.execute_sql("UPDATE claim SET due_on = '2026-10-01' WHERE id = ?", (rows["Laat"].id,))
    found = {row.name.split(",")[0] for row in queries.list_claims(today=TODAY, group=group)}
    assert found == set(names)
    assert [row.name for row in queries.list_claims(today=TODAY, search="betaal")] == ["Betaald, B."]
    assert [row.name for row in queries.list_claims(today=TODAY, search=rows["Laat"].reference)] == ["Laat, C."]


def test_a_payment_reference_is_found_from_anywhere() -> None:
    bill = claimed()
    (found,) = search_everything(claim(bill).reference, today=TODAY)
    assert found == ("contributions", bill, "Berg, A.B. van den", f"contributie 2026, kenmerk {claim(bill).reference}")
    assert search_everything("2026-0001-0", today=TODAY) == []


def test_a_claim_lowered_after_it_was_written_off_leaves_nothing_to_pay_back() -> None:
    """Nobody paid anything, so nothing was paid too much."""
    bill = claimed()
    write_off(bill, "onbekend vertrokken", today=TODAY)
    correct_claim(bill, 100, "toch lid geweest", today=TODAY)
    assert (balance(bill).written_off, balance(bill).overpaid, balance(bill).open) == (100, 0, 0)
    undo.undo()
    assert balance(bill).written_off == balance(bill).owed
