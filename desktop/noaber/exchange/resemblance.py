"""How much two entries look alike: names, birth dates, addresses."""

from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz

from noaber.core.text import fold, squeeze
from noaber.people.record import PersonRecord

DIFFERENT, UNKNOWN, NEAR, COMPATIBLE, SAME = range(-1, 4)
"""How two values compare: they contradict; one is missing; a slip apart; they fit (``A.`` and ``Annie``); equal."""


def compare_birth_dates(one: date | None, other: date | None) -> int:
    """SAME, UNKNOWN, DIFFERENT, or NEAR when day and month are swapped or one of the three parts differs by a slip."""
    if one is None or other is None:
        return UNKNOWN
    if one == other:
        return SAME
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return NEAR
    same = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    return NEAR if same == 2 and _one_digit_apart(one, other) else DIFFERENT


def _one_digit_apart(one: date, other: date) -> bool:
    first, second = one.isoformat(), other.isoformat()
    wrong = [place for place in range(len(first)) if first[place] != second[place]]
    return len(wrong) == 1 or (len(wrong) == 2 and sorted(first) == sorted(second))


def compare_addresses(one: PersonRecord, other: PersonRecord) -> int:
    """By postcode, number and addition, as PostNL does; by street and place where a postcode is missing."""
    if one.postcode and other.postcode:
        first = (one.postcode, one.house_number)
        second = (other.postcode, other.house_number)
    elif one.street and other.street:
        first, second = (fold(one.street), one.house_number), (fold(other.street), other.house_number)
    else:
        return UNKNOWN
    if first != second:
        return DIFFERENT
    additions = {_addition(one.house_addition), _addition(other.house_addition)} - {""}
    return DIFFERENT if len(additions) > 1 else SAME


@lru_cache(maxsize=4096)
def _addition(text: str) -> str:
    return squeeze(text)


def compare_given_names(one: PersonRecord, other: PersonRecord) -> int:
    """Initials and call names side by side.

    Two call names that differ are two people; so are first initials that differ, unless the call name is the same.
    """
    first, second = _initials(one.initials, one.first_names), _initials(other.initials, other.first_names)
    called = compare_call_names(one.call_name, other.call_name)
    if called == DIFFERENT:
        return DIFFERENT
    if called == SAME:
        return SAME
    if first and second:
        if first == second:
            return SAME
        return (
            COMPATIBLE
            if first.startswith(second) or second.startswith(first)
            else (UNKNOWN if called == NEAR else DIFFERENT)
        )
    if called == NEAR:
        return COMPATIBLE
    return _initial_and_call_name(first or second, one.call_name or other.call_name)


def _initial_and_call_name(initials: str, called: str) -> int:
    """``A.`` and ``Annie`` fit; ``E.`` and ``Bep`` may: a call name need not begin as the official one."""
    if not initials or not called:
        return UNKNOWN
    return COMPATIBLE if fold(called)[:1] == initials[0] else UNKNOWN


@lru_cache(maxsize=65536)
def _initials(initials: str, first_names: str) -> str:
    if initials:
        return squeeze(initials.replace(".", " ")).replace("?", "")
    return "".join(word[0] for word in fold(first_names).split())


@lru_cache(maxsize=65536)
def compare_call_names(one: str, other: str) -> int:
    """SAME, NEAR for a spelling apart, DIFFERENT, or UNKNOWN when one is missing."""
    first, second = squeeze(one), squeeze(other)
    if not first or not second:
        return UNKNOWN
    if first == second:
        return SAME
    return NEAR if len(first) > 3 and fuzz.ratio(first, second) >= 80 else DIFFERENT


def compare_surnames(one: PersonRecord, other: PersonRecord) -> int:
    """From 0 to 100: 100 for the same surname in any spelling of its prefix; a double name fits each of its parts."""
    first, second = _surnames(one), _surnames(other)
    return max((_likeness(a, b) for a in first for b in second), default=0)


def _surnames(record: PersonRecord) -> list[tuple[str, str]]:
    own, partner = (record.prefix, record.surname), (record.partner_prefix, record.partner_surname)
    return [part for part in (own, partner) if part[1]] or [("", record.call_name)]


@lru_cache(maxsize=65536)
def _likeness(one: tuple[str, str], other: tuple[str, str]) -> int:
    first, second = squeeze(one[1]), squeeze(other[1])
    if first == second:
        prefixes = squeeze(one[0]), squeeze(other[0])
        return 100 if prefixes[0] == prefixes[1] or "" in prefixes or {"vd"} & set(prefixes) else 92
    if squeeze(one[0] + one[1]) == squeeze(other[0] + other[1]):
        return 100
    halves = {squeeze(half) for half in one[1].split("-")} & {squeeze(half) for half in other[1].split("-")}
    if any(len(half) > 2 for half in halves):
        return 88
    if min(len(first), len(second)) < 4:
        return 0
    return int(max(fuzz.ratio(first, second), fuzz.ratio(_without_marks(first), _without_marks(second))))


def _without_marks(text: str) -> str:
    """What a wrong encoding leaves of a name: letters that became question marks count as nothing."""
    return text.replace("?", "")


def compare_organisations(one: PersonRecord, other: PersonRecord) -> int:
    """From 0 to 100 by full name; the same abbreviation counts as 90."""
    likeness = _organisation_likeness(one.organisation_name, other.organisation_name)
    if one.short_name and squeeze(one.short_name) == squeeze(other.short_name):
        return max(likeness, 90)
    return likeness


@lru_cache(maxsize=65536)
def _organisation_likeness(one: str, other: str) -> int:
    first, second = fold(one), fold(other)
    if first == second:
        return 100 if first else 0
    return min(99, int(fuzz.token_sort_ratio(first, second)))
