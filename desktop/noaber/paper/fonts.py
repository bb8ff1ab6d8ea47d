"""The letters of all paper: Atkinson Hyperlegible, and Noto Sans for the characters that it lacks.

A :class:`Face` measures text and knows which font has which character. Both fonts are TrueType, embedded as subsets.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

REPLACEMENT = "\ufffd"
"""What stands on paper where a character is in no font: a question mark in a diamond, never an empty box."""

# Beyond this reportlab's table for copying text out of the PDF has no place.
_LAST_CODE = 0xFFFF


class Face:
    """One weight of the letter with its stand-in.

    ``widths`` maps a character of the main font to its width for a size of 1 point; characters of the stand-in and
    unknown ones (as wide as the replacement) are added when first asked for.
    """

    def __init__(self, name: str, main: Path, stand_in: Path) -> None:
        self.main = _register(name, main)
        self._stand_in_file = stand_in
        self._own = frozenset(map(chr, self.main.face.charToGlyph))
        self.widths = _Widths(self)
        self.widths.update({chr(code): width / 1000 for code, width in self.main.face.charWidths.items()})

    @property
    def stand_in(self) -> "TTFont":
        """The font for what the main one lacks; read from disk when first needed."""
        return _register("NoaberStandIn", self._stand_in_file)

    def width(self, text: str) -> float:
        """The width of a clean text for a size of 1 point."""
        return sum(map(self.widths.__getitem__, text))

    def knows(self, character: str) -> bool:
        """Whether one of the fonts has the character."""
        return character in self._own or (
            ord(character) <= _LAST_CODE and ord(character) in self.stand_in.face.charToGlyph
        )

    def missing(self, text: str) -> str:
        """The characters of the text that no font has."""
        return "" if self._own.issuperset(text) else "".join(c for c in text if not self.knows(c))

    def runs(self, text: str) -> Iterator[tuple["TTFont", str]]:
        """The text in pieces of one font each, with the replacement for what no font has."""
        if self._own.issuperset(text):
            yield self.main, text
            return
        known = (c if self.knows(c) else REPLACEMENT for c in text)
        for own, piece in groupby(known, self._own.__contains__):
            yield self.main if own else self.stand_in, "".join(piece)


class _Widths(dict[str, float]):
    """Widths of characters, with those that the main font lacks looked up once."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        shown = character if self._face.knows(character) else REPLACEMENT
        width: float = self._face.stand_in.face.charWidths[ord(shown)] / 1000
        self[character] = width
        return width


@cache
def face(weight: str = "regular") -> Face:
    """The face of a weight: ``regular``, ``bold``, ``italic`` or ``bolditalic``."""
    import fontpkg_atkinson_hyperlegible as atkinson
    import fontpkg_noto_sans as noto

    name = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bolditalic": "BoldItalic"}[weight]
    return Face(
        f"Noaber{name}",
        Path(atkinson.__file__).parent / "files" / f"AtkinsonHyperlegible-{name}.ttf",
        Path(noto.__file__).parent / "files" / "NotoSans[wdth,wght].ttf",
    )


@cache
def _register(name: str, file: Path) -> "TTFont":
    # Loaded with the first paper, not with the window: it takes longer than all else that a start needs.
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(file))
    pdfmetrics.registerFont(font)
    return font
