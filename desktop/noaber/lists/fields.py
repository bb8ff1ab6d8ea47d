"""Everything about people that a list can be filtered by or show: a registry that features fill.

A feature offers its fields as :class:`FieldSpec` rows; ``office.connect_features`` puts them together. SQL in a field
speaks of ``p`` (the person), ``m`` (the membership that runs, or else the last) and ``c`` (its category); ``{day}``
stands for the day it is asked for.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from noaber.core.errors import NoaberError
from noaber.core.i18n import N_, _, ngettext
from noaber.core.text import fold
from noaber.lists.conditions import Condition, Group, Node, Value

Choices = Callable[[], Mapping[Value, str]]


@dataclass(frozen=True)
class Operator:
    """A way to compare: ``label`` and its opposite ``denied`` stand in the screen.

    ``values`` says of which type it takes values ("text", "number"…); ``least`` to ``most`` of them, 0 for none.
    """

    label: str
    denied: str
    values: str = ""
    least: int = 0
    most: int = 0


_MANY = 500
_ANY_OF = Operator(N_("is"), N_("is niet"), "choice", 1, _MANY)
_FILLED = Operator(N_("is ingevuld"), N_("is niet ingevuld"))
_AT_LEAST, _AT_MOST = (N_("is minstens"), N_("is minder dan")), (N_("is hoogstens"), N_("is meer dan"))
_BETWEEN = (N_("ligt van … tot en met"), N_("ligt niet van … tot en met"))
_CONTAINS, _IS = (N_("bevat"), N_("bevat niet")), (N_("is"), N_("is niet"))
OPERATORS: dict[str, dict[str, Operator]] = {
    "text": {
        "contains": Operator(*_CONTAINS, "text", 1, 1),
        "is": Operator(*_IS, "text", 1, 1),
        "begins": Operator(N_("begint met"), N_("begint niet met"), "text", 1, 1),
        "filled": _FILLED,
    },
    "words": {"contains": Operator(*_CONTAINS, "text", 1, 1)},
    "choice": {"any_of": _ANY_OF},
    "tags": {"any_of": _ANY_OF, "filled": _FILLED},
    "number": {
        "at_least": Operator(*_AT_LEAST, "number", 1, 1),
        "at_most": Operator(*_AT_MOST, "number", 1, 1),
        "is": Operator(*_IS, "number", 1, 1),
        "between": Operator(*_BETWEEN, "number", 2, 2),
        "filled": _FILLED,
    },
    "date": {
        "before": Operator(N_("is vóór"), N_("is niet vóór"), "date", 1, 1),
        "since": Operator(N_("is op of na"), N_("is niet op of na"), "date", 1, 1),
        "between": Operator(*_BETWEEN, "date", 2, 2),
        "filled": _FILLED,
    },
    "money": {
        "more": Operator(N_("is meer dan nul"), N_("is nul")),
        "at_least": Operator(*_AT_LEAST, "money", 1, 1),
    },
    "flag": {"yes": Operator(N_("ja"), N_("nee"))},
}
"""The ways to compare for each kind of field; the first is proposed."""


@dataclass(frozen=True)
class FieldSpec:
    """A field of people.

    ``sql`` gives its value, or for kind ``tags`` is a SELECT of its values AS value. ``join`` is a LEFT JOIN that it
    needs; ``alone`` gives the same value without it, for a few people. ``dated`` says that it is asked for a day.
    ``choices`` are the values that it can have. ``tidy`` brings a typed text into the form in which it is stored.
    ``phrases`` gives for an operator how the sentence says it and denies it, ``told`` for a value how the sentence
    names it where that differs.
    ``wide`` is the width of its column in mm, ``column`` False for what is not shown as a column.
    """

    name: str
    label: str
    kind: str
    sql: str
    group: str
    join: str = ""
    alone: str = ""
    dated: bool = False
    choices: Choices | None = None
    tidy: Callable[[str], str] = str.strip
    phrases: Mapping[str, tuple[str, str]] | None = None
    told: Mapping[str, str] | None = None
    wide: float = 26.0
    column: bool = True

    @property
    def operators(self) -> Mapping[str, Operator]:
        """The ways to compare."""
        return OPERATORS[self.kind]

    def options(self) -> Mapping[Value, str]:
        """The values that it can have with their words, translated already; empty when it is free."""
        return self.choices() if self.choices else {}


_offered: dict[str, FieldSpec] = {}


def offer(specs: Iterable[FieldSpec]) -> None:
    """Fill the registry anew; done once when the program starts."""
    _offered.clear()
    _offered.update((spec.name, spec) for spec in specs)


def all_fields() -> list[FieldSpec]:
    """Every field, in the order in which they were offered."""
    return list(_offered.values())


def field_of(name: str) -> FieldSpec:
    """The field; raises NoaberError when there is none of that name."""
    if name not in _offered:
        raise NoaberError(_("Er is geen gegeven “{name}” om op te zoeken.", name=name))
    return _offered[name]


def fixed(choices: Mapping[str, str]) -> Choices:
    """Choices from a table of message ids."""
    return lambda: {value: _(label) for value, label in choices.items()}


# --- is it in order ---------------------------------------------------------------------------------------------------

_TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "number": (int,),
    "money": (int,),
    "date": (date,),
    "choice": (str, int),
}


def problems(node: Node) -> list[str]:
    """What is wrong with the conditions, a sentence each; empty when the list can be made."""
    if isinstance(node, Group):
        return [sentence for part in node.parts for sentence in problems(part)]
    sentence = problem(node)
    return [sentence] if sentence else []


def problem(condition: Condition) -> str:
    """What is wrong with one condition, as a sentence; "" when nothing is."""
    try:
        spec = field_of(condition.field)
    except NoaberError as error:
        return str(error)
    label = _(spec.label)
    operator = spec.operators.get(condition.operator)
    if operator is None:
        return _("Zo kunt u niet zoeken op “{field}”.", field=label)
    if not operator.least <= len(condition.values) <= operator.most:
        return _missing(label, operator)
    if not all(_fits(value, operator.values) for value in condition.values):
        return _("Vul bij “{field}” iets in wat daar past.", field=label)
    if operator.values == "text" and not any(_searchable(str(value)) for value in condition.values):
        return _("Vul in waarnaar u zoekt bij “{field}”.", field=label)
    if condition.operator == "between" and condition.values[0] > condition.values[1]:  # type: ignore[operator]
        return _("Bij “{field}” ligt het begin na het einde.", field=label)
    return ""


def _missing(label: str, operator: Operator) -> str:
    if operator.values == "choice":
        return _("Kies iets bij “{field}”.", field=label)
    return ngettext("Vul iets in bij “{field}”.", "Vul begin en einde in bij “{field}”.", operator.least, field=label)


def _fits(value: Value, kind: str) -> bool:
    return isinstance(value, _TYPES[kind]) and not isinstance(value, bool)


def _searchable(text: str) -> bool:
    return bool(fold(text))


def check(node: Node) -> None:
    """Raise NoaberError with the first thing that is wrong."""
    for sentence in problems(node):
        raise NoaberError(sentence)
