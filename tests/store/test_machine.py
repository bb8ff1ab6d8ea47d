"""Whatever order of work, undo and redo: the tables, the search index and the menu are as a plain model says."""

import copy
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from noaber.core.errors import Conflict
from noaber.store import integrity, search, undo
from noaber.store.datafile import create_file, open_file
from noaber.store.fields import StoredModel, database, insert_rows
from noaber.store.journal import action
from tests.store.rows import add_category, add_membership, add_person, clock, delete, found, rename, row_of

NAMES = st.sampled_from(["Jansen", "Smit", "Vos", "De Wit", "Çelik", "O'Neill", ""])
State = tuple[dict[int, str], dict[int, int]]  # surname of each person, person of each membership


class PersonTable(StoredModel):
    """Just enough of the table for ``insert_rows``."""

    class Meta:
        table_name = "person"


class Work(RuleBasedStateMachine):
    """A secretary at work on one file, and a model of dictionaries beside her."""

    people = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "Hoogdorp.noaber"
        self.file = create_file(self.path, None, clock())
        self.category = add_category("Gewoon")
        self.state: State = ({}, {})
        database.execute_sql("DELETE FROM journal")  # the category stays
        self.past: list[tuple[str, State]] = []
        self.future: list[tuple[str, State]] = []

    def teardown(self) -> None:
        """Close and remove the file."""
        self.file.close()
        self.folder.cleanup()

    def did(self, title: str, before: State) -> None:
        """Note an action in the model, unless it changed nothing."""
        if self.state != before:
            self.past.append((title, before))
            self.future = []

    @rule(target=people, name=NAMES)
    def add(self, name: str) -> int:
        """A new person."""
        before = copy.deepcopy(self.state)
        person = add_person(name)
        self.state[0][person] = name
        self.did(f"Toegevoegd: {name}", before)
        return person

    @rule(target=people, names=st.lists(NAMES, min_size=1, max_size=4), large=st.booleans())
    def import_many(self, names: list[str], large: bool) -> Any:
        """An import: rows inserted in bulk, with a change of someone who was there, as one action."""
        before = copy.deepcopy(self.state)
        note = "x" * (search.LARGE_CHANGE if large else 0)
        with action("Invoer"), search.added_in_bulk():
            rows = [row_of("person", surname=name, sort_key=name, search_text=name, note=note) for name in names]
            insert_rows(PersonTable, tuple(rows[0]), [tuple(row.values()) for row in rows])
            for person in list(self.state[0])[:1]:
                rename(person, "Ingevoerd")
                self.state[0][person] = "Ingevoerd"
        self.state[0].update({row["id"]: row["surname"] for row in rows})
        self.did("Invoer", before)
        return multiple(*(row["id"] for row in rows))

    @rule(person=people, name=NAMES)
    def change(self, person: int, name: str) -> None:
        """Another name for someone who may be gone by now."""
        before = copy.deepcopy(self.state)
        rename(person, name)
        if person in self.state[0]:
            self.state[0][person] = name
        self.did(f"Gewijzigd: {name}", before)

    @rule(person=people)
    def make_member(self, person: int) -> None:
        """A membership, if the person is there."""
        before = copy.deepcopy(self.state)
        if person in self.state[0]:
            self.state[1][add_membership(person, self.category)] = person
        self.did("Lid gemaakt", before)

    @rule(person=consumes(people))
    def remove(self, person: int) -> None:
        """Away with a person and its memberships, in one action of several."""
        before = copy.deepcopy(self.state)
        with action("Weg"):
            for membership in [key for key, owner in self.state[1].items() if owner == person]:
                with action("Lid weg"):
                    delete("membership", membership)
                del self.state[1][membership]
            delete("person", person)
        self.state[0].pop(person, None)
        self.did("Weg", before)

    @rule(name=NAMES)
    def fail(self, name: str) -> None:
        """Work that goes wrong leaves no trace."""
        try:
            with action("Mislukt"):
                add_person(name)
                database.execute_sql("UPDATE person SET surname = 'weg', search_text = 'weg'")
                raise LookupError
        except LookupError:
            pass

    @rule()
    def take_back(self) -> None:
        """Ctrl+Z."""
        if self.past:
            title, before = self.past.pop()
            assert undo.undo().title == title
            self.future.append((title, self.state))
            self.state = before

    @rule()
    def do_again(self) -> None:
        """Ctrl+Y."""
        if self.future:
            title, after = self.future.pop()
            assert undo.redo().title == title
            self.past.append((title, self.state))
            self.state = after

    @rule(number=st.integers(0, 20))
    def try_an_older_one(self, number: int) -> None:
        """Undo something older and redo it: either both work and nothing is different, or it is refused."""
        done = [entry for entry in undo.entries(100) if not entry.undone]
        if number < len(done):
            try:
                undo.undo(done[number].id)
            except Conflict:
                return
            undo.redo()

    @rule()
    def reopen(self) -> None:
        """Tomorrow is another day."""
        self.file.close()
        self.file = open_file(self.path, None, clock())

    @invariant()
    def tables_are_as_the_model_says(self) -> None:
        """The rows, and what the menu offers."""
        assert dict(database.execute_sql("SELECT id, surname FROM person")) == self.state[0]
        assert dict(database.execute_sql("SELECT id, person_id FROM membership")) == self.state[1]
        backward, forward = undo.last_undoable(), undo.last_redoable()
        assert (backward and backward.title) == (self.past[-1][0] if self.past else None)
        assert (forward and forward.title) == (self.future[-1][0] if self.future else None)

    @invariant()
    def the_file_is_sound(self) -> None:
        """SQLite, references, search index and journal."""
        assert integrity.problems() == []
        assert found("jansen") == sorted(key for key, name in self.state[0].items() if name == "Jansen")


TestWork = Work.TestCase
TestWork.settings = settings(max_examples=30, stateful_step_count=25)
