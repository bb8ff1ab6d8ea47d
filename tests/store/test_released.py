"""Files of every version that was released open in today's program, with all that was in them."""

import shutil
from pathlib import Path

import pytest

from noaber.store import integrity, undo
from noaber.store.backup import back_up
from noaber.store.datafile import open_file
from noaber.store.fields import database
from noaber.store.migrations import newest
from tests.store.released import FOLDER, make, paths
from tests.store.rows import PASSWORD, add_person, clock, everything, found, surnames

FILES = sorted(FOLDER.glob("v*.noaber"))


def _password(path: Path) -> str | None:
    return PASSWORD if "password" in path.name else None


def test_there_is_a_file_of_today() -> None:
    assert set(paths()) <= set(FILES)


@pytest.mark.parametrize("kept", FILES, ids=lambda path: str(path.stem))
def test_an_old_file_is_read_whole(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "Hoogdorp.noaber"))
    file = open_file(path, _password(kept), clock())
    assert integrity.problems() == []
    assert surnames() == ["Bergh", "Fanfare"]
    rows = {table: len(content) for table, content in everything().items()}
    for table in ("membership", "person_role", "event", "registration", "printed_sheet", "sheet_line", "cooperative"):
        assert (table, rows[table]) == (table, 1)
    assert len(found("bergh")) == len(found("vergad")) == 1
    assert [entry.title for entry in undo.entries(3)] == ["Toegevoegd: Vergissing", "Bijeenkomst", "Lid gemaakt"]
    add_person("Nieuw")
    undo.undo()
    assert integrity.problems() == []
    back_up(file, tmp_path)
    file.close()


@pytest.mark.parametrize("kept", FILES, ids=lambda path: str(path.stem))
def test_files_of_today_can_be_undone_to_the_beginning(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "Hoogdorp.noaber"))
    file = open_file(path, _password(kept), clock())
    while undo.last_undoable():
        undo.undo()
    if kept in paths():
        assert {table: rows for table, rows in everything().items() if rows} == {}
    assert integrity.problems() == []
    file.close()


def test_the_file_of_today_has_the_tables_of_today(tmp_path: Path) -> None:
    """When this fails after a change of the tables before a release: ``python -m tests.store.released``."""
    fresh = tmp_path / "fresh.noaber"
    make(fresh, None)
    path = Path(shutil.copy(paths()[0], tmp_path / "kept.noaber"))
    assert _tables(path) == _tables(fresh)
    assert newest()[1:5] in paths()[0].name


def _tables(path: Path) -> list[tuple[str, str]]:
    file = open_file(path, None, clock())
    try:
        return sorted(database.execute_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    finally:
        file.close()
