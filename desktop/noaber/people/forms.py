"""What the dialog of a person or organisation edits: texts as typed, what is wrong with them, and what they become."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, NamedTuple, Self, TypeVar

from noaber.core.dates import DateError, long_date, parse_date, short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _
from noaber.core.text import Caution
from noaber.people import names
from noaber.people.ages import age_on
from noaber.people.contact import (
    ContactError,
    check_email,
    contains_bsn,
    format_iban,
    format_postcode,
    is_home,
    parse_house_number,
    parse_iban,
    parse_postcode,
    phone_problem,
    tidy_phone,
)
from noaber.people.form_tidying import TIDY
from noaber.people.record import PersonRecord

SALUTATION_FORMS = {
    "mevrouw": N_("mevrouw"),
    "heer": N_("heer"),
    "neutraal": N_("zonder mevrouw of heer"),
    "onbekend": N_("onbekend"),
}
"""How somebody wants to be addressed, as offered; asked for, never guessed (taaladvies.net, taal en gender)."""

NAME_USAGES = {
    "eigen": N_("eigen naam"),
    "partner": N_("naam van partner"),
    "eigen-partner": N_("eigen naam, dan die van partner"),
    "partner-eigen": N_("naam van partner, dan eigen"),
}
"""The four usages of the Dutch population register (BRP, aanduiding naamgebruik), as offered."""

_SAME = tuple(
    field.name
    for field in fields(PersonRecord)
    if field.name not in {"house_number", "house_addition", "birth_date", "postcode", "iban"}
)
_SHAPING = ("initials", "call_name", "prefix", "surname", "partner_prefix", "partner_surname", "street", "postcode")
T = TypeVar("T")


class NamePreview(NamedTuple):
    """How a name will be printed: in lists, on an envelope, above a letter."""

    in_lists: str
    on_envelope: str
    in_letter: str


@dataclass
class PersonForm:
    """The fields of the dialog, as typed; ``house`` holds house number and addition as one text (``12 a``).

    ``stored`` is the person as known before, None for a new one: what was stored once may stay, even if it is odd.
    """

    today: date
    kind: str = "person"
    salutation_form: str = "onbekend"
    title_before: str = ""
    initials: str = ""
    first_names: str = ""
    call_name: str = ""
    prefix: str = ""
    surname: str = ""
    partner_prefix: str = ""
    partner_surname: str = ""
    name_usage: str = "eigen"
    address_name: str = ""
    salutation: str = ""
    organisation_name: str = ""
    short_name: str = ""
    street: str = ""
    house: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    phone2: str = ""
    email: str = ""
    iban: str = ""
    account_holder: str = ""
    birth_date: str = ""
    language: str = "nl"
    large_print: bool = False
    note: str = ""
    stored: PersonRecord | None = None

    @classmethod
    def from_record(cls, record: PersonRecord, today: date) -> Self:
        """The form filled with somebody who is known."""
        number = "" if record.house_number is None else str(record.house_number)
        same = {name: getattr(record, name) for name in _SAME}
        return cls(
            today,
            **same,
            house=f"{number} {record.house_addition}".strip(),
            stored=record,
            postcode=format_postcode(record.postcode),
            iban=format_iban(record.iban),
            birth_date=short_date(record.birth_date) if record.birth_date else "",
        )

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence; empty when this can be stored."""
        wrong = self._name_errors()
        for name, read in _READERS.items():
            try:
                read(self)
            except NoaberError as error:
                if not self._was_so(name):
                    wrong[name] = str(error)
        return wrong

    def hints(self) -> dict[str, str]:
        """Field names with what the user should know: how something was understood, what is unusual."""
        found = {
            "name_usage": self._usage_hint(),
            "postcode": self._postcode_hint(),
            "phone": phone_problem(self.phone),
            "phone2": phone_problem(self.phone2),
            "birth_date": self._birth_hint(),
            "note": _note_hint(self.note),
        }
        for name, read in _READERS.items():
            if self._was_so(name) and not found.get(name):
                found[name] = _sentence(read, self)
        return {name: text for name, text in found.items() if text}

    def to_record(self) -> PersonRecord:
        """The person as it will be stored, tidied; raises NoaberError with the first thing that is wrong."""
        tidy = replace(self)
        for name in TIDY:
            tidy.tidy(name)
        for sentence in tidy.errors().values():
            raise NoaberError(sentence)
        return tidy._record()

    def tidy(self, name: str) -> bool:
        """Put the text of a field in order, as is done when it is left; True when anything changed.

        ``van den Berg`` in the surname goes to prefix and surname, ``Dorpsstraat 12`` to street and number.
        """
        before = replace(self)
        if name in TIDY:
            TIDY[name](self)
        return self != before

    def as_record(self) -> PersonRecord:
        """The person as far as the texts can be read, tidied; for looking, not for storing."""
        tidy = replace(self)
        for name in _SHAPING:
            tidy.tidy(name)
        return tidy._record()

    def preview(self) -> NamePreview:
        """How the name will be printed as far as it is typed."""
        record = self.as_record()
        nameless = self.kind == "organisation" and "organisation_name" in self._name_errors()
        if nameless or not names.list_name(record):
            return NamePreview("", "", "")
        return NamePreview(names.list_name(record), names.address_name(record), names.salutation(record))

    def _record(self) -> PersonRecord:
        """The person as far as the texts can be read."""
        same: dict[str, Any] = {name: _stripped(getattr(self, name)) for name in _SAME}
        number, addition = _or_none(_house, self) or (None, self.house.strip())
        return PersonRecord(
            **{
                **same,
                "house_number": number,
                "house_addition": addition,
                "postcode": _or_none(_postcode, self) or self.postcode.strip(),
                "email": _or_none(_email, self) or self.email.strip(),
                "iban": _or_none(_iban, self) or _plain(self.iban),
                "phone": tidy_phone(self.phone),
                "phone2": tidy_phone(self.phone2),
                "birth_date": _or_none(_birth, self),
            }
        )

    def _name_errors(self) -> dict[str, str]:
        if self.kind == "organisation":
            known = self.organisation_name.strip() or self.short_name.strip()
            return {} if known else {"organisation_name": _("Vul de naam van de organisatie in.")}
        texts = (self.surname, self.partner_surname, self.call_name, self.first_names)
        if any(text.strip() for text in texts):
            return {}
        return {"surname": _("Vul een achternaam in, of ten minste een roepnaam.")}

    def _was_so(self, name: str) -> bool:
        """Whether a field still holds what was stored before."""
        if self.stored is None:
            return False
        before: object = getattr(PersonForm.from_record(self.stored, self.today), name)
        return bool(before) and before == getattr(self, name)

    def _usage_hint(self) -> str:
        if not self.partner_surname.strip():
            return ""
        return _("Heet dan: {name}", name=names.full_surname(self._record(), standing=True))

    def _postcode_hint(self) -> str:
        return _sentence(_postcode, self) if is_home(self.country) else ""

    def _birth_hint(self) -> str:
        day = _or_none(_birth, self)
        if day is None:
            return ""
        return _("{day}, {age} jaar", day=long_date(day), age=age_on(self.today, day))


