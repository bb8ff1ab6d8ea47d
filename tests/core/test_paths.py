"""Where settings lie: with the user, or beside a program on a stick."""

import sys
from pathlib import Path

import pytest

from noaber.core.paths import portable_folder, settings_folder


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a frozen program that is running."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Noaber.exe"))
    monkeypatch.delenv("NOABER_HOME")
    return tmp_path


def test_program_on_a_stick_keeps_its_settings_on_the_stick(frozen: Path) -> None:
    (frozen / "portable").touch()
    assert settings_folder() == frozen / "settings"
    assert (frozen / "settings").is_dir()


def test_installed_program_keeps_nothing_beside_itself(frozen: Path) -> None:
    assert portable_folder() is None


def test_checkout_is_never_portable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "portable").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert portable_folder() is None
