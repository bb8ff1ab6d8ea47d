"""Reading the lines of a recognised list into people, with every problem in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from noaber.core.i18n import _
from noaber.core.progress import Progress
from noaber.core.text import fold
from noaber.exchange.content import text_of
from noaber.exchange.ditto import repeated_by_ditto
from noaber.exchange.draft import MAY_SAY_NOTHING, Draft, Filled, clean, says_nothing
from noaber.exchange.fields import ADDRESS, BSN, FULL_NAME, NAMING, SEVERAL, SKIP
from noaber.exchange.lines import Interpreted, MembershipValues, Problem
from noaber.exchange.passing_over import reason_to_skip
from noaber.exchange.reading_address import read_address
from noaber.exchange.reading_contact import read_account, read_emails, read_phones
from noaber.exchange.reading_dates import month_first_columns, read_birth_date
from noaber.exchange.reading_membership import read_membership
from noaber.exchange.reading_names import read_names
from noaber.exchange.recognise import Column, Recognised
from noaber.exchange.spreadsheet import Cell, SheetLine, is_blank
from noaber.people.record import PersonRecord

_DATES = ("birth_date", "admitted_on", "left_on")
_Used = tuple[Column, int, str]
_PERSONAL = ("postcode", "email", "birth_date", "iban", "phone")
_APOSTROPHES = ("'", "’", "‘", "`")
_AFTER_APOSTROPHE = frozenset("0123456789+-=@(")
_PROOF = re.compile(r"\d{4}|@|\d\d-\d")
_NAMES = ("surname", "call_name", "organisation_name", "short_name", "first_names", "partner_surname")


@dataclass(frozen=True)
class Reading:
    """A list read: its lines, and problems that concern a whole column."""

    lines: tuple[Interpreted, ...]
    notices: tuple[Problem, ...]


@dataclass(frozen=True)
class _Habits:
    """What holds for a whole list: the order of dates, what a column of organisations means, how full a line is."""

    month_first: frozenset[int]
    affiliations: bool
    usual: int
    today: date


def interpret(progress: Progress, found: Recognised, today: date) -> Reading:
    """Read every line below the headings.

    Raises Cancelled when the user stops it, and never fails on what a line holds: that becomes a problem, and a note.
    """
    habits = _habits(found, today)
    listed = list(repeated_by_ditto(found.lines))
    used = [(column, column.index, column.field) for column in found.columns if column.field not in (SKIP, BSN)]
    lines = [
        _read_line(line, found.columns, used, habits)
        for line in progress.over(listed, len(listed), _("Regels lezen"), every=200)
    ]
    return Reading(tuple(lines), _notices(found, habits))


def _habits(found: Recognised, today: date) -> _Habits:
    dates = [column for column in found.columns if column.field in _DATES]
    cells = (
        (column, line.cells[column.index]) for line in found.lines for column in dates if column.index < len(line.cells)
    )
    counts = sorted(sum(not is_blank(cell) for cell in line.cells) for line in found.lines[:500])
    several = [count for count in counts if count > 1]
    usual = several[len(several) // 2] if several else 1
    return _Habits(month_first_columns(dates, cells), _tells_affiliations(found), usual, today)


def _tells_affiliations(found: Recognised) -> bool:
    """Whether the column of organisations says where people belong: filled for many who have names, or repeating."""
    organisation = next((column for column in found.columns if column.field == "organisation_name"), None)
    name = next((column for column in found.columns if column.field in NAMING - {"organisation_name"}), None)
    if organisation is None or name is None:
        return False
    both = [
        line.cells for line in found.lines if _holds(line.cells, organisation.index) and _holds(line.cells, name.index)
    ]
    different = {fold(text_of(cells[organisation.index])) for cells in both}
    return len(both) >= 3 and (len(both) > 0.5 * len(found.lines) or len(different) < 0.8 * len(both))


def _holds(cells: Sequence[Cell], index: int) -> bool:
    return index < len(cells) and not is_blank(cells[index])


def _read_line(line: SheetLine, columns: Sequence[Column], used: Sequence[_Used], habits: _Habits) -> Interpreted:
    cells = _filled(line, used)
    if _could_be_no_person(cells):
        reason = reason_to_skip(line.cells, columns, habits.usual)
        if reason:
            return Interpreted(line.number, PersonRecord(), MembershipValues(), skipped=reason)
    return _read_cells(Draft(line.number, cells, habits.today), habits)


def _filled(line: SheetLine, used: Sequence[_Used]) -> dict[str, list[Filled]]:
    """The cells that say something, by field; where only one column may fill a field, the first that does."""
    cells: dict[str, list[Filled]] = {}
    make = tuple.__new__  # as Filled(…), but this is done for every cell
    values = line.cells
    width = len(values)
    for column, index, field in used:
        if index >= width:
            break
        cell = values[index]
        if cell is None or cell == "":
            continue
        text = cell.strip() if type(cell) is str and cell.isascii() and cell.isprintable() else clean(cell)
        if text[:1] in _APOSTROPHES and text[1:2] in _AFTER_APOSTROPHE:
            text = text[1:]  # typed so that a spreadsheet would leave the cell as it is
        if not text or (text in MAY_SAY_NOTHING and says_nothing(text, field)):
            continue
        if field not in cells:
            cells[field] = [make(Filled, (column, cell, text))]
        elif field in SEVERAL:
            cells[field].append(make(Filled, (column, cell, text)))
    return cells


def _could_be_no_person(cells: dict[str, list[Filled]]) -> bool:
    """Whether a line needs a closer look: it has nothing that only people have, or has a heading below itself."""
    for field in _PERSONAL:
        if field in cells:
            column, _cell, text = cells[field][0]
            if _PROOF.search(text) and text != column.heading:
                return False
    return True


def _read_cells(draft: Draft, habits: _Habits) -> Interpreted:
    cells = draft.cells
    read_names(draft, affiliations=habits.affiliations)
    read_address(draft)
    name = draft.values.pop("name_in_address", "")
    if name and not _is_named(draft):
        column = cells[ADDRESS if ADDRESS in cells else "street"][0].column
        cells[FULL_NAME] = [Filled(column, name, name)]
        read_names(draft, affiliations=habits.affiliations)
    if "phone" in cells:
        read_phones(draft)
    if "email" in cells:
        read_emails(draft)
    if "iban" in cells or "account_holder" in cells:
        read_account(draft)
    if "birth_date" in cells:
        read_birth_date(draft, habits.month_first)
    read_membership(draft, habits.month_first)
    draft.keep_rest()
    draft.values["note"] = "\n".join(draft.notes)
    record = PersonRecord(**draft.values)
    if not _is_named(draft):
        sentence = _("Op deze regel staat geen naam: {text}", text=_shown(draft))
        return Interpreted(draft.line, PersonRecord(), MembershipValues(), skipped=sentence)
    return Interpreted(draft.line, record, MembershipValues(**draft.membership), tuple(draft.problems))


def _is_named(draft: Draft) -> bool:
    values = draft.values
    return any(values.get(name) for name in _NAMES)


def _shown(draft: Draft) -> str:
    return " · ".join(filled.text for several in draft.cells.values() for filled in several)[:100]


def _notices(found: Recognised, habits: _Habits) -> tuple[Problem, ...]:
    notices = []
    for column in found.columns:
        if column.field == BSN:
            text = _(
                "Deze kolom bevat burgerservicenummers. Die mag een coöperatie niet bewaren; de kolom is overgeslagen."
            )
            notices.append(Problem(found.header_line, column.name, text))
        if column.index in habits.month_first:
            text = _("In deze kolom staat de maand vóór de dag. Zo zijn de datums gelezen.")
            notices.append(Problem(found.header_line, column.name, text))
    return tuple(notices)
