"""What one line of a spreadsheet says, once it has been read."""

from dataclasses import dataclass
from datetime import date

from noaber.people.record import PersonRecord


@dataclass(frozen=True)
class Problem:
    """Something on a line that deserves a look: the line's number in the file, its column, and a sentence."""

    line: int
    column: str
    message: str


@dataclass(frozen=True)
class MembershipValues:
    """What a line says about membership.

    ``category`` is the word in the file; ``is_member`` is no for somebody the file calls a former or no member.
    """

    member_number: int | None = None
    category: str = ""
    admitted_on: date | None = None
    left_on: date | None = None
    leaving_reason: str = ""
    is_member: bool = True


@dataclass(frozen=True)
class Interpreted:
    """A line read as a person or organisation; ``skipped`` says why nothing will be made of it, or is empty."""

    line: int
    record: PersonRecord
    membership: MembershipValues
    problems: tuple[Problem, ...] = ()
    skipped: str = ""
