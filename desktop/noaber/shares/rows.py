"""What screens and papers see of shares: frozen rows."""

from dataclasses import dataclass
from datetime import date

from noaber.people import names
from noaber.people.queries import PersonRow
from noaber.shares.numbers import Numbers
from noaber.shares.record import KindRecord, Line


@dataclass(frozen=True, kw_only=True)
class KindRow(KindRecord):
    """A kind as stored; ``used`` when the register has a line of it, after which only name and limit may change."""

    id: int
    used: bool = False


@dataclass(frozen=True)
class HoldingRow:
    """What one person holds of one kind on a day. Amounts are whole cents."""

    person: PersonRow
    member_number: int | None
    kind: KindRow
    count: int
    numbers: Numbers
    paid: int
    since: date | None

    @property
    def id(self) -> int:
        """What tells this holder and kind from all others."""
        return self.person.id << 64 | self.kind.id

    @property
    def name(self) -> str:
        """The list name of the holder."""
        return names.list_name(self.person)

    @property
    def value(self) -> int:
        """The nominal value of all together."""
        return self.count * self.kind.nominal_cents

    @property
    def unpaid(self) -> int:
        """What is still to be paid on them."""
        return self.value - self.paid


@dataclass(frozen=True)
class LineRow:
    """A line of the register with the people in it; ``corrected_by`` is the number of the line that takes it back."""

    line: Line
    kind: KindRow
    giver: PersonRow | None
    taker: PersonRow | None
    corrected_by: int | None
    about_number: int | None

    @property
    def from_name(self) -> str:
        """The list name of who parts with something, "" for the cooperative."""
        return names.list_name(self.giver) if self.giver else ""

    @property
    def to_name(self) -> str:
        """The list name of who receives something, "" for the cooperative."""
        return names.list_name(self.taker) if self.taker else ""

    @property
    def id(self) -> int:
        """The id of the line."""
        return self.line.id


@dataclass(frozen=True)
class RepaymentRow:
    """What is to be repaid after a redemption: ``left`` of the line's ``cents``."""

    line: Line
    kind: KindRow
    person: PersonRow
    left: int

    @property
    def id(self) -> int:
        """The id of the redemption."""
        return self.line.id

    @property
    def name(self) -> str:
        """The list name of who is to be repaid."""
        return names.list_name(self.person)


@dataclass(frozen=True)
class Figures:
    """The register in a few numbers. Amounts are whole cents."""

    issued: int = 0
    holders: int = 0
    value: int = 0
    paid: int = 0
    unpaid: int = 0
    to_repay: int = 0
