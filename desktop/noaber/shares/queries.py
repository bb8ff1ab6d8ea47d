"""What screens and papers read about shares: kinds, lines of the register, who holds what on a day, what is open."""

from collections import defaultdict
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.people.queries import COLUMNS, PersonRow, people_by_id, person_from
from noaber.shares import rules
from noaber.shares.numbers import from_stored
from noaber.shares.record import Deed, Line
from noaber.shares.rows import Figures, HoldingRow, KindRow, LineRow, RepaymentRow
from noaber.store.fields import database

_COLUMNS = (
    "id, number, kind_id, what, day, entered_on, from_person_id, to_person_id, count, numbers, cents, due_on, "
    "about_id, means, notary, deed, note"
)
_MEMBER_NUMBERS = """
SELECT person_id, member_number FROM membership ORDER BY left_on IS NULL, left_on, admitted_on, id
"""
_PEOPLE = f"""
SELECT p.id, p.died_on, {COLUMNS} FROM person p
WHERE p.id IN (SELECT from_person_id FROM share_line UNION SELECT to_person_id FROM share_line)
ORDER BY p.sort_key, p.id
"""
_NO_DEED = Deed()


class Register:
    """The register as it is in the file now, or as it was written up to the day ``known``; read once, when asked for.

    A screen that tells several things at once asks them all of one register.
    """

    def __init__(self, known: date | None = None) -> None:
        self._known = known
        self._books: dict[date | None, dict[int, rules.Book]] = {}

    @cached_property
    def kinds(self) -> dict[int, KindRow]:
        """All kinds by their ids, in the order of their names."""
        return {kind.id: kind for kind in list_kinds()}

    @cached_property
    def lines(self) -> list[Line]:
        """The lines as they were written."""
        return lines_of(None, self._known)

    @cached_property
    def people(self) -> dict[int, PersonRow]:
        """Everybody who ever stood in the register, by name."""
        return {row[0]: person_from(row) for row in database.execute_sql(_PEOPLE)}

    def books(self, on: date | None = None) -> dict[int, rules.Book]:
        """How every kind stands at the end of a day, or after all lines, by its id."""
        if on not in self._books:
            by_kind: dict[int, list[Line]] = defaultdict(list)
            for line in self.lines:
                by_kind[line.kind_id].append(line)
            self._books[on] = {one: rules.stand(kind, by_kind[one], on) for one, kind in self.kinds.items()}
        return self._books[on]

    def holdings(self, on: date | None = None, person_id: int | None = None) -> list[HoldingRow]:
        """Who holds what at the end of a day, by name and then by kind; of one person if named."""
        found, numbers = self.books(on), numbers_by_person()
        held = {one for book in found.values() for one in book.positions if person_id in (None, one)}
        people = self.people if person_id is None else people_by_id(list(held))
        return [
            HoldingRow(
                person,
                numbers.get(one),
                self.kinds[kind],
                position.count,
                position.numbers,
                position.paid,
                position.since,
            )
            for one, person in people.items()
            if one in held
            for kind, book in found.items()
            if (position := book.positions.get(one)) is not None
        ]

    def figures(self, on: date | None = None) -> Figures:
        """The register in a few numbers at the end of a day."""
        found = list(self.books(on).values())
        return Figures(
            sum(book.count for book in found),
            len({one for book in found for one in book.positions}),
            sum(book.count * book.kind.nominal_cents for book in found),
            sum(book.paid for book in found),
            sum(book.unpaid for book in found),
            sum(sum(book.to_repay.values()) for book in found),
        )

    def open_repayments(self, on: date | None = None) -> list[RepaymentRow]:
        """What is to be repaid after redemptions, the first that is due first."""
        lines = {line.id: line for line in self.lines}
        rows = [
            RepaymentRow(lines[one], self.kinds[kind], self.people[lines[one].from_id or 0], cents)
            for kind, book in self.books(on).items()
            for one, cents in book.to_repay.items()
            if cents
        ]
        return sorted(rows, key=lambda row: (row.line.due_on or date.max, row.line.number))

    def line_rows(self) -> list[LineRow]:
        """Every line with the people in it, as it was written."""
        numbers = {line.id: line.number for line in self.lines}
        corrected = {line.about_id: line.number for line in self.lines if line.what == "correction"}
        kinds, person = self.kinds, self.people.get
        return [
            LineRow(
                line,
                kinds[line.kind_id],
                person(line.from_id or 0),
                person(line.to_id or 0),
                corrected.get(line.id),
                numbers.get(line.about_id or 0),
            )
            for line in self.lines
        ]


def holdings(on: date | None = None, person_id: int | None = None) -> list[HoldingRow]:
    """Who holds what at the end of a day, by name and then by kind; of one person if named."""
    return Register().holdings(on, person_id)


def figures(on: date | None = None) -> Figures:
    """The register in a few numbers at the end of a day."""
    return Register().figures(on)


def open_repayments(on: date | None = None) -> list[RepaymentRow]:
    """What is to be repaid after redemptions, the first that is due first."""
    return Register().open_repayments(on)


def line_rows() -> list[LineRow]:
    """Every line of the register with the people in it, as it was written."""
    return Register().line_rows()


def list_kinds() -> list[KindRow]:
    """All kinds by name."""
    rows = database.execute_sql(
        "SELECT id, name, nominal_cents, numbered, most, notarial, "
        "EXISTS (SELECT 1 FROM share_line l WHERE l.kind_id = k.id) FROM share_kind k ORDER BY name, id"
    )
    return [
        KindRow(
            id=row[0],
            name=row[1],
            nominal_cents=row[2],
            numbered=bool(row[3]),
            most=row[4],
            notarial=bool(row[5]),
            used=bool(row[6]),
        )
        for row in rows
    ]


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
        "ORDER BY number",
        asked,
    )
    return [_line(row) for row in rows]


def _line(row: tuple[Any, ...]) -> Line:
    deed = Deed(row[14], row[15]) if row[14] or row[15] else _NO_DEED
    due_on = _day(row[11]) if row[11] else None
    return Line(
        row[0],
        row[1],
        row[2],
        row[3],
        _day(row[4]),
        _day(row[5]),
        row[6],
        row[7],
        row[8],
        from_stored(row[9]),
        row[10],
        due_on,
        row[12],
        row[13],
        deed,
        row[16],
    )


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)


def get_line(line_id: int) -> LineRow:
    """One line; raises NoaberError when it is not there, because adding it was undone."""
    for row in line_rows():
        if row.id == line_id:
            return row
    raise NoaberError(_("Deze regel is er niet meer."))


def position_of(person_id: int, kind_id: int, on: date | None = None) -> rules.Position:
    """What a person holds of a kind at the end of a day."""
    return rules.stand(get_kind(kind_id), lines_of(kind_id), on).of(person_id)


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
    for book in Register().books(on).values():
        for person_id, held in book.positions.items():
            found[person_id] += held.paid
    return dict(found)


def letter_values(person_id: int, today: date) -> dict[str, str]:
    """What a letter may say of somebody's shares: ``stake`` is what was paid in, "" where there is nothing."""
    held = holdings(today, person_id) if has_lines(person_id) else []
    return {"stake": money_text(sum(row.paid for row in held)) if held else ""}
