"""When two people in the register turn out to be one: of two memberships that run one stays."""

from datetime import date

from noaber.core.i18n import _
from noaber.members.models import Membership, Resignation
from noaber.store.fields import delete_where
from noaber.store.references import move_references


def settle_memberships(keep: int, gone: int, today: date) -> list[str]:
    """Of two memberships that run, that of ``keep`` stays, with the earliest day of admission of both.

    Memberships that ended stay as they are. Returns what the user should know.
    """
    kept, other = _running(keep, today), _running(gone, today)
    if kept is None or other is None:
        return []
    known = [day for day in (kept.admitted_on, other.admitted_on) if day is not None]
    if known and kept.admitted_on != min(known):
        Membership.update(admitted_on=min(known)).where(Membership.id == kept.id).execute()
    if Resignation.select().where(Resignation.membership == kept.id).exists():
        delete_where(Resignation, Resignation.membership == other.id)
    move_references("membership", other.id, kept.id)
    other.delete_instance()
    if kept.member_number == other.member_number:
        return []
    return [
        _("Lidnummer {number} vervalt; lidnummer {kept} blijft.", number=other.member_number, kept=kept.member_number)
    ]


def _running(person_id: int, today: date) -> Membership | None:
    found: Membership | None = (
        Membership.select()
        .where((Membership.person == person_id) & (Membership.left_on.is_null() | (Membership.left_on >= today)))
        .order_by(Membership.left_on.is_null().desc(), Membership.id)
        .first()
    )
    return found
