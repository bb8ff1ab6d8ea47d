"""Dutch addresses: taken apart as typed, and written the way the post wants them.

Sources: NEN 5825 (the parts of an address), PostNL adresseertips (one space within the postcode, two before the
place, place in capitals), and the postcode rule that SA, SD and SS are never given out.
"""

import re
from typing import NamedTuple, Protocol

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.people.name_words import capital_first, printed, proper_case, stored

HIGHEST_NUMBER = 99_999
_POSTCODE = re.compile(r"([1-9]\d{3})[\s.-]*([A-Z]{2})")
_NEVER_ISSUED = frozenset({"SA", "SD", "SS"})
_HOME = frozenset({"", "nl", "nld", "nederland", "netherlands", "the netherlands", "holland", "niederlande"})
_WITH_PLACE = re.compile(r"^([1-9]\d{3}\s*[A-Za-z]{2})(?![^\W\d_])[\s,]*(.*)$")
_PLACE_WITH = re.compile(r"^(.*?\S)[\s,]+([1-9]\d{3}\s*[A-Za-z]{2})$")
_FOREIGN_WITH_PLACE = re.compile(r"^((?:[A-Z]{1,2}-)?\d{4,5})\s+(\D.*)$")
_SMALL_IN_STREET = frozenset("van de den der het en op in aan bij ter te ten tot over voor achter".split())
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_ROMAN = re.compile(r"[IVX]{2,5}|[VI]")
_SMALL_IN_PLACE = frozenset("aan de den der het 't en op in bij van ter te ten over onder a/d".split())

# What may follow a house number: -2, bis, a, II, hs, 2 hoog, A-3, -A02, /3, a bis, rood.
_ADDITION = re.compile(
    r"\s*(?:(?P<joined>[-/]\s*\w{1,5})|(?P<word>[^\W\d_]{1,4}(?:[-/ ]?\d{1,3}[^\W\d_]?)?|huis|zwart|rood|boven|beneden)"
    r"|(?:app(?:artement)?|apt|kamer|kmr|k|unit|flat)\.?\s?\d{1,4}[^\W\d_]?"
    r"|(?P<number>\d{1,4}[^\W\d_]?)|(?P<floor>\d{1,2}\s?(?:hoog|hg|e verd\w*\.?)))"
    r"(?P<more>[\s,]+(?:[^\W\d_]{1,3}|\d{1,3}|hoog|bis|huis|achter|voor))?\s*$",
    re.I,
)
_NUMBER = re.compile(r"(?<![\w'-])(?:nr\.?\s*|no\.?\s*|huisnr\.?\s*)?(\d{1,5})(?!\d)")
_GLUED_NUMBER = re.compile(r"^([^\W\d_][^\d]*?[^\W\d_]\.?)(\d{1,5})([^\W\d_]?)$")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


class ContactError(NoaberError):
    """Something typed is no postcode, mail address or account number; the sentence says what is wrong."""


class StreetLine(NamedTuple):
    """A street line taken apart; ``number`` is None and ``addition`` empty where there is none."""

    street: str
    number: int | None
    addition: str


class Addressed(Protocol):
    """What an address is written from."""

    @property
    def street(self) -> str:
        """Street, or Postbus."""

    @property
    def house_number(self) -> int | None:
        """House number, None if unknown."""

    @property
    def house_addition(self) -> str:
        """What follows the number, as typed: ``a``, ``-2``, ``bis``."""

    @property
    def postcode(self) -> str:
        """``1234AB``, or a foreign one as typed."""

    @property
    def city(self) -> str:
        """Place."""

    @property
    def country(self) -> str:
        """Country, ``""`` for the Netherlands."""


def is_home(country: str) -> bool:
    """Whether a country as typed is the Netherlands; nothing typed is."""
    return fold(country) in _HOME


def parse_postcode(text: str, country: str = "") -> str:
    """A Dutch postcode as ``1234AB``; a foreign one as typed; ``""`` for nothing. Raises ContactError for any other."""
    typed = " ".join(text.split())
    if not typed or not is_home(country):
        return typed
    match = _POSTCODE.fullmatch(typed.upper())
    if match is None or match[2] in _NEVER_ISSUED:
        raise ContactError(_("“{text}” is geen postcode. Een postcode is bijvoorbeeld 1234 AB.", text=typed))
    return match[1] + match[2]


def format_postcode(postcode: str) -> str:
    """``1234AB`` → ``1234 AB``; any other text stays as it is."""
    match = _POSTCODE.fullmatch(postcode.upper().strip())
    return f"{match[1]} {match[2]}" if match else postcode.strip()


def split_postcode_place(text: str) -> tuple[str, str]:
    """Postcode (``1234AB``, a foreign one as typed) and place, in either order; what is absent is ``""``."""
    line = stored(text)
    match = _WITH_PLACE.match(line)
    if match:
        return _joined(match[1]), tidy_place(match[2])
    match = _PLACE_WITH.match(line)
    if match:
        return _joined(match[2]), tidy_place(match[1])
    match = _FOREIGN_WITH_PLACE.match(line)
    if match:
        return match[1], tidy_place(match[2])
    return ("", tidy_place(line)) if not line[:1].isdigit() else (line, "")


