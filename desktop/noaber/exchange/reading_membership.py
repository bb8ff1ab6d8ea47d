"""What a line says about membership: number, kind, from when and until when."""

import re

from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.exchange.content import is_bsn, text_of
from noaber.exchange.draft import Draft, clean
from noaber.exchange.reading_dates import read_date

_DIGITS = re.compile(r"\d+")
_HIGHEST_NUMBER = 99_999_999
_NO_MEMBER = frozenset("oud lid|oudlid|oud leden|geen lid|niet lid|nietlid|ex lid|exlid|opgezegd|uitgeschreven|former member|"
                       "non member|nonmember|not a member|overleden|bedankt|nee|geen|former|contact|relatie".split("|"))


def read_membership(draft: Draft, month_first: frozenset[int]) -> None:
    """Fill ``draft.membership``; what cannot be read becomes a note."""
    if "member_number" in draft.cells:
        _read_number(draft)
    category = draft.first("category")
    if category:
        text = draft.text("category")
        if fold(text) in _NO_MEMBER:
            draft.membership["is_member"] = False
            draft.keep(category[0], text)
        elif len(text) > 60 or text.replace(".", "").isdigit():
            draft.keep(category[0], text)
        else:
            draft.membership["category"] = text
    for field in ("admitted_on", "left_on"):
        found = draft.first(field)
        if found:
            day = read_date(draft, *found, month_first)
            if day:
                draft.membership[field] = day
    _check_order(draft)
    reason = draft.text("left_reason")
    if reason:
        draft.membership["leaving_reason"] = " ".join(reason.split())


def _check_order(draft: Draft) -> None:
    admitted, left = draft.membership.get("admitted_on"), draft.membership.get("left_on")
    found = draft.first("admitted_on")
    if admitted and left and left < admitted and found:
        draft.not_understood(found[0], text_of(found[1]), _("Lid tot ligt vóór lid sinds; lid sinds is niet overgenomen."))
        del draft.membership["admitted_on"]


def _read_number(draft: Draft) -> None:
    column, cell = draft.cells["member_number"][0]
    text = clean(cell)
    if is_bsn(text) and len(text) == 9:
        draft.trouble(column, _("Dit lijkt een burgerservicenummer. Dat mag een coöperatie niet bewaren; het is niet overgenomen."))
        return
    groups = _DIGITS.findall(text)
    if len(groups) == 1 and 0 < int(groups[0]) <= _HIGHEST_NUMBER and len(groups[0]) < 10:
        draft.membership["member_number"] = int(groups[0])
    elif text and draft.text("member_number"):
        draft.not_understood(column, text, _("“{text}” is geen lidnummer.", text=text))
