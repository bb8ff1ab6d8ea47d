"""The sheets there are: those that the program knows, and those that the user defined."""

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.text import fold
from noaber.paper.label_sheets import SHEETS
from noaber.paper.labels import SheetDefinition
from noaber.store.fields import database

OWN = "own-"
"""How the number of a sheet of the user begins; the id of its row follows."""

_COLUMNS = 'id, name, kind, wide, high, "columns", "rows", left_margin, top_margin, pitch_x, pitch_y, cut'


def own_sheets() -> list[SheetDefinition]:
    """The sheets that the user defined, by name."""
    return [
        _sheet(row) for row in database.execute_sql(f"SELECT {_COLUMNS} FROM label_sheet ORDER BY folded(name), name")
    ]


def _sheet(row: tuple[int, ...]) -> SheetDefinition:
    identifier, name, kind, wide, high, columns, rows, *places, cut = row
    left, top, pitch_x, pitch_y = (value / 100 for value in places)
    return SheetDefinition(
        f"{OWN}{identifier}",
        str(name),
        wide / 100,
        high / 100,
        columns,
        rows,
        left,
        top,
        pitch_x,
        pitch_y,
        str(kind),
        cut=bool(cut),
        source="own",
    )


def known_sheets(kind: str) -> list[SheetDefinition]:
    """The sheets for a kind of label, the user's own first; badges may also come on cards."""
    fitting = {"badge": ("badge", "card")}.get(kind, (kind,))
    own = [sheet for sheet in own_sheets() if sheet.kind in fitting]
    return own + [sheet for sheet in SHEETS.values() if sheet.kind in fitting]


def find_sheet(number: str, own_name: str = "") -> SheetDefinition:
    """The sheet with this number, or the user's own with this name if one is given; raises NoaberError."""
    own = own_sheets()
    if own_name.strip():
        for sheet in own:
            if fold(sheet.name) == fold(own_name):
                return sheet
        raise NoaberError(_("Er is geen eigen vel “{name}”.", name=own_name.strip()))
    if number in SHEETS:
        return SHEETS[number]
    for sheet in own:
        if sheet.id == number:
            return sheet
    raise NoaberError(_("Dit vel is er niet meer."))


def own_id(sheet: SheetDefinition) -> int | None:
    """The id of the row of a sheet of the user; None for one that the program knows."""
    return int(sheet.id.removeprefix(OWN)) if sheet.id.startswith(OWN) else None