def _house(form: PersonForm) -> tuple[int | None, str]:
    return parse_house_number(form.house)


def _postcode(form: PersonForm) -> str:
    return parse_postcode(form.postcode, form.country)


def _email(form: PersonForm) -> str:
    return check_email(form.email)


def _iban(form: PersonForm) -> str:
    return parse_iban(form.iban)


def _birth(form: PersonForm) -> date | None:
    if not form.birth_date.strip():
        return None
    day = parse_date(form.birth_date, today=form.today, past=True)
    if day > form.today:
        raise DateError(_("Deze geboortedatum ligt in de toekomst."))
    return day


_READERS: dict[str, Callable[[PersonForm], object]] = {
    "house": _house,
    "email": _email,
    "iban": _iban,
    "birth_date": _birth,
}
"""The fields that must be understood before anything is stored. An odd postcode or phone number is only remarked on."""


def _or_none(read: Callable[[PersonForm], T], form: PersonForm) -> T | None:
    """What a field says, None when it cannot be read."""
    try:
        return read(form)
    except NoaberError:
        return None


def _sentence(read: Callable[[PersonForm], object], form: PersonForm) -> str:
    """What is odd about a field, or ""."""
    try:
        read(form)
    except (ContactError, DateError) as error:
        return str(error)
    return ""


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _plain(iban: str) -> str:
    return "".join(iban.split()).upper()


def _note_hint(note: str) -> str:
    """Source: Wet algemene bepalingen burgerservicenummer, art. 10: no BSN without a ground in law."""
    if not contains_bsn(note):
        return ""
    return Caution(_("Hier lijkt een burgerservicenummer te staan. Dat mag u niet bewaren: haal het weg."))
