"""Every screen of contributions opens in every language."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from noaber.contributions import statements
from noaber.contributions.statement_files import statement_from
from noaber.core.i18n import LANGUAGES, set_language
from noaber.ui.context import AppContext
from noaber.ui.contributions import dialogs, reviews
from noaber.ui.contributions.assign_dialog import AssignDialog
from noaber.ui.contributions.bank_page import BankPage
from noaber.ui.contributions.claim_dialog import ClaimDialog
from noaber.ui.contributions.collections_page import CollectionsPage
from noaber.ui.contributions.mandates_dialog import MandatesDialog
from noaber.ui.contributions.page import ContributionsPage
from noaber.ui.kit.page import Page
from tests.contributions.builders import claim, claimed, ready_to_collect, with_mandate
from tests.contributions.statement_builders import camt, line, returned

Show = Callable[[type[Page]], Page]
Make = Callable[[AppContext, QWidget, int], QDialog]

DIALOGS: dict[str, Make] = {
    "claim": ClaimDialog,
    "mandates": lambda context, page, bill: MandatesDialog(context, page, claim(bill).person.id),
    "mandate": lambda context, page, bill: dialogs.mandate_dialog(context, page, claim(bill).person.id),
    "terms": lambda context, page, bill: dialogs.terms_dialog(context, page, claim(bill).person.id),
    "pay": lambda context, page, bill: dialogs.payment_dialog(context, page, claim(bill)),
    "correct": lambda context, page, bill: dialogs.correct_dialog(context, page, claim(bill)),
    "write off": lambda context, page, bill: dialogs.write_off_dialog(context, page, claim(bill)),
    "refund": lambda context, page, bill: dialogs.refund_dialog(context, page, claim(bill)),
    "method": lambda context, page, bill: dialogs.method_dialog(context, page, claim(bill)),
    "amounts": lambda context, page, bill: dialogs.amounts_dialog(context, page, 2027),
    "settings": lambda context, page, bill: dialogs.settings_dialog(context, page),
    "run": lambda context, page, bill: reviews.run_dialog(context, page, 2026),
    "remind": lambda context, page, bill: reviews.reminder_dialog(context, page, 2026),
    "collect": lambda context, page, bill: reviews.collection_dialog(context, page, 2026),
    "assign": lambda context, page, bill: AssignDialog(context, page, statements.bank_rows()[0]),
}


def _village() -> int:
    ready_to_collect()
    bill = claimed(method="debit")
    with_mandate(claim(bill).person.id)
    statements.take_in(statement_from(camt(line(), returned(2000, "x", key="2")), "x"))
    return bill


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", [ContributionsPage, BankPage, CollectionsPage])
def test_pages(show: Show, kind: type[Page], code: str) -> None:
    _village()
    set_language(code)
    assert show(kind).header.title.text()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(show: Show, context: AppContext, name: str, code: str) -> None:
    bill = _village()
    set_language(code)
    dialog = DIALOGS[name](context, show(ContributionsPage), bill)
    dialog.show()
    assert dialog.windowTitle()
    dialog.close()
