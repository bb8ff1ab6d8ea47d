"""What the dialogs of contributions edit: texts as typed, what is wrong with them, and what they become."""

from dataclasses import dataclass, field
from datetime import date
from typing import Self

from noaber.contributions.mandate_rules import (
    check_collection_day,
    check_creditor_id,
    check_mandate_reference,
    first_collection_day,
)
from noaber.contributions.queries import AmountRow, ClaimRow
from noaber.contributions.record import MandateRecord, TermsRecord
from noaber.contributions.settings import ContributionSettings
from noaber.contributions.years import year_name
from noaber.core.dates import DateError, long_date, parse_date, short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text, parse_cents
from noaber.people.contact import parse_iban


def amount_text(cents: int | None) -> str:
    """An amount as a field begins with it, without the sign of the euro: ``20,00``."""
    return "" if cents is None else f"{cents // 100},{cents % 100:02d}"


def _cents_problem(text: str, *, least: int = 0) -> str:
    """What is wrong with an amount, "" when nothing is."""
    try:
        cents = parse_cents(text)
    except NoaberError as error:
        return str(error)
    if cents < least:
        return _("Vul een bedrag in dat meer is dan nul.") if least else _("Een bedrag kan niet minder zijn dan nul.")
    return ""


def _day_problem(text: str, today: date, *, past: bool = False) -> str:
    try:
        parse_date(text, today=today, past=past)
    except DateError as error:
        return str(error)
    return ""


def _found(problems: dict[str, str]) -> dict[str, str]:
    return {name: sentence for name, sentence in problems.items() if sentence}


def _first(problems: dict[str, str]) -> None:
    for sentence in problems.values():
        raise NoaberError(sentence)


@dataclass
class AmountsForm:
    """The amounts of a year, a text per category; an empty text claims nothing."""

    year: int
    rows: tuple[AmountRow, ...]
    texts: dict[int, str] = field(default_factory=dict)

    @classmethod
    def from_rows(cls, year: int, rows: list[AmountRow]) -> Self:
        """The form filled with the amounts as they are stored."""
        return cls(year, tuple(rows), {row.category_id: amount_text(row.cents) for row in rows})

    def errors(self) -> dict[str, str]:
        """What is wrong, by the id of the category as text."""
        return _found({str(category): _cents_problem(text) for category, text in self.texts.items() if text.strip()})

    def to_amounts(self) -> dict[int, int | None]:
        """Cents per category; raises NoaberError with the first thing that is wrong."""
        _first(self.errors())
        return {category: parse_cents(text) if text.strip() else None for category, text in self.texts.items()}


@dataclass
class TermsForm:
    """What was agreed with a member, as typed."""

    treatment: str = "normal"
    reduced: str = ""
    method: str = ""

    @classmethod
    def from_terms(cls, terms: TermsRecord) -> Self:
        """The form filled with what is stored."""
        return cls(terms.treatment, amount_text(terms.reduced_cents), terms.method)

    def errors(self) -> dict[str, str]:
        """What is wrong with the reduced amount."""
        return _found({"reduced": _cents_problem(self.reduced)}) if self.treatment == "reduced" else {}

    def to_terms(self) -> TermsRecord:
        """What will be stored; raises NoaberError with the first thing that is wrong."""
        _first(self.errors())
        reduced = parse_cents(self.reduced) if self.treatment == "reduced" else None
        return TermsRecord(self.treatment, reduced, self.method)


@dataclass
class PaymentForm:
    """A payment on one claim, as typed; it begins with what is open. With ``back`` money went back to the member."""

    today: date
    claim: ClaimRow
    amount: str = ""
    day: str = ""
    means: str = "bank"
    note: str = ""
    back: bool = False

    @classmethod
    def for_refund(cls, claim: ClaimRow, today: date) -> Self:
        """The form as it begins when what was paid too much went back."""
        return cls(today, claim, amount_text(claim.balance.overpaid), short_date(today), back=True)

    @classmethod
    def for_claim(cls, claim: ClaimRow, today: date) -> Self:
        """The form as it begins."""
        means = "cash" if claim.method == "cash" else "bank"
        return cls(today, claim, amount_text(claim.balance.open), short_date(today), means)

    def errors(self) -> dict[str, str]:
        """What is wrong with amount and day."""
        found = _found(
            {"amount": _cents_problem(self.amount, least=1), "day": _day_problem(self.day, self.today, past=True)}
        )
        if "day" not in found and self.paid_on() > self.today:
            found["day"] = _("Deze dag moet nog komen.")
        if self.back and "amount" not in found and self.cents() > self.claim.balance.overpaid:
            found["amount"] = _("Er is maar {amount} te veel betaald.", amount=money_text(self.claim.balance.overpaid))
        return found

    def hints(self) -> dict[str, str]:
        """What is left after this payment, and the day in full."""
        if self.errors():
            return {}
        if self.back:
            return {"day": long_date(self.paid_on())}
        left = self.claim.balance.remaining - self.cents()
        told = (
            _("Daarmee is alles betaald.")
            if left == 0
            else (
                _("Daarna staat nog {amount} open.", amount=money_text(left))
                if left > 0
                else _("Dat is {amount} te veel; dat blijft als tegoed staan.", amount=money_text(-left))
            )
        )
        return {"amount": told, "day": long_date(self.paid_on())}

    def cents(self) -> int:
        """The amount; raises NoaberError."""
        return parse_cents(self.amount)

    def paid_on(self) -> date:
        """The day; raises NoaberError."""
        return parse_date(self.day, today=self.today, past=True)


