"""Copies of the data file, and putting one back."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from noaber.core.errors import FileProblem, WrongPassword
from noaber.store import integrity, undo
from noaber.store.backup import back_up, restore
from noaber.store.datafile import DataFile, create_file, looks_encrypted, open_file
from noaber.store.fields import database
from tests.store.rows import PASSWORD, add_person, beside, clock, everything, rename, surnames


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder elsewhere."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("password", [None, PASSWORD], ids=["plain", "encrypted"])
def test_there_and_back(path: Path, stick: Path, password: str | None) -> None:
    file = create_file(path, password, clock())
    rename(add_person("Jansen"), "Smit")
    before = everything()
    copy = back_up(file, stick)
    assert copy.name == "Hoogdorp 2026-11-02 14.02.00.noaber"
    assert beside(copy) == []
    assert looks_encrypted(copy) == (password is not None)
    add_person("Daarna")
    file.close()

    target = path.with_name("Terug.noaber")
    restore(copy, target, password, clock())
    assert beside(copy) == []
    opened = open_file(target, password, clock())
    assert everything() == before
    assert integrity.problems() == []
    assert undo.undo().title == "Gewijzigd: Smit"
    opened.close()
    assert beside(path) == ["Terug.noaber"]


def test_the_open_file_stays_open_while_a_backup_is_put_back(file: DataFile, stick: Path) -> None:
    add_person("Jansen")
    copy = back_up(file, stick)
    restore(copy, stick / "Terug.noaber", None, clock())
    add_person("Smit")
    assert surnames() == ["Jansen", "Smit"]


def test_a_backup_is_made_while_a_job_reads(file: DataFile, stick: Path) -> None:
    add_person("Jansen")
    with ThreadPoolExecutor() as worker:
        cursor = worker.submit(lambda: iter(database.execute_sql("SELECT surname FROM person"))).result()
        back_up(file, stick)
        assert worker.submit(list, cursor).result() == [("Jansen",)]


def test_a_backup_cannot_go_where_there_is_no_folder(file: DataFile, stick: Path) -> None:
    with pytest.raises(FileProblem, match=r"De map “.*weg” bestaat niet"):
        back_up(file, stick / "weg")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which nobody can write")
def test_a_backup_cannot_go_where_nobody_can_write(file: DataFile) -> None:
    with pytest.raises(FileProblem, match=r"In de map “/proc/self” kan niet worden geschreven"):
        back_up(file, Path("/proc/self"))


def test_a_backup_is_not_put_back_over_a_file(file: DataFile, stick: Path) -> None:
    copy = back_up(file, stick)
    with pytest.raises(FileProblem, match="Er staat al een bestand"):
        restore(copy, file.path, None, clock())
    with pytest.raises(FileProblem, match=r"De map .* bestaat niet"):
        restore(copy, stick / "weg" / "Terug.noaber", None, clock())


def test_a_backup_needs_its_own_password(path: Path, stick: Path) -> None:
    file = create_file(path, PASSWORD, clock())
    copy = back_up(file, stick)
    file.close()
    for wrong in (None, "anders"):
        with pytest.raises(WrongPassword, match=copy.name):
            restore(copy, stick / "Terug.noaber", wrong, clock())
    assert beside(copy) == []


@pytest.mark.parametrize("password", [None, PASSWORD], ids=["plain", "encrypted"])
@pytest.mark.parametrize("damage", ["cut", "bytes", "text"])
def test_a_damaged_backup_is_not_put_back(path: Path, stick: Path, password: str | None, damage: str) -> None:
    file = create_file(path, password, clock())
    for number in range(40):
        add_person(f"Nummer {number}", note="x" * 2000)
    copy = back_up(file, stick)
    file.close()
    if damage == "cut":
        os.truncate(copy, copy.stat().st_size - 4096)
    elif damage == "bytes":
        content = bytearray(copy.read_bytes())
        for place in range(4096 * 3, len(content), 4096):
            content[place : place + 8] = b"\xff" * 8
        copy.write_bytes(content)
    else:
        copy.write_text("dit was een reservekopie, maar nu niet meer")
    with pytest.raises(FileProblem, match=r"beschadigd|geen bestand van Noaber"):
        restore(copy, stick / "Terug.noaber", password, clock())
    assert beside(copy) == []
