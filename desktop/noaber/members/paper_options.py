"""What can be chosen for the papers of members."""

import re
from dataclasses import dataclass
from datetime import date

from noaber.core.dates import DateError, parse_date, short_date
from noaber.core.i18n import N_, _
from noaber.paper import options as ask
from noaber.paper.label_sheets import SHEETS
from noaber.paper.options import ORIENTATIONS, TEXT_SIZES, OptionError
from noaber.store.journal import current_journal

COLUMNS = N_("Kolommen")
PERIOD = N_("Periode")
SHEET = N_("Kaarten op het vel")
MOST_EXTRA_COLUMNS = 4
_LYING = {"landscape": ORIENTATIONS["landscape"], "portrait": ORIENTATIONS["portrait"]}


def today() -> date:
    """Today by the clock that the data file was opened with."""
    return current_journal().clock.today()


def tidy_day(text: str) -> str:
    """A typed day in its one form, ``31-12-2026``; empty stays empty. Raises OptionError."""
    if not text.strip():
        return ""
    try:
        return short_date(parse_date(text, today=today(), near=True))
    except DateError as error:
        raise OptionError(str(error)) from error


def day_or(text: str, otherwise: date) -> date:
    """The day of an option, or another when it is empty."""
    return parse_date(text, today=otherwise) if text else otherwise


def tidy_years(text: str) -> str:
    """Numbers of years as they are kept: ``10; 12½; 25``. Raises OptionError."""
    return "; ".join(_year_text(months) for months in months_of(text))


def months_of(text: str) -> list[int]:
    """The months that typed years mean, rising: ``10; 12½`` gives 120 and 150. Raises OptionError."""
    months = set()
    for part in filter(None, re.split(r"[;\s]+|,(?!5\b)", text.strip())):
        found = re.fullmatch(r"(\d{1,3})(½|[.,]5)?", part)
        if not found:
            raise OptionError(_("“{text}” is geen aantal jaren. Schrijf bijvoorbeeld 10; 12½; 25.", text=part))
        months.add(int(found[1]) * 12 + (6 if found[2] else 0))
    return sorted(months)


def _year_text(months: int) -> str:
    return f"{months // 12}½" if months % 12 else str(months // 12)


def tidy_shift(text: str) -> str:
    """Millimetres, at most ten either way, by halves: ``-1,5``; empty is none. Raises OptionError."""
    typed = text.strip().replace(",", ".").replace("−", "-") or "0"
    if not re.fullmatch(r"-?\d{1,2}(\.\d+)?", typed) or abs(float(typed)) > 10:
        raise OptionError(_("“{text}” kan niet. Schrijf een aantal millimeters van -10 tot 10.", text=text.strip()))
    return f"{round(float(typed) * 2) / 2:g}".replace(".", ",")


def shift_of(text: str) -> float:
    """The millimetres of a tidied text."""
    return float(text.replace(",", ".") or 0)


class _Looks:
    """What options with text size and orientation tell."""

    text: str
    orientation: str = "portrait"

    @property
    def large(self) -> bool:
        """Whether it is printed in large letters."""
        return self.text == "large"

    @property
    def landscape(self) -> bool:
        """Whether the paper lies on its side."""
        return self.orientation == "landscape"


@dataclass(frozen=True)
class MemberListOptions(_Looks):
    """The choices for the list of members."""

    as_of: str = ask.text(N_("Stand op (leeg is vandaag)"), tidy=tidy_day)
    who: str = ask.choice(
        N_("Wie"),
        {
            "members": N_("Leden"),
            "participants": N_("Leden en deelnemers"),
            "former": N_("Oud-leden"),
        },
    )
    sort: str = ask.choice(
        N_("Volgorde"),
        {
            "name": N_("Naam"),
            "number": N_("Lidnummer"),
            "postcode": N_("Postcode en huisnummer"),
            "walking": N_("Looproute door de straten"),
            "admitted": N_("Lid sinds"),
        },
    )
    group: str = ask.choice(
        N_("Groeperen"),
        {
            "": N_("Niet"),
            "category": N_("Op soort lid"),
            "city": N_("Op woonplaats"),
            "street": N_("Op straat"),
        },
    )
    group_pages: bool = ask.flag(N_("Elke groep op een nieuw blad"))
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)
    orientation: str = ask.choice(N_("Papier"), _LYING)
    purpose: str = ask.text(N_("Waarvoor is deze lijst?"))
    confidential: bool = ask.flag(N_("Met de regel “Vertrouwelijk”"), True)
    number: bool = ask.flag(N_("Lidnummer"), True, group=COLUMNS)
    address: bool = ask.flag(N_("Adres"), True, group=COLUMNS)
    phone: bool = ask.flag(N_("Telefoon"), True, group=COLUMNS)
    email: bool = ask.flag(N_("E-mail"), True, group=COLUMNS)
    category: bool = ask.flag(N_("Soort lid"), True, group=COLUMNS)
    since: bool = ask.flag(N_("Lid sinds"), True, group=COLUMNS)
    votes: bool = ask.flag(N_("Stemmen"), group=COLUMNS)
    birth_date: bool = ask.flag(N_("Geboortedatum"), group=COLUMNS)
    representative: bool = ask.flag(N_("Vertegenwoordiger"), group=COLUMNS)
    extra_columns: int = ask.number(N_("Lege kolommen"), 0, MOST_EXTRA_COLUMNS, group=COLUMNS)
    extra_headings: str = ask.text(N_("Kopjes, met komma’s ertussen"), group=COLUMNS)


