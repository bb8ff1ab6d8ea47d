"""The second step: what each column is, where the headings stand, who are on the list."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from noaber.exchange.recognise import Column
from noaber.members.queries import list_register
from noaber.ui.importing.columns_table import mark_of
from noaber.ui.importing.course import COLUMNS
from noaber.ui.importing.session import CONTACTS
from tests.builders import TODAY, member
from tests.exchange.files import write_xlsx
from tests.ui.importing.conftest import HEADINGS, PEOPLE, Assistant


def wanted(field: str, *, sure: bool, filled: int = 3) -> Column:
    return Column(0, "Kop", field, sure, filled, ())


@pytest.mark.parametrize(
    ("column", "known_layout", "mark"),
    [
        (wanted("surname", sure=True), False, "✓ herkend"),
        (wanted("surname", sure=True), True, "zoals eerder"),
        (wanted("surname", sure=False), False, "klopt dit?"),
        (wanted("keep", sure=False), False, "niet herkend"),
        (wanted("skip", sure=True), False, "niet ingelezen"),
        (wanted("bsn", sure=True), False, "nooit bewaard"),
    ],
)
def test_each_column_tells_how_it_was_recognised(column: Column, known_layout: bool, mark: str) -> None:
    assert mark_of(column, known_layout) == mark


def test_columns_show_their_field_and_empty_ones_are_left_out(assistant: Assistant, tmp_path: Path) -> None:
    assistant.read(write_xlsx(tmp_path / "leden.xlsx", [[*HEADINGS, "Fax"], *PEOPLE]))
    table = assistant.page.columns_step.table
    assert [combo.currentData() for combo in table.combos.values()] == [
        "full_name",
        "street",
        "postcode",
        "city",
        "phone",
        "birth_date",
    ]
    assert table.left_out.text() == "1 lege kolom is weggelaten."


def test_citizen_numbers_are_not_even_shown(assistant: Assistant, tmp_path: Path) -> None:
    rows = [["Naam", "BSN"], ["A. Bos", "123456782"], ["K. Vos", "111222333"]]
    assistant.read(write_xlsx(tmp_path / "leden.xlsx", rows))
    table = assistant.page.columns_step.table
    assert not table.combos[1].isEnabled()
    assert not [shown.text() for shown in table.findChildren(QLabel) if "123456782" in shown.text()]


def test_a_guess_is_tinted_until_somebody_looked(assistant: Assistant, tmp_path: Path) -> None:
    rows = [["Naam", "Contact digitaal"], *[[person[0], f"p{n}@voorbeeld.example"] for n, person in enumerate(PEOPLE)]]
    assistant.read(write_xlsx(tmp_path / "leden.xlsx", rows))
    step = assistant.page.columns_step
    assert step.table._tints[1].property("role") == "notice"
    assert "gekleurde kolom" in step.notice.label.text()
    assistant.pick_field("Contact digitaal", "email")
    assert step.table._tints[1].property("role") == ""
    assert not step.notice.label.text()


def test_another_field_is_remembered_for_the_next_list(assistant: Assistant, members_list: Path) -> None:
    assistant.read(members_list)
    assistant.pick_field("Telefoon", "note")
    assistant.go_on()
    assistant.go_on()
    assert list_register(today=TODAY)[0].person.note == "06-12345678"
    assistant.read(members_list)
    step = assistant.page.columns_step
    assert step.table.combos[4].currentData() == "note"
    assert step.notice.label.text() == "Zo had u het de vorige keer ook."


def test_a_guess_that_was_let_through_is_not_asked_again(assistant: Assistant, tmp_path: Path) -> None:
    rows = [["Naam", "Contact digitaal"], *[[person[0], f"p{n}@voorbeeld.example"] for n, person in enumerate(PEOPLE)]]
    path = write_xlsx(tmp_path / "leden.xlsx", rows)
    assistant.prove(path)
    assistant.go_on()
    assistant.read(path)
    assert assistant.page.columns_step.table._tints[1].property("role") == ""


def test_without_a_column_of_names_one_cannot_go_on(assistant: Assistant, members_list: Path) -> None:
    assistant.read(members_list)
    assistant.pick_field("Naam", "skip")
    page = assistant.page
    assert not page.next.isEnabled()
    assert "Geen enkele kolom zegt wie het is" in page.columns_step.problem.label.text()
    page.go_on()
    assert page.step == COLUMNS


def test_somebody_can_point_at_the_line_of_headings(assistant: Assistant, tmp_path: Path) -> None:
    assistant.read(write_xlsx(tmp_path / "leden.xlsx", [["Ledenlijst 2026"], HEADINGS, *PEOPLE]))
    step = assistant.page.columns_step
    assert step.headers.currentText().startswith("regel 2: Naam, Adres")
    step.headers.setCurrentIndex(step.headers.findData(0))
    step.headers.activated.emit(step.headers.currentIndex())
    assert assistant.page.session is not None
    assert assistant.page.session.found.header_line == 0


def audience_of(assistant: Assistant) -> object:
    return assistant.page.columns_step.audience.currentData()


def test_who_are_on_the_list_is_proposed_with_care(assistant: Assistant, tmp_path: Path) -> None:
    contacts = write_xlsx(tmp_path / "kerstkaarten.xlsx", [HEADINGS, *PEOPLE])
    assistant.read(contacts)
    assert audience_of(assistant) == ""  # there are no members yet
    member("E. de Vries")
    assistant.read(contacts)
    assert audience_of(assistant) == CONTACTS
    assistant.read(write_xlsx(tmp_path / "Leden 2026.xlsx", [HEADINGS, *PEOPLE]))
    assert audience_of(assistant) == ""
    numbered = [[*line, number] for number, line in enumerate(PEOPLE, start=4)]
    assistant.read(write_xlsx(tmp_path / "lijst.xlsx", [[*HEADINGS, "Lidnr"], *numbered]))
    assert audience_of(assistant) == ""


@pytest.mark.parametrize(
    ("audience", "statuses", "kinds"),
    [
        ("", {"member"}, {"Gewoon lid"}),
        ("Erelid", {"member"}, {"Erelid"}),
        (CONTACTS, {"none"}, {""}),
    ],
)
def test_the_people_become_what_was_chosen(
    audience: str, statuses: set[str], kinds: set[str], assistant: Assistant, members_list: Path
) -> None:
    assistant.read(members_list)
    combo = assistant.page.columns_step.audience
    combo.setCurrentIndex(combo.findData(audience))
    combo.activated.emit(combo.currentIndex())
    assistant.go_on()
    assistant.go_on()
    rows = list_register(today=TODAY)
    assert len(rows) == 3
    assert {row.status for row in rows} == statuses
    assert {row.category or "" for row in rows} == kinds


def test_the_kind_in_the_list_counts(assistant: Assistant, tmp_path: Path) -> None:
    rows = [[*HEADINGS, "Soort lid"], [*PEOPLE[0], "erelid"], [*PEOPLE[1], "donateur"]]
    assistant.read(write_xlsx(tmp_path / "leden.xlsx", rows))
    assert assistant.page.columns_step.audience.currentText() == "leden; hun soort staat in de lijst"
    assistant.go_on()
    assistant.go_on()
    assert {row.category for row in list_register(today=TODAY)} == {"Erelid", "Donateur of vriend"}


def test_after_a_long_list_a_short_one_takes_little_room(assistant: Assistant, tmp_path: Path) -> None:
    table = assistant.page.columns_step.table
    assistant.read(write_xlsx(tmp_path / "lang.xlsx", [HEADINGS, *PEOPLE]))
    assistant.qtbot.wait_until(lambda: table.sizeHint().height() > len(HEADINGS) * 46)
    assistant.read(write_xlsx(tmp_path / "kort.xlsx", [HEADINGS[:2], *[person[:2] for person in PEOPLE]]))
    assistant.qtbot.wait_until(lambda: 2 * 46 < table.sizeHint().height() < 4 * 46)
