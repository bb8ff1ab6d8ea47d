"""Conditions as SQL with parameters; nothing that a user typed ever stands in the SQL itself."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from noaber.core.text import fold
from noaber.lists.conditions import Condition, Node
from noaber.lists.fields import FieldSpec, check, field_of

PEOPLE = """person p
LEFT JOIN membership m ON m.id = (
    SELECT id FROM membership WHERE person_id = p.id
    ORDER BY left_on IS NOT NULL, left_on DESC, admitted_on DESC, id DESC LIMIT 1)
LEFT JOIN member_category c ON c.id = m.category_id"""
"""Everybody with the membership that counts: the one that runs, or else the last."""


@dataclass
class Parameters:
    """The values of a statement under construction, and the joins that its fields need."""

    today: date
    values: dict[str, Any] = field(default_factory=dict)
    joins: dict[str, str] = field(default_factory=dict)

    def mark(self, value: Any) -> str:
        """The placeholder for a value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def expression(self, spec: FieldSpec, on: date | None = None, *, alone: bool = False) -> str:
        """The SQL of a field's value; ``alone`` where only a few people are read."""
        if alone and spec.alone:
            return self._dated(spec.alone, on)
        if spec.join and spec.join not in self.joins:  # several fields of one join share it
            self.joins[spec.join] = self._dated(spec.join, None)
        return self._dated(spec.sql, on)

    def _dated(self, sql: str, on: date | None) -> str:
        return sql.replace("{day}", self.mark(on or self.today)) if "{day}" in sql else sql

    def source(self) -> str:
        """What stands behind FROM."""
        return "\n".join((PEOPLE, *self.joins.values()))


def where(node: Node, parameters: Parameters) -> str:
    """The condition for WHERE, 1 or 0 for each person and never unknown; raises NoaberError when it is not in order."""
    check(node)
    return _where(node, parameters)


def _where(node: Node, parameters: Parameters) -> str:
    if isinstance(node, Condition):
        sql = f"coalesce({_compared(node, parameters)}, 0)"
    else:
        parts = [_where(part, parameters) for part in node.parts]
        joined = (" AND " if node.how == "and" else " OR ").join(parts)
        sql = f"({joined})" if parts else ("1" if node.how == "and" else "0")
    return f"NOT {sql}" if node.negated else sql


def _compared(condition: Condition, parameters: Parameters) -> str:
    spec = field_of(condition.field)
    value = parameters.expression(spec, condition.on)
    if spec.kind == "tags":
        return _tagged(condition, value, parameters)
    if condition.operator == "filled":
        return f"{value} <> ''" if spec.kind == "text" else f"{value} IS NOT NULL"
    if condition.operator == "any_of":
        return f"{value} IN ({_marks(condition, parameters)})"
    if spec.kind in ("text", "words"):
        return _text(spec, condition, value, parameters)
    if condition.operator in ("yes", "more"):
        return f"{value} > 0"
    if condition.operator == "between":
        low, high = (parameters.mark(limit) for limit in condition.values)
        return f"{value} BETWEEN {low} AND {high}"
    sign = {"at_least": ">=", "at_most": "<=", "is": "=", "before": "<", "since": ">="}[condition.operator]
    return f"{value} {sign} {parameters.mark(condition.values[0])}"


def _tagged(condition: Condition, select: str, parameters: Parameters) -> str:
    if condition.operator == "filled":
        return f"EXISTS ({select})"
    return f"EXISTS (SELECT 1 FROM ({select}) WHERE value IN ({_marks(condition, parameters)}))"


def _marks(condition: Condition, parameters: Parameters) -> str:
    return ", ".join(parameters.mark(value) for value in condition.values)


def _text(spec: FieldSpec, condition: Condition, value: str, parameters: Parameters) -> str:
    typed = fold(spec.tidy(str(condition.values[0])))
    if spec.kind == "words":  # stored folded already; each word must be in it
        return " AND ".join(f"instr({value}, {parameters.mark(word)}) > 0" for word in typed.split())
    mark = parameters.mark(typed)
    if condition.operator == "is":
        return f"folded({value}) = {mark}"
    if condition.operator == "begins":
        return f"substr(folded({value}), 1, {len(typed)}) = {mark}"
    return f"instr(folded({value}), {mark}) > 0"
