"""What goes wrong with disks, told in a sentence; nothing is half written and the program works on."""

import threading
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from noaber.core.errors import FileProblem
from noaber.store import integrity, search, undo
from noaber.store.backup import back_up
from noaber.store.datafile import DataFile, create_file, open_file
from noaber.store.fields import database
from noaber.store.journal import action
from noaber.store.trouble import explained
from tests.store.rows import PASSWORD, add_category, add_person, clock, everything, insert, surnames


def _fill_the_disk() -> None:
    """From now on the file cannot grow."""
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages}")


def _add_a_lot() -> None:
    with action("Veel"):
        for number in range(50):
            insert("person", surname=f"Nummer {number}", note="x" * 2000)


def _add_a_lot_in_small_actions() -> None:
    with action("Veel"):
        for number in range(50):
            add_person(f"Nummer {number}", note="x" * 2000)


@pytest.mark.parametrize("work", [_add_a_lot, _add_a_lot_in_small_actions])
def test_a_full_disk_is_told_and_changes_nothing(
    file: DataFile, heard: list[frozenset[str]], work: Callable[[], None]
) -> None:
    add_person("Jansen")
    before = everything()
    heard.clear()
    _fill_the_disk()
    with pytest.raises(FileProblem, match="De schijf is vol"):
        work()
    assert (everything(), heard) == (before, [])
    database.execute_sql("PRAGMA max_page_count = 1000000")
    assert integrity.problems() == []
    work()
    assert len(surnames()) == 51


def test_a_full_disk_at_undo_changes_nothing(file: DataFile) -> None:
    _add_a_lot()
    with action("Weg"):
        database.execute_sql("DELETE FROM person")
    database.execute_sql("VACUUM")
    _fill_the_disk()
    with pytest.raises(FileProblem, match="De schijf is vol"):
        undo.undo()
    assert surnames() == []
    last = undo.last_undoable()
    assert last is not None
    assert last.title == "Weg"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_backup_onto_a_full_disk(file: DataFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        with Path("/dev/full").open("wb") as disk:
            disk.write(b"x")

    monkeypatch.setattr("noaber.store.copies.os.fsync", full)
    with pytest.raises(FileProblem, match="kan niet worden geschreven"):
        back_up(file, tmp_path)
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == []


@pytest.fixture(params=[None, PASSWORD], ids=["plain", "encrypted"])
def many(request: pytest.FixtureRequest, path: Path) -> tuple[Path, str | None]:
    """A closed file with a few hundred pages, and its password."""
    opened = create_file(path, request.param, clock())
    _add_a_lot()
    opened.close()
    return path, request.param


def _damage(path: Path, password: str | None) -> None:
    """Change a few bytes in the page where the persons begin."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    if password is None:
        page = int(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'person'").fetchall()[0][0])  # type: ignore[arg-type]
        places = [(page - 1) * 4096]
    else:
        places = list(range(4096 * 20, path.stat().st_size - 4096, 4096))
    connection.close()
    content = bytearray(path.read_bytes())
    for place in places:
        content[place] ^= 0xFF
    path.write_bytes(content)


def test_a_damaged_page_is_told(many: tuple[Path, str | None]) -> None:
    path, password = many
    _damage(path, password)
    with pytest.raises(FileProblem, match="Het bestand is beschadigd. Zet een reservekopie terug"):  # noqa: PT012, RUF043
        opened = open_file(path, password, clock())
        try:
            with explained():
                everything()
        finally:
            opened.close()


def test_the_check_of_a_damaged_file_says_so(many: tuple[Path, str | None]) -> None:
    path, password = many
    _damage(path, password)
    told = _check_whole(path, password)
    assert told
    assert told[0].startswith("De database meldt: ") or "is beschadigd" in told[0]


def test_a_single_changed_byte_anywhere_in_an_encrypted_page_is_noticed(path: Path) -> None:
    opened = create_file(path, PASSWORD, clock())
    add_person("Jansen")
    opened.close()
    sound = path.read_bytes()
    for place in range(4096 + 9, len(sound), 4096 * 7):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        assert _check_whole(path, PASSWORD)
    path.write_bytes(sound)
    assert _check_whole(path, PASSWORD) == []


def _check_whole(path: Path, password: str | None) -> list[str]:
    """What a user is told who opens and checks the file."""
    try:
        opened = open_file(path, password, clock())
    except FileProblem as problem:
        return [str(problem)]
    try:
        return integrity.problems()
    except FileProblem as problem:
        return [str(problem)]
    finally:
        opened.close()


def test_a_file_that_another_thread_keeps_busy(file: DataFile, monkeypatch: pytest.MonkeyPatch) -> None:
    database.connection().set_busy_timeout(20)
    writing, done = threading.Event(), threading.Event()

    def keep_busy() -> None:
        with action("Lang werk"):
            add_category("Gewoon")
            writing.set()
            done.wait(60)

    job = threading.Thread(target=keep_busy)
    job.start()
    writing.wait(60)
    with pytest.raises(FileProblem, match="wordt nu door een ander programma gebruikt"):
        add_person("Jansen")
    assert surnames() == []
    done.set()
    job.join()
    add_person("Jansen")
    assert surnames() == ["Jansen"]


def test_mistakes_of_the_program_stay_what_they_are(file: DataFile) -> None:
    with pytest.raises(Exception, match="no such table") as mistake, action("Fout"):
        database.execute_sql("INSERT INTO nowhere VALUES (1)")
    assert not isinstance(mistake.value, FileProblem)
    with pytest.raises(TypeError, match="cannot store a set"), action("Fout"):
        insert("person", surname={1})


class TestProblemsFound:
    """Each kind of unsoundness that ``problems`` looks for, made by hand behind the program's back."""

    def test_a_sound_file(self, file: DataFile) -> None:
        """Nothing to say."""
        add_person("Jansen")
        assert integrity.problems() == []

    def test_a_reference_to_nothing(self, file: DataFile) -> None:
        """Told with the table."""
        database.execute_sql("PRAGMA foreign_keys = OFF")
        insert("membership", person_id=1, category_id=2)
        assert integrity.problems() == ["In de tabel membership verwijst een regel naar iets dat er niet is."]

    def test_the_search_index(self, file: DataFile) -> None:
        """Told with how many records."""
        people = [add_person(name) for name in ("Jansen", "Smit", "Vos")]
        database.execute_sql("DELETE FROM search_person WHERE rowid = ?", (people[0],))
        assert integrity.problems() == ["De zoeklijst wijkt af bij 1 regel."]
        database.execute_sql("UPDATE search_person SET text = 'anders' WHERE rowid = ?", (people[1],))
        database.execute_sql("INSERT INTO search_event (rowid, text) VALUES (9, 'spook')")
        assert integrity.problems() == ["De zoeklijst wijkt af bij 3 regels."]
        search.rebuild()
        assert integrity.problems() == []

    def test_the_journal(self, file: DataFile) -> None:
        """Told with how many actions."""
        add_person("Jansen")
        database.execute_sql("UPDATE journal SET changeset = substr(changeset, 1, length(changeset) - 4)")
        assert integrity.problems() == ["1 wijziging in het logboek is onleesbaar."]
