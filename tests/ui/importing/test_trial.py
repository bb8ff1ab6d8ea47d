"""The third step: what every line becomes, and two people side by side."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from noaber.members.queries import list_register
from noaber.people.queries import get_person
from noaber.ui.importing.proof import compared
from tests.builders import TODAY, member
from tests.exchange.files import write_text, write_xlsx
from tests.ui.importing.conftest import HEADINGS, PEOPLE, Assistant, changed


@pytest.fixture
def annie(assistant: Assistant) -> int:
    """Annie, known already, without a phone number and at another address than in the list."""
    return member(
        "Mevr. A.B. van den Berg",
        birth_date=date(1950, 2, 1),
        street="Kerkweg",
        house_number=1,
        postcode="5529AA",
        city="Hoogeloon",
    )


@pytest.fixture
def piet(assistant: Assistant) -> int:
    """Piet, known at the address in the list."""
    return member("P. 't Hart", street="Kerkweg", house_number=3, postcode="5529AC", city="Hoogeloon")


def test_every_line_tells_what_it_becomes(assistant: Assistant, annie: int, tmp_path: Path) -> None:
    rows = [HEADINGS, *PEOPLE, ["Totaal 3 leden"]]
    assistant.prove(write_xlsx(tmp_path / "leden.xlsx", rows))
    step = assistant.page.proof_step
    assert assistant.shown() == [("Berg, A.B. van den", "mogelijk dubbel")]  # what asks for an answer comes first
    step.counts.pick("lines")
    assert assistant.shown() == [
        ("Berg, A.B. van den", "mogelijk dubbel"),
        ("Hart, P. ’t", "nieuw"),
        ("Hondt, Y. d’", "nieuw"),
        ("–", "overgeslagen"),
    ]
    step.counts.pick("problems")
    assert [name for name, _fate in assistant.shown()] == ["Hondt, Y. d’"]
    assert {key: card.figure.text() for key, card in step.counts.cards.items()} == {
        "lines": "4",
        "new": "2",
        "update": "0",
        "unchanged": "0",
        "skipped": "1",
        "duplicate": "1",
        "problems": "1",
    }


def test_two_people_stand_side_by_side(assistant: Assistant, annie: int, members_list: Path) -> None:
    assistant.prove(members_list)
    row = assistant.page.proof_step.table.current_row()
    fields = {field.label: field for field in compared(row.line)}
    assert (fields["Straat"].there, fields["Straat"].on_list) == ("Kerkweg 1", "Dorpsstraat 12 a")
    assert {label: field.state for label, field in fields.items()} == {
        "Naam": "same",
        "Straat": "other",
        "Postcode": "other",
        "Telefoon": "added",
        "Aanhef": "there",
        "Woonplaats": "same",
        "Geboren": "same",
        "Lidnummer": "there",
        "Soort lid": "there",
        "Lid sinds": "there",
    }
    assert "dezelfde geboortedatum" in assistant.page.proof_step.panel.reason.text()


CHOICES = [
    ("z", "blijft zo", 1, ""),
    ("a", "wordt aangevuld", 1, "06-12345678"),
    ("n", "nieuw", 2, ""),
]


@pytest.mark.parametrize(("key", "fate", "people", "phone"), CHOICES)
def test_a_key_decides(
    key: str, fate: str, people: int, phone: str, assistant: Assistant, annie: int, tmp_path: Path
) -> None:
    assistant.prove(write_xlsx(tmp_path / "leden.xlsx", [HEADINGS, PEOPLE[0], PEOPLE[1]]))
    step = assistant.page.proof_step
    QTest.keyClicks(step.table, key)
    assert assistant.shown() == [("Berg, A.B. van den", fate)]
    assert step.panel.title.text() == f"Regel 2: {fate}"
    assistant.go_on()
    assert len(list_register(today=TODAY)) == people + 1
    assert get_person(annie).phone == phone


def test_one_choice_for_all(assistant: Assistant, annie: int, piet: int, members_list: Path) -> None:
    assistant.prove(members_list)
    panel = assistant.page.proof_step.panel
    panel.choices["fill"].click()
    assert panel.for_all.text() == "Doe dit bij alle 2 mogelijk dubbele"
    panel.for_all.click()
    assert [fate for _name, fate in assistant.shown()] == ["wordt aangevuld", "wordt aangevuld"]
    assert assistant.page.next.text() == "3 personen inlezen"
    assistant.go_on()
    assert get_person(piet).phone == "0497-123456"


def test_the_choice_made_is_the_button_that_is_down(assistant: Assistant, annie: int, members_list: Path) -> None:
    assistant.prove(members_list)
    panel = assistant.page.proof_step.panel
    assert panel.choices["keep"].isChecked()
    panel.choices["new"].click()
    assert [choice for choice, made in panel.choices.items() if made.isChecked()] == ["new"]


def test_choices_stay_when_a_column_is_changed(assistant: Assistant, annie: int, members_list: Path) -> None:
    assistant.prove(members_list)
    assistant.page.proof_step.panel.decide("new")
    assistant.page.back.click()
    assistant.pick_field("Telefoon", "skip")
    assistant.go_on()
    assert assistant.page.plan is not None
    assert assistant.page.plan.decisions == {2: "new"}


def test_two_lines_of_one_person_are_seen(assistant: Assistant, tmp_path: Path) -> None:
    again = changed(PEOPLE[0], Telefoon="06-11111111")
    assistant.prove(write_xlsx(tmp_path / "leden.xlsx", [HEADINGS, PEOPLE[0], again]))
    panel = assistant.page.proof_step.panel
    assert panel.reason.text().startswith("Lijkt op Berg, A.B. van den van regel 2:")


def test_where_there_is_little_room_a_line_opens_over_the_list(
    assistant: Assistant, annie: int, members_list: Path
) -> None:
    assistant.prove(members_list)
    step = assistant.page.proof_step
    assert step.table.isVisible()
    assert step.panel.isVisible()
    assistant.page.resize(802, 480)
    assert not step.panel.isVisible()
    QTest.keyClick(step.table, Qt.Key.Key_Return)
    assert step.panel.isVisible()
    assert not step.table.isVisible()
    QTest.keyClick(step.panel, Qt.Key.Key_Escape)
    assert step.table.isVisible()
    QTest.keyClick(step.table, Qt.Key.Key_Return)
    step.panel.back.click()
    assert step.table.isVisible()
    assert not step.panel.isVisible()


def test_ten_thousand_lines_are_shown_as_they_are_scrolled_to(assistant: Assistant, tmp_path: Path) -> None:
    lines = "\n".join(f"Familie{number % 3000:05d} {number};Dorpsstraat {number};5529AB" for number in range(10_000))
    assistant.prove(write_text(tmp_path / "leden.csv", f"Achternaam;Adres;Postcode\n{lines}\n"))
    step = assistant.page.proof_step
    QAbstractItemModelTester(step.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    step.counts.pick("lines")
    assert step.counts.cards["lines"].figure.text() == "10.000"
    assert step.table.rows.rowCount() == 10_000
    step.table.selectRow(9_999)
    assert step.panel.title.text().startswith("Regel 10001:")
