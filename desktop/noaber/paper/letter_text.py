"""Running text of letters: paragraphs in which words may be bold or italic, broken into lines.

A word is measured once and its width is kept for the whole document.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from noaber.paper.fonts import face
from noaber.paper.pdf import Runs
from noaber.paper.text import POINT, clean

_PLAIN_WEIGHTS = {"italic": "regular", "bolditalic": "bold"}


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A piece of running text: ``runs`` are texts with a weight (``regular``, ``bold``, ``italic``, ``bolditalic``).

    A newline in a text begins a new line. ``kind`` is ``text``, ``heading``, ``item`` (with its ``marker``: ``•`` or
    ``1.``) or ``signature``, the place where somebody signs. ``keep`` holds it on one page with what follows;
    ``shared`` tells that several letters have this same object, so that it is set only once.
    """

    runs: tuple[tuple[str, str], ...]
    kind: str = "text"
    marker: str = ""
    keep: bool = False
    shared: bool = False


class Widths(dict[str, float]):
    """Widths of words for a size of 1 point, each measured once."""

    def __init__(self, weight: str) -> None:
        super().__init__()
        self._face = face(weight)

    def __missing__(self, word: str) -> float:
        width = self[word] = self._face.width(word)
        return width


class Breaker:
    """Breaks paragraphs into lines for one document."""

    def __init__(self) -> None:
        self._widths = {weight: Widths(weight) for weight in ("regular", "bold", "italic", "bolditalic")}

    def lines(self, runs: Sequence[tuple[str, str]], size: float, room: float, *, plain: bool = False) -> list[Runs]:
        """The lines, none wider than ``room`` mm; spaces at the end of a line are dropped.

        ``plain`` sets italics upright, for large print.
        """
        wide = room / (size * POINT)
        if plain:
            runs = [(text, _PLAIN_WEIGHTS.get(weight, weight)) for text, weight in runs]
        if len(runs) == 1:
            text, weight = runs[0]
            return [[(line, weight)] for part in text.split("\n") for line in self._break(clean(part), weight, wide)]
        return [line for part in _at_newlines(runs) for line in self._break_mixed(part, wide)]

    def _break(self, text: str, weight: str, room: float) -> list[str]:
        """Lines of a text in one weight; ``room`` is for a size of 1 point."""
        widths = self._widths[weight]
        space = widths[" "]
        lines: list[str] = []
        line: list[str] = []
        left = room
        for word in text.split(" "):
            needed = widths[word]
            if line and needed > left:
                lines.append(" ".join(line).rstrip())
                line, left = [], room
            while needed > room:
                fits = self._most(word, widths, left)
                lines.append(" ".join((*line, word[:fits])))
                line, left, word = [], room, word[fits:]
                needed = widths[word]
            line.append(word)
            left -= needed + space
        lines.append(" ".join(line).rstrip())
        return lines

    def _most(self, word: str, widths: Widths, room: float) -> int:
        """How many letters of a word that is too long for a line fit; at least one."""
        used = 0.0
        for place, letter in enumerate(word):
            used += widths[letter]
            if used > room:
                return max(place, 1)
        return len(word)

    def _break_mixed(self, runs: Sequence[tuple[str, str]], room: float) -> list[Runs]:
        lines: list[Runs] = []
        line: list[tuple[str, str]] = []
        used = 0.0
        for word in _words(runs):
            needed = sum(self._widths[weight][text.rstrip()] for text, weight in word)
            if line and used + needed > room:
                lines.append(_trimmed(line))
                line, used = [], 0.0
            if needed > room:
                *whole, last = self._sliced(word, room)
                lines.extend([piece] for piece in whole)
                line, used = [last], self._widths[last[1]][last[0]]
                continue
            line.extend(word)
            used += sum(self._widths[weight][text] for text, weight in word)
        lines.append(_trimmed(line))
        return lines

    def _sliced(self, word: list[tuple[str, str]], room: float) -> list[tuple[str, str]]:
        """A word that fits on no line, in pieces that do; it takes one weight."""
        weight = word[0][1]
        *whole, last = self._break("".join(text for text, _weight in word).rstrip(), weight, room)
        return [*((piece, weight) for piece in whole), (last + " ", weight)]


def _at_newlines(runs: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    lines: list[list[tuple[str, str]]] = [[]]
    for text, weight in runs:
        first, *more = text.split("\n")
        lines[-1].append((clean(first), weight))
        lines.extend([(clean(part), weight)] for part in more)
    return lines


def _words(runs: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Words with the space behind them; a word in two weights stays one word of two pieces."""
    words: list[list[tuple[str, str]]] = []
    open_word = False
    for text, weight in runs:
        for piece in re.findall(r"[^ ]* +|[^ ]+", text):
            if open_word:
                words[-1].append((piece, weight))
            else:
                words.append([(piece, weight)])
            open_word = not piece.endswith(" ")
    return words


def _trimmed(line: list[tuple[str, str]]) -> Runs:
    """The line with pieces of one weight joined, without the space at its end."""
    joined: list[tuple[str, str]] = []
    for text, weight in line:
        if joined and joined[-1][1] == weight:
            joined[-1] = (joined[-1][0] + text, weight)
        else:
            joined.append((text, weight))
    if joined:
        joined[-1] = (joined[-1][0].rstrip(), joined[-1][1])
    return joined
