"""How events and registrations are told in a line of a table."""

from noaber.core.dates import short_date, weekday_short_date
from noaber.core.i18n import _
from noaber.events.queries import EventRow, RegistrationRow
from noaber.events.record import CHANNELS
from noaber.ui.kit.table_model import Column

_STATUS_TONES = {"waiting": "warn", "cancelled": "faint"}


def event_columns() -> tuple[Column, ...]:
    """The columns of the list of events."""
    return (
        Column(_("Datum"), day_text, 128),
        Column(_("Titel"), full_title, 260, stretch=True, tip=full_title),
        Column(_("Plaats"), "where", 210, stretch=True, tip=lambda row: row.where),
        Column(_("Aangemeld"), registered_text, 110, tone=_full_tone),
        Column(_("Wachtlijst"), lambda row: row.waiting or "", 98, align="right"),
        Column(_("Aanwezig"), lambda row: row.attended or "", 94, align="right"),
    )


def registration_columns() -> tuple[Column, ...]:
    """The columns of the registrations of one event."""
    return (
        Column(_("Naam"), "list_name", 232, stretch=True, sort="name", tip=lambda row: row.list_name, tone=_gone),
        Column(
            _("Organisatie"),
            lambda row: row.organisation or "–",
            176,
            sort="organisation",
            tip=lambda row: row.organisation,
            tone=_gone,
        ),
        Column(_("Rol"), "role", 128, sort="role", tone=_gone),
        Column(_("Tafel"), "table", 112, sort="table", tip=lambda row: row.table, tone=_gone),
        Column(
            _("Status"),
            status_text,
            142,
            sort="status",
            tip=status_tip,
            tone=lambda row: _STATUS_TONES.get(row.status, "warn" if row.late and not row.present else ""),
        ),
    )


def day_text(event: EventRow) -> str:
    """``ma 02-11-2026``, or that the day is not known yet."""
    return weekday_short_date(event.date) if event.date else _("nog onbekend")


def full_title(event: EventRow) -> str:
    """Title and subtitle."""
    return " – ".join(part for part in (event.title, event.subtitle) if part)


def registered_text(event: EventRow) -> str:
    """``46 van 50``; the number alone where there is no limit."""
    if event.capacity is None:
        return str(event.registered)
    return _("{registered} van {capacity}", registered=event.registered, capacity=event.capacity)


def status_text(row: RegistrationRow) -> str:
    """How it stands with a registration, afterwards whether somebody came."""
    if row.present:
        return _("aanwezig, inloop") if row.walk_in else _("aanwezig")
    if row.present is False:
        return _("niet gekomen")
    if row.status == "waiting":
        return _("wachtlijst {number}", number=row.waiting_number)
    if row.status == "cancelled":
        return _("afgemeld")
    return _("bevestigd, te laat") if row.late else _("bevestigd")


def status_tip(row: RegistrationRow) -> str:
    """What more there is to know about the status."""
    parts = [
        _("aangemeld op {day}", day=short_date(row.registered_on)) if row.registered_on else "",
        _("dat is te laat aangemeld") if row.late else "",
        _("afgemeld op {day}", day=short_date(row.cancelled_on)) if row.cancelled_on else "",
    ]
    return ", ".join(part for part in parts if part)


def registration_detail(row: RegistrationRow) -> str:
    """Under the list: the phone number and how the registration came in."""
    channel = _(CHANNELS[row.channel]) if row.channel in CHANNELS and row.channel else ""
    parts = [row.phone or _("geen telefoonnummer bekend"), row.person.email, status_tip(row), channel, row.note]
    return " · ".join(part for part in parts if part)


def _full_tone(event: EventRow) -> str:
    return "warn" if event.free == 0 and not event.attended else ""


def _gone(row: RegistrationRow) -> str:
    return "faint" if row.status == "cancelled" and not row.present else ""
