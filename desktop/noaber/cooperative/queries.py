"""What screens and papers read about the cooperative itself."""

from dataclasses import fields
from datetime import date

from noaber.cooperative.record import CooperativeRecord
from noaber.paper.document import Stationery
from noaber.people_free import house_line
from noaber.store.fields import database

_FIELDS = tuple(field.name for field in fields(CooperativeRecord))


def get_cooperative() -> CooperativeRecord:
    """The cooperative; one without a name in a file that was just made."""
    row = database.execute_sql(f"SELECT {', '.join(_FIELDS)} FROM cooperative LIMIT 1").fetchone()
    return CooperativeRecord(*row) if row else CooperativeRecord(name="")


def setting(name: str, default: str = "") -> str:
    """A setting of the file."""
    row = database.execute_sql("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else default


def stationery(*, today: date, language: str = "nl") -> Stationery:
    """What stands on all paper of the cooperative."""
    record = get_cooperative()
    street = house_line(record.street, record.house_number, record.house_addition)
    return Stationery(name=record.full_name, printed_on=today)
