"""Importing lists into a data file: what comes in, what does not come in twice, and taking it all back."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from noaber.core.errors import Cancelled, FileProblem, NoaberError
from noaber.core.progress import Progress
from noaber.exchange.operations import plan_import, recognise_file, run_import
from noaber.exchange.plan import Plan
from noaber.members.queries import RegisterRow, categories, list_register, memberships_of
from noaber.people.queries import find_people
from noaber.store import undo
from noaber.store.datafile import DataFile
from noaber.store.fields import database
from tests.builders import TODAY, member, new_file, person
from tests.exchange.files import Row, write_xlsx

HEADINGS = ["Lidnr", "Naam", "Adres", "Postcode", "Plaats", "Telefoon", "Geb.datum", "Soort lid", "Lid sinds"]
ANNIE = [
    4,
    "A.B. van den Berg",
    "Dorpsstraat 12a",
    "5529AB",
    "Hapert",
    "06-12345678",
    date(1950, 3, 12),
    "lid",
    "1-1-2010",
]
PIET = [9, "P. Bos", "Kerkweg 3", "5529AC", "Hapert", "0497-123456", date(1961, 5, 28), "donateur", "1-1-2012"]


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[DataFile]:
    """The data file of a new cooperative."""
    opened = new_file(tmp_path)
    yield opened
    opened.close()


class Lists:
    """Writes lists and imports them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plan(
        self, *rows: Row, headings: Sequence[str] = HEADINGS, duplicates: str = "keep", as_members: bool = True
    ) -> Plan:
        """The dry run of a list."""
        path = write_xlsx(self.folder / "leden.xlsx", [headings, *rows])
        return plan_import(Progress(), recognise_file(path, TODAY), TODAY, duplicates=duplicates, as_members=as_members)

    def take_in(self, *rows: Row, headings: Sequence[str] = HEADINGS, duplicates: str = "keep") -> Plan:
        """Import a list."""
        plan = self.plan(*rows, headings=headings, duplicates=duplicates)
        run_import(Progress(), plan, "leden.xlsx")
        return plan


@pytest.fixture
def lists(tmp_path: Path) -> Lists:
    """Lists in a folder of this test."""
    return Lists(tmp_path)


def register() -> dict[str, RegisterRow]:
    """The register by list name."""
    return {row.name: row for row in list_register(today=TODAY)}


def actions() -> int:
    """How many actions the journal has."""
    return int(database.execute_sql("SELECT count(*) FROM journal WHERE undo_order IS NULL").fetchone()[0])


def test_people_come_in_with_their_membership(lists: Lists) -> None:
    lists.take_in(ANNIE, PIET)
    annie, piet = register()["Berg, A.B. van den"], register()["Bos, P."]
    assert (annie.member_number, annie.category, annie.admitted_on, annie.status) == (
        4,
        "Gewoon lid",
        date(2010, 1, 1),
        "member",
    )
    assert (piet.member_number, piet.category, piet.status) == (9, "Donateur of vriend", "participant")
    assert (annie.person.street, annie.person.house_addition, annie.person.phone) == ("Dorpsstraat", "a", "06-12345678")
    assert [found.surname for found in find_people("vandenberg")] == ["Berg"]


def test_an_import_is_one_action_that_one_undo_takes_back(lists: Lists) -> None:
    lists.take_in(ANNIE, PIET)
    assert actions() == 1
    assert undo.undo().title == "Lijst ingelezen: leden.xlsx, 2 nieuw"
    assert register() == {}
    assert find_people("berg") == []
    undo.redo()
    assert len(register()) == 2
    assert len(find_people("berg")) == 1


@pytest.mark.parametrize("duplicates", ["keep", "fill", "new"])
def test_the_same_list_once_more_changes_nothing(lists: Lists, duplicates: str) -> None:
    messy = [None, "Fam. Jansen", "Kerkweg 5", "onzin", "Hapert", "123", "1950", "lid", "2010"]
    lists.take_in(ANNIE, PIET, messy)
    before = database.execute_sql("SELECT * FROM person ORDER BY id").fetchall()
    plan = lists.take_in(ANNIE, PIET, messy, duplicates=duplicates)
    assert plan.counts == {"new": 0, "update": 0, "unchanged": 3, "skipped": 0, "duplicate": 0}
    assert database.execute_sql("SELECT * FROM person ORDER BY id").fetchall() == before
    assert actions() == 1


