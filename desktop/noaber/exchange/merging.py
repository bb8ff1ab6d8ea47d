"""Laying a line beside somebody who is there: does it say anything new, and what can be filled in."""

from dataclasses import fields, replace

from noaber.core.text import fold
from noaber.exchange.lines import MembershipValues
from noaber.exchange.matching import phone_key
from noaber.people.record import PersonRecord

_DEFAULTS = PersonRecord()
_ADDRESS = ("street", "house_number", "house_addition", "postcode", "city", "country")
_PARTNER = ("partner_prefix", "partner_surname", "name_usage")
_SPECIAL = frozenset({"kind", "note", "phone", "phone2", *_ADDRESS, *_PARTNER, "prefix", "surname"})
_PLAIN = tuple(field.name for field in fields(PersonRecord) if field.name not in _SPECIAL)
_ALL = tuple(field.name for field in fields(PersonRecord) if field.name not in ("note", "phone", "phone2"))


def says_nothing_new(record: PersonRecord, known: PersonRecord) -> bool:
    """Whether everything filled in on the line stands with the known person already, spelled the same."""
    for name in _ALL:
        value = getattr(record, name)
        there = getattr(known, name)
        if value != there and value != getattr(_DEFAULTS, name) and not _same_text(value, there):
            return False
    phones = {phone_key(known.phone) or known.phone, phone_key(known.phone2) or known.phone2, ""}
    if not {phone_key(record.phone) or record.phone, phone_key(record.phone2) or record.phone2} <= phones:
        return False
    return set(record.note.splitlines()) <= set(known.note.splitlines())


def _same_text(one: object, other: object) -> bool:
    return isinstance(one, str) and isinstance(other, str) and fold(one) == fold(other) != ""


def membership_says_nothing_new(line: MembershipValues, known: MembershipValues | None) -> bool:
    """The same for membership; somebody who is no member yet and would become one is news."""
    if known is None:
        return not line.is_member
    pairs = (
        (line.member_number, known.member_number),
        (line.admitted_on, known.admitted_on),
        (line.left_on, known.left_on),
        (fold(line.category), fold(known.category)),
        (fold(line.leaving_reason), fold(known.leaving_reason)),
    )
    return all(not new or new == old for new, old in pairs)


def filled_in(known: PersonRecord, record: PersonRecord) -> PersonRecord:
    """The known person with what the line adds: only empty fields are filled, nothing that stands is replaced.

    An address is filled as a whole or not at all, a surname with its prefix; notes are added below the others.
    """
    values = {name: getattr(record, name) for name in _PLAIN if getattr(known, name) == getattr(_DEFAULTS, name)}
    if not known.surname:
        values |= {"prefix": record.prefix, "surname": record.surname}
    if not known.partner_surname:
        values |= {name: getattr(record, name) for name in _PARTNER}
    values |= _address(known, record) | _phones(known, record)
    added = [line for line in record.note.splitlines() if line not in known.note.splitlines()]
    values["note"] = "\n".join(filter(None, (known.note, *added)))
    return replace(known, **values)


def _address(known: PersonRecord, record: PersonRecord) -> dict[str, object]:
    if not any(getattr(known, name) for name in ("street", "postcode", "city")):
        return {name: getattr(record, name) for name in _ADDRESS}
    same_place = not known.postcode or not record.postcode or known.postcode == record.postcode
    same_house = known.house_number is None or record.house_number is None or known.house_number == record.house_number
    same_street = not known.street or not record.street or fold(known.street) == fold(record.street)
    if not (same_place and same_house and same_street):
        return {}
    return {name: getattr(record, name) for name in _ADDRESS if not getattr(known, name)}


def _phones(known: PersonRecord, record: PersonRecord) -> dict[str, object]:
    phones = [known.phone, known.phone2]
    there = {phone_key(phone) or phone for phone in phones}
    for phone in (record.phone, record.phone2):
        if phone and (phone_key(phone) or phone) not in there and "" in phones:
            phones[phones.index("")] = phone
            there.add(phone_key(phone) or phone)
    return {"phone": phones[0], "phone2": phones[1]}


def membership_filled_in(known: MembershipValues, line: MembershipValues) -> MembershipValues:
    """The known membership with dates that were missing; number and category stay as they are."""
    return replace(
        known,
        admitted_on=known.admitted_on or line.admitted_on,
        left_on=known.left_on or line.left_on,
        leaving_reason=known.leaving_reason or line.leaving_reason,
    )