def _joined(postcode: str) -> str:
    return postcode.replace(" ", "").upper()


def tidy_place(text: str) -> str:
    """A place with the capitals it is written with: ``BEEK EN DONK`` → ``Beek en Donk``; mixed case stays as typed."""
    place = stored(text).strip(" ,.;")
    if not (place.isupper() or place.islower()):
        return place
    words = re.split(r"([ -])", place.lower())
    for position in range(0, len(words), 2):
        word = words[position]
        if not (position and word in _SMALL_IN_PLACE) and not word.startswith("'"):
            words[position] = capital_first(word)
    return "".join(words)


def tidy_street(text: str) -> str:
    """A street with the capitals it is written with: ``BURG. VAN HOUTLAAN`` → ``Burg. van Houtlaan``.

    Mixed case stays as typed, and so do initials (``J.F. KENNEDYLAAN``) and the numbers of kings (``WILLEM III``).
    """
    if text.islower():
        return capital_first(text)
    if not text.isupper() or len(text) < 4:
        return text
    words = text.split()
    for position, word in enumerate(words):
        small = word.lower()
        if _INITIALS.fullmatch(word) or (position and _ROMAN.fullmatch(word)):
            continue
        if word[0].isdigit() or small.startswith("'") or (position and small in _SMALL_IN_STREET):
            words[position] = small
        else:
            words[position] = proper_case(word)
    return " ".join(words)


def split_street(text: str) -> StreetLine:
    """A street line as typed taken apart: ``1e Dwarsweg 93bis`` → ``("1e Dwarsweg", 93, "bis")``.

    Numbers in street names stay there (``Plein 1940-1945 12``). The addition stays as typed, hyphen included
    (``Lange Brug 159-2`` → ``-2``). Without a number the whole text is the street.
    """
    line = stored(text).strip(" ,;")
    for match in _candidates(line):
        street = line[: match.start()].rstrip(" ,")
        rest = line[match.end() :].strip(" ,.")
        if street and 0 < int(match[1]) <= HIGHEST_NUMBER and (not rest or _ADDITION.fullmatch(rest)):
            return StreetLine(street, int(match[1]), _tidy_addition(rest))
    glued = _GLUED_NUMBER.match(line)
    if glued and int(glued[2]) > 0:
        return StreetLine(glued[1], int(glued[2]), glued[3])
    return StreetLine(line, None, "")


def _candidates(line: str) -> list[re.Match[str]]:
    """The numbers that may be the house number, likeliest first: the first that only an addition follows.

    A year followed by another number is part of the street's name: Plein 1944 5.
    """
    found = list(_NUMBER.finditer(line))
    unlikely = [match for match in found if _is_part_of_name(line, match)]
    return [match for match in found if match not in unlikely] + unlikely


def _is_part_of_name(line: str, match: re.Match[str]) -> bool:
    rest = line[match.end() :]
    if re.match(r"\s*-\s*\d+\s+\d|\s+(?:huis)?n[ro]\b\.?\s*\d", rest):  # 1940-1945 12, Plein 1813 nr 4
        return True
    return bool(_YEAR.fullmatch(match[1]) and re.match(r"\s+\d", rest))


def _tidy_addition(text: str) -> str:
    return re.sub(r"^([-/])\s+", r"\1", " ".join(text.split()))


def parse_house_number(value: object) -> tuple[int | None, str]:
    """Number and addition of a cell with a house number: ``185a`` → ``(185, "a")``, ``66.0`` → ``(66, "")``.

    Raises ContactError for a text without a number in front; nothing gives ``(None, "")``.
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = stored(str(value if value is not None else ""))
    if not text:
        return None, ""
    text = re.sub(r"^(\d+)\.0$", r"\1", re.sub(r"^(?:nr|no)\.?\s*", "", text, flags=re.I))
    match = re.match(r"(\d{1,5})(?!\d)\s*(.*)$", text)
    if match is None or int(match[1]) == 0:
        raise ContactError(_("“{text}” is geen huisnummer.", text=text))
    return int(match[1]), _tidy_addition(match[2])


def house_line(street: str, number: int | None, addition: str) -> str:
    """The street line as printed: ``Dwarsgracht 41``, ``Jonenweg 11 a``, ``Levantkade 170-3`` (NEN 5825)."""
    if number is None:
        return printed(" ".join(part for part in (street, addition) if part))
    follows = addition.strip()
    if follows.isdigit():
        follows = f"-{follows}"
    glue = "" if follows[:1] in ("-", "/", "") else " "
    return printed(f"{street} {number}{glue}{follows}".strip())


def place_line(postcode: str, city: str, country: str = "") -> str:
    """The place line as printed: ``5529 AB  HOOGELOON``, with two spaces in the Netherlands and one abroad."""
    gap = "  " if is_home(country) else " "
    return printed(gap.join(part for part in (format_postcode(postcode), city.upper()) if part))


def address_lines(address: Addressed) -> list[str]:
    """The lines of an address below the name: street, place, and a foreign country in capitals; none if unknown."""
    lines = [
        house_line(address.street, address.house_number, address.house_addition),
        place_line(address.postcode, address.city, address.country),
    ]
    if not is_home(address.country):
        lines.append(printed(address.country.upper()))
    return [line for line in lines if line]
