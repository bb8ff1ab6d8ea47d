"""The page Instellingen: what is typed is kept, the logo, the kinds of member, the language, a copy of the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from noaber.cooperative.queries import get_cooperative
from noaber.core.errors import FileProblem
from noaber.members.queries import categories
from noaber.store.datafile import DataFile
from noaber.ui.context import AppContext
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.settings.logo import LARGEST_SIDE, picture_of, read_logo
from noaber.ui.settings.page import SettingsPage
from tests.builders import member
from tests.ui.shell import NotedShell


def field(page: SettingsPage, name: str) -> QLineEdit:
    found = page.cooperative.view.editors[name].widget
    assert isinstance(found, QLineEdit)
    return found


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(path))
    return path


def test_what_is_stored_is_shown(page: SettingsPage) -> None:
    assert field(page, "name").text() == "Dorpscoöperatie Hoogdorp"
    assert field(page, "postcode").text() == "5529 AB"
    assert page.paper.lines.text() == "Dorpscoöperatie Hoogdorp U.A.\nDorpsstraat 1\n5529 AB  HOOGDORP"
    assert not page.cooperative.save_button.isEnabled()


def test_typing_shows_it_on_paper_and_saving_keeps_it(page: SettingsPage, shell: NotedShell) -> None:
    field(page, "name").clear()
    QTest.keyClicks(field(page, "name"), "Zorgcooperatie")
    QTest.keyClicks(field(page, "iban"), "nl91abna0417164300")
    assert page.paper.lines.text().startswith("Zorgcooperatie U.A.\n")
    QTest.mouseClick(page.cooperative.save_button, Qt.MouseButton.LeftButton)
    record = get_cooperative()
    assert (record.name, record.iban) == ("Zorgcooperatie", "NL91ABNA0417164300")
    assert field(page, "iban").text() == "NL91 ABNA 0417 1643 00"
    assert shell.said == ["Bewaard."]
    assert shell.last_click is not None
    shell.last_click()
    assert field(page, "name").text() == "Dorpscoöperatie Hoogdorp"


def test_a_mistake_is_said_beside_its_field_and_nothing_is_stored(page: SettingsPage) -> None:
    QTest.keyClicks(field(page, "kvk"), "123")
    assert not page.cooperative.save()
    assert "acht cijfers" in page.cooperative.view.remark("kvk")
    assert get_cooperative().kvk == ""
    assert not page.may_leave()
    field(page, "kvk").clear()
    assert page.may_leave()


def test_going_elsewhere_saves_what_was_typed(page: SettingsPage) -> None:
    field(page, "city").setText("Laagdorp")
    page.hide()
    assert get_cooperative().city == "Laagdorp"


def test_a_mistake_waits_when_going_elsewhere(page: SettingsPage) -> None:
    field(page, "email").setText("info@")
    page.hide()
    page.show()
    assert field(page, "email").text() == "info@"
    assert get_cooperative().email == ""


def test_a_logo_is_kept_shown_and_taken_away(
    page: SettingsPage,
    interaction: ScriptedInteraction,
    tmp_path: Path,
) -> None:
    field(page, "city").setText("Laagdorp")  # what is being typed stays what it is
    interaction.paths = [picture(tmp_path / "logo.png", 300, 100)]
    QTest.mouseClick(page.paper.choose_button, Qt.MouseButton.LeftButton)
    assert get_cooperative().logo == (tmp_path / "logo.png").read_bytes()
    assert page.paper.logo.isVisible()
    assert (get_cooperative().city, field(page, "city").text()) == ("Hoogdorp", "Laagdorp")
    page.cooperative.save()
    assert get_cooperative().logo is not None
    QTest.mouseClick(page.paper.remove_button, Qt.MouseButton.LeftButton)
    assert get_cooperative().logo is None
    assert not page.paper.logo.isVisible()


@pytest.mark.parametrize(
    "name, content, sentence",
    [
        ("brief.pdf", b"%PDF-1.7", "geen PNG- of JPEG-afbeelding"),
        ("logo.png", b"niets", "geen PNG- of JPEG-afbeelding"),
        ("weg.png", None, "geen PNG- of JPEG-afbeelding"),
    ],
)
def test_what_is_no_picture_is_explained(
    page: SettingsPage,
    interaction: ScriptedInteraction,
    tmp_path: Path,
    name: str,
    content: bytes | None,
    sentence: str,
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    interaction.paths = [tmp_path / name]
    page.paper.choose()
    assert sentence in interaction.errors[0]
    assert get_cooperative().logo is None


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_large_picture_is_made_smaller(tmp_path: Path, page: SettingsPage, kind: str) -> None:
    logo = read_logo(picture(tmp_path / f"logo.{kind}", 3000, 1500))
    image = QImage.fromData(logo)
    assert (image.width(), image.height()) == (LARGEST_SIDE, LARGEST_SIDE // 2)
    assert picture_of(b"niets", image.size()).isNull()


@pytest.mark.qt_log_ignore("libpng|PNG", extend=True)
def test_a_damaged_picture_is_explained(tmp_path: Path, page: SettingsPage) -> None:
    whole = picture(tmp_path / "logo.png", 300, 100).read_bytes()
    (tmp_path / "half.png").write_bytes(whole[:60])
    with pytest.raises(FileProblem, match="beschadigd"):
        read_logo(tmp_path / "half.png")


def dialog_of(page: SettingsPage) -> FormDialog:
    return next(made for made in page.findChildren(FormDialog) if made.isVisible())


def test_kinds_of_member_are_added_changed_and_taken_away(page: SettingsPage, shell: NotedShell) -> None:
    tester = QAbstractItemModelTester(page.categories.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is page.categories.table.rows
    page.categories.add()
    dialog_of(page).form.name = "Proeflid"
    dialog_of(page).accept()
    added = categories()[-1]
    assert (added.name, added.votes, added.is_member) == ("Proeflid", 1, True)
    page.categories.table.select_id(added.id)
    QTest.keyClick(page.categories.table, Qt.Key.Key_Return)
    dialog_of(page).form.votes = 0
    dialog_of(page).accept()
    assert categories()[-1].votes == 0
    QTest.keyClick(page.categories.table, Qt.Key.Key_Delete)
    assert "Proeflid" not in [row.name for row in categories()]
    assert shell.said == ["“Proeflid” is verwijderd."]


def test_a_kind_in_use_stays(page: SettingsPage, interaction: ScriptedInteraction) -> None:
    member("A. Berg", kind="Erelid")
    used = next(row for row in categories() if row.name == "Erelid")
    assert used.in_use == 1
    page.categories.table.select_id(used.id)
    page.categories.remove()
    assert "nog in gebruik" in interaction.errors[0]
    assert used in categories()


def test_a_name_that_is_taken_is_said_in_the_dialog(page: SettingsPage) -> None:
    page.categories.add()
    dialog_of(page).form.name = "erelid"
    dialog_of(page).accept()
    assert "Er is al een categorie" in dialog_of(page).view.remark("name")


def test_without_a_kind_chosen_there_is_nothing_to_change(page: SettingsPage) -> None:
    assert not page.categories.change_button.isEnabled()
    page.categories.change()
    page.categories.remove()
    assert len(categories()) == 8


def test_the_language_is_remembered_for_the_next_time(page: SettingsPage, context: AppContext) -> None:
    assert not page.language.remark.isVisible()
    page.language.box.setCurrentIndex(page.language.box.findData("en"))
    assert context.settings.get("language") == "en"
    assert page.language.remark.isVisible()
    page.language.box.setCurrentIndex(page.language.box.findData("nl"))
    assert not page.language.remark.isVisible()


def test_a_copy_goes_to_the_folder_that_is_chosen(
    page: SettingsPage,
    context: AppContext,
    interaction: ScriptedInteraction,
    tmp_path: Path,
    shell: NotedShell,
    data: DataFile,
) -> None:
    folders: list[Path] = []

    def back_up(folder: Path) -> Path:
        folders.append(folder)
        return folder / "Hoogdorp 2026-11-02.noaber"

    context.data.back_up = back_up
    assert str(data.path) in page.backup.place.text()
    interaction.paths = [tmp_path]
    page.backup.back_up()
    assert folders == [tmp_path]
    assert shell.said == ["Reservekopie gemaakt: Hoogdorp 2026-11-02.noaber"]
    assert shell.last_click is not None
    shell.last_click()
    assert interaction.opened == [tmp_path]
    page.backup.back_up()  # called off
    assert len(folders) == 1


def test_a_copy_that_fails_is_explained(
    page: SettingsPage,
    context: AppContext,
    interaction: ScriptedInteraction,
    tmp_path: Path,
) -> None:
    def full(folder: Path) -> Path:
        raise FileProblem("De schijf is vol.")

    context.data.back_up = full
    interaction.paths = [tmp_path]
    page.backup.back_up()
    assert interaction.errors == ["De schijf is vol."]


@pytest.mark.parametrize("size", [(1150, 730), (850, 490)])
def test_nothing_is_squeezed_in_a_narrow_window(page: SettingsPage, qtbot: QtBot, size: tuple[int, int]) -> None:
    page.resize(*size)
    table = page.categories.table
    qtbot.waitUntil(lambda: page.categories.height() >= table.height() + 100)
    qtbot.waitUntil(lambda: page.paper.lines.height() >= page.paper.lines.heightForWidth(page.paper.lines.width()))
    qtbot.waitUntil(lambda: (page.paper.x() > page.cooperative.x()) == (size[0] > 1000))


def test_enter_saves(page: SettingsPage) -> None:
    field(page, "city").clear()
    QTest.keyClicks(field(page, "city"), "Laagdorp")
    QTest.keyClick(field(page, "city"), Qt.Key.Key_Return)
    assert get_cooperative().city == "Laagdorp"
    assert not page.cooperative.changed
