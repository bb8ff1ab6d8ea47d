"""What a line says about membership: number, kind, from when and until when."""

import re

from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.exchange.content import is_bsn
from noaber.exchange.draft import Draft
from noaber.exchange.reading_dates import read_date

_DIGITS = re.compile(r"\d+")
_HIGHEST_NUMBER = 99_999_999
_NO_MEMBER = frozenset(
    "oud lid|oudlid|oud leden|geen lid|niet lid|nietlid|ex lid|exlid|opgezegd|uitgeschreven|former member|non member|"
    "nonmember|not a member|overleden|bedankt|nee|n|no|geen|former|contact|relatie".split("|")
)

_PLAIN_MEMBER = frozenset({"lid", "actief", "ja", "member", "active"})


def read_membership(draft: Draft, month_first: frozenset[int]) -> None:
    """Fill ``draft.membership``; what cannot be read becomes a note."""
    if "member_number" in draft.cells:
        _read_number(draft)
    for column, _cell, text in draft.cells.get("category", ()):
        if fold(text) in _NO_MEMBER:
            draft.membership["is_member"] = False
            draft.keep(column, text)
        elif len(text) > 60 or text.replace(".", "").isdigit():
            draft.keep(column, text)
        elif not draft.membership.get("category"):
            draft.membership["category"] = text
        elif fold(text) not in _PLAIN_MEMBER:
            draft.keep(column, text)
    for field in ("admitted_on", "left_on"):
        if field in draft.cells:
            day = read_date(draft, draft.cells[field][0], month_first)
            if day:
                draft.membership[field] = day
    if len(draft.membership) > 1:
        _check_order(draft)
        if "left_on" in draft.membership:
            draft.membership.pop("is_member", None)  # a membership that has ended is part of the register
    reason = draft.text("left_reason")
    if reason:
        draft.membership["leaving_reason"] = " ".join(reason.split())


def _check_order(draft: Draft) -> None:
    admitted, left = draft.membership.get("admitted_on"), draft.membership.get("left_on")
    if admitted and left and left < admitted:
        filled = draft.cells["admitted_on"][0]
        sentence = _("Lid tot ligt vóór lid sinds; lid sinds is niet overgenomen.")
        draft.not_understood(filled.column, filled.shown, sentence)
        del draft.membership["admitted_on"]


def _read_number(draft: Draft) -> None:
    column, _cell, text = draft.cells["member_number"][0]
    if len(text) == 9 and is_bsn(text):
        draft.trouble(
            column,
            _("Dit lijkt een burgerservicenummer. Dat mag een coöperatie niet bewaren; het is niet overgenomen."),
        )
        return
    groups = _DIGITS.findall(text)
    if len(groups) == 1 and 0 < int(groups[0]) <= _HIGHEST_NUMBER and len(groups[0]) < 10:
        draft.membership["member_number"] = int(groups[0])
    elif text != "0":
        draft.not_understood(column, text, _("“{text}” is geen lidnummer.", text=text))
