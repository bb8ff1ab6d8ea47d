"""Other programs beside the test: they run the code of this checkout."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a script of this folder; its output can be read line by line."""
    paths = os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "store" / script), *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
    )


def first_line(process: subprocess.Popen[str]) -> str:
    """What the program says first."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def end(process: subprocess.Popen[str]) -> None:
    """Let the program end by itself, and wait for it."""
    process.communicate(timeout=60)


def kill(process: subprocess.Popen[str]) -> str:
    """End the program at once, as a power cut would, and return what it had still said."""
    process.kill()
    return process.communicate(timeout=60)[0]