@dataclass
class ReasonForm:
    """A reason, and where it applies a new amount: to correct, to let lapse, to write off, to take back."""

    reason: str = ""
    amount: str = ""
    with_amount: bool = False

    def errors(self) -> dict[str, str]:
        """What is wrong."""
        amount = _cents_problem(self.amount) if self.with_amount else ""
        return _found({"amount": amount, "reason": "" if self.reason.strip() else _("Vul een reden in.")})

    def cents(self) -> int:
        """The amount; raises NoaberError."""
        return parse_cents(self.amount)


@dataclass
class MandateForm:
    """A mandate as typed; an empty reference takes the next free one."""

    today: date
    iban: str = ""
    holder: str = ""
    signed_on: str = ""
    reference: str = ""
    kind: str = "recurrent"
    form_place: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong, by field."""
        found = {"signed_on": _day_problem(self.signed_on, self.today, past=True)}
        for name, check, value in (
            ("iban", parse_iban, self.iban),
            ("reference", check_mandate_reference, self.reference),
        ):
            try:
                if value.strip():
                    check(value)
            except NoaberError as error:
                found[name] = str(error)
        if not self.iban.strip():
            found["iban"] = _("Vul het IBAN in waarvan wordt afgeschreven.")
        if not self.holder.strip():
            found["holder"] = _("Vul in van wie de rekening is.")
        if not found["signed_on"] and parse_date(self.signed_on, today=self.today, past=True) > self.today:
            found["signed_on"] = _("Deze dag moet nog komen.")
        return _found(found)

    def hints(self) -> dict[str, str]:
        """The day in full."""
        known = not _day_problem(self.signed_on, self.today, past=True)
        return {"signed_on": long_date(parse_date(self.signed_on, today=self.today, past=True))} if known else {}

    def to_record(self) -> MandateRecord:
        """The mandate as it will be stored; raises NoaberError with the first thing that is wrong."""
        _first(self.errors())
        return MandateRecord(
            parse_iban(self.iban),
            self.holder.strip(),
            parse_date(self.signed_on, today=self.today, past=True),
            self.reference.strip(),
            self.kind,
            self.form_place.strip(),
        )


@dataclass
class CollectionForm:
    """A batch to be made, as typed: on which day, and when members were told."""

    today: date
    settings: ContributionSettings
    day: str = ""
    announced_on: str = ""
    description: str = ""

    @classmethod
    def beginning(cls, settings: ContributionSettings, today: date, year: int) -> Self:
        """The form as it begins: told today, collected as soon as may be."""
        first = first_collection_day(today, settings.announce_days)
        return cls(today, settings, short_date(first), short_date(today), _("Contributie {year}", year=year_name(year)))

    def errors(self) -> dict[str, str]:
        """What is wrong with the days."""
        found = _found(
            {
                "day": _day_problem(self.day, self.today),
                "announced_on": _day_problem(self.announced_on, self.today, past=True),
            }
        )
        if not found:
            try:
                check_collection_day(
                    self.collected_on(),
                    today=self.today,
                    announced_on=self.told_on(),
                    announce_days=self.settings.announce_days,
                )
            except NoaberError as error:
                found["day"] = str(error)
        return found

    def hints(self) -> dict[str, str]:
        """The day in full."""
        return {} if "day" in self.errors() else {"day": long_date(self.collected_on())}

    def collected_on(self) -> date:
        """The day of collection; raises NoaberError."""
        return parse_date(self.day, today=self.today)

    def told_on(self) -> date:
        """When members were told; raises NoaberError."""
        return parse_date(self.announced_on, today=self.today, past=True)


def creditor_id_problem(text: str) -> str:
    """What is wrong with an incassant-ID, "" when nothing is or none is filled in."""
    try:
        if text.strip():
            check_creditor_id(text)
    except NoaberError as error:
        return str(error)
    return ""
