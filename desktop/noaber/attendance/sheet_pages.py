"""Which lines of a sign-in sheet go on which page, counted before anything is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from noaber.attendance.sheet_lines import NumberedLine

# The heading of the blank rows never stands at the foot of a page with fewer rows than this beneath it.
_TOGETHER = 2


@dataclass(frozen=True)
class SheetPage:
    """A page: its part, whether it is that part's first, its people and its blank rows; ``nobody`` is registered."""

    part: int
    first: bool
    lines: tuple[NumberedLine, ...] = ()
    blanks: tuple[NumberedLine, ...] = ()
    nobody: bool = False


def plan_pages(lines: Sequence[NumberedLine], first: int, later: int) -> list[SheetPage]:
    """The pages of a sheet whose first page of each part has room for ``first`` rows, the next ones for ``later``.

    The heading of the blank rows takes a row. There is always at least one page.
    """
    pages: list[SheetPage] = []
    for part, members in groupby(lines, key=lambda line: line.part):
        pages.extend(_part_pages(part, list(members), first, later))
    return pages or [SheetPage(0, first=True, nobody=True)]


def _part_pages(part: int, lines: list[NumberedLine], first: int, later: int) -> Iterator[SheetPage]:
    people = [line for line in lines if line.entry is not None]
    blanks = [line for line in lines if line.entry is None]
    nobody = not people
    room, is_first = first, True
    while people or blanks:
        here, people = people[:room], people[room:]
        left = room - len(here) - 1 - (nobody and is_first)
        count = left if not people and left >= min(_TOGETHER, len(blanks)) else 0
        below, blanks = blanks[:count], blanks[count:]
        yield SheetPage(part, is_first, tuple(here), tuple(below), nobody=nobody and is_first)
        room, is_first = later, False
