"""Two people or a family typed as one name: ``de heer en mevrouw Jansen``, ``fam. de Vries``, ``Jan en Mia Bos``."""

import re
from typing import NamedTuple

from noaber.core.i18n import _
from noaber.people.name_cleaning import cleaned, split_initials, words_of
from noaber.people.name_words import capital_first, is_prefix_word, join_prefix, printed, shape_of, standing_capital
from noaber.people.surname_parsing import parse_surname, split_surname

_MAN = r"(?:de\s+)?(?:heer|dhr|hr)\.?"
_WOMAN = r"(?:mevrouw|mevr|mw|mv)\.?"
_AND = r"\s*(?:en|&|\+|e/v)\s*"
_BOTH = re.compile(rf"^(?:{_MAN}{_AND}{_WOMAN}|{_WOMAN}{_AND}{_MAN}|echtpaar)\s+(?P<name>.+)$", re.I)
_FAMILY = re.compile(r"^(?:de\s+)?(?:familie|fam\.?|gezin)\s+(?P<name>.+)$", re.I)
_TWO = re.compile(r"^(?P<first>.+?)(?:\s+en\s+|\s*[&+]\s*)(?P<second>.+)$", re.I)


class Couple(NamedTuple):
    """What a couple or family was read as: ``name`` is that of the first person, to be read further."""

    name: str
    address_name: str
    salutation: str
    remark: str


def read_couple(text: str) -> Couple | None:
    """The couple or family a typed name stands for, None for one person.

    The people stay one record with an address line and salutation of their own, so that nothing typed is lost. They are
    kept as data and Dutch, the language such a name is typed in, whatever the window speaks.
    """
    remark = _("“{text}” zijn meer mensen. Voer wie zelf lid is apart in.", text=text)
    match = _BOTH.match(text)
    if match:
        name = cleaned(match["name"])
        return Couple(
            name,
            printed(f"De heer en mevrouw {_in_a_row(name)}"),
            printed(f"Geachte heer en mevrouw {_surname(name)},"),
            remark,
        )
    match = _FAMILY.match(text)
    if match:
        name = cleaned(match["name"])
        family = _surname(name)
        return Couple(name, f"Familie {family}", f"Geachte familie {family},", remark)
    match = _TWO.match(text)
    if match:
        name = _first_of_two(match["first"], match["second"])
        return Couple(name, capital_first(printed(text)), "", remark)
    return None


def _surname_words(name: str) -> list[str]:
    words = words_of(name.partition(",")[0])
    return split_initials(words, shape_of(words))[1]


def _surname(name: str) -> str:
    prefix, surname = parse_surname(" ".join(_surname_words(name)))
    return printed(join_prefix(standing_capital(prefix), surname))


def _in_a_row(name: str) -> str:
    """The name behind "De heer en mevrouw": initials as typed, and a capital where none stand before the prefix."""
    words = _surname_words(name)
    before = words_of(name)[: len(words_of(name)) - len(words)] if "," not in name else []
    return " ".join([*before, " ".join(_cased(words))]) if before else _surname(name)


def _cased(words: list[str]) -> list[str]:
    prefix, surname = split_surname(words, shape_of(words), standing=False)
    return [join_prefix(prefix, surname)]


def _first_of_two(first: str, second: str) -> str:
    """The name of the first of two: ``Jan`` of ``Jan en Mia de Vries`` is ``Jan de Vries``."""
    words = words_of(cleaned(first))
    behind = words_of(cleaned(second))
    if "," in first or (len(words) > 1 and not all("." in word for word in words)):
        return cleaned(first)
    rest = behind[1:] if len(behind) > 1 and not is_prefix_word(behind[0]) else behind
    return " ".join([*words, *rest])
