"""What is printed from the screens of contributions."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from noaber.ui.context import AppContext
from noaber.ui.contributions.mandates_dialog import MandatesDialog
from noaber.ui.contributions.page import ContributionsPage
from noaber.ui.printing.print_dialog import PrintDialog
from tests.builders import member
from tests.contributions.builders import claimed, with_mandate
from tests.ui.contributions.steps import opened, trigger

Show = Callable[[], ContributionsPage]


@pytest.mark.parametrize("action", ["print", "print_open_items"])
def test_printing(year_page: Show, action: str) -> None:
    claimed()
    page = year_page()
    trigger(page, action)
    opened(page, PrintDialog).close()


def test_a_mandate_form_is_printed_from_the_mandates(year_page: Show, context: AppContext) -> None:
    person = member("A. Een")
    with_mandate(person)
    dialog = MandatesDialog(context, year_page(), person)
    dialog.show()
    next(made for made in dialog.findChildren(QPushButton) if made.text() == "Formulier afdrukken").click()
    opened(dialog, PrintDialog).close()
