"""The one place that asks what time it is. Everything else is given a clock, or a date."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; tests and the sample cooperative use a fixed one."""

    def now(self) -> datetime:
        """The local time, without a time zone."""

    def today(self) -> date:
        """The local date."""


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """The local time, to the second."""
        return datetime.now().replace(microsecond=0)

    def today(self) -> date:
        """The local date."""
        return self.now().date()


@dataclass
class FixedClock:
    """A clock that stands still until somebody moves it."""

    moment: datetime

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment

    def today(self) -> date:
        """The date of that moment."""
        return self.moment.date()
