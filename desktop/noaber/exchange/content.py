"""What a column holds, judged by its cells alone: for headings that are missing, unknown or wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from noaber.core.text import fold
from noaber.exchange.fields import ADDRESS, BSN, FULL_NAME
from noaber.exchange.spreadsheet import Cell, is_blank
from noaber.people.name_words import is_prefix_word
from noaber.people.organisation_names import is_organisation_name

DATE = "date"
INTEGER = "integer"
ENOUGH = 0.7
_SAMPLE = 300

_EMAIL = re.compile(r"\s*(?:mailto:)?[^@\s;,]+@[^@\s;,]+\.\w+\s*$", re.I)
_POSTCODE = re.compile(r"\s*[1-9]\d{3}\s?[A-Za-z]{2}(?![A-Za-z])")
_POSTCODE_INSIDE = re.compile(r"(?<!\w)[1-9]\d{3}\s?[A-Za-z]{2}(?!\w)")
_PLACE_FIRST = re.compile(r"\s*[^\W\d_][^\d]*[\s,]+[1-9]\d{3}\s?[A-Za-z]{2}\s*$")
_IBAN = re.compile(r"\s*[A-Za-z]{2}\s?\d\d(?:\s?[A-Za-z0-9]){11,30}\s*$")
_DATE = re.compile(
    r"\s*(?:\d{1,2}\s?[-/. ]\s?(?:\d{1,2}|[a-z]{3,9}\.?)\s?[-/. ']\s?(?:\d{4}|\d\d)|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d\d:\d\d.*)?)\s*$",
    re.I,
)
_PHONE = re.compile(r"\s*(?:\+|00)?[\d\s().\-/]{9,20}\s*$")
_DIGITS = re.compile(r"\D+")
_INITIALS = re.compile(r"\s*(?:[^\W\d_]{1,2}\.\s?-?){1,8}\s*$")
_HOUSE = re.compile(r"\s*\d{1,5}\s?[-/]?\s?(?:[A-Za-z]{1,3}|bis|hs|\d{1,3}|[IVX]{1,4})?\s*$")
_STREET_NUMBER = re.compile(r".{0,25}?[^\W\d_]{3}.*\s\d{1,5}\s?\S{0,6}(?:\s\S{1,4})?\s*$")
# A single word needs a surer ending than several: Kamp, Veld and Van Dijk are surnames.
_SURE_STREET = r"straat|str\.|weg|laan|plein|kade|pad|steeg|singel|plantsoen|dreef|gracht|einde?"
_STREET_WORD = re.compile(rf"\w{{3,}}(?:{_SURE_STREET})$", re.I)
_STREET_WORDS = re.compile(
    rf"\s\S*(?:{_SURE_STREET}|dijk|hof|brug|erf|ring|markt|wal|veld|akker|hoek|water|street|"
    r"road|lane|avenue)$",
    re.I,
)
YES_OR_NO = frozenset({"ja", "nee", "j", "n", "yes", "no", "x"})
_INVERTED = re.compile(r"\s*[^\W\d_][^\d,@]*,\s*\S[^\d@]*$")
_NAME_WITH_INITIALS = re.compile(r"\s*(?:\S+\.?\s+)?(?:[^\W\d_]{1,2}\.\s?-?)+\s*[^\W\d_'’`][^\d@]*$")
_WORDS = re.compile(r"['’`]?[^\W\d_][^\d@;:]*$")
_FORMS = frozenset(
    "m v x man vrouw mannelijk vrouwelijk dhr mevr mw mevrouw meneer heer hr mr mrs ms miss f male female mej "
    "mvr".split()
)
_KINDS_OF_MEMBER = frozenset(
    "lid leden gewoon donateur donateurs erelid ereleden aspirant aspirantlid jeugdlid gezinslid partnerlid "
    "partner vriend "
    "vrienden begunstiger "
    "deelnemer member donor supporter huishouden individueel gezin bestuurslid vrijwilliger oud-lid "
    "oudlid ondersteunend sponsor bedrijfslid organisatie actief opgezegd uitgeschreven "
    "overleden".split()
) | {"oud lid"}


def text_of(cell: Cell) -> str:
    """A cell as a person reads it: whole numbers without a fraction, dates as 1950-05-12, ``""`` for an empty cell."""
    if cell is None:
        return ""
    if type(cell) is str:
        return cell.strip()
    if type(cell) is float and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if type(cell) is date:
        return cell.isoformat()
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return str(cell)


def is_bsn(text: str) -> bool:
    """Whether a text is nothing but nine digits (dots and spaces aside) that pass the eleven-test of the BSN.

    Source: Besluit burgerservicenummer; the weights are 9, 8, … 2 and −1, as Logius publishes them.
    """
    digits = text.replace(".", "").replace(" ", "")
    if len(digits) not in (8, 9) or not digits.isascii() or not digits.isdigit():
        return False
    digits = digits.zfill(9)
    total = sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return total % 11 == 0 and total > 0


def _is_phone(text: str) -> bool:
    if not _PHONE.match(text):
        return False
    digits = _DIGITS.sub("", text)
    return (
        text.strip().startswith("+")
        or (len(digits) in (10, 11, 13) and digits[0] == "0")
        or (len(digits) == 11 and digits.startswith("31"))
        or (len(digits) == 9 and digits[0] in "1234567")
    )


def _is_address(text: str) -> bool:
    """A postcode, and a street with its number beside it."""
    match = _POSTCODE_INSIDE.search(text)
    rest = f"{text[: match.start()]},{text[match.end() :]}" if match else ""
    return any(_STREET_NUMBER.match(part) for part in re.split(r"[,\n]", rest))


def _is_word(text: str) -> bool:
    """A name, place or other single word; more words begin with a capital or a prefix."""
    if len(text) > 30 or not _WORDS.match(text) or text.casefold() in YES_OR_NO:
        return False
    first, _space, rest = text.partition(" ")
    return not rest or first[0].isupper() or is_prefix_word(first)


def _is_street_name(text: str) -> bool:
    return bool(_STREET_WORD.match(text) or _STREET_WORDS.search(text)) and not any(map(str.isdigit, text[2:]))


def _is_prefix(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= 4 and all(is_prefix_word(word, shape="mixed") for word in words)


def _is_two_words(text: str) -> bool:
    """Words as a person's name is written: at least two, the first and the last with a capital."""
    words = text.split()
    if not 2 <= len(words) <= 6 or not _WORDS.match(text):
        return False
    return words[0][0].isupper() and words[-1].lstrip("'’d")[:1].isupper()


