"""Lists over a large register with ten years of contributions: no page may take over a tenth of a second."""

from datetime import date
from functools import partial

from noaber.duplicates.queries import count_duplicates
from noaber.lists.conditions import Condition, all_of, any_of
from noaber.lists.definition import ListDefinition
from noaber.lists.queries import list_ids, rows_of
from tests.bench.measure import Row, Work, seconds
from tests.bench.ten_years import SHOWN, TODAY, ten_years

PAGE = 100

_MEMBERS = Condition("status", "any_of", ("member",))
LISTS: dict[str, ListDefinition] = {
    "everybody": ListDefinition(),
    "members without mail": ListDefinition(all_of(_MEMBERS, Condition("email", "filled", negated=True))),
    "who owes money, most first": ListDefinition(Condition("owes", "more"), ("name", "owes"), "owes", descending=True),
    "volunteers or 65 and older": ListDefinition(
        any_of(Condition("role", "any_of", ("volunteer",)), Condition("age", "at_least", (65,), date(2027, 1, 1)))
    ),
    "a word in notes": ListDefinition(Condition("note", "contains", ("bel",)), sort="note"),
}


def rows() -> list[Row]:
    """What it takes to show each list, beside the tenth of a second that a page may take."""
    with ten_years():
        shown = [
            Row(f"list: {name}", _best(partial(_show, definition)), SHOWN, target=1)
            for name, definition in LISTS.items()
        ]
        return [*shown, Row("possible duplicates", _best(count_duplicates), SHOWN, target=2)]


def _show(definition: ListDefinition) -> None:
    found = list_ids(definition, today=TODAY)
    rows_of(definition, found[:PAGE], today=TODAY)


def _best(work: Work) -> float:
    return min(seconds(work) for _round in range(5))
