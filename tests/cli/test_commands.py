"""The command line as a script uses it: answers, exit codes, and nothing half done."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from noaber.cli import run_command
from noaber.core.clock import FixedClock
from noaber.events.operations import add_event
from noaber.events.record import EventRecord
from noaber.events.registering import register
from noaber.lists.conditions import Condition
from noaber.lists.definition import ListDefinition
from noaber.lists.operations import save_list
from noaber.store.datafile import open_file
from tests.builders import NOW, TODAY, member, new_file, person


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed data file with two members, a contact and one event with two registrations."""
    opened = new_file(tmp_path)
    annie = member("Mevr. A.B. van den Berg", number=12, postcode="1234AB", birth_date=date(1950, 2, 1))
    piet = member("Dhr. P. 't Hart", number=7)
    person("Gemeente Kempen")
    event = add_event(EventRecord("Zorg, een bewonersonderneming?", date=date(2031, 11, 2), capacity=1))
    register(event, annie, today=TODAY)
    register(event, piet, today=TODAY)
    opened.close()
    return opened.path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """The JSON that a command prints; it must succeed."""
    assert run_command([*words, "--json"]) == 0, capsys.readouterr().err
    return json.loads(capsys.readouterr().out)


def test_members_are_listed_in_the_order_of_the_register(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = said(capsys, "list", str(file), "members")
    assert [row["sort_name"] for row in rows] == ["Berg, A.B. van den", "Hart, P. ’t"]
    assert rows[0]["member_number"] == 12
    assert rows[0]["birth_date"] == "1950-02-01"
    assert rows[0]["salutation"] == "Geachte mevrouw Van den Berg,"


def test_people_are_everybody_and_can_be_searched(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(said(capsys, "list", str(file), "people")) == 3
    assert [row["surname"] for row in said(capsys, "list", str(file), "people", "--search", "vandenberg")] == ["Berg"]


def test_an_event_shows_its_counts(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (event,) = said(capsys, "list", str(file), "events")
    assert (event["registered"], event["waiting"], event["attended"]) == (1, 1, 0)
    assert event["date"] == "2031-11-02"
    rows = said(capsys, "list", str(file), "registrations", "--event", "latest")
    assert [row["status"] for row in rows] == ["confirmed", "waiting"]


def test_a_check_counts_what_is_in_the_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = said(capsys, "check", str(file))
    assert found["ok"] is True
    assert (found["people"], found["members"], found["events"]) == (3, 2, 1)


def test_undo_takes_back_the_last_action(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Hart" in said(capsys, "undo", str(file))["undone"]
    assert said(capsys, "list", str(file), "events")[0]["waiting"] == 0


def test_the_sign_in_sheet_is_printed_in_one_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "lijst.pdf"
    words = ["print", str(file), "attendance_sheet", "--event", "latest", "--set", "blank_rows=3", "--to", str(out)]
    assert run_command(words) == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("*.pdf*")] == ["lijst.pdf"]


def test_every_document_tells_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    documents = {document["id"]: document for document in said(capsys, "documents")}
    assert {"attendance_sheet", "attendance_report"} <= set(documents)
    assert all(option["name"] and option["label"] for option in documents["attendance_sheet"]["options"])


def test_a_copy_can_be_made_and_put_back(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kopie").mkdir()
    assert run_command(["backup", str(file), "--to", str(tmp_path / "kopie")]) == 0
    copy = Path(capsys.readouterr().out.strip())
    assert run_command(["restore", str(copy), "--to", str(tmp_path / "terug.noaber")]) == 0
    capsys.readouterr()
    assert said(capsys, "check", str(tmp_path / "terug.noaber"))["people"] == 3


@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
def test_people_can_be_exported(file: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"mensen.{kind}"
    assert run_command(["export", str(file), "people", "--to", str(out)]) == 0
    assert out.stat().st_size > 100


def test_a_saved_list_can_be_exported_and_printed(file: Path, tmp_path: Path) -> None:
    opened = open_file(file, None, FixedClock(NOW))
    save_list(None, "Vrijwilligers", ListDefinition(Condition("role", "any_of", ("volunteer",))))
    opened.close()
    out, paper = tmp_path / "vrijwilligers.csv", tmp_path / "vrijwilligers.pdf"
    assert run_command(["export", str(file), "list", "--name", "vrijwilligers", "--to", str(out)]) == 0
    assert out.read_text(encoding="utf-8-sig").startswith("Vrijwilligers")
    assert run_command(["print", str(file), "custom_list", "--set", "saved=Vrijwilligers", "--to", str(paper)]) == 0
    assert paper.read_bytes().startswith(b"%PDF")


MISTAKES = [
    (["export", "FILE", "list", "--name", "Weg", "--to", "x.csv"], "Weg"),
    (["list", "FILE", "koeien"], "koeien"),
    (["list", "weg.noaber", "people"], "weg.noaber"),
    (["print", "FILE", "menukaart", "--to", "x.pdf"], "menukaart"),
    (["print", "FILE", "attendance_sheet", "--set", "kleur=rood", "--to", "x.pdf"], "kleur"),
    (["print", "FILE", "attendance_sheet", "--event", "77", "--to", "x.pdf"], "bijeenkomst"),
    (["export", "FILE", "people", "--to", "x.docx"], "xlsx"),
    (["backup", "FILE", "--to", "bestaat-niet"], "bestaat-niet"),
    (["restore", "FILE", "--to", "FILE"], "Er staat al"),
    (["list", "FILE"], ""),
    (["dans"], ""),
]


@pytest.mark.parametrize(("words", "named"), MISTAKES)
def test_a_mistake_gives_one_sentence_and_exit_code_1(
    words: list[str], named: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command([str(file) if word == "FILE" else word for word in words]) == 1
    told = capsys.readouterr()
    assert len(told.err.strip().splitlines()) == 1
    assert named in told.err
    assert "Traceback" not in told.err


def test_a_password_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = new_file(tmp_path, "geheim")
    opened.close()
    assert run_command(["check", str(opened.path)]) == 1
    assert "NOABER_PASSWORD" in capsys.readouterr().err
    monkeypatch.setenv("NOABER_PASSWORD", "fout")
    assert run_command(["check", str(opened.path)]) == 1
    assert "klopt niet" in capsys.readouterr().err
    monkeypatch.setenv("NOABER_PASSWORD", "geheim")
    assert run_command(["check", str(opened.path)]) == 0
