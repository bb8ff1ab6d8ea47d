"""Files of every version that was released open in today's program, with all that was in them."""

import shutil
from pathlib import Path

import pytest

from noaber.store import integrity, undo
from noaber.store.backup import back_up
from noaber.store.datafile import create_file, open_file
from noaber.store.fields import database
from tests.store.released import FOLDER
from tests.store.rows import PASSWORD, add_person, clock, everything, found, surnames

FILES = sorted(FOLDER.glob("v*.noaber"))


def _password(path: Path) -> str | None:
    return PASSWORD if "password" in path.name else None


def test_there_are_files() -> None:
    assert {"v0001", "v0001-password"} <= {path.stem for path in FILES}


@pytest.mark.parametrize("kept", FILES, ids=lambda path: str(path.stem))
def test_an_old_file_is_read_whole(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "Hoogdorp.noaber"))
    file = open_file(path, _password(kept), clock())
    assert integrity.problems() == []
    assert surnames() == ["Bergh", "Fanfare"]
    rows = {table: len(content) for table, content in everything().items()}
    for table in ("membership", "person_role", "event", "registration", "printed_sheet", "sheet_line", "cooperative"):
        assert (table, rows[table]) == (table, 1)
    assert len(found("bergh")) == len(found("vergad", "event")) == 1
    assert [entry.title for entry in undo.entries(3)] == ["Toegevoegd: Vergissing", "Bijeenkomst", "Lid gemaakt"]
    assert [entry.undone for entry in undo.entries(3)] == [True, False, False]
    add_person("Nieuw")
    undo.undo()
    assert integrity.problems() == []
    back_up(file, tmp_path)
    file.close()


@pytest.mark.parametrize("kept", FILES, ids=lambda path: str(path.stem))
def test_an_old_file_gets_the_tables_of_a_new_one(kept: Path, tmp_path: Path) -> None:
    """While a step is not released yet and changes, its file is made again: ``python -m tests.store.released 1``."""
    path = Path(shutil.copy(kept, tmp_path / "Hoogdorp.noaber"))
    file = open_file(path, _password(kept), clock())
    grown = _tables()
    file.close()
    fresh = create_file(tmp_path / "Nieuw.noaber", None, clock())
    assert grown == _tables()
    fresh.close()


def _tables() -> list[tuple[str, set[str]]]:
    """Each table with its columns, and each index and trigger with its text."""
    schema = database.execute_sql(
        "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [(name, _columns(name) if kind == "table" else {sql}) for name, kind, sql in schema.fetchall()]


def _columns(table: str) -> set[str]:
    return {str(row[1:]) for row in database.execute_sql(f"PRAGMA table_info({table})")}
