"""The data file tried: made, filled from spreadsheets, undone and redone, copied, put back, checked."""

from pathlib import Path

from noaber.cooperative.record import CooperativeRecord
from noaber.core.clock import Clock
from noaber.core.errors import WrongPassword
from noaber.core.progress import Progress
from noaber.exchange.operations import plan_import, recognise_file, run_import
from noaber.members.queries import group_counts
from noaber.office import create_cooperative, search_everything
from noaber.selftest.report import Report, expect
from noaber.selftest.sheets import PEOPLE_IN_EACH, SHEETS
from noaber.store import integrity, undo
from noaber.store.backup import back_up, restore
from noaber.store.datafile import DataFile, open_file

PASSWORD = "self-test"


def try_data_file(report: Report, folder: Path, clock: Clock) -> None:
    """Make a file with a password, read every kind of spreadsheet into it, and try what keeps it safe."""
    path = folder / "Try.noaber"
    with report.step("a data file with a password"):
        create_cooperative(path, PASSWORD, clock, CooperativeRecord(name="Zelftest", city="Hoogdorp")).close()
        _refuses_others(path, clock)
    opened = open_file(path, PASSWORD, clock)
    try:
        for name, write in SHEETS.items():
            with report.step(f"import of {name}") as step:
                write(folder / name)
                step.detail = f"{_read(folder / name, clock)} people"
        with report.step("undo and redo"):
            _there_and_back(clock)
        with report.step("search"):
            found = search_everything("kantoor", today=clock.today())
            expect(found, "a member that was just read is not found")
        with report.step("backup, restore and check"):
            _copied(opened, folder, clock)
    finally:
        opened.close()


def _refuses_others(path: Path, clock: Clock) -> None:
    try:
        open_file(path, "something else", clock).close()
    except WrongPassword:
        return
    expect(False, "the file opens with any password")


def _people(clock: Clock) -> int:
    return group_counts(today=clock.today())["all"]


def _read(source: Path, clock: Clock) -> int:
    before = _people(clock)
    today = clock.today()
    plan = plan_import(Progress(), recognise_file(source, today), today)
    run_import(Progress(), plan, source.name)
    added = _people(clock) - before
    expect(added == PEOPLE_IN_EACH, f"{added} of {PEOPLE_IN_EACH} people were read")
    return added


def _there_and_back(clock: Clock) -> None:
    before = _people(clock)
    undo.undo()
    expect(_people(clock) == before - PEOPLE_IN_EACH, "undo did not take the import back")
    undo.redo()
    expect(_people(clock) == before, "redo did not bring the import back")


def _copied(opened: DataFile, folder: Path, clock: Clock) -> None:
    copies = folder / "copies"
    copies.mkdir()
    before = _people(clock)
    again = folder / "Again.noaber"
    restore(back_up(opened, copies), again, PASSWORD, clock)
    restored = open_file(again, PASSWORD, clock, read_only=True)
    try:
        problems = integrity.problems()
        expect(not problems, "; ".join(problems))
        expect(_people(clock) == before, "people got lost on the way")
    finally:
        restored.close()
