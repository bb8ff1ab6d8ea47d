"""A list as the user made it: which people, which columns, in which order."""

import json
from dataclasses import dataclass
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.lists.conditions import EVERYBODY, Node, from_plain, to_plain

USUAL_COLUMNS = ("member_number", "name", "address", "postcode", "city", "phone", "email")


@dataclass(frozen=True)
class ListDefinition:
    """The conditions, the names of the columns in order, and the column by which it is sorted.

    ``with_died`` also lists people who have died; without it they never stand in a list.
    """

    conditions: Node = EVERYBODY
    columns: tuple[str, ...] = USUAL_COLUMNS
    sort: str = "name"
    descending: bool = False
    with_died: bool = False


def as_json(definition: ListDefinition) -> str:
    """The definition as text to store."""
    return json.dumps(
        {
            "conditions": to_plain(definition.conditions),
            "columns": list(definition.columns),
            "sort": definition.sort,
            "descending": definition.descending,
            "with_died": definition.with_died,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str) -> ListDefinition:
    """The definition that was stored; raises NoaberError when it cannot be read."""
    try:
        plain: dict[str, Any] = json.loads(text)
        columns = tuple(str(name) for name in plain["columns"])
        return ListDefinition(
            from_plain(plain["conditions"]),
            columns,
            str(plain["sort"]),
            bool(plain["descending"]),
            bool(plain["with_died"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NoaberError(_("Deze opgeslagen lijst kan niet worden gelezen.")) from error
