"""Importing a list: from a file to a plan, and from a plan to people and memberships in one recorded action."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from noaber.core.errors import FileProblem, NoaberError
from noaber.core.i18n import _, ngettext
from noaber.core.progress import Progress
from noaber.exchange.categories import has_vote, settle_categories
from noaber.exchange.interpret import interpret
from noaber.exchange.lines import MembershipValues, Problem
from noaber.exchange.mapping import ColumnMapping, apply_mapping, remembered
from noaber.exchange.matching import Known
from noaber.exchange.merging import filled_in, membership_filled_in
from noaber.exchange.plan import CHOICES, KEEP, Plan, PlanLine, make_plan
from noaber.exchange.recognise import Recognised, best_list
from noaber.exchange.spreadsheet import open_spreadsheet
from noaber.members.operations import admit, insert_memberships, save_category, update_membership
from noaber.members.queries import categories, list_register, member_numbers, memberships_of
from noaber.members.rules import MembershipRecord
from noaber.people.operations import insert_people, update_person
from noaber.people.queries import get_person
from noaber.people.record import PersonRecord
from noaber.store.journal import action
from noaber.store.search import added_in_bulk

_RECORD = tuple(field.name for field in fields(PersonRecord))
_TOGETHER = 1000


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for garbage: a list makes very many objects and drops none, so it would look in vain."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_collector_paused()
def recognise_file(path: Path, today: date, mapping: ColumnMapping | None = None) -> Recognised:
    """Open a file and recognise the sheet that looks most like a list of people.

    With ``mapping`` its columns are read as that says, else as they were the last time with these headings.
    Raises FileProblem when there is no list in the file that Noaber can read.
    """
    found = best_list(open_spreadsheet(path), today)
    return apply_mapping(found, mapping) if mapping else remembered(found)


@_collector_paused()
def plan_import(
    progress: Progress, found: Recognised, today: date, *, duplicates: str = KEEP, as_members: bool = True
) -> Plan:
    """The dry run for a recognised list against the data file that is open.

    ``duplicates`` is one of plan.CHOICES; ``as_members`` whether the people on the list become members. Raises
    FileProblem when no column says who somebody is, Cancelled when the user stops it.
    """
    if duplicates not in CHOICES:
        raise NoaberError(_("Kies voor dubbele mensen uit: {choices}.", choices=", ".join(CHOICES)))
    if not found.lines:
        raise FileProblem(_("In dit bestand staan geen gegevens."))
    if not found.has_names:
        raise FileProblem(_("In dit bestand is geen kolom met namen gevonden. Wijs aan in welke kolom de namen staan."))
    reading = interpret(progress, found, today)
    lines, notices = settle_categories(reading.lines, [category.name for category in categories()])
    if not as_members:
        lines = [replace(line, membership=MembershipValues(is_member=False)) for line in lines]
        notices = []
    notices = [*_about_other_sheets(found), *reading.notices, *notices]
    return make_plan(progress, lines, known_people(today), duplicates=duplicates, notices=notices)


def _about_other_sheets(found: Recognised) -> list[Problem]:
    return [
        Problem(
            0,
            "",
            _(
                "Op het blad “{other}” staat ook een lijst. Alleen het blad “{sheet}” wordt ingelezen.",
                other=name,
                sheet=found.sheet.name,
            ),
        )
        for name in found.other_lists
    ]


def known_people(today: date) -> list[Known]:
    """Everybody in the data file, to compare a list with."""
    return [
        Known(
            row.person,
            None
            if row.member_number is None
            else MembershipValues(row.member_number, row.category, row.admitted_on, row.left_on),
            person_id=row.id,
        )
        for row in list_register(today=today)
    ]


@dataclass
class _Entry:
    """A person that will be made, and the membership that goes with it."""

    record: PersonRecord
    membership: MembershipValues


@_collector_paused()
def run_import(progress: Progress, plan: Plan, name: str) -> None:
    """Do what a plan says as one action, titled after the file's ``name``; one undo takes it all back.

    A plan without anything new writes nothing. Raises Cancelled or NoaberError, after which nothing has changed.
    """
    entries = _entries(plan.lines)
    updates = [line for line in plan.lines if line.action == "update" and line.match and line.match.known.person_id]
    total = len(entries) + len(updates)
    if not total:
        return
    progress.report(0, total, _("Opslaan"))
    with action(_("Lijst ingelezen: {name}", name=name)) as running:
        new = [entry.membership for entry in entries]
        by_name = _categories_for(new + [line.interpreted.membership for line in updates])
        with added_in_bulk():
            _insert(progress, entries, by_name, total)
        for done, line in enumerate(updates):
            progress.report(len(entries) + done, total, _("Opslaan"))
            _update(line, by_name)
        running.title = _title(name, len(entries))
    progress.report(total, total, _("Opslaan"))


def _title(name: str, count: int) -> str:
    return ngettext("Lijst ingelezen: {name}, {n} nieuw", "Lijst ingelezen: {name}, {n} nieuw", count, name=name)


def _entries(lines: Iterable[PlanLine]) -> list[_Entry]:
    """The people to make; a line that fills in another new line is laid into that one."""
    entries: dict[int, _Entry] = {}
    for line in lines:
        read = line.interpreted
        if line.action == "new":
            entries[line.line] = _Entry(read.record, read.membership)
        elif line.action == "update" and line.match and line.match.known.line in entries:
            entry = entries[line.match.known.line]
            entry.record = filled_in(entry.record, read.record)
            entry.membership = membership_filled_in(entry.membership, read.membership)
    return list(entries.values())


def _categories_for(memberships: Sequence[MembershipValues]) -> dict[str, int]:
    """The id of every category by name, after making those that are new."""
    by_name = {category.name: category.id for category in categories()}
    for membership in memberships:
        if membership.category and membership.category not in by_name:
            votes = has_vote(membership.category)
            by_name[membership.category] = save_category(None, membership.category, int(votes), votes)
    if not by_name:
        by_name[_("Gewoon lid")] = save_category(None, _("Gewoon lid"), 1, True)
    return by_name


def _membership_record(values: MembershipValues, kind: str, by_name: dict[str, int]) -> MembershipRecord:
    category = by_name.get(values.category) or _usual_category(kind, by_name)
    return MembershipRecord(category, values.member_number, values.admitted_on, values.left_on, values.leaving_reason)


def _usual_category(kind: str, by_name: dict[str, int]) -> int:
    usual = _("Organisatie") if kind == "organisation" else _("Gewoon lid")
    return by_name.get(usual) or next(iter(by_name.values()))


def _insert(progress: Progress, entries: Sequence[_Entry], by_name: dict[str, int], total: int) -> None:
    ids: list[int] = []
    for start in range(0, len(entries), _TOGETHER):
        progress.report(start, total, _("Opslaan"))
        ids.extend(insert_people([entry.record for entry in entries[start : start + _TOGETHER]]))
    taken = set(member_numbers())
    rows: list[tuple[int, MembershipRecord]] = []
    for person_id, entry in zip(ids, entries, strict=True):
        if not entry.membership.is_member:
            continue
        membership = _membership_record(entry.membership, entry.record.kind, by_name)
        if membership.member_number in taken:
            membership = replace(membership, member_number=None)
        elif membership.member_number is not None:
            taken.add(membership.member_number)
        rows.append((person_id, membership))
    insert_memberships(rows)


def _update(line: PlanLine, by_name: dict[str, int]) -> None:
    """Fill in somebody who is there; read again, since an earlier line may have filled in the same person."""
    if line.match is None or line.match.known.person_id is None:
        return
    known, read, person_id = line.match.known, line.interpreted, line.match.known.person_id
    current = PersonRecord(**{name: getattr(get_person(person_id), name) for name in _RECORD})
    record = filled_in(current, read.record)
    if record != current:
        update_person(person_id, record)
    there = memberships_of(person_id)
    if not there:
        if read.membership.is_member:
            membership = _membership_record(read.membership, known.record.kind, by_name)
            if membership.member_number in member_numbers():
                membership = replace(membership, member_number=None)
            admit(person_id, membership)
        return
    row = there[0]
    stored = MembershipValues(row.member_number, row.category, row.admitted_on, row.left_on, row.leaving_reason)
    filled = membership_filled_in(stored, read.membership)
    if filled != stored:
        update_membership(
            row.id,
            MembershipRecord(
                row.category_id, row.member_number, filled.admitted_on, filled.left_on, filled.leaving_reason
            ),
        )
