"""The register read from its first day to its last: who holds what, and whether every line can be.

Lines count from the day they hold, whenever they were written; on one day in the order of writing. A line that was
corrected does not count, nor does its correction: together they are nothing. What was paid on shares goes along with
them in proportion. Amounts are whole cents. Nothing here knows of votes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from noaber.shares.numbers import Numbers
from noaber.shares.record import KindRecord, Line


@dataclass(frozen=True)
class Position:
    """What one person holds of one kind: how many, which numbers, how much was paid on them, and since when any."""

    count: int = 0
    numbers: Numbers = field(default_factory=Numbers)
    paid: int = 0
    since: date | None = None

    def part_paid(self, count: int) -> int:
        """What was paid on so many of them, in proportion, in whole cents rounded down."""
        return self.paid * count // self.count if self.count else 0


class Refused(Exception):
    """A line that cannot be: ``why`` is count, numbers, issued, paid, most or repaid; ``held`` what there was."""

    def __init__(self, line: Line, why: str, held: Position | None = None) -> None:
        super().__init__(line.number, why)
        self.line = line
        self.why = why
        self.held = held or Position()


@dataclass
class Book:
    """How one kind stands: positions by person, all numbers ever issued, what is to be repaid by redemption.

    ``carried`` tells of each transfer and redemption what was paid on the shares that went.
    """

    kind: KindRecord
    positions: dict[int, Position] = field(default_factory=dict)
    issued: Numbers = field(default_factory=Numbers)
    to_repay: dict[int, int] = field(default_factory=dict)
    carried: dict[int, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many are held."""
        return sum(position.count for position in self.positions.values())

    @property
    def paid(self) -> int:
        """What was paid on what is held."""
        return sum(position.paid for position in self.positions.values())

    @property
    def unpaid(self) -> int:
        """What is still to be paid on what is held."""
        return self.count * self.kind.nominal_cents - self.paid

    def of(self, person_id: int | None) -> Position:
        """What a person holds."""
        return self.positions.get(person_id or 0, Position())

    def add(self, line: Line) -> None:
        """Let a line happen; raises Refused."""
        {
            "issue": self._issue,
            "payment": self._pay,
            "transfer": self._transfer,
            "redemption": self._redeem,
            "repayment": self._repay,
            "merge": _nothing,
        }[line.what](line)

    def _issue(self, line: Line) -> None:
        if self.issued & line.numbers:
            raise Refused(line, "issued")
        self.issued |= line.numbers
        self._give(line, 0)

    def _pay(self, line: Line) -> None:
        held = self.of(line.to_id)
        paid = held.paid + line.cents
        if paid > held.count * self.kind.nominal_cents:
            raise Refused(line, "paid", held)
        self._put(line.to_id, replace(held, paid=paid))

    def _transfer(self, line: Line) -> None:
        self._give(line, self._take(line))

    def _redeem(self, line: Line) -> None:
        self._take(line)
        self.to_repay[line.id] = line.cents

    def _repay(self, line: Line) -> None:
        left = self.to_repay.get(line.about_id or 0, 0) - line.cents
        if left < 0:
            raise Refused(line, "repaid")
        self.to_repay[line.about_id or 0] = left

    def _take(self, line: Line) -> int:
        """Take shares from who has them; gives what was paid on them."""
        held = self.of(line.from_id)
        if line.count > held.count:
            raise Refused(line, "count", held)
        if line.numbers - held.numbers:
            raise Refused(line, "numbers", held)
        paid = self.carried[line.id] = held.part_paid(line.count)
        self._put(
            line.from_id,
            replace(held, count=held.count - line.count, numbers=held.numbers - line.numbers, paid=held.paid - paid),
        )
        return paid

    def _give(self, line: Line, paid: int) -> None:
        held = self.of(line.to_id)
        self._put(
            line.to_id,
            Position(held.count + line.count, held.numbers | line.numbers, held.paid + paid, held.since or line.day),
        )

    def _put(self, person_id: int | None, position: Position) -> None:
        assert person_id is not None
        if position.count:
            self.positions[person_id] = position
        else:
            self.positions.pop(person_id, None)


def _nothing(line: Line) -> None:
    """Two cards of one person that were made one: what is held stays what it was."""


def in_force(lines: Iterable[Line]) -> list[Line]:
    """The lines that count, in the order in which they hold: none that was corrected, no corrections."""
    known = list(lines)
    corrected = {line.about_id for line in known if line.what == "correction"}
    counted = (line for line in known if line.what != "correction" and line.id not in corrected)
    return sorted(counted, key=lambda line: (line.day, line.number))


def stand(kind: KindRecord, lines: Iterable[Line], on: date | None = None) -> Book:
    """How a kind stands at the end of a day, or after all lines; raises Refused for a line that cannot be."""
    book = Book(kind)
    for line in in_force(lines):
        if on is None or line.day <= on:
            book.add(line)
    return book


def check_most(kind: KindRecord, lines: Sequence[Line], new: Line) -> None:
    """See that who receives shares never gets more than the most there may be; raises Refused.

    Only who receives now is looked at: a limit that was set later does not undo what was.
    """
    if kind.most is None or new.what not in ("issue", "transfer"):
        return
    book = Book(kind)
    for line in in_force(lines):
        book.add(line)
        if line.day >= new.day and book.of(new.to_id).count > kind.most and new.to_id in (line.to_id, line.from_id):
            raise Refused(new, "most", book.of(new.to_id))


def next_numbers(lines: Iterable[Line], count: int) -> Numbers:
    """The numbers that follow the highest that was ever issued."""
    highest = max((line.numbers.highest for line in in_force(lines) if line.what == "issue"), default=0)
    return Numbers(((highest + 1, highest + count),)) if count > 0 else Numbers()
