"""What stands on the papers of members, as plain values between reading and drawing."""

from dataclasses import dataclass
from datetime import date

from noaber.members.as_of import Counts, MemberOnDay


@dataclass(frozen=True)
class RegisterContent:
    """The members of a day; ``stakes`` are amounts in cents by person, None where nothing keeps them.

    ``corrections`` counts the people about whom dates were corrected since that day.
    """

    day: date
    rows: tuple[MemberOnDay, ...]
    counts: Counts
    stakes: dict[int, int] | None = None
    corrections: int = 0


@dataclass(frozen=True)
class Jubilee:
    """Somebody's day: ``months`` a member, or months of life when ``birthday``."""

    day: date
    name: str
    sort_key: str
    months: int
    birthday: bool
    address: str
    phone: str
    person_id: int


@dataclass(frozen=True)
class JubileeContent:
    """The jubilees of a period; ``unknown`` members have no known day of admission."""

    first: date
    last: date
    rows: tuple[Jubilee, ...]
    unknown: int = 0


@dataclass(frozen=True)
class ContactLine:
    """A line of the telephone list."""

    name: str
    task: str
    phones: tuple[str, ...]
    email: str
    letter: str


@dataclass(frozen=True)
class ContactContent:
    """The telephone list; ``left_out`` people of the group have not agreed to be on it."""

    rows: tuple[ContactLine, ...]
    left_out: int
    day: date


@dataclass(frozen=True)
class Card:
    """A membership card."""

    name: str
    member_number: int
    since: date | None
    person_id: int


@dataclass(frozen=True)
class CardContent:
    """The cards to print; ``missing`` are numbers that were asked for but that no member has."""

    cards: tuple[Card, ...]
    missing: tuple[str, ...] = ()
