"""What the papers of contributions show, as plain values: ``gather`` fills these, drawing reads only them."""

from dataclasses import dataclass
from datetime import date

from noaber.core.i18n import N_
from noaber.paper import options as ask
from noaber.paper.options import TEXT_SIZES


@dataclass(frozen=True)
class SumLine:
    """A line of sums in cents: for one category, or for all together.

    ``corrected`` may and ``reversed`` will be below zero; claimed and corrected are together what was received,
    reversed, written off and is open, less what was paid too much.
    """

    label: str
    claims: int
    claimed: int
    corrected: int
    received: int
    reversed: int
    written_off: int
    open: int
    overpaid: int


@dataclass(frozen=True)
class ClaimLine:
    """A claim as a line of a list; amounts in cents, ``method`` as a message id.

    ``status`` is a key of ``record.CLAIM_STATUSES`` without regard to the day: see :meth:`status_on`.
    """

    id: int
    name: str
    member_number: int | None
    phone: str
    category: str
    year: int
    reference: str
    method: str
    owed: int
    paid: int
    open: int
    due_on: date
    reminders: int
    reminded_on: date | None
    status: str

    def status_on(self, day: date) -> str:
        """How the claim stands on a day, a key of ``record.CLAIM_STATUSES``: open becomes overdue after the due day."""
        return "overdue" if self.status in ("open", "partly") and self.due_on < day else self.status


@dataclass(frozen=True)
class OverviewContent:
    """A year: the sums per category, all together, and every claim."""

    year_name: str
    categories: tuple[SumLine, ...]
    total: SumLine
    claims: tuple[ClaimLine, ...] = ()


@dataclass(frozen=True)
class OpenItemsContent:
    """What is still to be paid, by name."""

    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True)
class MandateContent:
    """A mandate to be signed: who collects, with which identifier, and as far as known who pays from what account.

    Texts are "" where the paper has a line to write on. ``prefilled`` names for whom it is, "" for a blank form.
    """

    creditor: str
    creditor_address: tuple[str, ...]
    creditor_id: str
    reference: str = ""
    reason: str = ""
    name: str = ""
    address: str = ""
    place: str = ""
    iban: str = ""
    prefilled: str = ""
    one_off: bool = False


@dataclass(frozen=True)
class OverviewOptions:
    """The choices for the overview of a year."""

    year: int = ask.number(N_("Jaar (0 is het laatste)"), 0, 2200)
    members: bool = ask.flag(N_("Ook de lijst per lid"), True)


@dataclass(frozen=True)
class OpenItemsOptions:
    """The choices for the list of open items."""

    group: str = ask.choice(N_("Wie"), {"open": N_("Alles wat open staat"), "overdue": N_("Alleen wie te laat is")})
    sort: str = ask.choice(
        N_("Volgorde"),
        {
            "name": N_("Naam"),
            "due": N_("Vervaldatum"),
            "amount": N_("Openstaand bedrag"),
        },
    )
    phone: bool = ask.flag(N_("Met telefoonnummer"), True)


@dataclass(frozen=True)
class MandateOptions:
    """The choices for a mandate form; without a member it is a blank form."""

    member_number: str = ask.text(N_("Lidnummer (leeg: een leeg formulier)"))
    kind: str = ask.choice(N_("Soort"), {"recurrent": N_("Doorlopend"), "one_off": N_("Eenmalig")})
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)

    @property
    def large(self) -> bool:
        """Whether it is printed in large letters."""
        return self.text == "large"
