"""Which roles run on a day, of everybody at once."""

from collections import defaultdict
from datetime import date

from noaber.store.fields import database


def running_roles(*, day: date) -> dict[int, list[tuple[str, str]]]:
    """The roles that run on a day: {id of the person: [(kind, title), …]}, in the order in which they began."""
    rows = database.execute_sql(
        "SELECT person_id, kind, title FROM person_role WHERE (from_date IS NULL OR from_date <= :day) "
        "AND (to_date IS NULL OR to_date >= :day) ORDER BY from_date, id", {"day": day})
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for person, kind, title in rows:
        found[person].append((kind, title))
    return found
