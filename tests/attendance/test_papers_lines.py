"""Which line of a sign-in sheet is whose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noaber.attendance.paper_content import SheetEntry
from noaber.attendance.sheet_lines import NumberedLine, margin_letter, number_lines
from noaber.attendance.sheet_options import AttendanceSheetOptions
from noaber.attendance.sheet_pages import plan_pages
from tests.attendance.paper_builders import entry

ANNIE = entry(1, "Berg, A. van den (Annie)", call_name="Annie", table="10", organisation="Zorg", member_number=7)
EMIEL = entry(2, "Boer, E. de", call_name="Emiel", table="2", organisation="dorpsraad", member_number=30)
ZARA = entry(3, "Çelik, Z.", call_name="Zara")
LEYLA = entry(4, "Şahin, L.", call_name="Leyla", table="bar", organisation="Dorpsraad", member_number=8)
PEOPLE = (LEYLA, ZARA, EMIEL, ANNIE)


def options(**chosen: object) -> AttendanceSheetOptions:
    return AttendanceSheetOptions(**{"blank_rows": 0, **chosen})  # type: ignore[arg-type]


def order(sort: str) -> list[SheetEntry | None]:
    return [line.entry for line in number_lines(PEOPLE, options(sort=sort))]


@pytest.mark.parametrize(
    "sort, expected",
    [
        ("surname", [ANNIE, EMIEL, ZARA, LEYLA]),
        ("call_name", [ANNIE, EMIEL, LEYLA, ZARA]),
        ("organisation", [EMIEL, LEYLA, ANNIE, ZARA]),  # who has none comes last
        ("table", [EMIEL, ANNIE, LEYLA, ZARA]),  # table 2 before table 10
        ("member_number", [ANNIE, LEYLA, EMIEL, ZARA]),
    ],
)
def test_the_order(sort: str, expected: list[SheetEntry]) -> None:
    assert order(sort) == expected


def test_blank_rows_count_on() -> None:
    lines = number_lines([ANNIE, EMIEL], options(blank_rows=2))
    assert lines == [NumberedLine(1, 0, ANNIE), NumberedLine(2, 0, EMIEL), NumberedLine(3, 0), NumberedLine(4, 0)]


def test_numbers_run_on_through_separate_sheets_each_with_its_own_blank_rows() -> None:
    lines = number_lines(PEOPLE, options(letters="A-K,L-Z", blank_rows=1))
    assert [(line.number, line.part, line.entry) for line in lines] == [
        (1, 0, ANNIE),
        (2, 0, EMIEL),
        (3, 0, ZARA),
        (4, 0, None),
        (5, 1, LEYLA),
        (6, 1, None),
    ]


def test_a_sheet_by_call_name_is_split_by_call_name() -> None:
    lines = number_lines(PEOPLE, options(letters="A-K,L-Z", sort="call_name"))
    assert [(line.part, line.entry) for line in lines] == [(0, ANNIE), (0, EMIEL), (1, LEYLA), (1, ZARA)]


@pytest.mark.parametrize(
    "sort, letter",
    [
        ("surname", "S"),
        ("call_name", "L"),
        ("organisation", "D"),
        ("table", ""),
        ("member_number", ""),
    ],
)
def test_the_letter_in_the_margin_belongs_to_the_order(sort: str, letter: str) -> None:
    assert margin_letter(LEYLA, sort) == letter


PERSON = st.builds(
    SheetEntry,
    id=st.integers(1, 10**6),
    list_name=st.text(max_size=8),
    sort_key=st.text("abc", max_size=3),
    letter=st.sampled_from(["", "A", "K", "L", "Z", "3"]),
    call_name=st.text(max_size=4),
    organisation=st.text(max_size=4),
    table=st.text(st.characters(codec="utf-8"), max_size=4),
    member_number=st.none() | st.integers(1, 9),
)
ROOM = st.integers(4, 25)
CHOSEN = st.builds(
    AttendanceSheetOptions,
    sort=st.sampled_from(["surname", "call_name", "organisation", "table", "member_number"]),
    letters=st.sampled_from(["", "A-K,L-Z", "A-A,B-Y,Z-Z"]),
    blank_rows=st.integers(0, 9),
)


@given(st.lists(PERSON, max_size=30, unique_by=lambda person: person.id), CHOSEN, st.randoms())
def test_everybody_has_one_line_whatever_the_order_they_come_in(
    people: list[SheetEntry], chosen: AttendanceSheetOptions, chance: object
) -> None:
    lines = number_lines(people, chosen)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert sorted(line.entry.id for line in lines if line.entry) == sorted(person.id for person in people)
    assert [line.part for line in lines] == sorted(line.part for line in lines)
    chance.shuffle(people)  # type: ignore[attr-defined]
    assert number_lines(people, chosen) == lines


@given(st.lists(PERSON, max_size=70, unique_by=lambda person: person.id), CHOSEN, ROOM, ROOM)
def test_every_line_is_printed_once_in_order_and_fits_its_page(
    people: list[SheetEntry], chosen: AttendanceSheetOptions, first: int, later: int
) -> None:
    lines = number_lines(people, chosen)
    pages = plan_pages(lines, first, later)
    assert [line for page in pages for line in (*page.lines, *page.blanks)] == lines
    for page in pages:
        used = len(page.lines) + page.nobody + (len(page.blanks) + 1 if page.blanks else 0)
        assert used <= (first if page.first else later)
    assert sum(page.first for page in pages) == max(len({line.part for line in lines}), 1)


def test_the_heading_of_the_blank_rows_never_stands_alone() -> None:
    lines = number_lines([entry(number, f"B {number}") for number in range(20)], options(blank_rows=5))
    pages = plan_pages(lines, 21, 24)
    assert [(len(page.lines), len(page.blanks)) for page in pages] == [(20, 0), (0, 5)]
