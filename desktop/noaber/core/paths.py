"""Where things lie: what ships with the program, and what this computer remembers for its user."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs


def resource(name: str) -> Path:
    """A file or folder that ships with the program, from the checkout or from the frozen program."""
    bundled = getattr(sys, "_MEIPASS", None)
    root = Path(bundled) if bundled else Path(__file__).parents[3]
    return root / "resources" / name


def settings_folder() -> Path:
    """This user's own folder for window state and recent files.

    ``NOABER_HOME`` names another (for tests); a program on a stick has it beside itself, see :func:`portable_folder`.
    """
    home = os.environ.get("NOABER_HOME")
    beside = portable_folder()
    folder = Path(home) if home else beside or Path(PlatformDirs("Noaber", appauthor=False).user_config_dir)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def portable_folder() -> Path | None:
    """Where a frozen program keeps its settings when a file ``portable`` lies beside it; None for any other program."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).parent
    return program / "settings" if (program / "portable").is_file() else None


def log_folder() -> Path:
    """Where the program's log lies."""
    folder = settings_folder() / "log"
    folder.mkdir(exist_ok=True)
    return folder
