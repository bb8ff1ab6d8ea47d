"""When a membership ends after notice: the rule of law and statutes, on plain dates.

Sources: BW2:36 lid 1 (tenzij de statuten anders bepalen: tegen het einde van een boekjaar, met een termijn van vier
weken; in ieder geval tegen het einde van het boekjaar volgend op dat waarin wordt opgezegd) and lid 2 (an irregular
notice takes effect at the earliest permitted moment after the day it was given for). BW2:53a makes this hold for a
cooperative, whose statutes may set further conditions (BW2:60).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from noaber.cooperative.statutes import Statutes
from noaber.core.dates import long_date
from noaber.core.i18n import _, ngettext


@dataclass(frozen=True)
class LeavingDay:
    """The last day of a membership, and how it was found.

    ``earliest`` is the day on which the period of notice is over; ``capped`` tells that the statutes would have kept
    the member longer than the law allows.
    """

    day: date
    received_on: date
    earliest: date
    capped: bool = False


def leaving_day(received_on: date, rules: Statutes, wished_on: date | None = None) -> LeavingDay:
    """The last day of membership of somebody whose notice came in on ``received_on``.

    ``wished_on`` is a later day that the member asked for. Days count inclusive: notice of four weeks that comes in on
    3 December is over on 31 December.
    """
    earliest = after_notice(received_on, rules)
    day = _permitted(earliest, rules)
    latest = financial_year_end(financial_year_end(received_on, rules) + timedelta(days=1), rules)
    capped = day > latest
    day = min(day, latest)
    if wished_on is not None and wished_on > day:
        day, capped = _permitted(wished_on, rules), False
    return LeavingDay(day, received_on, earliest, capped)


def after_notice(received_on: date, rules: Statutes) -> date:
    """The day on which the period of notice is over."""
    if rules.notice_unit == "weeks":
        return received_on + timedelta(weeks=rules.notice_length)
    return add_months(received_on, rules.notice_length)


def financial_year_end(day: date, rules: Statutes) -> date:
    """The last day of the financial year that ``day`` lies in."""
    month = rules.year_end_month
    end = month_end(day.year, month)
    return end if day <= end else month_end(day.year + 1, month)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter (31 October, 30 November)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _permitted(earliest: date, rules: Statutes) -> date:
    """The first moment, not before ``earliest``, at which the statutes let a membership end."""
    if rules.leaving_moment == "any_day":
        return earliest
    if rules.leaving_moment == "month_end":
        return month_end(earliest.year, earliest.month)
    return financial_year_end(earliest, rules)


def explanation(found: LeavingDay, rules: Statutes) -> str:
    """How the day was found, in two plain sentences."""
    if rules.notice_length == 0:
        period = _("Er is geen opzegtermijn.")
    elif rules.notice_unit == "weeks":
        period = ngettext(
            "De opzegtermijn is één week en is voorbij op {day}.",
            "De opzegtermijn is {n} weken en is voorbij op {day}.",
            rules.notice_length,
            day=long_date(found.earliest),
        )
    else:
        period = ngettext(
            "De opzegtermijn is één maand en is voorbij op {day}.",
            "De opzegtermijn is {n} maanden en is voorbij op {day}.",
            rules.notice_length,
            day=long_date(found.earliest),
        )
    return _("{period} {end}", period=period, end=_ending(found, rules))


def _ending(found: LeavingDay, rules: Statutes) -> str:
    day = long_date(found.day)
    if found.capped:
        return _(
            "Langer dan tot het einde van het volgende boekjaar, {day}, hoeft een lid volgens de wet niet te blijven.",
            day=day,
        )
    if rules.leaving_moment == "year_end":
        return _("Het lidmaatschap loopt tot het einde van het boekjaar: tot en met {day}.", day=day)
    if rules.leaving_moment == "month_end":
        return _("Het lidmaatschap loopt tot het einde van de maand: tot en met {day}.", day=day)
    return _("Het lidmaatschap loopt tot en met {day}.", day=day)
