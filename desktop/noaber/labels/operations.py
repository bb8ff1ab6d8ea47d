"""What a user does with sheets of their own: each a recorded action."""

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.labels.models import LabelSheet
from noaber.labels.sheets import OWN
from noaber.paper.labels import SheetDefinition
from noaber.store.journal import action


def save_sheet(sheet_id: int | None, sheet: SheetDefinition) -> str:
    """Keep a sheet (id None) or change one; returns the number by which it is found.

    Raises NoaberError when it has no name, when the name is taken, or when its labels do not fit on the paper.
    """
    name = " ".join(sheet.name.split())
    if not name:
        raise NoaberError(_("Geef het vel een naam."))
    for problem in sheet.problems().values():
        raise NoaberError(problem)
    same = LabelSheet.get_or_none(LabelSheet.name == name)
    if same is not None and same.id != sheet_id:
        raise NoaberError(_("Er is al een vel “{name}”.", name=name))
    values = {**_measures(sheet), "name": name}
    with action(_("Etikettenvel bewaard: {name}", name=name)):
        if sheet_id is None:
            return f"{OWN}{LabelSheet.create(**values).id}"
        if not LabelSheet.update(**values).where(LabelSheet.id == sheet_id).execute():
            raise NoaberError(_("Dit vel is er niet meer."))
        return f"{OWN}{sheet_id}"


def _measures(sheet: SheetDefinition) -> dict[str, object]:
    measures = {
        "wide": sheet.wide,
        "high": sheet.high,
        "left_margin": sheet.left,
        "top_margin": sheet.top,
        "pitch_x": sheet.pitch_x,
        "pitch_y": sheet.pitch_y,
    }
    return {
        **{name: round(value * 100) for name, value in measures.items()},
        "kind": sheet.kind,
        "columns": sheet.columns,
        "rows": sheet.rows,
        "cut": sheet.cut,
    }


def delete_sheet(sheet_id: int) -> None:
    """Delete a sheet of the user."""
    stored = LabelSheet.get_or_none(LabelSheet.id == sheet_id)
    if stored is None:
        raise NoaberError(_("Dit vel is er niet meer."))
    with action(_("Etikettenvel verwijderd: {name}", name=stored.name)):
        stored.delete_instance()
