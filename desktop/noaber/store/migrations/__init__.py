"""The steps by which a data file grows: numbered, frozen, each in a transaction, none importing the program's models.

To change the tables: add a module ``m0002_….py`` with ``up(migrator, db)`` and name it in MIGRATIONS. Never change one
that has been released.
"""

from types import ModuleType
from typing import Any

from playhouse.migrations import Migration, Runner

from noaber.store.migrations import m0001_start

MIGRATIONS: tuple[ModuleType, ...] = (m0001_start,)


class _Step(Migration):  # type: ignore[misc]
    """A migration that is a module of the program: inside the frozen program there are no files to search for."""

    __slots__ = ()

    def load(self) -> ModuleType:
        """The module."""
        return _modules()[self.name]


class StepRunner(Runner):  # type: ignore[misc]
    """peewee's runner over the explicit list."""

    def __init__(self, database: Any) -> None:
        super().__init__(database)

    def migrations(self) -> list[Migration]:
        """All steps in order."""
        return [_Step(number, name, name, None) for number, name in enumerate(_modules(), start=1)]

    def pending(self) -> list[str]:
        """The names of the steps that this file has not had."""
        applied = self.applied()
        return [name for name in _modules() if name not in applied]

    def unknown(self) -> list[str]:
        """The names of steps that a newer program took."""
        return [name for name in self.applied() if name not in _modules()]


def _modules() -> dict[str, ModuleType]:
    return {module.__name__.rpartition(".")[2]: module for module in MIGRATIONS}


def newest() -> str:
    """The name of the last step: the version of the tables that this program writes."""
    return list(_modules())[-1]
