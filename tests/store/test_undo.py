"""Undo and redo: back and forth through the work, older actions, and conflicts that explain themselves."""

from collections.abc import Callable

import pytest

from noaber.core.errors import Conflict, NoaberError
from noaber.store import integrity, undo
from noaber.store.datafile import DataFile, open_file
from noaber.store.journal import action
from tests.store.rows import (
    add_category,
    add_membership,
    add_person,
    clock,
    delete,
    everything,
    found,
    insert,
    remove_person,
    rename,
    surnames,
    update,
)  # fmt: skip


def _menu() -> tuple[str | None, str | None]:
    """What the window offers to undo and to redo."""
    backward, forward = undo.last_undoable(), undo.last_redoable()
    return backward.title if backward else None, forward.title if forward else None


def test_back_to_the_beginning_and_forth_to_the_end(file: DataFile) -> None:
    states = [everything()]
    works: list[Callable[[], object]] = [
        lambda: add_person("Jansen"),
        lambda: add_category("Gewoon"),
        lambda: rename(_person("Jansen"), "Smit"),
        lambda: add_membership(_person("Smit"), _category()),
        lambda: delete_everything(),
    ]
    for work in works:
        work()
        states.append(everything())
    for state in reversed(states[:-1]):
        undo.undo()
        assert everything() == state
        assert integrity.problems() == []
    assert _menu() == (None, "Toegevoegd: Jansen")
    for state in states[1:]:
        undo.redo()
        assert everything() == state
        assert integrity.problems() == []
    assert _menu() == ("Alles weg", None)


def _person(surname: str) -> int:
    return next(int(row[0]) for row in everything()["person"] if surname in row)


def _category() -> int:
    return int(everything()["member_category"][0][0])


def delete_everything() -> None:
    """Empty three tables that refer to each other, in one action."""
    with action("Alles weg"):
        for table in ("membership", "member_category", "person"):
            for row in everything()[table]:
                delete(table, row[0])


def test_new_work_ends_what_could_be_redone(file: DataFile) -> None:
    add_person("Jansen")
    add_person("Smit")
    undo.undo()
    assert _menu() == ("Toegevoegd: Jansen", "Toegevoegd: Smit")
    add_person("Vos")
    assert _menu() == ("Toegevoegd: Vos", None)
    with pytest.raises(NoaberError, match="Er is niets om opnieuw te doen"):
        undo.redo()
    undo.undo()
    undo.undo()
    assert surnames() == []
    with pytest.raises(NoaberError, match="Er is niets om ongedaan te maken"):
        undo.undo()


def test_the_answer_is_the_action_as_it_now_stands(file: DataFile) -> None:
    add_person("Jansen")
    assert undo.undo().undone
    assert [entry.undone for entry in undo.entries(5)] == [True]
    assert not undo.redo().undone
    assert [entry.undone for entry in undo.entries(5)] == [False]


def test_undo_is_still_there_tomorrow(file: DataFile) -> None:
    add_person("Jansen")
    add_person("Smit")
    undo.undo()
    file.close()
    opened = open_file(file.path, None, clock())
    assert _menu() == ("Toegevoegd: Jansen", "Toegevoegd: Smit")
    undo.redo()
    assert surnames() == ["Jansen", "Smit"]
    opened.close()


def test_an_older_action_that_nothing_later_touched(file: DataFile) -> None:
    add_person("Jansen")
    older = undo.last_undoable()
    person = add_person("Smit")
    rename(person, "Smits")
    assert older is not None
    undo.undo(older.id)
    assert surnames() == ["Smits"]
    assert _menu() == ("Gewijzigd: Smits", "Toegevoegd: Jansen")
    undo.redo()
    assert surnames() == ["Jansen", "Smits"]


def test_changes_of_other_columns_do_not_get_in_the_way(file: DataFile) -> None:
    person = add_person("Jansen")
    with action("Telefoon"):
        update("person", person, phone="0612345678")
    phone = undo.last_undoable()
    with action("Plaats"):
        update("person", person, city="Hoogeloon")
    assert phone is not None
    undo.undo(phone.id)
    row = everything()["person"][0]
    assert "Hoogeloon" in row
    assert "0612345678" not in row


