"""What can be chosen for the papers of attendance."""

from dataclasses import dataclass

from noaber.core.i18n import N_
from noaber.paper import options as ask
from noaber.paper.letter_ranges import tidy_letters
from noaber.paper.options import ORIENTATIONS, TEXT_SIZES

COLUMNS = N_("Kolommen")
MOST_BLANK_ROWS = 60
MOST_EXTRA_COLUMNS = 3


@dataclass(frozen=True)
class AttendanceSheetOptions:
    """The choices for a sign-in sheet."""

    sort: str = ask.choice(
        N_("Volgorde"),
        {
            "surname": N_("Achternaam"),
            "call_name": N_("Roepnaam"),
            "organisation": N_("Organisatie"),
            "table": N_("Tafel"),
            "member_number": N_("Lidnummer"),
        },
    )
    letters: str = ask.letters(
        N_("Letters"),
        {
            "": N_("A–Z op één lijst"),
            "A-K,L-Z": N_("A–K en L–Z apart"),
            "A-G,H-P,Q-Z": N_("A–G, H–P en Q–Z apart"),
        },
        tidy_letters,
    )
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)
    orientation: str = ask.choice(N_("Papier"), ORIENTATIONS)
    blank_rows: int = ask.number(N_("Lege regels"), 0, MOST_BLANK_ROWS, 6)
    number: bool = ask.flag(N_("Regelnummer"), True, group=COLUMNS)
    organisation: bool = ask.flag(N_("Organisatie"), True, group=COLUMNS)
    role: bool = ask.flag(N_("Rol"), group=COLUMNS)
    table: bool = ask.flag(N_("Tafel"), True, group=COLUMNS)
    member_number: bool = ask.flag(N_("Lidnummer"), group=COLUMNS)
    mark: str = ask.choice(
        N_("Aftekenen met"),
        {
            "signature": N_("Handtekening"),
            "initials": N_("Paraaf"),
            "tick": N_("Vinkje"),
            "none": N_("Niets"),
        },
        group=COLUMNS,
    )
    extra_columns: int = ask.number(N_("Lege kolommen"), 0, MOST_EXTRA_COLUMNS, group=COLUMNS)
    extra_headings: str = ask.text(N_("Kopjes, met komma’s ertussen"), group=COLUMNS)

    @property
    def large(self) -> bool:
        """Whether it is printed in large letters."""
        return self.text == "large"

    @property
    def landscape(self) -> bool:
        """Whether the paper lies on its side."""
        return self.orientation == "landscape"


@dataclass(frozen=True)
class ParticipantListOptions:
    """The choices for the list of participants."""

    sort: str = ask.choice(
        N_("Volgorde"),
        {
            "surname": N_("Achternaam"),
            "status": N_("Status"),
            "organisation": N_("Organisatie"),
            "table": N_("Tafel"),
            "registered_on": N_("Aangemeld op"),
        },
    )
    cancelled: bool = ask.flag(N_("Ook wie zich heeft afgemeld"))


@dataclass(frozen=True)
class ReportOptions:
    """The choices for the report of who was there."""

    names: bool = ask.flag(N_("Namen noemen"), True)
    order: str = ask.choice(
        N_("Namen"),
        {
            "alphabetical": N_("Alfabetisch"),
            "organisation": N_("Per organisatie"),
        },
    )
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)

    @property
    def large(self) -> bool:
        """Whether it is printed in large letters."""
        return self.text == "large"
