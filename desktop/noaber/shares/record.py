"""What is known about shares, as plain values: kinds, and the lines of the register."""

from dataclasses import dataclass, field
from datetime import date

from noaber.core.i18n import N_
from noaber.shares.numbers import Numbers

MEANS = {"bank": N_("via de bank"), "cash": N_("contant"), "other": N_("anders")}


@dataclass(frozen=True)
class KindRecord:
    """A kind of share: ``nominal_cents`` each, ``most`` per holder (None is no limit).

    ``numbered`` shares have numbers that go along with them from holder to holder. A ``notarial`` kind is that of a
    private company: a notary passes the deed (BW2:196), the register only tells of it.
    """

    name: str
    nominal_cents: int
    numbered: bool = False
    most: int | None = None
    notarial: bool = False


@dataclass(frozen=True)
class Deed:
    """The deed of the notary: who passed it and its reference; empty where none is needed."""

    notary: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the register.

    ``what`` is issue, payment, transfer, redemption, repayment, correction or merge. ``day`` is when it holds from,
    ``entered_on`` when it was written. ``count`` shares go from one person to another; None is the cooperative.
    ``cents`` were paid, or are to be repaid on ``due_on``. ``about_id`` is the line that a correction takes back, or
    the redemption that is repaid.
    """

    id: int
    number: int
    kind_id: int
    what: str
    day: date
    entered_on: date
    from_id: int | None = None
    to_id: int | None = None
    count: int = 0
    numbers: Numbers = field(default_factory=Numbers)
    cents: int = 0
    due_on: date | None = None
    about_id: int | None = None
    means: str = ""
    deed: Deed = field(default_factory=Deed)
    note: str = ""
