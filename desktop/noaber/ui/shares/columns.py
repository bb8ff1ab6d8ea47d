"""How holders, lines of the register and repayments are told in a line of a table."""

from datetime import date

from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.core.numbers import money_text, number_text
from noaber.shares.rows import HoldingRow, LineRow, RepaymentRow
from noaber.shares.words import line_text
from noaber.ui.kit.table_model import Column


def holding_columns() -> tuple[Column, ...]:
    """The columns of who holds what."""
    return (
        Column(_("Houder"), "name", 210, stretch=True, tip=lambda row: row.name),
        Column(_("Lidnr"), "member_number", 64, align="right", tone=lambda _row: "muted"),
        Column(_("Soort"), lambda row: row.kind.name, 130, tip=lambda row: row.kind.name, tone=lambda _row: "muted"),
        Column(_("Aantal"), lambda row: number_text(row.count), 76, align="right"),
        Column(_("Nummers"), lambda row: row.numbers.text(), 110, tip=lambda row: row.numbers.text()),
        Column(_("Waarde"), lambda row: money_text(row.value), 104, align="right"),
        Column(_("Gestort"), lambda row: money_text(row.paid), 104, align="right", tone=_unpaid, tip=paid_tip),
    )


def line_columns() -> tuple[Column, ...]:
    """The columns of the register, line by line."""
    return (
        Column(_("Regel"), lambda row: row.line.number, 62, align="right", tone=_void),
        Column(_("Datum"), lambda row: short_date(row.line.day), 108, tone=_void, tip=entered_tip),
        Column(_("Wat"), line_text, 300, stretch=True, tip=line_text, tone=_void),
        Column(_("Soort"), lambda row: row.kind.name, 110, tip=lambda row: row.kind.name, tone=lambda _row: "muted"),
        Column(
            _("Aantal"),
            lambda row: number_text(row.line.count) if row.line.count else "",
            74,
            align="right",
            tone=_void,
        ),
        Column(
            _("Nummers"), lambda row: row.line.numbers.text(), 96, tip=lambda row: row.line.numbers.text(), tone=_void
        ),
        Column(
            _("Bedrag"), lambda row: money_text(row.line.cents) if row.line.cents else "", 96, align="right", tone=_void
        ),
    )


def repayment_columns(today: date) -> tuple[Column, ...]:
    """The columns of what is to be repaid; what is late is told in words too."""
    return (
        Column(_("Wie"), "name", 190, stretch=True, tip=lambda row: row.name),
        Column(_("Ingekocht"), lambda row: short_date(row.line.day), 112),
        Column(_("Aantal"), lambda row: number_text(row.line.count), 80, align="right"),
        Column(_("Bedrag"), lambda row: money_text(row.line.cents), 110, align="right", tone=lambda _row: "muted"),
        Column(_("Nog terug te betalen"), lambda row: money_text(row.left), 160, align="right"),
        Column(
            _("Uiterlijk"),
            lambda row: due_text(row, today),
            170,
            tone=lambda row: "warn" if is_late(row, today) else "",
        ),
    )


def is_late(row: RepaymentRow, today: date) -> bool:
    """Whether it should have been repaid by now."""
    return row.line.due_on is not None and row.line.due_on < today


def due_text(row: RepaymentRow, today: date) -> str:
    """Before when it is repaid."""
    day = short_date(row.line.due_on) if row.line.due_on else ""
    return _("{day}, te laat", day=day) if is_late(row, today) else day


def paid_tip(row: HoldingRow) -> str:
    """What is still to be paid."""
    return _("nog {amount} te storten", amount=money_text(row.unpaid)) if row.unpaid else _("geheel gestort")


def entered_tip(row: LineRow) -> str:
    """When the line was written, for it may hold from another day."""
    return _("geschreven op {day}", day=short_date(row.line.entered_on))


def _unpaid(row: HoldingRow) -> str:
    return "warn" if row.unpaid else ""


def _void(row: LineRow) -> str:
    return "faint" if row.corrected_by or row.line.what == "correction" else ""
