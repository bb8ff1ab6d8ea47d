"""What the dialog of the settings of contributions edits."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from noaber.contributions.forms import creditor_id_problem
from noaber.contributions.mandate_rules import check_creditor_id
from noaber.contributions.settings import ContributionSettings
from noaber.core.date_texts import day_month
from noaber.core.dates import DateError, parse_date
from noaber.core.errors import NoaberError

_LEAP_FREE = 2001


@dataclass
class SettingsForm:
    """The settings as fields; ``free_after`` is a day and month as typed."""

    first_year: str = "full"
    free_after: str = ""
    method: str = "transfer"
    due_days: int = 30
    first_reminder: int = 14
    second_reminder: int = 14
    last_reminder: int = 14
    creditor_id: str = ""
    announce_days: int = 14
    sequence: str = "RCUR"

    @classmethod
    def from_settings(cls, settings: ContributionSettings) -> Self:
        """The form filled with the settings."""
        free = day_month(date(_LEAP_FREE, settings.free_after_month, settings.free_after_day))
        return cls(
            settings.first_year,
            free,
            settings.method,
            settings.due_days,
            *settings.reminder_days,
            settings.creditor_id,
            settings.announce_days,
            settings.sequence,
        )

    def errors(self) -> dict[str, str]:
        """What is wrong with the day and the incassant-ID."""
        found = {"creditor_id": creditor_id_problem(self.creditor_id)}
        try:
            self._free_after()
        except DateError as error:
            found["free_after"] = str(error)
        return {name: sentence for name, sentence in found.items() if sentence}

    def to_settings(self) -> ContributionSettings:
        """The settings as they will be stored; raises NoaberError with the first thing that is wrong."""
        for sentence in self.errors().values():
            raise NoaberError(sentence)
        free = self._free_after()
        creditor_id = check_creditor_id(self.creditor_id) if self.creditor_id.strip() else ""
        return ContributionSettings(
            self.first_year,
            free.month,
            free.day,
            self.method,
            self.due_days,
            (self.first_reminder, self.second_reminder, self.last_reminder),
            self.announce_days,
            creditor_id,
            self.sequence,
        )

    def _free_after(self) -> date:
        return parse_date(self.free_after, today=date(_LEAP_FREE, 1, 1))
