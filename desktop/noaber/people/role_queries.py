"""Which roles run on a day: of everybody at once, and of those who speak for an organisation."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from noaber.people import names
from noaber.people.queries import COLUMNS, PersonRow, person_from
from noaber.store.fields import database


def running_roles(*, day: date) -> dict[int, list[tuple[str, str]]]:
    """The roles that run on a day: {id of the person: [(kind, title), …]}, in the order in which they began."""
    rows = database.execute_sql(
        "SELECT person_id, kind, title FROM person_role WHERE (from_date IS NULL OR from_date <= :day) "
        "AND (to_date IS NULL OR to_date >= :day) ORDER BY from_date, id",
        {"day": day},
    )
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for person, kind, title in rows:
        found[person].append((kind, title))
    return found


@dataclass(frozen=True)
class ContactRow:
    """Somebody who speaks for an organisation; ``kind`` as in operations.ROLE_KINDS."""

    person: PersonRow
    kind: str
    title: str

    @property
    def name(self) -> str:
        """The list name."""
        return names.list_name(self.person)


def contacts_of(organisation_id: int, *, day: date) -> list[ContactRow]:
    """Who speak for an organisation on a day: representatives first, then the others by name."""
    rows = database.execute_sql(
        f"SELECT r.kind, r.title, p.id, p.died_on, {COLUMNS} FROM person_role r JOIN person p ON p.id = r.person_id "
        "WHERE r.organisation_id = :organisation AND p.died_on IS NULL "
        "AND (r.from_date IS NULL OR r.from_date <= :day) AND (r.to_date IS NULL OR r.to_date >= :day) "
        "ORDER BY r.kind <> 'representative', p.sort_key, r.id",
        {"organisation": organisation_id, "day": day},
    )
    return [ContactRow(person_from(row[2:]), row[0], row[1]) for row in rows]
