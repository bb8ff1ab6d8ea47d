"""When two entries in the register may be one person: on plain values, never decided by the program.

Names must be alike and nothing may speak against it: another birth date, another form of address, other given names.
That alone is not enough; the birth date, the address, a phone number, a mail address or an account must be the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from noaber.core.i18n import N_

SURNAMES_ALIKE, ORGANISATIONS_ALIKE, CALL_NAMES_ALIKE = 84, 88, 60
"""From which likeness, of 100, two names may be the same typed by different people."""

REASONS = {
    "birth": N_("dezelfde geboortedatum"),
    "address": N_("hetzelfde adres"),
    "email": N_("hetzelfde e-mailadres"),
    "iban": N_("hetzelfde rekeningnummer"),
    "phone": N_("hetzelfde telefoonnummer"),
    "name": N_("precies dezelfde naam"),
    "alike": N_("bijna dezelfde naam"),
}
"""Why two entries may be the same, in the order in which they are told."""

_WEIGHT = {"birth": 50, "email": 30, "iban": 30, "phone": 25, "address": 25, "name": 30, "alike": 0}
_FORMS = ("mevrouw", "heer")
_MOST_IN_BLOCK = 80  # more people behind one phone number or address are an institution


@dataclass(frozen=True)
class Entry:
    """What is compared of a person: folded texts, "" when unknown.

    ``surnames`` are own and partner's name without prefix, joined; for an organisation its name. ``initials`` are
    letters only. ``address`` is postcode, number and addition. ``phones`` are digits.
    """

    id: int
    kind: str
    surnames: tuple[str, ...]
    called: str = ""
    initials: str = ""
    form: str = ""
    birth_date: str = ""
    address: str = ""
    email: str = ""
    iban: str = ""
    phones: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Alike:
    """Two entries (the lower id first) that may be one, with keys of REASONS; a higher ``score`` is surer."""

    one: int
    other: int
    reasons: tuple[str, ...]
    score: float


def find_alike(entries: Sequence[Entry], apart: frozenset[tuple[int, int]] = frozenset()) -> list[Alike]:
    """Every pair that may be one person, the surest first; ``apart`` are pairs of ids known to be two."""
    found = {}
    for one, other in _candidates(entries):
        pair = (min(one.id, other.id), max(one.id, other.id))
        if pair in found or pair in apart:
            continue
        alike = compare(one, other)
        if alike is not None:
            found[pair] = alike
    return sorted(found.values(), key=lambda alike: (-alike.score, alike.one, alike.other))


def _candidates(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Pairs that share anything at all; comparing everybody with everybody would take minutes."""
    blocks: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in _keys(entry):
            blocks[key].append(entry)
    for block in blocks.values():
        if 1 < len(block) <= _MOST_IN_BLOCK:
            yield from combinations(block, 2)


def _keys(entry: Entry) -> Iterator[tuple[str, str]]:
    for name in ("birth_date", "address", "email", "iban"):
        value = getattr(entry, name)
        if value:
            yield name, value
    for phone in entry.phones:
        yield "phone", phone
    for surname in entry.surnames[:1]:
        yield "called", f"{surname} {entry.called}"
        yield "initials", f"{surname} {entry.initials}"


def compare(one: Entry, other: Entry) -> Alike | None:
    """Why these two may be one; None when nothing says so or something speaks against it."""
    if one.kind != other.kind or _differ(one.birth_date, other.birth_date):
        return None
    if one.form in _FORMS and other.form in _FORMS and one.form != other.form:
        return None
    surname, given = _surnames(one, other), _given(one, other)
    least = ORGANISATIONS_ALIKE if one.kind == "organisation" else SURNAMES_ALIKE
    if surname < least or given < 0:
        return None
    shared = tuple(_shared(one, other))
    same = surname == 100 and (given == 1 or one.kind == "organisation")
    if not shared and not (same and _surely_named_alike(one, other)):
        return None
    if shared in (("address",), ("phone",)) and given == 0 and one.kind == "person":
        return None  # somebody of the same family of whom only the surname is known
    reasons = ("name" if same else "alike", *shared)
    score = surname / 10 + 20 * given + sum(_WEIGHT[reason] for reason in reasons)
    return Alike(min(one.id, other.id), max(one.id, other.id), reasons, score)


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _shared(one: Entry, other: Entry) -> Iterator[str]:
    for reason, field in (("birth", "birth_date"), ("address", "address"), ("email", "email"), ("iban", "iban")):
        value = getattr(one, field)
        if value and value == getattr(other, field):
            yield reason
    if one.phones & other.phones:
        yield "phone"


def _surely_named_alike(one: Entry, other: Entry) -> bool:
    """Whether nothing tells two of one name apart: the initials agree, and of one no address or birth date is known."""
    if one.surnames[:1] != other.surnames[:1] or _differ(one.initials, other.initials):
        return False
    return not (one.address and other.address) and not (one.birth_date and other.birth_date)


def _surnames(one: Entry, other: Entry) -> float:
    return max((fuzz.ratio(mine, yours) for mine in one.surnames for yours in other.surnames), default=0)


def _given(one: Entry, other: Entry) -> float:
    """1 for the same call name or initials, 0.5 for alike, 0 where nothing is known, -1 for others."""
    if one.called and other.called:
        if one.called == other.called:
            return 1
        alike = one.called[0] == other.called[0] and fuzz.ratio(one.called, other.called) >= CALL_NAMES_ALIKE
        return 0.5 if alike else -1
    if one.initials and other.initials:
        if one.initials == other.initials:
            return 1
        shorter, longer = sorted((one.initials, other.initials), key=len)
        return 0.5 if longer.startswith(shorter) else -1
    first = [letters for letters in (one.initials or one.called, other.initials or other.called) if letters]
    if len(first) < 2:
        return 0
    return 0.5 if first[0][0] == first[1][0] else -1
