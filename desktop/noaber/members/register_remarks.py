"""What is to be known before a list or register of members is printed."""

from collections.abc import Sequence

from noaber.core.dates import short_date
from noaber.core.i18n import _, ngettext
from noaber.members.as_of import MemberOnDay
from noaber.members.paper_content import RegisterContent
from noaber.members.paper_options import MemberListOptions, MemberRegisterOptions, today
from noaber.paper.document import Remark

MEMBERS = frozenset({"member", "suspended"})
"""The statuses of who is a member."""


def list_remarks(content: RegisterContent, options: MemberListOptions) -> list[Remark]:
    """Of which day the list is, whether anybody is in it, and that it should say what it is for."""
    remarks = _of_another_day(content, options.as_of)
    if not content.rows:
        remarks.append(Remark(_("Er is niemand om op deze lijst te zetten.")))
    if not options.purpose.strip():
        remarks.append(Remark(_("Geeft u de lijst aan iemand mee? Zet er dan op waarvoor hij is.")))
    return remarks


def register_remarks(content: RegisterContent, options: MemberRegisterOptions) -> list[Remark]:
    """Of which day the register is, what was put right since then, and what is missing in it."""
    remarks = _of_another_day(content, options.as_of)
    if content.corrections:
        remarks.append(
            Remark(
                ngettext(
                    "Van één lid is sinds die dag een datum verbeterd. Kies “Wat toen bekend was” voor het register "
                    "van toen.",
                    "Van {n} leden is sinds die dag een datum verbeterd. Kies “Wat toen bekend was” voor het register "
                    "van toen.",
                    content.corrections,
                )
            )
        )
    return remarks + _without_representative(content.rows) + _without_day(content.rows)


def _without_representative(rows: Sequence[MemberOnDay]) -> list[Remark]:
    silent = tuple(
        row.id for row in rows if row.person.kind == "organisation" and not row.representative and row.status in MEMBERS
    )
    text = ngettext(
        "Van één organisatie is geen vertegenwoordiger bekend, die voor haar stemt.",
        "Van {n} organisaties is geen vertegenwoordiger bekend, die voor hen stemt.",
        len(silent),
    )
    return [Remark(text, silent)] if silent else []


def _without_day(rows: Sequence[MemberOnDay]) -> list[Remark]:
    without = tuple(row.id for row in rows if row.admitted_on is None)
    text = ngettext(
        "Van één lid is niet bekend sinds wanneer.", "Van {n} leden is niet bekend sinds wanneer.", len(without)
    )
    return [Remark(text, without)] if without else []


def _of_another_day(content: RegisterContent, chosen: str) -> list[Remark]:
    if not chosen or content.day == today():
        return []
    return [Remark(_("Dit is de stand op {day}, niet die van vandaag.", day=short_date(content.day)))]
