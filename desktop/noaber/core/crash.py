"""What a mistake of the program looked like, for whoever helps: without anything of the cooperative in it."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import PurePath
from types import TracebackType

from noaber import __version__

PACKAGE = "noaber"


def crash_report(kind: type[BaseException], trace: TracebackType | None, *, now: datetime, language: str) -> str:
    """The report as lines of text: version, system, and where in the program it went wrong.

    What the error says is left out, and so are all values: a name or an address may stand in them. Of each file only
    the place inside the program is told, since the folder above it may bear the user's name.
    """
    lines = [
        f"Noaber {__version__}",
        f"{now:%Y-%m-%d %H:%M}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Python {platform.python_version()}, {'frozen' if getattr(sys, 'frozen', False) else 'from source'}",
        f"Language {language}",
        "",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    frames = traceback.extract_tb(trace)
    return "\n".join([*lines, *(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames), ""])


def _place(file: str) -> str:
    """The path from the program's own folder on; of other code only the name of the file."""
    parts = PurePath(file.replace("\\", "/")).parts
    for place in range(len(parts) - 1, -1, -1):
        if parts[place] == PACKAGE:
            return "/".join(parts[place:])
    return parts[-1]
