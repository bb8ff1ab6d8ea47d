"""What becomes of the registrations of somebody who leaves: offered to be cancelled, never done unasked."""

from datetime import date

from noaber.core.i18n import ngettext
from noaber.events.registering import cancel_registration
from noaber.store.fields import database


def later_registrations(person_id: int, last_day: date) -> str:
    """How many meetings after a day somebody is registered for, as a sentence; ``""`` for none."""
    count = len(_registrations(person_id, last_day))
    if not count:
        return ""
    return ngettext(
        "Er is één aanmelding voor een bijeenkomst na die dag.",
        "Er zijn {n} aanmeldingen voor bijeenkomsten na die dag.",
        count,
    )


def cancel_later(person_id: int, last_day: date, today: date) -> None:
    """Cancel them; who waits moves up."""
    for registration_id in _registrations(person_id, max(last_day, today)):
        cancel_registration(registration_id, today=today)


def _registrations(person_id: int, last_day: date) -> list[int]:
    rows = database.execute_sql(
        "SELECT r.id FROM registration r JOIN event e ON e.id = r.event_id WHERE r.person_id = ? AND e.date > ? "
        "AND r.status <> 'cancelled' AND r.present IS NULL AND r.walk_in = 0 ORDER BY e.date, r.id",
        (person_id, last_day),
    )
    return [int(row[0]) for row in rows]
