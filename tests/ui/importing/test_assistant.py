"""From a spreadsheet to the register, the way a secretary goes: file, columns, trial, result."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from noaber.members.queries import list_register
from noaber.store import undo
from noaber.ui.importing.course import COLUMNS, FILE, PROOF, RESULT
from noaber.ui.kit.progress_dialog import ProgressDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from tests.builders import TODAY, member, person
from tests.exchange.files import write_text, write_xlsx
from tests.ui.importing.conftest import HEADINGS, PEOPLE, Assistant


def register() -> dict[str, str]:
    """Who is in the register: name and status."""
    return {row.name: row.status for row in list_register(today=TODAY)}


def test_a_list_is_read_tried_and_imported(assistant: Assistant, members_list: Path) -> None:
    page = assistant.page
    assistant.read(members_list)
    assert page.step == COLUMNS
    assistant.go_on()
    assert page.step == PROOF
    assert register() == {}
    assert page.next.text() == "3 personen inlezen"
    assistant.go_on()
    assert page.step == RESULT
    assert page.result_step.headline.text() == "3 personen ingelezen"
    assert register() == {"Berg, A.B. van den": "member", "Hart, P. ’t": "member", "Hondt, Y. d’": "member"}


def test_one_click_takes_the_import_back(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    assistant.go_on()
    step = assistant.page.result_step
    assert step.undo.isEnabled()
    step.undo.click()
    assert register() == {}
    assert step.headline.text() == "Het inlezen is ongedaan gemaakt"
    assert not step.undo.isEnabled()


def test_what_was_undone_can_be_done_better(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    assistant.go_on()
    page = assistant.page
    assert not page.bar.buttons[COLUMNS].isEnabled()
    page.result_step.undo.click()
    page.bar.buttons[COLUMNS].click()
    assert page.step == COLUMNS
    assistant.go_on()
    assistant.go_on()
    assert len(register()) == 3
    assert not page.bar.buttons[COLUMNS].isEnabled()


def test_after_other_work_the_button_does_not_undo_that(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    assistant.go_on()
    person("E. de Vries")
    assistant.rest()
    assert not assistant.page.result_step.undo.isEnabled()
    assert "eerst ongedaan" in assistant.page.result_step.undo.toolTip()


def test_undone_elsewhere_is_told(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    assistant.go_on()
    undo.undo()
    assert assistant.page.result_step.headline.text() == "Het inlezen is ongedaan gemaakt"
    undo.redo()
    assert assistant.page.result_step.headline.text() == "3 personen ingelezen"
    assert assistant.page.result_step.undo.isEnabled()


def test_reading_the_same_list_again_has_nothing_to_write(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    assistant.go_on()
    assistant.prove(members_list)
    assert assistant.page.proof_step.counts.cards["unchanged"].figure.text() == "3"
    assert not assistant.page.next.isEnabled()
    assert assistant.page.foot.advice.text() == "Er is niets in te lezen: deze mensen staan er al."


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("weg.xlsx", None, "is er niet"),
        ("leeg.csv", "", "is leeg"),
        ("brief.xlsx", "PK\x03\x04 dit is geen rekenblad", ""),
    ],
)
def test_a_file_that_is_no_list_is_told_on_the_page(
    name: str, content: str | None, sentence: str, assistant: Assistant, tmp_path: Path
) -> None:
    path = tmp_path / name
    if content is not None:
        write_text(path, content)
    assistant.read(path)
    problem = assistant.page.file_step.problem
    assert problem.isVisible()
    assert sentence in problem.label.text()
    assert not assistant.page.next.isEnabled()


def test_the_next_good_file_takes_the_problem_away(assistant: Assistant, members_list: Path, tmp_path: Path) -> None:
    assistant.read(tmp_path / "weg.xlsx")
    assistant.read(members_list)
    assert assistant.page.step == COLUMNS
    assert not assistant.page.file_step.problem.label.text()


def test_of_several_sheets_one_can_be_chosen(assistant: Assistant, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "leden.xlsx", [HEADINGS, *PEOPLE], others={"Kas": [["Naam", "Bedrag"], ["A. Bos", 3]]})
    assistant.read(path)
    page = assistant.page
    assert page.step == FILE
    sheets = page.file_step.sheets
    assert [sheets.itemText(place) for place in range(sheets.count())] == ["Kas", "Blad1"]
    assert sheets.currentText() == "Blad1"
    sheets.setCurrentIndex(0)
    sheets.activated.emit(0)
    assistant.go_on()
    assistant.go_on()
    assert assistant.shown() == [("Bos, A.", "nieuw")]


def test_a_file_can_be_dropped_on_the_page(assistant: Assistant, members_list: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(members_list))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assistant.page.file_step.dropEvent(drop)
    assistant.rest()
    assert assistant.page.step == COLUMNS


def test_the_file_window_opens_where_the_last_list_was(
    assistant: Assistant, members_list: Path, interaction: ScriptedInteraction
) -> None:
    interaction.paths.append(members_list)
    assistant.page.file_step.choose.click()
    assistant.rest()
    assert assistant.page.step == COLUMNS
    assert assistant.page.context.settings.get("import_folder") == str(members_list.parent)


def test_another_page_can_open_it_with_a_file(assistant: Assistant, members_list: Path) -> None:
    assistant.page.open_target(path=members_list)
    assistant.rest()
    assert assistant.page.step == COLUMNS


def test_without_a_cooperative_there_is_nothing_to_read_into(assistant: Assistant, members_list: Path) -> None:
    assistant.page.context.data.path = None
    assistant.read(members_list)
    assert "eerst uw coöperatie" in assistant.page.file_step.problem.label.text()


def test_steps_that_were_done_can_be_gone_back_to(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    page = assistant.page
    page.bar.buttons[COLUMNS].click()
    assert page.step == COLUMNS
    page.bar.buttons[PROOF].click()
    assistant.rest()
    assert page.step == PROOF
    page.back.click()
    assert page.step == COLUMNS
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.step == COLUMNS


def test_somebody_added_meanwhile_is_seen_by_the_trial(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    member("P. 't Hart", street="Kerkweg", house_number=3, postcode="5529AC", city="Hoogeloon")
    assistant.rest()
    assert ("Hart, P. ’t", "mogelijk dubbel") in assistant.shown()


def test_stopping_leaves_everything_as_it_was(assistant: Assistant, members_list: Path) -> None:
    assistant.prove(members_list)
    page, hold = assistant.page, Event()
    page.context.worker.start(lambda _progress: hold.wait(20))
    page.next.click()
    assert not page.next.isEnabled()
    dialog = page.findChildren(ProgressDialog)[-1]
    dialog.reject()
    hold.set()
    assistant.rest()
    assert page.step == PROOF
    assert page.next.isEnabled()
    assert register() == {}


def test_closing_the_window_asks_before_work_is_lost(
    assistant: Assistant, members_list: Path, interaction: ScriptedInteraction
) -> None:
    page = assistant.page
    assert page.may_leave()
    assistant.read(members_list)
    assert page.may_leave()
    assistant.pick_field("Telefoon", "skip")
    assert not page.may_leave()
    interaction.answers.append("leave")
    assert page.may_leave()
    assert len(interaction.questions) == 2


def test_what_to_mend_is_saved_as_a_list(
    assistant: Assistant, members_list: Path, tmp_path: Path, interaction: ScriptedInteraction
) -> None:
    assistant.prove(members_list)
    interaction.paths.append(tmp_path / "verbeteren.csv")
    assistant.page.save.click()
    lines = (tmp_path / "verbeteren.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Regel;Kolom;Naam;Wat is er aan de hand"
    assert lines[1].startswith("4;Geboren;Hondt, Y. d’;")
    assert interaction.suggestions[0].name == "ledenlijst - verbeteren.xlsx"


def test_a_place_that_cannot_be_written_is_told(
    assistant: Assistant, members_list: Path, tmp_path: Path, interaction: ScriptedInteraction
) -> None:
    assistant.prove(members_list)
    interaction.paths.append(tmp_path / "weg" / "verbeteren")
    assistant.page.save_problems()
    assert len(interaction.errors) == 1
