"""Builders with sensible defaults that call the real operations: tests say only what matters to them."""

from datetime import date, datetime
from pathlib import Path

from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import FixedClock
from noaber.members.operations import add_member
from noaber.members.queries import categories
from noaber.members.rules import MembershipRecord
from noaber.office import create_cooperative
from noaber.people.name_parsing import parse_person_name
from noaber.people.operations import add_person
from noaber.people.record import PersonRecord
from noaber.store.datafile import DataFile

TODAY = date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 14, 2)


def new_file(folder: Path, password: str | None = None) -> DataFile:
    """The open data file of a new cooperative, on a clock that stands still at NOW."""
    record = CooperativeRecord(
        name="Dorpscoöperatie Hoogdorp",
        legal_ending="U.A.",
        street="Dorpsstraat",
        house_number=1,
        postcode="5529AB",
        city="Hoogdorp",
    )
    return create_cooperative(folder / "Hoogdorp.noaber", password, FixedClock(NOW), record)


def named(name: str, **values: object) -> PersonRecord:
    """A record from a name as people type it: ``named("Mevr. A.B. van den Berg", city="Hoogdorp")``."""
    from dataclasses import replace

    return replace(parse_person_name(name), **values)  # type: ignore[arg-type]


def person(name: str = "A.B. van den Berg", **values: object) -> int:
    """Somebody in the register; returns the id."""
    return add_person(named(name, **values))


def category(name: str = "Gewoon lid") -> int:
    """The id of a category."""
    return next(row.id for row in categories() if row.name == name)


def member(
    name: str = "A.B. van den Berg",
    *,
    number: int | None = None,
    admitted_on: date | None = date(2020, 1, 1),
    left_on: date | None = None,
    kind: str = "Gewoon lid",
    **values: object,
) -> int:
    """A member; returns the id of the person."""
    membership = MembershipRecord(category(kind), number, admitted_on, left_on)
    return add_member(named(name, **values), membership)
