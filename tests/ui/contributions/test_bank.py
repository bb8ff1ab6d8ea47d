"""The page Bankafschrift: reading, looking, booking; and that nothing is booked by itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from noaber.contributions import statements
from noaber.ui.contributions.assign_dialog import AssignDialog
from noaber.ui.contributions.bank_page import BankPage
from noaber.ui.kit.scripted import ScriptedInteraction
from tests.contributions.builders import claim, claimed
from tests.contributions.statement_builders import camt, line, returned
from tests.ui.contributions.steps import column, opened
from tests.ui.shell import NotedShell

Show = Callable[[], BankPage]


def _read(page: BankPage, interaction: ScriptedInteraction, folder: Path, *lines: str) -> None:
    path = folder / "afschrift.xml"
    path.write_bytes(camt(*lines))
    interaction.paths = [path]
    page.read()


def test_from_file_to_books(
    bank_page: Show, interaction: ScriptedInteraction, shell: NotedShell, tmp_path: Path
) -> None:
    sure, unsure = claimed("A. Zeker"), claimed("B. Naam")
    page = bank_page()
    QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines = (
        line(text=claim(sure).reference, name="A Zeker"),
        line(key="2", name="B. Naam", iban="NL39RABO0300065264"),
        line(99900, key="3", name="Gemeente", iban="", text="subsidie"),
    )
    _read(page, interaction, tmp_path, *lines)
    assert shell.said == ["3 nieuwe regels."]
    assert column(page.table, 4) == ["Zeker, A.", "Naam, B.", "geen voorstel"]
    assert page.header.subtitle.text() == "3 regels te verwerken"
    assert (page.figure.figure.text(), page._book_action.text()) == ("€ 20,00", "1 regel boeken")
    assert claim(sure).status == "open"
    page.toggle(page._lines()[1])
    page.toggle(page._lines()[2])
    assert page._book_action.text() == "2 regels boeken"
    page.book()
    assert (claim(sure).status, claim(unsure).status) == ("paid", "paid")
    assert column(page.table, 4) == ["geen voorstel"]
    assert shell.last_click is not None
    shell.last_click()
    assert (claim(sure).status, claim(unsure).status) == ("open", "open")
    _read(page, interaction, tmp_path, *lines)
    assert shell.said[-1] == "Dit afschrift is al gelezen; er is niets nieuws."


def test_choosing_oneself(bank_page: Show, interaction: ScriptedInteraction, tmp_path: Path) -> None:
    bill = claimed("A. Een")
    page = bank_page()
    _read(page, interaction, tmp_path, line(1500, name="Bewindvoerder", iban="", text="namens een lid"))
    page.table.select_id(page._lines()[0].id)
    assert "Bewindvoerder" in page.line_text.text()
    page.assign_button.click()
    dialog = opened(page, AssignDialog)
    dialog.card.field.setText("een")
    dialog.table.opened.emit(dialog.table.rows.row_at(0))
    assert column(page.table, 4) == ["Een, A."]
    assert claim(bill).status == "open"
    page.book()
    assert claim(bill).balance.paid == 1500


def test_another_proposal_is_one_click_away(bank_page: Show, interaction: ScriptedInteraction, tmp_path: Path) -> None:
    twins = [claimed("A. Tweeling"), claimed("A. Tweeling")]
    page = bank_page()
    _read(page, interaction, tmp_path, line(name="A. Tweeling", iban=""))
    page.table.select_id(page._lines()[0].id)
    assert [made.text() for made in page.others if not made.isHidden()] == ["Of: Tweeling, A."]
    first = page._lines()[0].proposals[0].parts[0][0]
    page.others[0].click()
    page.book()
    paid = next(bill for bill in twins if bill != first)
    assert (claim(paid).status, claim(first).status) == ("paid", "open")


def test_putting_aside_and_back(
    bank_page: Show, interaction: ScriptedInteraction, shell: NotedShell, tmp_path: Path
) -> None:
    page = bank_page()
    _read(page, interaction, tmp_path, returned(2000, "onbekend"))
    page.table.select_id(page._lines()[0].id)
    page.choose(page._lines()[0])
    assert "kan geen betaling" in shell.said[-1]
    page.aside_button.click()
    assert statements.bank_rows() == []
    assert shell.last_click is not None
    shell.last_click()
    assert len(column(page.table, 0)) == 1


def test_a_file_that_is_no_statement(bank_page: Show, interaction: ScriptedInteraction, tmp_path: Path) -> None:
    page = bank_page()
    page.read()
    path = tmp_path / "foto.csv"
    path.write_bytes(b"\xff\xd8 geen afschrift")
    interaction.paths = [path]
    page.read()
    assert len(interaction.errors) == 1
    assert "CAMT.053" in interaction.errors[0]
    assert page.header.subtitle.text() == "alles is verwerkt"
    assert not page._book_action.isEnabled()
