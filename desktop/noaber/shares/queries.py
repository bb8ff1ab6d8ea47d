"""What screens and papers read about shares: kinds, lines of the register, who holds what on a day, what is open."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.people import names
from noaber.people.queries import PersonRow, day, people_by_id
from noaber.shares import rules
from noaber.shares.numbers import Numbers, from_stored
from noaber.shares.record import Deed, KindRecord, Line
from noaber.store.fields import database

_COLUMNS = (
    "id, number, kind_id, what, day, entered_on, from_person_id, to_person_id, count, numbers, cents, due_on, "
    "about_id, means, notary, deed, note"
)
_MEMBER_NUMBERS = """
SELECT person_id, member_number FROM membership ORDER BY left_on IS NULL, left_on, admitted_on, id
"""


@dataclass(frozen=True, kw_only=True)
class KindRow(KindRecord):
    """A kind as stored; ``used`` when the register has a line of it, after which only name and limit may change."""

    id: int
    used: bool = False


@dataclass(frozen=True)
class HoldingRow:
    """What one person holds of one kind on a day. Amounts are whole cents."""

    person: PersonRow
    member_number: int | None
    kind: KindRow
    count: int
    numbers: Numbers
    paid: int
    since: date | None

    @property
    def id(self) -> int:
        """What tells this holder and kind from all others."""
        return self.person.id << 64 | self.kind.id

    @property
    def name(self) -> str:
        """The list name of the holder."""
        return names.list_name(self.person)

    @property
    def value(self) -> int:
        """The nominal value of all together."""
        return self.count * self.kind.nominal_cents

    @property
    def unpaid(self) -> int:
        """What is still to be paid on them."""
        return self.value - self.paid


@dataclass(frozen=True)
class LineRow:
    """A line of the register with the names in it; ``corrected_by`` is the number of the line that takes it back."""

    line: Line
    kind: KindRow
    from_name: str
    to_name: str
    corrected_by: int | None
    about_number: int | None

    @property
    def id(self) -> int:
        """The id of the line."""
        return self.line.id


@dataclass(frozen=True)
class RepaymentRow:
    """What is to be repaid after a redemption: ``left`` of the line's ``cents``."""

    line: Line
    kind: KindRow
    person: PersonRow
    left: int

    @property
    def id(self) -> int:
        """The id of the redemption."""
        return self.line.id

    @property
    def name(self) -> str:
        """The list name of who is to be repaid."""
        return names.list_name(self.person)


@dataclass(frozen=True)
class Figures:
    """The register in a few numbers. Amounts are whole cents."""

    issued: int = 0
    holders: int = 0
    value: int = 0
    paid: int = 0
    unpaid: int = 0
    to_repay: int = 0


def list_kinds() -> list[KindRow]:
    """All kinds by name."""
    rows = database.execute_sql(
        "SELECT id, name, nominal_cents, numbered, most, notarial, "
        "EXISTS (SELECT 1 FROM share_line l WHERE l.kind_id = k.id) FROM share_kind k ORDER BY name, id")
    return [KindRow(id=row[0], name=row[1], nominal_cents=row[2], numbered=bool(row[3]), most=row[4],
                    notarial=bool(row[5]), used=bool(row[6])) for row in rows]


def get_kind(kind_id: int) -> KindRow:
    """One kind; raises NoaberError when it is no longer there."""
    for kind in list_kinds():
        if kind.id == kind_id:
            return kind
    raise NoaberError(_("Deze soort is er niet meer."))


def lines_of(kind_id: int | None = None, known: date | None = None) -> list[Line]:
    """The lines of the register as they were written, of one kind or of all, those written up to ``known``."""
    asked = {"kind": kind_id, "known": known or date.max}
    rows = database.execute_sql(
        f"SELECT {_COLUMNS} FROM share_line WHERE (:kind IS NULL OR kind_id = :kind) AND entered_on <= :known "
        "ORDER BY number", asked)
    return [_line(row) for row in rows]


def _line(row: tuple[Any, ...]) -> Line:
    entered = day(row[5])
    held = day(row[4])
    assert held is not None
    assert entered is not None
    return Line(row[0], row[1], row[2], row[3], held, entered, row[6], row[7], row[8], from_stored(row[9]), row[10],
                day(row[11]), row[12], row[13], Deed(row[14], row[15]), row[16])


