"""The page Contributie: asking, paying, adjusting, reminding, as the treasurer clicks and types."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from noaber.contributions import operations, payments, queries
from noaber.contributions.record import TermsRecord
from noaber.contributions.settings import contribution_settings
from noaber.ui.context import AppContext
from noaber.ui.contributions import dialogs
from noaber.ui.contributions.claim_dialog import ClaimDialog
from noaber.ui.contributions.mandates_dialog import MandatesDialog
from noaber.ui.contributions.page import ContributionsPage
from noaber.ui.contributions.tick_dialog import TickDialog
from noaber.ui.kit.button import Button
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.scripted import ScriptedInteraction
from tests.builders import TODAY, category, member
from tests.contributions.builders import CREDITOR_ID, IBANS, claim, claimed, usual_amounts
from tests.ui.contributions.steps import column, fill, opened, pick, trigger
from tests.ui.shell import NotedShell

Show = Callable[[], ContributionsPage]


def _village() -> dict[str, int]:
    """Four claims: paid, open, late, too much."""
    bills = {name: claimed(name, number=number) for number, name in enumerate(("A. Betaald", "B. Open", "D. Veel"), 1)}
    payments.record_payment([(bills["A. Betaald"], 2000)], TODAY)
    payments.record_payment([(bills["D. Veel"], 2500)], TODAY)
    member("C. Laat", number=9)
    operations.write_run(operations.preview_run(2026), today=date(2026, 9, 1))
    bills["C. Laat"] = queries.list_claims(today=TODAY, search="laat")[0].id
    return bills


def test_an_empty_year_leads_from_amounts_to_the_run(year_page: Show, shell: NotedShell) -> None:
    member("A. Een")
    member("B. Twee", kind="Gezinslid")
    page = year_page()
    assert page.header.subtitle.text() == "nog niets gevraagd voor 2026"
    page.run()
    form = opened(page, FormDialog)
    fill(form, **{f"category{category()}": "20", f"category{category('Gezinslid')}": "12,50"})
    form.accept()
    review = opened(page, TickDialog)
    assert column(review.table, 1) == ["Een, A.", "Twee, B."]
    assert column(review.table, 3) == ["€ 20,00", "€ 12,50"]
    assert review.total.text() == "2 contributies, samen € 32,50"
    review.toggle(review.rows[0])
    assert review.save_button.text() == "Vraag aan 1 lid"
    review.accept()
    assert column(page.table, 0) == ["Twee, B."]
    assert shell.said == ["Contributie gevraagd aan 1 lid."]


def test_the_list_its_chips_and_its_search(year_page: Show) -> None:
    _village()
    page = year_page()
    QAbstractItemModelTester(page.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert column(page.table, 0) == ["Betaald, A.", "Laat, C.", "Open, B.", "Veel, D."]
    assert column(page.table, 6) == ["betaald", "te laat", "open", "€ 5,00 te veel"]
    chips = [made.text() for made in page.card.chips.findChildren(QPushButton)]
    assert chips == ["Alles 4", "Open 2", "Te laat 1", "Betaald 2"]
    page.card.chips.pick("overdue")
    assert column(page.table, 0) == ["Laat, C."]
    page.card.chips.pick("all")
    QTest.keyClicks(page.card.field, "veel")
    assert column(page.table, 0) == ["Veel, D."]
    QTest.keyClick(page.card.field, Qt.Key.Key_Escape)
    assert len(column(page.table, 0)) == 4


def test_the_figures_tell_what_is_to_be_done(year_page: Show) -> None:
    _village()
    page = year_page()
    assert page.year_card.figure.text() == "€ 45,00"
    assert page.year_card.detail.text() == "van € 80,00 · € 5,00 te veel betaald"
    assert (page.open_card.figure.text(), page.open_card.detail.text()) == ("€ 40,00", "van 2 leden · 1 te laat")
    assert page.open_card.remind.text() == "Herinneren (1)"
    assert page.collect_card.isHidden()


def test_another_year_is_chosen(year_page: Show) -> None:
    _village()
    page = year_page()
    assert [page.year_box.itemText(place) for place in range(page.year_box.count())] == ["2027", "2026"]
    page.year_box.setCurrentIndex(0)
    assert column(page.table, 0) == []
    page.open_target(year=2026)
    assert len(column(page.table, 0)) == 4
    page.open_target(id=claim(queries.list_claims(today=TODAY)[1].id).id)
    assert page.table.current_row().name == "Laat, C."


def test_booking_a_payment(year_page: Show, shell: NotedShell) -> None:
    bills = _village()
    page = year_page()
    page.table.select_id(bills["B. Open"])
    trigger(page, "edit")
    dialog = opened(page, FormDialog)
    fill(dialog, amount="abc")
    dialog.accept()
    assert dialog.isVisible()
    fill(dialog, amount="5", day="1-11-2026")
    dialog.accept()
    assert claim(bills["B. Open"]).balance.open == 1500
    assert page.table.current_row().balance.open == 1500
    assert shell.said == ["Bewaard."]


def test_the_title_can_be_read_in_a_narrow_window(year_page: Show) -> None:
    page = year_page()
    page.resize(849, 500)
    title = page.header.title
    assert title.width() >= title.fontMetrics().horizontalAdvance("Contributie")
    assert page.header.search.width() < 150


def test_papers_and_amounts_are_behind_the_dots(year_page: Show) -> None:
    (more,) = [one for one in year_page().header.findChildren(Button) if one.accessibleName() == "Meer"]
    assert [one.text() for one in more.menu().actions()] == [
        "Jaaroverzicht afdrukken",
        "Openstaande posten afdrukken",
        "Naar Excel",
        "Bedragen…",
        "Instellingen van de contributie…",
    ]


def test_without_a_choice_it_says_so(year_page: Show, shell: NotedShell) -> None:
    page = year_page()
    trigger(page, "edit")
    assert shell.said == ["Kies eerst een lid in de lijst."]


def test_one_claim_with_all_that_was_booked(year_page: Show) -> None:
    bills = _village()
    page = year_page()
    page.table.opened.emit(claim(bills["D. Veel"]))
    dialog = opened(page, ClaimDialog)
    assert column(dialog.table, 3) == ["− € 25,00"]
    assert not dialog.write_off.isEnabled()
    dialog.refund.click()
    form = opened(dialog, FormDialog)
    fill(form, amount="6")
    form.accept()
    assert form.isVisible()
    fill(form, amount="5")
    form.accept()
    assert claim(bills["D. Veel"]).status == "paid"
    assert column(dialog.table, 1) == ["betaling", "terugbetaald"]
    dialog.table.select_id(queries.entries_of(bills["D. Veel"])[1].id)
    dialog.take_back.click()
    form = opened(dialog, FormDialog)
    fill(form, reason="verkeerd")
    form.accept()
    assert claim(bills["D. Veel"]).status == "overpaid"
    dialog.correct.click()
    form = opened(dialog, FormDialog)
    fill(form, amount="25", reason="afgesproken")
    form.accept()
    assert claim(bills["D. Veel"]).status == "paid"
    assert "€ 25,00 te betalen" in dialog.sums.text()


def test_the_dialog_of_a_claim_closes_when_the_claim_is_undone(year_page: Show, context: AppContext) -> None:
    bill = claimed()
    page = year_page()
    dialog = ClaimDialog(context, page, bill)
    dialog.show()
    context.data.undo()
    assert not dialog.isVisible()


def test_writing_off(year_page: Show) -> None:
    bills = _village()
    page = year_page()
    page.table.select_id(bills["C. Laat"])
    trigger(page, "write_off")
    dialog = opened(page, FormDialog)
    dialog.accept()
    assert dialog.isVisible()
    fill(dialog, reason="vertrokken")
    dialog.accept()
    assert claim(bills["C. Laat"]).status == "written_off"


def test_reminding(year_page: Show, shell: NotedShell) -> None:
    bills = _village()
    page = year_page()
    page.remind()
    review = opened(page, TickDialog)
    assert [column(review.table, place) for place in (1, 2)] == [["Laat, C."], ["eerste herinnering"]]
    review.accept()
    assert claim(bills["C. Laat"]).reminders == 1
    assert shell.last_click is not None
    shell.last_click()
    assert shell.opened == [("letters", {"kind": "reminder_1"})]
    assert not page.open_card.remind.isEnabled()
    assert "te laat (1x)" in column(page.table, 6)


def test_agreements_with_a_member(year_page: Show, context: AppContext) -> None:
    person = member("A. Een")
    page = year_page()
    page.open_target(person=person)
    dialog = opened(page, FormDialog)
    pick(dialog, "treatment", 1)
    dialog.accept()
    assert dialog.isVisible()
    fill(dialog, reduced="7,50")
    dialog.accept()
    assert queries.terms_of(person) == TermsRecord("reduced", 750, "")


def test_paying_in_another_way(year_page: Show) -> None:
    bill = claimed(method="debit")
    page = year_page()
    page.table.select_id(bill)
    trigger(page, "change_method")
    dialog = opened(page, FormDialog)
    pick(dialog, "method", 1)
    dialog.accept()
    assert claim(bill).method == "transfer"


def test_the_settings(year_page: Show) -> None:
    page = year_page()
    trigger(page, "contribution_settings")
    dialog = opened(page, FormDialog)
    fill(dialog, creditor_id="NL00ZZZ")
    dialog.accept()
    assert dialog.isVisible()
    fill(dialog, creditor_id=CREDITOR_ID, free_after="1 sep")
    pick(dialog, "first_year", 3)
    dialog.accept()
    kept = contribution_settings()
    assert (kept.first_year, kept.free_after_month, kept.creditor_id) == ("free_after", 9, CREDITOR_ID)


def test_the_mandates_of_a_member(
    year_page: Show, context: AppContext, interaction: ScriptedInteraction, tmp_path: Path
) -> None:
    bill = claimed(number=12)
    person = claim(bill).person.id
    page = year_page()
    page.table.select_id(bill)
    trigger(page, "mandates")
    dialog = opened(page, MandatesDialog)
    dialogs.mandate_dialog(context, dialog, person).open()
    form = opened(dialog, FormDialog)
    fill(form, iban=IBANS[0], signed_on="15-1-2026")
    form.accept()
    assert column(dialog.table, 0) == ["M00012-1"]
    signed = tmp_path / "getekend.pdf"
    signed.write_bytes(b"%PDF")
    interaction.paths = [signed]
    dialog.table.selectRow(0)
    dialog.attach.click()
    assert column(dialog.table, 4) == ["getekend.pdf"]
    dialog.end.click()
    assert column(dialog.table, 5) == ["ingetrokken"]


def test_amounts_begin_with_those_of_last_year(year_page: Show, context: AppContext) -> None:
    usual_amounts(2026)
    page = year_page()
    dialog = dialogs.amounts_dialog(context, page, 2027)
    dialog.open()
    assert getattr(dialog.form, f"category{category()}") == "20,00"
    dialog.accept()
    assert queries.amounts_by_category(2027) == queries.amounts_by_category(2026)


def test_the_list_is_saved_as_a_spreadsheet(
    year_page: Show, interaction: ScriptedInteraction, shell: NotedShell, tmp_path: Path
) -> None:
    _village()
    page = year_page()
    page.card.chips.pick("open")
    interaction.paths = [tmp_path / "open.csv"]
    page.export()
    lines = (tmp_path / "open.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Contributie 2026 · open"
    assert lines[1].startswith("Lidnummer;Naam;Soort lid;Jaar;Kenmerk;Te betalen")
    assert [line.split(";")[1] for line in lines[2:]] == ["Laat, C.", "Open, B."]
    assert lines[3].split(";")[5:9] == ["20,00", "0,00", "0,00", "20,00"]
    assert shell.said == ["2 contributies opgeslagen in open.csv."]
    interaction.paths = [tmp_path / "open.doc"]
    page.export()
    assert "xlsx" in interaction.errors[0]
