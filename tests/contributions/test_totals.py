"""Whatever is booked, corrected, taken back, undone and redone: the year always adds up to the cent."""

import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from noaber.contributions import collections, operations, payments, queries, statements
from noaber.contributions.record import Statement, StatementEntry, TermsRecord
from noaber.contributions.rules import Balance
from noaber.contributions.totals import totals
from noaber.core.errors import NoaberError
from noaber.office import connect_features
from noaber.store import integrity, undo
from tests.builders import NOW, TODAY, member, new_file
from tests.contributions.builders import claimed, ready_to_collect, usual_amounts, with_mandate

CENTS = st.sampled_from([1, 499, 500, 1000, 1999, 2000, 2001, 5000])
NUMBER = st.integers(0, 30)
DAY = date(2026, 11, 26)


class Year(RuleBasedStateMachine):
    """A treasurer at work, and beside her a list of what each claim should come to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        connect_features()
        self.file = new_file(Path(self.folder.name))
        usual_amounts()
        ready_to_collect()

    def teardown(self) -> None:
        """Close and remove the file."""
        self.file.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        """Three members of two kinds are claimed."""
        for name, kind in (("A. Een", "Gewoon lid"), ("B. Twee", "Gezinslid"), ("C. Drie", "Gewoon lid")):
            person = member(name, kind=kind)
            with_mandate(person)
            operations.save_terms(person, TermsRecord(method="debit"))
        operations.write_run(operations.preview_run(2026), today=TODAY)

    def _claim(self, number: int) -> int | None:
        rows = queries.list_claims(today=TODAY)
        return rows[number % len(rows)].id if rows else None

    @rule()
    def somebody_joins(self) -> None:
        """A new member is claimed by a second run."""
        member("N. Nieuw")
        operations.write_run(operations.preview_run(2026), today=TODAY)

    @rule(number=NUMBER, cents=CENTS)
    def pay(self, number: int, cents: int) -> None:
        """A payment, of too little or too much."""
        claim = self._claim(number)
        if claim:
            before = queries.get_claim(claim, today=TODAY).balance.remaining
            payments.record_payment([(claim, cents)], TODAY)
            assert queries.get_claim(claim, today=TODAY).balance.remaining == before - cents

    @rule(number=NUMBER, cents=CENTS)
    def correct(self, number: int, cents: int) -> None:
        """A claim comes to another amount."""
        claim = self._claim(number)
        if claim:
            with suppress(NoaberError):
                operations.correct_claim(claim, cents, "correctie", today=TODAY)
            now = queries.get_claim(claim, today=TODAY)
            assert now.balance.owed == cents or now.collecting

    @rule(number=NUMBER)
    def give_up(self, number: int) -> None:
        """What is open is written off."""
        claim = self._claim(number)
        if claim:
            with suppress(NoaberError):
                operations.write_off(claim, "oninbaar", today=TODAY)
            now = queries.get_claim(claim, today=TODAY)
            assert now.balance.open == 0 or now.collecting

    @rule(number=NUMBER)
    def pay_back(self, number: int) -> None:
        """What was paid too much goes back."""
        claim = self._claim(number)
        if claim:
            with suppress(NoaberError):
                payments.refund(claim, queries.get_claim(claim, today=TODAY).balance.overpaid, TODAY)

    @rule(number=NUMBER, place=NUMBER)
    def take_back(self, number: int, place: int) -> None:
        """A booking was a mistake."""
        claim = self._claim(number)
        entries = queries.entries_of(claim) if claim else []
        if entries:
            with suppress(NoaberError):
                payments.take_back(entries[place % len(entries)].id, "vergissing", today=TODAY)

    @rule()
    def collect(self) -> None:
        """A batch of whatever can be collected."""
        found, _without = collections.preview_collection(DAY, today=TODAY)
        if found:
            ids = [row.claim.id for row in found]
            collections.make_collection(ids, DAY, now=NOW, announced_on=TODAY)

    @rule(number=NUMBER, way=st.sampled_from(["book", "withdraw"]))
    def end_of_a_batch(self, number: int, way: str) -> None:
        """The bank pays a batch, or it is withdrawn."""
        batches = collections.list_collections()
        if batches:
            batch = batches[number % len(batches)]
            with suppress(NoaberError):
                if way == "book":
                    collections.book_collection(batch.id, DAY)
                else:
                    collections.withdraw_collection(batch.id, today=TODAY)

    @rule(number=NUMBER)
    def a_debit_comes_back(self, number: int) -> None:
        """Sometimes before the batch is booked, sometimes after."""
        items = [item for batch in collections.list_collections() for item in collections.items_of(batch.id)]
        if items:
            with suppress(NoaberError):
                collections.return_debit(items[number % len(items)].id, DAY, "AM04")

    @rule(number=NUMBER, cents=CENTS)
    def the_bank_tells(self, number: int, cents: int) -> None:
        """A statement of one line, of which the best proposal is confirmed."""
        claim = self._claim(number)
        if claim:
            text = queries.get_claim(claim, today=TODAY).reference
            told = StatementEntry(f"{number}/{cents}", TODAY, cents, description=text)
            statements.take_in(Statement("", "x", (told,)))
            for matched in statements.match_entries(today=TODAY):
                if matched.best:
                    statements.confirm(matched.id, matched.best)

    @rule()
    def undo(self) -> None:
        """Ctrl+Z."""
        if undo.last_undoable():
            undo.undo()

    @rule()
    def redo(self) -> None:
        """Ctrl+Y."""
        if undo.last_redoable():
            undo.redo()

    @invariant()
    def the_year_adds_up(self) -> None:
        """Per category and in all: owed is paid and written off and open, less what is overpaid."""
        year = totals(2026)
        for row in (*year.categories, year.total):
            sums = row.balance
            assert sums.owed == sums.paid + sums.written_off + row.open - row.overpaid
            assert sums.owed >= 0
            assert sums.paid >= 0
            assert sums.written_off >= 0
        assert year.total.claims == sum(row.claims for row in year.categories)
        for name in vars(Balance()):
            whole = getattr(year.total.balance, name)
            assert whole == sum(getattr(row.balance, name) for row in year.categories)

    @invariant()
    def lists_agree_with_totals(self) -> None:
        """The list, the open items and the totals say the same."""
        rows = queries.list_claims(today=TODAY, year=2026)
        year = totals(2026).total
        assert sum(row.balance.open for row in rows) == year.open
        assert sum(row.balance.open for row in queries.open_claims(today=TODAY)) == year.open
        assert {row.id for row in queries.open_claims(today=TODAY)} == {row.id for row in rows if row.balance.open}
        assert len({row.reference for row in rows}) == len(rows)


TestYear = Year.TestCase
TestYear.settings = hypothesis_settings(max_examples=15, stateful_step_count=25, deadline=None)


@pytest.mark.usefixtures("data")
def test_an_empty_year_is_nothing() -> None:
    year = totals(2026)
    assert (year.categories, year.total.balance, year.total.open) == ((), Balance(), 0)
    assert queries.last_year_claimed() is None
    claimed()
    assert queries.last_year_claimed() == 2026
    assert integrity.problems() == []
