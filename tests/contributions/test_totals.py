"""Whatever is booked, corrected, taken back, undone and redone: the year always adds up to the cent."""

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from noaber.contributions import operations, payments, queries
from noaber.contributions.rules import Balance
from noaber.core.errors import NoaberError
from noaber.office import connect_features
from noaber.store import integrity, undo
from tests.builders import TODAY, member, new_file
from tests.contributions.builders import claimed, usual_amounts

CENTS = st.sampled_from([1, 499, 500, 1000, 1999, 2000, 2001, 5000])
NUMBER = st.integers(0, 30)


class Year(RuleBasedStateMachine):
    """A treasurer at work, and beside her a list of what each claim should come to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        connect_features()
        self.file = new_file(Path(self.folder.name))
        usual_amounts()

    def teardown(self) -> None:
        """Close and remove the file."""
        self.file.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        """Three members of two kinds are claimed."""
        for name, kind in (("A. Een", "Gewoon lid"), ("B. Twee", "Gezinslid"), ("C. Drie", "Gewoon lid")):
            member(name, kind=kind)
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
            assert queries.get_claim(claim, today=TODAY).balance.owed == cents

    @rule(number=NUMBER)
    def give_up(self, number: int) -> None:
        """What is open is written off."""
        claim = self._claim(number)
        if claim:
            with suppress(NoaberError):
                operations.write_off(claim, "oninbaar", today=TODAY)
            assert queries.get_claim(claim, today=TODAY).balance.open == 0

    @rule(number=NUMBER, cents=CENTS)
    def pay_back(self, number: int, cents: int) -> None:
        """What was paid too much goes back."""
        claim = self._claim(number)
        if claim:
            with suppress(NoaberError):
                payments.refund(claim, cents, TODAY)

    @rule(number=NUMBER, place=NUMBER)
    def take_back(self, number: int, place: int) -> None:
        """A booking was a mistake."""
        claim = self._claim(number)
        entries = queries.entries_of(claim) if claim else []
        if entries:
            with suppress(NoaberError):
                payments.take_back(entries[place % len(entries)].id, "vergissing", today=TODAY)

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
        totals = queries.totals(2026)
        for row in (*totals.categories, totals.total):
            sums = row.balance
            assert sums.owed == sums.paid + sums.written_off + row.open - row.overpaid
            assert sums.owed >= 0
            assert sums.paid >= 0
            assert sums.written_off >= 0
        assert totals.total.claims == sum(row.claims for row in totals.categories)
        for name in vars(Balance()):
            whole = getattr(totals.total.balance, name)
            assert whole == sum(getattr(row.balance, name) for row in totals.categories)

    @invariant()
    def lists_agree_with_totals(self) -> None:
        """The list, the open items and the totals say the same."""
        rows = queries.list_claims(today=TODAY, year=2026)
        totals = queries.totals(2026).total
        assert sum(row.balance.open for row in rows) == totals.open
        assert sum(row.balance.open for row in queries.open_claims(today=TODAY)) == totals.open
        assert {row.id for row in queries.open_claims(today=TODAY)} == {row.id for row in rows if row.balance.open}
        assert len({row.reference for row in rows}) == len(rows)


TestYear = Year.TestCase
TestYear.settings = hypothesis_settings(max_examples=15, stateful_step_count=25, deadline=None)


@pytest.mark.usefixtures("data")
def test_an_empty_year_is_nothing() -> None:
    totals = queries.totals(2026)
    assert (totals.categories, totals.total.balance, totals.total.open) == ((), Balance(), 0)
    assert queries.last_year_claimed() is None
    claimed()
    assert queries.last_year_claimed() == 2026
    assert integrity.problems() == []
