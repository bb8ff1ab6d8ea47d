"""What people are found by: words for the search index, and words from what somebody types.

Every word typed must be the beginning of a word in the index. So the index also holds names without their spaces
(``vandenberg``), short prefixes (``vdberg``), initials together (``ab``), and numbers as one (``1234ab``,
``0612345678``).
"""

import re
from functools import lru_cache
from typing import Protocol

from noaber.core.text import fold, squeeze
from noaber.people.name_parts import Named

_BREAKS = re.compile(r"[^\w]+|_")
_POSTCODE = re.compile(r"\b([1-9]\d{3}) ?([a-z]{2})(?: ?(\d+\w*))?(?!\w)")
_POSTCODE_BEGUN = re.compile(r"\b([1-9]\d{3}) ([a-z])$")
_COUNTRY_CODE = re.compile(r"^(?:\+ ?31|00 ?31) ?(?:0 )?0?(?=\d| )")
_TIDY_PHONE = re.compile(r"(0\d{1,3})-(\d+)$")
_PHONE = re.compile(r"\b(0\d*)((?: \d+)+)\b")
_SHORT_PREFIX = {"van": "v", "von": "v", "de": "d", "den": "d", "der": "d", "het": "h"}


class Findable(Named, Protocol):
    """A name with what else people are searched by."""

    @property
    def street(self) -> str:
        """Street."""

    @property
    def house_number(self) -> int | None:
        """House number, None if unknown."""

    @property
    def house_addition(self) -> str:
        """What follows the house number."""

    @property
    def postcode(self) -> str:
        """``1234AB``."""

    @property
    def city(self) -> str:
        """Place."""

    @property
    def phone(self) -> str:
        """Phone number."""

    @property
    def phone2(self) -> str:
        """Second phone number."""

    @property
    def email(self) -> str:
        """E-mail address."""


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_BREAKS.sub(" ", fold(text)).split())


@lru_cache(maxsize=16384)
def _spaceless(text: str) -> tuple[str, ...]:
    """The words, and from each word on all that follows as one: ``van den berg`` → …, ``vandenberg``, ``denberg``."""
    words = _words(text)
    return words + tuple("".join(words[start:]) for start in range(len(words) - 1))


@lru_cache(maxsize=16384)
def _surname(prefix: str, surname: str) -> tuple[str, ...]:
    """A surname by its words, without spaces, and with its prefix as people shorten it: ``vd berg``, ``vdberg``."""
    words = _spaceless(f"{prefix} {surname}")
    short = "".join(_SHORT_PREFIX.get(word, word[:1]) for word in _words(prefix))
    if len(short) < 2:
        return words
    return (*words, short, short + squeeze(surname))


@lru_cache(maxsize=16384)
def _given(*names: str) -> tuple[str, ...]:
    """First names and initials by their words, and the initials, which are last, together."""
    return (*(word for name in names for word in _words(name)), squeeze(names[-1]))


@lru_cache(maxsize=4096)
def _house(number: int | None, addition: str) -> tuple[str, ...]:
    """A house number alone and with its addition: ``12``, ``12a``."""
    digits = "" if number is None else str(number)
    return digits, squeeze(digits + addition)


def _digits(phone: str) -> str:
    """A phone number in digits, from 0 in the Netherlands: ``+31 6 1234`` → ``061234``."""
    digits = re.sub(r"\D", "", phone.replace("(0)", ""))
    if phone.lstrip().startswith("+31"):
        return "0" + digits[2:]
    return "0" + digits[4:] if digits.startswith("0031") else digits


def _phone_words(phone: str) -> tuple[str, ...]:
    tidy = _TIDY_PHONE.match(phone)
    if tidy:  # as nearly all of them are kept
        return tidy[1] + tidy[2], tidy[2]
    digits = _digits(phone)
    groups = re.findall(r"\d+", phone)
    return (digits, *groups[1:]) if digits else ()


def search_text(person: Findable) -> str:
    """All words a person or organisation is found by, folded, each once, single-spaced."""
    words = [*_surname(person.prefix, person.surname)]
    if person.partner_surname:
        words += _surname(person.partner_prefix, person.partner_surname)
    words += _given(person.call_name, person.first_names, person.initials)
    if person.organisation_name or person.short_name:
        words += _spaceless(person.organisation_name) + _spaceless(person.short_name)
    words += _spaceless(person.street)
    words += _house(person.house_number, person.house_addition)
    words.append(squeeze(person.postcode))
    words += _spaceless(person.city)
    for phone in (person.phone, person.phone2):
        if phone:
            words += _phone_words(phone)
    words += _words(person.email)
    return " ".join(dict.fromkeys(filter(None, words)))


def search_words(query: str) -> list[str]:
    """What somebody types as folded words, each to be found as the beginning of a word of :func:`search_text`.

    A postcode and a phone number become one word however they are spaced: ``1234 AB 12`` → ``1234ab``, ``12``.
    """
    text = fold(query)
    text = _COUNTRY_CODE.sub("0", text)
    text = _POSTCODE.sub(lambda match: " ".join(part for part in (match[1] + match[2], match[3]) if part), text)
    text = _POSTCODE_BEGUN.sub(r"\1\2", text)
    text = _PHONE.sub(lambda match: match[1] + match[2].replace(" ", ""), text)
    return list(_words(text))
