"""What tests of the page Leden do and look at."""

from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton

from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.members.page import MembersPage
from tests.builders import member, person


def village() -> int:
    """Annie and some others; returns her id."""
    annie = member(
        "Mevr. A.B. (Annie) van den Berg",
        number=3,
        street="Dorpsstraat",
        house_number=12,
        postcode="5529AB",
        city="Hoogdorp",
        phone="06-12345678",
        birth_date=date(1948, 3, 12),
        note="Neemt appeltaart mee.",
    )
    member("P. 't Hart", number=1, left_on=date(2025, 12, 31))
    member("D. Dekker", number=2, kind="Deelnemer")
    person("E. de Boer")
    person("Stichting Welzijn")
    return annie


def listed(page: MembersPage) -> list[str]:
    model = page.table.rows
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def told(page: MembersPage) -> str:
    return "\n".join(made.text() for card in page.cards.cards for made in card.findChildren(QLabel))


def push(page: MembersPage, text: str) -> None:
    """Push the last button on the cards with this text."""
    [made for card in page.cards.cards for made in card.findChildren(QPushButton) if made.text() == text][-1].click()


def dialog_of(page: MembersPage) -> FormDialog:
    found = [made for made in page.findChildren(FormDialog) if made.isVisible()]
    assert len(found) == 1
    return found[0]


def trigger(page: MembersPage, name: str) -> None:
    action = page.findChild(QAction, name)
    assert action is not None
    assert action.isEnabled()
    action.trigger()
