"""The fields of events: who registered, who came."""

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _
from noaber.lists.conditions import Value
from noaber.lists.fields import FieldSpec
from noaber.people.queries import day
from noaber.store.fields import database

EVENTS = N_("Bijeenkomsten")
_NOT_CANCELLED = "SELECT event_id AS value FROM registration WHERE person_id = p.id AND status <> 'cancelled'"
_PRESENT = "SELECT event_id AS value FROM registration WHERE person_id = p.id AND present = 1"
_LAST = (
    "SELECT max(e.date) FROM registration r JOIN event e ON e.id = r.event_id "
    "WHERE r.person_id = p.id AND r.present = 1"
)


def _events() -> dict[Value, str]:
    rows = database.execute_sql("SELECT id, title, date FROM event ORDER BY date IS NULL, date DESC, id DESC")
    return {identifier: _titled(title, date) for identifier, title, date in rows}


def _titled(title: str, stored: str | None) -> str:
    on = day(stored)
    return _("{event} ({day})", event=title, day=short_date(on)) if on else str(title)


FIELDS = (
    FieldSpec(
        "registered",
        N_("Aangemeld voor"),
        "tags",
        _NOT_CANCELLED,
        EVENTS,
        choices=_events,
        column=False,
        phrases={
            "any_of": (N_("aangemeld voor {value}"), N_("niet aangemeld voor {value}")),
            "filled": (N_("ooit ergens voor aangemeld"), N_("nooit ergens voor aangemeld")),
        },
    ),
    FieldSpec(
        "attended",
        N_("Aanwezig bij"),
        "tags",
        _PRESENT,
        EVENTS,
        choices=_events,
        column=False,
        phrases={
            "any_of": (N_("aanwezig bij {value}"), N_("niet aanwezig bij {value}")),
            "filled": (N_("ooit ergens aanwezig"), N_("nooit ergens aanwezig")),
        },
    ),
    FieldSpec(
        "times_attended",
        N_("Hoe vaak aanwezig"),
        "number",
        "(SELECT count(*) FROM registration WHERE person_id = p.id AND present = 1)",
        EVENTS,
        wide=24,
    ),
    FieldSpec("last_attended", N_("Laatst aanwezig"), "date", f"({_LAST})", EVENTS, wide=28),
)
