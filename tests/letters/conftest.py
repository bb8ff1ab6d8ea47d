"""An open data file for each test of letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from noaber.office import connect_features
from noaber.store.datafile import DataFile
from tests.builders import new_file


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    connect_features()
    opened = new_file(tmp_path)
    yield opened
    opened.close()
