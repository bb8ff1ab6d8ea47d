"""Lists that leave the program: what stands in the files, and that no spreadsheet runs anything from them."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from noaber.core.errors import FileProblem, NoaberError
from noaber.core.progress import Progress
from noaber.events.operations import add_event
from noaber.events.record import EventRecord, RegistrationRecord
from noaber.events.registering import register
from noaber.exchange.export import export
from noaber.exchange.operations import plan_import, recognise_file
from noaber.exchange.tables import harmless
from noaber.store.datafile import DataFile
from tests.builders import TODAY, member, new_file, person


@pytest.fixture(autouse=True)
def file(tmp_path: Path) -> Iterator[DataFile]:
    """A cooperative with two members, a contact with a wicked name, and an event."""
    opened = new_file(tmp_path)
    annie = member(
        "Mevr. A.B. van den Berg",
        number=12,
        call_name="Annie",
        street="Dorpsstraat",
        house_number=1,
        postcode="5529AB",
        city="Hoogdorp",
        phone="06-00123456",
        birth_date=date(1950, 2, 1),
        email="annie@voorbeeld.example",
        admitted_on=date(2020, 1, 1),
    )
    member("Dhr. P. 't Hart", number=7)
    person("J. Jansen", note="=1+1", city="=cmd|' /C calc'!A0")
    event = add_event(
        EventRecord(
            "Zorg; een bewonersonderneming?",
            date=date(2026, 11, 9),
            start_time=time(19, 45),
            end_time=time(22),
            venue="Dorpshuis",
            room="rode zaal",
        )
    )
    add_event(EventRecord("Koffie-inloop", date=date(2026, 11, 12)))
    register(event, annie, RegistrationRecord(role="bewoner", channel="phone", table="1 De basis"), today=TODAY)
    yield opened
    opened.close()


def written(tmp_path: Path, what: str, name: str, **options: str) -> Path:
    """The file that an export makes."""
    path = tmp_path / name
    export(what, path, today=TODAY, **options)
    return path


def cells(path: Path) -> list[dict[str, str]]:
    """The lines of a csv file by heading."""
    return list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";"))


def test_a_csv_opens_in_a_dutch_spreadsheet(tmp_path: Path) -> None:
    rows = cells(written(tmp_path, "members", "leden.csv"))
    assert [row["Naam"] for row in rows] == ["Berg, A.B. van den (Annie)", "Hart, P. ’t"]
    assert rows[0]["Geboortedatum"] == "01-02-1950"
    assert rows[0]["Postcode"] == "5529 AB"


def test_a_workbook_has_real_dates_and_numbers(tmp_path: Path) -> None:
    sheet = load_workbook(written(tmp_path, "members", "leden.xlsx")).active
    assert sheet is not None
    heading, annie = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=2)]
    found = dict(zip(heading, annie, strict=True))
    assert found["Lidnummer"] == 12
    assert str(found["Geboortedatum"]).startswith("1950-02-01")
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("name", ["mensen.xlsx", "mensen.csv"])
def test_no_cell_can_run_as_a_formula(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, "people", name)
    if name.endswith("csv"):
        assert all(not text.startswith(("=", "+", "-", "@")) for row in cells(path) for text in row.values())
        return
    sheet = load_workbook(path).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr", "n", "d"}


@pytest.mark.parametrize(("text", "safe"), [
    ("=1+1", "'=1+1"), ("+31 6 12345678", "'+31 6 12345678"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("Annie", "Annie"), ("", ""), ("'t Hart", "'t Hart"),
])  # fmt: skip
def test_formulas_are_made_harmless(text: str, safe: str) -> None:
    assert harmless(text) == safe


def test_what_is_exported_can_be_read_in_again(tmp_path: Path) -> None:
    """A list saved, perhaps mended, and read in again changes nothing."""
    path = written(tmp_path, "members", "leden.xlsx")
    plan = plan_import(Progress(), recognise_file(path, TODAY), TODAY)
    assert (plan.counts["new"], plan.counts["update"], plan.counts["duplicate"]) == (0, 0, 0)


def test_an_address_card_holds_name_phone_and_address(tmp_path: Path) -> None:
    text = written(tmp_path, "members", "leden.vcf").read_bytes().decode()
    card = text.split("END:VCARD")[0].splitlines()
    assert "FN:Annie van den Berg" in card
    assert "N:van den Berg;Annie;A.B.;;" in card
    assert "ADR:;;Dorpsstraat 1;Hoogdorp;;5529 AB;" in card
    assert "BDAY:1950-02-01" in card
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_events_go_into_a_calendar(tmp_path: Path) -> None:
    calendar = Calendar.from_ical(written(tmp_path, "events", "agenda.ics").read_bytes())
    first, second = sorted(calendar.walk("VEVENT"), key=lambda entry: str(entry.decoded("DTSTART")))
    assert first["SUMMARY"] == "Zorg; een bewonersonderneming?"
    assert first.decoded("DTSTART") == datetime(2026, 11, 9, 19, 45)
    assert second.decoded("DTSTART") == date(2026, 11, 12), "an unknown time is a whole day, never midnight"


def test_registrations_of_one_event(tmp_path: Path) -> None:
    (row,) = cells(written(tmp_path, "registrations", "aanmeldingen.csv", event="latest"))
    assert (row["Naam"], row["Tafel"], row["Status"]) == ("Berg, A.B. van den (Annie)", "1 De basis", "bevestigd")


@pytest.mark.parametrize(("what", "name"), [("people", "lijst.pdf"), ("events", "agenda.vcf"), ("koeien", "x.csv")])
def test_what_cannot_be_exported_is_refused_in_a_sentence(tmp_path: Path, what: str, name: str) -> None:
    with pytest.raises(NoaberError):
        export(what, tmp_path / name, today=TODAY)
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        export("people", tmp_path / "weg" / "lijst.csv", today=TODAY)
