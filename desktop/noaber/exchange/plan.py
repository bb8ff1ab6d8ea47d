"""The dry run: what each line of a list will become, before anything is written."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.exchange.lines import Interpreted, Problem
from noaber.exchange.matching import Known, Match, Register
from noaber.exchange.merging import filled_in, membership_says_nothing_new, says_nothing_new
from noaber.people import names

KEEP, FILL, NEW = "keep", "fill", "new"
CHOICES = (KEEP, FILL, NEW)
"""What to do with a possible duplicate: leave the known person alone, fill in what is empty, or make a new person."""
ACTIONS = ("new", "update", "unchanged", "skipped", "duplicate")


@dataclass(frozen=True)
class PlanLine:
    """One line and its fate, one of ACTIONS; ``match`` is who it may be, ``same`` whether it says nothing new."""

    interpreted: Interpreted
    action: str
    match: Match | None = None
    same: bool = False

    @property
    def line(self) -> int:
        """The number of the line in the file."""
        return self.interpreted.line

    @property
    def name(self) -> str:
        """The name as in a list."""
        return names.list_name(self.interpreted.record)


@dataclass(frozen=True)
class Plan:
    """All lines with what they will become, and every problem in words.

    ``duplicates`` is the choice for lines that have none of their own in ``decisions`` ({line: choice}).
    """

    lines: tuple[PlanLine, ...]
    duplicates: str = KEEP
    decisions: Mapping[int, str] = field(default_factory=dict)
    notices: tuple[Problem, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many lines there are of each of ACTIONS."""
        counts = Counter(line.action for line in self.lines)
        return {action: counts[action] for action in ACTIONS}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that deserves a look, in the order of the lines."""
        found = list(self.notices)
        for line in self.lines:
            found.extend(line.interpreted.problems)
            found.extend(_about(line))
        return tuple(sorted(found, key=lambda problem: problem.line))

    def deciding(self, line: int, choice: str) -> "Plan":
        """The plan with another choice (one of CHOICES) for one possible duplicate."""
        return self._with(self.duplicates, {**self.decisions, line: choice})

    def deciding_all(self, choice: str) -> "Plan":
        """The plan with one choice for all possible duplicates."""
        return self._with(choice, {})

    def _with(self, duplicates: str, decisions: Mapping[int, str]) -> "Plan":
        lines = tuple(
            replace(line, action=_action(line, decisions.get(line.line), duplicates)) if line.match else line
            for line in self.lines
        )
        return replace(self, lines=lines, duplicates=duplicates, decisions=decisions)

    def as_json(self) -> dict[str, Any]:
        """The summary for scripts: counts, and problems with line, column and message."""
        counts = self.counts
        return {
            "lines": len(self.lines),
            "new": counts["new"],
            "updated": counts["update"],
            "unchanged": counts["unchanged"],
            "skipped": counts["skipped"],
            "duplicates": counts["duplicate"],
            "problems": [{"line": each.line, "column": each.column, "message": each.message} for each in self.problems],
        }


def make_plan(
    progress: Progress,
    interpreted: Sequence[Interpreted],
    known: Iterable[Known],
    *,
    duplicates: str = KEEP,
    notices: Sequence[Problem] = (),
) -> Plan:
    """Compare every line with the people known and with the lines before it.

    ``duplicates`` is one of CHOICES. Raises Cancelled when the user stops it.
    """
    register = Register(known)
    lines = []
    for each in progress.over(interpreted, len(interpreted), _("Vergelijken met wie er al is")):
        if each.skipped:
            lines.append(PlanLine(each, "skipped"))
            continue
        person = Known(each.record, each.membership, line=each.line)
        line = _plan_line(each, register.find(person), register, duplicates)
        lines.append(line)
        if line.match is None:
            register.add(person)
    return Plan(tuple(lines), duplicates, {}, tuple(notices))


def _plan_line(interpreted: Interpreted, match: Match | None, register: Register, duplicates: str) -> PlanLine:
    if match is None:
        return PlanLine(_with_free_number(interpreted, register), "new")
    known = match.known
    same = says_nothing_new(interpreted.record, known.record) and membership_says_nothing_new(
        interpreted.membership, known.membership
    )
    line = PlanLine(interpreted, "", match, same)
    return replace(line, action=_action(line, None, duplicates))


def _with_free_number(interpreted: Interpreted, register: Register) -> Interpreted:
    """A member number that somebody else has cannot be given twice; the line gets a new one and a sentence."""
    number = interpreted.membership.member_number
    owner = register.with_number(number) if number is not None else None
    if owner is None or number is None:
        return interpreted
    sentence = _(
        "Lidnummer {number} is al van {name}. Deze regel krijgt een nieuw nummer.",
        number=number,
        name=names.list_name(owner.record),
    )
    return replace(
        interpreted,
        membership=replace(interpreted.membership, member_number=None),
        problems=(*interpreted.problems, Problem(interpreted.line, _("Lidnummer"), sentence)),
    )


def _action(line: PlanLine, choice: str | None, duplicates: str) -> str:
    """What becomes of a line with a match; a line that says nothing new is only made anew when somebody says so."""
    match = line.match
    if match is None:
        return line.action
    if choice == NEW or (duplicates == NEW and choice is None and not line.same):
        return "new"
    if line.same:
        return "unchanged" if match.known.line is None else "duplicate"
    if (choice or duplicates) == FILL:
        return "update" if adds_something(line.interpreted, match.known) else "unchanged"
    return "duplicate"


def adds_something(interpreted: Interpreted, known: Known) -> bool:
    """Whether filling in would change the known person or the membership."""
    if filled_in(known.record, interpreted.record) != known.record:
        return True
    line, there = interpreted.membership, known.membership
    if there is None:
        return line.is_member
    return bool(
        (line.admitted_on and not there.admitted_on)
        or (line.left_on and not there.left_on)
        or (line.leaving_reason and not there.leaving_reason)
    )


def _about(line: PlanLine) -> list[Problem]:
    """The sentences about the fate of a line: why it is skipped, or whom it resembles."""
    if line.action == "skipped":
        return [Problem(line.line, "", line.interpreted.skipped)]
    if line.match is None or line.action == "unchanged":
        return []
    known = line.match.known
    who, why = names.list_name(known.record), ", ".join(line.match.reasons)
    if known.line is not None:
        text = _(
            "{name} lijkt dezelfde als {other} op regel {number} ({why}).",
            name=line.name,
            other=who,
            number=known.line,
            why=why,
        )
    else:
        text = _("{name} lijkt dezelfde als {other}, die er al is ({why}).", name=line.name, other=who, why=why)
    return [Problem(line.line, "", text)]
