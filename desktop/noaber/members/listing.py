"""A line of the register as plain values, for scripts and for spreadsheets."""

from typing import Any

from noaber.members.queries import RegisterRow
from noaber.members.rules import STATUSES
from noaber.people import names

_AS_STORED = (
    "kind",
    "salutation_form",
    "title_before",
    "initials",
    "first_names",
    "call_name",
    "prefix",
    "surname",
    "partner_prefix",
    "partner_surname",
    "name_usage",
    "organisation_name",
    "short_name",
    "street",
    "house_number",
    "house_addition",
    "postcode",
    "city",
    "country",
    "phone",
    "phone2",
    "email",
    "iban",
    "account_holder",
    "note",
)


def register_as_json(row: RegisterRow) -> dict[str, Any]:
    """A line of the register: dates are ISO text, ``status`` is a key of STATUSES."""
    person = row.person
    return {
        "id": row.id,
        "member_number": row.member_number,
        "sort_name": names.sort_name(person),
        "list_name": names.list_name(person),
        "address_name": names.address_name(person),
        "salutation": names.salutation(person),
        **{field: getattr(person, field) for field in _AS_STORED},
        "birth_date": _iso(person.birth_date),
        "category": row.category,
        "status": row.status if row.status in STATUSES else "none",
        "votes": row.votes,
        "admitted_on": _iso(row.admitted_on),
        "left_on": _iso(row.left_on),
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
