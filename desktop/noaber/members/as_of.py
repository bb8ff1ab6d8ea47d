"""The register as of any day: who was a member, of which category, with how many votes.

From when to when somebody was a member, of which category, suspended, or in a household, is dated and counts as it is
known now. What has no date of its own (names, addresses, the votes of a category) is taken from the journal as it
stood at the end of that day; of who was entered later, as first entered. So a list printed again for that day is the
same list, whatever happened since, unless somebody corrected a date. ``known="then"`` leaves out such corrections too:
the register as the file itself showed it at the end of that day.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from noaber.cooperative.settings import group_from
from noaber.cooperative.statutes import Statutes
from noaber.members.queries import RegisterRow
from noaber.members.rules import status_on, votes_on
from noaber.members.voting import silent_of
from noaber.people import names
from noaber.people.queries import FIELDS, PersonRow, person_of
from noaber.people.queries import day as read_day
from noaber.store.fields import database
from noaber.store.past import Values, end_of, past_of

UNDATED = {
    "person": ("id", "died_on", *FIELDS, "sort_key"),
    "member_category": ("id", "name", "votes", "is_member", "position"),
    "setting": ("id", "name", "value"),
    "household": ("id", "voter_id"),
}
DATED = {
    "membership": ("id", "person_id", "member_number", "category_id", "admitted_on", "left_on", "leaving_reason"),
    "resignation": ("id", "membership_id", "received_on"),
    "suspension": ("id", "membership_id", "from_date", "to_date"),
    "category_change": ("id", "membership_id", "changed_on", "before_id"),
    "household_member": ("id", "household_id", "person_id", "position", "from_date", "to_date"),
    "person_role": ("id", "person_id", "kind", "organisation_id", "from_date", "to_date"),
}

stakes_on: list[Callable[[date], dict[int, int]]] = []
"""A feature above that keeps what members paid in gives it here: cents by person on a day, for the register."""


@dataclass(frozen=True)
class MemberOnDay(RegisterRow):
    """A membership as it was on a day; ``left_on`` only if that was known by then."""

    membership_id: int = 0
    category_id: int = 0
    position: int = 0
    is_member: bool = True
    leaving_reason: str = ""
    suspended: bool = False
    representative: str = ""
    sort_key: str = ""


@dataclass(frozen=True)
class Counts:
    """The figures of a day; ``categories`` are (name, members, votes) in the order of the settings."""

    members: int
    participants: int
    suspended: int
    voters: int
    votes: int
    categories: tuple[tuple[str, int, int], ...]


class RegisterOfDay:
    """The register of one day, read once; ``known`` is one of ``corrected`` and ``then`` (see above)."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._past = past_of({**UNDATED, **DATED}, end_of(day))
        self._now = {table: _read(table, columns) for table, columns in {**UNDATED, **DATED}.items()}
        self._found: dict[str, list[MemberOnDay]] = {}

    def memberships(self, known: str = "corrected") -> list[MemberOnDay]:
        """Every membership that had begun by the day, those that had ended too, in the order of the list of names."""
        if known not in self._found:
            found = _Day(self.day, self._tables(known)).memberships()
            found.sort(key=lambda row: (row.sort_key, row.person.id, row.admitted_on or date.min))
            self._found[known] = found
        return self._found[known]

    def people(self, known: str = "corrected") -> list[MemberOnDay]:
        """One line for everybody who was or had been a member: the membership that ran, or else the last."""
        best: dict[int, MemberOnDay] = {}
        for row in self.memberships(known):
            other = best.get(row.person.id)
            if other is None or _rank(row) > _rank(other):
                best[row.person.id] = row
        return list(best.values())

    def corrections(self) -> int:
        """About how many people the register looks different now, by corrections of dates, from what it was."""
        then = {_facts(row) for row in self.people("then") if row.status != "former"}
        now = {_facts(row) for row in self.people() if row.status != "former"}
        return len({fact[0] for fact in then ^ now})

    def _tables(self, known: str) -> "Tables":
        """The rows of every table that matters, as they count."""
        tables: Tables = {}
        for table, now in self._now.items():
            if table in UNDATED:
                tables[table] = self._past.rows(table, now, keep_new=known != "then" or table == "setting")
            else:
                tables[table] = self._past.rows(table, now) if known == "then" else now
        return tables


def memberships_on(day: date, *, known: str = "corrected") -> list[MemberOnDay]:
    """Every membership that had begun by the day, those that had ended too, in the order of the list of names."""
    return RegisterOfDay(day).memberships(known)


def register_on(day: date, *, known: str = "corrected") -> list[MemberOnDay]:
    """One line for everybody who was or had been a member by the day: the membership that ran, or else the last."""
    return RegisterOfDay(day).people(known)


def members_on(day: date, *, known: str = "corrected", participants: bool = False) -> list[MemberOnDay]:
    """The members of the day, with ``participants`` those too who are no member by law."""
    wanted = {"member", "suspended", "participant"} if participants else {"member", "suspended"}
    return [row for row in register_on(day, known=known) if row.status in wanted]


def counts_on(day: date, *, known: str = "corrected") -> Counts:
    """How many members and votes there were on the day."""
    return counts_of(register_on(day, known=known))


def counts_of(rows: Iterable[MemberOnDay]) -> Counts:
    """The figures of these lines."""
    members = [row for row in rows if row.status in ("member", "suspended")]
    participants = [row for row in rows if row.status == "participant"]
    by_category: dict[tuple[int, str], list[MemberOnDay]] = defaultdict(list)
    for row in members:
        by_category[row.position, row.category].append(row)
    return Counts(
        len(members),
        len(participants),
        sum(row.suspended for row in members),
        sum(row.votes > 0 for row in members),
        sum(row.votes for row in members),
        tuple((key[1], len(group), sum(row.votes for row in group)) for key, group in sorted(by_category.items())),
    )


