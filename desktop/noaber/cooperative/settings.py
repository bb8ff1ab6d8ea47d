"""Groups of settings as typed tables: each a frozen dataclass whose fields come from :mod:`noaber.paper.options`.

A feature declares its group once, with label, kind, default and choices per field; from that follow the reading, the
section of the settings page and the storing. What is stored and cannot be read counts as its default.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from typing import Any, TypeVar

from noaber.cooperative.operations import save_setting
from noaber.core.errors import NoaberError
from noaber.paper.options import as_texts, parse
from noaber.store.fields import database
from noaber.store.journal import action

G = TypeVar("G")


def read_group(group: type[G], prefix: str) -> G:
    """The settings of a group; ``prefix`` is what their names in the file begin with, such as ``statutes``."""
    rows = database.execute_sql("SELECT name, value FROM setting WHERE name LIKE ?", (f"{prefix}.%",))
    return group_from(group, prefix, dict(rows.fetchall()))


def group_from(group: type[G], prefix: str, stored: Mapping[str, str]) -> G:
    """A group from stored texts by name; what is not there or cannot be read has its default."""
    found: Any = group()
    for item in fields(found):
        text = stored.get(f"{prefix}.{item.name}")
        if text is None:
            continue
        with suppress(NoaberError):
            found = parse(group, {**as_texts(found), item.name: text})  # type: ignore[type-var]
    return found  # type: ignore[no-any-return]


def save_group(prefix: str, values: Any, title: str) -> None:
    """Store what differs from what is there, as one action with this title."""
    before = as_texts(read_group(type(values), prefix))
    after: Mapping[str, str] = as_texts(values)
    with action(title):
        for name, value in after.items():
            if value != before[name]:
                save_setting(f"{prefix}.{name}", value, title)
