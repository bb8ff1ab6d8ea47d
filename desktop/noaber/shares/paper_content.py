"""What stands on the papers of shares, as plain values; and what can be chosen for them."""

from dataclasses import dataclass
from datetime import date

from noaber.core.i18n import N_
from noaber.members.paper_options import tidy_day
from noaber.paper import options as ask
from noaber.people.queries import PersonRow
from noaber.shares.rows import HoldingRow, KindRow, LineRow, RepaymentRow
from noaber.shares.settings import ShareSettings


@dataclass(frozen=True)
class RegisterOptions:
    """The choices for the register; it lies on its side, for its columns are many."""

    as_of: str = ask.text(N_("Stand op (leeg is vandaag)"), tidy=tidy_day)
    known: str = ask.choice(
        N_("Latere correcties"),
        {
            "corrected": N_("Met wat later is gecorrigeerd"),
            "then": N_("Zoals het die dag in het register stond"),
        },
    )
    layout: str = ask.choice(
        N_("Indeling"),
        {
            "holders": N_("Per houder, met alle regels"),
            "balances": N_("Per houder, alleen de stand"),
            "lines": N_("Regel voor regel"),
        },
    )
    former: bool = ask.flag(N_("Ook wie niets meer heeft"), True)
    signatures: bool = ask.flag(N_("Ruimte voor handtekeningen van het bestuur"), True)


@dataclass(frozen=True)
class CertificateOptions:
    """The choices for certificates; a certificate lies on its side and has a frame."""

    as_of: str = ask.text(N_("Stand op (leeg is vandaag)"), tidy=tidy_day)
    per: str = ask.choice(
        N_("Eén bewijs voor"),
        {
            "holding": N_("Alles wat iemand heeft"),
            "line": N_("Elke uitgifte of overdracht"),
        },
    )
    place: str = ask.text(N_("Plaats van ondertekening"))
    address: bool = ask.flag(N_("Met het adres van de houder"), True)


@dataclass(frozen=True)
class RegisterContent:
    """The register of a day: its lines in the order of writing, who holds what, and what is to be repaid.

    ``carried`` tells by the id of a line what was paid on the shares that went, in cents.
    """

    day: date
    kinds: tuple[KindRow, ...]
    rows: tuple[LineRow, ...]
    holdings: tuple[HoldingRow, ...]
    repayments: tuple[RepaymentRow, ...]
    carried: dict[int, int]
    people: dict[int, PersonRow]
    numbers: dict[int, int]
    settings: ShareSettings


@dataclass(frozen=True)
class Certificate:
    """One certificate: ``lines`` are the numbers of the lines in the register; ``paid`` None is not told."""

    person: PersonRow
    kind: KindRow
    count: int
    numbers: str
    paid: int | None
    since: date | None
    lines: tuple[int, ...]


@dataclass(frozen=True)
class CertificateContent:
    """The certificates of a day, and the kinds for which there are none because a notary's deed is the proof."""

    day: date
    certificates: tuple[Certificate, ...]
    notarial: tuple[str, ...]
    settings: ShareSettings
