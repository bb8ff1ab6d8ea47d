"""The page Incasso's: making a batch, its file, what the bank does with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from noaber.contributions import collections
from noaber.ui.contributions.collections_page import CollectionsPage
from noaber.ui.contributions.tick_dialog import TickDialog
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from tests.contributions.builders import claim, claimed, ready_to_collect, with_mandate
from tests.ui.contributions.steps import column, opened
from tests.ui.shell import NotedShell

Show = Callable[[], CollectionsPage]


def _two() -> list[int]:
    ready_to_collect()
    bills = [claimed(name, method="debit") for name in ("A. Een", "B. Twee", "C. Zonder")]
    for bill in bills[:2]:
        with_mandate(claim(bill).person.id)
    return bills


def test_a_batch_from_choice_to_file(
    collections_page: Show, interaction: ScriptedInteraction, shell: NotedShell, tmp_path: Path
) -> None:
    bills = _two()
    page = collections_page()
    QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.make()
    review = opened(page, TickDialog)
    assert column(review.table, 1) == ["Een, A.", "Twee, B."]
    review.card.chips.pick("out")
    assert column(review.table, 4) == ["geen machtiging"]
    assert review.form is not None
    review.form.editors["day"].widget.setText("25-12-2026")  # type: ignore[attr-defined]
    review.accept()
    assert review.isVisible()
    review.form.editors["day"].widget.setText("26-11-2026")  # type: ignore[attr-defined]
    interaction.paths = [tmp_path / "incasso.xml"]
    review.accept()
    assert b"pain.008.001.08" in (tmp_path / "incasso.xml").read_bytes()
    assert interaction.suggestions == [Path("incasso-2026-11-26.xml")]
    assert [column(page.table, place) for place in (1, 3, 4)] == [["26-11-2026"], ["2"], ["€ 40,00"]]
    assert column(page.items, 0) == ["Een, A.", "Twee, B."]
    assert claim(bills[0]).status == "collecting"


def test_what_is_of_another_year_says_so(collections_page: Show) -> None:
    _two()
    page = collections_page()
    page.open_target(year=2027)
    page.make()
    assert column(opened(page, TickDialog).table, 4) == ["contributie 2026", "contributie 2026"]


def test_booked_and_one_that_came_back(
    collections_page: Show, shell: NotedShell, interaction: ScriptedInteraction
) -> None:
    bills = _two()
    page = collections_page()
    page.make()
    opened(page, TickDialog).accept()
    page.book_button.click()
    assert [claim(bill).status for bill in bills[:2]] == ["paid", "paid"]
    assert not page.withdraw_button.isEnabled()
    page.items.selectRow(1)
    page.return_button.click()
    assert claim(bills[1]).balance.open == 2000
    assert shell.said[-1] == "Teruggeboekt; Twee, B. staat weer open."
    assert column(page.table, 5) == ["1"]


def test_withdrawing(collections_page: Show, interaction: ScriptedInteraction) -> None:
    bills = _two()
    page = collections_page()
    page.make()
    opened(page, TickDialog).accept()
    page.withdraw_button.click()
    assert claim(bills[0]).status == "to_collect"
    assert column(page.table, 6) == ["ingetrokken"]
    page.save_file()
    assert interaction.errors == ["Deze incasso is ingetrokken."]


def test_without_an_incassant_id_it_asks_for_it(collections_page: Show, shell: NotedShell) -> None:
    page = collections_page()
    assert "incassant-ID" in page.notice.label.text()
    page.notice.link.click()
    opened(page, FormDialog).close()
    page.save_file()
    assert shell.said == ["Kies eerst een incasso in de lijst."]
    assert collections.list_collections() == []
