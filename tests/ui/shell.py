"""A window around one page in a test: what the page asked of it is noted, and undo is that of the open data file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from noaber.cooperative.queries import stationery
from noaber.store.datafile import DataFile
from noaber.store.undo import undo
from noaber.ui.context import AppContext, DataFileFace


@dataclass
class NotedShell:
    """Stands in for the window: the pages that were opened, with their targets, and what was said in passing."""

    opened: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    last_click: Callable[[], object] | None = None

    def open_page(self, page: str, **target: Any) -> None:
        """Note where to."""
        self.opened.append((page, target))

    def toast(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Note what is said and what its button would do."""
        self.said.append(text)
        self.last_click = on_click


def connect(context: AppContext, data: DataFile) -> NotedShell:
    """Let the context work on an open data file, within a window that notes what is asked of it."""
    shell = NotedShell()
    data.journal.listen(context.hub.announce)
    paper = partial(stationery, today=context.clock.today())
    context.data = DataFileFace(undo=undo, path=data.path, stationery=paper)
    context.window = shell
    return shell
