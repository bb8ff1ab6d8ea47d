"""Where papers go besides the printer: names for their files, and the ones that are only opened for a look."""

import atexit
import re
import shutil
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

from noaber.core.paths import settings_folder
from noaber.paper.document import save

_LONGEST = 90
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def file_name(title: str, subtitle: str, day: date) -> str:
    """A name that every system takes: ``Presentielijst - Zorg, een bewonersonderneming - 2026-11-02.pdf``."""
    parts = [_FORBIDDEN.sub(" ", part.replace("·", "-")) for part in (title, subtitle) if part]
    stem = " - ".join(" ".join(part.split()) for part in parts)[:_LONGEST].rstrip(" .-")
    return f"{stem} - {day.isoformat()}.pdf"


def keep_for_a_look(pdf: bytes, name: str) -> Path:
    """Write a PDF or another document that is only to be looked at in this user's own folder.

    It is gone when the program ends.
    """
    folder = _looking_folder()
    folder.mkdir(parents=True, exist_ok=True)
    _clean_at_exit()
    path = folder / name
    number = 2
    while path.exists():
        with suppress(OSError):  # replaced, unless a reader has it open
            path.unlink()
            break
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    save(pdf, path)
    return path


def clean_looks() -> None:
    """Remove what was opened for a look, now and if need be at the next start: personal data does not stay behind."""
    shutil.rmtree(_looking_folder(), ignore_errors=True)


def _looking_folder() -> Path:
    return settings_folder() / "opened"


@cache
def _clean_at_exit() -> None:
    atexit.register(clean_looks)