def test_the_dry_run_writes_nothing_and_counts_every_line(lists: Lists) -> None:
    member("P. Bos", number=9, postcode="5529AC", house_number=3, street="Kerkweg")
    answer = lists.plan(ANNIE, PIET, ANNIE, ["Totaal", "3 leden"]).as_json()
    assert {key: answer[key] for key in ("lines", "new", "updated", "unchanged", "skipped", "duplicates")} == {
        "lines": 4,
        "new": 1,
        "updated": 0,
        "unchanged": 0,
        "skipped": 1,
        "duplicates": 2,
    }
    assert [(each["line"], each["message"]) for each in answer["problems"]] == [
        (3, "Bos, P. lijkt dezelfde als Bos, P., die er al is (dezelfde naam, hetzelfde lidnummer, hetzelfde adres)."),
        (
            4,
            (
                "Berg, A.B. van den lijkt dezelfde als Berg, A.B. van den op regel 2 (dezelfde naam, "
                "dezelfde geboortedatum, "
                "hetzelfde lidnummer, hetzelfde adres, hetzelfde telefoonnummer)."
            ),
        ),
        (5, "Dit is een totaalregel: Totaal 3 leden"),
    ]
    assert list(register()) == ["Bos, P."]


def test_keeping_leaves_the_known_person_alone(lists: Lists) -> None:
    member("P. Bos", number=9, postcode="5529AC", house_number=3, street="Kerkweg", phone="06-99999999")
    assert lists.take_in(PIET).counts["duplicate"] == 1
    assert register()["Bos, P."].person.phone == "06-99999999"
    assert register()["Bos, P."].person.birth_date is None


def test_filling_in_fills_only_what_is_empty(lists: Lists) -> None:
    member(
        "P. Bos", number=9, admitted_on=None, postcode="5529AC", house_number=3, street="Kerkweg", phone="06-99999999"
    )
    assert lists.take_in(PIET, duplicates="fill").counts["update"] == 1
    row = register()["Bos, P."]
    assert (row.person.phone, row.person.phone2, row.person.birth_date) == (
        "06-99999999",
        "0497-123456",
        date(1961, 5, 28),
    )
    assert (row.category, row.admitted_on, row.member_number) == ("Gewoon lid", date(2012, 1, 1), 9)
    assert lists.take_in(PIET, duplicates="fill").counts["unchanged"] == 1


def test_filling_in_makes_a_member_of_a_known_person(lists: Lists) -> None:
    piet = person("P. Bos", postcode="5529AC", house_number=3, street="Kerkweg", birth_date=date(1961, 5, 28))
    lists.take_in(PIET, duplicates="fill")
    assert [row.member_number for row in memberships_of(piet)] == [9]
    undo.undo()
    assert memberships_of(piet) == []


def test_a_duplicate_made_anew_gets_a_number_of_its_own(lists: Lists) -> None:
    member("P. Bos", number=9, postcode="5529AC", house_number=3, street="Kerkweg")
    lists.take_in(PIET, duplicates="new")
    assert sorted(row.member_number or 0 for row in list_register(today=TODAY)) == [9, 10]


def test_one_line_may_be_decided_otherwise(lists: Lists) -> None:
    member("P. Bos", number=9, postcode="5529AC", house_number=3, street="Kerkweg")
    plan = lists.plan(PIET, ANNIE)
    assert plan.deciding(2, "new").counts["new"] == 2
    assert plan.deciding(2, "fill").counts == {"new": 1, "update": 1, "unchanged": 0, "skipped": 0, "duplicate": 0}
    assert plan.deciding(2, "new").deciding_all("keep").counts == plan.counts


def test_two_lines_about_one_person_are_laid_together_when_asked(lists: Lists) -> None:
    headings = ["Naam", "Geb.datum", "Telefoon", "E-mail"]
    twice = (["P. Bos", "28-5-1961", "0497-123456", ""], ["P. Bos", "28-5-1961", "", "p@voorbeeld.nl"])
    assert lists.plan(*twice, headings=headings).counts["duplicate"] == 1
    lists.take_in(*twice, headings=headings, duplicates="fill")
    [row] = list_register(today=TODAY)
    assert (row.person.phone, row.person.email) == ("0497-123456", "p@voorbeeld.nl")


