"""The developer's script: what it says when something of the machine is missing, and what it passes on."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

import dev

Ran = list[list[str]]


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> Ran:
    """The commands that would have run on this machine; each of them goes well."""
    commands: Ran = []

    def run(command: Sequence[str], **_: object) -> SimpleNamespace:
        commands.append([str(word) for word in command])
        known = "\n".join(f"\t{library} (libc6) => /lib/x" for library in dev.SYSTEM_LIBRARIES)
        return SimpleNamespace(returncode=0, stdout=known, stderr="")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(dev, "set_up", lambda: None)
    return commands


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        dev.main([])
    shown = capsys.readouterr().out
    assert [name for name in ("demo", "test", "run", "bench", "screens", "build") if name not in shown] == []


def test_old_python_gets_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert dev.main(["test"]) == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "passed_on"),
    [
        (["run", "--help"], ["-m", "noaber", "--help"]),
        (["run", "list", "dorp.noaber", "members"], ["-m", "noaber", "list", "dorp.noaber", "members"]),
        (["demo", "--members", "20"], ["-m", "noaber", "demo", "--members", "20"]),
        (["bench", "--json", "search"], ["-m", "tests.bench", "--json", "search"]),
        (["screens"], ["-m", "tests.screens"]),
        (["test", "-k", "names", "-x"], ["-m", "pytest", "-k", "names", "-x"]),
    ],
)
def test_what_follows_a_command_is_passed_on(ran: Ran, typed: list[str], passed_on: list[str]) -> None:
    assert dev.main(typed) == 0
    assert ran == [[str(dev.PYTHON), *passed_on]]


def test_every_check_runs_even_when_one_fails(
    ran: Ran, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def python(command: Sequence[str], **_: str) -> int:
        ran.append(list(command))
        return int("mypy" in command)

    monkeypatch.setattr(dev, "_python", python)
    assert dev.main(["test"]) == 1
    assert len(ran) == 5
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[-5:]].count("WRONG") == 1


def test_missing_library_of_the_system_is_named_to_who_may_not_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    bare = SimpleNamespace(returncode=0, stdout="\tlibGL.so.1 (libc6) => /lib/libGL.so.1", stderr="")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: bare)
    with pytest.raises(dev.SetupError, match=r"sudo apt-get install .*libegl1 libdbus") as error:
        dev._install_system_libraries()
    assert "libgl1 " not in str(error.value)


def test_machine_that_has_everything_installs_nothing(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    dev._install_system_libraries()
    assert ran == [["/usr/bin/ldconfig", "-p"]]


def test_environment_of_another_python_is_made_anew(ran: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "gone" / "python")
    assert not dev._venv_is_sound()
    assert ran == []
