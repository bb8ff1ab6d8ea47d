"""Finding people who may be there already. Only proposes: nobody is ever merged by the program.

A name is compared only with people who share something else (number, birth date, address, mail, IBAN, phone) or the
whole name, so that a list of thousands stays quick.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from noaber.core.i18n import _
from noaber.core.text import fold, squeeze
from noaber.exchange.lines import MembershipValues
from noaber.exchange.resemblance import (
    DIFFERENT,
    NEAR,
    SAME,
    UNKNOWN,
    compare_addresses,
    compare_birth_dates,
    compare_given_names,
    compare_organisations,
    compare_surnames,
)
from noaber.people.record import PersonRecord

_MOST_CANDIDATES = 60
_NO_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True)
class Known:
    """Somebody to compare with: in the data file (``person_id``) or on an earlier line of the same file (``line``)."""

    record: PersonRecord
    membership: MembershipValues | None = None
    person_id: int | None = None
    line: int | None = None

    @cached_property
    def keys(self) -> list[tuple[object, ...]]:
        """Under what somebody is filed: everything two entries of one person may share."""
        return _keys(self.record, self.membership)


@dataclass(frozen=True)
class Match:
    """A possible duplicate: how sure (0 to 100), whether that is beyond doubt, and why, in words."""

    known: Known
    score: int
    certain: bool
    reasons: tuple[str, ...]


class Register:
    """The people known so far, found by what they have in common with a line."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self._by_key: defaultdict[tuple[object, ...], list[Known]] = defaultdict(list)
        for person in known:
            self.add(person)

    def add(self, known: Known) -> None:
        """Take somebody in."""
        for key in known.keys:
            bucket = self._by_key[key]
            if len(bucket) < _MOST_CANDIDATES:
                bucket.append(known)

    def find(self, line: Known) -> Match | None:
        """The best match for a line, or None; the people of the data file go before earlier lines."""
        best: Match | None = None
        seen: set[int] = set()
        membership = line.membership or MembershipValues()
        for key in line.keys:
            for known in self._by_key.get(key, ()):
                if id(known) in seen:
                    continue
                seen.add(id(known))
                match = compare(line.record, membership, known)
                if match and (best is None or _rank(match) > _rank(best)):
                    best = match
        return best

    def with_number(self, number: int) -> Known | None:
        """Who has a member number."""
        return next(iter(self._by_key.get(("number", number), ())), None)


def _rank(match: Match) -> tuple[bool, int, bool]:
    return match.certain, match.score, match.known.line is None


def _keys(record: PersonRecord, membership: MembershipValues | None) -> list[tuple[object, ...]]:
    keys: list[tuple[object, ...]] = []
    if membership and membership.member_number is not None:
        keys.append(("number", membership.member_number))
    if record.birth_date:
        keys.append(("born", record.birth_date.toordinal()))
        if record.birth_date.day <= 12:  # day and month the other way round
            keys.append(
                (
                    "born",
                    record.birth_date.replace(month=record.birth_date.day, day=record.birth_date.month).toordinal(),
                )
            )
    if record.postcode and record.house_number is not None:
        keys.append(("address", record.postcode, record.house_number))
    if record.email:
        keys.append(("email", record.email.casefold()))
    if record.iban:
        keys.append(("iban", record.iban))
    for phone in (record.phone, record.phone2):
        digits = phone_key(phone) if phone else ""
        if digits:
            keys.append(("phone", digits))
    keys.append(_name_key(record))
    return keys


def _name_key(record: PersonRecord) -> tuple[object, ...]:
    if record.kind == "organisation":
        return "organisation", squeeze(record.organisation_name or record.short_name)
    given = squeeze(record.initials) or squeeze(record.call_name)[:1]
    return "name", squeeze(record.partner_surname if record.name_usage.startswith("partner") else record.surname), given


@lru_cache(maxsize=65536)
def phone_key(phone: str) -> str:
    """The nine digits that tell Dutch phone numbers apart; ``""`` when there are too few to tell anything."""
    digits = _NO_DIGITS.sub("", phone)
    return digits[-9:] if len(digits) >= 9 else ""


