"""What the dialogs of payments on shares and of repayments edit."""

from dataclasses import dataclass
from datetime import date

from noaber.core.dates import long_date, parse_date, short_date
from noaber.core.i18n import _
from noaber.core.numbers import money_text, parse_cents
from noaber.shares.form_checks import amount_text, cents_problem, day_problem, found
from noaber.shares.operations import Payment
from noaber.shares.rows import HoldingRow, RepaymentRow


@dataclass
class PaymentForm:
    """A payment, as typed: on somebody's shares, or of what is repaid."""

    today: date
    open: int
    amount: str = ""
    day: str = ""
    means: str = "bank"
    note: str = ""

    @classmethod
    def on_shares(cls, row: HoldingRow, today: date) -> "PaymentForm":
        """A payment on what somebody holds; it begins with all that is to be paid."""
        return cls(today, row.unpaid, amount_text(row.unpaid), short_date(today))

    @classmethod
    def of_repayment(cls, row: RepaymentRow, today: date) -> "PaymentForm":
        """A repayment; it begins with all that is left."""
        return cls(today, row.left, amount_text(row.left), short_date(today))

    def errors(self) -> dict[str, str]:
        """What is wrong with amount and day."""
        problems = {"amount": cents_problem(self.amount, least=1), "day": day_problem(self.day, self.today)}
        if not problems["amount"] and parse_cents(self.amount) > self.open:
            problems["amount"] = _("Dat is meer dan de {amount} die nog open staat.", amount=money_text(self.open))
        return found(problems)

    def hints(self) -> dict[str, str]:
        """What is left afterwards, and the day in full."""
        wrong, told = self.errors(), {}
        if "amount" not in wrong:
            left = self.open - parse_cents(self.amount)
            told["amount"] = (
                _("Daarna staat nog {amount} open.", amount=money_text(left))
                if left
                else _("Daarmee is alles betaald.")
            )
        if "day" not in wrong:
            told["day"] = long_date(parse_date(self.day, today=self.today, past=True))
        return told

    def to_payment(self) -> Payment:
        """The payment; raises NoaberError."""
        day = parse_date(self.day, today=self.today, past=True)
        return Payment(parse_cents(self.amount), day, self.means, self.note.strip())
