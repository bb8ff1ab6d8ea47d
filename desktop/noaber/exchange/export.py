"""Writing lists out: spreadsheets, address cards (vCard) and calendars (iCalendar)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from noaber.core.errors import FileProblem, NoaberError
from noaber.core.i18n import _
from noaber.events import queries as events
from noaber.events import registration_queries as registrations
from noaber.events.queries import EventRow
from noaber.exchange import calendars, cards, tables
from noaber.members.queries import list_register


def export(what: str, to: Path, *, search: str = "", event: str = "latest", today: date) -> int:
    """Write a list to a file whose ending says the kind (xlsx, csv, vcf, ics); returns how many lines it has.

    The file appears whole or not at all. Raises NoaberError for what cannot be exported so, FileProblem when the
    file cannot be written.
    """
    if what in ("people", "members"):
        rows = list_register(today=today, search=search, group="members" if what == "members" else "all")
        writers: dict[str, Callable[[], bytes]] = {
            **_table_writers(tables.register_table(rows), what, search),
            "vcf": lambda: cards.as_vcards([row.person for row in rows]),
        }
        return write_as(to, writers, len(rows))
    if what == "events":
        found = events.list_events(search, today=today)
        writers = {
            **_table_writers(tables.events_table(found), what, search),
            "ics": lambda: calendars.as_calendar(found),
        }
        return write_as(to, writers, len(found))
    if what == "registrations":
        chosen = _event(event, today)
        listed = registrations.list_registrations(chosen.id, search)
        return write_as(to, _table_writers(tables.registrations_table(listed), chosen.title, search), len(listed))
    raise NoaberError(
        _(
            "“{what}” kan niet worden geëxporteerd. Kies uit: {known}.",
            what=what,
            known="people, members, events, registrations",
        )
    )


def _event(event: str, today: date) -> EventRow:
    if event.isdigit():
        return events.get_event(int(event))
    found = events.latest_event(today) if event == "latest" else None
    if found is None:
        raise NoaberError(_("Er is geen bijeenkomst “{text}”.", text=event))
    return found


def _table_writers(table: tables.Table, name: str, search: str) -> dict[str, Callable[[], bytes]]:
    return {"xlsx": lambda: tables.as_xlsx(table, name, search), "csv": lambda: tables.as_csv(table)}


def write_as(to: Path, writers: dict[str, Callable[[], bytes]], count: int) -> int:
    """Write what the writer for the ending of the file's name gives, whole or not at all; returns ``count``.

    Raises NoaberError for another ending, FileProblem when the file cannot be written.
    """
    ending = to.suffix.lower().lstrip(".")
    if ending not in writers:
        raise NoaberError(_("Kies een bestandsnaam die eindigt op: {known}.", known=", ".join(writers)))
    content = writers[ending]()
    unfinished = to.with_name(to.name + "-part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(to)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise FileProblem(_("“{name}” kan niet worden geschreven. Staat het nog open?", name=to.name)) from error
    return count
