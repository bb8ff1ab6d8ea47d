"""What a user does with the cooperative's own data: each a recorded action."""

from dataclasses import asdict

from noaber.cooperative.models import Cooperative, Setting
from noaber.cooperative.record import CooperativeRecord
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.store.journal import action


def save_cooperative(record: CooperativeRecord) -> None:
    """Store the cooperative's data; raises NoaberError when it has no name."""
    if not record.name.strip():
        raise NoaberError(_("Vul de naam van de coöperatie in."))
    with action(_("Gegevens van {name}", name=record.name)):
        known = Cooperative.get_or_none()
        if known is None:
            Cooperative.create(**asdict(record))
        else:
            Cooperative.update(**asdict(record)).where(Cooperative.id == known.id).execute()


def save_setting(name: str, value: str, title: str) -> None:
    """Store a setting of the file; ``title`` tells the user what was done."""
    with action(title):
        if not Setting.update(value=value).where(Setting.name == name).execute():
            Setting.create(name=name, value=value)