_TESTS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("email", _EMAIL.match),
    ("iban", _IBAN.match),
    (DATE, _DATE.match),
    ("postcode", _POSTCODE.match),
    (ADDRESS, lambda text: _is_address(text)),
    ("postcode", _PLACE_FIRST.match),
    ("phone", _is_phone),
    ("prefix", _is_prefix),
    ("salutation_form", lambda text: fold(text) in _FORMS),
    ("category", lambda text: fold(text) in _KINDS_OF_MEMBER),
    ("initials", lambda text: _INITIALS.match(text) or (len(text) < 6 and text.isalpha() and text.isupper())),
    (FULL_NAME, lambda text: _INVERTED.match(text) or _NAME_WITH_INITIALS.match(text)),
    ("house_number", _HOUSE.match),
    ("street", lambda text: _STREET_NUMBER.match(text) or _is_street_name(text)),
    ("organisation_name", is_organisation_name),
    ("two_words", _is_two_words),
    ("word", _is_word),
)
_LOOSE = (FULL_NAME, "two_words", "word", "organisation_name")
# What a column must be, whatever its heading says; the other kinds are too loose to overrule a heading.
STRONG = frozenset({"email", "iban", DATE, "postcode", "phone", ADDRESS})


def kind_of_cell(cell: Cell) -> str:
    """The most telling kind of one filled cell, one of the names in the table of tests, ``integer`` or ``other``."""
    if isinstance(cell, date):
        return DATE
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return "other"
    text = text_of(cell)
    if not isinstance(cell, str) or text.isdigit():
        if (len(text) == 9 and text[:1] in "1234567") or (len(text) in (10, 11, 13) and text.startswith(("31", "0"))):
            return "phone"
        return INTEGER if text.isdigit() else "other"
    if len(text) > 150:
        return "other"
    return next((kind for kind, test in _TESTS if test(text)), "other")


@dataclass(frozen=True)
class Content:
    """What the filled cells of a column are: the kind most of them have, its share (0 to 1), and how many differ."""

    kind: str
    share: float
    filled: int
    distinct: int

    @property
    def repeats(self) -> bool:
        """Whether few values come back often, as with places and kinds of member."""
        return self.filled >= 6 and self.distinct <= max(2, self.filled * 0.35)


def content_of(cells: Iterable[Cell]) -> Content:
    """The content of a column, judged by its first filled cells; kind ``""`` for an empty column."""
    filled = [cell for cell in cells if not is_blank(cell)]
    sample = filled[:_SAMPLE]
    if not sample:
        return Content("", 0.0, 0, 0)
    counts = Counter(map(kind_of_cell, sample))
    kind, times = counts.most_common(1)[0]
    numbers = kind in (INTEGER, "phone") and len(sample) >= 4
    if numbers and sum(is_bsn(text_of(cell)) for cell in sample) > 0.8 * len(sample):
        kind = BSN
    elif kind in _LOOSE:
        times = sum(counts[loose] for loose in _LOOSE)
        kind = _kind_of_words(counts)
    elif kind in (INTEGER, "house_number"):
        times = counts[INTEGER] + counts["house_number"]
    return Content(kind, times / len(sample), len(filled), len({text_of(cell) for cell in sample}))


def _kind_of_words(counts: Counter[str]) -> str:
    """A column of words: whole names where most of them are more than one word."""
    whole = counts[FULL_NAME] + counts["two_words"]
    if counts["organisation_name"] > whole + counts["word"]:
        return "organisation_name"
    if whole <= counts["word"]:
        return "word"
    return FULL_NAME if counts[FULL_NAME] * 3 >= whole else "two_words"


def date_field(cells: Sequence[Cell], today: date) -> str:
    """``birth_date`` or ``admitted_on`` for a column of dates: most members were born over thirty years ago."""
    years = sorted(year for year in map(_year_of, cells) if year)
    middle = years[len(years) // 2] if years else today.year
    if middle < 100:
        middle += 1900 if middle > today.year % 100 else 2000
    return "birth_date" if today.year - middle >= 30 else "admitted_on"


def _year_of(cell: Cell) -> int:
    if isinstance(cell, date):
        return cell.year
    text = text_of(cell)
    if text.isdigit() and len(text) == 5:
        return 1900 + int(text) * 4 // 1461
    numbers = [int(number) for number in re.findall(r"\d+", text[:30])]
    long = [number for number in numbers if 1800 < number < 2200]
    return long[0] if long else numbers[-1] if numbers else 0
