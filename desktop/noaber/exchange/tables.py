"""Lists as spreadsheets. Texts that a spreadsheet could run as a formula are made harmless."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _
from noaber.events.queries import EventRow
from noaber.events.record import CHANNELS
from noaber.events.registration_queries import RegistrationRow
from noaber.members.queries import RegisterRow
from noaber.people import names
from noaber.people.addresses import format_postcode

Cell = str | int | Decimal | date | None
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell may be taken for a formula when the file is opened (OWASP, CSV injection)."""

_REGISTER = (
    N_("Lidnummer"),
    N_("Naam"),
    N_("Aanhef"),
    N_("Roepnaam"),
    N_("Voorletters"),
    N_("Tussenvoegsel"),
    N_("Achternaam"),
    N_("Organisatie"),
    N_("Straat"),
    N_("Huisnummer"),
    N_("Toevoeging"),
    N_("Postcode"),
    N_("Woonplaats"),
    N_("Telefoon"),
    N_("Telefoon 2"),
    N_("E-mail"),
    N_("Geboortedatum"),
    N_("IBAN"),
    N_("Soort lid"),
    N_("Lid sinds"),
    N_("Lid tot en met"),
)
_EVENTS = (
    N_("Titel"),
    N_("Ondertitel"),
    N_("Datum"),
    N_("Begin"),
    N_("Einde"),
    N_("Plaats"),
    N_("Zaal"),
    N_("Aangemeld"),
    N_("Wachtlijst"),
    N_("Aanwezig"),
)
_REGISTRATIONS = (
    N_("Naam"),
    N_("Organisatie"),
    N_("Rol"),
    N_("Tafel"),
    N_("Status"),
    N_("Nr. wachtlijst"),
    N_("Aangemeld op"),
    N_("Via"),
    N_("Telefoon"),
    N_("Opmerking"),
)
_REGISTRATION_STATUSES = {"confirmed": N_("bevestigd"), "waiting": N_("wachtlijst"), "cancelled": N_("afgemeld")}


@dataclass(frozen=True)
class Table:
    """Headings in the language of the window, and rows of cells; ``above`` are lines over the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[str, ...] = ()


def register_table(rows: Sequence[RegisterRow]) -> Table:
    """The register; its headings are those that an import recognises."""
    return Table(tuple(_(heading) for heading in _REGISTER), tuple(_register_cells(row) for row in rows))


def _register_cells(row: RegisterRow) -> tuple[Cell, ...]:
    p = row.person
    return (
        row.member_number,
        names.list_name(p),
        p.salutation_form if p.kind == "person" else "",
        p.call_name,
        p.initials,
        p.prefix,
        p.surname,
        p.organisation_name,
        p.street,
        p.house_number,
        p.house_addition,
        format_postcode(p.postcode),
        p.city,
        p.phone,
        p.phone2,
        p.email,
        p.birth_date,
        p.iban,
        row.category,
        row.admitted_on,
        row.left_on,
    )


def events_table(rows: Sequence[EventRow]) -> Table:
    """Events with their counts."""
    cells = tuple(
        (
            row.title,
            row.subtitle,
            row.date,
            row.start_time.strftime("%H.%M") if row.start_time else None,
            row.end_time.strftime("%H.%M") if row.end_time else None,
            row.venue,
            row.room,
            row.registered,
            row.waiting,
            row.attended,
        )
        for row in rows
    )
    return Table(tuple(_(heading) for heading in _EVENTS), cells)


def registrations_table(rows: Sequence[RegistrationRow]) -> Table:
    """The registrations of one event."""
    cells = tuple(
        (
            row.list_name,
            row.organisation,
            row.role,
            row.table,
            _(_REGISTRATION_STATUSES[row.status]),
            row.waiting_number,
            row.registered_on,
            _(CHANNELS[row.channel]),
            row.phone,
            row.note,
        )
        for row in rows
    )
    return Table(tuple(_(heading) for heading in _REGISTRATIONS), cells)


def harmless(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would see a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def as_csv(table: Table) -> bytes:
    """CSV as Dutch spreadsheets open it: semicolons, UTF-8 with a byte order mark, dates dd-mm-yyyy."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([harmless(line)] for line in table.above)
    writer.writerow(table.headings)
    writer.writerows([[_csv_cell(cell) for cell in row] for row in table.rows])
    return out.getvalue().encode("utf-8-sig")


def _csv_cell(cell: Cell) -> str:
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, Decimal):
        return f"{cell:.2f}".replace(".", ",")
    return harmless(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def as_xlsx(table: Table, name: str, filtered_by: str = "") -> bytes:
    """A workbook with the headings fixed at the top; texts stay texts, dates are dates."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "".join(c for c in name if c not in "[]:*?/\\")[:31] or "Lijst"
    top = len(table.above) + 2 if table.above else 1  # a line is left empty between
    for number, line in enumerate(table.above, start=1):
        _put(sheet.cell(number, 1, line), line)
        sheet.cell(number, 1).font = Font(bold=number == 1, size=14 if number == 1 else 11)
    for number, row in enumerate((table.headings, *table.rows), start=top):
        for column, value in enumerate(row, start=1):
            _put(sheet.cell(number, column, value), value)
    for column, width in enumerate(_widths(table), start=1):
        heading = sheet.cell(top, column)
        heading.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{top + 1}"
    if filtered_by and sheet.oddHeader is not None:
        sheet.oddHeader.left.text = _("Gezocht op: {words}", words=filtered_by)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _put(cell: Any, value: Cell) -> None:
    if isinstance(value, str) and value:
        cell.data_type = "s"  # never a formula, whatever it begins with
    elif isinstance(value, date):
        cell.number_format = "DD-MM-YYYY"
    elif isinstance(value, Decimal):
        cell.number_format = "#,##0.00"


def _widths(table: Table) -> list[int]:
    """Wide enough for what stands in each column, within reason."""
    columns = zip(*table.rows, strict=True) if table.rows else [()] * len(table.headings)
    longest = [max((len(str(cell or "")) for cell in column), default=0) for column in columns]
    return [min(max(width, len(heading)) + 2, 40) for width, heading in zip(longest, table.headings, strict=True)]
