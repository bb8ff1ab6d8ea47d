"""What the dialogs of memberships edit: texts as typed, what is wrong with them, and what they become."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from noaber.core.dates import DateError, short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import parse_whole
from noaber.members.queries import CategoryRow, MembershipRow
from noaber.members.rules import MembershipRecord, check_dates
from noaber.people.forms import PersonForm
from noaber.people.role_forms import day_hint, read_day


@dataclass
class MembershipForm:
    """A membership as typed; an empty ``member_number`` takes the next free one."""

    today: date
    category_id: int | None = None
    member_number: str = ""
    admitted_on: str = ""
    left_on: str = ""
    leaving_reason: str = ""

    @classmethod
    def from_row(cls, row: MembershipRow, today: date) -> Self:
        """The form filled with a membership as it is stored."""
        return cls(
            today,
            row.category_id,
            str(row.member_number),
            short_date(row.admitted_on) if row.admitted_on else "",
            short_date(row.left_on) if row.left_on else "",
            row.leaving_reason,
        )

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence; empty when this can be stored."""
        return membership_errors(self)

    def hints(self) -> dict[str, str]:
        """The dates in full."""
        return {name: day_hint(getattr(self, name), self.today, near=True) for name in ("admitted_on", "left_on")}

    def to_membership(self) -> MembershipRecord:
        """The membership as it will be stored; raises NoaberError with the first thing that is wrong."""
        return read_membership(self)


@dataclass
class NewMemberForm(PersonForm):
    """A person or organisation and its membership, in one dialog."""

    category_id: int | None = None
    member_number: str = ""
    admitted_on: str = ""
    left_on: str = ""
    leaving_reason: str = ""

    def errors(self) -> dict[str, str]:
        """What is wrong with the person, and with the membership."""
        return {**super().errors(), **membership_errors(self)}

    def hints(self) -> dict[str, str]:
        """What the user should know about the person, and the day of admission in full."""
        return {**super().hints(), "admitted_on": day_hint(self.admitted_on, self.today, near=True)}

    def to_membership(self) -> MembershipRecord:
        """The membership as it will be stored; raises NoaberError with the first thing that is wrong."""
        return read_membership(self)


def membership_errors(form: MembershipForm | NewMemberForm) -> dict[str, str]:
    """What is wrong with the fields of a membership."""
    wrong: dict[str, str] = {}
    if form.category_id is None:
        wrong["category_id"] = _("Kies een soort lid.")
    try:
        _number(form.member_number)
    except NoaberError as error:
        wrong["member_number"] = str(error)
    days: dict[str, date | None] = {}
    for name in ("admitted_on", "left_on"):
        try:
            days[name] = read_day(getattr(form, name), form.today, near=True)
        except DateError as error:
            wrong[name] = str(error)
    try:
        check_dates(days.get("admitted_on"), days.get("left_on"))
    except NoaberError as error:
        wrong["left_on"] = str(error)
    return wrong


def read_membership(form: MembershipForm | NewMemberForm) -> MembershipRecord:
    """The membership that the fields describe; raises NoaberError with the first thing that is wrong."""
    for sentence in membership_errors(form).values():
        raise NoaberError(sentence)
    assert form.category_id is not None
    return MembershipRecord(
        form.category_id,
        _number(form.member_number),
        read_day(form.admitted_on, form.today, near=True),
        read_day(form.left_on, form.today, near=True),
        form.leaving_reason.strip(),
    )


def _number(text: str) -> int | None:
    return parse_whole(text, least=1, most=9_999_999) if text.strip() else None


@dataclass
class CategoryForm:
    """A kind of member; ``taken`` are the names of the others."""

    name: str = ""
    votes: int = 1
    is_member: bool = True
    taken: tuple[str, ...] = ()

    @classmethod
    def from_row(cls, row: CategoryRow, taken: tuple[str, ...]) -> Self:
        """The form filled with a category as it is stored."""
        return cls(row.name, row.votes, row.is_member, taken)

    def errors(self) -> dict[str, str]:
        """What is wrong with the name."""
        name = self.name.strip()
        if not name:
            return {"name": _("Geef de categorie een naam.")}
        if name.casefold() in (other.casefold() for other in self.taken):
            return {"name": _("Er is al een categorie “{name}”.", name=name)}
        return {}

    def hints(self) -> dict[str, str]:
        """That whoever is no member by law has no vote (BW2:38)."""
        if self.votes and not self.is_member:
            return {"votes": _("Wie geen lid is, heeft geen stem in de ledenvergadering.")}
        return {}
