"""Lists split by letter: ``A-K,L-Z`` puts the names on two sheets, so that two people can sign at once."""

import re
from dataclasses import dataclass
from string import ascii_uppercase

from noaber.core.i18n import _
from noaber.paper.options import OptionError

_RANGE = re.compile(r"([A-Z])(?:-([A-Z]))?")


@dataclass(frozen=True)
class LetterRange:
    """The letters from ``first`` to ``last``, both included."""

    first: str
    last: str

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first}–{self.last}"


def letter_ranges(text: str) -> list[LetterRange]:
    """The ranges of a split such as ``A-K,L-Z``, ``a t/m k / l t/m z`` or ``A–F; G–Z``; none when it is empty.

    Raises :class:`~noaber.paper.options.OptionError` unless each letter from A to Z is on exactly one list.
    """
    plain = re.sub(r"\s*(?:[-‐‑–—]|t/m|tot en met|\bto\b)\s*", "-", text.strip(), flags=re.IGNORECASE).upper()
    if not plain:
        return []
    ranges = sorted((_range(part) for part in re.split(r"[\s,;/+]+", plain) if part), key=lambda item: item.first)
    _check(ranges)
    return [] if len(ranges) == 1 else ranges


def tidy_letters(text: str) -> str:
    """The split in its one form, ``A-K,L-Z``; empty for one list. Raises OptionError."""
    return ",".join(f"{item.first}-{item.last}" for item in letter_ranges(text))


def part_of(letter: str, ranges: list[LetterRange]) -> int:
    """On which list a name with this letter stands, counted from 0.

    What sorts before A (a name that begins with a digit) goes on the first, what sorts after Z or has no letter on
    the last.
    """
    if not letter:
        return max(len(ranges) - 1, 0)
    return sum(letter > item.last for item in ranges[:-1])


def _range(part: str) -> LetterRange:
    found = _RANGE.fullmatch(part)
    if not found:
        raise OptionError(_("‘{text}’ zijn geen letters van een lijst. Schrijf bijvoorbeeld A-K,L-Z.", text=part))
    first, last = found[1], found[2] or found[1]
    return LetterRange(min(first, last), max(first, last))


def _check(ranges: list[LetterRange]) -> None:
    for letter in ascii_uppercase:
        lists = sum(item.first <= letter <= item.last for item in ranges)
        if lists == 0:
            raise OptionError(
                _("De letter {letter} staat op geen enkele lijst. Schrijf bijvoorbeeld A-K,L-Z.", letter=letter)
            )
        if lists > 1:
            raise OptionError(
                _("De letter {letter} staat op meer dan één lijst. Schrijf bijvoorbeeld A-K,L-Z.", letter=letter)
            )
