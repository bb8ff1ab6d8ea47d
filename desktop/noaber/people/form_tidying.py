"""Putting typed texts in order when their field is left: names taken apart, postcodes and phones written as usual."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Protocol

from noaber.core.dates import parse_date, short_date
from noaber.core.errors import NoaberError
from noaber.people.contact import (
    check_email,
    format_iban,
    format_postcode,
    parse_iban,
    parse_postcode,
    split_postcode_place,
    split_street,
    tidy_phone,
    tidy_place,
)
from noaber.people.name_cleaning import is_initials
from noaber.people.name_parsing import parse_person_name, parse_surname, tidy_initials, tidy_prefix
from noaber.people.name_words import shape_of, stored
from noaber.people.surname_parsing import given_of


class Typed(Protocol):
    """The fields that are put in order; see :class:`noaber.people.forms.PersonForm`."""

    today: date
    salutation_form: str
    title_before: str
    initials: str
    call_name: str
    prefix: str
    surname: str
    partner_prefix: str
    partner_surname: str
    street: str
    house: str
    postcode: str
    city: str
    country: str
    phone: str
    phone2: str
    email: str
    iban: str
    birth_date: str


def _initials(form: Typed) -> None:
    form.initials = tidy_initials(form.initials)


def _call_name(form: Typed) -> None:
    words = stored(form.call_name).split()
    form.call_name = given_of(words, shape_of(words))


def _prefix(form: Typed) -> None:
    form.prefix = tidy_prefix(form.prefix)


def _partner_prefix(form: Typed) -> None:
    form.partner_prefix = tidy_prefix(form.partner_prefix)


def _surname(form: Typed) -> None:
    """``van den Berg`` fills the prefix as well; a whole name, ``A.B. van den Berg``, the initials too."""
    words = form.surname.split()
    if len(words) > 1 and not (form.initials or form.call_name) and "." in words[0] and is_initials(words[0]):
        whole = parse_person_name(form.surname)
        form.initials, form.call_name, form.title_before = whole.initials, whole.call_name, whole.title_before
        form.prefix, form.surname = form.prefix or whole.prefix, whole.surname
        return
    form.prefix, form.surname = _split(form.prefix, form.surname)


def _partner_surname(form: Typed) -> None:
    form.partner_prefix, form.partner_surname = _split(form.partner_prefix, form.partner_surname)


def _split(prefix: str, surname: str) -> tuple[str, str]:
    """Prefix and surname; a prefix that stands in both fields is kept once, another one stays with the surname."""
    if not surname.strip():
        return prefix, ""
    found = parse_surname(surname)
    if not found.prefix or not prefix.strip() or found.prefix == prefix:
        return found.prefix or prefix, found.surname
    return prefix, stored(surname)


def _street(form: Typed) -> None:
    found = split_street(form.street)
    if found.number is not None and not form.house.strip():
        form.street, form.house = found.street, f"{found.number} {found.addition}".strip()
    else:
        form.street = stored(form.street)
    if form.street == form.street.lower():  # typed fast; it goes on envelopes
        form.street = form.street[:1].upper() + form.street[1:]


def _house(form: Typed) -> None:
    form.house = stored(form.house)


def _postcode(form: Typed) -> None:
    """``5529ab hoogeloon`` fills the place as well."""
    postcode, place = split_postcode_place(form.postcode)
    if postcode and place and not form.city.strip():
        form.postcode, form.city = postcode, place
    with suppress(NoaberError):
        form.postcode = format_postcode(parse_postcode(form.postcode, form.country))


def _city(form: Typed) -> None:
    form.city = tidy_place(form.city)


def _phone(form: Typed) -> None:
    form.phone = tidy_phone(form.phone)


def _phone2(form: Typed) -> None:
    form.phone2 = tidy_phone(form.phone2)


def _email(form: Typed) -> None:
    with suppress(NoaberError):
        form.email = check_email(form.email)


def _iban(form: Typed) -> None:
    with suppress(NoaberError):
        form.iban = format_iban(parse_iban(form.iban))


def _birth_date(form: Typed) -> None:
    with suppress(NoaberError):
        form.birth_date = short_date(parse_date(form.birth_date, today=form.today, past=True))


TIDY: dict[str, Callable[[Typed], None]] = {
    "initials": _initials,
    "call_name": _call_name,
    "prefix": _prefix,
    "surname": _surname,
    "partner_prefix": _partner_prefix,
    "partner_surname": _partner_surname,
    "street": _street,
    "house": _house,
    "postcode": _postcode,
    "city": _city,
    "phone": _phone,
    "phone2": _phone2,
    "email": _email,
    "iban": _iban,
    "birth_date": _birth_date,
}
"""What is done per field."""
