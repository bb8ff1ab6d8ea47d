"""The columns that a list can show: every field, and what is put together from several."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _
from noaber.core.numbers import money_text
from noaber.lists.fields import FieldSpec, all_fields
from noaber.people import names
from noaber.people.addresses import format_postcode, house_line
from noaber.people.contact import format_iban
from noaber.people.queries import PersonRow

Cell = str | int | date | None


@dataclass(frozen=True)
class ColumnSpec:
    """A column: ``label`` a message id, ``wide`` its usual width in mm, ``sort`` the SQL by which it is ordered.

    ``field`` is the field that it shows, or None where ``cell`` makes it from the person.
    """

    name: str
    label: str
    group: str
    wide: float
    sort: str
    field: FieldSpec | None = None
    cell: Callable[[PersonRow], Cell] | None = None

    @property
    def right(self) -> bool:
        """Whether it holds numbers, which stand at the right."""
        return self.field is not None and self.field.kind in ("number", "money")


_MADE = (
    ColumnSpec("name", N_("Naam"), N_("Persoon"), 56.0, "p.sort_key", cell=names.list_name),
    ColumnSpec("address_name", N_("Naam op de envelop"), N_("Persoon"), 60.0, "p.sort_key", cell=names.address_name),
    ColumnSpec("salutation_line", N_("Aanhef"), N_("Persoon"), 56.0, "p.sort_key", cell=names.salutation),
    ColumnSpec("call_name", N_("Roepnaam"), N_("Persoon"), 26.0, "p.call_name", cell=lambda person: person.call_name),
    ColumnSpec(
        "address",
        N_("Adres"),
        N_("Adres"),
        50.0,
        "p.city, p.street, p.house_number, p.house_addition",
        cell=lambda person: house_line(person.street, person.house_number, person.house_addition),
    ),
    ColumnSpec("signature", N_("Handtekening"), N_("Persoon"), 40.0, "p.sort_key", cell=lambda person: ""),
    ColumnSpec("remark", N_("Opmerking"), N_("Persoon"), 40.0, "p.sort_key", cell=lambda person: ""),
)


def all_columns() -> dict[str, ColumnSpec]:
    """Every column by name; those put together first."""
    found = {column.name: column for column in _MADE}
    found.update((spec.name, _of_field(spec)) for spec in all_fields() if spec.column)
    return found


def chosen_columns(chosen: Iterable[str]) -> list[ColumnSpec]:
    """The columns with these names, without those that there are no longer; the name if none is left."""
    known = all_columns()
    return [known[name] for name in dict.fromkeys(chosen) if name in known] or [known["name"]]


def _of_field(spec: FieldSpec) -> ColumnSpec:
    return ColumnSpec(spec.name, spec.label, spec.group, spec.wide, "", field=spec)


def field_cell(spec: FieldSpec, stored: Any, options: Mapping[Any, str]) -> Cell:
    """The value of a field as a cell: a date stays a date and a number a number, so that spreadsheets can reckon."""
    if stored is None or stored == "":
        return None
    if spec.kind == "tags":
        return ", ".join(sorted(options.get(value, str(value)) for value in str(stored).split(TAG_MARK)))
    if options:
        return options.get(stored, str(stored))
    if spec.kind == "date":
        return date.fromisoformat(str(stored))
    if spec.kind == "flag":
        return _("ja") if stored else None
    if spec.kind in ("number", "money"):
        return int(stored)
    return _TIDY.get(spec.name, str)(stored)


TAG_MARK = "\x1f"
"""What stands between the values of a field that has several, as the query gives them."""

_TIDY: Mapping[str, Callable[[Any], str]] = {"postcode": format_postcode, "iban": format_iban}


def cell_text(column: ColumnSpec, cell: Cell) -> str:
    """A cell as people read it."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, int) and column.field is not None and column.field.kind == "money":
        return money_text(cell) if cell else ""
    return str(cell)
