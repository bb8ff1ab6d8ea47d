"""What the dialogs of shares that come, go or change hands edit: texts as typed, and what they become."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from noaber.core.dates import DateError, long_date, parse_date, short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.numbers import NumberError, money_text, parse_cents, parse_whole
from noaber.shares import queries, rules
from noaber.shares.form_checks import NOBODY, Holder, cents_problem, day_problem, found
from noaber.shares.numbers import Numbers, parse_numbers
from noaber.shares.operations import Movement, Payment
from noaber.shares.record import Deed
from noaber.shares.rows import HoldingRow, KindRow

_MOST = 999_999


@dataclass
class MovementForm:
    """Shares that come, go or change hands, as typed. Without numbers the usual ones are taken."""

    today: date
    kinds: Sequence[KindRow]
    kind_id: int = 0
    count: str = ""
    day: str = ""
    numbers: str = ""
    notary: str = ""
    deed: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        self.day = self.day or short_date(self.today)
        self.kind_id = self.kind_id or next((kind.id for kind in self.kinds), 0)

    @property
    def kind(self) -> KindRow | None:
        """The kind that is chosen; None while there is none."""
        return next((kind for kind in self.kinds if kind.id == self.kind_id), None)

    def errors(self) -> dict[str, str]:
        """What is wrong, by field."""
        kind = self.kind
        problems = {
            "kind_id": "" if kind else _("Kies een soort."),
            "count": self._count_problem(),
            "day": day_problem(self.day, self.today),
        }
        if kind and kind.numbered:
            problems["numbers"] = self._numbers_problem()
        if kind and kind.notarial:
            problems["notary"] = "" if self.notary.strip() else _("Vul in welke notaris de akte heeft gemaakt.")
            problems["deed"] = "" if self.deed.strip() else _("Vul het nummer van de akte in.")
        return found(problems)

    def hints(self) -> dict[str, str]:
        """The day in full, what so many are worth, and which numbers are taken when none are typed."""
        told = {} if day_problem(self.day, self.today) else {"day": long_date(self.held_on())}
        kind = self.kind
        if kind is not None and not self._count_problem():
            told["count"] = _("samen {amount}", amount=money_text(self.wanted() * kind.nominal_cents))
        return told

    def wanted(self) -> int:
        """The count; raises NumberError."""
        return parse_whole(self.count, least=1, most=_MOST)

    def held_on(self) -> date:
        """The day; raises DateError."""
        return parse_date(self.day, today=self.today, past=True)

    def to_movement(self) -> Movement:
        """The movement; raises NoaberError with the first thing that is wrong."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        kind = self.kind
        assert kind is not None
        deed = Deed(self.notary.strip(), self.deed.strip()) if kind.notarial else Deed()
        numbers = parse_numbers(self.numbers) if kind.numbered else Numbers()
        return Movement(kind.id, self.held_on(), self.wanted(), numbers, deed, self.note.strip())

    def _count_problem(self) -> str:
        try:
            self.wanted()
        except NumberError as error:
            return str(error) if self.count.strip() else _("Vul het aantal in.")
        return ""

    def _numbers_problem(self) -> str:
        try:
            numbers = parse_numbers(self.numbers)
        except NoaberError as error:
            return str(error)
        if numbers and not self._count_problem() and numbers.count != self.wanted():
            return ngettext(
                "Dit is {n} nummer, maar het aantal is {count}.",
                "Dit zijn {n} nummers, maar het aantal is {count}.",
                numbers.count,
                count=self.wanted(),
            )
        return ""