def line_rows(known: date | None = None) -> list[LineRow]:
    """The whole register with names, as it was written, or as far as it was written on a day."""
    lines, kinds = lines_of(None, known), {kind.id: kind for kind in list_kinds()}
    numbers = {line.id: line.number for line in lines}
    corrected = {line.about_id: line.number for line in lines if line.what == "correction"}
    people = people_by_id(sorted({one for line in lines for one in (line.from_id, line.to_id) if one}))
    shown = {identifier: names.list_name(person) for identifier, person in people.items()}
    return [
        LineRow(line, kinds[line.kind_id], shown.get(line.from_id or 0, ""), shown.get(line.to_id or 0, ""),
                corrected.get(line.id), numbers.get(line.about_id or 0))
        for line in lines
    ]


def get_line(line_id: int) -> LineRow:
    """One line; raises NoaberError when it is not there, because adding it was undone."""
    for row in line_rows():
        if row.id == line_id:
            return row
    raise NoaberError(_("Deze regel is er niet meer."))


def books(on: date | None = None, *, known: date | None = None) -> dict[int, tuple[KindRow, rules.Book]]:
    """How every kind stands at the end of a day, or after all lines, by its id.

    With ``known`` a day, as the register told it then: without what was written and corrected later.
    """
    by_kind: dict[int, list[Line]] = defaultdict(list)
    for line in lines_of(None, known):
        by_kind[line.kind_id].append(line)
    return {kind.id: (kind, rules.stand(kind, by_kind[kind.id], on)) for kind in list_kinds()}


def holdings(
    on: date | None = None, person_id: int | None = None, *, known: date | None = None,
) -> list[HoldingRow]:
    """Who holds what at the end of a day, by name and then by kind; of one person if named."""
    found = books(on, known=known)
    people = people_by_id(sorted({one for _kind, book in found.values() for one in book.positions}))
    numbers = numbers_by_person()
    rows = [
        HoldingRow(people[one], numbers.get(one), kind, held.count, held.numbers, held.paid, held.since)
        for kind, book in found.values() for one, held in book.positions.items()
        if person_id in (None, one)
    ]
    return sorted(rows, key=lambda row: (names.sort_key(row.person), row.person.id, row.kind.name))


def position_of(person_id: int, kind_id: int, on: date | None = None) -> rules.Position:
    """What a person holds of a kind at the end of a day."""
    return rules.stand(get_kind(kind_id), lines_of(kind_id), on).of(person_id)


def figures(on: date | None = None) -> Figures:
    """The register in a few numbers at the end of a day."""
    found = [book for _kind, book in books(on).values()]
    return Figures(
        sum(book.count for book in found), len({one for book in found for one in book.positions}),
        sum(book.count * book.kind.nominal_cents for book in found), sum(book.paid for book in found),
        sum(book.unpaid for book in found), sum(sum(book.to_repay.values()) for book in found),
    )


def open_repayments(on: date | None = None, *, known: date | None = None) -> list[RepaymentRow]:
    """What is to be repaid after redemptions, the first that is due first."""
    lines = {line.id: line for line in lines_of()}
    left = [(kind, lines[one], cents) for kind, book in books(on, known=known).values()
            for one, cents in book.to_repay.items() if cents]
    people = people_by_id([line.from_id for _kind, line, _cents in left if line.from_id])
    rows = [RepaymentRow(line, kind, people[line.from_id or 0], cents) for kind, line, cents in left]
    return sorted(rows, key=lambda row: (row.line.due_on or date.max, row.line.number))


def has_lines(person_id: int) -> bool:
    """Whether the register has a line about this person."""
    sql = "SELECT 1 FROM share_line WHERE from_person_id = ? OR to_person_id = ? LIMIT 1"
    return database.execute_sql(sql, (person_id, person_id)).fetchone() is not None


def numbers_by_person() -> dict[int, int]:
    """The member number of everybody who is or was a member, by the id of the person; the latest if there are more."""
    return dict(database.execute_sql(_MEMBER_NUMBERS).fetchall())


def stakes_on(on: date) -> dict[int, int]:
    """What everybody has paid in on what he or she holds at the end of a day, in cents by person."""
    found: dict[int, int] = defaultdict(int)
    for _kind, book in books(on).values():
        for person_id, held in book.positions.items():
            found[person_id] += held.paid
    return dict(found)


def letter_values(person_id: int, today: date) -> dict[str, str]:
    """What a letter may say of somebody's shares: ``stake`` is what was paid in, "" where there is nothing."""
    held = holdings(today, person_id)
    return {"stake": money_text(sum(row.paid for row in held)) if held else ""}
