"""Kinds and movements with sensible defaults, made through the real operations."""

from datetime import date

from noaber.shares import kind_operations, operations, queries
from noaber.shares.numbers import Numbers, parse_numbers
from noaber.shares.operations import Movement, Payment
from noaber.shares.record import Deed, KindRecord
from tests.builders import TODAY

JANUARY, MARCH, MAY = date(2026, 1, 15), date(2026, 3, 1), date(2026, 5, 1)


def kind(name: str = "Aandeel", cents: int = 5000, **values: object) -> int:
    """A kind of 50 euros, not numbered; returns its id."""
    return kind_operations.add_kind(KindRecord(name, cents, **values))  # type: ignore[arg-type]


def moved(kind_id: int, count: int, day: date = MARCH, numbers: str = "", deed: Deed | None = None) -> Movement:
    """A movement of so many."""
    return Movement(kind_id, day, count, parse_numbers(numbers), deed or Deed())


def issued(person: int, kind_id: int, count: int, day: date = JANUARY, numbers: str = "", paid: int = 0) -> int:
    """Shares issued to somebody, perhaps paid in cents on the same day; returns the id of the line."""
    payment = Payment(paid, day) if paid else None
    return operations.issue(person, moved(kind_id, count, day, numbers), today=TODAY, paid=payment)


def transferred(giver: int, taker: int, kind_id: int, count: int, day: date = MARCH, numbers: str = "") -> int:
    """Shares that went from one to the other; returns the id of the line."""
    return operations.transfer(giver, taker, moved(kind_id, count, day, numbers), today=TODAY)


def redeemed(
    person: int, kind_id: int, count: int, day: date = MARCH, *, cents: int = 0, due_on: date | None = None
) -> int:
    """Shares taken back; returns the id of the line."""
    return operations.redeem(person, moved(kind_id, count, day), today=TODAY, cents=cents, due_on=due_on)


def held(person: int, kind_id: int, on: date | None = None) -> tuple[int, str, int]:
    """What somebody holds: how many, which numbers, what was paid."""
    position = queries.position_of(person, kind_id, on)
    return position.count, position.numbers.text(), position.paid


def numbers(text: str) -> Numbers:
    """Numbers as typed."""
    return parse_numbers(text)
