"""What the forms of shares have in common: who was picked, and what is wrong with an amount or a day."""

from datetime import date
from typing import NamedTuple

from noaber.core.dates import DateError, parse_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import parse_cents


class Holder(NamedTuple):
    """Who was picked: the id of a person, or None with the text as typed."""

    id: int | None = None
    text: str = ""


NOBODY = Holder()
"""Nothing typed yet."""


def amount_text(cents: int) -> str:
    """An amount as a field begins with it, without the sign of the euro: ``20,00``."""
    return f"{cents // 100},{cents % 100:02d}"


def cents_problem(text: str, *, least: int = 0) -> str:
    """What is wrong with an amount, "" when nothing is."""
    try:
        cents = parse_cents(text)
    except NoaberError as error:
        return str(error)
    return _("Vul een bedrag in dat meer is dan nul.") if cents < least else ""


def day_problem(text: str, today: date) -> str:
    """What is wrong with a day that must have been, "" when nothing is."""
    try:
        day = parse_date(text, today=today, past=True)
    except DateError as error:
        return str(error)
    return _("Deze dag moet nog komen.") if day > today else ""


def found(problems: dict[str, str]) -> dict[str, str]:
    """Only the fields with something to say."""
    return {name: sentence for name, sentence in problems.items() if sentence}
