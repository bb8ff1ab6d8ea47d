"""What a list is filtered by: a tree of conditions with and, or and not, as plain values that JSON can hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _

Value = str | int | date


@dataclass(frozen=True)
class Condition:
    """One condition on one field.

    ``field`` is the name of a :class:`noaber.lists.fields.FieldSpec`, ``operator`` a key of its kind's operators,
    ``values`` as many as the operator takes. ``on`` is the day for which an age or a role counts, None for today.
    """

    field: str
    operator: str
    values: tuple[Value, ...] = ()
    on: date | None = None
    negated: bool = False


@dataclass(frozen=True)
class Group:
    """Several conditions of which all (``and``) or at least one (``or``) must hold; no ``and`` parts is everybody."""

    how: str
    parts: tuple["Node", ...] = ()
    negated: bool = False


Node = Condition | Group
EVERYBODY = Group("and")


def all_of(*parts: Node) -> Group:
    """All must hold."""
    return Group("and", parts)


def any_of(*parts: Node) -> Group:
    """At least one must hold."""
    return Group("or", parts)


def negation(node: Node) -> Node:
    """The opposite."""
    if isinstance(node, Condition):
        return Condition(node.field, node.operator, node.values, node.on, not node.negated)
    return Group(node.how, node.parts, not node.negated)


def conditions_of(node: Node) -> Iterator[Condition]:
    """Every condition in the tree, in order."""
    if isinstance(node, Condition):
        yield node
        return
    for part in node.parts:
        yield from conditions_of(part)


# --- as rows: what the screen shows -----------------------------------------------------------------------------------

Blocks = tuple[tuple[Condition, ...], ...]
_MOST_BLOCKS = 60


def from_blocks(blocks: Blocks) -> Node:
    """The tree of rows as the screen shows them: within a block all must hold, and one of the blocks is enough."""
    groups = [Group("and", block) for block in blocks if block]
    if not groups:
        return EVERYBODY
    return groups[0] if len(groups) == 1 else Group("or", tuple(groups))


def as_blocks(node: Node) -> Blocks:
    """The same people as rows in blocks; a block without conditions is everybody, no block at all nobody.

    Raises NoaberError when that would take too many rows.
    """
    return _blocks(node, negated=False)


def _blocks(node: Node, *, negated: bool) -> Blocks:
    flip = negated != node.negated
    if isinstance(node, Condition):
        return ((Condition(node.field, node.operator, node.values, node.on, flip),),)
    parts = [_blocks(part, negated=flip) for part in node.parts]
    if (node.how == "or") != flip:
        joined = tuple(block for part in parts for block in part)
    else:
        joined = ((),)
        for part in parts:
            joined = tuple((*left, *right) for left in joined for right in part)
            _check_size(joined)
    _check_size(joined)
    return joined


def _check_size(blocks: Blocks) -> None:
    if len(blocks) > _MOST_BLOCKS:
        raise NoaberError(_("Deze voorwaarden zijn te ingewikkeld om als regels te tonen."))


# --- as JSON ----------------------------------------------------------------------------------------------------------


def to_plain(node: Node) -> dict[str, Any]:
    """The tree as values that JSON can hold."""
    found: dict[str, Any]
    if isinstance(node, Group):
        found = {"all" if node.how == "and" else "any": [to_plain(part) for part in node.parts]}
    else:
        found = {"field": node.field, "is": node.operator, "values": [_plain(value) for value in node.values]}
        if node.on:
            found["on"] = node.on.isoformat()
    return {**found, "not": True} if node.negated else found


def from_plain(value: Any) -> Node:
    """The tree that :func:`to_plain` wrote; raises NoaberError for anything else."""
    try:
        return _from_plain(value)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise NoaberError(_("De voorwaarden van deze lijst kunnen niet worden gelezen.")) from error


def _from_plain(value: Any) -> Node:
    negated = bool(value.get("not", False))
    for name, how in (("all", "and"), ("any", "or")):
        if name in value:
            return Group(how, tuple(_from_plain(part) for part in value[name]), negated)
    on = date.fromisoformat(value["on"]) if value.get("on") else None
    return Condition(str(value["field"]), str(value["is"]), tuple(map(_value, value["values"])), on, negated)


def _plain(value: Value) -> Any:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _value(plain: Any) -> Value:
    if isinstance(plain, dict):
        return date.fromisoformat(plain["day"])
    if isinstance(plain, bool) or not isinstance(plain, str | int):
        raise TypeError(type(plain).__name__)
    return plain
