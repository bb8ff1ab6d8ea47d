"""What can be chosen for labels, badges, tent cards and the test sheet."""

from dataclasses import dataclass

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_
from noaber.labels.recipients import PER, SORTS, WHO
from noaber.paper import options as ask
from noaber.paper.correction import Correction, millimetres, tenths
from noaber.paper.label_sheets import SHEETS, names_of
from noaber.paper.labels import SheetRun
from noaber.paper.options import OptionError

SHEET = N_("Vel")
SHIFT = N_("Verschuiven op het vel")
ON_IT = N_("Wat erop staat")
MOST_LABELS = 500
_USUAL = Correction()


def tidy_millimetres(text: str) -> str:
    """A typed number of millimetres in its one form, ``-1,5``. Raises OptionError."""
    try:
        return millimetres(tenths(text))
    except NoaberError as error:
        raise OptionError(str(error)) from error


def _shift(label: str) -> str:
    return ask.text(label, "0,0", tidy=tidy_millimetres, group=SHIFT)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class LabelRunOptions:
    """The choices for anything on a sheet of labels: where it begins, lines, and where it stands on the sheet.

    ``right`` and ``down`` move everything; ``across`` and ``along`` are the lines of the test sheet as measured.
    """

    start: int = ask.number(N_("Begin bij etiket"), 1, MOST_LABELS, group=SHEET)
    resume: int = ask.number(N_("Verder vanaf nummer"), 1, 99_999, group=SHEET)
    frames: bool = ask.flag(N_("Randen van de etiketten tekenen"), group=SHEET)
    right: str = _shift(N_("Naar rechts (mm)"))
    down: str = _shift(N_("Naar beneden (mm)"))

    @property
    def run(self) -> SheetRun:
        """How the items come on the sheets."""
        return SheetRun(self.start, self.resume, self.frames)

    @property
    def correction(self) -> Correction:
        """How everything is moved; raises OptionError when it would leave the paper."""
        lengths = (getattr(self, "across", ""), getattr(self, "along", ""))
        across, along = (
            tenths(text) if text else usual for text, usual in zip(lengths, (_USUAL.across, _USUAL.along), strict=True)
        )
        made = Correction(tenths(self.right), tenths(self.down), across, along)
        for problem in made.errors().values():
            raise OptionError(problem)
        return made


@dataclass(frozen=True)
class AddressRunOptions(LabelRunOptions):
    """The choices for address labels when it is known for whom, and on which sheet."""

    size: str = ask.choice(N_("Tekst"), {"10": N_("Gewoon (10 pt)"), "12": N_("Groot (12 pt)")})
    sender: bool = ask.flag(N_("Met een kleine regel met de afzender"))


@dataclass(frozen=True)
class AddressLabelOptions(AddressRunOptions):
    """The choices for address labels."""

    who: str = ask.choice(N_("Voor wie"), WHO)
    which: str = ask.text(N_("Welke lijst, bijeenkomst of zoektekst"))
    per: str = ask.choice(N_("Hoeveel"), PER)
    sort: str = ask.choice(N_("Volgorde"), SORTS)
    sheet: str = ask.choice(N_("Vel"), names_of("address"), group=SHEET)
    own_sheet: str = ask.text(N_("Of uw eigen vel (naam)"), group=SHEET)
    across: str = ask.text(N_("Lijn van 170 mm, gemeten"), "170,0", tidy=tidy_millimetres, group=SHIFT)
    along: str = ask.text(N_("Lijn van 250 mm, gemeten"), "250,0", tidy=tidy_millimetres, group=SHIFT)


@dataclass(frozen=True)
class BadgeRunOptions(LabelRunOptions):
    """The choices for name badges when the sheet is known."""

    who: str = ask.choice(
        N_("Voor wie"),
        {
            "confirmed": N_("Wie een plaats heeft"),
            "not_cancelled": N_("Ook wie op de wachtlijst staat"),
            "present": N_("Wie er waren"),
        },
    )
    sort: str = ask.choice(
        N_("Volgorde"),
        {
            "name": N_("Naam"),
            "table": N_("Tafel"),
            "organisation": N_("Organisatie"),
        },
    )
    blank: int = ask.number(N_("Lege badges erbij"), 0, 200)
    full_name: bool = ask.flag(N_("Hele naam onder de roepnaam"), True, group=ON_IT)
    organisation: bool = ask.flag(N_("Organisatie"), True, group=ON_IT)
    role: bool = ask.flag(N_("Rol"), group=ON_IT)
    table: bool = ask.flag(N_("Tafel"), True, group=ON_IT)
    event: bool = ask.flag(N_("Naam van de bijeenkomst"), True, group=ON_IT)
    logo: bool = ask.flag(N_("Logo en naam van de coöperatie"), True, group=ON_IT)


@dataclass(frozen=True)
class BadgeOptions(BadgeRunOptions):
    """The choices for name badges."""

    sheet: str = ask.choice(N_("Vel"), names_of("badge", "card"), group=SHEET)
    own_sheet: str = ask.text(N_("Of uw eigen vel (naam)"), group=SHEET)
    across: str = ask.text(N_("Lijn van 170 mm, gemeten"), "170,0", tidy=tidy_millimetres, group=SHIFT)
    along: str = ask.text(N_("Lijn van 250 mm, gemeten"), "250,0", tidy=tidy_millimetres, group=SHIFT)


@dataclass(frozen=True)
class TentCardOptions:
    """The choices for tent cards with names and for signs on the tables."""

    kind: str = ask.choice(N_("Wat"), {"names": N_("Naamkaartjes"), "tables": N_("Tafelborden")})
    paper: str = ask.choice(
        N_("Formaat"),
        {
            "a4": N_("Heel vel A4, gevouwen"),
            "a5": N_("Twee op een vel, daarna snijden en vouwen"),
        },
    )
    who: str = ask.choice(
        N_("Voor wie"),
        {
            "confirmed": N_("Wie een plaats heeft"),
            "not_cancelled": N_("Ook wie op de wachtlijst staat"),
            "present": N_("Wie er waren"),
        },
    )
    name: str = ask.choice(N_("Naam"), {"full": N_("Roepnaam en achternaam"), "call": N_("Alleen de roepnaam")})
    organisation: bool = ask.flag(N_("Organisatie"), True)
    tables: str = ask.text(N_("Tafels, zoals: 1 Vervoer; 2 Samen eten"))
    fold_line: bool = ask.flag(N_("Streepjes waar u vouwt"), True)


@dataclass(frozen=True)
class ProofRunOptions:
    """The choices for the test sheet when the sheet of labels and the printer are known."""

    frames: bool = ask.flag(N_("Randen van de etiketten tekenen"), True)


@dataclass(frozen=True)
class ProofSheetOptions(ProofRunOptions):
    """The choices for the test sheet."""

    sheet: str = ask.choice(N_("Vel"), {number: sheet.name for number, sheet in SHEETS.items()}, group=SHEET)
    own_sheet: str = ask.text(N_("Of uw eigen vel (naam)"), group=SHEET)
    printer: str = ask.text(N_("Naam van de printer"))
    right: str = _shift(N_("Naar rechts (mm)"))
    down: str = _shift(N_("Naar beneden (mm)"))
    across: str = ask.text(N_("Lijn van 170 mm, gemeten"), "170,0", tidy=tidy_millimetres, group=SHIFT)
    along: str = ask.text(N_("Lijn van 250 mm, gemeten"), "250,0", tidy=tidy_millimetres, group=SHIFT)
