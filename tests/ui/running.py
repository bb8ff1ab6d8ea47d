"""The whole program in a test: a copy of a small sample cooperative, open in its window."""

import shutil
from datetime import datetime
from pathlib import Path

from noaber.app import Office
from noaber.core.clock import FixedClock
from noaber.office import connect_features
from noaber.sample.build import make_sample
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.kit.window_state import Settings

NOW = datetime(2026, 11, 2, 10, 0)


def make_small_sample(folder: Path) -> Path:
    """A data file with 40 members and 8 events, closed."""
    connect_features()
    path = folder / "Hoogdorp.noaber"
    make_sample(path, members=40, organisations=6, events=8, seed=1, today=NOW.date(), clock=FixedClock(NOW)).close()
    return path


def make_large_sample(folder: Path) -> Path:
    """The sample cooperative as ``dev.py demo`` makes it, closed."""
    connect_features()
    path = folder / "Hoogdorp.noaber"
    make_sample(path, today=NOW.date(), clock=FixedClock(NOW)).close()
    return path


def start_office(folder: Path, sample: Path | None) -> Office:
    """The program on 2 November 2026, with a copy of the sample open, or without a file."""
    office = Office(FixedClock(NOW), ScriptedInteraction(), Settings(folder / "window.json"))
    office.start(Path(shutil.copy(sample, folder / sample.name)) if sample else None)
    return office


def stop_office(office: Office) -> None:
    """Close the window and let go of the file."""
    if office.window is not None:
        office.window.close()
        office.window.deleteLater()
        office.window = None
    office.close()
