"""What the small dialogs about a person edit: a role, the end of a role, and that somebody has died."""

from dataclasses import dataclass
from datetime import date

from noaber.core.dates import DateError, long_date, parse_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.people.operations import RoleRecord


def read_day(text: str, today: date, *, past: bool = False, near: bool = False) -> date | None:
    """The date that a field of a dialog holds, None for nothing; raises DateError. See ``core.dates.parse_date``."""
    return parse_date(text, today=today, past=past, near=near) if text.strip() else None


def day_hint(text: str, today: date, *, past: bool = False, near: bool = False) -> str:
    """The date in full, so that the user sees how it was understood; "" while there is none."""
    try:
        day = read_day(text, today, past=past, near=near)
    except DateError:
        return ""
    return long_date(day) if day else ""


@dataclass
class RoleForm:
    """A role as typed; ``kind`` is a key of ``operations.ROLE_KINDS``, ``organisation_id`` for whom, if anybody."""

    today: date
    kind: str = "volunteer"
    title: str = ""
    organisation_id: int | None = None
    from_date: str = ""
    to_date: str = ""
    note: str = ""

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there."""
        wrong = {}
        for name in ("from_date", "to_date"):
            try:
                read_day(getattr(self, name), self.today, near=True)
            except DateError as error:
                wrong[name] = str(error)
        if not wrong:
            begin, end = self._days()
            if begin and end and end < begin:
                wrong["to_date"] = _("De einddatum ligt vóór de begindatum.")
        if self.kind == "other" and not self.title.strip():
            wrong["title"] = _("Vul in welke rol het is.")
        return wrong

    def hints(self) -> dict[str, str]:
        """The dates in full."""
        return {name: day_hint(getattr(self, name), self.today, near=True) for name in ("from_date", "to_date")}

    def to_record(self) -> RoleRecord:
        """The role as it will be stored; raises NoaberError with the first thing that is wrong."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        begin, end = self._days()
        return RoleRecord(self.kind, self.title.strip(), self.organisation_id, begin, end, self.note.strip())

    def _days(self) -> tuple[date | None, date | None]:
        return read_day(self.from_date, self.today, near=True), read_day(self.to_date, self.today, near=True)


@dataclass
class DayForm:
    """One date that must be filled in: the end of a role."""

    today: date
    day: str = ""
    earliest: date | None = None

    def errors(self) -> dict[str, str]:
        """What is wrong with the date."""
        try:
            day = parse_date(self.day, today=self.today, near=True)
        except DateError as error:
            return {"day": str(error)}
        return {"day": _("De einddatum ligt vóór de begindatum.")} if self.earliest and day < self.earliest else {}

    def hints(self) -> dict[str, str]:
        """The date in full."""
        return {"day": day_hint(self.day, self.today, near=True)}

    def date(self) -> date:
        """The date; raises NoaberError when it cannot be."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        return parse_date(self.day, today=self.today, near=True)


@dataclass
class DeathForm:
    """That somebody has died; ``end_membership`` says whether the membership that runs ends that day.

    Membership ends by death unless the statutes say otherwise (BW2:35).
    """

    today: date
    day: str = ""
    end_membership: bool = True

    def errors(self) -> dict[str, str]:
        """What is wrong with the date."""
        try:
            day = parse_date(self.day, today=self.today, past=True)
        except DateError as error:
            return {"day": str(error)}
        return {"day": _("Deze datum ligt in de toekomst.")} if day > self.today else {}

    def hints(self) -> dict[str, str]:
        """The date in full."""
        return {"day": day_hint(self.day, self.today, past=True)}

    def date(self) -> date:
        """The day of death; raises NoaberError when it cannot be."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        return parse_date(self.day, today=self.today, past=True)
