"""The steps by which a data file grows: numbered, frozen, each in a transaction, none importing the program's models.

To change the tables: add a module ``m0002_….py`` with ``up(migrator, db)`` and name it in MIGRATIONS. Never change one
that has been released.
"""

from datetime import datetime
from types import ModuleType
from typing import Any

from peewee import TextField
from playhouse.migrations import Runner

from noaber.store.fields import Moment, StoredModel
from noaber.store.migrations import (
    m0001_start,
    m0002_contributions,
    m0003_membership_life,
    m0004_lists,
    m0005_shares,
    m0006_letters,
    m0007_labels,
)

MIGRATIONS: tuple[ModuleType, ...] = (
    m0001_start,
    m0002_contributions,
    m0003_membership_life,
    m0004_lists,
    m0005_shares,
    m0006_letters,
    m0007_labels,
)


class StepRunner(Runner):
    """peewee's runner over the explicit list, since inside the frozen program there are no files to search for.

    All that a file lacks is done in one transaction.
    """

    def __init__(self, database: Any) -> None:
        super().__init__(database)  # type: ignore[no-untyped-call]  # peewee has no types

        class History(StoredModel):
            name = TextField(unique=True)
            applied = Moment()

            class Meta:
                database = self.database
                table_name = self.table_name

        self.History: Any = History

    def bring_up_to_date(self, now: datetime, application_id: int) -> None:
        """Take every step that the file has not had, or none: an error of any of them leaves it as it was."""
        # Changing a table may mean making it anew; references are not watched meanwhile, but checked at the end.
        self.database.execute_sql("PRAGMA foreign_keys=OFF")
        try:
            with self.database.atomic("IMMEDIATE"):
                self.History.create_table()
                for name in self.pending():
                    _modules()[name].up(self.migrator, self.database)
                    self.History.create(name=name, applied=now)
                if self.database.execute_sql("PRAGMA foreign_key_check").fetchone():
                    raise ValueError("a migration left a reference to a row that is not there")
                self.database.execute_sql(f"PRAGMA application_id={application_id}")
        finally:
            self.database.execute_sql("PRAGMA foreign_keys=ON")

    def pending(self) -> list[str]:
        """The names of the steps that this file has not had."""
        applied = self._names()
        return [name for name in _modules() if name not in applied]

    def unknown(self) -> list[str]:
        """The names of steps that a newer program took."""
        return [name for name in self._names() if name not in _modules()]

    def _names(self) -> list[str]:
        return list(self.applied())  # type: ignore[no-untyped-call]


def _modules() -> dict[str, ModuleType]:
    return {module.__name__.rpartition(".")[2]: module for module in MIGRATIONS}


def newest() -> str:
    """The name of the last step: the version of the tables that this program writes."""
    return list(_modules())[-1]
