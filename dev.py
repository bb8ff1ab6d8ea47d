"""The one script a developer needs: it sets everything up by itself and then does what you ask.

Needs only Python 3.11 or newer, on Linux or Windows. The libraries of ``requirements.lock`` go into ``.venv``, and are
installed anew only when that file has changed. How to renew the lock stands at the top of ``pyproject.toml``.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.txt"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt needs from a Debian or Ubuntu system: the file it loads, and the package that brings it.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


class SetupError(Exception):
    """Something stands in the way of the set-up; the message says in one sentence what to do about it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Set up what is missing and run one command; returns its exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one should read so
        print("Noaber needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".", file=sys.stderr)
        return 1
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(given or ["--help"])
    try:
        set_up()
        return COMMANDS[options.command][0](options.arguments)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    listed = "\n".join(f"  {name:<9}{help_text}" for name, (_, help_text) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="python3 dev.py",
        description=(__doc__ or "").strip(),
        epilog=f"commands:\n{listed}\n\nWhat follows a command is passed on to it: dev.py run --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="python3 dev.py COMMAND …",
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="one of those listed below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="…", help="passed on to the command")
    return parser


# --- setting up -------------------------------------------------------------------------------------------------------


def set_up() -> None:
    """Bring ``.venv`` and the system's libraries to what the lock asks for; quick when nothing has changed."""
    _install_system_libraries()
    wanted = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {sys.version_info[0]}.{sys.version_info[1]}\n"
    if not (PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted):
        _install_libraries()
        STAMP.write_text(wanted)
    _compile_texts()


def _install_libraries() -> None:
    STAMP.unlink(missing_ok=True)
    if not _venv_is_sound():
        _make_venv()
    print("Installing the libraries of requirements.lock into .venv …", flush=True)
    if _install_lock() != 0:  # a half-made environment can be beyond repair: once more from nothing
        _make_venv()
        if _install_lock() != 0:
            raise SetupError("The libraries could not be installed; pip's message above says why. Is there internet?")
    where = subprocess.run(
        [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    Path(where.stdout.strip(), "noaber.pth").write_text(f"{ROOT / 'desktop'}\n", encoding="utf-8")


def _venv_is_sound() -> bool:
    """Whether there is an environment of this very Python version with a working pip."""
    if not PYTHON.exists():
        return False
    check = f"import sys, pip; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    return subprocess.run([str(PYTHON), "-c", check], capture_output=True, check=False).returncode == 0


def _make_venv() -> None:
    if VENV.exists():
        shutil.rmtree(VENV)
    print("Making .venv …", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode == 0:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if "ensurepip" in made.stdout + made.stderr and shutil.which("apt-get"):
        _apt_install([package])
        shutil.rmtree(VENV, ignore_errors=True)
        made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise SetupError(f"Python could not make .venv:\n{made.stdout}{made.stderr}")


def _install_lock() -> int:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)]
    return subprocess.run(command, check=False).returncode


def _install_system_libraries() -> None:
    """On Debian and Ubuntu: the system libraries that Qt loads and a bare machine lacks."""
    if not shutil.which("apt-get"):
        return
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    missing = [package for library, package in SYSTEM_LIBRARIES.items() if f"{library} " not in known]
    if missing:
        _apt_install(missing)


def _apt_install(packages: list[str]) -> None:
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if sys.platform == "win32" or os.geteuid() != 0:
        raise SetupError(f"Some packages of this system are missing. Please type:\n  sudo {' '.join(command)}")
    print(f"Installing {', '.join(packages)} …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update"], command):
        done = subprocess.run(step, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupError(f"apt-get could not install {', '.join(packages)}:\n{done.stderr}")


def _compile_texts() -> None:
    """Translations from .po, which people edit, to .mo, which the program reads; only those that changed."""
    for source in ROOT.glob("resources/locale/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            command = ["-m", "babel.messages.frontend", "--quiet", "compile", "-i", str(source), "-o", str(compiled)]
            if _python(command) != 0:
                raise SetupError(f"The translations in {source} cannot be read; the message above names the line.")


# --- the commands -----------------------------------------------------------------------------------------------------


def _python(arguments: Sequence[str], **variables: str) -> int:
    """Run the Python of ``.venv`` in the project's folder; returns its exit code."""
    environment = {**os.environ, "PYTHONUTF8": "1", **variables}
    return subprocess.run([str(PYTHON), *arguments], env=environment, cwd=ROOT, check=False).returncode


def demo(arguments: Sequence[str]) -> int:
    """Make the sample cooperative, print its sign-in sheet and open the window."""
    return _python(["-m", "noaber", "demo", *arguments])


def run(arguments: Sequence[str]) -> int:
    """Run the program from the checkout."""
    return _python(["-m", "noaber", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Every check that CI makes; with arguments only pytest, with those arguments."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    if arguments:
        return _python(["-m", "pytest", *arguments], **offscreen)
    checks = {
        "style (ruff check)": ["-m", "ruff", "check", "--output-format", "concise", "."],
        "layout (ruff format)": ["-m", "ruff", "format", "--check", "."],
        "types (mypy)": ["-m", "mypy"],
        "imports (import-linter)": ["-c", "from importlinter.cli import lint_imports_command as x; x()", "--no-logo"],
        "tests (pytest)": ["-m", "pytest", "-n", "auto", "--dist", "worksteal", "-q"],
    }
    results = []
    for name, command in checks.items():
        print(f"\n=== {name}", flush=True)
        start = time.monotonic()
        code = _python(command, **offscreen)
        results.append(f"{'right' if code == 0 else 'WRONG':<6} {time.monotonic() - start:5.0f} s  {name}")
    print("\n" + "\n".join(results), flush=True)
    return int(any(line.startswith("WRONG") for line in results))


def bench(arguments: Sequence[str]) -> int:
    """Measure, each as a ratio to a limit that is measured in the same run."""
    return _python(["-m", "tests.bench", *arguments], QT_QPA_PLATFORM="offscreen")


def screens(arguments: Sequence[str]) -> int:
    """Draw every page, dialog and document into build/screens/."""
    return _python(["-m", "tests.screens", *arguments], QT_QPA_PLATFORM="offscreen")


def build(arguments: Sequence[str]) -> int:
    """Freeze the program, try it, and pack it; see installer/build.py."""
    return _python(["installer/build.py", *arguments])


COMMANDS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "demo": (demo, "the main job on made-up data: a sample cooperative, its sign-in sheet, the window"),
    "test": (test, "everything CI runs: style, types, imports, tests; with arguments only those tests"),
    "run": (run, "noaber with these arguments"),
    "bench": (bench, "the benchmarks, as ratios to a limit measured in the same run (--json)"),
    "screens": (screens, "a picture of every page, dialog and document into build/screens/"),
    "build": (build, "the frozen program, tried, and with makensis the Windows installer"),
}

if __name__ == "__main__":
    sys.exit(main())
