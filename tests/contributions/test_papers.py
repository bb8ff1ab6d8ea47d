"""The papers of the treasurer, read back as a person would."""

from datetime import date
from typing import Any

import pytest

from noaber.contributions import papers
from noaber.contributions.operations import add_claim, correct_claim, remind, write_off
from noaber.contributions.payments import record_payment
from noaber.cooperative.queries import stationery
from noaber.core.errors import NoaberError
from noaber.paper.document import WHOLE_REGISTER, AnyDocument, Printed, produce
from tests.attendance.paper_builders import overlapping
from tests.builders import TODAY, category, member
from tests.contributions.builders import CREDITOR_ID, IBANS, claim, claimed, ready_to_collect, usual_amounts
from tests.paper.reading import Paper, read

pytestmark = pytest.mark.usefixtures("data")


def _print(
    document: AnyDocument, subject: int = WHOLE_REGISTER, *, code: str = "nl", today: date = TODAY, **chosen: Any
) -> tuple[Paper, Printed]:
    options = document.options(**chosen)
    content = document.gather(subject, options)
    printed = produce(document, content, options, stationery(today=today, language=code))
    paper = read(printed.pdf)
    assert printed.pages == len(paper.pages)
    assert overlapping(paper) == []
    assert max(text.right for text in paper.texts) < paper.sizes[0][0] - 14.5
    assert produce(document, content, options, stationery(today=today, language=code)).pdf == printed.pdf
    return paper, printed


def _some_year() -> list[int]:
    bills = [
        claimed(name, number=number, phone="06-12345678")
        for number, name in enumerate(("A.B. van den Berg", "P. 't Hart", "K. Verbeek", "L. Şahin"), 1)
    ]
    record_payment([(bills[0], 2000)], TODAY)
    record_payment([(bills[1], 500)], TODAY)
    write_off(bills[2], "vertrokken", today=TODAY)
    correct_claim(bills[3], 1500, "afgesproken", today=TODAY)
    remind([bills[3]], today=TODAY)
    return bills


def test_the_overview_adds_up_on_paper() -> None:
    _some_year()
    paper, printed = _print(papers.CONTRIBUTION_OVERVIEW)
    assert paper.title == "Contributieoverzicht 2026"
    (total,) = paper.find("Totaal")[:1]
    row = sorted((text for text in paper.page(0) if abs(text.baseline - total.baseline) < 1), key=lambda text: text.x)
    assert [text.text for text in row] == [
        "Totaal",
        "4",
        "€ 80,00",
        "€ -5,00",
        "€ 25,00",
        "€ 0,00",
        "€ 20,00",
        "€ 30,00",
        "€ 0,00",
    ]
    assert "Berg, A.B. van den" in paper.pages[1]
    assert "deels betaald" in paper.pages[1]
    assert "Vertrouwelijk" in paper.pages[1]
    assert printed.remarks == ()
    assert len(_print(papers.CONTRIBUTION_OVERVIEW, members=False)[0].pages) == 1


def test_an_overview_of_many_members_runs_over_pages() -> None:
    usual_amounts()
    for number in range(60):
        bill = add_claim(member(f"A. Lid {number:02d}"), category(), 2026, 2000, today=TODAY)
    record_payment([(bill, 9000)], TODAY)
    paper, printed = _print(papers.CONTRIBUTION_OVERVIEW, year=2026)
    assert len(paper.pages) == 5
    assert "Pagina 5 van 5" in paper.pages[4]
    assert paper.bookmarks == ["Bedragen per soort lid", "Per lid"]
    assert [remark.text for remark in printed.remarks] == ["Eén lid heeft te veel betaald."]


def test_a_year_without_claims() -> None:
    paper, printed = _print(papers.CONTRIBUTION_OVERVIEW, year=2031)
    assert "nog geen contributie" in paper.pages[0]
    assert printed.remarks


def test_the_open_items() -> None:
    bills = _some_year()
    paper, _printed = _print(papers.OPEN_ITEMS)
    names = [text.text for text in paper.texts if text.text.split(",")[0] in ("Hart", "Şahin", "Berg", "Verbeek")]
    assert names == ["Hart, P. ’t", "Şahin, L."]
    assert "06-12345678" in paper.pages[0]
    assert "1e op 02-11-2026" in paper.pages[0]
    assert "€ 30,00" in paper.pages[0]
    late, _printed = _print(papers.OPEN_ITEMS, group="overdue")
    assert "Hart" not in late.pages[0]
    assert "Er staat niets open." in late.pages[0]
    later, _printed = _print(papers.OPEN_ITEMS, group="overdue", today=date(2027, 1, 1), phone=False, sort="amount")
    assert claim(bills[1]).reference in later.pages[0]
    assert "06-12345678" not in later.pages[0]


@pytest.mark.parametrize("text", ["normal", "large"])
@pytest.mark.parametrize("kind, words", [("recurrent", "doorlopend een bedrag"), ("one_off", "eenmalig een bedrag")])
def test_a_mandate_to_be_signed(text: str, kind: str, words: str) -> None:
    ready_to_collect()
    person = member(
        "A.B. van den Berg",
        number=12,
        street="Dorpsstraat",
        house_number=12,
        postcode="5529AB",
        city="Hoogdorp",
        iban=IBANS[0],
    )
    paper, printed = _print(papers.SEPA_MANDATE, person, text=text, kind=kind)
    page = paper.pages[0].replace("\n", " ")
    for expected in (
        "SEPA",
        CREDITOR_ID,
        "M00012-1",
        "Dorpscoöperatie Hoogdorp U.A.",
        "A.B. van den Berg",
        words,
        "binnen acht weken",
        "Handtekening",
        "Plaats en datum",
        "Dorpsstraat 12",
    ):
        assert expected in page
    assert [sign.text for sign in paper.texts if len(sign.text) == 1][-18:] == list(IBANS[0])
    assert len(paper.pages) == 1
    assert printed.remarks == ()
    assert max(text.bottom for text in paper.texts if "Handtekening" in text.text) < 270


def test_a_blank_mandate_and_one_by_member_number() -> None:
    member("A.B. van den Berg", number=12)
    blank, printed = _print(papers.SEPA_MANDATE)
    assert "Berg" not in blank.pages[0]
    assert "incassant-ID is niet ingevuld" in printed.remarks[0].text
    assert "A.B. van den Berg" in _print(papers.SEPA_MANDATE, member_number="12")[0].pages[0]
    with pytest.raises(NoaberError, match="geen lid met nummer 99"):
        _print(papers.SEPA_MANDATE, member_number="99")


@pytest.mark.parametrize("document", papers.DOCUMENTS, ids=lambda document: str(document.id))
@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_paper_in_every_language(document: AnyDocument, code: str) -> None:
    _some_year()
    assert _print(document, code=code)[1].pages
