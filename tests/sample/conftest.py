"""One sample of the usual size for all tests here; those that only look open it read-only."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from noaber.core.clock import FixedClock
from noaber.sample.build import make_sample
from noaber.store.datafile import DataFile, open_file
from tests.builders import NOW, TODAY


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a sample of the usual size."""
    path = tmp_path_factory.mktemp("sample") / "Hoogdorp.noaber"
    make_sample(path, today=TODAY, clock=FixedClock(NOW)).close()
    return path


@pytest.fixture
def sample(sample_path: Path) -> Iterator[DataFile]:
    """That file, open to be read."""
    opened = open_file(sample_path, None, FixedClock(NOW), read_only=True)
    yield opened
    opened.close()