@dataclass(frozen=True)
class MemberRegisterOptions(_Looks):
    """The choices for the register of members per date; it lies on its side, for its columns are many."""

    as_of: str = ask.text(N_("Stand op (leeg is vandaag)"), tidy=tidy_day)
    known: str = ask.choice(N_("Wat telt"), {"corrected": N_("Wat nu bekend is"), "then": N_("Wat toen bekend was")})
    former: bool = ask.flag(N_("Ook oud-leden"))
    participants: bool = ask.flag(N_("Ook wie geen lid is, zoals donateurs"))
    sort: str = ask.choice(N_("Volgorde"), {"name": N_("Naam"), "number": N_("Lidnummer"), "admitted": N_("Lid sinds")})
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)
    signatures: bool = ask.flag(N_("Ruimte voor handtekeningen van het bestuur"), True)
    orientation = "landscape"


@dataclass(frozen=True)
class JubileeOptions(_Looks):
    """The choices for the list of jubilees and birthdays."""

    kind: str = ask.choice(
        N_("Wat"),
        {
            "both": N_("Jubilea en verjaardagen"),
            "membership": N_("Jubilea van leden"),
            "birthday": N_("Verjaardagen"),
        },
    )
    period: str = ask.choice(
        N_("Periode"),
        {
            "year": N_("Dit jaar"),
            "next_year": N_("Volgend jaar"),
            "month": N_("Deze maand"),
            "next_month": N_("Volgende maand"),
            "quarter": N_("De komende drie maanden"),
        },
        group=PERIOD,
    )
    from_day: str = ask.text(N_("Of van (datum)"), tidy=tidy_day, group=PERIOD)
    to_day: str = ask.text(N_("tot en met (datum)"), tidy=tidy_day, group=PERIOD)
    years: str = ask.text(N_("Jaren lid"), "10; 12½; 25; 40; 50; 60", tidy=tidy_years)
    ages: str = ask.text(N_("Leeftijden"), "50; 60; 65; 70; 75; 80; 85; 90; 95; 100", tidy=tidy_years)
    every_birthday: bool = ask.flag(N_("Alle verjaardagen, niet alleen deze leeftijden"))
    contact: bool = ask.flag(N_("Adres en telefoon"), True)
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)


@dataclass(frozen=True)
class ContactSheetOptions(_Looks):
    """The choices for the telephone list; only who agreed to be on it is."""

    who: str = ask.choice(
        N_("Wie"),
        {
            "all": N_("Iedereen met toestemming"),
            "member": N_("Leden"),
            "volunteer": N_("Vrijwilligers"),
            "board": N_("Bestuur"),
        },
    )
    heading: str = ask.text(N_("Titel"))
    email: bool = ask.flag(N_("E-mail"))
    text: str = ask.choice(N_("Tekst"), TEXT_SIZES)


@dataclass(frozen=True)
class MemberCardOptions:
    """The choices for membership cards."""

    who: str = ask.choice(N_("Wie"), {"members": N_("Alle leden"), "new": N_("Wie lid werd sinds een datum")})
    since: str = ask.text(N_("Lid sinds"), tidy=tidy_day)
    numbers: str = ask.text(N_("Alleen lidnummers"))
    valid_until: str = ask.text(N_("Geldig t/m"), tidy=tidy_day)
    phone: str = ask.text(N_("Telefoon"))
    sort: str = ask.choice(
        N_("Volgorde"), {"name": N_("Naam"), "number": N_("Lidnummer"), "walking": N_("Looproute door de straten")}
    )
    sheet: str = ask.choice(N_("Vel"), {name: SHEETS[name].name for name in ("C32011", "C32015")}, group=SHEET)
    start: int = ask.number(N_("Begin bij kaart"), 1, 10, group=SHEET)
    right: str = ask.text(N_("Naar rechts (mm)"), "0", tidy=tidy_shift, group=SHEET)
    down: str = ask.text(N_("Naar beneden (mm)"), "0", tidy=tidy_shift, group=SHEET)
    frames: bool = ask.flag(N_("Met lijnen om te knippen"), group=SHEET)
