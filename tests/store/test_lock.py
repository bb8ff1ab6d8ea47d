"""One program writes to a data file at a time; others are told who, or read."""

import platform
from pathlib import Path

import pytest

from noaber.core.errors import FileProblem
from noaber.store.datafile import DataFile, create_file, open_file
from noaber.store.lock import WriterLock
from tests.store.processes import end, first_line, kill, start
from tests.store.rows import add_person, beside, clock, surnames


@pytest.fixture
def closed(path: Path) -> Path:
    """A data file that nobody has open."""
    opened = create_file(path, None, clock())
    add_person("Jansen")
    opened.close()
    return path


def test_a_second_program_is_told_where_the_file_is_open(file: DataFile) -> None:
    other = start("holder.py", file.path)
    sentence = first_line(other)
    end(other)
    assert sentence.startswith(f"“Hoogdorp.noaber” is al geopend op {platform.node()}")
    assert sentence.endswith("Sluit het daar eerst.")


def test_this_program_is_told_as_well(closed: Path) -> None:
    other = start("holder.py", closed)
    assert first_line(other) == "open"
    with pytest.raises(FileProblem, match="al geopend op"):
        open_file(closed, None, clock())
    end(other)
    open_file(closed, None, clock()).close()
    assert beside(closed) == []


def test_a_program_that_crashed_holds_nothing(closed: Path) -> None:
    other = start("holder.py", closed)
    assert first_line(other) == "open"
    kill(other)
    assert beside(closed) != []
    opened = open_file(closed, None, clock())
    assert surnames() == ["Jansen"]
    opened.close()
    assert beside(closed) == []


def test_the_same_program_does_not_open_a_file_twice(file: DataFile) -> None:
    with pytest.raises(FileProblem, match="al geopend op"):
        open_file(file.path, None, clock())
    add_person("Jansen")
    assert surnames() == ["Jansen"]


def test_reading_goes_beside_a_writer(closed: Path) -> None:
    other = start("holder.py", closed)
    assert first_line(other) == "open"
    opened = open_file(closed, None, clock(), read_only=True)
    assert surnames() == ["Jansen"]
    with pytest.raises(FileProblem, match="kan alleen gelezen worden"):
        add_person("Smit")
    assert surnames() == ["Jansen"]
    opened.close()
    end(other)


def test_a_reader_leaves_nothing_behind(closed: Path) -> None:
    opened = open_file(closed, None, clock(), read_only=True)
    assert surnames() == ["Jansen"]
    opened.close()
    assert [name for name in beside(closed) if "lock" in name or "holder" in name] == []
    open_file(closed, None, clock()).close()
    assert beside(closed) == []


def test_without_a_name_the_holder_is_another_computer(path: Path) -> None:
    lock = WriterLock(path)
    lock.take()
    path.with_name(path.name + "-holder").unlink()
    with pytest.raises(FileProblem, match="al geopend op een andere computer"):
        WriterLock(path).take()
    lock.release()
    assert beside(path) == []
