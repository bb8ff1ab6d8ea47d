"""No spreadsheet breaks the import: whatever is in it, people come out, or one clear sentence."""

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from noaber.core.errors import NoaberError
from noaber.core.progress import Progress
from noaber.exchange.fields import FIELDS
from noaber.exchange.interpret import interpret
from noaber.exchange.plan import make_plan
from noaber.exchange.recognise import best_list, recognise
from noaber.exchange.spreadsheet import Cell, make_sheet, open_spreadsheet
from noaber.exchange.synonyms import SYNONYMS
from tests.exchange.files import write_xls, write_xlsx
from tests.exchange.reading import TODAY

HEADINGS = st.sampled_from([word for words in SYNONYMS.values() for word in words.split("|")])
LIKELY = st.sampled_from(
    [
        "J. de Vries",
        "Berg, A.B. van den",
        "Fam. Bos",
        "Jan en Mia Smit",
        "Stichting X",
        "van 't",
        "'t",
        "Dorpsstraat 12a",
        "1e Dwarsweg 93bis",
        "5529 AB",
        "5529AB Hoogeloon",
        "Hoogeloon",
        "06-12345678",
        "0497 12 34 56",
        "662979298",
        "m",
        "V",
        "12-3-50",
        "31-2-2020",
        "13/13/2013",
        "1950",
        "mei 1950",
        "NL91ABNA0417164300",
        "a@b.nl; c@d.nl",
        "123456782",
        "Totaal",
        "12 leden",
        "€ 20",
        "-",
        "?",
        "n.v.t.",
        "\n",
        "'",
        ",",
        "()",
        "(Annie)",
        "..",
        "v.d.",
        "\ufeff",
        "\x00",
        "12:30",
        "lid",
    ]
)
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    LIKELY,
    HEADINGS,
    st.text(max_size=30),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
GRIDS = st.lists(st.lists(CELLS, max_size=8), max_size=12)


def import_of(rows: Sequence[Sequence[Cell]]) -> None:
    """Read a sheet as far as the dry run."""
    reading = interpret(Progress(), recognise(make_sheet("", rows), TODAY), TODAY)
    plan = make_plan(Progress(), reading.lines, [], notices=reading.notices)
    assert sum(plan.counts.values()) == len(plan.lines)
    assert all(problem.message for problem in plan.problems)


@given(GRIDS)
@settings(max_examples=300)
def test_any_cells(rows: list[list[Cell]]) -> None:
    import_of(rows)


@given(st.lists(HEADINGS, min_size=2, max_size=8), st.lists(st.lists(CELLS, max_size=8), min_size=1, max_size=6))
@settings(max_examples=300)
def test_any_cells_below_any_headings(headings: list[str], rows: list[list[Cell]]) -> None:
    import_of([headings, *rows])


@given(
    st.lists(st.sampled_from(list(FIELDS)), min_size=3, max_size=3), st.lists(st.lists(CELLS, max_size=3), max_size=5)
)
@settings(max_examples=200)
def test_any_cells_in_columns_that_somebody_chose(fields: list[str], rows: list[list[Cell]]) -> None:
    found = recognise(make_sheet("", [["Een", "Twee", "Drie"], ["a", "b", "c"], *rows]), TODAY)
    for column, field in zip(found.columns, fields, strict=False):
        found = found.with_field(column.index, field)
    interpret(Progress(), found, TODAY)


def opened(data: bytes) -> None:
    """Read a file with this content; a sentence is fine."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lijst.xlsx"
        path.write_bytes(data)
        with suppress(NoaberError):
            interpret(Progress(), best_list(open_spreadsheet(path), TODAY), TODAY)


@given(st.binary(max_size=400))
@settings(max_examples=200)
def test_any_bytes(data: bytes) -> None:
    opened(data)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"]))
@settings(max_examples=200)
def test_any_text_in_any_encoding(text: str, encoding: str) -> None:
    opened(text.encode(encoding, "replace"))


@given(st.lists(st.lists(st.one_of(LIKELY, st.text(max_size=10)), max_size=5), max_size=6), st.sampled_from(",;\t|"))
def test_any_separated_text(rows: list[list[str]], separator: str) -> None:
    opened("\n".join(separator.join(row) for row in rows).encode())


@given(st.sampled_from([write_xlsx, write_xls]), st.data())
@settings(max_examples=150)
def test_a_workbook_with_a_few_wrong_bytes(write: object, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lijst"
        assert callable(write)
        write(path, [["Naam", "Plaats"], ["J. Bos", "Hapert"], ["P. Smit", "Bladel"]])
        content = bytearray(path.read_bytes())
    for _time in range(data.draw(st.integers(1, 5))):
        # Workbooks carry the time of writing, so places are shares of the length.
        place = int(data.draw(st.floats(0, 1)) * (len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    opened(bytes(content[: 1 + int(data.draw(st.floats(0, 1)) * len(content))]))


def test_times_and_durations_are_cells_too() -> None:
    import_of(
        [
            ["Naam", "Geboren", "Tel"],
            ["J. Bos", time(12, 30), timedelta(days=1)],
            ["P. Smit", datetime(1950, 3, 12, 0, 0), date(1950, 3, 12)],
        ]
    )
