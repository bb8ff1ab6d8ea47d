"""The fields of letters: what may stand between ``{{`` and ``}}``, what it is called, and where its value comes from.

Each feature declares its fields once, in a :class:`FieldSource` that reads the values of many people together. A letter
in English may use the English token, and a Dutch one as well.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from noaber.core.i18n import current_language
from noaber.core.text import fold
from noaber.people.queries import PersonRow

Values = dict[str, str]
"""The values of one person, by the name of the field; ``""`` or absent when not known."""


@dataclass(frozen=True)
class FieldSpec:
    """One field: its name in the code, its Dutch and English token, and what it is (a message id, for the menu).

    ``asks`` is the message id of the condition "only if there is one", ``""`` where that makes no sense; ``lacks``
    that of the opposite. ``sample`` fields are those that the menu offers; others only work.
    """

    name: str
    dutch: str
    english: str
    label: str
    asks: str = ""
    lacks: str = ""

    @property
    def token(self) -> str:
        """The token in the current language."""
        return self.english if current_language() == "en" else self.dutch


@dataclass(frozen=True)
class Question:
    """What a source is asked: on which day, about which event if any, and in which tone."""

    today: date
    event_id: int | None = None
    informal: bool = False


Reader = Callable[[Sequence[PersonRow], frozenset[str], Question], Mapping[int, Values]]
"""Gives for many people, by their id, the values of the fields with these names, in the current language."""


@dataclass(frozen=True)
class FieldSource:
    """The fields of a feature with what reads them; ``group`` is the message id of their heading in the menu."""

    group: str
    fields: tuple[FieldSpec, ...]
    read: Reader


_sources: list[FieldSource] = []
_by_token: dict[str, FieldSpec] = {}
_by_name: dict[str, FieldSpec] = {}


def offer(sources: Iterable[FieldSource]) -> None:
    """Say which fields there are; done once when the program starts."""
    _sources[:] = sources
    _by_token.clear()
    _by_name.clear()
    for source in _sources:
        for spec in source.fields:
            _by_name[spec.name] = spec
            for token in (spec.dutch, spec.english):
                _by_token[fold(token)] = spec


def sources() -> tuple[FieldSource, ...]:
    """All sources, in the order of the menu."""
    return tuple(_sources)


def find_field(token: str) -> FieldSpec | None:
    """The field with this token in any language, however it is spelled: ``Lid_sinds`` is ``lid sinds``."""
    return _by_token.get(fold(token.replace("_", " ")))


def field_named(name: str) -> FieldSpec:
    """The field with this name in the code; KeyError for a mistake of the programmer."""
    return _by_name[name]


def read_values(people: Sequence[PersonRow], names: frozenset[str], question: Question) -> dict[int, Values]:
    """The values of the fields that are needed, for every person, in the current language."""
    found: dict[int, Values] = {person.id: {} for person in people}
    for source in _sources:
        wanted = frozenset(spec.name for spec in source.fields) & names
        if wanted:
            for person_id, values in source.read(people, wanted, question).items():
                found[person_id].update(values)
    return found
