"""A second start finds the first."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from noaber.ui.kit.single import Door, door_name, knock


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Door:
    """The door of a program that runs."""
    return Door(door_name(tmp_path))


KNOCK = """
import sys
from pathlib import Path
from noaber.ui.kit.single import door_name, knock
print(knock(door_name(Path(sys.argv[1])), Path(sys.argv[2]) if len(sys.argv) > 2 else None))
"""


@pytest.mark.parametrize("file", ["Dorpscoöperatie St. Jan.noaber", None])
def test_second_start_passes_its_file_on(qtbot: QtBot, door: Door, tmp_path: Path, file: str | None) -> None:
    words = [str(tmp_path), *([str(tmp_path / file)] if file else [])]
    command = [sys.executable, "-c", KNOCK, *words]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with (
        qtbot.waitSignal(door.knocked, timeout=30_000) as knocked,
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as second,
    ):
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
        assert second.stdout is not None
        assert second.stdout.read().strip() == "True"
    assert knocked.args == [str(tmp_path / file) if file else ""]
    door.close()


def test_first_start_hears_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    assert not knock(door_name(tmp_path), None)


def test_door_of_a_program_that_crashed_is_taken_over(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    after = Door(door_name(tmp_path))
    assert after.open
    after.close()


def test_users_have_doors_of_their_own(tmp_path: Path) -> None:
    assert door_name(tmp_path / "annie") != door_name(tmp_path / "piet")
