"""The claims of a year as a spreadsheet, for the treasurer's own books."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from noaber.contributions.queries import ClaimRow
from noaber.contributions.record import CLAIM_STATUSES, METHODS
from noaber.core.i18n import N_, _
from noaber.exchange import tables
from noaber.exchange.export import write_as

_HEADINGS = (
    N_("Lidnummer"), N_("Naam"), N_("Soort lid"), N_("Jaar"), N_("Kenmerk"), N_("Te betalen"), N_("Betaald"),
    N_("Afgeboekt"), N_("Open"), N_("Te veel betaald"), N_("Betaalt met"), N_("Gevraagd op"), N_("Uiterlijk"),
    N_("Herinneringen"), N_("Stand"), N_("Notitie"),
)  # fmt: skip


def claims_table(rows: Sequence[ClaimRow], above: Sequence[str] = ()) -> tables.Table:
    """The claims with their amounts in euros; ``above`` are lines over the headings: which claims these are."""
    return tables.Table(tuple(_(heading) for heading in _HEADINGS), tuple(map(_cells, rows)), tuple(above))


def _cells(row: ClaimRow) -> tuple[tables.Cell, ...]:
    balance = row.balance
    amounts = (balance.owed, balance.paid, balance.written_off, balance.open, balance.overpaid)
    return (
        row.member_number, row.name, row.category, row.year, row.reference,
        *(Decimal(cents) / 100 for cents in amounts),
        _(METHODS[row.method]), row.claimed_on, row.due_on, row.reminders, _(CLAIM_STATUSES[row.status]), row.note,
    )  # fmt: skip


def export_claims(rows: Sequence[ClaimRow], to: Path, name: str, above: Sequence[str] = ()) -> int:
    """Write the claims to a file whose ending says the kind (xlsx, csv); returns how many there are.

    Raises NoaberError for another ending, FileProblem when the file cannot be written.
    """
    table = claims_table(rows, above)
    return write_as(to, {"xlsx": lambda: tables.as_xlsx(table, name), "csv": lambda: tables.as_csv(table)}, len(rows))
