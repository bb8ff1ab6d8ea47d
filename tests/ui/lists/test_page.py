"""The page Lijsten as a secretary uses it: conditions, columns, saved lists, paper and spreadsheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from noaber.lists.conditions import Condition, all_of
from noaber.lists.definition import ListDefinition
from noaber.lists.operations import save_list
from noaber.lists.queries import saved_lists
from noaber.office import search_everything
from noaber.store.undo import undo
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.lists.columns_dialog import ColumnsDialog
from noaber.ui.lists.page import ListsPage
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import TODAY, member, person
from tests.ui.shell import NotedShell

Show = Callable[[], ListsPage]
NO_MAIL = all_of(Condition("status", "any_of", ("member",)), Condition("email", "filled", negated=True))


def _names(page: ListsPage) -> list[str]:
    places = [column.title for column in page.table.rows.columns]
    at = places.index("Naam")
    return [page.table.rows.index(row, at).data() for row in range(page.table.rows.rowCount())]


def _village() -> None:
    member("A. Aalders", postcode="5529AB", note="Zingt.")
    member("B. Bakker", email="b@voorbeeld.nl", postcode="5529AB")
    member("C. Claassen", postcode="5512XX")
    person("D. Dekker")


def _settle(qtbot: QtBot, page: ListsPage) -> None:
    qtbot.waitUntil(lambda: page.builder.settled)


def _choose(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))


def test_everybody_is_listed_until_there_are_conditions(show: Show) -> None:
    _village()
    page = show()
    assert _names(page) == ["Aalders, A.", "Bakker, B.", "Claassen, C.", "Dekker, D."]
    assert page.header.subtitle.text() == "4 namen"
    assert page.builder.told.text() == "iedereen"


def test_iedereen_leads_back_from_a_new_list(show: Show) -> None:
    _village()
    page = show()
    assert page.saved.list.currentRow() == 0
    page.start_new()
    assert (len(page.ids), page.saved.list.currentRow()) == (3, -1)
    page.saved.list.setCurrentRow(0)
    assert (len(page.ids), page.saved.list.currentRow()) == (4, 0)


def test_conditions_narrow_the_list_while_they_are_typed(show: Show, qtbot: QtBot) -> None:
    _village()
    page = show()
    page.start_new()
    assert _names(page) == ["Aalders, A.", "Bakker, B.", "Claassen, C."]
    page.builder.add_row()
    row = page.builder.rows[-1]
    _choose(row.field, "Postcode")
    _choose(row.compared, "begint met")
    _settle(qtbot, page)
    assert page.builder.missing.text() == "Vul nog iets in bij “Postcode”."
    assert len(_names(page)) == 3
    row.low.setText("5529")
    _settle(qtbot, page)
    assert _names(page) == ["Aalders, A.", "Bakker, B."]
    assert page.builder.told.text() == "leden, postcode 5529"
    assert page.builder.missing.isHidden()
    page.builder.add_row()
    last = page.builder.rows[-1]
    _choose(last.field, "E-mail")
    _choose(last.compared, "is niet ingevuld")
    _settle(qtbot, page)
    assert _names(page) == ["Aalders, A."]
    _choose(last.joined, "of")
    _settle(qtbot, page)
    assert page.builder.told.text() == "(leden, postcode 5529) of zonder e-mailadres"
    assert _names(page) == ["Aalders, A.", "Bakker, B.", "Claassen, C.", "Dekker, D."]
    page.builder.rows[0].remove.click()
    _settle(qtbot, page)
    assert page.builder.told.text() == "postcode 5529 of zonder e-mailadres"
    assert page.builder.rows[0].joined.isHidden()


def test_a_list_is_kept_opened_and_changed(show: Show, qtbot: QtBot, shell: NotedShell) -> None:
    _village()
    page = show()
    page.start_new()
    page.save()
    dialog = page.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.view.editors["name"].show_value("Leden")
    dialog.form.name = "Leden"
    dialog.accept()
    assert [row.name for row in saved_lists()] == ["Leden"]
    assert page.header.title.text() == "Leden"
    page.saved.list.setCurrentRow(0)
    assert len(_names(page)) == 4
    page.saved.pick("Leden")
    assert len(_names(page)) == 3
    page.builder.rows[0].remove.click()
    _settle(qtbot, page)
    page.save()
    assert shell.said[-1] == "“Leden” is bewaard."
    assert len(saved_lists()) == 1
    assert saved_lists()[0].definition == ListDefinition()
    page.delete()
    assert saved_lists() == []
    assert shell.said[-1] == "De lijst “Leden” is verwijderd."
    undo()
    assert [row.name for row in page.saved.rows] == ["Leden"]


def test_the_list_follows_what_happens_elsewhere(show: Show) -> None:
    save_list(None, "Zonder mail", ListDefinition(NO_MAIL))
    page = show()
    page.saved.pick("Zonder mail")
    assert _names(page) == []
    member("A. Aalders")
    assert _names(page) == ["Aalders, A."]
    undo()
    assert _names(page) == []


def test_columns_are_chosen_and_sorted_by(show: Show) -> None:
    _village()
    page = show()
    page.choose_columns()
    dialog = page.findChild(ColumnsDialog)
    assert isinstance(dialog, ColumnsDialog)
    for place in range(dialog.list.count()):
        item = dialog.list.item(place)
        wanted = item.text() in ("Naam", "Postcode")
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    assert dialog.columns() == ("name", "postcode")
    texts = [dialog.list.item(place).text() for place in range(dialog.list.count())]
    dialog.list.setCurrentRow(texts.index("Postcode"))
    while dialog.columns() != ("postcode", "name"):
        dialog.up.click()
    dialog.agree.click()
    assert [column.title for column in page.table.rows.columns] == ["", "Postcode", "Naam"]
    page.table.horizontalHeader().sectionClicked.emit(1)
    assert _names(page) == ["Claassen, C.", "Aalders, A.", "Bakker, B.", "Dekker, D."]


def test_the_columns_of_the_last_time_come_back(show: Show) -> None:
    _village()
    show()._take_columns(("name", "city"))
    page = show()
    assert [column.title for column in page.table.rows.columns] == ["", "Naam", "Woonplaats"]
    save_list(None, "Zonder mail", ListDefinition(NO_MAIL, ("name",)))
    page.saved.pick("Zonder mail")
    page._take_columns(("name", "phone"))
    page.saved.list.setCurrentRow(0)
    assert [column.title for column in page.table.rows.columns] == ["", "Naam", "Woonplaats"]


def test_the_search_field_finds_saved_lists(show: Show) -> None:
    made = save_list(None, "Nieuwsbrief per post", ListDefinition(NO_MAIL))
    (hit,) = search_everything("nieuwsbrief", today=TODAY)
    assert hit[:3] == ("lists", made, "Nieuwsbrief per post")
    page = show()
    page.open_target(id=hit[1])
    assert page.header.title.text() == "Nieuwsbrief per post"


def test_without_any_column_there_is_nothing_to_agree_to(show: Show) -> None:
    page = show()
    page.choose_columns()
    dialog = page.findChild(ColumnsDialog)
    assert isinstance(dialog, ColumnsDialog)
    for place in range(dialog.list.count()):
        dialog.list.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.agree.isEnabled()
    dialog.reject()


def test_only_who_is_ticked_is_printed_and_saved(
    show: Show,
    interaction: ScriptedInteraction,
    tmp_path: Path,
    qtbot: QtBot,
    shell: NotedShell,
) -> None:
    _village()
    page = show()
    page._tick(page.table.rows.row_at(1), True)
    assert page.header.subtitle.text() == "1 van 4 aangevinkt"
    page.print_list()
    dialog = page.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.settled)
    assert dialog.made is not None
    assert [row[1] for row in dialog.made.content.rows] == ["Bakker, B."]
    dialog.reject()
    interaction.paths = [tmp_path / "lijst.csv", tmp_path / "kaartjes.vcf", tmp_path / "lijst.doc", None]
    page.export()
    assert (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()[-1].startswith("2;Bakker, B.;")
    assert shell.said[-1] == "1 naam opgeslagen in lijst.csv."
    page.export()
    assert "FN:B. Bakker" in (tmp_path / "kaartjes.vcf").read_text()
    page.export()
    assert interaction.errors == ["Kies een bestandsnaam die eindigt op: xlsx, csv, vcf."]
    page.export()
    page._tick_all()
    assert page.header.subtitle.text() == "4 namen"


def test_the_table_obeys_qt(show: Show) -> None:
    _village()
    page = show()
    tester = QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page._take_columns(("name", "age", "role"))
    page._tick_all()
    assert tester.model() is page.table.rows


def test_enter_goes_to_the_person(show: Show, shell: NotedShell) -> None:
    made = member("A. Aalders")
    page = show()
    page.table.select_id(made)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert shell.opened == [("members", {"id": made})]


def test_in_a_narrow_window_the_saved_lists_are_in_a_menu(show: Show) -> None:
    save_list(None, "Zonder mail", ListDefinition(NO_MAIL))
    page = show()
    assert page.bar.lists.isHidden()
    page.resize(800, 440)
    assert page.saved.isHidden()
    menu = page.bar.lists.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.text()] == ["Nieuwe lijst", "Iedereen", "Zonder mail"]
