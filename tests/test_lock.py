"""The lock file: complete, hashed, and installable on the laptops that the program is for."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _locked() -> dict[str, str]:
    """Version per package name of the lock."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("line", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
def test_lock_fulfils_what_the_project_asks_for(line: str) -> None:
    wanted = Requirement(line)
    assert wanted.specifier.contains(_locked()[canonicalize_name(wanted.name)])


def test_every_package_is_pinned_with_hashes_and_names_no_place() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip())
    assert [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|\s@\s|^--|file:", "\n".join(entries), re.MULTILINE)


def test_only_the_free_and_small_part_of_qt_is_used() -> None:
    assert [name for name in _locked() if name.startswith("pyside6")] == ["pyside6-essentials"]


@pytest.mark.timeout(400)
@pytest.mark.parametrize("python", ["3.11", "3.13"])
def test_every_package_has_a_wheel_for_windows(python: str, tmp_path: Path) -> None:
    """Resolves the lock as pip on a Windows laptop would, wheels only; asks the package index, installs nothing."""
    command = [sys.executable, "-m", "uv", "pip", "install", "--no-config", "--dry-run", "--target", "libraries"]
    command += ["--python-platform", "windows", "--python-version", python, "--no-python-downloads"]
    command += ["--system-certs", "--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK)]
    try:
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
    except subprocess.TimeoutExpired:
        pytest.fail("The package index did not answer within five minutes, so the lock could not be checked.")
    if re.search("Failed to fetch|Connect|dns error", run.stderr):
        pytest.fail(f"The package index cannot be reached, so the lock could not be checked:\n{run.stderr}")
    assert run.returncode == 0, run.stderr
    assert "+ pefile==" in run.stderr  # a package that only Windows needs: it was resolved for Windows indeed
