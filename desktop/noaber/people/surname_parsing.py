"""Prefix and surname from what people type: ``van den Berg``, ``Berg, van den``, ``VAN 'T HOFF``, ``d'Hondt``."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from noaber.people.name_cleaning import cleaned, form_of, words_of
from noaber.people.name_words import FOREIGN_PREFIX_WORDS, capital_first, is_prefix_word, proper_case, shape_of, stored
from noaber.people.record import PersonRecord

_NEVER_SURNAME = frozenset("van de den der het 't ten ter te v.d. a.d. i.d. o.d. d' l'".split())
_SPEAKS_OF_BIRTH = re.compile(r"\s(?:geb|née|e\.?/?v)", re.I)
_BORN = re.compile(r"(?P<used>.*[^\W\d_]{2}[.,]?),?\s+(?:geb\.?|geboren|née)\s+(?P<own>[^\d,]+)$", re.I)
_MARRIED = re.compile(r"(?P<own>.*[^\W\d_]{2}),?\s+e\.?/?v\.?\s+(?P<partner>[^\d,]+)$")
_GLUED = re.compile(r"([dDlL]')(?=[^\W\d_])")


class Surname(NamedTuple):
    """A surname taken apart: ``prefix`` is ``van den``, ``surname`` is ``Berg``."""

    prefix: str
    surname: str


class BirthName(NamedTuple):
    """A name that says under which surname somebody was born: ``used`` is the rest of it, ``own`` that surname."""

    used: str
    own: str


def split_birth_name(name: str) -> BirthName | None:
    """``A. Jansen geb. de Vries`` and ``A. de Vries e.v. Jansen`` taken apart; None for a name without such words."""
    if not _SPEAKS_OF_BIRTH.search(name):
        return None
    match = _BORN.match(name)
    if match:
        return BirthName(match["used"], match["own"])
    match = _MARRIED.match(name)
    if match is None:
        return None
    words = words_of(match["own"])
    count = 0
    while count < len(words) - 1 and ("." in words[count] or (count == 0 and form_of(words[count]))):
        count += 1
    if not count:
        return None
    front = " ".join(words[:count])
    return BirthName(f"{front} {match['partner']}".strip(), " ".join(words[count:]))


def with_birth_name(used: PersonRecord, own: Surname) -> PersonRecord:
    """The record of a name in use beside which the surname of birth is told, unless that stands in it already."""
    if used.surname.endswith(f"-{own.surname}"):
        return used
    return replace(
        used,
        prefix=own.prefix,
        surname=own.surname,
        partner_prefix=used.prefix,
        partner_surname=used.surname,
        name_usage="partner-eigen",
    )


def parse_surname(text: str) -> Surname:
    """Prefix and surname of a surname that stands alone; a double name stays whole behind its first prefix."""
    name = cleaned(text.replace("(", ", ").replace(")", ""))
    front, comma, behind = name.partition(",")
    words = words_of(front)
    shape = shape_of(words_of(name))
    tail = words_of(behind.replace(",", " "))
    if comma and tail and all(is_prefix_word(word) for word in tail):
        return Surname(tidy_prefix(" ".join(tail)), surname_of(words, shape))
    return split_surname(words, shape, standing=True)


def split_surname(words: Sequence[str], shape: str, *, standing: bool) -> Surname:
    """Split the words of a surname; ``standing`` when no initials or first name stand before it.

    A prefix that stands in front has its capital from the place it stands in, so it loses it; behind initials a
    capital is somebody's own spelling (J. Van der Meeren) and stays.
    """
    count = prefix_length(words, shape)
    if not count and len(words) > 1:
        behind = trailing_prefix(words, shape)
        if behind:
            cut = len(words) - behind
            return Surname(tidy_prefix(" ".join(words[cut:])), surname_of(words[:cut], shape))
    prefix = _prefix(words[:count], shape, standing)
    rest = list(words[count:])
    glued = _GLUED.match(rest[0]) if rest and not prefix else None
    if glued:
        prefix, rest[0] = glued[1], rest[0][glued.end() :]
        prefix = prefix.lower() if standing or shape != "mixed" else prefix
    return Surname(prefix, surname_of(rest, shape))


def prefix_length(words: Sequence[str], shape: str) -> int:
    """How many words in front are a prefix; a name never is all prefix."""
    if words and words[-1].lower() in _NEVER_SURNAME and (shape != "mixed" or words[-1].islower()):
        return 0  # "Berg van den": the prefix stands behind
    count = 0
    while count < len(words) - 1 and is_prefix_at(words, count, shape):
        count += 1
    return count


def is_prefix_at(words: Sequence[str], place: int, shape: str) -> bool:
    """Behind a Dutch prefix a foreign one is plain even where case does not tell: ``DE LA RUE``."""
    if is_prefix_word(words[place], shape=shape):
        return True
    return place > 0 and shape != "mixed" and words[place].lower() in FOREIGN_PREFIX_WORDS


def goes_on(word: str) -> bool:
    """Whether a double name goes on behind this word: ``Janssen-de`` is to be followed by ``Graaf``."""
    _first, hyphen, last = word.rpartition("-")
    return bool(hyphen) and is_prefix_word(last.lower())


def trailing_prefix(words: Sequence[str], shape: str) -> int:
    """How many words at the end are a prefix, as in ``Berg van den``; at least one word stays in front."""
    count = 0
    while count < len(words) - 1 and _is_prefix_behind(words, len(words) - 1 - count, shape):
        count += 1
    return count


def _is_prefix_behind(words: Sequence[str], place: int, shape: str) -> bool:
    """Behind a surname only small words are a prefix: ``Annie Boven`` is called Boven."""
    word = words[place]
    if shape != "mixed" and word.lower() in FOREIGN_PREFIX_WORDS:
        return is_prefix_word(words[place - 1])
    return is_prefix_word(word, shape=shape) and (word.islower() or shape == "upper")


@lru_cache(maxsize=4096)
def tidy_prefix(text: str) -> str:
    """A prefix as it is kept: as typed, but small where everything is in capitals; ``v/d`` becomes ``v.d.``."""
    name = cleaned(f"{text} X")[:-1].strip() if text.strip() else ""
    if name.isupper() and len(name) > 1:
        return name.lower()
    return " ".join(word.lower() if "'" in word and len(word) < 4 else word for word in name.split())


def _prefix(words: Sequence[str], shape: str, standing: bool) -> str:
    prefix = tidy_prefix(" ".join(words))
    if shape != "mixed":
        return prefix.lower()
    if standing and all(word[:1].isupper() for word in words):
        return prefix.lower()
    return prefix[:1].lower() + prefix[1:] if standing else prefix


def surname_of(words: Sequence[str], shape: str) -> str:
    """The words of a surname as it is written: capitals put right where all is in capitals or all is small."""
    text = " ".join(words)
    if shape != "mixed":
        return _recased(text)
    if any(_is_shouted(word) for word in words):
        return _recased(text)
    return capital_first(text) if text.islower() and len(words) == 1 else text


def given_of(words: Sequence[str], shape: str) -> str:
    """First names as they are written: ``ANNIE``, ``annie`` → ``Annie``."""
    return " ".join(
        proper_case(word) if shape != "mixed" or _is_shouted(word) or word.islower() else word for word in words
    )


def _is_shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper() and "." not in word


def _recased(surname: str) -> str:
    """A surname word by word, prefixes within a double name small: ``VRIES-VAN 'T HOFF`` → ``Vries-van 't Hoff``."""
    parts = re.split(r"([ -])", surname)
    small_allowed = False
    for place in range(0, len(parts), 2):
        word = parts[place]
        small_allowed = small_allowed or (place > 0 and parts[place - 1] == "-")
        more = place + 2 < len(parts) and parts[place + 1] == " "
        if small_allowed and more and is_prefix_word(word.lower()):
            parts[place] = word.lower()
            continue
        small_allowed = False
        glued = _GLUED.match(word) if place and parts[place - 1] == "-" else None
        parts[place] = word[:2].lower() + proper_case(word[2:]) if glued else proper_case(word)
    return "".join(parts)


def is_prefix_text(text: str) -> bool:
    """Whether a text is nothing but a prefix, as in a column of its own: ``van den``."""
    words = words_of(cleaned(f"{stored(text)} X"))[:-1]
    return bool(words) and all(is_prefix_word(word) for word in words)
