"""What a screen may use of the rest of the program, in one object that the app builds and hands to every page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import Clock
from noaber.core.progress import Progress
from noaber.paper.document import Stationery
from noaber.ui.kit.changes import ChangeHub
from noaber.ui.kit.messages import Interaction
from noaber.ui.kit.window_state import Settings
from noaber.ui.kit.worker import Worker


@dataclass(frozen=True)
class SearchHit:
    """Something found by the search field: ``kind`` is the page that opens it, ``id`` what it opens there."""

    kind: str
    id: int
    title: str
    detail: str = ""


class Shell(Protocol):
    """What the window does for its pages."""

    def open_page(self, page: str, **target: Any) -> None:
        """Go to a page of ``pages.py``; the target is passed to its ``open_target``."""

    def toast(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Say something in passing, with at most one button."""


@dataclass(frozen=True)
class BackupAge:
    """When the last copy of the data file was made, as a figure and a sentence; ``late`` asks for attention."""

    figure: str = ""
    detail: str = ""
    late: bool = False


@dataclass
class DataFileFace:
    """What the window asks of the data file; the app fills it in. Titles are "" when there is nothing to undo.

    ``path`` is None while no file is open. ``open_file`` and ``create_file`` bring a new window with that file;
    they and ``back_up`` (a folder in, the copy's path out) raise NoaberError. ``page_names`` gives, by their ids, the
    names of pages that this cooperative calls otherwise.
    """

    cooperative_name: Callable[[], str] = lambda: ""
    page_names: Callable[[], Mapping[str, str]] = dict
    undo: Callable[[], object] = lambda: None
    redo: Callable[[], object] = lambda: None
    undo_title: Callable[[], str] = lambda: ""
    redo_title: Callable[[], str] = lambda: ""
    status_line: Callable[[], str] = lambda: ""
    search: Callable[[str], Sequence[SearchHit]] = lambda text: ()
    path: Path | None = None
    recent_files: Callable[[], Sequence[Path]] = lambda: ()
    open_file: Callable[[Path], object] = lambda path: None
    create_file: Callable[[Path, CooperativeRecord, str | None], object] = lambda path, record, password: None
    back_up: Callable[[Path], Path] = lambda folder: folder
    stationery: Callable[[], Stationery] | None = None
    make_sample: Callable[[Progress, Path], object] = lambda progress, path: None
    backup_age: Callable[[], BackupAge] = BackupAge


@dataclass
class AppContext:
    """Built once in the app; pages get it and reach for nothing else."""

    hub: ChangeHub
    worker: Worker
    clock: Clock
    interaction: Interaction
    settings: Settings
    data: DataFileFace = field(default_factory=DataFileFace)
    window: Shell | None = None

    def open_page(self, page: str, **target: Any) -> None:
        """Go to another page, for example ``open_page("members", person=id)``."""
        if self.window is not None:
            self.window.open_page(page, **target)

    def toast(self, text: str, button: str = "", on_click: Callable[[], object] | None = None) -> None:
        """Say something in passing, with at most one button."""
        if self.window is not None:
            self.window.toast(text, button, on_click)
