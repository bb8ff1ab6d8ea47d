"""The history of a record: who changed what from what to what."""

from noaber.store import undo
from noaber.store.datafile import DataFile
from noaber.store.history import history_of
from noaber.store.journal import action
from tests.store.rows import add_category, add_membership, add_person, delete, rename, update


def test_the_life_of_a_person(file: DataFile) -> None:
    person, other = add_person("Jansen", city="Hoogeloon"), add_person("Vos")
    rename(person, "Smit")
    rename(other, "De Vos")
    with action("Verhuisd"):
        update("person", person, city="Casteren", house_number=12)
    items = history_of(person)
    assert [item.entry.title for item in items] == ["Verhuisd", "Gewijzigd: Smit", "Toegevoegd: Jansen"]
    (moved,), (renamed,), (added,) = (item.changes for item in items)
    assert (moved.table, moved.record_id, moved.kind) == ("person", person, "UPDATE")
    assert moved.values == {"city": ("Hoogeloon", "Casteren"), "house_number": (None, 12)}
    assert renamed.values["surname"] == ("Jansen", "Smit")
    assert added.kind == "INSERT"
    assert added.values["surname"] == (None, "Jansen")


def test_what_refers_to_the_person_belongs_to_its_history(file: DataFile) -> None:
    category = add_category("Gewoon")
    person = add_person("Jansen")
    member = add_membership(person, category)
    with action("Uit de vereniging"):
        update("membership", member, leaving_reason="verhuisd")
    with action("Lid weg"):
        delete("membership", member)
    titles = [item.entry.title for item in history_of(person)]
    assert titles == ["Lid weg", "Lid gemaakt", "Toegevoegd: Jansen"]
    assert [item.entry.title for item in history_of(member)] == ["Lid weg", "Uit de vereniging", "Lid gemaakt"]
    (gone,) = history_of(member)[0].changes
    assert (gone.kind, gone.values["leaving_reason"]) == ("DELETE", ("verhuisd", None))


def test_of_an_action_on_many_only_what_concerns_the_person(file: DataFile) -> None:
    with action("Samen"):
        people = [add_person(f"Nummer {number}") for number in range(30)]
    (item,) = history_of(people[17])
    assert [change.record_id for change in item.changes] == [people[17]]


def test_what_was_undone_is_marked(file: DataFile) -> None:
    person = add_person("Jansen")
    rename(person, "Smit")
    undo.undo()
    assert [item.entry.undone for item in history_of(person)] == [True, False]


def test_the_newest_first_and_no_more_than_asked(file: DataFile) -> None:
    person = add_person("Jansen")
    for number in range(5):
        rename(person, f"Naam {number}")
    assert [item.entry.title for item in history_of(person, limit=2)] == ["Gewijzigd: Naam 4", "Gewijzigd: Naam 3"]
    assert history_of(12345) == []
