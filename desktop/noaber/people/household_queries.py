"""What screens, papers and mailings read about households, and which people seem to be one."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from noaber.core.text import squeeze
from noaber.people.contact import house_line
from noaber.people.household_names import household_address, household_salutation
from noaber.people.queries import COLUMNS, PersonRow, people_by_id, person_from
from noaber.store.fields import database

MANY = 8
"""From so many people at one address it is rather a flat or a home than a household."""

_NOW = "(hm.from_date IS NULL OR hm.from_date <= :day) AND (hm.to_date IS NULL OR hm.to_date >= :day)"


@dataclass(frozen=True)
class HouseholdRow:
    """A household on a day: its people in their order; own texts replace those of the rules."""

    id: int
    people: tuple[PersonRow, ...]
    own_address_name: str = ""
    own_salutation: str = ""
    voter_id: int | None = None

    @property
    def address_name(self) -> str:
        """The first line of its address."""
        return self.own_address_name or household_address(self.people)

    @property
    def salutation(self) -> str:
        """How a letter to it begins."""
        return self.own_salutation or household_salutation(self.people)

    @property
    def informal_salutation(self) -> str:
        """How an informal letter to it begins."""
        return self.own_salutation or household_salutation(self.people, informal=True)


@dataclass(frozen=True)
class Suggestion:
    """People at one address who may be a household; ``household_id`` is one that some of them are in already."""

    people: tuple[PersonRow, ...]
    address: str
    household_id: int | None = None

    @property
    def key(self) -> int:
        """What tells suggestions apart: the id of the first person."""
        return self.people[0].id

    @property
    def many(self) -> bool:
        """Whether there are so many that it is rather a home or a flat."""
        return len(self.people) >= MANY

    @property
    def address_name(self) -> str:
        """How the household would be written to."""
        return household_address(self.people)

    @property
    def salutation(self) -> str:
        """How a letter to it would begin."""
        return household_salutation(self.people)


def households(*, day: date) -> list[HouseholdRow]:
    """Every household on a day with the people who live; by the name of the first."""
    rows = database.execute_sql(
        f"SELECT h.id, h.address_name, h.salutation, h.voter_id, p.id, p.died_on, {COLUMNS} FROM household h "
        f"JOIN household_member hm ON hm.household_id = h.id JOIN person p ON p.id = hm.person_id WHERE {_NOW} "
        "AND (p.died_on IS NULL OR p.died_on >= :day) ORDER BY h.id, hm.position, hm.id",
        {"day": day},
    )
    people: dict[tuple[int, str, str, int | None], list[PersonRow]] = defaultdict(list)
    sorting: dict[int, str] = {}
    for row in rows:
        person = person_from(row[4:])
        people[row[:4]].append(person)
    found = [
        HouseholdRow(id_, tuple(group), name, greeting, voter) for (id_, name, greeting, voter), group in people.items()
    ]
    sorting.update(database.execute_sql("SELECT id, sort_key FROM person").fetchall())
    return sorted(found, key=lambda home: (sorting[home.people[0].id], home.id))


def household_of(person_id: int, *, day: date) -> HouseholdRow | None:
    """The household that somebody is in on a day."""
    row = database.execute_sql(
        f"SELECT hm.household_id FROM household_member hm WHERE hm.person_id = :person AND {_NOW} LIMIT 1",
        {"person": person_id, "day": day},
    ).fetchone()
    return get_household(int(row[0]), day=day) if row else None


def get_household(household_id: int, *, day: date) -> HouseholdRow | None:
    """A household on a day; None when nobody is in it."""
    ids = [
        int(row[0])
        for row in database.execute_sql(
            f"SELECT hm.person_id FROM household_member hm WHERE hm.household_id = :home AND {_NOW} "
            "ORDER BY hm.position, hm.id",
            {"home": household_id, "day": day},
        )
    ]
    known = people_by_id(ids)
    people = tuple(known[id_] for id_ in ids if known[id_].died_on is None or known[id_].died_on >= day)  # type: ignore[operator]
    stored = database.execute_sql(
        "SELECT address_name, salutation, voter_id FROM household WHERE id = ?", (household_id,)
    ).fetchone()
    return HouseholdRow(household_id, people, *stored) if stored and people else None


def suggestions(*, day: date) -> list[Suggestion]:
    """The people at one postcode, number and addition who are no household yet, by address; homes and flats last.

    Whoever the user has said to be apart is not suggested again with the same people.
    """
    rows = database.execute_sql(
        f"SELECT p.id, p.died_on, {COLUMNS} FROM person p WHERE p.kind = 'person' AND p.died_on IS NULL "
        "AND p.postcode <> '' AND p.house_number IS NOT NULL ORDER BY p.postcode, p.house_number, "
        "p.birth_date IS NULL, p.birth_date, p.sort_key"
    )
    homes: dict[tuple[str, int, str], list[PersonRow]] = defaultdict(list)
    for row in rows:
        person = person_from(row)
        homes[person.postcode, person.house_number or 0, squeeze(person.house_addition)].append(person)
    joined, apart = _joined(day), _apart()
    found = [one for people in homes.values() if (one := _suggested(people, joined, apart))]
    return sorted(found, key=lambda one: one.many)


def people_at_address(person: PersonRow, *, day: date) -> list[PersonRow]:
    """Who live at the address of a person, that person too, as far as they are in no household; the oldest first."""
    if not person.postcode or person.house_number is None:
        return [person]
    rows = database.execute_sql(
        f"SELECT p.id, p.died_on, {COLUMNS} FROM person p WHERE p.kind = 'person' AND p.died_on IS NULL "
        "AND p.postcode = ? AND p.house_number = ? ORDER BY p.birth_date IS NULL, p.birth_date, p.sort_key",
        (person.postcode, person.house_number),
    )
    addition, joined = squeeze(person.house_addition), _joined(day)
    there = [person_from(row) for row in rows]
    return [one for one in there if squeeze(one.house_addition) == addition and one.id not in joined]


def _suggested(people: list[PersonRow], joined: dict[int, int], apart: dict[int, set[int]]) -> Suggestion | None:
    there = {person.id for person in people}
    left = [person for person in people if not there - {person.id} <= apart.get(person.id, set())]
    known = {joined[person.id] for person in left if person.id in joined}
    new = [person for person in left if person.id not in joined]
    if not new or len(left) < 2:
        return None
    first = left[0]
    address = house_line(first.street, first.house_number, first.house_addition)
    return Suggestion(tuple(left), ", ".join(part for part in (address, first.city) if part), next(iter(known), None))


def _joined(day: date) -> dict[int, int]:
    return dict(
        database.execute_sql(
            f"SELECT hm.person_id, hm.household_id FROM household_member hm WHERE {_NOW}", {"day": day}
        ).fetchall()
    )


def _apart() -> dict[int, set[int]]:
    pairs: dict[int, set[int]] = defaultdict(set)
    for one, other in database.execute_sql("SELECT person_id, other_id FROM household_apart"):
        pairs[one].add(other)
        pairs[other].add(one)
    return pairs
