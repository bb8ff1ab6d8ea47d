"""What the dialogs of membership life edit: texts as typed, what is wrong with them, and what they become."""

from dataclasses import dataclass, field
from datetime import date

from noaber.cooperative.statutes import Statutes, statutes
from noaber.core.dates import DateError, long_date, parse_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.members.forms import MembershipForm
from noaber.members.leaving import LeavingDay, explanation, leaving_day
from noaber.members.life import Notice, to_be_freed
from noaber.members.rules import LEAVING_REASONS, check_dates
from noaber.people.forms import PersonForm
from noaber.people.role_forms import day_hint

RESIGNED = LEAVING_REASONS[0]


def _day_errors(form: object, today: date, *names: str) -> dict[str, str]:
    wrong = {}
    for name in names:
        try:
            parse_date(getattr(form, name), today=today, near=True)
        except DateError as error:
            wrong[name] = str(error)
    return wrong


@dataclass
class ResignForm:
    """The end of a membership. After notice an empty ``left_on`` takes the day that follows from the statutes.

    Whoever leaves for another reason (moved away, expelled) leaves on the day that is typed.
    """

    today: date
    person_id: int
    admitted_on: date | None = None
    received_on: str = ""
    wished_on: str = ""
    left_on: str = ""
    override_reason: str = ""
    leaving_reason: str = RESIGNED
    free: bool = False
    rules: Statutes = field(default_factory=statutes)

    def errors(self) -> dict[str, str]:
        """What is wrong: days that cannot be read, another day than that of the statutes without a reason."""
        needed = [name for name in ("wished_on", "left_on") if getattr(self, name).strip()]
        if not self.by_notice:
            needed = ["left_on"]
        wrong = _day_errors(self, self.today, "received_on", *needed)
        if wrong:
            return wrong
        try:
            check_dates(self.admitted_on, self.last_day())
        except NoaberError as error:
            return {"left_on": str(error)}
        if self.by_notice and self.last_day() != self.computed().day and not self.override_reason.strip():
            return {"override_reason": _("Zeg erbij waarom van de statuten wordt afgeweken.")}
        return {}

    def hints(self) -> dict[str, str]:
        """How the day is found, the chosen days in full, and what can be freed."""
        try:
            found = self.computed()
        except DateError:
            return {}
        told = explanation(found, self.rules) if self.by_notice else day_hint(self.received_on, self.today, near=True)
        hints = {"received_on": told, "wished_on": day_hint(self.wished_on, self.today)}
        if self.left_on.strip() and "left_on" not in self.errors():
            hints["left_on"] = _("Lid tot en met {day}.", day=long_date(self.last_day()))
        freed = to_be_freed(self.person_id, self.last_day()) if "left_on" not in self.errors() else []
        hints["free"] = " ".join(freed)
        return {name: text for name, text in hints.items() if text}

    @property
    def by_notice(self) -> bool:
        """Whether the member gave notice, so that the statutes give the day."""
        return self.leaving_reason.strip() in (RESIGNED, _(RESIGNED))

    def computed(self) -> LeavingDay:
        """The last day by the statutes; raises DateError when the days cannot be read."""
        wished = parse_date(self.wished_on, today=self.today) if self.wished_on.strip() else None
        return leaving_day(parse_date(self.received_on, today=self.today, near=True), self.rules, wished)

    def last_day(self) -> date:
        """The last day of the membership: the typed one, or else that of the statutes."""
        return parse_date(self.left_on, today=self.today, near=True) if self.left_on.strip() else self.computed().day

    def to_notice(self) -> Notice:
        """The notice as it will be stored; raises NoaberError with the first thing that is wrong."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        wished = parse_date(self.wished_on, today=self.today) if self.wished_on.strip() else None
        return Notice(parse_date(self.received_on, today=self.today, near=True), self.computed().day, wished)


@dataclass
class ApplicationForm(PersonForm):
    """Somebody new who asks to become a member."""

    category_id: int | None = None
    requested_on: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong with the person, the kind of member, and the day."""
        return {**super().errors(), **_request_errors(self, self.today)}

    def hints(self) -> dict[str, str]:
        """What the user should know of the person, and the day in full."""
        return {**super().hints(), "requested_on": day_hint(self.requested_on, self.today, near=True)}

    def day(self) -> date:
        """The day of the request; raises DateError."""
        return parse_date(self.requested_on, today=self.today, near=True)


