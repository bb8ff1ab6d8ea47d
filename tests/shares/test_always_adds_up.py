"""Whatever is written, back-dated, corrected, undone and redone: the register always adds up, on every day."""

import tempfile
from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
from functools import reduce
from operator import or_
from pathlib import Path

from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from noaber.core.errors import Conflict, NoaberError
from noaber.office import connect_features, take_back
from noaber.shares import kind_operations, operations, queries
from noaber.shares.numbers import Numbers
from noaber.shares.operations import Movement, Payment
from noaber.shares.record import KindRecord
from noaber.store import integrity, undo
from tests.builders import TODAY, member, new_file

FIRST = date(2026, 10, 1)
DAYS = st.integers(0, 9).map(lambda days: FIRST + timedelta(days=days))
HOLDER, KIND, PLACE = st.integers(0, 2), st.integers(0, 1), st.integers(0, 40)
COUNT = st.integers(1, 6)
CENTS = st.sampled_from([1, 99, 100, 250, 400])
NOMINAL, MOST = 100, 12


class Register(RuleBasedStateMachine):
    """A secretary at work who does not always know what can be; the register is read again from its own lines."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        connect_features()
        self.file = new_file(Path(self.folder.name))

    def teardown(self) -> None:
        """Close and remove the file."""
        assert integrity.problems() == []
        self.file.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        """Three holders and two kinds, of which one is numbered."""
        self.people = [member(name) for name in ("A. Een", "B. Twee", "C. Drie")]
        self.kinds = [
            kind_operations.add_kind(KindRecord("Los", NOMINAL, most=MOST)),
            kind_operations.add_kind(KindRecord("Genummerd", NOMINAL, numbered=True)),
        ]
        issue = Movement(self.kinds[1], FIRST, 6)
        operations.issue(self.people[0], issue, today=TODAY)

    @rule(holder=HOLDER, kind=KIND, day=DAYS, count=COUNT, paid=st.none() | CENTS)
    def issue(self, holder: int, kind: int, day: date, count: int, paid: int | None) -> None:
        """New shares, perhaps of long ago, perhaps paid at once."""
        payment = None if paid is None else Payment(paid, day)
        with suppress(NoaberError):
            operations.issue(self.people[holder], Movement(self.kinds[kind], day, count), today=TODAY, paid=payment)

    @rule(holder=HOLDER, kind=KIND, day=DAYS, cents=CENTS)
    def pay(self, holder: int, kind: int, day: date, cents: int) -> None:
        """A payment."""
        with suppress(NoaberError):
            operations.pay(self.people[holder], self.kinds[kind], Payment(cents, day), today=TODAY)

    @rule(giver=HOLDER, taker=HOLDER, kind=KIND, day=DAYS, count=COUNT, first=st.none() | st.integers(1, 20))
    def transfer(self, giver: int, taker: int, kind: int, day: date, count: int, first: int | None) -> None:
        """From one to another, of certain numbers or of any."""
        numbers = Numbers(((first, first + count - 1),)) if first and kind else Numbers()
        with suppress(NoaberError):
            operations.transfer(
                self.people[giver], self.people[taker], Movement(self.kinds[kind], day, count, numbers), today=TODAY
            )

    @rule(holder=HOLDER, kind=KIND, day=DAYS, count=COUNT, cents=CENTS)
    def redeem(self, holder: int, kind: int, day: date, count: int, cents: int) -> None:
        """Shares come back."""
        with suppress(NoaberError):
            operations.redeem(
                self.people[holder], Movement(self.kinds[kind], day, count), today=TODAY, cents=cents, due_on=TODAY
            )

    @rule(place=PLACE, day=DAYS, cents=CENTS)
    def repay(self, place: int, day: date, cents: int) -> None:
        """Something of what is to be repaid."""
        rows = queries.open_repayments()
        if rows:
            with suppress(NoaberError):
                operations.repay(rows[place % len(rows)].line.id, Payment(cents, day), today=TODAY)

    @rule(place=PLACE)
    def correct(self, place: int) -> None:
        """A line was a mistake."""
        lines = queries.lines_of()
        if lines:
            with suppress(NoaberError):
                operations.correct(lines[place % len(lines)].id, "vergissing", today=TODAY)

    @rule()
    def undo(self) -> None:
        """Ctrl+Z, but not so far that there is no kind left."""
        last = undo.last_undoable()
        if last and len(queries.lines_of()) > 1:
            undo.undo()

    @rule()
    def redo(self) -> None:
        """Ctrl+Y."""
        if undo.last_redoable():
            undo.redo()

    @rule(place=PLACE)
    @precondition(lambda self: len(queries.lines_of()) > 1)
    def undo_something_older(self, place: int) -> None:
        """An action from the list of everything that was done: only that of the last line can go."""
        done = [entry for entry in undo.entries(50) if not entry.undone]
        before = queries.lines_of()
        with suppress(Conflict):
            take_back(done[place % len(done)].id)
        after = queries.lines_of()
        assert after == before[: len(after)]

    @invariant()
    def on_every_day_it_adds_up(self) -> None:
        """What is held is what was issued less what was redeemed, nobody is below nothing, no number is held twice."""
        lines = queries.lines_of()
        for day in sorted({line.day for line in lines}):
            counts = self._counted(day)
            rows = queries.holdings(day)
            assert Counter({(row.kind.id, row.person.id): row.count for row in rows}) == +counts
            assert min(counts.values(), default=0) >= 0
            figures = queries.figures(day)
            assert figures.issued == sum(row.count for row in rows)
            assert figures.paid == sum(row.paid for row in rows)
            assert figures.value == figures.paid + figures.unpaid
            for row in rows:
                assert 0 <= row.paid <= row.count * NOMINAL
                assert row.numbers.count == (row.count if row.kind.numbered else 0)
            held = [row.numbers for row in rows]
            assert sum(one.count for one in held) == reduce(or_, held, Numbers()).count

    def _counted(self, day: date) -> Counter[tuple[int, int]]:
        """The balances as a bookkeeper adds them: every line up to the day, corrections the other way round."""
        counts: Counter[tuple[int, int]] = Counter()
        for line in queries.lines_of():
            if line.day <= day and line.what in ("issue", "transfer", "redemption", "correction"):
                if line.to_id:
                    counts[line.kind_id, line.to_id] += line.count
                if line.from_id:
                    counts[line.kind_id, line.from_id] -= line.count
        return counts

    @invariant()
    def the_register_has_no_gaps(self) -> None:
        """Lines are numbered 1, 2, 3."""
        assert [line.number for line in queries.lines_of()] == list(range(1, len(queries.lines_of()) + 1))


TestRegister = Register.TestCase
TestRegister.settings = hypothesis_settings(max_examples=20, stateful_step_count=25, deadline=None)