def compare(record: PersonRecord, membership: MembershipValues, known: Known) -> Match | None:
    """Whether a line may be somebody we know.

    Certain: the same member number and a like name; or the same name, nothing that contradicts it, and the same birth
    date, address, mail, IBAN or phone. Possible: a like name with one of these, or only a name, with no contradiction.
    Members of one family share address, phone and mail: other first names or birth dates make them other people.
    """
    other = known.record
    if record.kind != other.kind:
        return None
    if record.kind == "organisation":
        return _compare_organisations(record, membership, known)
    birth = compare_birth_dates(record.birth_date, other.birth_date)
    given = compare_given_names(record, other)
    contradiction = _forms_contradict(record, other)
    if given == DIFFERENT or (contradiction and birth != SAME):
        return None
    surname = compare_surnames(record, other)
    same_number = (
        membership.member_number is not None
        and known.membership is not None
        and (membership.member_number == known.membership.member_number)
    )
    if birth == DIFFERENT and not (same_number and surname == 100 and given == SAME):
        return None
    match = _weigh(known, surname, given, birth, _shared(record, other), same_number, compare_addresses(record, other))
    return replace(match, certain=False) if match and contradiction else match


def _weigh(
    known: Known, surname: int, given: int, birth: int, shared: list[str], same_number: bool, address: int
) -> Match | None:
    reasons = list(shared)
    if same_number:
        reasons.insert(0, _("hetzelfde lidnummer"))
    if birth == SAME:
        reasons.insert(0, _("dezelfde geboortedatum"))
    elif birth == NEAR:
        reasons.insert(0, _("bijna dezelfde geboortedatum"))
    proof = bool(shared) or birth == SAME or same_number
    if surname == 100:
        reasons.insert(0, _("dezelfde naam") if given == SAME else _("dezelfde achternaam"))
        if (proof and given != UNKNOWN) or (birth == SAME and shared):
            beyond_doubt = birth == SAME or (birth != DIFFERENT and (given == SAME or same_number))
            return Match(known, 100 if given == SAME else 90, beyond_doubt, tuple(reasons))
        if proof or (birth == NEAR and given != UNKNOWN and address != DIFFERENT):
            return Match(known, 80, False, tuple(reasons))
        return Match(known, 70, False, tuple(reasons)) if given == SAME and address != DIFFERENT else None
    alike = bool(shared) or same_number or (birth in (SAME, NEAR) and given == SAME and address != DIFFERENT)
    if surname >= 80 and alike:
        reasons.insert(0, _("bijna dezelfde naam"))
        return Match(known, surname - 5, same_number and given != UNKNOWN and birth != DIFFERENT, tuple(reasons))
    if given == SAME and birth == SAME and shared:
        reasons.insert(0, _("dezelfde voornaam of voorletters"))
        return Match(known, 65, False, tuple(reasons))
    return None


def _shared(record: PersonRecord, other: PersonRecord) -> list[str]:
    """What two entries have in common, in words."""
    shared = []
    if compare_addresses(record, other) == SAME:
        shared.append(_("hetzelfde adres"))
    if record.email and record.email.casefold() == other.email.casefold():
        shared.append(_("hetzelfde e-mailadres"))
    if record.iban and record.iban == other.iban:
        shared.append(_("hetzelfde rekeningnummer"))
    phones = {phone_key(record.phone), phone_key(record.phone2)} - {""}
    if phones & {phone_key(other.phone), phone_key(other.phone2)}:
        shared.append(_("hetzelfde telefoonnummer"))
    return shared


def _forms_contradict(record: PersonRecord, other: PersonRecord) -> bool:
    """A woman and a man with the same initials are two people; of a call name that is the same we are not so sure."""
    forms = {record.salutation_form, other.salutation_form}
    return forms == {"mevrouw", "heer"} and not (record.call_name and fold(record.call_name) == fold(other.call_name))


def _compare_organisations(record: PersonRecord, membership: MembershipValues, known: Known) -> Match | None:
    likeness = compare_organisations(record, known.record)
    if likeness < 85:
        return None
    reasons = [_("dezelfde naam") if likeness == 100 else _("bijna dezelfde naam"), *_shared(record, known.record)]
    address = compare_addresses(record, known.record)
    certain = likeness == 100 and address != DIFFERENT
    if likeness < 100 and len(reasons) == 1 and address == DIFFERENT:
        return None
    return Match(known, likeness, certain, tuple(reasons))
