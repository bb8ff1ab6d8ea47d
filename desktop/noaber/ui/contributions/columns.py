"""How claims, collections and lines of the bank are told in a line of a table."""

from noaber.contributions.collections import CollectionRow, ItemRow
from noaber.contributions.matching import CERTAIN
from noaber.contributions.queries import ClaimRow, EntryRow
from noaber.contributions.record import CLAIM_STATUSES, ENTRY_KINDS, MEANS, METHODS
from noaber.contributions.return_codes import return_reason
from noaber.contributions.statements import Matched
from noaber.core.dates import short_date
from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.ui.kit.table_model import Column

_TONES = {"overdue": "warn", "overpaid": "warn", "paid": "muted", "cancelled": "faint", "written_off": "faint"}


def claim_columns() -> tuple[Column, ...]:
    """The columns of the list of claims."""
    return (
        Column(_("Naam"), "name", 170, stretch=True, tip=lambda row: row.name),
        Column(_("Soort"), "category", 108, tip=lambda row: row.category, tone=lambda _row: "muted"),
        Column(_("Te betalen"), lambda row: money_text(row.balance.owed), 102, align="right"),
        Column(
            _("Betaald"),
            lambda row: money_text(row.balance.paid) if row.balance.paid else "–",
            88,
            align="right",
            tone=lambda _row: "muted",
        ),
        Column(_("Open"), lambda row: money_text(row.balance.open) if row.balance.open else "–", 88, align="right"),
        Column(_("Met"), lambda row: _(METHODS[row.method]), 108, tone=lambda _row: "muted"),
        Column(_("Stand"), status_text, 126, tone=lambda row: _TONES.get(row.status, ""), tip=status_tip),
    )


def status_text(row: ClaimRow) -> str:
    """How a claim stands, with the last reminder."""
    if row.status == "overdue" and row.reminders:
        return _("te laat ({count}x)", count=row.reminders)
    if row.status == "overpaid":
        return _("{amount} te veel", amount=money_text(row.balance.overpaid))
    return _(CLAIM_STATUSES[row.status])


def status_tip(row: ClaimRow) -> str:
    """When it is due and when was reminded."""
    parts = [_("kenmerk {reference}", reference=row.reference), _("uiterlijk {day}", day=short_date(row.due_on))]
    if row.reminded_on:
        parts.append(_("herinnerd op {day}", day=short_date(row.reminded_on)))
    return " · ".join([*parts, row.note] if row.note else parts)


def entry_columns() -> tuple[Column, ...]:
    """The columns of what was booked on a claim."""
    return (
        Column(_("Datum"), lambda row: short_date(row.day), 112),
        Column(_("Wat"), lambda row: _(ENTRY_KINDS[row.kind]), 130, tone=_taken_back),
        Column(_("Via"), lambda row: _(MEANS[row.means]) if row.means else "", 84, tone=lambda _row: "muted"),
        Column(_("Bedrag"), signed_text, 104, align="right", tone=_taken_back),
        Column(_("Notitie"), "note", 180, stretch=True, tip=lambda row: row.note, tone=lambda _row: "muted"),
    )


def signed_text(row: EntryRow) -> str:
    """The amount with its sign: plus for what makes the claim higher."""
    higher = row.kind in ("charge", "reversal", "refund")
    cents = row.cents if higher else -row.cents
    return f"+ {money_text(cents)}" if cents > 0 else f"− {money_text(-cents)}"


def _taken_back(row: EntryRow) -> str:
    return "faint" if row.taken_back or row.takes_back_id else ""


def bank_columns(is_ticked: object) -> tuple[Column, ...]:
    """The columns of the lines of the bank; ``is_ticked`` tells of a row whether it will be booked."""
    assert callable(is_ticked)
    return (
        Column("", "", 44, checked=is_ticked),
        Column(_("Datum"), lambda row: short_date(row.row.entry.day), 108),
        Column(
            _("Van"),
            lambda row: row.row.entry.counter_name or _("onbekend"),
            150,
            tip=lambda row: row.row.entry.counter_name,
        ),
        Column(
            _("Bedrag"),
            lambda row: money_text(row.row.entry.cents),
            96,
            align="right",
            tone=lambda row: "muted" if row.row.entry.cents < 0 else "",
        ),
        Column(_("Voorstel"), proposal_text, 186, tip=proposal_text, tone=lambda row: "" if row.best else "faint"),
        Column(
            _("Waarom"),
            lambda row: row.best.reason if row.best else "",
            270,
            stretch=True,
            tip=lambda row: row.best.reason if row.best else "",
            tone=_certainty,
        ),
    )


def proposal_text(row: Matched) -> str:
    """For whom a line is thought to be."""
    if row.best is None:
        return _("geen voorstel")
    return _("storno: {name}", name=row.best.shown) if row.best.kind == "return" else row.best.shown


def _certainty(row: Matched) -> str:
    return "muted" if row.best is None or row.best.score >= CERTAIN else "warn"


def collection_columns() -> tuple[Column, ...]:
    """The columns of the batches."""
    return (
        Column(_("Nr"), "number", 56, align="right"),
        Column(_("Incasseren op"), lambda row: short_date(row.day), 130),
        Column(_("Omschrijving"), "description", 200, stretch=True, tip=lambda row: row.description),
        Column(_("Leden"), "count", 88, align="right"),
        Column(_("Bedrag"), lambda row: money_text(row.cents), 116, align="right"),
        Column(
            _("Terug"),
            lambda row: row.returned or "",
            72,
            align="right",
            tone=lambda row: "warn" if row.returned else "",
        ),
        Column(_("Stand"), collection_status, 206, tone=lambda row: "faint" if row.withdrawn_on else ""),
    )


def collection_status(row: CollectionRow) -> str:
    """How a batch stands."""
    if row.withdrawn_on is not None:
        return _("ingetrokken")
    if row.booked_on is not None:
        return _("bijgeschreven {day}", day=short_date(row.booked_on))
    return _("gemaakt {day}", day=short_date(row.made_at.date()))


def item_columns() -> tuple[Column, ...]:
    """The columns of the direct debits of a batch."""
    return (
        Column(_("Naam"), "name", 220, stretch=True, tone=_returned),
        Column(_("Bedrag"), lambda row: money_text(row.cents), 100, align="right"),
        Column(_("Machtiging"), "reference", 130, tone=lambda _row: "muted"),
        Column(_("Stand"), _item_status, 250, stretch=True, tone=_returned, tip=_item_status),
    )


def _item_status(row: ItemRow) -> str:
    if row.returned_on is None:
        return ""
    day, why = short_date(row.returned_on), return_reason(row.return_code)
    return _("terug op {day}: {why}", day=day, why=why) if why else _("terug op {day}", day=day)


def _returned(row: ItemRow) -> str:
    return "warn" if row.returned_on else ""
