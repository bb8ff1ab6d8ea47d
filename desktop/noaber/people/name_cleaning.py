"""Taking a typed name apart into words: shortened prefixes, forms of address, titles, initials."""

import re
from collections.abc import Sequence
from functools import lru_cache

from noaber.core.text import fold
from noaber.people.name_words import FOREIGN_PREFIX_WORDS, is_prefix_word, shape_of, stored

FORMS = {
    "mevrouw": "mevrouw mevr mw mevrw mej mejuffrouw juffrouw mrs ms miss wed weduwe",
    "heer": "heer dhr hr meneer mijnheer sir",
    "neutraal": "mx",
}
_FORM_OF = {word: form for form, words in FORMS.items() for word in words.split()}
_COLUMN_FORMS = {
    **_FORM_OF,
    "m": "heer",
    "man": "heer",
    "male": "heer",
    "mannelijk": "heer",
    "h": "heer",
    "mr": "heer",
    "v": "mevrouw",
    "vrouw": "mevrouw",
    "female": "mevrouw",
    "vrouwelijk": "mevrouw",
    "f": "mevrouw",
    "w": "mevrouw",
    "x": "neutraal",
    "n": "neutraal",
    "neutraal": "neutraal",
    "nonbinair": "neutraal",
    "non binair": "neutraal",
}
TITLES = frozenset("dr drs ir ing mr prof bc ds em mgr zr pastoor pater kand".split())
TITLES_AFTER = frozenset("msc bsc ma ba mba phd llm ra aa rb mph med bed".split())
# Initials of more than one letter, as they are abbreviated in the Netherlands.
_LONG_INITIALS = frozenset("th ch ph sj tj ij chr joh jac jos wm fr cath".split())
_SHORT_NAMES = frozenset("jo ad bo co ed mo ro ab al ko jo wu li ty".split())
VOWELS = set("aeiouyáàäéèëíïóöúüı")
_EITHER_FORM = re.compile(
    r"\b(?:(?:de\s+)?(?:heer|dhr|hr)\.?\s*(?:/|of)\s*(?:mevrouw|mevr|mw)|(?:mevrouw|mevr|mw)\.?\s*(?:/|of)\s*(?:de\s+)?(?:heer|dhr|hr))\b\.?",
    re.I,
)

_EXPANSIONS: tuple[tuple[re.Pattern[str], str], ...] = (
    # v.d. v/d vd "v d": van de, van den or van der, which nobody can tell; it stays as it is, in one spelling.
    (re.compile(r"(?<!\w)[vV]\s?/\s?[dD]\b[./]?\s*"), "v.d. "),
    (re.compile(r"(?<!\w)[vV]\.\s?d(?:[./]\s*|(?=\s|$|,))"), "v.d. "),
    (re.compile(r"(?<!\w)(?:[vV]d|VD)\.?(?=\s|$|,)"), "v.d."),
    (re.compile(r"(?<!\w)v d(?=\s)"), "v.d."),
    (re.compile(r"(?<!\w)([aio])[./]d[./]?(?=\s|$|,)"), r"\1.d."),
    (re.compile(r"(?<!\w)(in|van|aan|op|uit|bij|over|onder|voor)'t(?!\w)", re.I), r"\1 't"),
    (re.compile(r"(?<!\w)v\.?\s?'t(?!\w)"), "van 't"),
    (re.compile(r"(?<!\w)(van|in|aan|op) t(?=\s)"), r"\1 't"),
    (re.compile(r"(?<!\w)([dl]')\s+(?=[^\W\d_])", re.I), r"\1"),
    (re.compile(r"\s*[–—‐‑]\s*|\s+-\s*|\s*-\s+"), "-"),
)
# Most names have none of these; asking once is quicker than trying every rule on each of 10,000 names.
_SUSPECT = re.compile(r"(?<!\w)[vVaio][./ d]|(?<!\w)VD|(?<!\w)\w*'|[–—‐‑]| -|- |\b(?:van|in|aan|op) t ")
_SHORT_VAN = re.compile(r"(?<!\w)v(?:\.\s?|\s)(?=[^\W\d_]{2,})")


def cleaned(text: str) -> str:
    """A typed name in one spelling of spaces, apostrophes, hyphens and shortened prefixes."""
    name = _EITHER_FORM.sub(" ", stored(text))
    lower = shape_of([name]) == "lower"
    if _SUSPECT.search(name):
        for pattern, replacement in _EXPANSIONS:
            name = pattern.sub(replacement, name)
    if not lower:  # in "v. jansen", all small, the v. is an initial
        name = _SHORT_VAN.sub("van ", name)
    return " ".join(name.split()).strip(" ,;-")


def without_marks(text: str) -> tuple[str, str]:
    """The text without the asterisk of a footnote, and the cross of somebody who died as a remark of its own."""
    if text.isascii() and "*" not in text:
        return text, ""
    return text.replace("†", " ").replace("*", " ").strip(), "†" if "†" in text else ""


def words_of(text: str) -> list[str]:
    """The words of a cleaned name; what is glued comes apart: ``A.B.van``, ``J.v.d.Berg``, ``prof.dr.``."""
    return [part for word in text.split() for part in _unglued(word)]


def _unglued(word: str) -> list[str]:
    if "." not in word or word.lower() in ("v.d.", "a.d.", "i.d.", "o.d."):
        return [word]
    parts: list[str] = []
    for piece in re.findall(r"v\.d\.|[^.]+\.?", word):
        bare = piece.rstrip(".").lower()
        starts = not parts or bare in TITLES or parts[-1].rstrip(".").lower() in TITLES or piece == "v.d."
        if starts or _is_glued_word(piece):
            parts.append(piece)
        else:
            parts[-1] += piece
    return parts


