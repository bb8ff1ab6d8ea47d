"""When two people in the register turn out to be one: of two registrations for one event one stays."""

from datetime import date

from noaber.core.i18n import _
from noaber.events import rules
from noaber.events.models import Registration
from noaber.events.places import promote_free
from noaber.store.references import move_references

_STRENGTH = {rules.CONFIRMED: 2, rules.WAITING: 1, rules.CANCELLED: 0}


def settle_registrations(keep: int, gone: int, today: date) -> list[str]:
    """Of two registrations for one event the stronger stays: who was there, has a place, waits, has cancelled.

    A place that becomes free goes to the first of the waiting list. Returns what the user should know.
    """
    mine = {one.event_id: one for one in Registration.select().where(Registration.person == keep)}
    remarks = []
    for other in list(Registration.select().where(Registration.person == gone)):
        own = mine.get(other.event_id)
        if own is None:
            continue
        strong, weak = (own, other) if _strength(own) >= _strength(other) else (other, own)
        title = other.event.title
        move_references("registration", weak.id, strong.id)
        weak.delete_instance()
        remarks.append(_("Voor “{event}” was er een dubbele aanmelding; er blijft er één.", event=title))
        remarks += [
            _("{name} krijgt de plaats die vrijkomt bij “{event}” en moet dat nog horen.", name=moved.name, event=title)
            for moved in promote_free(other.event_id, today)
        ]
    return remarks


def _strength(one: Registration) -> tuple[bool, int, int]:
    """What counts most comes first; of two alike the one that came first."""
    return bool(one.present), _STRENGTH[one.status], -one.arrival
