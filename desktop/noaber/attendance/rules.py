"""Reading the line numbers that a secretary types from a signed sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

_EVERYBODY = re.compile(r"(?:alles|allen|allemaal|iedereen|all|everybody|everyone)\b")
_BUT = re.compile(r"(?:behalve|uitgezonderd|zonder|op|m\.?u\.?v\.?|except(?: for)?|but|without)\b\.?")
_UP_TO = re.compile(r"\s*(?:-|‐|‑|–|—|\bt/m\b|\btm\b|\btot en met\b|\bto\b|\bthrough\b)\s*")
_APART = re.compile(r"(?:[\s,;+&/]|\ben\b|\band\b)+")
_WORDS = re.compile(r"\b(?:regels?|nrs?\b\.?|nummers?|lines?|numbers?|no\b\.?)\s*")
_NUMBER = re.compile(r"0*(\d{1,6})\.?", re.ASCII)
_RANGE = re.compile(r"0*(\d{1,6})\.?-0*(\d{1,6})\.?", re.ASCII)


class BlankRow(NoaberError):
    """A number was typed of a blank row in which somebody wrote a name: the name must be typed too."""

    def __init__(self, line: int) -> None:
        super().__init__(_("Regel {line} is een lege regel: vul de naam in.", line=line))
        self.line = line


@dataclass(frozen=True)
class SheetNumbers:
    """The line numbers of a sheet: with somebody on it, blank, and those whose registration has been deleted."""

    filled: frozenset[int]
    blank: frozenset[int] = frozenset()
    deleted: frozenset[int] = frozenset()

    @property
    def last(self) -> int:
        """The last number on the paper; 0 for an empty sheet."""
        return max(self.filled | self.blank | self.deleted, default=0)


def parse_line_numbers(text: str, sheet: SheetNumbers) -> frozenset[int]:
    """The lines that are meant: ``17``, ``1-12, 17``, ``1 t/m 12``, ``alles``, ``alles behalve 4,9``, ``all except 4``.

    "Everybody" means the lines with somebody on them. Raises BlankRow for the number of a blank row, and NoaberError
    for what is no number, a number that is not on the sheet, or a range that runs backwards.
    """
    everybody, rest = _split(text)
    if not rest:
        if everybody:
            return sheet.filled
        raise _not_understood(text)
    named = frozenset(number for part in _APART.split(rest) if part for number in _numbers(part, sheet))
    if not named:
        raise _not_understood(text)
    if everybody:
        return sheet.filled - named
    for number in sorted(named & sheet.blank):
        raise BlankRow(number)
    return named


def means_everybody(text: str) -> bool:
    """Whether the text speaks of all lines: then those it does not mean are absent."""
    return _split(text)[0]


def _split(text: str) -> tuple[bool, str]:
    """Whether it says "all" (or "all but"), and the numbers that follow."""
    typed = " ".join(text.casefold().split())
    everybody = _EVERYBODY.match(typed)
    if everybody:
        typed = typed[everybody.end() :].lstrip(" ,:")
    but = _BUT.match(typed)
    if but:
        typed = re.sub(r"\bna\b", "", typed[but.end() :]) if but[0] == "op" else typed[but.end() :]
        if not typed.strip(" ,:."):
            raise _not_understood(text)
    elif everybody and typed:
        raise _not_understood(text)
    numbers = _UP_TO.sub("-", _WORDS.sub("", typed)).strip(" ,:;.")
    return bool(everybody or but), numbers


def _numbers(part: str, sheet: SheetNumbers) -> Iterator[int]:
    """The numbers of ``17`` or ``1-12``, each known to be on the sheet."""
    one, many = _NUMBER.fullmatch(part), _RANGE.fullmatch(part)
    if one is None and many is None:
        raise _not_understood(part)
    first, last = (int(one[1]), int(one[1])) if one else (int(many[1]), int(many[2])) if many else (0, 0)
    if last < first:
        raise NoaberError(_("“{text}” loopt terug. Bedoelt u {last}-{first}?", text=part, first=first, last=last))
    for number in (first, last) if last > sheet.last else range(first, last + 1):
        if number in sheet.deleted:
            raise NoaberError(
                _("De aanmelding op regel {line} is verwijderd. Vul deze persoon op naam in.", line=number)
            )
        if number not in sheet.filled | sheet.blank:
            raise NoaberError(
                _("Regel {line} staat niet op deze lijst; de laatste regel is {last}.", line=number, last=sheet.last)
            )
        yield number


def _not_understood(text: str) -> NoaberError:
    return NoaberError(
        _("“{text}” is geen regelnummer. Typ bijvoorbeeld 17, 1-12 of “alles behalve 4, 9”.", text=text.strip())
    )
