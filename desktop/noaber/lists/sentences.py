"""Conditions in words: ``lid, postcode 5529, zonder e-mailadres, 10 jaar lid of langer``."""

from collections.abc import Mapping

from noaber.core.dates import short_date
from noaber.core.i18n import N_, _
from noaber.core.numbers import money_text
from noaber.lists.conditions import Condition, Group, Node, Value
from noaber.lists.fields import FieldSpec, field_of

_USUAL: Mapping[str, tuple[str, str]] = {
    "contains": (N_("{field} met “{value}”"), N_("{field} zonder “{value}”")),
    "begins": (N_("{field} begint met “{value}”"), N_("{field} begint niet met “{value}”")),
    "is": (N_("{field} is {value}"), N_("{field} is niet {value}")),
    "any_of": (N_("{field}: {value}"), N_("{field}: niet {value}")),
    "at_least": (N_("{field} is minstens {value}"), N_("{field} is minder dan {value}")),
    "at_most": (N_("{field} is hoogstens {value}"), N_("{field} is meer dan {value}")),
    "between": (N_("{field} van {value} tot en met {other}"), N_("{field} niet van {value} tot en met {other}")),
    "before": (N_("{field} vóór {value}"), N_("{field} niet vóór {value}")),
    "since": (N_("{field} op of na {value}"), N_("{field} niet op of na {value}")),
    "filled": (N_("{field} is ingevuld"), N_("{field} is niet ingevuld")),
    "more": (N_("{field} is meer dan nul"), N_("{field} is nul")),
    "yes": (N_("{field}: ja"), N_("{field}: nee")),
}


def sentence(node: Node) -> str:
    """The conditions in one line, in the current language; raises NoaberError for a field that there is not."""
    if isinstance(node, Group) and not node.parts and not node.negated:
        return _("iedereen") if node.how == "and" else _("niemand")
    return _told(node, inside=False)


def _told(node: Node, *, inside: bool) -> str:
    if isinstance(node, Condition):
        return condition_words(node)
    if not node.parts:
        return _("iedereen") if (node.how == "and") != node.negated else _("niemand")
    words = [_told(part, inside=len(node.parts) > 1) for part in node.parts]
    told = _joined(words, node.how)
    if node.negated:
        return _("niet ({conditions})", conditions=told)
    return _("({conditions})", conditions=told) if inside and len(words) > 1 else told


def _joined(words: list[str], how: str) -> str:
    told = words[0]
    for word in words[1:]:
        if how == "and":
            told = _("{one}, {other}", one=told, other=word)
        else:
            told = _("{one} of {other}", one=told, other=word)
    return told


def condition_words(condition: Condition) -> str:
    """One condition in words."""
    spec = field_of(condition.field)
    phrases = {**_USUAL, **(spec.phrases or {})}
    phrase = phrases[condition.operator][condition.negated]
    values = _values(spec, condition)
    told = _(phrase, field=_(spec.label), value=values[0], other=values[1])
    if condition.on:
        return _("{condition} (op {day})", condition=told, day=short_date(condition.on))
    return told


def _values(spec: FieldSpec, condition: Condition) -> tuple[str, str]:
    options = spec.options() if condition.operator == "any_of" else {}
    words = [shown_value(spec, value, options) for value in condition.values]
    if condition.operator == "any_of":
        return (_joined(words, "or") if words else "", "")
    return (words[0] if words else "", words[1] if len(words) > 1 else "")


def shown_value(spec: FieldSpec, value: Value, options: Mapping[Value, str]) -> str:
    """One value of a condition as it is told."""
    if spec.told and value in spec.told:
        return _(spec.told[str(value)])
    if value in options:
        return options[value]
    if spec.kind == "money" and isinstance(value, int):
        return money_text(value)
    return str(value) if isinstance(value, str | int) else short_date(value)
