"""What screens, papers and exports read of lists: who is in them, and the cells of their columns."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.lists.columns import Cell, ColumnSpec, chosen_columns, field_cell
from noaber.lists.compiling import Parameters, where
from noaber.lists.conditions import Node, Value, conditions_of
from noaber.lists.definition import ListDefinition, from_json
from noaber.lists.fields import FieldSpec
from noaber.lists.sentences import sentence
from noaber.people import names
from noaber.people.queries import COLUMNS, PersonRow, person_from
from noaber.store.fields import database


@dataclass(frozen=True)
class ListRow:
    """One person in a list, with a cell for each chosen column."""

    person: PersonRow
    cells: tuple[Cell, ...]

    @property
    def id(self) -> int:
        """The id of the person."""
        return self.person.id

    @property
    def name(self) -> str:
        """The list name."""
        return names.list_name(self.person)


@dataclass(frozen=True)
class SavedRow:
    """A saved list; ``definition`` is None when it cannot be read, so that it can still be deleted."""

    id: int
    name: str
    definition: ListDefinition | None


def saved_lists() -> list[SavedRow]:
    """The saved lists by name."""
    rows = database.execute_sql("SELECT id, name, definition FROM saved_list ORDER BY folded(name), name")
    return [SavedRow(identifier, name, _definition(text)) for identifier, name, text in rows]


def saved_list(list_id: int) -> SavedRow:
    """A saved list; raises NoaberError when it is no longer there."""
    row = database.execute_sql("SELECT id, name, definition FROM saved_list WHERE id = ?", (list_id,)).fetchone()
    if row is None:
        raise NoaberError(_("Deze lijst is er niet meer."))
    return SavedRow(row[0], row[1], _definition(row[2]))


def saved_list_named(name: str) -> SavedRow:
    """The saved list of this name, in capitals or not; raises NoaberError when there is none that can be read."""
    for row in saved_lists():
        if row.name.casefold() == name.strip().casefold() and row.definition is not None:
            return row
    raise NoaberError(_("Er is geen opgeslagen lijst “{name}”.", name=name.strip()))


def _definition(text: str) -> ListDefinition | None:
    try:
        return from_json(text)
    except NoaberError:
        return None


def list_rows(
    definition: ListDefinition,
    *,
    today: date,
    only: Sequence[int] | None = None,
    offset: int = 0,
    limit: int = -1,
) -> list[ListRow]:
    """The people of a list in order, ``limit`` of them from ``offset`` on; ``only`` keeps to these ids.

    Raises NoaberError when a condition is not in order.
    """
    parameters = Parameters(today)
    columns = chosen_columns(definition.columns)
    shown = [column.field for column in columns if column.field is not None]
    values = "".join(f", {_selected(spec, parameters)}" for spec in shown)
    condition = _condition(definition, parameters)
    if only is not None:
        condition += f" AND p.id IN (SELECT value FROM json_each({parameters.mark(json.dumps(list(only)))}))"
    order = _order(definition, parameters)
    rows = database.execute_sql(
        f"SELECT p.id, p.died_on, {COLUMNS}{values} FROM {parameters.source()} WHERE {condition} ORDER BY {order} "
        f"LIMIT {parameters.mark(limit)} OFFSET {parameters.mark(offset)}",
        parameters.values,
    )
    options = {spec.name: spec.options() for spec in shown}
    return [_row(row, columns, shown, options) for row in rows]


def rows_of(definition: ListDefinition, people: Sequence[int], *, today: date) -> list[ListRow]:
    """The people with these ids, in this order, with the cells of a list: for showing a part of it."""
    parameters = Parameters(today)
    columns = chosen_columns(definition.columns)
    shown = [column.field for column in columns if column.field is not None]
    values = "".join(f", {_selected(spec, parameters, alone=True)}" for spec in shown)
    wanted = f"SELECT value FROM json_each({parameters.mark(json.dumps(list(people)))})"
    rows = database.execute_sql(
        f"SELECT p.id, p.died_on, {COLUMNS}{values} FROM {parameters.source()} WHERE p.id IN ({wanted})",
        parameters.values,
    )
    options = {spec.name: spec.options() for spec in shown}
    found = {row[0]: _row(row, columns, shown, options) for row in rows}
    return [found[identifier] for identifier in people if identifier in found]


def _row(
    row: tuple[Any, ...],
    columns: list[ColumnSpec],
    shown: list[FieldSpec],
    options: Mapping[str, Mapping[Value, str]],
) -> ListRow:
    end = len(row) - len(shown)
    person = person_from(row[:end])
    stored = dict(zip((spec.name for spec in shown), row[end:], strict=True))
    return ListRow(person, tuple(_cell(column, person, stored, options) for column in columns))


def _selected(spec: FieldSpec, parameters: Parameters, *, alone: bool = False) -> str:
    value = parameters.expression(spec, alone=alone)
    if spec.kind == "tags":
        return f"(SELECT group_concat(value, char(31)) FROM (SELECT DISTINCT value FROM ({value})))"
    return f"({value})"


def _cell(
    column: ColumnSpec,
    person: PersonRow,
    stored: Mapping[str, Any],
    options: Mapping[str, Mapping[Value, str]],
) -> Cell:
    if column.field is None:
        assert column.cell is not None
        return column.cell(person) or None
    return field_cell(column.field, stored[column.name], options[column.name])


def list_ids(definition: ListDefinition, *, today: date) -> list[int]:
    """The ids of the people of a list, in order."""
    parameters = Parameters(today)
    condition = _condition(definition, parameters)
    order = _order(definition, parameters)
    rows = database.execute_sql(
        f"SELECT p.id FROM {parameters.source()} WHERE {condition} ORDER BY {order}", parameters.values
    )
    return [row[0] for row in rows]


def count_list(conditions: Node, *, today: date, with_died: bool = False) -> int:
    """How many people meet the conditions."""
    parameters = Parameters(today)
    condition = _condition(ListDefinition(conditions, with_died=with_died), parameters)
    row = database.execute_sql(f"SELECT count(*) FROM {parameters.source()} WHERE {condition}", parameters.values)
    return int(row.fetchone()[0])


def heading(definition: ListDefinition) -> str:
    """The filter in words, for the head of a paper and of a spreadsheet."""
    told = sentence(definition.conditions)
    return _("{conditions}, ook overledenen", conditions=told) if definition.with_died else told


def _condition(definition: ListDefinition, parameters: Parameters) -> str:
    condition = where(definition.conditions, parameters)
    asks_for_died = any(part.field == "died" for part in conditions_of(definition.conditions))
    return condition if definition.with_died or asks_for_died else f"{condition} AND p.died_on IS NULL"


def _order(definition: ListDefinition, parameters: Parameters) -> str:
    """By the chosen column, empty ones last, then by name."""
    column = chosen_columns([definition.sort])[0]
    down = " DESC" if definition.descending else ""
    if column.field is None:
        parts = [f"{part}{down}" for part in column.sort.split(", ")]
        return ", ".join((*parts, "p.sort_key", "p.id"))
    value = _sorted(column.field, parameters)
    return f"({value} IS NULL OR {value} = ''), {value}{down}, p.sort_key, p.id"


def _sorted(spec: FieldSpec, parameters: Parameters) -> str:
    if spec.kind == "tags":
        return _selected(spec, parameters)
    value = parameters.expression(spec)
    if spec.name == "category":
        return "c.position"
    return f"folded({value})" if spec.kind == "text" else value
