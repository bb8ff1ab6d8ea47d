"""What screens and papers read about the cooperative itself."""

from dataclasses import fields
from datetime import date

from noaber.cooperative.record import CooperativeRecord
from noaber.paper.document import Stationery
from noaber.people.contact import format_iban, house_line, place_line
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
    """What stands on all paper of the cooperative; ``today`` is the print date."""
    record = get_cooperative()
    street = house_line(record.street, record.house_number, record.house_addition)
    address = (street, place_line(record.postcode, record.city))
    contact = (record.phone, record.email, record.website)
    return Stationery(
        name=record.full_name,
        printed_on=today,
        address_lines=tuple(line for line in address if line),
        contact_lines=tuple(line for line in contact if line),
        kvk=record.kvk,
        iban=format_iban(record.iban),
        logo=record.logo,
        language=language,
    )
