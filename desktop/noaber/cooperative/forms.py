"""What the settings of the cooperative edit: texts as typed, what is wrong with them, and what they become."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from noaber.cooperative.record import LEGAL_ENDINGS, CooperativeRecord
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people.contact import (
    check_email,
    format_iban,
    format_postcode,
    house_line,
    parse_house_number,
    parse_iban,
    parse_postcode,
    phone_problem,
    place_line,
    split_postcode_place,
    split_street,
    tidy_phone,
    tidy_place,
)

_TEXTS = ("name", "legal_ending", "street", "city", "website")


def parse_kvk(text: str) -> str:
    """A number of the trade register as it is kept, eight digits; "" for nothing. Raises NoaberError.

    Source: Kamer van Koophandel, Handelsregisterbesluit 2008: eight digits, no check digit.
    """
    number = re.sub(r"\D", "", text)
    if not number and not text.strip():
        return ""
    if len(number) != 8:
        raise NoaberError(_("“{text}” is geen KvK-nummer. Een KvK-nummer heeft acht cijfers.", text=text.strip()))
    return number


def _shown_iban(text: str) -> str:
    return format_iban(parse_iban(text))


_READERS: dict[str, Callable[[str], object]] = {
    "house": parse_house_number,
    "email": check_email,
    "iban": parse_iban,
    "kvk": parse_kvk,
}
_SHOWN: dict[str, Callable[[str], str]] = {
    "city": tidy_place,
    "phone": tidy_phone,
    "email": check_email,
    "kvk": parse_kvk,
    "iban": _shown_iban,
}
"""How a field that is in order is written."""


@dataclass
class CooperativeForm:
    """The fields of the settings, as typed; ``house`` holds house number and addition as one text (``12 a``)."""

    name: str = ""
    legal_ending: str = ""
    street: str = ""
    house: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    kvk: str = ""
    iban: str = ""
    logo: bytes | None = None

    @classmethod
    def from_record(cls, record: CooperativeRecord) -> Self:
        """The form filled with the cooperative as it is stored."""
        number = "" if record.house_number is None else str(record.house_number)
        return cls(
            **{name: getattr(record, name) for name in _TEXTS},
            house=f"{number} {record.house_addition}".strip(),
            postcode=format_postcode(record.postcode),
            phone=record.phone,
            email=record.email,
            kvk=record.kvk,
            iban=format_iban(record.iban),
            logo=record.logo,
        )

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence; empty when this can be stored."""
        wrong = {}
        if not self.name.strip():
            wrong["name"] = _("Vul de naam van de coöperatie in.")
        for name, read in _READERS.items():
            try:
                read(getattr(self, name))
            except NoaberError as error:
                wrong[name] = str(error)
        return wrong

    def hints(self) -> dict[str, str]:
        """What the user should know: how it will stand on paper, what is unusual."""
        found = {"phone": phone_problem(self.phone), "postcode": self._postcode_hint(), "name": self._name_hint()}
        return {name: text for name, text in found.items() if text}

    def tidy(self, name: str) -> bool:
        """Put the text of a field in order, as is done when it is left; True when anything changed."""
        before = (self.street, self.house, self.postcode, self.city, getattr(self, name, ""))
        if name == "street":
            self._split_street()
        elif name == "postcode":
            self._split_postcode()
        elif name in _SHOWN and name not in self.errors():
            setattr(self, name, _SHOWN[name](getattr(self, name)))
        return before != (self.street, self.house, self.postcode, self.city, getattr(self, name, ""))

    def to_record(self) -> CooperativeRecord:
        """The cooperative as it will be stored; raises NoaberError with the first thing that is wrong."""
        for name in ("street", "postcode", *_SHOWN):
            self.tidy(name)
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        number, addition = parse_house_number(self.house)
        return CooperativeRecord(
            **{name: getattr(self, name).strip() for name in _TEXTS},
            house_number=number,
            house_addition=addition,
            postcode=self._read_postcode(),
            phone=tidy_phone(self.phone),
            email=check_email(self.email),
            kvk=parse_kvk(self.kvk),
            iban=parse_iban(self.iban),
            logo=self.logo,
        )

    def paper_lines(self) -> list[str]:
        """Name, address and contact as they will stand on paper."""
        number, addition = None, self.house
        if "house" not in self.errors():
            number, addition = parse_house_number(self.house)
        name = CooperativeRecord(self.name.strip(), self.legal_ending).full_name
        lines = [name, house_line(self.street, number, addition), place_line(self.postcode, self.city)]
        return [line for line in [*lines, self.phone, self.email, self.website] if line]

    def _read_postcode(self) -> str:
        try:
            return parse_postcode(self.postcode)
        except NoaberError:
            return self.postcode.strip()

    def _split_street(self) -> None:
        found = split_street(self.street)
        if found.number is not None and not self.house.strip():
            self.street, self.house = found.street, f"{found.number} {found.addition}".strip()

    def _split_postcode(self) -> None:
        postcode, place = split_postcode_place(self.postcode)
        if postcode and place and not self.city.strip():
            self.postcode, self.city = postcode, place
        self.postcode = format_postcode(self._read_postcode())

    def _postcode_hint(self) -> str:
        try:
            parse_postcode(self.postcode)
        except NoaberError as error:
            return str(error)
        return ""

    def _name_hint(self) -> str:
        """Source: BW2:54, the name of a cooperative holds the word coöperatie or coöperatief."""
        if self.name.strip() and self.legal_ending and "coöperati" not in self.name.casefold():
            return _("In de officiële naam van een coöperatie staat het woord “coöperatie” of “coöperatief”.")
        return ""


def legal_ending_choices() -> list[tuple[str, str]]:
    """The legal endings with what they mean (BW2:56), as offered."""
    meaning = {
        "U.A.": _("U.A. (leden zijn niet aansprakelijk)"),
        "B.A.": _("B.A. (leden zijn beperkt aansprakelijk)"),
        "W.A.": _("W.A. (leden zijn volledig aansprakelijk)"),
        "": _("geen (vereniging of stichting)"),
    }
    return [(ending, meaning[ending]) for ending in LEGAL_ENDINGS]