def stakes_of(day: date) -> dict[int, int] | None:
    """What members had paid in by a day, in cents by person; None where nobody has."""
    return {key: value for read in stakes_on for key, value in read(day).items()} or None


def corrections_since(day: date) -> int:
    """About how many people the register of the day looks different now, by corrections of dates, from what it was."""
    return RegisterOfDay(day).corrections()


def _facts(row: MemberOnDay) -> tuple[object, ...]:
    return row.id, row.member_number, row.category, row.admitted_on, row.left_on, row.status, row.votes


def _rank(row: MemberOnDay) -> tuple[bool, date, date, int]:
    return row.status != "former", row.left_on or date.max, row.admitted_on or date.min, row.membership_id


Tables = dict[str, dict[int, Values]]


def _read(table: str, columns: tuple[str, ...]) -> dict[int, Values]:
    rows = database.execute_sql(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
    return {row[0]: dict(zip(columns, row, strict=True)) for row in rows}


def _runs(row: Values, day: str) -> bool:
    return (not row["from_date"] or row["from_date"] <= day) and (not row["to_date"] or row["to_date"] >= day)


_PERSON = ("id", "died_on", *FIELDS)


def _person(row: Values, day: date) -> PersonRow:
    """A person as of a day: of a death that came later nobody knew."""
    died = read_day(row["died_on"])
    values = {name: row[name] for name in _PERSON}
    values["died_on"] = died if died and died <= day else None
    values["birth_date"], values["large_print"] = read_day(row["birth_date"]), bool(row["large_print"])
    return person_of(values)


class _Day:
    """The register of one day being made from the rows of the tables."""

    def __init__(self, day: date, tables: Tables) -> None:
        self._day, self._text, self._tables = day, day.isoformat(), tables
        stored = {row["name"]: row["value"] for row in tables["setting"].values()}
        self._statutes = group_from(Statutes, "statutes", stored)
        self._suspended = {row["membership_id"] for row in tables["suspension"].values() if _runs(row, self._text)}
        self._noticed = {
            row["membership_id"] for row in tables["resignation"].values() if row["received_on"] <= self._text
        }
        self._changes: dict[int, list[Values]] = defaultdict(list)
        for row in tables["category_change"].values():
            if row["changed_on"] > self._text:
                self._changes[row["membership_id"]].append(row)
        self._representatives = self._read_representatives()

    def memberships(self) -> list[MemberOnDay]:
        """Every membership that had begun, in no particular order."""
        begun = [
            row
            for row in self._tables["membership"].values()
            if (row["admitted_on"] or "") <= self._text and row["person_id"] in self._tables["person"]
        ]
        rows = [self._line(row) for row in begun]
        if self._statutes.vote_per == "household":
            silent = self._without_vote({row.id for row in rows if row.votes})
            rows = [_silenced(row) if row.id in silent else row for row in rows]
        return rows

    def _line(self, row: Values) -> MemberOnDay:
        stored = self._tables["person"][row["person_id"]]
        person = _person(stored, self._day)
        category = self._tables["member_category"].get(self._category(row), {"name": "", "votes": 0, "is_member": 0})
        admitted, left = read_day(row["admitted_on"]), read_day(row["left_on"])
        status = status_on(self._day, admitted, left, bool(category["is_member"]))
        suspended = status == "member" and row["id"] in self._suspended
        votes = votes_on(self._day, admitted, left, bool(category["is_member"]), category["votes"])
        told = left is not None and (left <= self._day or row["id"] in self._noticed)
        return MemberOnDay(
            person,
            row["member_number"],
            category["name"],
            admitted,
            left if told else None,
            "suspended" if suspended else status,
            0 if suspended or person.died_on else votes,
            row["id"],
            self._category(row),
            category.get("position", 0),
            bool(category["is_member"]),
            row["leaving_reason"] if told else "",
            suspended,
            self._representatives.get(person.id, ""),
            stored["sort_key"],
        )

    def _category(self, row: Values) -> int:
        changes = self._changes.get(row["id"])
        if not changes:
            return int(row["category_id"])
        return int(min(changes, key=lambda change: (change["changed_on"], change["id"]))["before_id"])

    def _read_representatives(self) -> dict[int, str]:
        """Who speaks for each organisation: {id: list name}; the one that began last."""
        found: dict[int, str] = {}
        people = self._tables["person"]
        for row in sorted(self._tables["person_role"].values(), key=lambda row: (row["from_date"] or "", row["id"])):
            if row["kind"] == "representative" and _runs(row, self._text) and row["person_id"] in people:
                somebody = _person(people[row["person_id"]], self._day)
                found[row["organisation_id"]] = names.list_name(somebody)
        return found

    def _without_vote(self, entitled: set[int]) -> set[int]:
        """Of everybody entitled to vote those for whom somebody else of the household does."""
        homes: dict[int, list[Values]] = defaultdict(list)
        for row in self._tables["household_member"].values():
            if _runs(row, self._text) and row["person_id"] in entitled:
                homes[row["household_id"]].append(row)
        silent: set[int] = set()
        for identifier, rows in homes.items():
            people = [row["person_id"] for row in sorted(rows, key=lambda row: (row["position"], row["id"]))]
            silent |= silent_of(people, self._tables["household"].get(identifier, {}).get("voter_id"))
        return silent


def _silenced(row: MemberOnDay) -> MemberOnDay:
    return replace(row, votes=0)
