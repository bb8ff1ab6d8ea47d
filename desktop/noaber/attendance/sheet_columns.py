"""The columns of a sign-in sheet and the sizes of its letters."""

from collections.abc import Iterable
from dataclasses import dataclass

from noaber.attendance.paper_content import SheetContent, SheetEntry
from noaber.attendance.sheet_lines import NumberedLine
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.core.i18n import _
from noaber.paper.furniture import SOFT
from noaber.paper.table import COLUMN_GAP, Column
from noaber.paper.text import Style, width

MARK_IDS = frozenset({"signature", "initials", "tick", "extra-1", "extra-2", "extra-3"})
"""The columns in which people write."""

# What is known only of some people stands in a column only if it is known of anybody.
_OPTIONAL = ("table", "role", "member_number")


@dataclass(frozen=True)
class SheetLook:
    """The measures of a sheet: ``row`` and ``box`` in mm, letters in points."""

    row: float
    name: Style
    small: Style
    count: Style
    heading: Style
    invitation: Style
    hint: Style
    letter: float
    box: float
    smallest: float
    wider: float

    def texts(self, line: NumberedLine) -> dict[str, str]:
        """The texts of a line by column."""
        entry = line.entry
        assert entry is not None
        member = "" if entry.member_number is None else str(entry.member_number)
        return {
            "number": str(line.number),
            "name": entry.list_name,
            "organisation": entry.organisation,
            "role": entry.role,
            "table": entry.table,
            "member_number": member,
        }


def look_of(options: AttendanceSheetOptions) -> SheetLook:
    """The measures for ordinary or large print."""
    if options.large:
        return SheetLook(
            row=14.0,
            name=Style(16),
            small=Style(15, grey=0.25),
            count=Style(15, grey=SOFT),
            heading=Style(12, "bold", grey=0.2),
            invitation=Style(15, "bold"),
            hint=Style(12, grey=SOFT),
            letter=15.0,
            box=8.0,
            smallest=14.0,
            wider=1.3,
        )
    return SheetLook(
        row=10.0,
        name=Style(11.5),
        small=Style(10, grey=0.25),
        count=Style(11, grey=SOFT),
        heading=Style(9, "bold", grey=0.2),
        invitation=Style(10.5, "bold"),
        hint=Style(9, grey=SOFT),
        letter=11.0,
        box=5.5,
        smallest=10.0,
        wider=1.0,
    )


def sheet_columns(content: SheetContent, options: AttendanceSheetOptions, look: SheetLook, lines: int) -> list[Column]:
    """The chosen columns, not yet laid out; ``lines`` is the number of the last line."""
    shown = {name for name in _OPTIONAL if getattr(options, name) and _anybody_has(name, content.entries)}
    wider, least = look.wider, look.smallest
    columns = []
    if options.number:
        wide = max(6.0 * wider, width(str(lines), look.count) + 0.2)
        columns.append(Column("number", _("nr"), wide, look.count, align="right", smallest=least, gap=5.0))
    columns.append(Column("name", _("naam"), 54.0 * wider, look.name, least=42.0 * wider, grow=2, smallest=least))
    if "member_number" in shown:
        columns.append(Column("member_number", _("lidnr"), 13.0 * wider, look.small, smallest=least))
    if options.organisation:
        columns.append(_text_column("organisation", _("organisatie"), 35.0, look))
    if "role" in shown:
        columns.append(_text_column("role", _("rol"), 26.0, look))
    if "table" in shown:
        columns.append(_table_column(content.entries, look))
    return columns + _extra_columns(options, look) + _mark_column(options, look)


def _table_column(entries: Iterable[SheetEntry], look: SheetLook) -> Column:
    """Narrow for numbers of tables; with names of tables as wide as the longest, within reason."""
    longest = max((width(entry.table, look.small) for entry in entries), default=0.0)
    narrow = 10.0 * look.wider
    if longest <= narrow:
        return Column("table", _("tafel"), narrow, look.name, least=10.0, smallest=look.smallest)
    return Column(
        "table", _("tafel"), min(longest + 1.0, 34.0 * look.wider), look.small, least=10.0, smallest=look.smallest
    )


def _anybody_has(name: str, entries: Iterable[SheetEntry]) -> bool:
    return any(getattr(entry, name) not in ("", None) for entry in entries)


def _text_column(name: str, heading: str, wide: float, look: SheetLook) -> Column:
    return Column(
        name, heading, wide * look.wider, look.small, least=wide * look.wider * 0.65, grow=1.2, smallest=look.smallest
    )


def _extra_columns(options: AttendanceSheetOptions, look: SheetLook) -> list[Column]:
    headings = [heading.strip() for heading in options.extra_headings.split(",")]
    headings += [""] * options.extra_columns
    return [
        Column(f"extra-{number}", heading, 22.0, look.small, least=14.0, grow=0.5)
        for number, heading in enumerate(headings[: options.extra_columns], 1)
    ]


def _mark_column(options: AttendanceSheetOptions, look: SheetLook) -> list[Column]:
    name, wider = options.mark, look.wider
    if name == "signature":
        return [Column(name, _("handtekening"), 51.0, look.small, least=36.0, grow=1, gap=COLUMN_GAP)]
    if name == "initials":
        return [Column(name, _("paraaf"), 24.0, look.small, least=20.0, gap=COLUMN_GAP)]
    if name == "tick":
        return [Column(name, _("aanwezig"), 17.0 * wider, look.small, gap=COLUMN_GAP)]
    return []
