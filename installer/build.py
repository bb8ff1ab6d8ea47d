"""Make what people are given: the frozen program, the portable archive and, where makensis is, the Windows installer.

    python3 dev.py build [--no-check] [--no-archives | --only-archives | --only-checksums]

Everything comes into ``dist``. Standard library only; PyInstaller and makensis are programs that it runs.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "installer"
DIST = ROOT / "dist"
WORK = ROOT / "build"
WINDOWS = sys.platform == "win32"
SYSTEM = "windows" if WINDOWS else "linux"
LARGEST = 10
PORTABLE = "portable"
"""The file beside the program that makes it keep its settings there as well."""
LONG_AGO = (2020, 1, 1, 0, 0, 0)
"""The time in the archive, so that the same files give the same archive."""

_ADDED = re.compile(r'^File: "([^"]+)"', re.MULTILINE)


def version() -> str:
    """The version, from the one place where it stands."""
    text = (ROOT / "desktop" / "noaber" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found, "there is no version in desktop/noaber/__init__.py"
    return found[1]


def freeze() -> Path:
    """Freeze the program and give its folder; raises CalledProcessError when PyInstaller cannot."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(WORK / "pyinstaller"), str(HERE / "noaber.spec")]
    subprocess.run(command, check=True)
    return DIST / "Noaber"


def files_of(folder: Path) -> list[Path]:
    """Every file in the folder, in a fixed order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def size_report(folder: Path) -> list[str]:
    """The size of the folder and its largest files, as lines; a megabyte is 1,000,000 bytes."""
    sizes = {path: path.stat().st_size for path in files_of(folder) if not path.is_symlink()}
    largest = sorted(sizes, key=lambda path: -sizes[path])[:LARGEST]
    lines = [f"{folder.name}: {sum(sizes.values()) / 1e6:.0f} MB in {len(sizes)} files"]
    return lines + [f"{sizes[path] / 1e6:7.1f} MB  {path.relative_to(folder).as_posix()}" for path in largest]


def try_program(folder: Path) -> bool:
    """Run the self-test of the frozen program; whether all went well."""
    program = folder / ("noaber-cli.exe" if WINDOWS else "noaber")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DISPLAY"))}
    return subprocess.run([str(program), "selftest"], env=environment, cwd=DIST, check=False).returncode == 0


def write_portable(folder: Path, target: Path) -> None:
    """The folder as a zip for a stick, with the file that makes it keep its settings beside the program."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files_of(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", LONG_AGO)
            entry.external_attr = path.stat().st_mode << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
        archive.writestr(zipfile.ZipInfo(f"{folder.name}/{PORTABLE}", LONG_AGO), "")


def write_installer(makensis: str, folder: Path, target: Path, icon: Path) -> None:
    """Compile the Windows installer; raises ValueError when it would bring other files than the folder holds."""
    numbers = ".".join((re.findall(r"\d+", version()) + ["0"] * 4)[:4])
    size = sum(path.stat().st_size for path in files_of(folder)) // 1024
    values = {
        "VERSION": version(), "NUMBERS": numbers, "FILES": folder / "*", "OUT": target, "KILOBYTES": size,
        "ICON": icon,
    }  # fmt: skip
    sign = "/" if WINDOWS else "-"
    command = [makensis, f"{sign}V4", f"{sign}INPUTCHARSET", "UTF8", f"{sign}WX"]
    command += [f"{sign}D{name}={value}" for name, value in values.items()]
    told = subprocess.run([*command, str(HERE / "noaber.nsi")], capture_output=True, check=False)
    text = told.stdout.decode("utf-8", "replace")
    if told.returncode:
        raise ValueError(f"makensis refuses the installer:\n{text[-3000:]}{told.stderr.decode('utf-8', 'replace')}")
    missing = not_packed(folder, text)
    if missing:
        raise ValueError(f"The installer lacks {', '.join(missing)}.")


def not_packed(folder: Path, told: str) -> list[str]:
    """The names of files in the folder that makensis, in what it told, did not name as often as they are there."""
    packed = [name.replace("\\", "/").rsplit("/", 1)[-1] for name in _ADDED.findall(told)]
    left = []
    for path in files_of(folder):
        if path.name in packed:
            packed.remove(path.name)
        else:
            left.append(path.relative_to(folder).as_posix())
    return left


def write_checksum(path: Path) -> None:
    """The SHA-256 of a file in a small file beside it, as ``sha256sum --check`` reads it."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_name(f"{path.name}.sha256").write_text(f"{digest}  {path.name}\n", encoding="ascii", newline="\n")


def archives(folder: Path) -> list[Path]:
    """The portable archive and, where makensis is found, the installer; each with its checksum.

    On Linux the installer holds a program for Linux, so it shows only that the script is right; it stays in ``build``.
    """
    made = [DIST / f"Noaber-{version()}-{SYSTEM}-portable.zip"]
    write_portable(folder, made[0])
    makensis = find_makensis()
    if makensis:
        made.append((DIST if WINDOWS else WORK) / f"Noaber-{version()}-setup.exe")
        write_installer(makensis, folder, made[1], WORK / "noaber.ico")
    else:
        print("There is no makensis here, so no installer was made (apt-get install nsis; winget install NSIS.NSIS).")
    for path in made:
        write_checksum(path)
    return made


def find_makensis() -> str | None:
    """Where the compiler of installers is; None when it is not there."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)")) / "NSIS" / "makensis.exe"
    return shutil.which("makensis") or (str(usual) if usual.is_file() else None)


def make_program(check: bool) -> bool:
    """Freeze the program, tell how large it is and try it; whether it works."""
    folder = freeze()
    print("\n".join(size_report(folder)), flush=True)
    if check and not try_program(folder):
        print("The frozen program does not work; its self-test above tells where.", file=sys.stderr)
        return False
    return True


def main(arguments: Sequence[str]) -> int:
    """Make everything, or a part of it; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python3 dev.py build")
    parser.add_argument("--no-check", action="store_true", help="do not run the self-test of the frozen program")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--no-archives", action="store_true", help="only the folder, no zip and no installer")
    part.add_argument("--only-archives", action="store_true", help="zip and installer of the folder that is there")
    part.add_argument("--only-checksums", action="store_true", help="the checksums again, after signing")
    options = parser.parse_args(arguments)
    if options.only_checksums:
        for path in [path for path in DIST.glob("Noaber-*") if path.suffix in {".zip", ".exe"}]:
            write_checksum(path)
        return 0
    if not options.only_archives and not make_program(check=not options.no_check):
        return 1
    for path in [] if options.no_archives else archives(DIST / "Noaber"):
        print(f"{path.stat().st_size / 1e6:7.1f} MB  {path.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
