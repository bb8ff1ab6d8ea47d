"""What the screen of people who may stand in the register twice reads."""

from dataclasses import dataclass

from noaber.core.i18n import _
from noaber.core.text import fold, squeeze
from noaber.duplicates.rules import REASONS, Alike, Entry, find_alike
from noaber.people import names
from noaber.people.organisation_names import sorting_name
from noaber.people.phones import phone_digits
from noaber.people.queries import PersonRow, people_by_id
from noaber.store.fields import database

_COLUMNS = (
    "id, kind, surname, partner_surname, organisation_name, short_name, call_name, initials, first_names, "
    "salutation_form, birth_date, postcode, house_number, house_addition, email, iban, phone, phone2"
)


@dataclass(frozen=True)
class PairRow:
    """Two people who may be one, and why in words."""

    one: PersonRow
    other: PersonRow
    reasons: tuple[str, ...]
    score: float

    @property
    def id(self) -> int:
        """An identity of the pair, the same whenever it is read."""
        return self.one.id ^ (self.other.id << 1)

    @property
    def name(self) -> str:
        """The list name of the first."""
        return names.list_name(self.one)

    @property
    def other_name(self) -> str:
        """The list name of the other."""
        return names.list_name(self.other)

    @property
    def why(self) -> str:
        """The reasons as one text."""
        return " · ".join(self.reasons)


def possible_duplicates(limit: int = 500) -> list[PairRow]:
    """The pairs that may be one person, the surest first; those known to be two are left out."""
    alike = find_alike(_entries(), _known_apart())[:limit]
    people = people_by_id(sorted({identifier for pair in alike for identifier in (pair.one, pair.other)}))
    return [_row(pair, people) for pair in alike]


def duplicates_of(person_id: int) -> list[PairRow]:
    """The pairs that this person is in."""
    return [row for row in possible_duplicates() if person_id in (row.one.id, row.other.id)]


def _row(pair: Alike, people: dict[int, PersonRow]) -> PairRow:
    told = tuple(_(label) for reason, label in REASONS.items() if reason in pair.reasons)
    return PairRow(people[pair.one], people[pair.other], told, pair.score)


def _known_apart() -> frozenset[tuple[int, int]]:
    rows = database.execute_sql("SELECT person_id, other_id FROM not_duplicate")
    return frozenset((one, other) for one, other in rows)


def _entries() -> list[Entry]:
    return [_entry(*row) for row in database.execute_sql(f"SELECT {_COLUMNS} FROM person")]


def _entry(
    identifier: int,
    kind: str,
    surname: str,
    partner: str,
    organisation: str,
    short: str,
    called: str,
    initials: str,
    first_names: str,
    form: str,
    born: str | None,
    postcode: str,
    number: int | None,
    addition: str,
    email: str,
    iban: str,
    *phones: str,
) -> Entry:
    if kind == "organisation":
        surnames: tuple[str, ...] = (squeeze(sorting_name(organisation or short)),)
        called = initials = first_names = form = ""
    else:
        surnames = tuple(squeeze(name) for name in (surname, partner) if name)
    letters = squeeze(initials) or "".join(name[0] for name in fold(first_names).split())
    address = f"{postcode} {number} {fold(addition)}" if postcode and number else ""
    digits = frozenset(found for phone in phones if phone and len(found := phone_digits(phone)) >= 8)
    return Entry(
        identifier,
        kind,
        surnames,
        fold(called),
        letters,
        form,
        born or "",
        address,
        email.strip().lower(),
        iban,
        digits,
    )


def count_duplicates() -> int:
    """How many pairs wait to be looked at."""
    return len(find_alike(_entries(), _known_apart()))
