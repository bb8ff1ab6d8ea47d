"""Which field a heading means: Dutch and English, with or without dots, accents, brackets or a typing error."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from noaber.core.text import fold, squeeze
from noaber.exchange.fields import ADDRESS, BSN, FULL_NAME, KEEP, SKIP
from noaber.exchange.synonyms import FIRST_NAME, NAME, NUMBER, SYNONYMS

_BY_HEADING = {squeeze(word): field for field, words in SYNONYMS.items() for word in words.split("|") if squeeze(word)}
_LONG = [word for word in _BY_HEADING if len(word) >= 7]
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PARTS = re.compile(r"[,;+/&\n|]|\b(?:en|and|of|or|met|with|evt)\b", re.IGNORECASE)
_TRAILING = re.compile(r"[\s_.:*]*\d{0,4}[\s_.:*]*$")
# Words that say whose or which, not what.
_ASIDES = frozenset(
    """
    lid leden prive privé thuis werk van het de member home your uw is verplicht optioneel required evt nieuw new
    deelnemer eigen primair hoofd wat je jouw hier graag aub svp please what whats huis business work zakelijk
    kantoor value waarde
    """.split()
)
_WORK = frozenset({"werk", "business", "work", "zakelijk", "kantoor", "office", "bedrijf"})
# The last word of a heading that says of which sort the value in the next column is: "Phone 1 - Type".
_SORTS = frozenset({"type", "label", "soort"})
_GROUPED = re.compile(r"\s+[-–]\s+|\s*:\s+")
# A field that one word of a longer heading may settle, and words that make it the data of another person.
_TELLING = frozenset(
    """
    phone email birth_date postcode iban salutation_form house_number surname initials prefix note member_number
    street call_name
    """.split()
) | {BSN}
_OTHERS = frozenset(
    """
    partner echtgenoot echtgenote kind kinderen contactpersoon noodcontact nood arts huisarts mantelzorger ouder
    moeder vader dochter zoon vertrouwenspersoon
    """.split()
)


@lru_cache(maxsize=4096)
def field_of_heading(heading: str) -> str:
    """The field that a heading means, one of SYNONYMS, or ``""`` when it says nothing we know.

    Compared without case, accents, dots and spaces; then without what stands in brackets or behind; then by its parts
    (``Straat + nr``, ``Achternaam, voorletters``); then allowing a typing error in a long word.
    """
    if len(heading) > 80:
        return ""
    for text in (heading.strip().strip("*:"), _BRACKETS.sub(" ", heading).strip().strip("*:")):
        found = _BY_HEADING.get(squeeze(text)) or _BY_HEADING.get(squeeze(_TRAILING.sub("", text)))
        if found:
            return found
    return (
        _field_in_group(heading)
        or _field_of_parts(heading)
        or _without_asides(heading)
        or _field_with_a_slip(heading)
        or _by_one_word(heading)
    )


def is_of_work(heading: str) -> bool:
    """Whether a heading speaks of where somebody works: ``Straat werk``, ``Business Street``."""
    return not _WORK.isdisjoint(fold(heading).split())


def is_of_somebody_else(heading: str) -> bool:
    """Whether a heading speaks of the partner, a child or another person beside the member."""
    return not _OTHERS.isdisjoint(fold(heading).split())


def _field_in_group(heading: str) -> str:
    """A heading that names a group first: ``Adres: plaats``, ``Address 1 - City``, ``Phone 2 - Type``."""
    words = fold(heading).split()
    if len(words) > 1 and words[-1] in _SORTS:
        before = field_of_heading(" ".join(words[:-1]))
        return SKIP if before in ("phone", "email", "street", ADDRESS) else ""
    group, *others = _GROUPED.split(heading.strip())
    last = others[-1] if others else ""
    if not last or is_of_somebody_else(heading):
        return ""
    if fold(last) == "formatted":
        return ADDRESS
    return _BY_HEADING.get(squeeze(last), "") if field_of_heading(group) else ""


def _without_asides(heading: str) -> str:
    words = fold(_BRACKETS.sub("", heading).replace("_", " ").replace("?", " ")).split()
    while words and words[-1].isdigit():
        words.pop()
    left = [word for word in words if word not in _ASIDES]
    return _BY_HEADING.get("".join(left), "") if left else ""


def _field_of_parts(heading: str) -> str:
    pieces = [piece for piece in _PARTS.split(heading.replace("_", " ")) if squeeze(piece)]
    kinds: set[str] = set()
    for piece in pieces:
        found = _BY_HEADING.get(squeeze(piece))
        kinds |= {found} if found else {_BY_HEADING.get(squeeze(word), "") for word in piece.split()}
    if "" in kinds or not kinds:
        return ""
    return combined_field(kinds)


def combined_field(kinds: set[str]) -> str:
    """The field of a column that holds several kinds together; ``""`` when they do not make one."""
    name = {
        "surname",
        NAME,
        FULL_NAME,
        "initials",
        "prefix",
        FIRST_NAME,
        "call_name",
        "first_names",
        "salutation_form",
        "title_before",
    }
    street = {"street", "house_number", "house_addition", NUMBER}
    place = {"postcode", "city", "country"}
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds <= name and kinds & {"surname", NAME, FULL_NAME}:
        return FULL_NAME
    if kinds <= {"initials", "prefix"} or kinds <= {"initials", FIRST_NAME, "call_name"}:
        return "initials"
    if kinds == {"phone", "email"}:
        return "phone"
    if kinds <= {"house_number", "house_addition", NUMBER}:
        return "house_number"
    if kinds <= street and "street" in kinds:
        return "street"
    if kinds <= place and "postcode" in kinds:
        return "postcode"
    return ADDRESS if kinds <= street | place | name | {ADDRESS} and kinds & {"street", ADDRESS} else ""


def _field_with_a_slip(heading: str) -> str:
    """A long heading with one or two letters wrong or swapped: ``Postocde``, ``Gebortedatum``."""
    key = squeeze(heading)
    if not 7 <= len(key) <= 30:
        return ""
    best = process.extractOne(key, _LONG, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return _BY_HEADING[best[0]] if best else ""


def _by_one_word(heading: str) -> str:
    """A heading of a few words of which one says enough: ``Telefoon overdag``. Of somebody else's data we keep off."""
    words = set(fold(heading.replace("_", " ")).split())
    found = {_BY_HEADING.get(word, "") for word in words} & _TELLING
    if len(words) > 5 or len(found) != 1:
        return ""
    return KEEP if words & _OTHERS else found.pop()
