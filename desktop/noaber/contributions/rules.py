"""The rules of what is owed, on plain values. Amounts are whole cents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from noaber.contributions.settings import ContributionSettings
from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import money_text


@dataclass(frozen=True)
class Candidate:
    """Somebody of whom the yearly run decides: a membership that runs in the year, and what was agreed.

    ``since`` is the first day of membership as far as it counts in that year, None for long ago or unknown.
    """

    person_id: int
    name: str
    category_id: int
    category: str
    since: date | None = None
    died_on: date | None = None
    treatment: str = "normal"
    reduced_cents: int | None = None
    method: str = ""
    has_claim: bool = False


@dataclass(frozen=True)
class RunRow:
    """A claim that the run will make; ``why`` tells what is special about the amount, "" when nothing is."""

    person_id: int
    name: str
    category_id: int
    category: str
    cents: int
    method: str
    why: str = ""


@dataclass(frozen=True)
class LeftOut:
    """Somebody of whom nothing is claimed, and why."""

    person_id: int
    name: str
    category: str
    why: str


@dataclass(frozen=True)
class Run:
    """A run before it is written: what will be claimed and who is left out."""

    year: int
    rows: tuple[RunRow, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def total(self) -> int:
        """The sum of all claims in cents."""
        return sum(row.cents for row in self.rows)


def part(cents: int, share: int, whole: int) -> int:
    """``share`` of ``whole`` of an amount in whole cents; a half cent goes up."""
    return (2 * cents * share + whole) // (2 * whole)


def first_year(cents: int, since: date | None, begin: date, settings: ContributionSettings) -> tuple[int, str]:
    """What is owed by somebody who is a member since a day, and why it is less: (cents, sentence).

    ``begin`` is the first day of the year, which need not be that of the calendar.
    """
    if since is None or since < begin:
        return cents, ""
    joined, gone = short_date(since), (since.year - begin.year) * 12 + since.month - begin.month
    if settings.first_year == "monthly":
        months = 12 - gone
        why = ngettext("lid sinds {day}: {n} maand", "lid sinds {day}: {n} maanden", months, day=joined)
        return part(cents, months, 12), why if months < 12 else ""
    if settings.first_year == "quarterly":
        quarters = 4 - gone // 3
        why = ngettext("lid sinds {day}: {n} kwartaal", "lid sinds {day}: {n} kwartalen", quarters, day=joined)
        return part(cents, quarters, 4), why if quarters < 4 else ""
    if settings.first_year == "free_after":
        free = date(begin.year, settings.free_after_month, settings.free_after_day)
        if free < begin:
            free = free.replace(year=free.year + 1)
        if since >= free:
            return 0, _("lid sinds {day}: dit jaar nog gratis", day=joined)
    return cents, ""


def plan_run(
    year: int,
    candidates: Iterable[Candidate],
    amounts: Mapping[int, int],
    settings: ContributionSettings,
    begin: date | None = None,
) -> Run:
    """Who owes what for the year; ``amounts`` is cents per category. Who already has a claim is left out.

    ``begin`` is the first day of the year, 1 January if not given.
    """
    first = begin or date(year, 1, 1)
    rows: list[RunRow] = []
    left_out: list[LeftOut] = []
    for person in candidates:
        cents, why = _owed(year, first, person, amounts, settings)
        if cents > 0:
            rows.append(
                RunRow(
                    person.person_id,
                    person.name,
                    person.category_id,
                    person.category,
                    cents,
                    person.method or settings.method,
                    why,
                )
            )
        else:
            left_out.append(LeftOut(person.person_id, person.name, person.category, why))
    return Run(year, tuple(rows), tuple(left_out))


def _owed(
    year: int, first: date, person: Candidate, amounts: Mapping[int, int], settings: ContributionSettings
) -> tuple[int, str]:
    """The cents that somebody owes and why, 0 with the reason for whoever is left out."""
    if person.has_claim:
        return 0, _("heeft al een contributie voor {year}", year=year)
    if person.died_on is not None and person.died_on < first:
        return 0, _("overleden op {day}", day=short_date(person.died_on))
    if person.treatment == "exempt":
        return 0, _("vrijgesteld")
    if person.category_id not in amounts:
        return 0, _("voor deze soort is geen bedrag ingevuld")
    full = amounts[person.category_id]
    reduced = person.treatment == "reduced" and person.reduced_cents is not None and person.reduced_cents < full
    yearly = person.reduced_cents if reduced and person.reduced_cents is not None else full
    if yearly == 0:
        return 0, _("hoeft niets te betalen")
    cents, why = first_year(yearly, person.since, first, settings)
    if reduced and cents:
        why = _("verlaagd bedrag; {more}", more=why) if why else _("verlaagd bedrag")
    return cents, why


# --- one claim --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Balance:
    """A claim in cents: claimed, raised, lowered, paid in, booked back, paid back to the member, written off."""

    claimed: int = 0
    charged: int = 0
    credited: int = 0
    paid_in: int = 0
    reversed: int = 0
    refunded: int = 0
    written_off: int = 0

    @property
    def owed(self) -> int:
        """What was claimed after corrections."""
        return self.claimed + self.charged - self.credited

    @property
    def paid(self) -> int:
        """What was paid and not booked back or paid back."""
        return self.paid_in - self.reversed - self.refunded

    @property
    def remaining(self) -> int:
        """What is still to be paid; below zero what was paid too much."""
        return self.owed - self.paid - self.written_off

    @property
    def open(self) -> int:
        """What is still to be paid, at least 0."""
        return max(self.remaining, 0)

    @property
    def overpaid(self) -> int:
        """What was paid too much, at least 0."""
        return max(-self.remaining, 0)


def claim_status(
    balance: Balance, due_on: date, today: date, *, collecting: bool = False, to_collect: bool = False
) -> str:
    """How a claim stands today, a key of ``record.CLAIM_STATUSES``; the day on which it is due is still in time.

    ``to_collect`` is that somebody pays by direct debit and none came back: then nobody is late but the cooperative.
    """
    if balance.remaining > 0:
        if collecting:
            return "collecting"
        if to_collect:
            return "to_collect"
        if due_on < today:
            return "overdue"
        return "partly" if balance.paid > 0 else "open"
    if balance.remaining < 0:
        return "overpaid"
    if balance.written_off:
        return "written_off"
    return "paid" if balance.owed else "cancelled"


def next_reminder(due_on: date, sent: Sequence[date], settings: ContributionSettings) -> tuple[int, date] | None:
    """The step of the next reminder and from when it may be sent; None when the last one was sent."""
    step = len(sent) + 1
    if step > len(settings.reminder_days):
        return None
    start = sent[-1] if sent else due_on
    return step, start + timedelta(days=settings.reminder_days[step - 1])


def split_payment(cents: int, open_items: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Divide a payment over claims (id, open cents), the first given first; what is over goes to the last one."""
    parts: list[tuple[int, int]] = []
    for claim_id, open_cents in open_items:
        share = min(cents, open_cents)
        if share > 0:
            parts.append((claim_id, share))
            cents -= share
    if cents and open_items:
        last = parts[-1] if parts else (open_items[-1][0], 0)
        parts = [*parts[:-1], (last[0], last[1] + cents)]
    return parts


def total_text(cents: int, count: int) -> str:
    """``124 contributies, samen € 2.480,00``."""
    return ngettext("{n} contributie van {sum}", "{n} contributies, samen {sum}", count, sum=money_text(cents))
