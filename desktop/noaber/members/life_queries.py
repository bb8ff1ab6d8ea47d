"""What screens read about the life of memberships: applications, resignations, suspensions, other categories."""

from dataclasses import dataclass
from datetime import date

from noaber.core.i18n import N_
from noaber.people import names
from noaber.people.queries import COLUMNS, PersonRow, day, person_from
from noaber.store.fields import database

OUTCOMES = {
    "": N_("loopt"),
    "admitted": N_("toegelaten"),
    "refused": N_("niet toegelaten"),
    "withdrawn": N_("ingetrokken"),
}


@dataclass(frozen=True)
class ApplicationRow:
    """Somebody who asked to become a member; ``outcome`` is a key of OUTCOMES."""

    id: int
    person: PersonRow
    category_id: int
    category: str
    requested_on: date
    outcome: str
    decided_on: date | None
    reason: str

    @property
    def name(self) -> str:
        """The list name."""
        return names.list_name(self.person)


@dataclass(frozen=True)
class ResignationRow:
    """Notice given: ``computed_on`` is the last day by the statutes; ``override_reason`` why it is another."""

    received_on: date
    wished_on: date | None
    computed_on: date
    override_reason: str


@dataclass(frozen=True)
class SuspensionRow:
    """A suspension; ``to_date`` None is until further notice."""

    id: int
    from_date: date
    to_date: date | None
    reason: str

    def runs_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.from_date <= day and (self.to_date is None or self.to_date >= day)


_APPLICATIONS = (
    "SELECT a.id, a.category_id, c.name, a.requested_on, a.outcome, a.decided_on, a.reason, p.id, p.died_on, "
    f"{COLUMNS} FROM membership_application a JOIN person p ON p.id = a.person_id "
    "JOIN member_category c ON c.id = a.category_id "
)


def open_applications() -> list[ApplicationRow]:
    """The applications that nobody has decided on, the oldest first."""
    return _applications("WHERE a.outcome = '' ORDER BY a.requested_on, a.id")


def applications_of(person_id: int) -> list[ApplicationRow]:
    """The applications of one person, the latest first."""
    return _applications("WHERE a.person_id = ? ORDER BY a.requested_on DESC, a.id DESC", person_id)


def _applications(condition: str, *values: object) -> list[ApplicationRow]:
    rows = database.execute_sql(_APPLICATIONS + condition, values)
    return [
        ApplicationRow(
            id_, person_from(tuple(person)), category_id, name, date.fromisoformat(asked), outcome, day(decided), reason
        )
        for id_, category_id, name, asked, outcome, decided, reason, *person in (tuple(row) for row in rows)
    ]


def resignation_of(membership_id: int) -> ResignationRow | None:
    """The notice by which a membership ends."""
    row = database.execute_sql(
        "SELECT received_on, wished_on, computed_on, override_reason FROM resignation WHERE membership_id = ?",
        (membership_id,),
    ).fetchone()
    if row is None:
        return None
    return ResignationRow(date.fromisoformat(row[0]), day(row[1]), date.fromisoformat(row[2]), row[3])


def suspensions_of(membership_id: int) -> list[SuspensionRow]:
    """The suspensions of a membership, the latest first."""
    rows = database.execute_sql(
        "SELECT id, from_date, to_date, reason FROM suspension WHERE membership_id = ? ORDER BY from_date DESC",
        (membership_id,),
    )
    return [SuspensionRow(id_, date.fromisoformat(start), day(end), reason) for id_, start, end, reason in rows]


def earlier_categories(membership_id: int) -> list[tuple[str, date]]:
    """Of which categories a membership was before: (name, the day from which it no longer was), the first first."""
    rows = database.execute_sql(
        "SELECT c.name, x.changed_on FROM category_change x JOIN member_category c ON c.id = x.before_id "
        "WHERE x.membership_id = ? ORDER BY x.changed_on, x.id",
        (membership_id,),
    )
    return [(name, date.fromisoformat(changed)) for name, changed in rows]
