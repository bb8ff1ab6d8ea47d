"""The recorded action: all or nothing, joined when nested, announced once."""

import threading

import pytest

from noaber.core.errors import FileProblem
from noaber.store import integrity, undo
from noaber.store.datafile import DataFile
from noaber.store.fields import database
from noaber.store.journal import action, current_journal
from tests.store.rows import (
    NOW,
    add_category,
    add_membership,
    add_person,
    delete,
    everything,
    found,
    insert,
    rename,
    surnames,
    update,
)  # fmt: skip

Heard = list[frozenset[str]]


def _titles() -> list[str]:
    return [entry.title for entry in undo.entries(100)]


def test_an_action_is_recorded_with_who_when_and_what(file: DataFile) -> None:
    add_person("Jansen")
    (entry,) = undo.entries(10)
    assert (entry.title, entry.at, entry.undone) == ("Toegevoegd: Jansen", NOW, False)
    assert entry.who


def test_an_action_that_changes_nothing_is_not_recorded(file: DataFile, heard: Heard) -> None:
    person = add_person("Jansen")
    heard.clear()
    rename(person, "Jansen")
    with action("Niets"):
        assert surnames() == ["Jansen"]
    with action("Heen en weer"):
        delete("person", insert("person", surname="Even"))
    assert _titles() == ["Toegevoegd: Jansen"]


def test_a_title_may_be_refined_until_the_end(file: DataFile) -> None:
    with action("Invoer") as running:
        insert("person", surname="Jansen")
        running.title = "Invoer van 1 persoon"
    assert _titles() == ["Invoer van 1 persoon"]


def test_actions_inside_an_action_join_it(file: DataFile, heard: Heard) -> None:
    with action("Alles"):
        person = add_person("Jansen")
        with action("Lid"):
            add_membership(person, add_category("Gewoon"))
        assert heard == []
    assert _titles() == ["Alles"]
    assert heard == [frozenset({"person", "member_category", "membership"})]
    undo.undo()
    assert surnames() == []


def test_an_error_takes_back_everything_and_announces_nothing(file: DataFile, heard: Heard) -> None:
    before = everything()
    with pytest.raises(ValueError, match="midden in het werk"), action("Alles"):  # noqa: PT012
        person = add_person("Jansen")
        rename(person, "Smit")
        raise ValueError("midden in het werk")
    assert everything() == before
    assert (_titles(), heard, found("jan")) == ([], [], [])
    assert integrity.problems() == []
    add_person("Daarna")
    assert _titles() == ["Toegevoegd: Daarna"]


def _fails_halfway() -> None:
    with action("Binnen"):
        insert("person", surname="Half")
        raise ValueError


def test_what_fails_inside_leaves_nothing_even_if_the_outer_action_goes_on(file: DataFile) -> None:
    with action("Buiten"):
        add_person("Voor")
        with pytest.raises(ValueError):  # noqa: PT011
            _fails_halfway()
        add_person("Na")
    assert surnames() == ["Na", "Voor"]
    assert undo.undo().title == "Buiten"
    assert surnames() == []


def test_a_reference_to_nothing_takes_the_action_back(file: DataFile) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        add_membership(1, 2)
    assert _titles() == []


def test_each_commit_is_announced_once_with_its_tables(file: DataFile, heard: Heard) -> None:
    person = add_person("Jansen")
    rename(person, "Smit")
    add_category("Gewoon")
    undo.undo()
    undo.redo()
    assert heard == [*[frozenset({"person"})] * 2, *[frozenset({"member_category"})] * 3]


def test_listeners_see_what_was_committed_and_may_write_themselves(file: DataFile) -> None:
    def follow(tables: frozenset[str]) -> None:
        if tables == {"person"}:
            add_category(f"Na {len(surnames())}")

    stop = file.journal.listen(follow)
    add_person("Jansen")
    stop()
    add_person("Smit")
    assert _titles() == ["Toegevoegd: Smit", "Soort: Na 1", "Toegevoegd: Jansen"]


def test_work_on_another_thread_is_announced_there(file: DataFile) -> None:
    heard: list[tuple[str, frozenset[str]]] = []
    stop = file.journal.listen(lambda tables: heard.append((threading.current_thread().name, tables)))
    job = threading.Thread(target=add_person, args=("Jansen",), name="job")
    job.start()
    job.join()
    stop()
    assert heard == [("job", frozenset({"person"}))]
    assert surnames() == ["Jansen"]


def test_an_action_on_one_thread_is_not_joined_by_another(file: DataFile) -> None:
    job = threading.Thread(target=add_person, args=("Smit",))
    with action("Hier"):
        insert("person", surname="Jansen")
        job.start()  # waits until this action is done
    job.join()
    assert _titles() == ["Toegevoegd: Smit", "Hier"]


def test_no_action_begins_inside_a_transaction_of_something_else(file: DataFile) -> None:
    with database.atomic(), pytest.raises(RuntimeError, match="begins its own transaction"):
        add_person("Jansen")
    with action("Bezig"), pytest.raises(RuntimeError, match="begins its own transaction"):
        undo.undo()


def test_a_refusal_by_the_disk_that_the_work_ignores_is_not_taken_for_success(file: DataFile) -> None:
    with pytest.raises(FileProblem, match="De schijf heeft de wijziging geweigerd"), action("Bezig"):  # noqa: PT012
        add_person("Jansen")
        database.connection().execute("ROLLBACK")  # as SQLite does by itself when the disk is full
    assert surnames() == []
    assert current_journal() is file.journal


def test_the_search_index_and_the_journal_are_not_part_of_an_action(file: DataFile) -> None:
    person = add_person("Jansen")
    with action("Beide"):
        update("person", person, search_text="anders")
        database.execute_sql("UPDATE journal SET who = 'x'")
    assert found("anders") == [person]
    undo.undo()
    assert (found("anders"), found("jansen")) == ([], [person])
    assert {entry.who for entry in undo.entries(9) if entry.title != "Beide"} == {"x"}
