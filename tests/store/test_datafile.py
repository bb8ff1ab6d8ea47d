"""Making, opening and closing a data file, and everything that can be wrong with it."""

import os
import sqlite3
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from noaber.core.errors import FileProblem, WrongPassword
from noaber.store import integrity
from noaber.store.connection import APPLICATION_ID
from noaber.store.datafile import DataFile, create_file, looks_encrypted, open_file
from noaber.store.fields import database
from tests.store.rows import PASSWORD, add_person, beside, clock, found, surnames

PASSWORDS = [None, PASSWORD, 'it\'s "hier"; --', "Überraschung 😀", "nul\0teken", " ", "x" * 3000]


def _made(path: Path, password: str | None) -> Path:
    opened = create_file(path, password, clock())
    add_person("Jansen")
    opened.close()
    return path


@pytest.mark.parametrize("password", PASSWORDS)
def test_what_was_written_is_there_again(path: Path, password: str | None) -> None:
    _made(path, password)
    assert beside(path) == []
    opened = open_file(path, password, clock())
    assert surnames() == ["Jansen"]
    assert opened.encrypted == looks_encrypted(path) == (password is not None)
    assert integrity.problems() == []
    opened.close()
    assert beside(path) == []


def test_an_encrypted_file_shows_nothing_of_what_is_in_it(path: Path) -> None:
    opened = create_file(path, PASSWORD, clock())
    add_person("Uniekenaam")
    written = b"".join(other.read_bytes() for other in path.parent.iterdir() if "lock" not in other.name)
    opened.close()
    assert b"Uniekenaam" not in written
    assert b"CREATE TABLE" not in path.read_bytes()


