"""When the last copy of the data file was made, in words."""

from datetime import date, datetime

from noaber.core.dates import short_date, time_text
from noaber.core.i18n import _, ngettext
from noaber.ui.context import BackupAge

BACKUP_DAYS = 7
"""After so many days a copy is old."""


def status_line(made: datetime | None, today: date) -> str:
    """The moment, for the side bar; ``made`` is None when there is no copy yet."""
    if made is None:
        return _("Nog geen reservekopie")
    day = _("vandaag") if made.date() == today else short_date(made.date())
    return _("Reservekopie: {day} {time}", day=day, time=made.strftime("%H.%M"))


def backup_age(made: datetime | None, today: date) -> BackupAge:
    """The same for the page Start, with how long ago that is."""
    if made is None:
        return BackupAge("–", _("Er is nog geen reservekopie gemaakt. Klik om er een te maken."), late=True)
    days = (today - made.date()).days
    figure = _("vandaag") if days == 0 else ngettext("{n} dag", "{n} dagen", days)
    detail = (
        _("gemaakt om {time}", time=time_text(made.time())) if days == 0 else _("geleden. Klik om een nieuwe te maken.")
    )
    return BackupAge(figure, detail, late=days > BACKUP_DAYS)
