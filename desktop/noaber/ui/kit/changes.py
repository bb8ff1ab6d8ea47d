"""How screens learn that data changed: one hub, one signal, the names of the tables."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class ChangeHub(QObject):
    """Passes the announcements of the data file on to the screens. The app owns the only one.

    ``changed`` carries a frozenset of table names. An announcement made on the worker's thread reaches slots of
    widgets on theirs.
    """

    changed = Signal(frozenset)

    def announce(self, tables: Iterable[str]) -> None:
        """Say that these tables changed; from any thread."""
        self.changed.emit(frozenset(tables))
