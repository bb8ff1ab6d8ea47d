"""What the assistant holds while somebody goes through its steps, and the work that each step asks for. No Qt."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from noaber.core.progress import Progress
from noaber.core.text import fold
from noaber.exchange.mapping import is_remembered, remember, remembered
from noaber.exchange.operations import plan_import, run_import
from noaber.exchange.plan import KEEP, Plan, PlanLine
from noaber.exchange.recognise import Recognised, best_list, recognise
from noaber.exchange.spreadsheet import Spreadsheet, open_spreadsheet
from noaber.members.queries import group_counts

CONTACTS = "contacts"
"""The audience of a list of people who are no members; any other is "" (members) or the name of a category."""
_TELLS_MEMBERS = frozenset({"member_number", "category", "admitted_on", "left_on"})
_SAYS_MEMBERS = ("leden", "lid", "member", "contributie")


@dataclass(frozen=True)
class ImportSession:
    """A list on its way in: the file, how its columns are read, and whether its people are members.

    ``known_layout`` tells that its columns are read as somebody set them the last time.
    """

    spreadsheet: Spreadsheet
    found: Recognised
    today: date
    audience: str = ""
    known_layout: bool = False
    touched: bool = False

    @property
    def path(self) -> Path:
        """The file."""
        return self.spreadsheet.path

    @property
    def tells_kinds(self) -> bool:
        """Whether a column says what kind of member everybody is."""
        return any(column.field == "category" for column in self.found.columns)

    def with_sheet(self, place: int) -> "ImportSession":
        """The same file, but another of its sheets."""
        return _session(self.spreadsheet, recognise(self.spreadsheet.sheets[place], self.today), self.today)

    def with_header(self, number: int) -> "ImportSession":
        """The headings stand on the line with this number; 0 for a list without headings."""
        found = recognise(self.found.sheet, self.today, number)
        found = replace(found, other_lists=self.found.other_lists)
        return replace(self, found=_as_before(found), known_layout=is_remembered(found), touched=True)

    def with_field(self, index: int, field: str) -> "ImportSession":
        """A column is read as another field."""
        return replace(self, found=self.found.with_field(index, field), touched=True)

    def with_audience(self, audience: str) -> "ImportSession":
        """The people are members ("" or the name of a category), or CONTACTS."""
        return replace(self, audience=audience, touched=True)


def read_list(progress: Progress, path: Path, today: date) -> ImportSession:
    """Open a file and recognise its list; raises FileProblem in one sentence."""
    progress.report(0, 0)
    spreadsheet = open_spreadsheet(path)
    progress.report(0, 0)
    return _session(spreadsheet, best_list(spreadsheet, today), today)


def _session(spreadsheet: Spreadsheet, found: Recognised, today: date) -> ImportSession:
    audience = "" if _looks_like_members(spreadsheet.path, found, today) else CONTACTS
    return ImportSession(spreadsheet, _as_before(found), today, audience, is_remembered(found))


def _as_before(found: Recognised) -> Recognised:
    """The list as a list with these headings was read before; what somebody let through then is no longer doubtful."""
    if not is_remembered(found):
        return found
    found = remembered(found)
    return replace(found, columns=tuple(replace(column, sure=True) for column in found.columns))


def _looks_like_members(path: Path, found: Recognised, today: date) -> bool:
    """Membership gives a vote, so it is only proposed when the list speaks of it or when there are no members yet."""
    if any(column.field in _TELLS_MEMBERS for column in found.columns):
        return True
    told = fold(f"{path.stem} {found.sheet.name}")
    return any(word in told for word in _SAYS_MEMBERS) or not group_counts(today=today)["members"]


def make_proof(progress: Progress, session: ImportSession, before: Plan | None = None) -> Plan:
    """The dry run; choices for possible duplicates made in the plan ``before`` stay."""
    plan = plan_import(
        progress,
        session.found,
        session.today,
        duplicates=before.duplicates if before else KEEP,
        as_members=session.audience != CONTACTS,
    )
    if session.audience not in ("", CONTACTS):
        plan = replace(plan, lines=tuple(_of_category(line, session.audience) for line in plan.lines))
    for line, choice in (before.decisions if before else {}).items():
        plan = plan.deciding(line, choice)
    return plan


def _of_category(line: PlanLine, category: str) -> PlanLine:
    membership = line.interpreted.membership
    if not membership.is_member or membership.category:
        return line
    return replace(line, interpreted=replace(line.interpreted, membership=replace(membership, category=category)))


def write_list(progress: Progress, session: ImportSession, plan: Plan) -> None:
    """Do what the plan says as one action, and remember how the columns were read."""
    run_import(progress, plan, session.path.name)
    with suppress(OSError):  # the people are in; that the columns are not remembered may pass
        remember(session.found)
