"""The self-test: it goes past everything, and it notices when something is missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from noaber.cli import run_command
from noaber.core.i18n import LANGUAGES
from noaber.office import documents
from noaber.selftest import data, papers, run
from noaber.selftest.report import Report, expect
from noaber.selftest.sheets import SHEETS
from noaber.ui.pages import PAGES


def test_everything_is_tried_and_nothing_of_the_user_is_touched(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "noaber", "selftest", "--json"],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONWARNINGS": "error", "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert [step for step in told["steps"] if not step["good"]] == []
    assert (done.returncode, done.stderr, told["ok"]) == (0, "", True)
    names = {step["name"] for step in told["steps"]}
    assert {f"document {name} ({language})" for name in documents() for language in LANGUAGES} <= names
    assert {f"page {page.id} ({language})" for page in PAGES for language in LANGUAGES} <= names
    assert {f"import of {name}" for name in SHEETS} <= names
    assert not home.exists() or not list(home.rglob("*.noaber"))


def test_what_is_missing_is_told_and_the_rest_is_tried_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_a_library(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'python_calamine'")

    monkeypatch.setattr(data, "_read", without_a_library)
    monkeypatch.setattr(papers, "try_documents", without_a_library)
    monkeypatch.setattr(run, "_try_window", lambda *_: None)
    assert run_command(["selftest"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "✗ import of list.xls: ModuleNotFoundError: No module named 'python_calamine'" in lines
    assert "✗ documents: ModuleNotFoundError: No module named 'python_calamine'" in lines
    assert "✓ export to events.ics: 8 lines" in lines
    assert lines[-1].endswith("went wrong")


def test_a_wrong_step_makes_the_whole_wrong() -> None:
    lines: list[str] = []
    report = Report(lines.append)
    with report.step("good") as step:
        step.detail = "2 people"
    assert report.good
    with report.step("bad"):
        expect([], "one is not two")
    assert not report.good
    assert lines == ["✓ good: 2 people", "✗ bad: AssertionError: one is not two"]
