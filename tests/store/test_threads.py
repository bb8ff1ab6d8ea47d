"""Jobs beside the window: a connection of their own, a view of one moment, and nothing left open at the end."""

import gc
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from peewee import DatabaseError, InterfaceError

from noaber.store.datafile import DataFile, create_file, open_file
from noaber.store.fields import database
from noaber.store.journal import action
from noaber.store.snapshot import snapshot
from tests.store.rows import PASSWORD, add_person, beside, clock, insert, surnames


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    """One thread beside this one, as the window has."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        yield pool


def test_a_job_reads_what_stood_there_while_the_window_writes(file: DataFile, worker: ThreadPoolExecutor) -> None:
    add_person("Jansen")
    begun, written = threading.Event(), threading.Event()

    def read_twice() -> tuple[list[str], list[str], list[str]]:
        with snapshot():
            first = surnames()
            begun.set()
            written.wait(60)
            second = surnames()
        return first, second, surnames()

    job = worker.submit(read_twice)
    begun.wait(60)
    add_person("Smit")
    written.set()
    assert job.result() == (["Jansen"], ["Jansen"], ["Jansen", "Smit"])


def test_the_window_reads_what_stood_there_while_a_job_writes(file: DataFile, worker: ThreadPoolExecutor) -> None:
    writing, done = threading.Event(), threading.Event()

    def write_slowly() -> None:
        with action("Invoer"):
            insert("person", surname="Jansen")
            writing.set()
            done.wait(60)

    job = worker.submit(write_slowly)
    writing.wait(60)
    assert surnames() == []
    done.set()
    job.result()
    assert surnames() == ["Jansen"]


def test_nothing_is_written_in_a_view_of_one_moment(file: DataFile) -> None:
    with snapshot(), pytest.raises(RuntimeError, match="begins its own transaction"):
        add_person("Jansen")


@pytest.mark.parametrize("password", [None, PASSWORD], ids=["plain", "encrypted"])
def test_closing_lets_go_of_the_connections_of_all_threads(
    path: Path, worker: ThreadPoolExecutor, password: str | None
) -> None:
    file = create_file(path, password, clock())
    worker.submit(add_person, "Jansen").result()
    with ThreadPoolExecutor(max_workers=3) as others:
        assert list(others.map(lambda _number: surnames(), range(9))) == [["Jansen"]] * 9
    file.close()
    assert beside(path) == []  # the log is folded in only when the last connection closes
    path.rename(path.with_name("Anders.noaber"))


def test_a_job_that_comes_too_late_opens_nothing(file: DataFile, worker: ThreadPoolExecutor) -> None:
    opened = database.obj
    worker.submit(surnames).result()
    file.close()
    with pytest.raises(DatabaseError):  # its connection
        worker.submit(opened.execute_sql, "SELECT 1").result()
    with ThreadPoolExecutor() as another, pytest.raises(InterfaceError):  # a new one
        another.submit(opened.execute_sql, "SELECT 1").result()
    with pytest.raises(AttributeError):
        worker.submit(surnames).result()
    assert beside(file.path) == []


def test_threads_that_ended_leave_no_connections(file: DataFile) -> None:
    for _round in range(5):
        job = threading.Thread(target=surnames)
        job.start()
        job.join()
    assert len(database.obj._connections) <= 2


def test_closing_stops_a_job_that_still_reads(file: DataFile, worker: ThreadPoolExecutor) -> None:
    begun = threading.Event()

    def read_forever() -> None:
        begun.set()
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        database.execute_sql(numbers).fetchall()

    job = worker.submit(read_forever)
    begun.wait(60)
    file.close()
    with pytest.raises(Exception, match=r"nterrupt|closed|uninitialized"):
        job.result(60)
    assert beside(file.path) == []


def test_what_one_thread_opened_another_can_close(path: Path, worker: ThreadPoolExecutor) -> None:
    file = worker.submit(create_file, path, None, clock()).result()
    add_person("Jansen")
    file.close()
    assert beside(path) == []
    again = open_file(path, None, clock())
    assert surnames() == ["Jansen"]
    again.close()


def test_no_connection_is_forgotten(path: Path) -> None:
    def use(work: Callable[[], object]) -> None:
        file = create_file(path, None, clock())
        work()
        job = threading.Thread(target=work)
        job.start()
        job.join()
        file.close()
        path.unlink()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        use(surnames)
        use(lambda: add_person("Jansen"))
        gc.collect()
