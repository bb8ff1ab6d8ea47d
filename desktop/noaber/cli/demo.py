"""The main job on made-up data: a sample cooperative and the sign-in sheet of its next meeting."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from noaber.cli.printing import print_to
from noaber.core.clock import Clock
from noaber.core.errors import FileProblem
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.office import connect_features
from noaber.sample.build import make_sample
from noaber.store.copies import put_in_place
from noaber.store.lock import WriterLock

FILE_NAME = "Hoogdorp.noaber"


@dataclass(frozen=True)
class Demo:
    """What was made; ``screen`` tells whether there is one to open the window on."""

    file: Path
    sheet: Path
    screen: bool


def make_demo_file(folder: Path | None, members: int, seed: int, clock: Clock) -> Demo:
    """Make the sample in the folder, in place of an earlier one, and print the sheet beside it.

    Raises FileProblem when the folder cannot be made or the earlier sample is open.
    """
    folder = (folder or Path("build") / "demo").resolve()
    path, sheet = folder / FILE_NAME, folder / f"{_('Presentielijst')}.pdf"
    unfinished = folder / f"nieuw-{FILE_NAME}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise FileProblem(_("De map “{folder}” kan niet worden gemaakt.", folder=str(folder))) from error
    connect_features()
    in_use = WriterLock(path)
    in_use.take()
    try:
        _make(unfinished, sheet, members, seed, clock)
        # The log of an earlier sample must never be taken for that of the new one.
        for log in (path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            log.unlink(missing_ok=True)
        put_in_place(unfinished, path)
    finally:
        in_use.release()
    return Demo(path, sheet, has_screen())


def _make(path: Path, sheet: Path, members: int, seed: int, clock: Clock) -> None:
    opened = make_sample(
        path,
        members=members,
        organisations=max(members * 2 // 15, 1),
        seed=seed,
        today=clock.today(),
        clock=clock,
        progress=Progress(),
    )
    try:
        print_to("attendance_sheet", "latest", [], "nl", sheet, clock)
    finally:
        opened.close()


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
