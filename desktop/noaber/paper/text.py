"""Text made ready for paper: cleaned, measured, and fitted into the room there is.

Sizes are in points, room in millimetres.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from noaber.paper.fonts import REPLACEMENT, Face, face

POINT = 25.4 / 72
"""Millimetres in a point."""

ELLIPSIS = "…"

# Typographic variants that mean the same as a plain sign that every font has.
_PLAIN = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "ĳ": "ij",
        "Ĳ": "IJ",
        "ﬁ": "fi",
        "ﬂ": "fl",
    }
)
# By Unicode category: control characters and invisible marks go, every space is a space, half a pair is no character.
_BY_CATEGORY = {"Cc": "", "Cf": "", "Zs": " ", "Zl": " ", "Zp": " ", "Cs": REPLACEMENT}


@dataclass(frozen=True)
class Style:
    """How a text looks: weight, size in points, grey from 0 (black) to 1 (white), or a colour of red, green, blue."""

    size: float
    weight: str = "regular"
    grey: float = 0.12
    colour: tuple[float, float, float] | None = None

    @property
    def face(self) -> Face:
        """The face of this weight."""
        return face(self.weight)

    def sized(self, size: float) -> "Style":
        """The same look in another size."""
        return self if size == self.size else Style(size, self.weight, self.grey, self.colour)


@dataclass(frozen=True)
class Fitted:
    """A text that fits: its lines, the size they have now, and whether something had to be left out."""

    lines: tuple[str, ...]
    size: float
    cut: bool = False


@lru_cache(maxsize=8192)
def clean(text: str) -> str:
    """The text as one line that can be drawn: composed accents, no control or invisible characters."""
    if text.isascii() and text.isprintable():
        return text
    plain = unicodedata.normalize("NFC", text.translate(_PLAIN))
    if plain.isprintable():
        return plain
    spaced = re.sub(r"[\t\n\v\f\r\x85]+", " ", plain)
    return "".join(_BY_CATEGORY.get(unicodedata.category(c), c) for c in spaced)


def width(text: str, style: Style) -> float:
    """The width in millimetres of a clean text."""
    return style.face.width(text) * style.size * POINT


def cut(text: str, style: Style, room: float) -> str:
    """As much of the clean text as fits in the room, ending in a visible ``…``; the text itself when it fits."""
    if width(text, style) <= room:
        return text
    widths = style.face.widths
    left = room / (style.size * POINT) - widths[ELLIPSIS]
    for place, character in enumerate(text):
        left -= widths[character]
        if left < 0:
            return text[:place].rstrip() + ELLIPSIS
    return text


def fit(text: str, style: Style, room: float, least: float, lines: int = 1) -> Fitted:
    """Fit a text into lines of so many millimetres: shrink it down to ``least`` points, then wrap it, then cut it."""
    whole = clean(text)
    needed = style.face.width(whole) * POINT
    if needed * style.size <= room:
        return Fitted((whole,), style.size)
    if needed * least <= room:
        # Steps of a tenth of a point keep the number of font sizes in a file small.
        return Fitted((whole,), max(least, int(room / needed * 10) / 10))
    small = style.sized(least)
    wrapped = wrap(whole, small, room)
    if len(wrapped) <= lines:
        return Fitted(tuple(wrapped), least)
    kept = wrapped[: lines - 1]
    rest = " ".join(wrapped[lines - 1 :])
    return Fitted((*kept, cut(rest + ELLIPSIS, small, room)), least, cut=True)


def wrap(text: str, style: Style, room: float) -> list[str]:
    """The clean text in lines no wider than the room, broken at spaces and after hyphens, within a word if need be."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, style, room):
        if not line or width((line + piece).rstrip(), style) <= room:
            line += piece
        else:
            lines.append(line.rstrip())
            line = piece.lstrip()
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _pieces(text: str, style: Style, room: float) -> Iterable[str]:
    for piece in re.findall(r"[^ \-]*-+ *|[^ \-]* +|[^ \-]+", text):
        if width(piece.rstrip(), style) <= room:
            yield piece
        else:
            yield from _slices(piece, style, room)


def _slices(word: str, style: Style, room: float) -> Iterable[str]:
    widths, size = style.face.widths, style.size * POINT
    start, used = 0, 0.0
    for place, character in enumerate(word):
        used += widths[character] * size
        if used > room and place > start:
            yield word[start:place]
            start, used = place, widths[character] * size
    yield word[start:]
