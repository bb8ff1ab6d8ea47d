"""Whatever the order in which people come, go, and places are added: nobody is put out, nobody passes another."""

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from noaber.events import operations as events
from noaber.events import queries
from noaber.events.record import EventRecord
from noaber.store import undo
from noaber.store.fields import database
from tests.builders import TODAY, person


class Places(RuleBasedStateMachine):
    """Compares the data file with two plain lists, for each moment that can be gone back to."""

    people: list[int]

    def __init__(self) -> None:
        super().__init__()
        self.capacity: int | None = None
        self.placed: list[int] = []
        self.waiting: list[int] = []
        self.done: list[tuple[int | None, list[int], list[int]]] = []
        self.undone: list[tuple[int | None, list[int], list[int]]] = []

    @initialize(capacity=st.integers(1, 4), registered=st.integers(0, 7))
    def start(self, capacity: int, registered: int) -> None:
        """An event for which some of seven people are registered."""
        self.capacity = capacity
        self.event = events.add_event(EventRecord("Werkavond", capacity=capacity))
        events.register_many(self.event, self.people[:registered], today=TODAY)
        self.placed, self.waiting = self.people[: min(registered, capacity)], self.people[capacity:registered]

    def remember(self) -> None:
        """Keep how it stood before a change."""
        self.done.append((self.capacity, self.placed[:], self.waiting[:]))
        self.undone.clear()

    def fill(self) -> list[int]:
        """Who moves up by the plain lists."""
        free = len(self.waiting) if self.capacity is None else max(self.capacity - len(self.placed), 0)
        moved, self.waiting = self.waiting[:free], self.waiting[free:]
        self.placed += moved
        return moved

    @rule(number=st.integers(0, 6))
    def register(self, number: int) -> None:
        """Somebody registers who is not registered."""
        who = self.people[number]
        if who in self.placed + self.waiting:
            return
        self.remember()
        made = events.register(self.event, who, today=TODAY)
        free = self.capacity is None or len(self.placed) < self.capacity
        (self.placed if free else self.waiting).append(who)
        assert made.status == ("confirmed" if free else "waiting")
        assert made.waiting_number == (None if free else len(self.waiting))

    @precondition(lambda self: self.placed or self.waiting)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        """Somebody with a place, or waiting, cancels."""
        who = data.draw(st.sampled_from(self.placed + self.waiting))
        row = next(row for row in queries.list_registrations(self.event) if row.person_id == who)
        self.remember()
        promoted = events.cancel_registration(row.id, today=TODAY)
        (self.placed if who in self.placed else self.waiting).remove(who)
        assert [one.person_id for one in promoted] == self.fill()

    @rule(capacity=st.none() | st.integers(1, 6))
    def change_capacity(self, capacity: int | None) -> None:
        """There are more places, or fewer, or no limit any more."""
        if capacity == self.capacity:
            return
        self.remember()
        promoted = events.update_event(self.event, EventRecord("Werkavond", capacity=capacity), today=TODAY)
        self.capacity = capacity
        assert [one.person_id for one in promoted] == self.fill()

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        """The last thing done is taken back."""
        undo.undo()
        self.undone.append((self.capacity, self.placed, self.waiting))
        self.capacity, self.placed, self.waiting = self.done.pop()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        """And done again."""
        undo.redo()
        self.done.append((self.capacity, self.placed, self.waiting))
        self.capacity, self.placed, self.waiting = self.undone.pop()

    @invariant()
    def stands_as_it_should(self) -> None:
        """The file says who has a place and who waits, in which order; nobody waits while a place is free."""
        rows = queries.list_registrations(self.event, sort="arrival") if hasattr(self, "event") else []
        assert {row.person_id for row in rows if row.status == "confirmed"} == set(self.placed)
        assert [row.person_id for row in rows if row.status == "waiting"] == self.waiting
        assert [row.waiting_number for row in rows if row.status == "waiting"] == [*range(1, len(self.waiting) + 1)]
        free = self.capacity is None or len(self.placed) < self.capacity
        assert not (free and self.waiting)


def test_any_order_of_coming_and_going() -> None:
    database.execute_sql("PRAGMA synchronous=OFF")  # a test need not outlive a power cut
    Places.people = [person(f"{letter}. Buur") for letter in "ABCDEFG"]
    # Fifteen steps can be read as they are; making them fewer would take minutes.
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    run_state_machine_as_test(Places, settings=settings(max_examples=40, stateful_step_count=15, phases=phases))
