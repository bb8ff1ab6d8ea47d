"""Writing letters: choosing one, typing, fields from the menu, the preview, other languages, what is kept when."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from noaber.letters.fields import field_named
from noaber.letters.settings import letter_picture, letter_settings
from noaber.letters.templates import list_templates, one_of_each
from noaber.store.undo import undo
from noaber.ui.context import AppContext
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.letters.page import LettersPage
from noaber.ui.letters.variants import fill_variants
from noaber.ui.main_window import MainWindow
from tests.paper.reading import read
from tests.ui.meetings import dialog_of, page_of


@pytest.fixture
def page(window: MainWindow) -> LettersPage:
    return page_of(window, LettersPage)


def open_letter(page: LettersPage, key: str) -> None:
    page.list.table.select_id(next(row.id for row in one_of_each() if row.key == key))


def shown_text(qtbot: QtBot, page: LettersPage, wanted: str) -> None:
    """Wait until the preview says something."""
    qtbot.waitUntil(
        lambda: bool(page.preview.pages._pdf) and wanted in read(page.preview.pages._pdf).pages[0], timeout=20_000
    )


def own() -> list[str]:
    return [row.name for row in list_templates() if row.own]


def test_the_first_letter_is_open_and_shows_as_it_will_be_for_a_member(qtbot: QtBot, page: LettersPage) -> None:
    assert page.text.name.text() == "Welkomstbrief"
    assert "{{aanhef}}" in page.text.editor.text.toPlainText()
    shown_text(qtbot, page, "Geachte mevrouw Van den Berg,")
    assert own() == []


def test_what_is_typed_shows_at_once_and_is_kept_with_ctrl_s(
    qtbot: QtBot, window: MainWindow, page: LettersPage
) -> None:
    editor = page.text.editor.text
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, "Tot ziens bij ons")
    shown_text(qtbot, page, "Tot ziens bij ons")
    assert own() == []
    page.save()
    assert own() == ["Welkomstbrief"]
    assert "Tot ziens bij ons" in list_templates()[0].record.body
    undo()
    assert own() == []


def test_what_is_typed_is_kept_when_another_letter_is_opened_or_the_page_left(
    page: LettersPage, window: MainWindow
) -> None:
    QTest.keyClicks(page.text.subject, "Dag ")
    open_letter(page, "thanks")
    assert own() == ["Welkomstbrief"]
    assert page.text.name.text() == "Dankbrief"
    QTest.keyClicks(page.text.subject, "Nogmaals ")
    window.open_page("mailing", template=1)
    assert sorted(own()) == ["Dankbrief", "Welkomstbrief"]


def test_the_letter_that_is_clicked_is_the_one_to_be_written_in(page: LettersPage) -> None:
    def click(place: int) -> None:
        at = table.visualRect(table.rows.index(place, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)

    table = page.list.table
    QTest.keyClicks(page.text.subject, "Dag ")
    click(1)
    assert (page.text.name.text(), table.current_row().name) == ("Uitnodiging", "Uitnodiging")
    click(0)
    assert page.text.name.text() == "Welkomstbrief"
    assert len(table.selectionModel().selectedRows()) == 1


def test_opening_letters_changes_nothing(page: LettersPage) -> None:
    for row in one_of_each():
        page.list.table.select_id(row.id)
    page.save()
    assert own() == []


def test_a_letter_without_a_name_is_not_kept_and_stays(page: LettersPage, interaction: ScriptedInteraction) -> None:
    page.text.name.clear()
    page.text.name.setText("")
    page.text.changed = True
    assert not page.save()
    assert "Geef de brief een naam." in str(interaction.errors)


def test_fields_come_from_the_menu_with_their_value_for_the_member(page: LettersPage) -> None:
    menu = QMenu()
    page.text.editor._fill_fields(menu)
    parts = [action.menu() for action in menu.actions()]
    texts = [action.text() for part in parts for action in part.actions()]  # type: ignore[attr-defined]
    assert "Lidnummer\t12" in texts
    page.text.editor.text.moveCursor(QTextCursor.MoveOperation.Start)
    page.text.editor.insert_field(field_named("member_number"))
    assert page.text.editor.text.toPlainText().startswith("{{lidnummer}}{{aanhef}}")


def test_a_condition_goes_around_what_is_selected(page: LettersPage) -> None:
    editor = page.text.editor
    editor.show_text("Bel ons\n", "nl")
    editor.text.selectAll()
    editor.insert_condition(field_named("phone"), known=True)
    assert editor.markdown == "[als telefoon] Bel ons [einde]\n"
    editor.show_text("Call us\n", "en")
    editor.text.selectAll()
    editor.insert_condition(field_named("phone"), known=False)
    assert editor.markdown == "[if no phone] Call us [end]\n"


def test_bold_headings_and_lists(page: LettersPage) -> None:
    editor = page.text.editor
    editor.show_text("een\n\ntwee\n\ndrie\n", "nl")
    editor.text.moveCursor(QTextCursor.MoveOperation.Start)
    editor.heading.click()
    assert editor.markdown.startswith("## een\n")
    editor.heading.click()
    editor.text.selectAll()
    editor.bullets.click()
    assert editor.markdown == "- een\n- twee\n- drie\n"
    editor.numbers.click()
    assert editor.markdown == "1. een\n2. twee\n3. drie\n"
    editor.numbers.click()
    editor.bold.click()
    assert editor.markdown == "**een**\n\n**twee**\n\n**drie**\n"
    editor.bold.click()
    editor.italic.click()
    assert editor.markdown == "*een*\n\n*twee*\n\n*drie*\n"


def test_enter_ends_a_list_and_a_heading(page: LettersPage) -> None:
    editor = page.text.editor
    editor.show_text("## kop\n", "nl")
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    QTest.keyClicks(editor.text, "gewoon")
    assert editor.markdown == "## kop\n\ngewoon\n"
    editor.bullets.click()
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    QTest.keyClicks(editor.text, "na de lijst")
    assert editor.markdown == "## kop\n\n- gewoon\n\nna de lijst\n"


def test_a_field_that_does_not_exist_is_told_while_typing(qtbot: QtBot, page: LettersPage) -> None:
    editor = page.text.editor.text
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, "{{vornaam}}")
    qtbot.waitUntil(lambda: page.text.problems.isVisible())
    assert "“vornaam” bestaat niet" in page.text.problems.label.text()


def choose(page: LettersPage, text: str) -> None:
    menu = QMenu()
    fill_variants(page, menu)
    next(action for action in menu.actions() if text in action.text()).trigger()


def test_other_languages_tones_and_copies(page: LettersPage) -> None:
    open_letter(page, "thanks")
    place = page.text.variant.findText("English")
    page.text.variant.setCurrentIndex(place)
    page.text.variant.activated.emit(place)
    assert page.text.name.text() == "Thank you"
    assert page.list.table.current_row().key == "thanks"
    open_letter(page, "welcome")
    choose(page, "met ‘je’")
    assert page.text.variant.currentText() == "Nederlands (je)"
    choose(page, "Kopie maken")
    assert page.text.name.text() == "Welkomstbrief (kopie)"
    choose(page, "Brief verwijderen")
    assert own() == ["Welkomstbrief"]


def test_back_to_the_text_of_the_program(page: LettersPage) -> None:
    QTest.keyClicks(page.text.subject, "Dag ")
    page.save()
    assert own() == ["Welkomstbrief"]
    choose(page, "Terug naar de tekst van het programma")
    assert own() == []
    assert page.text.subject.text() == "Welkom bij {{coöperatie}}"


def test_a_new_letter(window: MainWindow, page: LettersPage) -> None:
    page.add()
    dialog = dialog_of(window, FormDialog)
    dialog.form.name = "Buurtfeest"
    dialog.accept()
    assert own() == ["Buurtfeest"]
    assert page.text.name.text() == "Buurtfeest"
    assert page.text.editor.text.toPlainText().startswith("{{aanhef}}")


def test_settings_and_pictures(
    window: MainWindow, page: LettersPage, interaction: ScriptedInteraction, tmp_path: Path
) -> None:
    from PIL import Image

    path = tmp_path / "handtekening.png"
    Image.new("RGB", (60, 20), "navy").save(path)
    page.change_settings()
    dialog = dialog_of(window, FormDialog)
    dialog.form.signer_name = "Marie de Wit"
    dialog.form.stamp = "1,55"
    interaction.paths.append(path)
    from noaber.ui.kit.button import Button

    chosen = [found for found in dialog.findChildren(Button) if found.text() == "Kiezen…"]
    chosen[-1].click()
    dialog.accept()
    assert letter_settings().signer_name == "Marie de Wit"
    assert letter_settings().stamp_cents == 155
    assert letter_picture("signature") is not None


def test_in_a_narrow_window_a_button_shows_the_preview(
    window: MainWindow, page: LettersPage, context: AppContext
) -> None:
    window.resize(910, 485)
    assert page.text.look.isVisible()
    assert not page.preview.isVisible()
    page.text.look.click()
    assert page.preview.isVisible()
    assert not page.list.isVisible()


def test_undoing_shows_in_the_text(page: LettersPage) -> None:
    QTest.keyClicks(page.text.subject, "Dag ")
    page.save()
    undo()
    assert page.text.subject.text() == "Welkom bij {{coöperatie}}"
