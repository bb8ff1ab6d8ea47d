"""An open data file for the tests of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from noaber.store.datafile import DataFile, create_file
from tests.store.rows import changed, clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the data file of this test lies, in a folder of its own."""
    folder = tmp_path / "coöperatie"
    folder.mkdir()
    return folder / "Hoogdorp.noaber"


@pytest.fixture
def file(path: Path) -> Iterator[DataFile]:
    """A new data file without a password, open."""
    opened = create_file(path, None, clock())
    yield opened
    opened.close()


@pytest.fixture
def heard(file: DataFile) -> Iterator[list[frozenset[str]]]:
    """The sets of tables that were announced."""
    yield from changed(file)