def test_a_member_number_of_somebody_else_is_not_given_twice(lists: Lists) -> None:
    member("J. Smit", number=4)
    plan = lists.take_in(ANNIE)
    assert "Lidnummer 4 is al van Smit, J." in plan.problems[0].message
    assert register()["Berg, A.B. van den"].member_number == 5


def test_members_without_a_number_get_the_next(lists: Lists) -> None:
    lists.take_in(["P. Bos"], ["M. Smit"], headings=["Naam"])
    assert sorted(row.member_number or 0 for row in list_register(today=TODAY)) == [1, 2]


def test_an_unknown_kind_of_member_becomes_a_category_and_is_told(lists: Lists) -> None:
    plan = lists.take_in(
        ["P. Bos", "steunlid"], ["M. Smit", "Steunlid"], ["A. Bos", "vrijwilliger"], headings=["Naam", "Soort lid"]
    )
    assert "“Steunlid” wordt een nieuwe categorie" in plan.problems[0].message
    found = {row.name: (row.votes, row.is_member, row.in_use) for row in categories()}
    assert (found["Steunlid"], found["Vrijwilliger"]) == ((1, True, 2), (0, False, 1))


def test_a_column_of_something_else_makes_no_categories(lists: Lists) -> None:
    before = len(categories())
    lists.take_in(*([f"P. {chr(65 + n)}bos", f"iets {n}"] for n in range(20)), headings=["Naam", "Soort"])
    assert len(categories()) == before
    assert register()["Abos, P."].person.note == "Soort: iets 0"


def test_former_members_and_people_who_are_no_members(lists: Lists) -> None:
    lists.take_in(
        ["P. Bos", "oud-lid", "31-12-2020"], ["M. Smit", "geen lid", ""], headings=["Naam", "Soort lid", "Lid tot"]
    )
    assert (register()["Bos, P."].status, register()["Smit, M."].status) == ("former", "none")


def test_a_list_of_people_who_do_not_become_members(lists: Lists) -> None:
    run_import(Progress(), lists.plan(ANNIE, as_members=False), "leden.xlsx")
    assert register()["Berg, A.B. van den"].member_number is None


def test_organisations_come_in_as_members_of_their_kind(lists: Lists) -> None:
    lists.take_in(["Stichting Dorpsbelang", "A. Bos"], headings=["Organisatie", "Contactpersoon"])
    row = register()["Stichting Dorpsbelang"]
    assert (row.category, row.person.kind, row.person.surname) == ("Organisatie", "organisation", "Bos")


def test_a_list_without_names_is_refused(lists: Lists) -> None:
    with pytest.raises(FileProblem, match="geen kolom met namen"):
        lists.plan(["5529AB", "Hapert"], headings=["Postcode", "Plaats"])
    with pytest.raises(NoaberError, match="keep, fill, new"):
        lists.plan(ANNIE, duplicates="merge")


def test_a_second_list_in_the_same_file_is_told(tmp_path: Path) -> None:
    others: dict[str, Sequence[Row]] = {"Oud-leden": [HEADINGS, PIET], "Uitleg": [["Vul dit blad in"]]}
    path = write_xlsx(tmp_path / "leden.xlsx", [HEADINGS, ANNIE, PIET], sheet="Leden", others=others)
    plan = plan_import(Progress(), recognise_file(path, TODAY), TODAY)
    assert plan.counts["new"] == 2
    assert [problem.message for problem in plan.problems] == [
        "Op het blad “Oud-leden” staat ook een lijst. Alleen het blad “Leden” wordt ingelezen."
    ]


class Stopping(Progress):
    """Somebody who presses cancel as soon as saving begins."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Stop at the given work."""
        self.cancelled = text == "Opslaan"
        super().report(done, total, text)


def test_cancelling_leaves_nothing_behind(lists: Lists) -> None:
    with pytest.raises(Cancelled):
        run_import(Stopping(), lists.plan(ANNIE, PIET), "leden.xlsx")
    assert register() == {}
    assert actions() == 0


def test_ten_thousand_members_and_back(lists: Lists) -> None:
    rows = [[n, f"P. Naam{n:05}", f"Kerkweg {n % 900 + 1}", f"{1000 + n % 8000}AB"] for n in range(1, 10_001)]
    plan = lists.take_in(*rows, headings=HEADINGS[:4])
    assert plan.counts["new"] == 10_000
    assert len(find_people("naam00123")) == 1
    undo.undo()
    assert list_register(today=TODAY) == []
    assert find_people("naam00123") == []
