"""The rules of direct debit: who may collect, with which mandate, and when.

Sources: European Payments Council, SEPA Direct Debit Core Scheme Rulebook (EPC016-06) and its implementation
guidelines (EPC130-08).
"""

import re
from datetime import date, timedelta

from stdnum.eu import at_02
from stdnum.exceptions import InvalidChecksum, ValidationError

from noaber.core.bank_days import bank_days_later, is_bank_day, next_bank_day
from noaber.core.dates import short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext

LONGEST_REFERENCE = 35
UNUSED_MONTHS = 36
"""A mandate that was not used for so many months has lapsed (rulebook, section 4.1)."""

LEAST_BANK_DAYS = 2
"""How many bank days before the due day most Dutch banks want the file at the latest, counting its own day."""

_REFERENCE = re.compile(r"[A-Za-z0-9+?/\-:().,']{1,35}")


class MandateError(NoaberError):
    """A mandate or a creditor identifier that no bank would take; the sentence says why."""


def check_creditor_id(text: str) -> str:
    """An incassant-ID as it is kept, without spaces; raises MandateError.

    A Dutch one is ``NL``, two check digits, ``ZZZ``, eight digits of the trade register and four more; the business
    code in the middle does not count for the check (EPC262-08, creditor identifier overview).
    """
    number = re.sub(r"[\s.\-]", "", text).upper()
    if number.startswith("NL") and not re.fullmatch(r"NL\d{2}[0-9A-Z]{3}\d{12}", number):
        raise MandateError(
            _(
                "“{text}” is geen incassant-ID. Een Nederlands incassant-ID heeft 19 tekens, zoals "
                "NL00ZZZ123456780000.",
                text=text.strip(),
            )
        )
    if not re.fullmatch(r"[A-Z]{2}\d{2}[0-9A-Z]{4,31}", number):
        raise MandateError(_("“{text}” is geen incassant-ID.", text=text.strip()))
    try:
        return str(at_02.validate(number))
    except InvalidChecksum as error:
        raise MandateError(
            _("Incassant-ID {text} klopt niet: er is ergens een teken verkeerd.", text=number)
        ) from error
    except ValidationError as error:
        raise MandateError(_("“{text}” is geen incassant-ID.", text=text.strip())) from error


def check_mandate_reference(text: str) -> str:
    """The reference of a mandate in the form that banks take; raises MandateError.

    At most 35 letters, digits and some marks, no spaces, no slash at either end nor two in a row (EPC230-15).
    """
    reference = text.strip()
    if len(reference) > LONGEST_REFERENCE:
        raise MandateError(
            ngettext(
                "Het machtigingskenmerk heeft {n} teken; het mag er hoogstens {most} hebben.",
                "Het machtigingskenmerk heeft {n} tekens; het mag er hoogstens {most} hebben.",
                len(reference),
                most=LONGEST_REFERENCE,
            )
        )
    if not _REFERENCE.fullmatch(reference) or "//" in reference or reference.strip("/") != reference:
        raise MandateError(
            _(
                "“{text}” kan geen machtigingskenmerk zijn. Gebruik letters, cijfers en streepjes, zonder spaties.",
                text=reference,
            )
        )
    return reference


def lapses_on(signed_on: date, last_used: date | None) -> date:
    """The first day on which a mandate can no longer be used, 36 months after its last use or its signing."""
    start = last_used or signed_on
    year, month = start.year + UNUSED_MONTHS // 12, start.month
    leap_day = start.day == 29 and month == 2
    return date(year, 3, 1) if leap_day and year % 4 else date(year, month, start.day)


def mandate_status(signed_on: date, last_used: date | None, ended_on: date | None, kind: str, day: date) -> str:
    """How a mandate stands on a day, a key of ``record.MANDATE_STATUSES``."""
    if ended_on is not None and day >= ended_on:
        return "ended"
    if kind == "one_off" and last_used is not None:
        return "used"
    return "lapsed" if day >= lapses_on(signed_on, last_used) else "valid"


def sequence_of(kind: str, used: bool, setting: str) -> str:
    """The sequence type: OOFF for a mandate for once, FRST for the first time where that is set, else RCUR.

    Since November 2016 RCUR is allowed for the first collection as well (rulebook 2016, 4.2).
    """
    if kind == "one_off":
        return "OOFF"
    return "FRST" if setting == "FRST" and not used else "RCUR"


def first_collection_day(today: date, announce_days: int) -> date:
    """The first day on which can be collected when members are told today."""
    return max(bank_days_later(today, LEAST_BANK_DAYS), next_bank_day(today + timedelta(days=announce_days)))


def check_collection_day(day: date, *, today: date, announced_on: date, announce_days: int) -> None:
    """Raise MandateError when nothing can be collected on this day: banks are closed, or members are told too late."""
    if not is_bank_day(day):
        raise MandateError(
            _(
                "Op {day} werken de banken niet. Kies {other}.",
                day=short_date(day),
                other=short_date(next_bank_day(day)),
            )
        )
    if day < bank_days_later(today, LEAST_BANK_DAYS):
        raise MandateError(
            _(
                "De bank wil het bestand op tijd hebben. Kies {day} of later.",
                day=short_date(bank_days_later(today, LEAST_BANK_DAYS)),
            )
        )
    if day < announced_on + timedelta(days=announce_days):
        raise MandateError(
            ngettext(
                "Leden moeten {n} dag van tevoren weten dat u incasseert. Kies {day} of later.",
                "Leden moeten {n} dagen van tevoren weten dat u incasseert. Kies {day} of later.",
                announce_days,
                day=short_date(next_bank_day(announced_on + timedelta(days=announce_days))),
            )
        )