def test_the_same_action_is_not_undone_twice(file: DataFile) -> None:
    add_person("Jansen")
    entry = undo.undo()
    with pytest.raises(NoaberError, match="niets om ongedaan"):
        undo.undo(entry.id)
    with pytest.raises(NoaberError, match="niets om ongedaan"):
        undo.undo(12345)


def _changed_later() -> str:
    person = add_person("Jansen")
    rename(person, "Smit")
    return "Gewijzigd: Smit"


def _deleted_later() -> str:
    person = add_person("Jansen")
    with action("Telefoon"):
        update("person", person, phone="1")
    remove_person(person)
    return "Verwijderd"


def _referred_to_later() -> str:
    person = add_person("Jansen")
    add_membership(person, _with_title("Gewoon"))
    return "Lid gemaakt"


def _referred_to_by_a_change() -> str:
    first = add_person("Jansen")
    category = _with_title("Gewoon")
    second = add_person("Smit")
    member = add_membership(second, category)
    with action("Andere persoon"):
        update("membership", member, person_id=first)
    return "Andere persoon"


def _with_title(name: str) -> int:
    return add_category(name)


def _same_name_again() -> str:
    category = add_category("Gewoon")
    with action("Soort weg"):
        delete("member_category", category)
    add_category("Gewoon")
    return "wat dan terugkomt bestaat nu opnieuw"


def _back_under_something_deleted() -> str:
    category = add_category("Gewoon")
    person = add_person("Jansen")
    member = add_membership(person, category)
    with action("Lid weg"):
        delete("membership", member)
    with action("Soort weg"):
        delete("member_category", category)
    return "Soort weg"


CONFLICTS = [
    (_changed_later, "Toegevoegd: Jansen"),
    (_deleted_later, "Toegevoegd: Jansen"),
    (_deleted_later, "Telefoon"),
    (_referred_to_later, "Toegevoegd: Jansen"),
    (_referred_to_by_a_change, "Toegevoegd: Jansen"),
    (_same_name_again, "Soort weg"),
    (_back_under_something_deleted, "Lid weg"),
]


@pytest.mark.parametrize(("work", "title"), CONFLICTS)
def test_a_conflict_with_later_work_is_explained_and_changes_nothing(
    file: DataFile, heard: list[frozenset[str]], work: Callable[[], str], title: str
) -> None:
    later = work()
    entry = next(entry for entry in undo.entries(50) if entry.title == title)
    before, menu = everything(), _menu()
    heard.clear()
    with pytest.raises(Conflict) as refused:
        undo.undo(entry.id)
    sentence = str(refused.value)
    assert sentence.startswith(f"“{title}” kan niet ongedaan worden gemaakt")
    assert later in sentence
    assert sentence.endswith("Er is niets gewijzigd.")
    assert (everything(), _menu(), heard) == (before, menu, [])
    assert integrity.problems() == []


def test_after_undoing_the_later_work_the_way_is_free(file: DataFile) -> None:
    person = add_person("Jansen")
    first = undo.last_undoable()
    rename(person, "Smit")
    assert first is not None
    with pytest.raises(Conflict, match=r"02-11-2026 14\.02"):
        undo.undo(first.id)
    undo.undo()
    undo.undo(first.id)
    assert surnames() == []


def test_a_swap_of_unique_names_can_be_undone(file: DataFile) -> None:
    one, two = add_category("Een"), add_category("Twee")
    before = everything()
    with action("Verwissel"):
        update("member_category", one, name="tijdelijk")
        update("member_category", two, name="Een")
        update("member_category", one, name="Twee")
    undo.undo()
    assert everything() == before
    undo.redo()
    assert [row[1] for row in everything()["member_category"]] == ["Twee", "Een"]


def test_the_search_index_follows(file: DataFile) -> None:
    person = add_person("Jansen")
    rename(person, "Smit")
    undo.undo()
    assert (found("jansen"), found("smit")) == ([person], [])
    undo.undo()
    assert found("jansen") == []
    undo.redo()
    undo.redo()
    assert (found("jansen"), found("smit")) == ([], [person])


def test_pages_of_the_journal(file: DataFile) -> None:
    for number in range(7):
        with action(f"Werk {number}"):
            insert("person", surname=str(number))
    first = undo.entries(3)
    assert [entry.title for entry in first] == ["Werk 6", "Werk 5", "Werk 4"]
    assert [entry.title for entry in undo.entries(9, before=first[-1].id)] == ["Werk 3", "Werk 2", "Werk 1", "Werk 0"]
