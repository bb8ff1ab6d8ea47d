"""Importing from the command line, the way a script does: one JSON answer, and nothing left behind by a trial."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from noaber.cli import run_command
from tests.builders import member, new_file
from tests.exchange.files import write_ods, write_text, write_xls, write_xlsx

CLEAN: list[list[object]] = [
    ["Ledenlijst dorpscoöperatie"],
    ["stand 1 oktober"],
    [],
    [
        "Lidnr",
        "Voorl.",
        "Tussenv.",
        "Achternaam",
        "Roepnaam",
        "Straat",
        "Nr",
        "Toev",
        "PC",
        "Plaats",
        "Tel",
        "Geb.datum",
    ],
    [
        12,
        "A.B.",
        "van den",
        "Berg",
        "Annie",
        "Dorpsstraat",
        12,
        "a",
        "5529 AB",
        "Hoogeloon",
        "06-12345678",
        date(1950, 2, 1),
    ],
    [],
    [7, "P.", "'t", "Hart", "Piet", "Kerkweg", 3, "", "5529 AC", "Hoogeloon", "0497-123456", date(1948, 3, 3)],
    [9, "Z.", "", "Müller", "Zoë", "Lange Brug", 66, "", "5529AD", "Hoogeloon", "", date(1988, 8, 18)],
    ["Totaal", "", "", "3 leden"],
]
TOGETHER = """Naam;Adres;Postcode en plaats;Telefoonnummer;Geboren
A.B. van den Berg;Dorpsstraat 12a;5529AB  HOOGELOON;06 12 34 56 78;1-2-1950
P. 't Hart;Kerkweg 3;5529 AC  HOOGELOON;0497-123456;3 maart 1948
Z. Müller;Lange Brug 66;5529 AD  HOOGELOON;;18-08-1988
"""
TURNED: list[list[object]] = [
    ["Achternaam, voorletters tussenvoegsel", "Straat + nr", "pc", "plaats", "mobiel", "geb. dat.", "rekeningnummer"],
    ["Berg, A.B. van den", "Dorpsstraat 12 a", "5529AB", "Hoogeloon", 612345678.0, "1-2-50", "NL91 ABNA 0417 1643 00"],
    ["Hart, P. 't", "Kerkweg 3", "5529AC", "Hoogeloon", 497123456.0, "3-3-48", ""],
    ["Müller, Z.", "Lange Brug 66", "5529AD", "Hoogeloon", "", "18-8-88", ""],
]
ENGLISH = """Full name\tStreet\tHouse number\tZip\tCity\tPhone\tDate of birth\tRemarks
Mevr. A.B. van den Berg\tDorpsstraat\t12a\t5529 AB\tHoogeloon\t+31612345678\t1950-02-01\tloopt slecht
Dhr. P. 't Hart\tKerkweg\t3\t5529 AC\tHoogeloon\t0497-123456\t1948-03-03\t
Z. Müller\tLange Brug\t66\t5529 AD\tHoogeloon\t\t1988-08-18\t
"""
KINDS = {
    "clean.xlsx": lambda path: write_xlsx(path, CLEAN),
    "together.csv": lambda path: write_text(path, TOGETHER, "cp1252"),
    "turned.xls": lambda path: write_xls(path, TURNED),
    "turned.ods": lambda path: write_ods(path, TURNED),
    "english.csv": lambda path: write_text(path, ENGLISH, "utf-8-sig"),
}
COUNTS = ("lines", "new", "updated", "unchanged", "skipped", "duplicates")


def said(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    """The JSON that a command prints; it must succeed."""
    assert run_command([*map(str, words), "--json"]) == 0, capsys.readouterr().err
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    """The one sentence of a command that must fail."""
    assert run_command([*map(str, words)]) == 1
    told = capsys.readouterr().err.strip()
    assert told
    assert len(told.splitlines()) == 1
    return told


def counts(answer: dict[str, Any]) -> dict[str, int]:
    """The figures that are not 0."""
    return {name: answer[name] for name in COUNTS if answer[name]}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_list_becomes_the_same_three_members(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, file = KINDS[kind](tmp_path / kind), tmp_path / "Hoogdorp.noaber"
    answer = said(capsys, "import", file, source)
    assert list(answer) == [*COUNTS, "problems"]
    assert answer["new"] == 3
    rows = said(capsys, "list", file, "members")
    assert [
        (
            row["sort_name"],
            row["street"],
            row["house_number"],
            row["house_addition"],
            row["postcode"],
            row["city"],
            row["birth_date"],
        )
        for row in rows
    ] == [
        ("Berg, A.B. van den", "Dorpsstraat", 12, "a", "5529AB", "Hoogeloon", "1950-02-01"),
        ("Hart, P. ’t", "Kerkweg", 3, "", "5529AC", "Hoogeloon", "1948-03-03"),
        ("Müller, Z.", "Lange Brug", 66, "", "5529AD", "Hoogeloon", "1988-08-18"),
    ]
    assert [row["phone"].replace(" ", "") for row in rows] == ["06-12345678", "0497-123456", ""]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_list_again_changes_nothing(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, file = KINDS[kind](tmp_path / kind), tmp_path / "Hoogdorp.noaber"
    said(capsys, "import", file, source)
    before = said(capsys, "list", file, "people")
    again = said(capsys, "import", file, source)
    assert (again["new"], again["updated"], again["unchanged"], again["duplicates"]) == (0, 0, 3, 0)
    assert said(capsys, "list", file, "people") == before


def test_a_new_file_is_named_after_itself_and_one_undo_takes_the_import_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, file = KINDS["clean.xlsx"](tmp_path / "clean.xlsx"), tmp_path / "Ons Dorp.noaber"
    said(capsys, "import", file, source)
    assert "clean.xlsx" in said(capsys, "undo", file)["undone"]
    assert said(capsys, "list", file, "people") == []


def test_a_trial_leaves_nothing_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, file = KINDS["clean.xlsx"](tmp_path / "clean.xlsx"), tmp_path / "map" / "Hoogdorp.noaber"
    file.parent.mkdir()
    answer = said(capsys, "import", file, source, "--dry-run")
    assert counts(answer) == {"lines": 4, "new": 3, "skipped": 1}
    assert answer["problems"] == [{"line": 9, "column": "", "message": "Dit is een totaalregel: Totaal 3 leden"}]
    assert list(file.parent.iterdir()) == []


def test_in_words_every_problem_names_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = KINDS["clean.xlsx"](tmp_path / "clean.xlsx")
    assert run_command(["import", str(tmp_path / "x.noaber"), str(source), "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Proef: zo zou het worden.",
        "4 regels: 3 nieuw, 0 aangevuld, 0 ongewijzigd, 1 overgeslagen, 0 mogelijk dubbel.",
        "Regel 9: Dit is een totaalregel: Totaal 3 leden",
    ]


def test_a_trial_on_a_file_that_is_there_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, file = KINDS["clean.xlsx"](tmp_path / "clean.xlsx"), tmp_path / "Hoogdorp.noaber"
    new_file(tmp_path).close()
    assert said(capsys, "import", file, source, "--dry-run")["new"] == 3
    assert said(capsys, "list", file, "people") == []


@pytest.mark.parametrize(
    ("choice", "figures", "people", "phone"),
    [
        ("keep", {"lines": 3, "new": 2, "duplicates": 1}, 3, ""),
        ("fill", {"lines": 3, "new": 2, "updated": 1}, 3, "06-12345678"),
        ("new", {"lines": 3, "new": 3}, 4, ""),
    ],
)
def test_possible_duplicates_are_treated_as_asked(
    choice: str, figures: dict[str, int], people: int, phone: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = new_file(tmp_path)
    member("A.B. van den Berg", number=3, birth_date=date(1950, 2, 1))
    opened.close()
    source = KINDS["together.csv"](tmp_path / "lijst.csv")
    answer = said(capsys, "import", opened.path, source, "--duplicates", choice)
    assert counts(answer) == figures
    assert "Berg, A.B. van den" in answer["problems"][0]["message"]
    rows = said(capsys, "list", opened.path, "people")
    assert len(rows) == people
    assert next(row for row in rows if row["member_number"] == 3)["phone"] == phone


def test_a_mapping_says_which_column_is_what(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_text(tmp_path / "lijst.csv", "Wie;Waar\nA. Bos;0497-123456\nK. Vos;0497-654321\n")
    mapping = tmp_path / "kolommen.json"
    mapping.write_text(json.dumps({"columns": {"Wie": "full_name", "Waar": "note"}}), encoding="utf-8")
    said(capsys, "import", tmp_path / "x.noaber", source, "--mapping", mapping)
    rows = said(capsys, "list", tmp_path / "x.noaber", "people")
    assert [(row["surname"], row["phone"]) for row in rows] == [("Bos", ""), ("Vos", "")]


MISTAKES = [
    ("weg.xlsx", None, [], "weg.xlsx"),
    ("leeg.csv", "", [], "leeg"),
    ("boodschappen.csv", "1;2\n3;4\n", [], "namen"),
    ("lijst.csv", TOGETHER, ["--duplicates", "samen"], "keep, fill, new"),
    ("lijst.csv", TOGETHER, ["--mapping", "weg.json"], "weg.json"),
]


@pytest.mark.parametrize(("name", "content", "options", "named"), MISTAKES)
def test_a_mistake_is_told_in_one_sentence_and_makes_no_file(
    name: str, content: str | None, options: list[str], named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    if content is not None:
        write_text(tmp_path / name, content)
    assert named in refused(capsys, "import", folder / "Hoogdorp.noaber", tmp_path / name, *options)
    assert list(folder.iterdir()) == []


def test_something_else_in_the_place_of_the_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = KINDS["together.csv"](tmp_path / "lijst.csv")
    other = write_text(tmp_path / "brief.noaber", "Geachte heer")
    assert "brief.noaber" in refused(capsys, "import", other, source)
    assert other.read_text() == "Geachte heer"


def test_a_new_file_gets_the_password_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, file = KINDS["together.csv"](tmp_path / "lijst.csv"), tmp_path / "Hoogdorp.noaber"
    monkeypatch.setenv("NOABER_PASSWORD", "geheim")
    said(capsys, "import", file, source)
    assert not file.read_bytes().startswith(b"SQLite format 3")
    assert said(capsys, "check", file)["people"] == 3
    monkeypatch.delenv("NOABER_PASSWORD")
    assert "NOABER_PASSWORD" in refused(capsys, "import", file, source)
