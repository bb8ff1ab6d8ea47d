"""How a data file grows: copied first, all steps or none, newer files refused, and ending where the models are."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from playhouse.schema_diff import diff_models

import noaber
from noaber.core.errors import Conflict, FileProblem
from noaber.store import integrity, migrations, undo
from noaber.store.datafile import SUFFIX, DataFile, create_file, open_file
from noaber.store.fields import StoredModel, database
from tests.store.rows import PASSWORD, add_person, beside, clock, everything, surnames


def _step(name: str, *statements: str) -> ModuleType:
    def up(_migrator: object, db: Any) -> None:
        for statement in statements:
            db.execute_sql(statement)

    module = ModuleType(f"noaber.store.migrations.{name}")
    module.up = up  # type: ignore[attr-defined]
    return module


TOOLS = _step("m0002_tools", "CREATE TABLE tool (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
NICKNAME = _step("m0003_nickname", "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")
BROKEN = _step("m0004_broken", "ALTER TABLE person ADD COLUMN other TEXT", "INSERT INTO nowhere VALUES (1)")
ORPHANS = _step("m0004_orphans", "UPDATE membership SET person_id = 1")


@pytest.fixture(params=[None, PASSWORD], ids=["plain", "encrypted"])
def old(request: pytest.FixtureRequest, path: Path) -> SimpleNamespace:
    """A data file as the program made it before today's steps."""
    opened = create_file(path, request.param, clock())
    add_person("Jansen")
    opened.close()
    return SimpleNamespace(path=path, password=request.param)


def _program_with(monkeypatch: pytest.MonkeyPatch, *steps: ModuleType) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, *steps))


def _steps_taken() -> list[str]:
    return [row[0] for row in database.execute_sql("SELECT name FROM schema_migration ORDER BY id")]


def test_an_old_file_is_copied_and_brought_up_to_date(old: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    first = [module.__name__.rpartition(".")[2] for module in migrations.MIGRATIONS]
    _program_with(monkeypatch, TOOLS, NICKNAME)
    opened = open_file(old.path, old.password, clock())
    assert _steps_taken() == [*first, "m0002_tools", "m0003_nickname"]
    assert surnames() == ["Jansen"]
    assert integrity.problems() == []
    opened.close()
    (copy,) = beside(old.path)
    assert copy == f"Hoogdorp (voor bijwerken 2026-11-02 14.02.00){SUFFIX}"
    monkeypatch.undo()
    before = open_file(old.path.with_name(copy), old.password, clock())
    assert surnames() == ["Jansen"]
    assert _steps_taken() == first
    before.close()


def test_a_file_of_today_is_not_copied(old: SimpleNamespace) -> None:
    open_file(old.path, old.password, clock()).close()
    assert beside(old.path) == []


@pytest.mark.parametrize("last", [BROKEN, ORPHANS], ids=["broken", "orphans"])
def test_a_step_that_fails_leaves_the_file_as_it_was(
    old: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, last: ModuleType
) -> None:
    opened = open_file(old.path, old.password, clock())
    with opened.journal.action("lid"):
        person = database.execute_sql("SELECT id FROM person").fetchone()[0]
        database.execute_sql("INSERT INTO member_category VALUES (5, 'Lid', 1, 1, 1)")
        database.execute_sql("INSERT INTO membership VALUES (6, ?, 1, 5, NULL, NULL, '')", (person,))
    before = everything()
    opened.close()
    _program_with(monkeypatch, TOOLS, NICKNAME, last)
    with pytest.raises(FileProblem, match=r"kan niet worden bijgewerkt voor deze versie. Er is niets gewijzigd."):
        open_file(old.path, old.password, clock())
    assert beside(old.path) == []
    monkeypatch.undo()
    opened = open_file(old.path, old.password, clock())
    assert everything() == before
    opened.close()


def test_a_file_of_a_newer_program_is_refused(old: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    _program_with(monkeypatch, TOOLS)
    open_file(old.path, old.password, clock()).close()
    monkeypatch.undo()
    before = old.path.read_bytes()
    with pytest.raises(FileProblem, match=r"is gemaakt met een nieuwere versie van Noaber. Installeer die versie."):
        open_file(old.path, old.password, clock())
    assert old.path.read_bytes() == before


def test_reading_alone_does_not_bring_up_to_date(old: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    _program_with(monkeypatch, TOOLS)
    with pytest.raises(FileProblem, match=r"is van een oudere versie. Open het eerst in Noaber."):
        open_file(old.path, old.password, clock(), read_only=True)
    open_file(old.path, old.password, clock()).close()
    open_file(old.path, old.password, clock(), read_only=True).close()


def test_what_was_done_before_the_step_stays_done(old: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    _program_with(monkeypatch, NICKNAME)
    opened = open_file(old.path, old.password, clock())
    (entry,) = undo.entries(10)
    assert undo.last_undoable() is None
    with pytest.raises(Conflict, match="is van vóór de nieuwe versie van het programma"):
        undo.undo(entry.id)
    assert surnames() == ["Jansen"]
    opened.close()


def _models() -> Iterator[type[StoredModel]]:
    """Every model of the program."""
    for module in pkgutil.walk_packages(noaber.__path__, "noaber."):
        if module.name.rpartition(".")[2] == "models":
            found = vars(importlib.import_module(module.name)).values()
            yield from (kind for kind in found if isinstance(kind, type) and issubclass(kind, StoredModel))


def _own_models() -> list[type[StoredModel]]:
    return sorted({model for model in _models() if model is not StoredModel}, key=lambda model: model.__name__)


def test_migrations_end_where_the_models_are(file: DataFile) -> None:
    models = _own_models()
    assert len(models) > 5
    difference = diff_models(database.obj, models)  # type: ignore[no-untyped-call]  # peewee has no types
    assert not difference, str(difference)


@pytest.mark.parametrize("model", _own_models(), ids=lambda model: str(model.__name__))
def test_every_model_reads_its_table(file: DataFile, model: type[StoredModel]) -> None:
    assert list(model.select().limit(1)) == []
