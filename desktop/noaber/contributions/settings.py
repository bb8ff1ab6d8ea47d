"""How this cooperative claims and collects: settings that travel with the data file."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date

from noaber.contributions.mandate_rules import check_creditor_id
from noaber.contributions.record import METHODS
from noaber.cooperative.operations import save_setting
from noaber.cooperative.queries import setting
from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _

FIRST_YEARS = {
    "full": N_("het hele bedrag"),
    "monthly": N_("per maand, vanaf de maand van toetreden"),
    "quarterly": N_("per kwartaal, vanaf het kwartaal van toetreden"),
    "free_after": N_("het hele bedrag, maar gratis bij toetreden vanaf een dag"),
}
"""What somebody owes who joins in the course of a year."""

_NAME = "contributions"


@dataclass(frozen=True)
class ContributionSettings:
    """The settings; periods are in days.

    ``free_after_month`` and ``free_after_day`` are the first day on which joining costs nothing for the rest of that
    year. ``due_days`` is the time to pay; ``reminder_days`` how long after the due day the first reminder goes out,
    and how long after each reminder the next. ``announce_days`` is how long before a direct debit members are told:
    14 unless something shorter was agreed (EPC SDD Core rulebook, pre-notification). ``sequence`` is RCUR, or FRST
    for the first collection of a mandate where a bank still asks for that.
    """

    first_year: str = "full"
    free_after_month: int = 10
    free_after_day: int = 1
    method: str = "transfer"
    due_days: int = 30
    reminder_days: tuple[int, int, int] = (14, 14, 14)
    announce_days: int = 14
    creditor_id: str = ""
    sequence: str = "RCUR"


def contribution_settings() -> ContributionSettings:
    """The settings of the file; those that it does not have are as a new file has them."""
    stored = json.loads(setting(_NAME, "{}"))
    known = {field.name for field in fields(ContributionSettings)}
    values = {name: value for name, value in stored.items() if name in known}
    if "reminder_days" in values:
        values["reminder_days"] = tuple(values["reminder_days"])
    return ContributionSettings(**values)


def save_contribution_settings(settings: ContributionSettings) -> None:
    """Store the settings; raises NoaberError for what cannot be."""
    if settings.first_year not in FIRST_YEARS or settings.method not in METHODS:
        raise NoaberError(_("Kies een van de mogelijkheden."))
    if min(settings.due_days, settings.announce_days, *settings.reminder_days) < 0:
        raise NoaberError(_("Een aantal dagen kan niet minder zijn dan nul."))
    try:
        date(2001, settings.free_after_month, settings.free_after_day)
    except ValueError:
        raise NoaberError(_("Die dag bestaat niet in ieder jaar.")) from None
    if settings.creditor_id:
        check_creditor_id(settings.creditor_id)
    save_setting(_NAME, json.dumps(asdict(settings)), _("Instellingen van de contributie"))