@dataclass
class RequestForm:
    """Somebody in the register who asks to become a member."""

    today: date
    category_id: int | None = None
    requested_on: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong with the kind of member or the day."""
        return _request_errors(self, self.today)

    def hints(self) -> dict[str, str]:
        """The day in full."""
        return {"requested_on": day_hint(self.requested_on, self.today, near=True)}

    def day(self) -> date:
        """The day of the request; raises DateError."""
        return parse_date(self.requested_on, today=self.today, near=True)


def _request_errors(form: ApplicationForm | RequestForm, today: date) -> dict[str, str]:
    wrong = _day_errors(form, today, "requested_on")
    if form.category_id is None:
        wrong["category_id"] = _("Kies een soort lid.")
    return wrong


@dataclass
class AdmitForm(MembershipForm):
    """The board's decision to admit; ``admitted_on`` is the day of the decision and may not lie before the request."""

    requested_on: date | None = None

    def errors(self) -> dict[str, str]:
        """What is wrong with the membership, and a decision before the request."""
        wrong = {**_day_errors(self, self.today, "admitted_on"), **super().errors()}
        asked = self.requested_on or date.min
        if "admitted_on" not in wrong and parse_date(self.admitted_on, today=self.today, near=True) < asked:
            wrong["admitted_on"] = _("Het besluit kan niet van vóór de aanvraag zijn.")
        return wrong


@dataclass
class DecisionForm:
    """Another end of an application: refused by the board, or withdrawn."""

    today: date
    requested_on: date
    decided_on: str = ""
    reason: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong with the day."""
        wrong = _day_errors(self, self.today, "decided_on")
        if not wrong and self.day() < self.requested_on:
            wrong["decided_on"] = _("Het besluit kan niet van vóór de aanvraag zijn.")
        return wrong

    def hints(self) -> dict[str, str]:
        """The day in full."""
        return {"decided_on": day_hint(self.decided_on, self.today, near=True)}

    def day(self) -> date:
        """The day; raises DateError."""
        return parse_date(self.decided_on, today=self.today, near=True)


@dataclass
class SuspendForm:
    """A suspension; an empty ``to_date`` is until further notice."""

    today: date
    from_date: str = ""
    to_date: str = ""
    reason: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong with the days."""
        wrong = _day_errors(self, self.today, "from_date", *(("to_date",) if self.to_date.strip() else ()))
        first, last = (None, None) if wrong else self.days()
        if first and last and last < first:
            wrong["to_date"] = _("De einddatum ligt vóór de begindatum.")
        return wrong

    def hints(self) -> dict[str, str]:
        """The days in full, and what suspension means."""
        until = day_hint(self.to_date, self.today) if self.to_date.strip() else _("Leeg is tot nader order.")
        return {"from_date": day_hint(self.from_date, self.today, near=True), "to_date": until}

    def days(self) -> tuple[date, date | None]:
        """The first and the last day; raises DateError."""
        last = parse_date(self.to_date, today=self.today) if self.to_date.strip() else None
        return parse_date(self.from_date, today=self.today, near=True), last


@dataclass
class CategoryChangeForm:
    """Another kind of member from a day on."""

    today: date
    category_id: int | None = None
    from_date: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong with the kind or the day."""
        wrong = _day_errors(self, self.today, "from_date")
        if self.category_id is None:
            wrong["category_id"] = _("Kies een soort lid.")
        return wrong

    def hints(self) -> dict[str, str]:
        """The day in full; of a later day, that it has to be done then."""
        told = day_hint(self.from_date, self.today, near=True)
        if told and self.is_later:
            told = _("{day}. Dat is nog niet: het komt bij Opvolgen te staan, voor die dag.", day=told)
        return {"from_date": told}

    @property
    def is_later(self) -> bool:
        """Whether the day has not come yet: then it is noted to be done; the register tells what is so today."""
        return self.day() > self.today

    def day(self) -> date:
        """The day; raises DateError."""
        return parse_date(self.from_date, today=self.today, near=True)
