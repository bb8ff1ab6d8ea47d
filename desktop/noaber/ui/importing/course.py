"""The course of the assistant: its steps, when one may go on, and what is said under each. No Qt."""

from noaber.core.i18n import _, ngettext
from noaber.exchange.plan import Plan
from noaber.ui.importing.session import ImportSession

FILE, COLUMNS, PROOF, RESULT = range(4)


def can_go_on(step: int, session: ImportSession | None, plan: Plan | None) -> bool:
    """Whether the green button does something at this step."""
    if step == FILE:
        return session is not None
    if step == COLUMNS:
        return session is not None and session.found.has_names
    if step == PROOF:
        return plan is not None and to_write(plan) > 0
    return True


def to_write(plan: Plan) -> int:
    """How many people are made or filled in."""
    counts = plan.counts
    return counts["new"] + counts["update"]


def next_text(step: int, plan: Plan | None) -> str:
    """What stands on the green button."""
    if step == COLUMNS:
        return _("Proef maken")
    if step == PROOF and plan is not None and to_write(plan):
        return ngettext("{n} persoon inlezen", "{n} personen inlezen", to_write(plan))
    return _("Naar de leden") if step == RESULT else _("Volgende")


def advice(step: int, plan: Plan | None) -> str:
    """What to know at this step, in a line under it."""
    if step == COLUMNS:
        return _("Kijk na of elke kolom goed staat. Er wordt nog niets opgeslagen.")
    if step == PROOF and plan is not None:
        if not to_write(plan) and plan.counts["duplicate"]:
            return _("Kies wat er met de mogelijk dubbele mensen moet gebeuren.")
        if not to_write(plan):
            return _("Er is niets in te lezen: deze mensen staan er al.")
        return _("Dit is een proef. Er is nog niets opgeslagen.")
    return ""
