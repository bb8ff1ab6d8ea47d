"""Ways to reach people: address, phone, mail and account number, from what is typed to what is kept and printed."""

import re

from noaber.core.i18n import _
from noaber.people.addresses import (
    Addressed,
    ContactError,
    StreetLine,
    address_lines,
    format_postcode,
    house_line,
    is_home,
    parse_house_number,
    parse_postcode,
    place_line,
    split_postcode_place,
    split_street,
    tidy_place,
    tidy_street,
)
from noaber.people.phones import phone_digits, phone_problem, split_phones, tidy_phone

__all__ = [
    "Addressed",
    "ContactError",
    "StreetLine",
    "address_lines",
    "check_email",
    "contains_bsn",
    "format_iban",
    "format_postcode",
    "house_line",
    "is_home",
    "parse_house_number",
    "parse_iban",
    "parse_postcode",
    "phone_digits",
    "phone_problem",
    "place_line",
    "split_phones",
    "split_postcode_place",
    "split_street",
    "tidy_phone",
    "tidy_place",
    "tidy_street",
]

_MAIL = re.compile(r"[^\s@<>,;:\"()\[\]]+@(?:[\w](?:[\w-]*[\w])?\.)+[^\W\d_]{2,}")
_IN_ANGLES = re.compile(r"^.*<([^<>]+)>$")
_OLD_ACCOUNT = re.compile(r"P?\d{3,10}")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[0-9A-Z]+")
_BSN_LENGTH = 9
_NUMBER_GROUPS = re.compile(r"(?<![\w+.,-])\d[\d.-]*(?: \d[\d.-]*)*(?![\w,-])")
_PHONE_BEFORE = re.compile(r"(?:tel|telefoon|telnr|mobiel|mob|gsm|bel|belt?|rek|rekening|iban)[\s.:nrumme]*$", re.I)
_BSN_NEAR = re.compile(r"\b(?:bsn|sofi|burgerservice)", re.I)


def check_email(text: str) -> str:
    """The mail address without what stands around it, its domain in small letters; ``""`` for nothing.

    A light check of the form only. Raises ContactError.
    """
    mail = text.strip().removeprefix("mailto:").strip().rstrip(" ;,.")
    angles = _IN_ANGLES.match(mail)
    mail = angles[1].strip() if angles else mail
    if not mail:
        return ""
    name, _at, domain = mail.rpartition("@")
    if not _MAIL.fullmatch(mail) or ".." in mail or name.startswith(".") or name.endswith("."):
        raise ContactError(
            _("“{text}” is geen e-mailadres. Een e-mailadres is bijvoorbeeld naam@voorbeeld.nl.", text=text.strip())
        )
    return f"{name}@{domain.lower()}"


def parse_iban(text: str) -> str:
    """An account number as it is kept: capitals, no spaces; ``""`` for nothing. Raises ContactError.

    Checked by length and check digits (ISO 13616), for the Netherlands and all other countries of the standard.
    """
    typed = text.strip()
    if not typed:
        return ""
    number = re.sub(r"[^0-9A-Za-z]", "", typed).upper().removeprefix("IBAN")
    if _OLD_ACCOUNT.fullmatch(number):
        raise ContactError(_("“{text}” is een oud rekeningnummer. Vraag naar het IBAN.", text=typed))
    if not _IBAN.fullmatch(number):
        raise ContactError(_("“{text}” is geen IBAN.", text=typed))
    if number.startswith("NL") and len(number) != 18:
        raise ContactError(
            _("IBAN {text} heeft {count} tekens; een Nederlands IBAN heeft er 18.", text=typed, count=len(number))
        )
    # Read when first asked for, here and below: it brings in much that the start of the program needs not wait for.
    from stdnum import iban as iban_rules
    from stdnum.exceptions import InvalidChecksum, ValidationError

    try:
        return str(iban_rules.validate(number, check_country=False))
    except InvalidChecksum as error:
        raise ContactError(_("IBAN {text} klopt niet: er is ergens een teken verkeerd.", text=typed)) from error
    except ValidationError as error:
        raise ContactError(_("“{text}” is geen IBAN.", text=typed)) from error


def format_iban(iban: str) -> str:
    """The account number in groups of four: ``NL57 INGB 9733 8156 19``."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def contains_bsn(text: str) -> bool:
    """Whether a text seems to hold a citizen service number (BSN), which a cooperative may not keep.

    Nine digits that pass the eleven-test, also in groups; eight (a leading zero lost) only beside the word BSN.
    Phone and account numbers do not count. Source: Wet algemene bepalingen burgerservicenummer.
    """
    lengths = (_BSN_LENGTH - 1, _BSN_LENGTH) if _BSN_NEAR.search(text) else (_BSN_LENGTH,)
    for match in _NUMBER_GROUPS.finditer(text):
        if _PHONE_BEFORE.search(text[: match.start()]):
            continue
        if any(_passes(digits, lengths) for digits in _readings(match[0])):
            return True
    return False


def _readings(groups: str) -> list[str]:
    """The digits of a number typed in groups: all as one, and each part between spaces."""
    parts = [re.sub(r"\D", "", part) for part in groups.split(" ")]
    return ["".join(parts), *parts] if len(parts) > 1 else parts


def _passes(digits: str, lengths: tuple[int, ...]) -> bool:
    if len(digits) not in lengths:
        return False
    from stdnum.nl import bsn as bsn_rules

    return bool(bsn_rules.is_valid(digits.zfill(_BSN_LENGTH)))
