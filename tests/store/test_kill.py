"""A program that is killed at any moment loses nothing that it had said was done, and leaves a sound file."""

import random
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from noaber.store import integrity, undo
from noaber.store.datafile import open_file
from noaber.store.fields import database
from tests.store.processes import first_line, kill, start
from tests.store.rows import PASSWORD, add_person, beside, clock

ROUNDS = 12  # for each kind of file


def _let_run(process: subprocess.Popen[str], seconds: float) -> None:
    """Let the other program go on for a moment."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return
    raise AssertionError("the writer stopped by itself")


def _numbers(output: str) -> list[int]:
    """What the writer said was done; a last line that was cut off counts for nothing."""
    return [int(line[5:]) for line in output.split("\n")[:-1] if line.startswith("done ")]


def _stored() -> Counter[int]:
    return Counter(int(row[0]) for row in database.execute_sql("SELECT note FROM person"))


def _expected(number: int) -> int:
    """How many rows the writer leaves of an action."""
    if number % 7 == 0:
        return 0
    return 100 if number % 5 == 0 else 1


@pytest.mark.parametrize("password", ["", PASSWORD], ids=["plain", "encrypted"])
def test_killed_at_random_moments(path: Path, password: str) -> None:
    chance = random.Random(20261102)
    done: list[int] = []
    known: set[int] = set()
    following = 1
    for _round in range(ROUNDS):
        writer = start("writer.py", path, password, following)
        assert first_line(writer) == "open"
        _let_run(writer, chance.uniform(0.0, 0.25))
        done += _numbers(kill(writer))

        file = open_file(path, password or None, clock())
        assert integrity.problems() == []
        rows = _stored()
        assert {number: rows[number] for number in done} == {number: _expected(number) for number in done}
        titles = {entry.title for entry in undo.entries(100_000)}
        assert {f"Werk {number}" for number in done} - {title.removeprefix("Toegevoegd: ") for title in titles} == set()
        # What it was at when it died is there whole or not at all.
        unsaid = set(rows) - set(done) - known
        assert all(number >= following and rows[number] in (1, 100) for number in unsaid)
        known |= unsaid
        following = max([following, *rows, *done]) + 1
        file.close()
        assert beside(path) == []
    assert len(done) > ROUNDS


def test_killed_while_making_a_file(path: Path) -> None:
    chance = random.Random(20261102)
    outcomes = Counter[bool]()
    for _round in range(6):
        writer = start("writer.py", path, "", 1)
        _let_run(writer, chance.uniform(0.15, 0.6))
        kill(writer)
        outcomes[path.exists()] += 1
        if path.exists():
            file = open_file(path, None, clock())
            assert integrity.problems() == []
            add_person("Jansen", note="0")
            file.close()
            path.unlink()
    assert outcomes.total() == 6
