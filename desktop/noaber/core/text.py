"""Folding of text for sorting and searching: no accents, no case; and remarks that ask for attention."""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a plain letter and a mark.
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "þ": "th",
        "Þ": "th",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ħ": "h",
        "Ħ": "h",
        "ŋ": "n",
        "Ŋ": "n",
        "ŧ": "t",
        "Ŧ": "t",
        "ĳ": "ij",
        "Ĳ": "ij",
    }
)
APOSTROPHES = "'’‘`´ʼ′"
_FOLDED = {
    **_PLAIN,
    **str.maketrans("", "", APOSTROPHES),
    **{ord(mark): " " for mark in "-‐‑–—.,;:/()&\u00a0"},
}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Text without accents, case, apostrophes and punctuation, single-spaced: ``d'Hondt-Çelik``, ``dhondt celik``."""
    plain = text.translate(_FOLDED)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def squeeze(text: str) -> str:
    """The folded text without any space: ``van den Berg`` → ``vandenberg``."""
    return fold(text).replace(" ", "")


class Caution(str):
    """A remark with a field that asks for attention; a window shows it in another colour than mere information."""

    __slots__ = ()
