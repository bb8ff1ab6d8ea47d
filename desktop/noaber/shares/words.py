"""How a line of the register is told, on screen and on paper alike."""

from noaber.core.i18n import _
from noaber.core.numbers import money_text
from noaber.shares.rows import HoldingRow, LineRow
from noaber.shares.settings import counted, share_settings


def line_text(row: LineRow) -> str:
    """What happened, with the people it happened to: ``overgedragen van Jansen, A. aan Smit, C.``"""
    line, texts = row.line, {"giver": row.from_name, "taker": row.to_name}
    if line.what == "issue":
        text = _("uitgegeven aan {taker}", **texts)
    elif line.what == "payment":
        text = _("gestort door {taker}", **texts)
    elif line.what == "transfer":
        text = _("overgedragen van {giver} aan {taker}", **texts)
    elif line.what == "redemption":
        text = _("ingekocht van {giver}", **texts)
    elif line.what == "repayment":
        text = _(
            "{amount} terugbetaald aan {taker}, bij regel {number}",
            number=row.about_number,
            amount=money_text(line.cents),
            **texts,
        )
    elif line.what == "merge":
        text = line.note
    else:
        text = _("correctie: regel {number} vervalt", number=row.about_number)
    return marked(row, text)


def holder_text(row: LineRow, person_id: int) -> str:
    """What happened, seen by one holder: ``overgedragen aan Smit, C.``"""
    line = row.line
    if line.what == "issue":
        text = _("uitgifte")
    elif line.what == "payment":
        text = _("storting")
    elif line.what == "transfer" and line.to_id == person_id:
        text = _("verkregen van {giver}", giver=row.from_name)
    elif line.what == "transfer":
        text = _("overgedragen aan {taker}", taker=row.to_name)
    elif line.what == "redemption":
        text = _("ingekocht door de coöperatie")
    elif line.what == "repayment":
        text = _("{amount} terugbetaald, bij regel {number}", number=row.about_number, amount=money_text(line.cents))
    else:
        return line_text(row)
    return marked(row, text)


def marked(row: LineRow, text: str) -> str:
    """The text with what else there is to say: the reason of a correction, the deed, that the line was corrected."""
    line, parts = row.line, [text]
    if line.deed.notary:
        parts.append(_("akte {reference} van {notary}", reference=line.deed.reference, notary=line.deed.notary))
    if line.note and line.what != "merge":
        parts.append(line.note)
    if row.corrected_by:
        parts.append(_("vervallen met regel {number}", number=row.corrected_by))
    return "; ".join(parts)


def shares_text(row: HoldingRow) -> str:
    """How many somebody has, and which: ``12 aandelen, nummers 1–12``."""
    shares = counted(row.count, share_settings().word)
    if not row.kind.numbered:
        return shares
    return (
        _("{shares}, nummers {numbers}", shares=shares, numbers=row.numbers.text())
        if row.count > 1
        else _("{shares}, nummer {numbers}", shares=shares, numbers=row.numbers.text())
    )


def held_text(row: HoldingRow) -> str:
    """What somebody has in one line: ``Jansen, A. · Aandeel · 12 aandelen, nummers 1–12``."""
    return _("{name} · {kind} · {shares}", name=row.name, kind=row.kind.name, shares=shares_text(row))
