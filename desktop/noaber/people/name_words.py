"""The small words and letters of Dutch names: prefixes, apostrophes, and IJ, which is one letter."""

import re
import unicodedata

from noaber.core.text import APOSTROPHES

# Prefixes (tussenvoegsels) word by word. A run of these in front of a surname is its prefix: "van der", "in 't".
DUTCH_PREFIX_WORDS = frozenset(
    "van von vom zum zur zu de den der het 't 's 'n ten ter te tot op in aan bij onder over uit uijt voor boven "
    "toe thoe d' l' v.d. a.d. i.d. o.d. d'n".split()
)
# These are prefixes only where they are typed in lower case: "El Hamdaoui" and "Da Silva" are names as they stand.
FOREIGN_PREFIX_WORDS = frozenset(
    "la le les du des da das do dos del della dello dal dalla degli dei di el al bin ibn af av und y e".split()
)
ABBREVIATED_PREFIXES = frozenset({"v.d.", "a.d.", "i.d.", "o.d."})

_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_CURLY = str.maketrans(dict.fromkeys(APOSTROPHES, "’"))
_LIGATURES = str.maketrans({"ĳ": "ij", "Ĳ": "IJ"})
# A Dutch word with IJ goes on with a consonant (IJsbrandy); a name such as Ijeoma is not Dutch.
_WRONG_IJ = re.compile(r"\bIj(?=[^\W\d_aeiouy])")
_LETTERS = re.compile(r"[^\W\d_]+")


def stored(text: str) -> str:
    """Text as names are kept: composed accents, straight apostrophes, no ligatures, single spaces, IJ one capital."""
    plain = text.replace("`", "'")
    if not text.isascii():
        plain = unicodedata.normalize("NFC", plain).translate(_STRAIGHT).translate(_LIGATURES)
    return _WRONG_IJ.sub("IJ", " ".join(plain.split()))


def printed(text: str) -> str:
    """Text as names are printed: with the apostrophe ’ and IJ as one capital (onzetaal.nl, hoofdletters in namen)."""
    return _WRONG_IJ.sub("IJ", text.translate(_LIGATURES).translate(_CURLY))


def capital_first(word: str) -> str:
    """The word with a capital in front, which for ij before a consonant is IJ: ``ijsbrandy`` → ``IJsbrandy``."""
    return _WRONG_IJ.sub("IJ", word[:1].upper() + word[1:])


def proper_case(word: str) -> str:
    """One word in capitals or lower case as a name is written: ``JO-ANN`` → ``Jo-Ann``, ``o'brien`` → ``O'Brien``."""
    small = unicodedata.normalize("NFC", word.lower())
    if small.startswith("'"):  # 's-Gravesande: the short word stays small
        head, dash, tail = small.partition("-")
        return head + dash + proper_case(tail) if tail else small
    cased = "-".join(capital_first(part) for part in small.split("-"))
    return re.sub(r"(?<=\b[A-Z]')([^\W\d_]{2,})", lambda match: capital_first(match[0]), cased)


def shape_of(words: list[str]) -> str:
    """How words are typed: ``upper`` (no small letter), ``lower`` (no capital) or ``mixed``, also for no letters."""
    letters = "".join("".join(_LETTERS.findall(word)) for word in words)
    if not letters:
        return "mixed"
    if letters == letters.lower():
        return "lower"
    return "upper" if letters == letters.upper() else "mixed"


def is_prefix_word(word: str, *, shape: str = "mixed") -> bool:
    """Whether a word can be part of a prefix; foreign ones only where case tells: lower in a text of mixed case."""
    small = word.lower()
    if small in DUTCH_PREFIX_WORDS:
        return True
    return shape == "mixed" and word == small and word in FOREIGN_PREFIX_WORDS


def join_prefix(prefix: str, surname: str) -> str:
    """Prefix and surname as one: a space between them, but none after an apostrophe (d'Hondt, l'Ami)."""
    if not prefix or not surname:
        return prefix or surname
    return prefix + surname if prefix[-1] in APOSTROPHES else f"{prefix} {surname}"


def standing_capital(prefix: str) -> str:
    """A prefix as it stands without a name in front: a capital on its first word only, none on 't, 's, d' and l'.

    Source: onzetaal.nl, hoofdletters in Nederlandse namen ("mevrouw Van der Sluis", "meneer 't Hart").
    """
    first, space, rest = prefix.partition(" ")
    if any(mark in first for mark in APOSTROPHES):
        return prefix
    return capital_first(first) + space + rest
