"""A plain evaluation of conditions over what is known of people, to hold the compiled SQL against."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from noaber.core.text import fold
from noaber.lists.conditions import Condition, Node
from noaber.lists.fields import field_of
from noaber.people.ages import age_on

Known = Mapping[str, Any]
"""What is known of one person: a value per field, a set for a field with several; ages are left to the evaluation."""


def meets(node: Node, known: Known, today: date) -> bool:
    """Whether somebody meets the conditions."""
    if isinstance(node, Condition):
        return _meets(node, known, today) != node.negated
    answers = [meets(part, known, today) for part in node.parts]
    return (all(answers) if node.how == "and" else any(answers)) != node.negated


def _meets(condition: Condition, known: Known, today: date) -> bool:
    value = known[condition.field]
    if condition.field in ("age", "member_years") and value is not None:
        value = age_on(condition.on or today, value)
    spec, operator, values = field_of(condition.field), condition.operator, condition.values
    if spec.kind == "tags":
        return bool(value) if operator == "filled" else bool(value & set(values))
    if operator == "filled":
        return value not in (None, "")
    if value is None:
        return False
    if spec.kind == "text":
        text, typed = fold(str(value)), fold(spec.tidy(str(values[0])))
        return {"is": text == typed, "begins": text.startswith(typed), "contains": typed in text}[operator]
    return _compared(operator, value, values)


def _compared(operator: str, value: Any, values: tuple[Any, ...]) -> bool:
    if operator in ("yes", "more"):
        return bool(value)
    if operator == "any_of":
        return value in values
    if operator == "between":
        return bool(values[0] <= value <= values[1])
    return bool(
        {
            "is": value == values[0],
            "at_least": value >= values[0],
            "at_most": value <= values[0],
            "before": value < values[0],
            "since": value >= values[0],
        }[operator]
    )
