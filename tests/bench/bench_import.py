"""Reading in a list of 10,000 members from a spreadsheet, beside the sum of its bare parts.

The limit does with the bare libraries, and as little Python as can be, what any program must that reads the same list
and keeps the same rows: it parses the sheet (calamine), validates every value by its form and folds the names
(one pattern or call for each), compares name, number and mail with the lines before in a dictionary, inserts people and
memberships (one executemany each) inside a recorded session, fills the search index with one INSERT … SELECT, and
writes the journal. It knows one list only: it recognises no columns, reads no name written together, explains no
problem, and makes no plan that somebody can look at first. That is what the rest of the ratio pays for.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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
_EMPTY: dict[str, Any] = dict.fromkeys(FIELDS, "") | {
    "kind": "person", "salutation_form": "onbekend", "name_usage": "eigen", "language": "nl", "house_number": None,
    "birth_date": None, "large_print": 0}  # fmt: skip
_POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Z]{2}$")
_PHONE = re.compile(r"0\d{1,3}-\d{6,8}$")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+$")
_MARKS = re.compile(r"[^\w\t]+")


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
        lines = [_checked(cells) for cells in CalamineWorkbook.from_path(source).get_sheet_by_index(0).to_python()[1:]]
        known: dict[object, int] = {}
        for place, line in enumerate(lines):
            for key in ((line[3], line[1]), line[0], line[9], line[8], (line[6], line[5])):
                known.setdefault(key, place)
        connection = database.connection()
        session = apsw.Session(connection, "main")
        session.table_filter(lambda table: not table.startswith("search"))
        session.attach()
        connection.execute("BEGIN IMMEDIATE; INSERT INTO search_pause VALUES (1)")
        ids = [new_id() for _line in lines]
        connection.executemany(f"INSERT INTO person VALUES ({','.join('?' * len(_PERSON))})", map(_person, ids, lines))
        connection.executemany(
            "INSERT INTO membership VALUES (?,?,?,?,?,NULL,'')",
            [(new_id(), identifier, line[0], kind, line[11]) for identifier, line in zip(ids, lines, strict=True)],
        )
        connection.execute(
            "DELETE FROM search_pause; INSERT INTO search_person (rowid, text) SELECT id, search_text FROM person"
        )
        connection.execute(
            "INSERT INTO journal VALUES (?, '', '', '', ?, '', NULL, NULL)", (new_id(), session.changeset())
        )
        connection.execute("COMMIT")
        session.close()

    return work


def _checked(cells: list[Any]) -> list[Any]:
    """The cells of a line, each of the form it should have."""
    number, initials, prefix, surname, street, house, postcode, city, phone, email, _born, since = cells
    assert surname.strip()
    assert _POSTCODE.match(postcode)
    assert _PHONE.match(phone)
    assert _MAIL.match(email)
    return [
        int(number),
        initials.strip(),
        prefix.strip(),
        surname.strip(),
        street.strip(),
        int(house),
        postcode.replace(" ", ""),
        city.strip(),
        phone,
        email.strip(),
        None,
        since.isoformat(),
    ]


def _person(identifier: int, line: list[Any]) -> tuple[Any, ...]:
    """The row of a person with its sort key and its words for searching."""
    _number, initials, prefix, surname, street, house, postcode, city, phone, email, _born, _since = line
    key = _folded(f"{surname}\t{prefix}\t{initials}")
    whole = prefix + surname
    words = _folded(f"{prefix} {surname} {whole} {initials} {street} {house} {postcode} {city} {phone} {email}")
    filled = {"initials": initials, "prefix": prefix, "surname": surname, "street": street, "house_number": house,
              "postcode": postcode, "city": city, "phone": phone, "email": email}  # fmt: skip
    return (identifier, *{**_EMPTY, **filled}.values(), None, key, words)


def _folded(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return _MARKS.sub(" ", plain.casefold())
