"""What the dialog of a follow-up edits: texts as typed, what is wrong with them, and what they become."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from noaber.core.dates import DateError, long_date, parse_date, short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.dossier.operations import FollowUpRecord
from noaber.dossier.queries import FollowUpRow
from noaber.people.contact import contains_bsn


@dataclass
class FollowUpForm:
    """A follow-up as typed; ``person_id`` is None until somebody is chosen."""

    today: date
    person_id: int | None = None
    what: str = ""
    due_on: str = ""
    who: str = ""

    @classmethod
    def from_row(cls, row: FollowUpRow, today: date) -> Self:
        """The form filled with a follow-up as it is stored."""
        return cls(today, row.person.id, row.what, short_date(row.due_on), row.who)

    def errors(self) -> dict[str, str]:
        """Field names with what is wrong there, as a sentence; empty when this can be stored."""
        wrong = {}
        if self.person_id is None:
            wrong["person_id"] = _("Kies om wie het gaat.")
        if not self.what.strip():
            wrong["what"] = _("Vul in wat er moet gebeuren, bijvoorbeeld: terugbellen.")
        elif contains_bsn(self.what):
            wrong["what"] = _("Hier lijkt een burgerservicenummer te staan. Dat mag een coöperatie niet bewaren.")
        try:
            self.day()
        except DateError as error:
            wrong["due_on"] = str(error)
        return wrong

    def hints(self) -> dict[str, str]:
        """The day in full, and whether it has passed."""
        if "due_on" in self.errors():
            return {}
        day = self.day()
        told = long_date(day)
        return {"due_on": _("{day}, dat is al geweest", day=told) if day < self.today else told}

    def day(self) -> date:
        """On which day; raises DateError."""
        return parse_date(self.due_on, today=self.today)

    def to_record(self) -> FollowUpRecord:
        """The follow-up as it will be stored; raises NoaberError with the first thing that is wrong."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        return FollowUpRecord(self.what, self.day(), self.who)
