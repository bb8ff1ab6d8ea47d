"""Reading in a list of 10,000 members from a spreadsheet, beside the bare libraries doing its bare parts.

The limit reads the same cells, folds and measures nothing, and writes the same rows: calamine, one executemany for the
people and one for the memberships inside a recorded session, and one INSERT … SELECT for the search index.
"""

from collections.abc import Callable
from datetime import date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
from python_calamine import CalamineWorkbook

from noaber.core.clock import FixedClock
from noaber.core.ids import new_id
from noaber.core.progress import Progress
from noaber.exchange.operations import plan_import, recognise_file, run_import
from noaber.members.operations import add_default_categories
from noaber.people.queries import FIELDS
from noaber.store.datafile import DataFile, create_file
from noaber.store.fields import database
from noaber.store.journal import action
from tests.bench.many_people import people
from tests.bench.measure import Row, compare

LINES = 10_000
TODAY = date(2026, 11, 2)
CLOCK = FixedClock(datetime(2026, 11, 2, 14, 2))
PASSWORD = "een wachtwoord"
HEADINGS = ("Lidnr", "Voorletters", "Tussenvoegsel", "Achternaam", "Straat", "Huisnummer", "Postcode", "Woonplaats",
            "Telefoon", "E-mail", "Geboortedatum", "Lid sinds")  # fmt: skip
_PERSON = ("id", *FIELDS, "died_on", "sort_key", "search_text")
_EMPTY = tuple({"kind": "person", "salutation_form": "onbekend", "name_usage": "eigen", "language": "nl",
                "house_number": 1, "birth_date": None, "large_print": 0}.get(name, "") for name in FIELDS)  # fmt: skip


def rows() -> list[Row]:
    """The measurement; a minute or less."""
    with TemporaryDirectory() as folder:
        source = _spreadsheet(Path(folder) / "ledenlijst.xlsx")
        desk = _Desk(Path(folder))
        try:
            return [
                compare(
                    f"import of {LINES:,} lines",
                    _ours(source),
                    _bare(source),
                    target=1.3,
                    rounds=3,
                    before=desk.fresh_file,
                )
            ]
        finally:
            desk.close()


class _Desk:
    """An empty encrypted data file for each run, opened outside the measurement."""

    def __init__(self, folder: Path) -> None:
        self._names = (folder / f"{number}.noaber" for number in count())
        self._file: DataFile | None = None

    def fresh_file(self) -> None:
        self.close()
        self._file = create_file(next(self._names), PASSWORD, CLOCK)
        with action("Soorten"):
            add_default_categories()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


def _spreadsheet(path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Leden")
    sheet.append(HEADINGS)
    for number, person in enumerate(people(LINES), 1):
        sheet.append(
            (
                number,
                person.initials,
                person.prefix,
                person.surname,
                person.street,
                person.house_number,
                person.postcode,
                person.city,
                person.phone,
                person.email,
                person.birth_date,
                TODAY,
            )
        )
    book.save(path)
    return path


def _ours(source: Path) -> Callable[[], None]:
    def work() -> None:
        plan = plan_import(Progress(), recognise_file(source, TODAY), TODAY)
        assert plan.counts["new"] == LINES, plan.counts
        run_import(Progress(), plan, source.name)

    return work


def _bare(source: Path) -> Callable[[], None]:
    def work() -> None:
        kind = database.execute_sql("SELECT id FROM member_category LIMIT 1").fetchone()[0]
        cells = CalamineWorkbook.from_path(source).get_sheet_by_index(0).to_python()[1:]
        connection = database.connection()
        session = apsw.Session(connection, "main")
        session.table_filter(lambda table: not table.startswith("search"))
        session.attach()
        connection.execute("BEGIN IMMEDIATE; INSERT INTO search_pause VALUES (1)")
        identified = [(new_id(), row) for row in cells]
        marks = ",".join("?" * len(_PERSON))
        connection.executemany(
            f"INSERT INTO person VALUES ({marks})",
            [
                (identifier, *_EMPTY, None, row[3], f"{row[3]} {row[1]} {row[7]} {row[8]}")
                for identifier, row in identified
            ],
        )
        connection.executemany(
            "INSERT INTO membership VALUES (?,?,?,?,?,NULL,'')",
            [(new_id(), identifier, int(str(row[0]).removesuffix(".0")), kind, "2026-11-02") for identifier, row in identified],
        )
        connection.execute(
            "DELETE FROM search_pause; "
            "INSERT INTO search_person (rowid, text) SELECT id, search_text FROM person"
        )
        connection.execute(
            "INSERT INTO journal VALUES (?, '', '', '', ?, '', NULL, NULL)", (new_id(), session.changeset())
        )
        connection.execute("COMMIT")
        session.close()

    return work