@pytest.mark.parametrize(("composed", "typed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_password_is_the_same_on_every_keyboard(path: Path, composed: str, typed: str) -> None:
    _made(path, unicodedata.normalize(composed, "coöperatie é"))  # type: ignore[arg-type]
    open_file(path, unicodedata.normalize(typed, "coöperatie é"), clock()).close()  # type: ignore[arg-type]


WRONG_KEYS = [
    (PASSWORD, "kleine kleutertjes", "Het wachtwoord van “Hoogdorp.noaber” klopt niet"),
    (PASSWORD, PASSWORD.upper(), "klopt niet"),
    ("nul\0teken", "nul", "klopt niet"),
    (PASSWORD, None, "“Hoogdorp.noaber” is beveiligd. Typ het wachtwoord."),
    (PASSWORD, "", "is beveiligd"),
    (None, PASSWORD, "heeft geen wachtwoord"),
]


@pytest.mark.parametrize(("right", "given", "sentence"), WRONG_KEYS)
def test_the_wrong_key_opens_nothing(path: Path, right: str | None, given: str | None, sentence: str) -> None:
    before = _made(path, right).read_bytes()
    with pytest.raises(WrongPassword, match=sentence):
        open_file(path, given, clock())
    assert beside(path) == []
    assert path.read_bytes() == before
    open_file(path, right, clock()).close()


def _foreign_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT)")
    connection.close()


def _empty_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA user_version = 1")
    connection.close()


def _cut(path: Path) -> None:
    _made(path, None)
    os.truncate(path, path.stat().st_size // 2)


def _cut_encrypted(path: Path) -> None:
    _made(path, PASSWORD)
    os.truncate(path, path.stat().st_size // 2)


def _stub(path: Path) -> None:
    _made(path, None)
    os.truncate(path, 50)


UNFIT: list[tuple[Callable[[Path], object], str | None, str]] = [
    (lambda path: None, None, "is er niet"),
    (lambda path: path.mkdir(), None, "is een map"),
    (lambda path: path.write_bytes(b""), None, "is geen bestand van Noaber"),
    (lambda path: path.write_bytes(b"\x00" * 9), None, "is geen bestand van Noaber"),
    (lambda path: path.write_text("naam;adres\n" * 900), None, "is geen bestand van Noaber"),
    (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(8000)), PASSWORD, "is geen bestand van Noaber"),
    (_foreign_database, None, "is geen bestand van Noaber"),
    (_empty_database, None, "is geen bestand van Noaber"),
    (_cut, None, "is beschadigd"),
    (_cut_encrypted, PASSWORD, "is beschadigd"),
    (_stub, None, "is beschadigd"),
]


@pytest.mark.parametrize(("prepare", "password", "sentence"), UNFIT)
def test_what_is_no_sound_data_file_is_refused_and_left_alone(
    path: Path, prepare: Callable[[Path], object], password: str | None, sentence: str
) -> None:
    prepare(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(FileProblem, match=sentence):
        open_file(path, password, clock())
    assert (path.read_bytes() if path.is_file() else None) == before
    assert beside(path) == []


def test_a_file_is_never_made_over_another(path: Path) -> None:
    path.write_text("van een ander")
    with pytest.raises(FileProblem, match=r"Er staat al een bestand “Hoogdorp.noaber”"):
        create_file(path, None, clock())
    assert path.read_text() == "van een ander"


def test_a_file_is_made_only_in_a_folder_that_is_there(path: Path) -> None:
    with pytest.raises(FileProblem, match=r"De map .* bestaat niet"):
        create_file(path.parent / "weg" / path.name, None, clock())


def test_making_a_file_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("noaber.store.datafile.put_in_place", broken)
    with pytest.raises(FileProblem, match=r"kan niet worden geschreven"):
        create_file(path, None, clock())
    assert not path.exists()
    assert beside(path) == []


def test_a_file_left_half_made_by_a_crash_is_no_hindrance(path: Path) -> None:
    path.with_name(path.name + "-part").write_bytes(b"half")
    create_file(path, None, clock()).close()
    assert beside(path) == []


def test_another_file_that_does_not_open_leaves_the_first_open(file: DataFile, path: Path) -> None:
    other = path.with_name("Anders.noaber")
    other.write_text("geen bestand van ons, maar wel lang genoeg om het te bekijken")
    with pytest.raises(FileProblem):
        open_file(other, None, clock())
    add_person("Jansen")
    assert surnames() == ["Jansen"]


def test_another_file_can_be_opened_before_the_first_is_closed(file: DataFile, path: Path) -> None:
    add_person("Jansen")
    second = create_file(path.with_name("Anders.noaber"), None, clock())
    file.close()
    add_person("Smit")
    assert surnames() == ["Smit"]
    second.close()


def test_after_closing_nothing_can_be_written_by_accident(file: DataFile) -> None:
    file.close()
    file.close()
    with pytest.raises(RuntimeError, match="no data file is open"):
        add_person("Jansen")
    assert database.obj is None


def test_every_table_is_strict_and_has_an_id(file: DataFile) -> None:
    tables = list(database.execute_sql("SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main'"))
    ordinary = [row for row in tables if not row[0].startswith(("search_person", "search_event", "sqlite_"))]
    assert len(ordinary) > 8
    assert [name for name, strict, _without_rowid in ordinary if not strict] == []
    for name, _strict, _without_rowid in ordinary:
        keys = database.execute_sql("SELECT name, type FROM pragma_table_info(?) WHERE pk > 0", (name,)).fetchall()
        assert (name, keys) == (name, [("id", "INTEGER")])


def test_the_file_says_whose_it_is_and_guards_itself(file: DataFile) -> None:
    settings = {"application_id": APPLICATION_ID, "foreign_keys": 1, "journal_mode": "wal", "synchronous": 2}
    assert {name: database.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in settings} == settings


def test_on_a_network_share_there_is_no_log_beside_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("noaber.store.datafile.on_network_share", lambda _path: True)
    opened = create_file(path, None, clock())
    person = add_person("Jansen")
    assert database.execute_sql("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert found("jan") == [person]
    assert not path.with_name(path.name + "-wal").exists()
    opened.close()
    assert beside(path) == []


def test_ids_keep_rising_when_the_clock_was_set_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = create_file(path, None, clock())
    before = add_person("Jansen")
    first.close()
    monkeypatch.setattr("noaber.core.ids._last", 0)
    monkeypatch.setattr("noaber.core.ids.time.time_ns", lambda: 0)
    second = open_file(path, None, clock())
    assert add_person("Smit") > before
    second.close()


@pytest.mark.skipif(os.name == "nt", reason="on Windows a folder is protected otherwise")
def test_a_write_protected_stick_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _made(path, PASSWORD)
    monkeypatch.setattr("noaber.store.connection.os.access", lambda *_: False)
    opened = open_file(path, PASSWORD, clock(), read_only=True)
    assert surnames() == ["Jansen"]
    assert beside(path) == []
    opened.close()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which nobody can write")
def test_a_folder_that_cannot_be_written_is_named() -> None:
    with pytest.raises(FileProblem, match=r"In de map van “x.noaber” kan niet worden geschreven"):
        create_file(Path("/proc/self/x.noaber"), None, clock())
