"""Contributions as plain values: the words for their kinds, and what forms and statements hand over."""

from dataclasses import dataclass
from datetime import date

from noaber.core.i18n import N_

METHODS = {"debit": N_("incasso"), "transfer": N_("overboeking"), "cash": N_("contant")}
"""How a member pays; the words of the list."""

TREATMENTS = {"normal": N_("gewone contributie"), "reduced": N_("verlaagd bedrag"), "exempt": N_("vrijgesteld")}
"""What a member owes; why is nowhere asked, since that is nobody's business on paper."""

MEANS = {"bank": N_("bank"), "cash": N_("contant"), "debit": N_("incasso"), "": ""}
"""How money came in."""

ENTRY_KINDS = {
    "charge": N_("verhoging"),
    "credit": N_("verlaging"),
    "payment": N_("betaling"),
    "reversal": N_("teruggeboekt"),
    "refund": N_("terugbetaald"),
    "write_off": N_("afgeboekt"),
}
"""What can be booked on a claim."""

CLAIM_STATUSES = {
    "open": N_("open"),
    "overdue": N_("te laat"),
    "partly": N_("deels betaald"),
    "to_collect": N_("te incasseren"),
    "collecting": N_("in incasso"),
    "paid": N_("betaald"),
    "overpaid": N_("te veel betaald"),
    "cancelled": N_("vervallen"),
    "written_off": N_("afgeboekt"),
}
"""How a claim stands."""

REMINDER_STEPS = {1: N_("eerste herinnering"), 2: N_("tweede herinnering"), 3: N_("laatste herinnering")}

MANDATE_KINDS = {"recurrent": N_("doorlopend"), "one_off": N_("eenmalig")}

MANDATE_STATUSES = {
    "valid": N_("geldig"),
    "used": N_("gebruikt"),
    "lapsed": N_("vervallen: 36 maanden niet gebruikt"),
    "ended": N_("ingetrokken"),
}


@dataclass(frozen=True)
class TermsRecord:
    """What was agreed with one member: ``reduced_cents`` a year when reduced; ``method`` "" follows the settings."""

    treatment: str = "normal"
    reduced_cents: int | None = None
    method: str = ""


@dataclass(frozen=True)
class MandateRecord:
    """A mandate as signed.

    ``reference`` "" takes the next free one; ``used_before`` is when it was last used in an earlier program;
    ``form_place`` says where the paper is kept ("ordner 2026").
    """

    iban: str
    holder: str
    signed_on: date
    reference: str = ""
    kind: str = "recurrent"
    form_place: str = ""
    used_before: date | None = None


@dataclass(frozen=True)
class StatementEntry:
    """A line of a bank statement as read.

    ``cents`` is below zero for what was paid out. ``key`` is unique for this line and the same whenever it is read
    again. ``batch`` names the collection that was booked in one sum, ``return_code`` why a debit came back.
    """

    key: str
    day: date
    cents: int
    counter_iban: str = ""
    counter_name: str = ""
    description: str = ""
    end_to_end: str = ""
    mandate_reference: str = ""
    batch: str = ""
    return_code: str = ""


@dataclass(frozen=True)
class Statement:
    """A bank statement as read: the account's IBAN ("" if the file does not tell), where from, and its lines."""

    account: str
    source: str
    entries: tuple[StatementEntry, ...]
