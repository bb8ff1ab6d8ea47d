"""The page about shares, as the secretary uses it: issue, pay, transfer, redeem, correct, look back, print."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from noaber.shares import queries
from noaber.shares.settings import ShareSettings, save_share_settings
from noaber.store import undo
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from noaber.ui.main_window import MainWindow
from noaber.ui.members.page import MembersPage
from noaber.ui.printing.print_dialog import PrintDialog
from noaber.ui.shares.page import SharesPage
from tests.builders import member, person
from tests.shares.builders import JANUARY, MARCH, held, issued, kind, redeemed, transferred
from tests.ui.meetings import cells, dialog_of, fill, page_of, pick


def _page(window: MainWindow) -> SharesPage:
    return page_of(window, SharesPage)


def _do(window: MainWindow, name: str) -> None:
    next(action for action in _page(window).page_actions if action.objectName() == name).trigger()


def _is_settled(dialog: PrintDialog) -> bool:
    return dialog.settled


def _save(window: MainWindow, **texts: str) -> None:
    dialog = dialog_of(window, FormDialog)
    fill(dialog, **texts)
    dialog.accept()
    assert not dialog.isVisible(), dialog.problem.label.text() or dialog.form.errors()


def test_it_begins_with_a_kind_and_then_issues(window: MainWindow) -> None:
    annie = member("A.B. van den Berg")
    _do(window, "new")
    _save(window, name="Aandeel", nominal="50")
    dialog = dialog_of(window, FormDialog)
    assert dialog.windowTitle() == "Uitgeven"
    pick(dialog, "holder", "berg", 1)
    fill(dialog, count="4", paid="100")
    assert dialog.view.remark("count") == "samen € 200,00"
    assert dialog.view.editors["numbers"].widget.isHidden()
    dialog.accept()
    (share,) = queries.list_kinds()
    assert held(annie, share.id) == (4, "", 10000)
    assert _page(window).issued.figure.text() == "4"
    assert _page(window).paid.detail.text() == "nog € 100,00 te storten"


def test_a_holder_comes_from_the_register(window: MainWindow) -> None:
    kind()
    _do(window, "new")
    dialog = dialog_of(window, FormDialog)
    fill(dialog, holder="Iemand", count="0")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.view.remark("holder").startswith("Kies iemand uit de lijst.")
    assert "te weinig" in dialog.view.remark("count")


def test_a_payment_begins_with_what_is_open(window: MainWindow) -> None:
    annie, share = member(), kind()
    issued(annie, share, 4, paid=5000)
    _page(window).holders.selectRow(0)
    _do(window, "pay_shares")
    dialog = dialog_of(window, FormDialog)
    assert dialog.form.amount == "150,00"
    fill(dialog, amount="200")
    assert dialog.view.wrong() == {"amount": "Dat is meer dan de € 150,00 die nog open staat."}
    fill(dialog, amount="50")
    assert dialog.view.remark("amount") == "Daarna staat nog € 100,00 open."
    dialog.accept()
    assert held(annie, share)[2] == 10000


def test_shares_go_to_another_with_their_numbers(window: MainWindow) -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind(numbered=True)
    issued(annie, share, 10, paid=50000)
    _page(window).holders.selectRow(0)
    _do(window, "transfer_shares")
    dialog = dialog_of(window, FormDialog)
    pick(dialog, "taker", "twee", 1)
    fill(dialog, count="3", day="1-3-2026")
    assert dialog.view.remark("numbers") == "leeg: 1–3, de laagste"
    assert dialog.view.remark("count") == "samen € 150,00; daarop is € 150,00 gestort"
    fill(dialog, numbers="8-10")
    dialog.accept()
    assert held(annie, share)[:2] == (7, "1–7")
    assert held(bram, share, MARCH) == (3, "8–10", 15000)
    undo.undo()
    assert held(bram, share)[0] == 0


def test_what_cannot_be_on_that_day_is_said_in_the_dialog(window: MainWindow) -> None:
    annie, share = member("A. Een"), kind()
    member("B. Twee")
    issued(annie, share, 10, MARCH)
    _page(window).holders.selectRow(0)
    _do(window, "transfer_shares")
    dialog = dialog_of(window, FormDialog)
    pick(dialog, "taker", "twee", 1)
    fill(dialog, count="3", day="15-1-2026")
    dialog.accept()
    assert dialog.isVisible()
    assert "heeft op 15-01-2026 niets" in dialog.problem.label.text()


def test_shares_are_taken_back_and_repaid(window: MainWindow) -> None:
    annie, share = member(), kind()
    issued(annie, share, 4, paid=10000)
    _page(window).holders.selectRow(0)
    _do(window, "redeem_shares")
    dialog = dialog_of(window, FormDialog)
    fill(dialog, count="4")
    assert dialog.view.remark("amount") == "leeg: € 100,00, wat erop is gestort"
    assert dialog.form.due_on == "02-11-2028", "as long as the settings say"
    dialog.accept()
    page = _page(window)
    assert not page.repay_card.isHidden()
    page.card.chips.pick("repayments")
    page.repayments.selectRow(0)
    _do(window, "repay_shares")
    _save(window, amount="40")
    assert [row.left for row in queries.open_repayments()] == [6000]


def test_a_mistake_stays_and_is_corrected_with_a_reason(window: MainWindow) -> None:
    annie, share = member(), kind()
    issued(annie, share, 4)
    page = _page(window)
    page.card.chips.pick("lines")
    page.lines.selectRow(0)
    _do(window, "correct_line")
    dialog = dialog_of(window, FormDialog)
    dialog.accept()
    assert dialog.view.remark("reason").startswith("Vul een reden in")
    _save(window, reason="Het waren er drie")
    whats = [page.lines.rows.row_at(place).line.what for place in range(2)]
    assert whats == ["correction", "issue"]
    page.lines.selectRow(1)
    correct = next(action for action in page.page_actions if action.objectName() == "correct_line")
    assert not correct.isEnabled(), "what was corrected is done with"


def test_another_day_is_shown_as_it_was(window: MainWindow) -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    issued(annie, share, 4, JANUARY)
    issued(bram, share, 2, MARCH)
    page = _page(window)
    assert cells(page.holders, 0) == [["Een, A."], ["Twee, B."]]
    page.day_field.setFocus()
    QTest.keyClicks(page.day_field, "1-2-2026")
    QTest.keyClick(page.day_field, Qt.Key.Key_Return)
    assert page.holders.rows.rowCount() == 1
    assert page.issued.figure.text() == "4"
    page.holders.selectRow(0)
    names = [action.objectName() for action in page._on_holding if action.isVisible()]
    assert names == ["print_certificate"], "the past is only looked at"


def test_searching_and_the_lines_of_one_holder(window: MainWindow) -> None:
    annie, bram, share = member("A. Een"), member("B. Twee"), kind()
    issued(annie, share, 4)
    issued(bram, share, 2)
    transferred(annie, bram, share, 1)
    page = _page(window)
    page.card.field.setText("twee")
    assert page.holders.rows.rowCount() == 1
    page.holders.selectRow(0)
    page.holders.setFocus()
    QTest.keyClick(page.holders, Qt.Key.Key_Return)
    assert page.card.chips.key == "lines"
    assert page.lines.rows.rowCount() == 2


def test_papers_are_printed_for_all_and_for_one(window: MainWindow, qtbot: QtBot) -> None:
    annie, share = member("A. Een"), kind()
    issued(annie, share, 4)
    page = _page(window)
    page.holders.selectRow(0)
    for name, wanted in (
        ("print", "share_register"),
        ("print_certificates", "share_certificate"),
        ("print_certificate", "share_certificate"),
    ):
        _do(window, name)
        dialog = dialog_of(window, PrintDialog)
        qtbot.waitUntil(partial(_is_settled, dialog))
        assert dialog.document.id == wanted
        assert dialog.made is not None
        assert dialog.subject == (annie if name == "print_certificate" else 0)
        dialog.reject()


def test_the_register_is_printed_of_the_day_that_is_shown_and_not_of_last_time(window: MainWindow) -> None:
    issued(member("A. Een"), kind(), 4, JANUARY)
    page = _page(window)
    for typed, wanted in (("1-2-2026", "01-02-2026"), ("", "")):
        page.day_field.setText(typed)
        page.day_field.editingFinished.emit()
        _do(window, "print")
        dialog = dialog_of(window, PrintDialog)
        assert dialog.form.options().as_of == wanted
        dialog.reject()


@pytest.mark.parametrize("word, title", [("participations", "Participaties"), ("capital", "Ledenkapitaal")])
def test_the_page_is_called_as_the_cooperative_calls_it(window: MainWindow, word: str, title: str) -> None:
    save_share_settings(ShareSettings(word=word))
    assert window.side_bar.buttons["shares"].text() == title
    assert _page(window).header.title.text() == title
    assert window.windowTitle().startswith(title)


def test_a_persons_card_tells_what_there_is(window: MainWindow) -> None:
    annie, share = person("A. Een"), kind(numbered=True)
    issued(annie, share, 4, paid=10000)

    def card() -> Any:
        window.open_page("members", id=annie)
        cards = page_of(window, MembersPage).cards.cards
        return next(card for card in cards if card.accessibleName() == "Aandelen")

    texts = [card().column.itemAt(place).widget().text() for place in range(3)]
    assert texts == ["Aandelen", "Aandeel: 4 aandelen, nummers 1–4 (nog € 100,00 te storten)", "Bekijken"]
    redeemed(annie, share, 4)
    card().column.itemAt(2).widget().click()
    page = _page(window)
    assert page.card.chips.key == "lines"
    assert page.lines.rows.rowCount() == 3


def test_a_kind_that_is_used_keeps_its_value(window: MainWindow) -> None:
    share = kind()
    issued(member(), share, 1)
    page = _page(window)
    page.change_kind(queries.get_kind(share))
    dialog = dialog_of(window, FormDialog)
    assert not dialog.view.editors["nominal"].widget.isEnabled()
    _save(window, name="Aandeel A", most="10")
    assert queries.get_kind(share).most == 10


def test_what_is_shown_goes_into_a_spreadsheet(window: MainWindow, tmp_path: Path) -> None:
    issued(member("A.B. van den Berg"), kind(), 3)
    interaction = window.context.interaction
    assert isinstance(interaction, ScriptedInteraction)
    interaction.paths = [tmp_path / "aandelen.csv"]
    _do(window, "export")
    assert "Berg, A.B. van den" in (tmp_path / "aandelen.csv").read_text("utf-8-sig")