@dataclass
class IssueForm(MovementForm):
    """New shares for a holder; an amount that was paid at once is written as a payment on the same day."""

    holder: Holder = NOBODY
    paid: str = ""
    means: str = "bank"

    def errors(self) -> dict[str, str]:
        """Somebody of the register, and an amount that is not more than they are worth."""
        problems = super().errors()
        if self.holder.id is None:
            problems["holder"] = (
                _("Kies iemand uit de lijst. Staat de houder er niet bij, voeg die dan eerst toe bij Leden.")
                if self.holder.text
                else _("Kies wie de houder wordt.")
            )
        if self.paid.strip():
            problems |= found({"paid": cents_problem(self.paid) or self._too_much()})
        return problems

    def hints(self) -> dict[str, str]:
        """Also which numbers come next."""
        told, kind = super().hints(), self.kind
        if kind and kind.numbered and not self.numbers.strip() and "count" in told:
            free = rules.next_numbers(queries.lines_of(kind.id), self.wanted())
            told["numbers"] = _("leeg: {numbers}, de eerste vrije", numbers=free.text())
        return told

    def payment(self) -> Payment | None:
        """What was paid at once, if anything."""
        cents = parse_cents(self.paid) if self.paid.strip() else 0
        return Payment(cents, self.held_on(), self.means) if cents else None

    def _too_much(self) -> str:
        kind = self.kind
        if kind is None or self._count_problem():
            return ""
        worth = self.wanted() * kind.nominal_cents
        return (
            _("Dat is meer dan {amount}, wat ze samen waard zijn.", amount=money_text(worth))
            if (parse_cents(self.paid) > worth)
            else ""
        )


@dataclass
class GivingForm(MovementForm):
    """Shares that somebody parts with; ``giver`` is what this holder has now."""

    giver: HoldingRow | None = None

    def errors(self) -> dict[str, str]:
        """Not more than the holder has now; that it was so on the day is seen when it is written."""
        problems = super().errors()
        if self.giver and "count" not in problems and self.wanted() > self.giver.count:
            problems["count"] = _("{name} heeft er {count}.", name=self.giver.name, count=self.giver.count)
        return problems

    def hints(self) -> dict[str, str]:
        """Also which numbers go, and what was paid on them."""
        told = super().hints()
        if self.giver and "count" not in self.errors():
            going = self.giver.paid * self.wanted() // self.giver.count
            told["count"] = _(
                "samen {amount}; daarop is {paid} gestort",
                paid=money_text(going),
                amount=money_text(self.wanted() * self.giver.kind.nominal_cents),
            )
            if self.giver.kind.numbered and not self.numbers.strip():
                lowest = self.giver.numbers.lowest(self.wanted())
                told["numbers"] = _("leeg: {numbers}, de laagste", numbers=lowest.text())
        return told


@dataclass
class TransferForm(GivingForm):
    """Shares that go to another holder."""

    taker: Holder = NOBODY

    def errors(self) -> dict[str, str]:
        """Somebody else, of the register."""
        problems = super().errors()
        if self.taker.id is None:
            problems["taker"] = _("Kies de nieuwe houder uit de lijst.")
        elif self.giver and self.taker.id == self.giver.person.id:
            problems["taker"] = _("Dit is dezelfde houder. Kies een andere.")
        return problems


@dataclass
class RedeemForm(GivingForm):
    """Shares that are taken back; an empty amount repays what was paid on them."""

    amount: str = ""
    due_on: str = ""

    def errors(self) -> dict[str, str]:
        """An amount, and the day before which it is repaid."""
        problems = super().errors()
        if self.amount.strip():
            problems |= found({"amount": cents_problem(self.amount)})
        try:
            due = parse_date(self.due_on, today=self.today)
            if "day" not in problems and due < self.held_on():
                problems["due_on"] = _("Deze dag ligt vóór de inkoop.")
        except DateError as error:
            problems["due_on"] = str(error)
        return problems

    def hints(self) -> dict[str, str]:
        """What will be repaid when nothing is typed, and the day in full."""
        told, wrong = super().hints(), self.errors()
        if self.giver and not {"amount", "count"} & set(wrong) and not self.amount.strip():
            told["amount"] = _("leeg: {amount}, wat erop is gestort", amount=money_text(self.cents()))
        if "due_on" not in wrong:
            told["due_on"] = long_date(self.repaid_on())
        return told

    def cents(self) -> int:
        """What will be repaid; raises NoaberError."""
        if self.amount.strip() or self.giver is None:
            return parse_cents(self.amount)
        return self.giver.paid * self.wanted() // self.giver.count

    def repaid_on(self) -> date:
        """Before when; raises DateError."""
        return parse_date(self.due_on, today=self.today)
