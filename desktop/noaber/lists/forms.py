"""What the screen of lists edits: conditions as rows of texts as typed, and the name of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from noaber.core.dates import parse_date, short_date
from noaber.core.errors import NoaberError
from noaber.core.i18n import _
from noaber.core.numbers import money_text, parse_cents, parse_whole
from noaber.lists.conditions import Condition, Node, Value, as_blocks, from_blocks
from noaber.lists.fields import FieldSpec, Operator, field_of, problem

AND, OR = "and", "or"


@dataclass
class ConditionForm:
    """One row: how it is joined to the row above it, the field, how it is compared, and values as typed.

    ``chosen`` are the values of an operator that chooses, ``first`` and ``second`` the texts of one that is typed.
    ``on`` is the day for which an age counts, empty for today.
    """

    field: str = "status"
    operator: str = "any_of"
    negated: bool = False
    joined: str = AND
    chosen: tuple[Value, ...] = ()
    first: str = ""
    second: str = ""
    on: str = ""

    @classmethod
    def of_field(cls, name: str, joined: str = AND) -> Self:
        """A fresh row for a field, with the way to compare that is proposed and its first choice."""
        spec = field_of(name)
        operator = next(iter(spec.operators))
        chosen = tuple(spec.options())[:1] if spec.operators[operator].values == "choice" else ()
        return cls(name, operator, joined=joined, chosen=chosen)

    @classmethod
    def from_condition(cls, condition: Condition, joined: str) -> Self:
        """The row that shows a condition."""
        spec = field_of(condition.field)
        on = short_date(condition.on) if condition.on else ""
        made = cls(condition.field, condition.operator, condition.negated, joined, on=on)
        if spec.operators[condition.operator].values == "choice":
            made.chosen = condition.values
        else:
            texts = [_typed(value, spec) for value in condition.values]
            made.first, made.second = ([*texts, "", ""])[:2]
        return made

    @property
    def spec(self) -> FieldSpec:
        """The field."""
        return field_of(self.field)

    @property
    def compared(self) -> Operator:
        """The operator."""
        return self.spec.operators[self.operator]

    def condition(self, today: date) -> Condition:
        """The condition that is meant; raises NoaberError with what is still missing or wrong."""
        values: tuple[Value, ...] = self.chosen
        if self.compared.values != "choice":
            texts = [self.first, self.second][: self.compared.most]
            self._say_missing(texts)
            values = tuple(self._read(text, today) for text in texts)
        on = parse_date(self.on, today=today, near=True) if self.on.strip() and self.spec.dated else None
        made = Condition(self.field, self.operator, values, on, self.negated)
        sentence = problem(made)
        if sentence:
            raise NoaberError(sentence)
        return made

    def _read(self, text: str, today: date) -> Value:
        kind = self.compared.values
        if kind == "number":
            return parse_whole(text, least=-9_999_999)
        if kind == "money":
            return parse_cents(text)
        born = self.field == "birth_date"
        return parse_date(text, today=today, past=born, near=not born) if kind == "date" else text.strip()

    def _say_missing(self, texts: Sequence[str]) -> None:
        if not all(text.strip() for text in texts):
            raise NoaberError(_("Vul nog iets in bij “{field}”.", field=_(self.spec.label)))


def _typed(value: Value, spec: FieldSpec) -> str:
    if isinstance(value, date):
        return short_date(value)
    if spec.kind == "money":
        return money_text(int(value)).removeprefix("€ ").removeprefix("€")
    return str(value)


def conditions_of_rows(rows: Sequence[ConditionForm], today: date) -> tuple[Node, list[str]]:
    """What the rows mean together: within a block all must hold, ``of`` begins another block and one is enough.

    Rows that are not finished do not count yet; why is told as sentences.
    """
    blocks: list[list[Condition]] = []
    missing = []
    for row in rows:
        if row.joined == OR or not blocks:
            blocks.append([])
        try:
            blocks[-1].append(row.condition(today))
        except NoaberError as error:
            missing.append(str(error))
    return from_blocks(tuple(tuple(block) for block in blocks)), missing


def rows_of_conditions(node: Node) -> list[ConditionForm]:
    """The rows that show conditions; raises NoaberError when they are too intricate, or of a field long gone."""
    rows: list[ConditionForm] = []
    for block in as_blocks(node):
        if not block:
            return []  # one of the alternatives is everybody
        for place, condition in enumerate(block):
            rows.append(ConditionForm.from_condition(condition, OR if place == 0 and rows else AND))
    return rows


@dataclass
class ListNameForm:
    """The name under which a list is kept; ``taken`` are those of the others."""

    name: str = ""
    taken: tuple[str, ...] = ()

    def errors(self) -> dict[str, str]:
        """What is wrong with the name."""
        name = self.name.strip()
        if not name:
            return {"name": _("Geef de lijst een naam.")}
        if name.casefold() in (other.casefold() for other in self.taken):
            return {"name": _("Er is al een lijst “{name}”.", name=name)}
        return {}
