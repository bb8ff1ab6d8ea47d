"""Amounts and whole numbers as people type them and as paper shows them. Money is kept in whole cents."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from noaber.core.errors import NoaberError
from noaber.core.i18n import _, current_language

_MONEY = re.compile(
    r"(?:€|eur|euro)?\s*(-?)\s*(?:€|eur|euro)?\s*([\d.,' ]*\d)(?:[.,](?:-{1,2}|–|=))?\s*(-?)\s*(?:€|eur|euro)?"
)
_THOUSANDS_DOT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_GROUPED = re.compile(r"\d{1,3}(?:[.' ]\d{3})+")
_MOST_CENTS = 10**14


class NumberError(NoaberError):
    """An amount or number that cannot be read; the sentence says why."""


def parse_cents(value: object) -> int:
    """The cents that an amount means: ``12,50``, ``€ 1.234,56``, ``1.234``, ``12,-``, 12.5. Raises NumberError.

    Comma and point both serve; three digits behind a single point are thousands, behind a single comma they are
    refused, because nobody can tell.
    """
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return _cents(Decimal(str(value)), str(value))
    typed = " ".join(str(value if value is not None else "").split())
    match = _MONEY.fullmatch(typed.lower())
    if match is None or (match[1] and match[3]):
        raise NumberError(_("“{text}” is geen bedrag. Schrijf bijvoorbeeld 12,50.", text=typed))
    amount = _cents(_decimal(match[2].replace(" ", "").replace("'", ""), typed), typed)
    return -amount if match[1] or match[3] else amount


def _decimal(digits: str, typed: str) -> Decimal:
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        thousands, decimal = (".", ",") if comma > point else (",", ".")
        whole, _mark, fraction = digits.rpartition(decimal)
        if not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+", whole):
            raise NumberError(_("“{text}” is geen bedrag. Schrijf bijvoorbeeld 12,50.", text=typed))
        return Decimal(f"{whole.replace(thousands, '')}.{fraction}")
    if _THOUSANDS_DOT.fullmatch(digits):
        return Decimal(digits.replace(".", ""))
    if digits.count(",") > 1 or re.search(r",\d{3,}$", digits):
        raise NumberError(_("“{text}”: achter de komma horen twee cijfers.", text=typed))
    try:
        return Decimal(digits.replace(",", "."))
    except InvalidOperation:
        raise NumberError(_("“{text}” is geen bedrag. Schrijf bijvoorbeeld 12,50.", text=typed)) from None


def _cents(amount: Decimal, typed: str) -> int:
    if not amount.is_finite() or abs(amount) > _MOST_CENTS:
        raise NumberError(_("“{text}” is geen bedrag. Schrijf bijvoorbeeld 12,50.", text=typed))
    return int((amount * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def money_text(cents: int) -> str:
    """``€ 1.234,56``, below zero ``€ -12,50``; English ``€1,234.56``."""
    sign = "-" if cents < 0 else ""
    whole = f"{abs(cents) // 100:,}"
    fraction = f"{abs(cents) % 100:02d}"
    if current_language() == "en":
        return f"{sign}€{whole}.{fraction}"
    return f"€ {sign}{whole.replace(',', '.')},{fraction}"


def parse_whole(value: object, *, least: int = 0, most: int = 999_999_999) -> int:
    """A whole number from ``least`` to ``most``: ``46``, ``1.000``, ``12.0`` of a cell. Raises NumberError."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    typed = " ".join(str(value if value is not None else "").split())
    digits = re.sub(r"^(-?\d+)[.,]0+$", r"\1", typed) if not _GROUPED.fullmatch(typed) else re.sub(r"\D", "", typed)
    if not re.fullmatch(r"[+-]?\d{1,15}", digits, re.ASCII):
        raise NumberError(_("“{text}” is geen heel getal.", text=typed))
    number = int(digits)
    if number < least:
        raise NumberError(_("{number} is te weinig; het minste is {least}.", number=number, least=least))
    if number > most:
        raise NumberError(_("{number} is te veel; het meeste is {most}.", number=number, most=most))
    return number


def number_text(number: int) -> str:
    """A whole number with its thousands apart: ``2.500``; English ``2,500``."""
    text = f"{number:,}"
    return text if current_language() == "en" else text.replace(",", ".")
