"""What the papers of attendance show, as plain values: ``gather`` fills these, drawing reads only them."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class EventHeading:
    """The event as it heads its papers.

    ``day``, ``start`` and ``end`` are None while unknown and are then not printed. ``venue_provisional`` prints
    "(voorlopig)" behind the venue, ``day_provisional`` behind the date.
    """

    title: str
    subtitle: str = ""
    day: date | None = None
    start: time | None = None
    end: time | None = None
    venue: str = ""
    room: str = ""
    venue_provisional: bool = False
    day_provisional: bool = False


@dataclass(frozen=True)
class SheetEntry:
    """Somebody who is registered, as a line of a sign-in sheet.

    ``id`` is that of the registration. ``list_name`` is the sorting form ("Berg, A.B. van den (Annie)"), ``sort_key``
    orders it, ``letter`` is its letter mark (a capital, or empty). ``guest`` is somebody who is no member.
    """

    id: int
    list_name: str
    sort_key: str
    letter: str = ""
    call_name: str = ""
    organisation: str = ""
    role: str = ""
    table: str = ""
    member_number: int | None = None
    guest: bool = False


@dataclass(frozen=True)
class SheetContent:
    """A sign-in sheet: the event, who is on it, and the counts at its head.

    ``registered`` counts the confirmed, ``capacity`` is None where there is no limit. ``sheet_number`` is the number
    that this sheet gets when it is really printed; it stands in the foot, so that the secretary knows which of her
    sheets she holds.
    """

    event: EventHeading
    entries: tuple[SheetEntry, ...] = ()
    registered: int = 0
    capacity: int | None = None
    waiting: int = 0
    sheet_number: int | None = None


@dataclass(frozen=True)
class ParticipantRow:
    """Somebody on the list of participants.

    ``status`` is ``confirmed``, ``waiting``, ``cancelled``; ``place`` the place on the waiting list, from 1.
    ``channel`` is a Dutch message id ("telefoon"), shown translated.
    """

    id: int
    list_name: str
    sort_key: str
    organisation: str = ""
    role: str = ""
    table: str = ""
    status: str = "confirmed"
    place: int | None = None
    registered_on: date | None = None
    channel: str = ""
    late: bool = False


@dataclass(frozen=True)
class ParticipantContent:
    """The list of participants, for the organisers only."""

    event: EventHeading
    rows: tuple[ParticipantRow, ...] = ()
    capacity: int | None = None


@dataclass(frozen=True)
class Attendee:
    """Somebody who was there and may be named. ``name`` is as printed, ``sort_key`` orders it."""

    name: str
    sort_key: str
    organisation: str = ""


@dataclass(frozen=True)
class ReportContent:
    """The report of who was there.

    ``attendees`` are those who may be named; ``unnamed`` counts the others: people who did not agree to be named and
    those who were only counted. ``organisations`` and ``roles`` are names with numbers of people, ordered as they are
    to be printed; a role never stands beside a name. ``absent_with_notice`` cancelled, ``not_shown`` stayed away.
    """

    event: EventHeading
    attendees: tuple[Attendee, ...] = ()
    unnamed: int = 0
    organisations: tuple[tuple[str, int], ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    registered: int = 0
    walk_ins: int = 0
    absent_with_notice: int = 0
    not_shown: int = 0

    @property
    def present(self) -> int:
        """How many people were there."""
        return len(self.attendees) + self.unnamed
