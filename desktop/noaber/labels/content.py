"""What stands on labels, badges and cards, as plain values between reading and drawing."""

from dataclasses import dataclass, field

from noaber.labels.recipients import Addressed
from noaber.paper.correction import Correction
from noaber.paper.labels import SheetDefinition


@dataclass(frozen=True)
class AddressContent:
    """The address labels and the sheet they come on."""

    addressed: Addressed
    sheet: SheetDefinition


@dataclass(frozen=True)
class Badge:
    """A badge; ``call_name`` is set large, ``name`` is the whole name. All empty for one to write on."""

    call_name: str = ""
    name: str = ""
    organisation: str = ""
    role: str = ""
    table: str = ""
    person_id: int | None = None


@dataclass(frozen=True)
class BadgeContent:
    """The badges of a meeting and the sheet they come on."""

    badges: tuple[Badge, ...]
    event: str
    sheet: SheetDefinition


@dataclass(frozen=True)
class TentCard:
    """A card that stands on a table: what is set large, and a line under it."""

    large: str
    small: str = ""
    sign: bool = False


@dataclass(frozen=True)
class TentContent:
    """The cards or signs of a meeting."""

    cards: tuple[TentCard, ...]
    event: str


@dataclass(frozen=True)
class ProofContent:
    """The sheet to test, the printer it is for, and how that printer is put right now."""

    sheet: SheetDefinition
    printer: str = ""
    correction: Correction = field(default_factory=Correction)