def _is_glued_word(piece: str) -> bool:
    """Whether a piece behind a full stop is a word of its own rather than one more initial."""
    bare = piece.rstrip(".").lstrip("-")
    if bare.lower() in _LONG_INITIALS or len(bare) < 2:
        return False
    return not piece.endswith(".") or len(bare) > 4


@lru_cache(maxsize=4096)
def form_of(word: str) -> str:
    """The form of address a word stands for, ``""`` for another word: ``Mevr.`` → ``mevrouw``, ``Mr`` → ``heer``.

    ``mr.`` with a full stop is the Dutch title of a lawyer.
    """
    return "heer" if word == "Mr" else _FORM_OF.get(word.rstrip(".").lower(), "")


def is_form_at(words: Sequence[str], place: int, kept: Sequence[str]) -> bool:
    """Whether a word of a name is a form of address; ``kept`` are the words of the name in front of it.

    De Heer is a surname as well: it is one where no name follows (``J. de Heer``, ``mevrouw De Heer``).
    """
    word = words[place]
    if not form_of(word):
        return False
    last = place + 1 == len(words)
    if word.lower() == "heer" and last and (kept or not word.islower()):
        return False
    if place == 0 or word.islower() or word.endswith(".") or form_of(words[place - 1]):
        return True
    return words[place - 1].lower() == "de" and not last


def is_title(word: str, following: str) -> bool:
    """Whether a word is a title in front of a name; without a full stop only before initials or in small letters."""
    bare = word.rstrip(".").lower()
    if bare not in TITLES or not following:
        return False
    return word.endswith(".") or bare in ("dr", "drs", "ir", "prof") or (word == bare and is_initials(following))


def parse_salutation_form(text: str) -> str:
    """The form of address in a column such as M/V or Aanhef: ``mevrouw``, ``heer``, ``neutraal`` or ``onbekend``."""
    words = [word for word in fold(text).split() if word not in ("de", "geachte", "beste")]
    if len(words) > 1 and "nonbinair" not in "".join(words):
        found = {_COLUMN_FORMS.get(word, "") for word in words} - {""}
        return found.pop() if len(found) == 1 else "onbekend"
    return _COLUMN_FORMS.get(" ".join(words), _COLUMN_FORMS.get("".join(words), "onbekend"))


@lru_cache(maxsize=4096)
def is_initials(word: str, shape: str = "mixed") -> bool:
    """Whether a word is somebody's initials; ``shape`` tells how the whole name is typed (see name_words.shape_of)."""
    if is_prefix_word(word) or form_of(word) or (shape == "upper" and word.lower() in FOREIGN_PREFIX_WORDS):
        return False
    pieces = [piece for piece in re.split(r"[.\-]+", word) if piece]
    if not pieces or not all(piece.isalpha() or piece == "?" for piece in pieces):
        return False
    if "." in word:
        whole = word.endswith(".") or max(map(len, pieces)) == 1 or pieces[-1].lower() in _LONG_INITIALS
        return whole and max(map(len, pieces)) <= 4
    if len(word) == 1 or (len(pieces) > 1 and max(map(len, pieces)) == 1):
        return word == "?" or word.isupper() or shape == "lower"
    if not word.isupper() or len(word) > 4 or len(pieces) > 1:
        return False
    if shape != "upper":
        return True
    return not VOWELS & set(word.lower()) or (len(word) == 2 and word.lower() not in _SHORT_NAMES)


@lru_cache(maxsize=4096)
def tidy_initials(text: str) -> str:
    """Initials with capitals and full stops: ``ab``, ``A B`` → ``A.B.``; ``th.j.`` → ``Th.J.``; IJ is one letter.

    What cannot be initials, such as a whole first name, comes back as it is.
    """
    name = stored(text)
    pieces = [piece for piece in re.split(r"[.\s]+", name) if piece and piece != "-"]
    if not pieces or not all(_may_be_initial(piece, "." in name) for piece in pieces):
        return name
    return "".join(_initial(piece, "." in name) for piece in pieces)


def _may_be_initial(piece: str, dotted: bool) -> bool:
    if not all(letter.isalpha() or letter in "?-" for letter in piece) or len(piece) > 5:
        return False
    if dotted:
        return len(piece) <= 4
    return piece.isupper() or len(piece) <= 2 or bool(re.fullmatch(r"(?:[A-Z][a-z]?){2,}", piece))


def _initial(piece: str, dotted: bool) -> str:
    """One piece between full stops: a letter, a long initial, or letters that go by themselves."""
    head = "-" if piece.startswith("-") else ""
    bare = piece.strip("-")
    if "-" in bare:
        return head + ".-".join(_initial(part, dotted).rstrip(".") for part in bare.split("-")) + "."
    if bare.lower() == "ij":
        return head + "IJ."
    if bare.lower() in _LONG_INITIALS and (dotted or not bare.isupper() or len(bare) < 3):
        return head + bare.capitalize() + "."
    if bare[1:].islower() and bare[:1].isupper():
        return head + bare + "."
    groups = re.findall(r"IJ|[^\W\d_a-z][a-z]+|[^\W\d_]|\?", bare if not bare.islower() else bare.upper())
    return head + "".join(group + "." for group in groups)


def split_initials(words: Sequence[str], shape: str) -> tuple[list[str], list[str]]:
    """The initials that a name begins with, and the rest; the last word of a name is never taken for initials."""
    count = 0
    while count < len(words) - 1 and is_initials(words[count], shape):
        count += 1
    return list(words[:count]), list(words[count:])
