"""What every test stands on: no screen, a settings folder of its own, Dutch texts, and inputs that CI can repeat."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from noaber.core.i18n import set_language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("NOABER_PASSWORD", None)

# A busy machine is no failing test: no deadlines. CI tries the same inputs each time; at home each run tries others.
settings.register_profile("home", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "home")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings folder of this test alone: window state, recent files and the log never leave it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("NOABER_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    """Each test begins in Dutch, whatever the one before it chose."""
    set_language("nl")
    yield
    set_language("nl")
