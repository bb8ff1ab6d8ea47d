"""The sample as a file: sound, the same for the same seed, and gone when it was stopped."""

from pathlib import Path

import pytest

from noaber.cooperative.queries import get_cooperative
from noaber.core.clock import FixedClock
from noaber.core.errors import Cancelled, FileProblem, NoaberError
from noaber.core.progress import Progress
from noaber.events.queries import list_events, list_registrations
from noaber.members.queries import group_counts, list_register
from noaber.people.contact import parse_iban
from noaber.people.queries import find_people
from noaber.sample.build import SampleSize, fill, make_sample
from noaber.store import integrity, undo
from noaber.store.datafile import DataFile, open_file
from noaber.store.fields import database
from tests.builders import NOW, TODAY, new_file

CLOCK = FixedClock(NOW)


def _make(path: Path, seed: int = 1, members: int = 60, organisations: int = 8, events: int = 30) -> DataFile:
    return make_sample(
        path, members=members, organisations=organisations, events=events, seed=seed, today=TODAY, clock=CLOCK
    )


def _content(folder: Path, seed: int) -> list[tuple[object, ...]]:
    """All that can be seen of people and registrations, without ids."""
    opened = _make(folder / f"{seed}.noaber", seed)
    try:
        rows: list[tuple[object, ...]] = [
            (line.name, line.member_number, line.category, line.admitted_on, line.person.iban, line.status)
            for line in list_register(today=TODAY)
        ]
        for event in list_events(today=TODAY):
            rows += [(event.title, event.when, row.list_name, row.status, row.table, row.role, row.note, row.present)
                     for row in list_registrations(event.id, sort="arrival")]  # fmt: skip
        return rows
    finally:
        opened.close()
        opened.path.unlink()


def test_the_file_is_sound_and_nothing_can_be_undone(tmp_path: Path) -> None:
    opened = _make(tmp_path / "Hoogdorp.noaber")
    assert integrity.problems() == []
    with pytest.raises(NoaberError, match="niets om ongedaan te maken"):
        undo.undo()
    opened.close()


def test_two_runs_with_one_seed_give_the_same_and_another_seed_gives_others(tmp_path: Path) -> None:
    first = _content(tmp_path, 4)
    assert len(first) > 300
    assert _content(tmp_path, 4) == first
    assert _content(tmp_path, 5) != first


def test_people_are_found_at_once(sample: DataFile) -> None:
    assert find_people("vandenberg annie")[0].call_name == "Annie"
    assert find_people("sahin")[0].surname == "Şahin"


def test_the_cooperative_is_dorpscooperatie_hoogdorp(sample: DataFile) -> None:
    cooperative = get_cooperative()
    assert cooperative.full_name == "Dorpscoöperatie Hoogdorp U.A."
    assert parse_iban(cooperative.iban) == cooperative.iban
    assert cooperative.email.endswith(".voorbeeld.example")


def test_an_organisation_has_its_contact_and_the_board_its_members(sample: DataFile) -> None:
    sql = (
        "SELECT count(DISTINCT organisation_id) FROM person_role WHERE to_date IS NULL AND organisation_id IS NOT NULL"
    )
    assert database.execute_sql(sql).fetchone()[0] > 35
    kinds = dict(database.execute_sql("SELECT kind, count(*) FROM person_role GROUP BY kind"))
    assert kinds["board"] == 5
    assert kinds["volunteer"] > 40
    assert kinds["representative"] > 3


def test_a_sample_can_be_added_to_a_file_that_is_open_and_taken_back(tmp_path: Path) -> None:
    opened = new_file(tmp_path)
    fill(Progress(), SampleSize(50, 5, 6), seed=2, today=TODAY)
    assert group_counts(today=TODAY)["members"] == 50
    undo.undo()
    assert group_counts(today=TODAY)["all"] == 0
    assert integrity.problems() == []
    opened.close()


def test_with_a_password_the_file_is_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "Hoogdorp.noaber"
    make_sample(path, members=20, organisations=2, events=3, today=TODAY, clock=CLOCK, password="geheim").close()
    opened = open_file(path, "geheim", CLOCK)
    assert opened.encrypted
    assert group_counts(today=TODAY)["members"] == 20
    opened.close()


@pytest.mark.parametrize(("members", "organisations", "events"), [(1, 0, 1), (10, 1, 3), (41, 40, 45), (0, 0, 2)])
def test_it_can_be_any_size(tmp_path: Path, members: int, organisations: int, events: int) -> None:
    opened = _make(tmp_path / "Hoogdorp.noaber", members=members, organisations=organisations, events=events)
    assert group_counts(today=TODAY)["members"] == members
    assert len(list_events(today=TODAY)) == events
    assert integrity.problems() == []
    opened.close()


class _Stopped(Progress):
    """Somebody who stops it at the first opportunity."""

    cancelled = True

    def __init__(self) -> None:
        pass


def test_when_it_is_stopped_there_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "leeg"
    folder.mkdir()
    with pytest.raises(Cancelled):
        make_sample(folder / "Hoogdorp.noaber", today=TODAY, clock=CLOCK, progress=_Stopped())
    assert list(folder.iterdir()) == []


def test_a_file_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "Hoogdorp.noaber"
    path.write_text("mijn eigen werk")
    with pytest.raises(FileProblem):
        _make(path)
    assert path.read_text() == "mijn eigen werk"
