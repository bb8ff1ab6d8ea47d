"""What a user does with saved lists: each a recorded action."""

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.lists.definition import ListDefinition, as_json
from noaber.lists.fields import check
from noaber.lists.models import SavedList
from noaber.store.journal import action


def save_list(list_id: int | None, name: str, definition: ListDefinition) -> int:
    """Keep a list (id None) or change one; returns its id.

    Raises NoaberError when the name is empty or taken, or when a condition is not in order.
    """
    name = name.strip()
    if not name:
        raise NoaberError(_("Geef de lijst een naam."))
    check(definition.conditions)
    same = SavedList.get_or_none(SavedList.name == name)
    if same is not None and same.id != list_id:
        raise NoaberError(_("Er is al een lijst “{name}”.", name=name))
    with action(_("Lijst bewaard: {name}", name=name)):
        if list_id is None:
            return int(SavedList.create(name=name, definition=as_json(definition)).id)
        values = {"name": name, "definition": as_json(definition)}
        if not SavedList.update(**values).where(SavedList.id == list_id).execute():
            raise NoaberError(_("Deze lijst is er niet meer."))
        return list_id


def delete_list(list_id: int) -> None:
    """Delete a saved list; the people in it stay as they are."""
    stored = SavedList.get_or_none(SavedList.id == list_id)
    if stored is None:
        raise NoaberError(_("Deze lijst is er niet meer."))
    with action(_("Lijst verwijderd: {name}", name=stored.name)):
        stored.delete_instance()
