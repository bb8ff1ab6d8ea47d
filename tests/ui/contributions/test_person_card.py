"""What the page Leden tells of somebody's contributions, and what can be done from there."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from noaber.contributions import operations, payments, queries
from noaber.contributions.record import TermsRecord
from noaber.ui.contributions.claim_dialog import ClaimDialog
from noaber.ui.contributions.mandates_dialog import MandatesDialog
from noaber.ui.kit.cards import Card
from noaber.ui.kit.form_dialog import FormDialog
from noaber.ui.kit.person_sections import offer_sections
from noaber.ui.members.page import MembersPage
from noaber.ui.pages import PERSON_SECTIONS
from tests.builders import TODAY, member, person
from tests.contributions.builders import balance, claim, claimed, usual_amounts, with_mandate
from tests.ui.contributions.steps import fill, opened

Show = Callable[[type[MembersPage]], MembersPage]


@pytest.fixture(autouse=True)
def sections() -> None:
    """The cards of all features, as the program has them."""
    offer_sections(PERSON_SECTIONS)


def _card(page: MembersPage, person_id: int) -> Card | None:
    page.open_target(person_id=person_id)
    return next((card for card in page.cards.cards if card.accessibleName() == "Contributie"), None)


def _told(page: MembersPage, person_id: int) -> list[str]:
    card = _card(page, person_id)
    assert card is not None
    return [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in card.findChildren(QLabel)][1:]


def _press(page: MembersPage, person_id: int, text: str) -> None:
    card = _card(page, person_id)
    assert card is not None
    next(made for made in card.findChildren(QPushButton) if made.text() == text).click()


def test_it_tells_what_is_owed_and_paid(show: Show) -> None:
    bill = claimed()
    annie = claim(bill).person.id
    page = show(MembersPage)
    assert _told(page, annie) == ["2026: € 20,00, open"]
    payments.record_payment([(bill, 500)], TODAY)
    assert _told(page, annie) == ["2026: € 20,00, deels betaald, nog € 15,00 open"]
    payments.record_payment([(bill, 1500)], TODAY)
    assert _told(page, annie) == ["2026: € 20,00, betaald"]


def test_old_claims_stay_as_long_as_they_are_open(show: Show) -> None:
    annie = member()
    for year in range(2020, 2027):
        usual_amounts(year)
        operations.write_run(operations.preview_run(year), today=date(year, 1, 15))
    for bill in queries.list_claims(today=TODAY, person_id=annie)[1:]:
        payments.record_payment([(bill.id, 2000)], TODAY)
    assert _told(show(MembersPage), annie) == [
        "2026: € 20,00, betaald",
        "2025: € 20,00, betaald",
        "2024: € 20,00, betaald",
        "2020: € 20,00, te laat",
    ]


def test_it_tells_what_was_agreed_and_of_the_mandate(show: Show) -> None:
    annie = member(number=7)
    operations.save_terms(annie, TermsRecord("reduced", 1000, "debit"))
    with_mandate(annie)
    assert _told(show(MembersPage), annie) == [
        "Nog niets gevraagd.",
        "verlaagd bedrag: € 10,00 · betaalt met incasso",
        "machtiging M00007-1 van 15-01-2026: geldig",
    ]


def test_a_payment_is_booked_from_the_card(show: Show) -> None:
    bill = claimed()
    page = show(MembersPage)
    _press(page, claim(bill).person.id, "Betaling boeken")
    dialog = opened(page, FormDialog)
    fill(dialog, amount="20")
    dialog.accept()
    assert balance(bill).open == 0
    assert _told(page, claim(bill).person.id) == ["2026: € 20,00, betaald"]


@pytest.mark.parametrize(
    ("link", "kind"), [("Bekijken", ClaimDialog), ("Afspraken", FormDialog), ("Machtigingen", MandatesDialog)]
)
def test_the_links_lead_to_what_they_say(show: Show, link: str, kind: type[ClaimDialog]) -> None:
    annie = claim(claimed()).person.id
    page = show(MembersPage)
    _press(page, annie, link)
    assert opened(page, kind).isVisible()


def test_who_never_was_a_member_has_no_such_card(show: Show) -> None:
    visitor = person("B. Bezoeker")
    assert _card(show(MembersPage), visitor) is None
