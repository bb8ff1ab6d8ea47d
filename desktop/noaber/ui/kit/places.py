"""Where files are offered to go."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents_folder() -> Path:
    """Where this computer keeps documents; the home folder where there is no such place."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


def place_for(suggestion: Path) -> Path:
    """A suggestion without a folder, or with one that is gone, among the documents: never where the program stands."""
    if suggestion.is_absolute() and suggestion.parent.is_dir():
        return suggestion
    return documents_folder() / suggestion.name
