"""Importing a list without a window: what a window would ask is decided by options with a careful default."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from noaber.cli.session import clock, opened, password_for
from noaber.cooperative.record import CooperativeRecord
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.exchange.mapping import read_mapping
from noaber.exchange.operations import plan_import, recognise_file, run_import
from noaber.exchange.plan import CHOICES, Plan
from noaber.exchange.recognise import Recognised
from noaber.office import connect_features, create_cooperative
from noaber.store.datafile import SUFFIX, check_kind


def import_into(file: Path, source: Path, *, dry_run: bool, mapping: Path | None, duplicates: str) -> dict[str, Any]:
    """Read the list ``source`` into the data file ``file``, which is made where it does not exist.

    ``mapping`` is a JSON file that says which column is what; without one columns are read as somebody corrected them
    in the window for a list with the same headings, or else as the program recognises them. ``duplicates`` is keep,
    fill or new. With ``dry_run`` nothing is written.

    Gives what became of the lines: ``{"lines", "new", "updated", "unchanged", "skipped", "duplicates", "problems":
    [{"line", "column", "message"}]}``. Raises NoaberError in one sentence; then nothing was written.
    """
    if duplicates not in CHOICES:
        raise NoaberError(
            _(
                "“{choice}” kan niet. Kies bij --duplicates uit: {choices}.",
                choice=duplicates,
                choices=", ".join(CHOICES),
            )
        )
    if file.exists():
        check_kind(file)
    found = recognise_file(source, clock().today(), read_mapping(mapping) if mapping else None)
    with _data_file(file, dry_run):
        return _imported(found, source.name, dry_run, duplicates).as_json()


def _imported(found: Recognised, name: str, dry_run: bool, duplicates: str) -> Plan:
    plan = plan_import(Progress(), found, clock().today(), duplicates=duplicates)
    if not dry_run:
        run_import(Progress(), plan, name)
    return plan


@contextmanager
def _data_file(file: Path, dry_run: bool) -> Iterator[None]:
    """The data file, open; where there is none, a new one that only stays when the block succeeds."""
    if file.exists():
        with opened(file, read_only=dry_run):
            yield
    elif dry_run:
        with tempfile.TemporaryDirectory() as folder, _new_file(Path(folder) / f"proef{SUFFIX}", file.stem):
            yield
    else:
        with _new_file(file, file.stem):
            yield


@contextmanager
def _new_file(file: Path, name: str) -> Iterator[None]:
    connect_features()
    made = create_cooperative(file, password_for(file), clock(), CooperativeRecord(name=name))
    try:
        yield
    except BaseException:
        made.close()
        file.unlink(missing_ok=True)
        raise
    made.close()
