"""Sheets that the user defined: kept in the data file, to a hundredth of a millimetre."""

from dataclasses import replace

import pytest

from noaber.core.errors import NoaberError
from noaber.labels.operations import delete_sheet, save_sheet
from noaber.labels.sheets import find_sheet, known_sheets, own_id, own_sheets
from noaber.paper.label_sheets import SHEETS
from noaber.store import undo

pytestmark = pytest.mark.usefixtures("data")
MINE = replace(SHEETS["L7160"], name="Mijn vel", wide=63.55, left=7.25, pitch_x=66.05)


def test_a_sheet_keeps_its_fractions() -> None:
    number = save_sheet(None, MINE)
    kept = find_sheet(number)
    assert replace(kept, id="L7160", source=MINE.source) == MINE
    assert kept.sure
    assert own_id(kept) is not None
    assert own_id(SHEETS["L7160"]) is None


def test_own_sheets_come_first_where_sheets_are_chosen() -> None:
    save_sheet(None, MINE)
    save_sheet(None, replace(MINE, name="Badges", kind="badge"))
    assert [sheet.name for sheet in own_sheets()] == ["Badges", "Mijn vel"]
    assert known_sheets("address")[0].name == "Mijn vel"
    assert known_sheets("badge")[0].name == "Badges"
    assert {"L4785", "C32011"} <= {sheet.id for sheet in known_sheets("badge")}


def test_a_sheet_is_changed_deleted_and_brought_back() -> None:
    number = save_sheet(None, MINE)
    identifier = own_id(find_sheet(number))
    assert identifier is not None
    assert save_sheet(identifier, replace(MINE, name="Anders", rows=6)) == number
    assert (find_sheet(number).name, find_sheet(number).rows) == ("Anders", 6)
    delete_sheet(identifier)
    with pytest.raises(NoaberError, match="is er niet meer"):
        find_sheet(number)
    with pytest.raises(NoaberError, match="is er niet meer"):
        delete_sheet(identifier)
    with pytest.raises(NoaberError, match="is er niet meer"):
        save_sheet(identifier, MINE)
    undo.undo()
    assert find_sheet(number).name == "Anders"


@pytest.mark.parametrize(
    "change, message",
    [
        ({"name": " "}, "Geef het vel een naam"),
        ({"name": "Mijn  vel"}, "Er is al een vel"),
        ({"name": "Ander", "rows": 8}, "voorbij de onderrand"),
        ({"name": "Ander", "columns": 4}, "voorbij de rechterrand"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused(change: dict[str, object], message: str) -> None:
    save_sheet(None, MINE)
    with pytest.raises(NoaberError, match=message):
        save_sheet(None, replace(MINE, **change))  # type: ignore[arg-type]
    assert [sheet.name for sheet in own_sheets()] == ["Mijn vel"]
