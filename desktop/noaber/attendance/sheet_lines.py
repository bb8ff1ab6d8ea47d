"""Which line of a sign-in sheet is whose: the one place that decides its order and its numbers.

What is printed and what is remembered of a printed sheet both come from :func:`number_lines`, so that line 17 on
paper is line 17 when the secretary types it in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from noaber.attendance.paper_content import SheetEntry
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.core.text import fold
from noaber.paper.letter_ranges import letter_ranges, part_of


@dataclass(frozen=True)
class NumberedLine:
    """A line of a printed sheet: its number, the part it stands on (from 0), and who it is for.

    ``entry`` is None for a blank row, in which somebody who was not registered may write.
    """

    number: int
    part: int
    entry: SheetEntry | None = None


def number_lines(entries: Iterable[SheetEntry], options: AttendanceSheetOptions) -> list[NumberedLine]:
    """The lines in the order they are printed, numbered from 1 through all parts.

    Each part has its registered people and then its own blank rows. The order is total: it does not depend on the
    order of ``entries``.
    """
    ranges = letter_ranges(options.letters)
    parts: list[list[SheetEntry | None]] = [[] for _part in range(max(len(ranges), 1))]
    for entry in sorted(entries, key=lambda entry: (_sorted_by(entry, options.sort), entry.sort_key, entry.id)):
        parts[part_of(_split_letter(entry, options.sort), ranges)].append(entry)
    blanks: list[SheetEntry | None] = [None] * options.blank_rows
    rows = [(part, entry) for part, members in enumerate(parts) for entry in members + blanks]
    return [NumberedLine(number, part, entry) for number, (part, entry) in enumerate(rows, 1)]


def margin_letter(entry: SheetEntry, sort: str) -> str:
    """The letter that may stand in the margin beside this line; empty where the order has no letters."""
    if sort == "surname":
        return entry.letter
    if sort == "call_name":
        return _split_letter(entry, sort)
    return fold(entry.organisation)[:1].upper() if sort == "organisation" else ""


def natural_key(text: str) -> list[tuple[int, str]]:
    """Orders texts with numbers in them as people do: table 2 before table 10, and numbers before words."""
    return [(int(digits or 10**18), words) for digits, words in re.findall(r"(\d{1,18})|(\D+)", fold(text), re.ASCII)]


def _sorted_by(entry: SheetEntry, sort: str) -> object:
    """Sorts before the surname; who has no table, number or organisation comes last."""
    if sort == "call_name":
        return fold(entry.call_name or entry.list_name)
    if sort == "organisation":
        return not entry.organisation, fold(entry.organisation)
    if sort == "table":
        return not entry.table, natural_key(entry.table)
    if sort == "member_number":
        return entry.member_number is None, entry.member_number or 0
    return ""


def _split_letter(entry: SheetEntry, sort: str) -> str:
    """The letter by which somebody looks for her sheet: that of the name which the list is ordered by."""
    if sort == "call_name":
        return fold(entry.call_name or entry.list_name)[:1].upper()
    return entry.letter
