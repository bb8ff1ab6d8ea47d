"""Numbers of shares as ranges: ``1–25, 31``. A set of whole numbers from 1, kept as its stretches."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

HIGHEST = 9_999_999
_PART = re.compile(r"(\d{1,7})(?:\s*(?:-|–|t/m|tm|tot en met|to)\s*(\d{1,7}))?")


@dataclass(frozen=True)
class Numbers:
    """Numbers as rising stretches ``(first, last)`` that neither touch nor overlap."""

    stretches: tuple[tuple[int, int], ...] = ()

    @property
    def count(self) -> int:
        """How many numbers."""
        return sum(last - first + 1 for first, last in self.stretches)

    @property
    def highest(self) -> int:
        """The largest number, 0 of none."""
        return self.stretches[-1][1] if self.stretches else 0

    def __bool__(self) -> bool:
        return bool(self.stretches)

    def __or__(self, other: "Numbers") -> "Numbers":
        if not other.stretches or not self.stretches:
            return self if self.stretches else other
        return of_stretches((*self.stretches, *other.stretches))

    def __sub__(self, other: "Numbers") -> "Numbers":
        if not other.stretches or not self.stretches:
            return self
        left = list(self.stretches)
        for low, high in other.stretches:
            left = [
                piece
                for first, last in left
                for piece in ((first, min(last, low - 1)), (max(first, high + 1), last))
                if piece[0] <= piece[1]
            ]
        return Numbers(tuple(left))

    def __and__(self, other: "Numbers") -> "Numbers":
        return self - (self - other)

    def lowest(self, count: int) -> "Numbers":
        """The first so many numbers, or all when there are fewer."""
        taken: list[tuple[int, int]] = []
        for first, last in self.stretches:
            if count <= 0:
                break
            last = min(last, first + count - 1)
            taken.append((first, last))
            count -= last - first + 1
        return Numbers(tuple(taken))

    def text(self) -> str:
        """As people read it: ``1–25, 31``."""
        return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in self.stretches)

    def stored(self) -> str:
        """As the data file keeps it, in plain signs: ``1-25,31``."""
        return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in self.stretches)


NONE = Numbers()
"""No numbers at all."""


def of_stretches(stretches: Iterable[tuple[int, int]]) -> Numbers:
    """The numbers in these stretches, in whatever order; what touches or overlaps becomes one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return Numbers(tuple(merged))


@lru_cache(maxsize=8192)
def from_stored(text: str) -> Numbers:
    """The numbers that the data file kept."""
    if not text:
        return NONE
    parts = (part.partition("-") for part in text.split(","))
    return Numbers(tuple((int(first), int(last or first)) for first, _dash, last in parts))


def parse_numbers(text: str) -> Numbers:
    """The numbers that typed text means: ``1-25, 31``, ``1 t/m 25 en 31``. Raises NoaberError."""
    found: list[tuple[int, int]] = []
    for part in filter(None, re.split(r"[,;+]|\ben\b|\band\b", text)):
        match = _PART.fullmatch(part.strip().lower())
        if match is None:
            if not part.strip():
                continue
            raise NoaberError(_("“{text}” zijn geen nummers. Schrijf bijvoorbeeld 1-25, 31.", text=part.strip()))
        first = int(match[1])
        last = int(match[2] or first)
        if first < 1 or last < first:
            raise NoaberError(_("“{text}” kan niet: nummers beginnen bij 1 en lopen op.", text=part.strip()))
        found.append((first, last))
    numbers = of_stretches(found)
    if numbers.count != sum(last - first + 1 for first, last in found):
        raise NoaberError(_("In “{text}” staat een nummer twee keer.", text=text.strip()))
    return numbers
